"""Where the hours of a day's column are, for its cells and for the head above them."""

from __future__ import annotations

from planner.desktop.shared.look import Look

_ROOM = 3


def across(left: float, width: float, look: Look) -> tuple[float, float]:
    """The stretch of a column that stands for its hours: where it begins and how wide it is."""
    room = look.px(_ROOM)
    return left + room, max(width - 2 * room, 1)


def tick_hours(first: int, last: int, *, single: bool) -> tuple[int, ...]:
    """The minutes that get a line: each hour when one day has all the room, else every second or fourth."""
    if single:
        return tuple(range(first, last + 1, 60))
    step = 120 if last - first <= 8 * 60 else 240
    return tuple(minute for minute in range(0, 24 * 60 + 1, step) if first < minute < last)
