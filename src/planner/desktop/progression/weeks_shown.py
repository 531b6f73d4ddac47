"""Which weeks a card shows: the programme from its first week when it fits, else so many weeks around this one."""

from __future__ import annotations

from datetime import date

from planner.domain.isoweek import IsoWeek

LENGTHS = (13, 26, 52)
"""How many weeks can be looked at."""
_AHEAD = 4
"""One week in so many lies ahead, for what is agreed and aimed at."""


def weeks_shown(day: date, length: int, programme_week: tuple[int, int] | None) -> tuple[IsoWeek, IsoWeek]:
    """The first and the last of so many weeks.

    Args:
        day: Today.
        length: How many weeks.
        programme_week: The how-manieth week of how many of the citizen's programme this is, when that is known.
    """
    now = IsoWeek.of(day)
    if programme_week is not None and programme_week[0] <= length:
        first = now.plus(1 - programme_week[0])
    else:
        first = now.plus(1 - length + length // _AHEAD)
    return first, first.plus(length - 1)
