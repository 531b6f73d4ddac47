"""A series: the dates on which a session repeats, as a pattern of weekdays and weeks.

Its sessions are real rows, made when the series is: each knows its series and the time the pattern gave it, so an
exception stays visible and is never torn off in silence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from planner.domain.clashes import ClosedDay
from planner.domain.isoweek import IsoWeek
from planner.domain.refusals import Malformed, Refused
from planner.domain.session import Slot

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
        Malformed: No weekday, an interval below 1, no end or two, more than three years, or not a single date.
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
        if date.max - self.first < timedelta(weeks=self.span_weeks):
            raise Malformed("weeks-out-of-range", most=MOST_WEEKS)
        if next(self.dates(), None) is None:
            raise Malformed("series-without-dates")

    @property
    def last(self) -> date:
        """The last day it may be held, included: ``until``, or the Sunday of its last week."""
        if self.until is not None:
            return self.until
        return IsoWeek.of(self.first).monday + timedelta(weeks=self.span_weeks, days=-1)

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

    def since(self, day: date) -> Pattern | None:
        """What is left of it from a date on, in step with the weeks before; None when nothing is."""
        left = [each for each in self.dates() if each >= day]
        return replace(self, first=left[0], until=self.last, weeks=None) if left else None

    def before(self, day: date) -> Pattern | None:
        """What of it lies before a date; None when nothing does."""
        if next(self.dates()) >= day:
            return None
        return replace(self, until=min(self.last, day - timedelta(days=1)), weeks=None)

    def ending(self, day: date) -> Pattern:
        """The same, ending on another date (included), sooner or later.

        Raises:
            Malformed: Nothing would be left, or it would be more than three years.
        """
        return replace(self, until=day, weeks=None)

    def shifted(self, days: int) -> Pattern:
        """Every date so many days later (negative: earlier).

        Raises:
            Refused: Some of its weekdays would come into another week than the rest, while it skips weeks.
        """
        if not days:
            return self
        moved = {divmod(weekday + days, 7) for weekday in self.weekdays}
        if self.interval > 1 and len({week for week, _ in moved}) > 1:
            raise Refused("series-across-weeks")
        dates, by = list(self.dates()), timedelta(days=days)
        return replace(
            self,
            first=dates[0] + by,
            weekdays=tuple(sorted(weekday for _, weekday in moved)),
            until=dates[-1] + by,
            weeks=None,
        )


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
    """A series that was made; its sessions carry its id.

    ``start`` and ``end`` are wall times on one date. Equality leaves ``version`` out.
    """

    id: UUID
    reference: str
    pattern: Pattern
    start: time
    end: time
    on_closed: OnClosedDay = OnClosedDay.SKIP
    version: int = field(default=1, compare=False)
    removed: bool = False

    def original_start(self, day: date) -> datetime:
        """The wall time the pattern gives a date."""
        return datetime.combine(day, self.start)

    def slot(self, day: date) -> Slot:
        """When it is held on a date.

        Raises:
            Malformed: The clock jumps over one of its ends on that date.
        """
        return Slot(datetime.combine(day, self.start), datetime.combine(day, self.end))

    def shifted(self, start: timedelta, end: timedelta) -> tuple[Series, int]:
        """The series with its start and end moved by a difference of wall time, and by how many days its dates move.

        Raises:
            Malformed: It would not lie within one date, or end before it starts.
            Refused: Its dates cannot be moved that way.
        """
        first = next(self.pattern.dates())
        began = datetime.combine(first, self.start) + start
        ended = datetime.combine(first, self.end) + end
        if began.date() != ended.date():
            raise Malformed("across-midnight", start=began, end=ended)
        if ended <= began:
            raise Malformed("end-before-start", start=began, end=ended)
        days = (began.date() - first).days
        moved = replace(self, pattern=self.pattern.shifted(days), start=began.time(), end=ended.time())
        return moved, days
