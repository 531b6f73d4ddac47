"""How far each goal of a programme is, from the dated notes on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from planner.domain.programme_rows import GoalType
from planner.domain.programmes import Enrolment, GoalMark, ProgrammeRows
from planner.domain.refusals import Malformed, Refused, Unknown


class GoalState(StrEnum):
    """Nothing yet, some of the notes it takes, or all of them."""

    OPEN = "open"
    BEGUN = "begun"
    MET = "met"


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A goal of a programme as it stands; ``marks`` by date.

    Attributes:
        scored: The days on which its area of the progress scale was scored, earliest first.
        met_on: The day on which it was reached; None while it is not.
    """

    type: GoalType
    marks: tuple[GoalMark, ...]
    scored: tuple[date, ...] = ()
    met_on: date | None = None

    @property
    def noted(self) -> tuple[date, ...]:
        """The days that count towards the notes it takes, each once, earliest first."""
        return noted_days(self.marks, self.scored)

    @property
    def state(self) -> GoalState:
        """How far it is."""
        if self.met_on is not None:
            return GoalState.MET
        return GoalState.BEGUN if self.noted else GoalState.OPEN


def goals_of(
    rows: ProgrammeRows,
    enrolment: Enrolment,
    marks: Iterable[GoalMark],
    scored: Mapping[str, Iterable[date]] = MappingProxyType({}),
) -> tuple[Goal, ...]:
    """A programme's goals in the catalogue's order, with the notes on each.

    ``scored`` are the days on which each area (code) of the progress scale was scored. They count as notes, and yet no goal
    is met by scores alone: somebody has to say that it is.
    """
    found: dict[str, list[GoalMark]] = {}
    for mark in sorted(marks, key=lambda mark: mark.day):
        found.setdefault(mark.goal, []).append(mark)
    ending = rows.outcome_of(enrolment)
    goals = []
    for row in rows.goals_of(enrolment):
        own = tuple(found.get(row.code, ()))
        days: tuple[date, ...] = ()
        if row.area in scored:
            days = tuple(sorted(day for day in scored[row.area] if enrolment.clock_start <= day))
        met_on = _met_on(row, own, days)
        if met_on is None and ending is not None and ending.reaches and ending.reaches == row.reached_by:
            met_on = enrolment.until
        goals.append(Goal(type=row, marks=own, scored=days, met_on=met_on))
    return tuple(goals)


def noted_days(marks: Iterable[GoalMark], scored: Iterable[date]) -> tuple[date, ...]:
    """The days that count towards the notes a goal takes, each once, earliest first."""
    return tuple(sorted({*(mark.day for mark in marks), *scored}))


def _met_on(row: GoalType, marks: tuple[GoalMark, ...], scored: tuple[date, ...]) -> date | None:
    """The day on which it had the notes it takes, and one of them was somebody's word for it."""
    if not marks:
        return None
    noted = noted_days(marks, scored)
    if len(noted) < row.scorings:
        return None
    return max(noted[row.scorings - 1], marks[0].day)


def checked_mark(goals: Iterable[Goal], enrolment: Enrolment, wanted: GoalMark, today: date) -> GoalMark:
    """The note, if it can stand beside those that are there.

    Raises:
        Unknown: The programme has no such goal.
        Malformed: It is dated before the programme's clock began, after its end, or after today.
        Refused: The goal has a note of that day, takes words, or is a step whose turn has not come or is over.
    """
    goals = tuple(goals)
    goal = _named(goals, wanted.goal)
    first, last = enrolment.clock_start, min(today, enrolment.until or today)
    if not first <= wanted.day <= last:
        raise Malformed("goal-outside-programme", goal=goal.type.name, first=first, last=last)
    if goal.type.needs_evidence and not wanted.evidence:
        raise Refused("goal-needs-evidence", goal=goal.type.name)
    if any(mark.day == wanted.day for mark in goal.marks):
        raise Refused("goal-marked-that-day", goal=goal.type.name, day=wanted.day)
    if goal.type.milestone:
        _check_turn(goals, goal, wanted)
    return wanted


def check_not_followed(goals: Iterable[Goal], mark: GoalMark) -> None:
    """Let a note be taken back, unless it is of a step on which another rests.

    Raises:
        Refused: A later step is there.
    """
    steps = _steps(tuple(goals), mark.goal)
    at = next((n for n, step in enumerate(steps) if step.type.code == mark.goal), len(steps))
    for later in steps[at + 1 :]:
        if later.marks:
            raise Refused("milestone-followed", milestone=steps[at].type.name, later=later.type.name)


def _check_turn(goals: tuple[Goal, ...], goal: Goal, wanted: GoalMark) -> None:
    if goal.marks:
        raise Refused("milestone-reached", milestone=goal.type.name, day=goal.marks[0].day)
    for earlier in _steps(goals, wanted.goal):
        if earlier is goal:
            return
        if not earlier.marks:
            raise Refused("milestone-order", milestone=goal.type.name, missing=earlier.type.name)
        if earlier.marks[0].day > wanted.day:
            raise Malformed(
                "milestone-before",
                milestone=goal.type.name,
                earlier=earlier.type.name,
                day=earlier.marks[0].day,
            )


def _steps(goals: tuple[Goal, ...], code: str) -> tuple[Goal, ...]:
    """The steps of the case that a goal is a step of."""
    deadline = next((goal.type.deadline for goal in goals if goal.type.code == code), "")
    return tuple(goal for goal in goals if goal.type.milestone and goal.type.deadline == deadline)


def _named(goals: tuple[Goal, ...], code: str) -> Goal:
    for goal in goals:
        if goal.type.code == code:
            return goal
    raise Unknown("unknown-goal", goal=code, known=", ".join(goal.type.code for goal in goals))
