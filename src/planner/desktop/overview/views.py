"""The ways of looking that the overview offers, and what each of them shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from planner.domain.isoweek import IsoWeek
from planner.domain.people import Record

MOST_BESIDE = 6
WORKDAYS = 5


class View(StrEnum):
    """A way of looking."""

    BOARD = "board"
    SIDE = "side"
    DAY = "day"
    PROGRAMME = "programme"


@dataclass(slots=True)
class Looking:
    """Where the overview is.

    Attributes:
        day: The date that the day shows; its week is what the others show.
        beside: Whose weeks stand side by side, by id, in the order they were chosen.
        citizen: Whose thirteen weeks are shown.
    """

    day: date
    view: View = View.BOARD
    beside: dict[UUID, Record] = field(default_factory=dict)
    citizen: Record | None = None

    @property
    def week(self) -> IsoWeek:
        """The week of the day."""
        return IsoWeek.of(self.day)

    def go_to(self, week: IsoWeek) -> None:
        """Another week, on the same weekday."""
        self.day = week.monday + timedelta(days=self.day.weekday())

    def step(self, steps: int) -> None:
        """So many weeks on; in the view of a day so many days, passing over weekends."""
        if self.view is not View.DAY:
            self.day += timedelta(weeks=steps)
            return
        self.day += timedelta(days=steps)
        while self.day.weekday() >= WORKDAYS:
            self.day += timedelta(days=1 if steps > 0 else -1)


def days_shown(week: IsoWeek, used: set[date]) -> tuple[date, ...]:
    """Monday to Friday, and as much of the weekend as is used."""
    last = max((number for number, day in enumerate(week.days) if day in used), default=0)
    return week.days[: max(last + 1, WORKDAYS)]
