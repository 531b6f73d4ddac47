"""ISO weeks: Monday first, 52 or 53 a year, named like ``2026-W48``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from planner.domain.refusals import Malformed

_SHAPE = re.compile(r"(\d{4})-?W(\d{1,2})", re.IGNORECASE)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True, order=True)
class IsoWeek:
    """One ISO week, ordered by time.

    Raises:
        Malformed: The year has no such week (2027 has no week 53).
    """

    year: int
    number: int

    def __post_init__(self) -> None:
        try:
            date.fromisocalendar(self.year, self.number, 1)
            date.fromisocalendar(self.year, self.number, 7)
        except ValueError:
            raise Malformed("no-such-week", year=self.year, week=self.number) from None

    @classmethod
    def parse(cls, text: str) -> IsoWeek:
        """Read ``2026-W48`` (also ``2026W48`` and ``2026-w8``).

        Raises:
            Malformed: The text is not a week, or the year has no such week.
        """
        match = _SHAPE.fullmatch(text.strip())
        if match is None:
            raise Malformed("not-a-week", text=text)
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def of(cls, day: date) -> IsoWeek:
        """The week that holds a date."""
        return _week_of(day)

    @property
    def monday(self) -> date:
        """The first day."""
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def sunday(self) -> date:
        """The last day."""
        return self.monday + timedelta(days=6)

    @property
    def days(self) -> tuple[date, ...]:
        """Monday to Sunday."""
        return tuple(self.monday + timedelta(days=offset) for offset in range(7))

    @property
    def key(self) -> int:
        """The week as one sortable number, 202648."""
        return self.year * 100 + self.number

    def plus(self, weeks: int) -> IsoWeek:
        """The week so many weeks later (negative: earlier)."""
        return IsoWeek.of(self.monday + timedelta(weeks=weeks))

    def __str__(self) -> str:
        return f"{self.year:04d}-W{self.number:02d}"


# A session is asked for its week by every rule that looks at weeks.
@lru_cache(maxsize=4096)
def _week_of(day: date) -> IsoWeek:
    year, number, _ = day.isocalendar()
    return IsoWeek(year, number)


def span(first: IsoWeek, last: IsoWeek) -> Iterator[IsoWeek]:
    """Every week from the first to the last, both included."""
    week = first
    while week <= last:
        yield week
        week = week.plus(1)
