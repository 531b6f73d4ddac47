"""When somebody or something can be used, and for what: hours, pauses, absences, time kept free, competences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import TypeAlias
from uuid import UUID

from planner.domain.planned_week import Subject, SubjectType
from planner.domain.refusals import Malformed
from planner.domain.session import Slot


class HoursSort(StrEnum):
    """What hours of the week are: working or opening hours, a pause within them, or time to be kept free."""

    OPEN = "open"
    PAUSE = "pause"
    KEPT_FREE = "kept_free"


# Whose they can be. Hours that a citizen needs free (treatment, children) are the citizen's own.
OF_SUBJECTS = {
    HoursSort.OPEN: (SubjectType.STAFF, SubjectType.WORKPLACE, SubjectType.ROOM),
    HoursSort.PAUSE: (SubjectType.STAFF,),
    HoursSort.KEPT_FREE: (SubjectType.CITIZEN,),
}
ABSENT_SUBJECTS = (SubjectType.STAFF, SubjectType.ROOM, SubjectType.WORKPLACE)
DAY_ENDS = time(23, 59)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekHours:
    """Hours on a weekday (0 is Monday), on every such date from ``since`` to ``until`` (inclusive; None: still)."""

    id: UUID
    subject: Subject
    sort: HoursSort
    weekday: int
    start: time
    end: time
    since: date
    until: date | None = None
    note: str = ""

    def in_force(self, day: date) -> bool:
        """Whether it holds on the date, whatever weekday that is."""
        return self.since <= day and (self.until is None or day <= self.until)

    def on(self, day: date) -> Slot | None:
        """The hours on a date, or None."""
        if not self.in_force(day) or day.weekday() != self.weekday:
            return None
        return _slot(datetime.combine(day, self.start), datetime.combine(day, self.end))


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """From one wall time until another, which is not included: holiday, illness, a room that is painted."""

    id: UUID
    subject: Subject
    start: datetime
    end: datetime
    note: str = ""

    def on(self, day: date) -> Slot | None:
        """The part of it on a date, or None."""
        start = max(self.start, datetime.combine(day, time.min))
        end = min(self.end, datetime.combine(day, DAY_ENDS))
        return _slot(start, end) if start < end else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Competence:
    """Something a member of staff can, from a date to a date (inclusive; None: still)."""

    id: UUID
    subject: Subject
    name: str
    since: date
    until: date | None = None

    def in_force(self, day: date) -> bool:
        """Whether it holds on the date."""
        return self.since <= day and (self.until is None or day <= self.until)


Availability: TypeAlias = WeekHours | Absence | Competence


def _slot(start: datetime, end: datetime) -> Slot | None:
    """The slot, or None on the one date of the year when the clock jumps over one of its ends."""
    try:
        return Slot(start, end)
    except Malformed:
        return None


def open_hours(known: Sequence[Availability], day: date) -> tuple[Slot, ...] | None:
    """The hours of a date, those that touch put together, by start; None when no hours are kept for it at all."""
    rows = [
        each
        for each in known
        if isinstance(each, WeekHours) and each.sort is HoursSort.OPEN and each.in_force(day)
    ]
    return merged(slot for each in rows if (slot := each.on(day))) if rows else None


def hours_on(known: Sequence[Availability], sort: HoursSort, day: date) -> tuple[Slot, ...]:
    """Pauses or time to be kept free on a date, by start."""
    if not known:
        return ()
    found = (each.on(day) for each in known if isinstance(each, WeekHours) and each.sort is sort)
    return tuple(sorted((slot for slot in found if slot), key=lambda slot: slot.start))


def absences_on(known: Sequence[Availability], day: date) -> tuple[Slot, ...]:
    """The parts of absences on a date, by start."""
    if not known:
        return ()
    found = (each.on(day) for each in known if isinstance(each, Absence))
    return tuple(sorted((slot for slot in found if slot), key=lambda slot: slot.start))


def merged(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    """Slots of one date by start, those that overlap or touch put together."""
    found: list[Slot] = []
    for slot in sorted(slots, key=lambda each: each.start):
        if found and slot.start <= found[-1].end:
            found[-1] = Slot(found[-1].start, max(found[-1].end, slot.end))
        else:
            found.append(slot)
    return tuple(found)


def within(slot: Slot, hours: Sequence[Slot]) -> bool:
    """Whether all of a slot lies in one of the hours."""
    return any(each.start <= slot.start and slot.end <= each.end for each in hours)
