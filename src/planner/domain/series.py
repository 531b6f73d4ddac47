"""A series: the dates on which a session repeats, as a pattern of weekdays and weeks.

Its sessions are real rows, made when the series is: each knows its series and the time the pattern gave it, so an
exception stays visible and is never torn off in silence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from planner.domain.clashes import ClosedDay
from planner.domain.isoweek import IsoWeek
from planner.domain.refusals import Malformed

MOST_WEEKS = 156


class OnClosedDay(StrEnum):
    """What happens to a date that is a public holiday or a closing day: left out, or moved to the next open weekday."""

    SKIP = "skip"
    MOVE = "move"


class Reach(StrEnum):
    """How much of a series a change is for."""

    THIS = "this"
    FOLLOWING = "following"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """Which dates: every ``interval`` weeks from the week of ``first``, on the weekdays (0 is Monday).

    Dates before ``first`` are not in it. It ends on ``until`` (included) or after ``weeks`` weeks counted from the first,
    skipped ones too; exactly one of the two is given.

    Raises:
        Malformed: No weekday, an interval below 1, no end or two, or more than three years.
    """

    first: date
    weekdays: tuple[int, ...]
    interval: int = 1
    until: date | None = None
    weeks: int | None = None

    def __post_init__(self) -> None:
        if not self.weekdays or any(not 0 <= day <= 6 for day in self.weekdays):
            raise Malformed("series-weekdays")
        if self.interval < 1:
            raise Malformed("series-interval", interval=self.interval)
        if (self.until is None) == (self.weeks is None):
            raise Malformed("series-one-end")
        if self.until is not None and self.until < self.first:
            raise Malformed("series-ends-before-start", until=self.until, first=self.first)
        if self.span_weeks < 1 or self.span_weeks > MOST_WEEKS:
            raise Malformed("weeks-out-of-range", most=MOST_WEEKS)

    @property
    def span_weeks(self) -> int:
        """How many calendar weeks it spans, the first included."""
        if self.until is None:
            return self.weeks or 0
        return (IsoWeek.of(self.until).monday - IsoWeek.of(self.first).monday).days // 7 + 1

    def dates(self) -> Iterator[date]:
        """Every date, in order."""
        monday = IsoWeek.of(self.first).monday
        for offset in range(0, self.span_weeks, self.interval):
            for weekday in sorted(set(self.weekdays)):
                day = monday + timedelta(weeks=offset, days=weekday)
                if day >= self.first and (self.until is None or day <= self.until):
                    yield day


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One date of a series: where the pattern put it, and where it is held (None: left out), with the closed day."""

    original: date
    held: date | None
    closed: ClosedDay | None = None


def occurrences(
    pattern: Pattern, on_closed: OnClosedDay, closed: Callable[[date], ClosedDay | None]
) -> tuple[Occurrence, ...]:
    """Every date of the pattern with what closed days do to it.

    A moved date goes to the next open weekday on which the series is not held already; one for which there is none within
    a week is left out.
    """
    planned = list(pattern.dates())
    taken = {day for day in planned if closed(day) is None}
    found: list[Occurrence] = []
    for day in planned:
        closing = closed(day)
        if closing is None:
            found.append(Occurrence(day, day))
            continue
        held = _next_open(day, taken, closed) if on_closed is OnClosedDay.MOVE else None
        if held is not None:
            taken.add(held)
        found.append(Occurrence(day, held, closing))
    return tuple(found)


def _next_open(day: date, taken: set[date], closed: Callable[[date], ClosedDay | None]) -> date | None:
    for offset in range(1, 8):
        candidate = day + timedelta(days=offset)
        if candidate.weekday() < 5 and candidate not in taken and closed(candidate) is None:
            return candidate
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A series that was made; its sessions carry its id."""

    id: UUID
    reference: str
    pattern: Pattern
    start: time
    end: time
    on_closed: OnClosedDay = OnClosedDay.SKIP
    version: int = 1
    removed: bool = False

    def original_start(self, day: date) -> datetime:
        """The wall time the pattern gives a date."""
        return datetime.combine(day, self.start)
