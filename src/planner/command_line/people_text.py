"""People, places and catalogue rows as tables for a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from planner.command_line.tables import table
from planner.domain.catalogue import AttendanceCode, Entry, Kind
from planner.domain.people import (
    Citizen,
    Cohort,
    Organisation,
    Placement,
    Record,
    Room,
    Staff,
    Workplace,
)
from planner.domain.templates import WeekTemplate
from planner.wording import Wording
from planner.wording.forms import table_hours


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    cell: Callable[[Any], object]
    right: bool = False


_REFERENCE = _Column("reference", lambda row: row.reference)
_NAME = _Column("name", lambda row: row.name)
_PHONE = _Column("phone", lambda row: row.phone)
_EMAIL = _Column("email", lambda row: row.email)
_ORGANISATION = _Column("organisation", lambda row: row.organisation)
_PLACES = _Column("places", lambda row: row.places, right=True)

_RECORDS: dict[type[Record], tuple[_Column, ...]] = {
    Citizen: (
        _REFERENCE,
        _NAME,
        _Column("group", lambda row: row.group),
        _Column("mentor", lambda row: row.mentor),
        _PHONE,
        _EMAIL,
    ),
    Cohort: (_REFERENCE, _NAME, _ORGANISATION, _Column("programme", lambda row: row.programme)),
    Staff: (_REFERENCE, _NAME, _Column("role", lambda row: row.role), _ORGANISATION, _PHONE, _EMAIL),
    Organisation: (
        _REFERENCE,
        _NAME,
        _Column("type", lambda row: row.type),
    ),
    Workplace: (
        _REFERENCE,
        _NAME,
        _Column("address", lambda row: row.address),
        _Column("contact", lambda row: row.contact),
        _PHONE,
        _PLACES,
    ),
    Room: (
        _REFERENCE,
        _NAME,
        _Column("site", lambda row: row.site),
        _Column("capacity", lambda row: row.capacity, right=True),
    ),
    Placement: (
        _REFERENCE,
        _Column("citizen", lambda row: row.citizen),
        _Column("workplace", lambda row: row.workplace),
        _Column("weekly-hours", lambda row: table_hours(row.weekly_minutes), right=True),
        _Column("since", lambda row: row.since),
        _Column("until", lambda row: row.until),
    ),
}

_CODE = _Column("code", lambda row: row.code)
_WORDED = _Column("name", lambda row: row.name)
_ENTRIES: dict[type[Entry], tuple[_Column, ...]] = {
    Kind: (
        _CODE,
        _WORDED,
        _Column("company-time", lambda row: row.counts_as_company_time),
        _Column("sensitivity", lambda row: row.default_sensitivity),
    ),
    AttendanceCode: (
        _CODE,
        _WORDED,
        _Column("attended", lambda row: row.attended),
        _Column("lawful", lambda row: row.lawful),
        _Column("counts", lambda row: row.in_denominator),
    ),
}
_TEMPLATES = (
    _CODE,
    _WORDED,
    _Column("cells", lambda row: len(row.cells), right=True),
)


def record_table(records: Sequence[Record], words: Wording) -> Iterator[str]:
    """Records of one sort as a table."""
    return _table(_RECORDS[type(records[0])], records, words) if records else _none(words)


def entry_table(entries: Sequence[Entry], words: Wording) -> Iterator[str]:
    """Catalogue rows of one sort as a table."""
    return _table(_ENTRIES[type(entries[0])], entries, words) if entries else _none(words)


def template_table(templates: Sequence[WeekTemplate], words: Wording) -> Iterator[str]:
    """Week templates as a table."""
    return _table(_TEMPLATES, templates, words) if templates else _none(words)


def _table(columns: Sequence[_Column], rows: Sequence[object], words: Wording) -> Iterator[str]:
    return table(
        [words.say(f"column-{column.name}") for column in columns],
        [[_text(column.cell(row), words) for column in columns] for row in rows],
        right=[number for number, column in enumerate(columns) if column.right],
    )


def _none(words: Wording) -> Iterator[str]:
    yield words.say("list-empty")


def _text(value: object, words: Wording) -> str:
    match value:
        case None:
            return ""
        case bool():
            return words.say("word-yes" if value else "word-no")
        case _:
            return words.text(value)
