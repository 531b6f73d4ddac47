"""What the acting person may know and keep of people and places.

The jobcentre's staff know and keep everything. Another organisation's staff know its own staff and cohorts, and of the
citizens only those on its sessions or in its cohorts, by reference, name, language and mentor; no placements.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar, cast

from planner.domain.acting import Acting
from planner.domain.people import Citizen, Cohort, Organisation, Record, Room, Staff, Workplace
from planner.domain.refusals import Refused, Unknown
from planner.services.ports import Reading

R = TypeVar("R", bound=Record)


def check_known(reading: Reading, acting: Acting, record: Record) -> None:
    """Let pass what the acting person may know of.

    Raises:
        Unknown: They may not; said in the words of a reference that nothing answers to.
    """
    if not known(reading, acting, [record]):
        raise unknown(type(record), record.reference)


def known_record(reading: Reading, acting: Acting, sort: type[R], reference: str) -> R:
    """One record by reference or id, with what the acting person may know of it.

    Raises:
        Unknown: Nothing answers to it, or the acting person may not know of it.
    """
    seen = known(reading, acting, [reading.people.get(sort, reference)])
    if not seen:
        raise unknown(sort, reference)
    return seen[0]


def unknown(sort: type[Record], reference: str) -> Unknown:
    """That nothing of a sort answers to a reference."""
    return Unknown("unknown-reference", sort=sort.__name__.lower(), reference=reference)


def known(reading: Reading, acting: Acting, records: Iterable[R]) -> tuple[R, ...]:
    """Those of the records that the acting person may know of, with what they may know of each."""
    records = tuple(records)
    organisation = acting.organisation
    if acting.sees_all_citizens or organisation is None:
        return records
    citizens: set[object] = set()
    if any(isinstance(record, Citizen) for record in records):
        citizens = {citizen.id for citizen in reading.people.citizens_of(organisation.id)}
    return tuple(
        _outside(record)
        for record in records
        if isinstance(record, Organisation | Workplace | Room)
        or (isinstance(record, Staff | Cohort) and record.organisation == organisation)
        or (isinstance(record, Citizen) and record.id in citizens)
    )


def known_citizens(reading: Reading, acting: Acting) -> tuple[Citizen, ...]:
    """Every citizen that the acting person may know of, by reference."""
    if acting.sees_all_citizens or acting.organisation is None:
        return reading.people.list(Citizen)
    return tuple(_outside(citizen) for citizen in reading.people.citizens_of(acting.organisation.id))


def check_keeps(acting: Acting, *records: Record | None) -> None:
    """Let pass what the acting person may add, change and take out of use.

    Raises:
        Refused: It is the jobcentre's to keep, or another organisation's.
    """
    if acting.sees_all_citizens:
        return
    for record in records:
        if record is None:
            continue
        if not isinstance(record, Staff | Cohort):
            raise Refused("jobcentre-only")
        if not acting.owns(record.organisation.id):
            raise Refused("not-your-organisation", organisation=record.organisation)


def check_jobcentre(acting: Acting) -> None:
    """Let pass the jobcentre's staff, and the set-up.

    Raises:
        Refused: The acting person works elsewhere.
    """
    if not acting.sees_all_citizens:
        raise Refused("jobcentre-only")


def _outside(record: R) -> R:
    if not isinstance(record, Citizen):
        return record
    bare = replace(record, email="", phone="", exempt=False, husk="", group=None)
    return cast("R", bare)
