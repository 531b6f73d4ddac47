"""Which citizens a list or a report is about: the named ones, a cohort's, one's own, or all that one may know of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from planner.domain.acting import Acting
from planner.domain.people import Citizen, Cohort, Ref
from planner.services.people_rights import known, known_citizens, known_record
from planner.services.ports import Reading


def people_meant(
    reading: Reading,
    acting: Acting,
    day: date,
    *,
    cohort: str | None = None,
    citizens: Sequence[str] | None = None,
    mine: bool = False,
) -> tuple[Ref, ...]:
    """The named citizens, a cohort's members on a date, or all known, by reference (named ones as named).

    ``mine`` limits all known to those whose mentor the acting person is on the date, when the acting person is somebody.

    Raises:
        Unknown: A citizen or the cohort.
    """
    if citizens is not None:
        return tuple(known_record(reading, acting, Citizen, each).ref for each in citizens)
    if cohort is not None:
        return reading.people.members(known_record(reading, acting, Cohort, cohort).id, day)
    if mine and acting.staff is not None:
        found = reading.people.mentees(acting.staff.id, day)
        people = reading.people.by_id(Citizen, [each.id for each in found])
        kept = known(reading, acting, [people[each.id] for each in found if each.id in people])
        return tuple(each.ref for each in kept)
    return tuple(each.ref for each in known_citizens(reading, acting))
