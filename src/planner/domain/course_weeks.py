"""How many weeks of course citizens took in the last twelve months, against what a programme should take on average.

Source: action plan of 17-02-2016, group 2: three weeks of course in twelve months on average. It is an average over a
team, so a citizen who takes more is pointed out and never stopped.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from uuid import UUID

from planner.domain.people import Ref
from planner.domain.programme_rows import ProgrammeType


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseWeeks:
    """One citizen's weeks with at least one session of the programme's cohorts, from ``first`` to ``last`` (included)."""

    citizen: Ref
    programme: ProgrammeType
    weeks: int
    first: date
    last: date

    @property
    def above(self) -> bool:
        """Whether it is more than the programme should take on average."""
        limit = self.programme.course_weeks
        return limit is not None and self.weeks > limit


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamCourseWeeks:
    """A team's weeks of course; ``rows`` by reference."""

    programme: ProgrammeType
    rows: tuple[CourseWeeks, ...]

    @property
    def average(self) -> Fraction | None:
        """Weeks a citizen; None for a team without citizens in the programme."""
        return Fraction(sum(row.weeks for row in self.rows), len(self.rows)) if self.rows else None

    @property
    def above(self) -> bool:
        """Whether the team takes more than the programme should on average."""
        limit, average = self.programme.course_weeks, self.average
        return limit is not None and average is not None and average > limit


def year_until(day: date) -> tuple[date, date]:
    """The twelve months that end on a day, first and last day included."""
    try:
        before = day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        before = day.replace(year=day.year - 1, day=28)
    return before + timedelta(days=1), day


def counted_weeks(
    programme: ProgrammeType, citizens: Sequence[Ref], weeks: Mapping[UUID, int], day: date
) -> tuple[CourseWeeks, ...]:
    """Each citizen's weeks, in the order given."""
    first, last = year_until(day)
    return tuple(
        CourseWeeks(citizen=who, programme=programme, weeks=weeks.get(who.id, 0), first=first, last=last)
        for who in citizens
    )
