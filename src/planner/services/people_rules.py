"""What may stand in the fields of a record."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from planner.domain.catalogue import Entry, Group
from planner.domain.people import (
    Citizen,
    Cohort,
    Organisation,
    Placement,
    Record,
    Ref,
    Room,
    Staff,
    Workplace,
)
from planner.domain.placements import PlacementType
from planner.domain.programme_rows import ProgrammeType
from planner.domain.refusals import Malformed, Unknown
from planner.services.people_rights import unknown
from planner.services.ports import Reading
from planner.services.text_rules import checked_line, checked_name, checked_text

R = TypeVar("R", bound=Record)
FULL_TIME = 37 * 60
MOST_PLACES = 9_999
REFERENCE_LENGTH = 20
# A citizen's reference is a plain number; the others begin with a letter that says what they are.
PREFIXES: Mapping[type[Record], str] = {
    Citizen: "",
    Staff: "A-",
    Cohort: "H-",
    Workplace: "V-",
    Room: "L-",
    Organisation: "O-",
    Placement: "PL-",
}
_REFERENCE = re.compile(rf"[^\W_][\w.\-/]{{0,{REFERENCE_LENGTH - 1}}}")
_EMAIL = re.compile(r"[^\s@<>(),;:\"\\]+@[^\s@<>(),;:\"\\.]+(\.[^\s@<>(),;:\"\\.]+)+")
_PHONE = re.compile(r"\+?[0-9][0-9 ()\-./]{2,24}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")


def checked_reference(text: str) -> str:
    """A reference as people type it: letters, digits, ``-``, ``.``, ``_`` and ``/``, at most 20, a letter or digit first.

    Raises:
        Malformed: It is something else.
    """
    text = text.strip()
    if not _REFERENCE.fullmatch(text):
        raise Malformed("reference-shape", reference=text, longest=REFERENCE_LENGTH)
    return text


def checked_email(text: str) -> str:
    """One plain mail address, or nothing.

    Raises:
        Malformed: It is not one address.
    """
    text = checked_line("email", text)
    if text and not _EMAIL.fullmatch(text):
        raise Malformed("not-an-email", email=text)
    return text


def checked_phone(text: str) -> str:
    """A telephone number, or nothing.

    Raises:
        Malformed: It holds anything but digits, spaces and the signs between them, or too few or many.
    """
    text = checked_line("phone", text)
    if text and not _PHONE.fullmatch(text):
        raise Malformed("not-a-phone", phone=text)
    return text


def checked_record(reading: Reading, record: R) -> R:
    """The record as it is kept: texts trimmed, ties looked up.

    Raises:
        Malformed: A field holds what it cannot mean.
        Unknown: An organisation, citizen, workplace or programme that is not there.
    """
    changes = _CHECKS[type(record)](reading, record)
    if not isinstance(record, Placement):
        changes["name"] = checked_name(record.name)
    return replace(record, **changes)


def group_named(text: str, rows: Iterable[Group]) -> str:
    """The code of the group that a code or a mark (any case) names.

    Raises:
        Unknown: None of the rows does.
    """
    wanted = text.strip().casefold()
    for row in rows:
        if wanted in {row.code.casefold(), row.mark.casefold()}:
            return row.code
    raise Unknown("unknown-group", group=text)


def _citizen(reading: Reading, record: Citizen) -> dict[str, Any]:
    language = record.language.strip()
    if not _LANGUAGE.fullmatch(language):
        raise Malformed("not-a-language", language=record.language)
    return {
        "email": checked_email(record.email),
        "phone": checked_phone(record.phone),
        "language": language,
        "husk": checked_text("husk", record.husk),
    }


def _staff(reading: Reading, record: Staff) -> dict[str, Any]:
    return {
        "organisation": _there(reading, Organisation, record.organisation),
        "role": checked_line("role", record.role),
        "email": checked_email(record.email),
        "phone": checked_phone(record.phone),
    }


def _cohort(reading: Reading, record: Cohort) -> dict[str, Any]:
    programme = (record.programme or "").strip() or None
    if programme is not None and programme not in _codes(reading, ProgrammeType):
        raise Unknown("unknown-programme", programme=programme)
    return {"organisation": _there(reading, Organisation, record.organisation), "programme": programme}


def _workplace(reading: Reading, record: Workplace) -> dict[str, Any]:
    return {
        "address": checked_line("address", record.address),
        "contact": checked_line("contact", record.contact),
        "phone": checked_phone(record.phone),
        "places": _number("places", record.places, 0, MOST_PLACES),
        "weekly_minutes": _number("minutes", record.weekly_minutes, 1, FULL_TIME),
        "tasks": checked_text("tasks", record.tasks),
        "trade": checked_line("trade", record.trade),
    }


def _room(reading: Reading, record: Room) -> dict[str, Any]:
    return {
        "site": checked_line("site", record.site),
        "capacity": _number("capacity", record.capacity, 1, MOST_PLACES),
    }


def _placement(reading: Reading, record: Placement) -> dict[str, Any]:
    if record.until is not None and record.until < record.since:
        raise Malformed("until-before-since", since=record.since, until=record.until)
    kind = (record.type or "").strip() or None
    if kind is not None and kind not in _codes(reading, PlacementType):
        raise Unknown("unknown-placement-type", type=kind)
    workplace = _there(reading, Workplace, record.workplace)
    return {
        "citizen": _there(reading, Citizen, record.citizen),
        "workplace": workplace,
        "name": workplace.name,
        "weekly_minutes": _number("minutes", record.weekly_minutes, 1, FULL_TIME),
        "type": kind,
        "tasks": checked_text("tasks", record.tasks),
    }


def _organisation(reading: Reading, record: Organisation) -> dict[str, Any]:
    return {}


_CHECKS: dict[type[Record], Callable[[Reading, Any], dict[str, Any]]] = {
    Citizen: _citizen,
    Staff: _staff,
    Cohort: _cohort,
    Workplace: _workplace,
    Room: _room,
    Placement: _placement,
    Organisation: _organisation,
}


def _codes(reading: Reading, sort: type[Entry]) -> set[str]:
    return {row.code for row in reading.catalogue.rows(sort)}


def _there(reading: Reading, sort: type[Record], ref: Ref) -> Ref:
    found = reading.people.by_id(sort, [ref.id]).get(ref.id)
    if found is None or found.removed:
        raise unknown(sort, ref.reference)
    return found.ref


def _number(field: str, number: int | None, least: int, most: int) -> int | None:
    if number is not None and not least <= number <= most:
        raise Malformed("number-out-of-range", field=field, number=number, least=least, most=most)
    return number
