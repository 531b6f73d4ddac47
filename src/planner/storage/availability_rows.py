"""Hours, absences and competences between rows and domain objects."""

from __future__ import annotations

from datetime import time
from typing import Any
from uuid import UUID

from planner.domain.availability import Absence, Availability, Competence, HoursSort, WeekHours
from planner.domain.people import Ref
from planner.domain.planned_week import Subject, SubjectType

_ABSENCE, _COMPETENCE = "absence", "competence"
_NOTHING = dict.fromkeys(("until", "weekday", "start_minute", "end_minute", "starts", "ends"))


def availability_of(row: Any, names: dict[UUID, Ref]) -> Availability:
    """A row as its object."""
    subject = Subject(SubjectType(row.subject_type), names.get(row.subject_id, Ref(row.subject_id, "", "")))
    if row.sort == _ABSENCE:
        return Absence(id=row.id, subject=subject, start=row.starts, end=row.ends, note=row.note)
    if row.sort == _COMPETENCE:
        return Competence(id=row.id, subject=subject, name=row.note, since=row.since, until=row.until)
    return WeekHours(
        id=row.id,
        subject=subject,
        sort=HoursSort(row.sort),
        weekday=row.weekday,
        start=_clock(row.start_minute),
        end=_clock(row.end_minute),
        since=row.since,
        until=row.until,
        note=row.note,
    )


def availability_values(entry: Availability) -> dict[str, Any]:
    """All columns of one."""
    shared = {"id": entry.id, "subject_type": entry.subject.type.value, "subject_id": entry.subject.ref.id}
    own: dict[str, Any]
    if isinstance(entry, Absence):
        own = {
            "sort": _ABSENCE,
            "since": entry.start.date(),
            "until": entry.end.date(),
            "starts": entry.start,
            "ends": entry.end,
            "note": entry.note,
        }
    elif isinstance(entry, Competence):
        own = {"sort": _COMPETENCE, "since": entry.since, "until": entry.until, "note": entry.name}
    else:
        own = {
            "sort": entry.sort.value,
            "since": entry.since,
            "until": entry.until,
            "weekday": entry.weekday,
            "start_minute": _minute(entry.start),
            "end_minute": _minute(entry.end),
            "note": entry.note,
        }
    return {**_NOTHING, **shared, **own}


def _minute(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _clock(minute: int) -> time:
    return time(*divmod(minute, 60))
