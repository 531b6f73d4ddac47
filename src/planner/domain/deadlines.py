"""The one clock: what a programme's deadlines are on a day, worked out from catalogue rows, dates and goals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from planner.domain.goals import Goal
from planner.domain.programme_rows import DeadlineRule
from planner.domain.programmes import Enrolment, ProgrammeRows

WEEK = 7


class DeadlineState(StrEnum):
    """How a deadline stands, the most pressing first."""

    RED = "red"
    AMBER = "amber"
    AHEAD = "ahead"
    MET = "met"
    OFF = "off"

    @property
    def pressing(self) -> int:
        """A number to sort by: 0 for what is most pressing."""
        return list(DeadlineState).index(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A deadline of a programme on a day.

    Attributes:
        start: The day its weeks run from; None while what starts them has not been reached.
        missing: The goals that are not met, in the catalogue's order.
        met_on: The day on which the last of its goals was met; None while some are not.
        day: The day it was looked at.
    """

    rule: DeadlineRule
    state: DeadlineState
    start: date | None
    missing: tuple[Goal, ...]
    met_on: date | None
    day: date

    @property
    def last_day(self) -> date | None:
        """The last day on which it can be met in time; None while its weeks do not run."""
        return last_day(self.start, self.rule.weeks) if self.start else None

    @property
    def week(self) -> int | None:
        """Which of its weeks the day is in, from 1; None before they run."""
        return (self.day - self.start).days // WEEK + 1 if self.start and self.day >= self.start else None

    @property
    def days_left(self) -> int | None:
        """Days from the day to the last day: 0 on the last day, below 0 when it is over."""
        return (self.last_day - self.day).days if self.last_day else None

    @property
    def late(self) -> bool:
        """Whether it was met after its last day."""
        return self.met_on is not None and self.last_day is not None and self.met_on > self.last_day


def last_day(start: date, weeks: int) -> date:
    """The last day of so many weeks from a start, both included.

    Source: domain guide 2.4: "inden for" 13 weeks from 3-8-2026 is until 1-11-2026.
    """
    return start + timedelta(days=WEEK * weeks - 1)


def deadlines_of(
    rows: ProgrammeRows, enrolment: Enrolment, goals: Sequence[Goal], day: date
) -> tuple[Deadline, ...]:
    """A programme's deadlines on a day, in the catalogue's order, also those that are off.

    One is off when the office does not follow it, when what starts its weeks has not been reached, and when the
    programme ended without meeting it.
    """
    return tuple(_deadline(rule, enrolment, goals, day) for rule in rows.rules_of(enrolment))


def _deadline(rule: DeadlineRule, enrolment: Enrolment, goals: Sequence[Goal], day: date) -> Deadline:
    start: date | None = enrolment.clock_start
    if rule.starts_at:
        start = next((goal.met_on for goal in goals if goal.type.code == rule.starts_at), None)
    own = [goal for goal in goals if goal.type.deadline == rule.code]
    missing = tuple(goal for goal in own if goal.met_on is None)
    met_on = None if missing else max((goal.met_on for goal in own if goal.met_on), default=None)
    return Deadline(
        rule=rule,
        state=_state(rule, enrolment, start, met_on, day),
        start=start,
        missing=missing,
        met_on=met_on,
        day=day,
    )


def _state(
    rule: DeadlineRule, enrolment: Enrolment, start: date | None, met_on: date | None, day: date
) -> DeadlineState:
    if not rule.enabled or start is None:
        return DeadlineState.OFF
    if met_on is not None:
        return DeadlineState.MET
    if enrolment.until is not None and enrolment.until < day:
        return DeadlineState.OFF
    left = (last_day(start, rule.weeks) - day).days
    if left < 0:
        return DeadlineState.RED
    return DeadlineState.AMBER if left <= WEEK * rule.amber_weeks else DeadlineState.AHEAD
