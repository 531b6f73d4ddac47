"""When people and rooms are not to be had though no session takes them: absences, pauses, hours, calendars outside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
from planner.domain.session import Slot
from planner.services.ports import Reading


def unavailable(reading: Reading, subjects: Iterable[UUID], days: Iterable[date]) -> dict[UUID, list[Slot]]:
    """The times on the dates when each is not to be had, by id; in no order, and they may overlap."""
    wanted, dates = list(dict.fromkeys(subjects)), sorted(set(days))
    if not wanted or not dates:
        return {}
    found: dict[UUID, list[Slot]] = {}
    for block in reading.busy.outside(wanted, dates[0], dates[-1]):
        found.setdefault(block.subject, []).append(block.slot)
    known: dict[UUID, list[Availability]] = {}
    for each in reading.busy.availability(wanted, dates[0], dates[-1]):
        known.setdefault(each.subject.ref.id, []).append(each)
    for subject, rows in known.items():
        times = found.setdefault(subject, [])
        for day in dates:
            times += absences_on(rows, day)
            times += hours_on(rows, HoursSort.PAUSE, day)
            times += hours_on(rows, HoursSort.KEPT_FREE, day)
            times += _outside(open_hours(rows, day), day)
    return found


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
