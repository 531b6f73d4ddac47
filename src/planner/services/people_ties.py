"""A citizen's mentors and groups through time: set from a date on, and put back as they were."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar
from uuid import uuid4

from planner.domain.catalogue import Group
from planner.domain.people import Citizen, GroupPeriod, MentorAssignment, Staff
from planner.services.people_changes import Tie
from planner.services.people_rules import group_named
from planner.services.ports import Reading, Writing
from planner.services.text_rules import checked_line

T = TypeVar("T", MentorAssignment, GroupPeriod)


def mentors_of(reading: Reading, citizen: Citizen) -> tuple[MentorAssignment, ...]:
    """A citizen's mentors through time."""
    return _real(reading.people.mentor_periods(citizen.id))


def groups_of(reading: Reading, citizen: Citizen) -> tuple[GroupPeriod, ...]:
    """A citizen's groups through time."""
    return _real(reading.people.group_periods(citizen.id))


def set_mentor(work: Writing, citizen: Citizen, mentor: str, since: date) -> None:
    """Give a citizen a mentor from a date on; one who is it then already stays.

    Raises:
        Unknown: No member of staff has that reference.
    """
    who = work.people.get(Staff, mentor).ref
    if not any(tie.mentor == who and _holds_from(tie, since) for tie in mentors_of(work, citizen)):
        work.put_mentor(MentorAssignment(id=uuid4(), citizen=citizen.ref, mentor=who, since=since))


def set_group(work: Writing, citizen: Citizen, group: str, since: date, reason: str) -> None:
    """Move a citizen to a group, named by code or mark, from a date on; one they are in then already stays.

    Raises:
        Unknown: There is no such group on the date.
    """
    rows = tuple(row for row in work.catalogue.rows(Group) if row.in_force(since))
    code = group_named(group, rows)
    if not any(tie.group == code and _holds_from(tie, since) for tie in groups_of(work, citizen)):
        told = checked_line("reason", reason)
        work.put_group(GroupPeriod(id=uuid4(), citizen=citizen.ref, group=code, since=since, reason=told))


def restore(work: Writing, wanted: tuple[Tie, ...], current: tuple[Tie, ...]) -> None:
    """Make the periods as they were; one that was not there then is left as a period without a day."""
    for tie in current:
        if tie.id not in {each.id for each in wanted}:
            _put(work, replace(tie, until=tie.since - timedelta(days=1)))
    for tie in wanted:
        _put(work, tie)


def _put(work: Writing, tie: Tie) -> None:
    if isinstance(tie, MentorAssignment):
        work.put_mentor(tie)
    else:
        work.put_group(tie)


def _holds_from(tie: Tie, since: date) -> bool:
    return tie.since <= since and tie.until is None


def _real(ties: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(tie for tie in ties if tie.until is None or tie.until >= tie.since)
