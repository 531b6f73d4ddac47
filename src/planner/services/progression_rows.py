"""What the progression pages show, as values."""

from __future__ import annotations

from dataclasses import dataclass

from planner.domain.agreed_hours import AgreedStep
from planner.domain.attendance import Hours
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.domain.progression import Advice, Forecast, ProgressionSettings, ProgressionWeek, Punctuality
from planner.services.register_minutes import WeekMinutes


@dataclass(frozen=True, slots=True, kw_only=True)
class CitizenProgression:
    """A citizen's progression from the first week asked for to the last, both included.

    ``slope`` is minutes more at companies each week; ``rate`` attended over planned, 0 to 1. ``steps`` are all of the
    citizen's steps, agreed and aimed at, by start; ``tasks`` those that hold today.
    """

    citizen: Ref
    weeks: tuple[ProgressionWeek, ...]
    steps: tuple[AgreedStep, ...]
    tasks: tuple[str, ...]
    slope: float | None
    rate: float | None
    punctuality: Punctuality
    forecast: Forecast | None
    advice: Advice | None
    settings: ProgressionSettings

    @property
    def total(self) -> Hours:
        """All the weeks together."""
        return sum((each.hours for each in self.weeks), Hours())


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamRow:
    """One citizen in a team: minutes by week, in the order of the team's weeks.

    ``slope`` is as on the citizen's own page; ``latest`` the minutes at companies in the last week that is over and counts.
    """

    citizen: Ref
    weeks: tuple[WeekMinutes, ...]
    rate: float | None
    slope: float | None
    latest: int | None
    agreed: int | None

    @property
    def company(self) -> tuple[int, ...]:
        """Minutes attended at companies, week by week."""
        return tuple(week[7] for week in self.weeks)

    def hours(self, place: int) -> Hours:
        """The hours of one of the weeks, counted from 0."""
        return Hours(*self.weeks[place])

    @property
    def total(self) -> Hours:
        """All the weeks together."""
        return Hours(*(sum(column) for column in zip(*self.weeks, strict=True)))


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamProgression:
    """A team's progression; ``rows`` by reference, each with a place for every week."""

    weeks: tuple[IsoWeek, ...]
    rows: tuple[TeamRow, ...]

    @property
    def total(self) -> tuple[Hours, ...]:
        """The team's hours week by week."""
        return tuple(
            Hours(*(sum(row.weeks[n][part] for row in self.rows) for part in range(8)))
            for n in range(len(self.weeks))
        )
