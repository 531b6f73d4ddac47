"""When people and places are not to be had though no session takes them: absences, pauses, hours, calendars outside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from planner.domain.availability import (
    DAY_ENDS,
    Availability,
    HoursSort,
    absences_on,
    hours_on,
    open_hours,
)
from planner.domain.free_time import BusyReason
from planner.domain.session import Slot
from planner.services.ports import Reading


@dataclass(frozen=True, slots=True)
class AwayTime:
    """Time on one date that somebody is not to be had; the title is what a calendar from outside gave, if it is kept."""

    slot: Slot
    reason: BusyReason
    title: str = ""


def times_away(
    reading: Reading, subjects: Iterable[UUID], days: Iterable[date]
) -> dict[UUID, list[AwayTime]]:
    """When and why each is not to be had on the dates, by id; in no order, and the times may overlap."""
    wanted, dates = list(dict.fromkeys(subjects)), sorted(set(days))
    if not wanted or not dates:
        return {}
    found: dict[UUID, list[AwayTime]] = {}
    for block in reading.busy.outside(wanted, dates[0], dates[-1]):
        found.setdefault(block.subject, []).append(AwayTime(block.slot, BusyReason.OUTSIDE, block.title))
    known: dict[UUID, list[Availability]] = {}
    for each in reading.busy.availability(wanted, dates[0], dates[-1]):
        known.setdefault(each.subject.ref.id, []).append(each)
    for subject, rows in known.items():
        times = found.setdefault(subject, [])
        for day in dates:
            times += (AwayTime(slot, reason) for slot, reason in _kept(rows, day))
    return found


def unavailable(reading: Reading, subjects: Iterable[UUID], days: Iterable[date]) -> dict[UUID, list[Slot]]:
    """The times on the dates when each is not to be had, by id; in no order, and they may overlap."""
    found = times_away(reading, subjects, days)
    return {subject: [time.slot for time in times] for subject, times in found.items()}


def _kept(rows: Sequence[Availability], day: date) -> Iterator[tuple[Slot, BusyReason]]:
    for slot in absences_on(rows, day):
        yield slot, BusyReason.ABSENCE
    for slot in hours_on(rows, HoursSort.PAUSE, day):
        yield slot, BusyReason.PAUSE
    for slot in hours_on(rows, HoursSort.KEPT_FREE, day):
        yield slot, BusyReason.KEPT_FREE
    for slot in _outside(open_hours(rows, day), day):
        yield slot, BusyReason.CLOSED_HOURS


def _outside(hours: Sequence[Slot] | None, day: date) -> list[Slot]:
    """The rest of a date that has hours; none where no hours are kept."""
    if hours is None:
        return []
    edges = [datetime.combine(day, time.min)]
    for slot in hours:
        edges += [slot.start, slot.end]
    edges.append(datetime.combine(day, DAY_ENDS))
    gaps = zip(edges[::2], edges[1::2], strict=True)
    return [Slot(start, end) for start, end in gaps if start < end]
