"""Days and times against places on the board; nothing is painted here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from planner.domain.session import Slot
from planner.layout.day_columns import DAY_MINUTES, Lane, TimeAxis, minute_of
from planner.layout.primitives import Box

SNAP = 15
"""Minutes that everything is rounded to while it is dragged."""
USUAL_HOURS = (8 * 60, 17 * 60)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the board as people mean it: which day (a column) and which minute of it, not rounded."""

    column: int
    minute: float


@dataclass(frozen=True, slots=True)
class BoardGeometry:
    """Columns of equal width from ``left``; lengths in logical pixels."""

    days: tuple[date, ...]
    axis: TimeAxis
    left: float
    width: float

    def column_left(self, column: int) -> float:
        """Where a day's column begins."""
        return self.left + column * self.width

    def column_of(self, day: date) -> int | None:
        """Which column a date is in; None when it is not shown."""
        return self.days.index(day) if day in self.days else None

    def spot(self, x: float, y: float) -> Spot:
        """The day and time at a place, kept within the days shown."""
        column = int((x - self.left) // self.width) if self.width else 0
        minute = (y - self.axis.top) / self.axis.scale + self.axis.first_minute
        return Spot(min(max(column, 0), len(self.days) - 1), min(max(minute, 0), DAY_MINUTES))

    def box(self, slot: Slot, lane: Lane, gap: float = 4.0) -> Box:
        """Where a session stands in its column, with room between neighbours."""
        column = self.column_of(slot.day) or 0
        box = self.axis.box(slot, lane, self.column_left(column) + gap / 2, self.width - gap, gap=0)
        each = 3.0 if lane.lane < lane.lanes - 1 else 0.0
        return Box(box.x, box.y + 1, box.width - each, max(box.height - 2, 6))

    def slot(self, column: int, start: int, minutes: int) -> Slot:
        """So many minutes of wall time from a minute of a day, kept within it.

        Raises:
            Malformed: The clock is changed just then and leaves no such time.
        """
        minutes = max(minutes, SNAP)
        start = min(max(start, 0), DAY_MINUTES - SNAP)
        end = min(start + minutes, DAY_MINUTES - 1)
        if end == DAY_MINUTES - 1 and end - start < minutes:
            start = max(DAY_MINUTES - SNAP - minutes, 0)
            end = start + minutes
        return Slot(at_minute(self.days[column], start), at_minute(self.days[column], end))


def snapped(minute: float) -> int:
    """The nearest quarter of an hour."""
    return round(minute / SNAP) * SNAP


def at_minute(day: date, minute: int) -> datetime:
    """The wall time of a minute of a day."""
    return datetime.combine(day, time()) + timedelta(minutes=minute)


def wall_minutes(slot: Slot) -> int:
    """How tall a session is on the board: the difference of what the clock on the wall shows."""
    return minute_of(slot.end) - minute_of(slot.start)


def hours_for(slots: tuple[Slot, ...], *minutes: int) -> tuple[int, int]:
    """The whole hours to show: the usual ones, and as many more as sessions and the cursor need."""
    first, last = USUAL_HOURS
    for slot in slots:
        first = min(first, minute_of(slot.start) // 60 * 60)
        last = max(last, -(-minute_of(slot.end) // 60) * 60)
    for minute in minutes:
        first = min(first, minute // 60 * 60)
        last = max(last, min(-(-(minute + SNAP) // 60) * 60, DAY_MINUTES))
    return first, last
