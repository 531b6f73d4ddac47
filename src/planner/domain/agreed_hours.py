"""Hours agreed with a citizen step by step, with the tasks of each step, and the stair of hours to be reached.

Source: action plan 2016, "progression ... måles som en forøgelse af timetallet": 6, then 9, 12 and 15 hours a week.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from planner.domain.isoweek import IsoWeek
from planner.domain.people import Placement, Ref
from planner.domain.refusals import Malformed, Refused

FULL_TIME = 2_220
"""37 hours in minutes, the most that a placement may have a week (LAB §§57, 61)."""
TASKS_LENGTH = 1_000


class StepSort(StrEnum):
    """What a step is: hours agreed on, or hours aimed at."""

    AGREED = "agreed"
    TARGET = "target"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedStep:
    """So many minutes a week from a date until the next step of the same sort and placement.

    ``placement`` None is for all of the citizen's hours at companies together. ``tasks`` are the tasks of the step, each
    on a line of its own.
    """

    id: UUID
    citizen: Ref
    since: date
    weekly_minutes: int
    sort: StepSort = StepSort.AGREED
    placement: Ref | None = None
    tasks: str = ""

    def beside(self, other: AgreedStep) -> bool:
        """Whether the two are steps of one stair."""
        return (self.citizen, self.sort, self.placement) == (other.citizen, other.sort, other.placement)


def checked_step(step: AgreedStep) -> AgreedStep:
    """The step with tidy tasks, if it can mean something.

    Raises:
        Malformed: Minutes below 0, or a text that is too long.
        Refused: More than full time, or a target for one placement.
    """
    if step.weekly_minutes < 0:
        raise Malformed("minutes-below-zero", minutes=step.weekly_minutes)
    if step.weekly_minutes > FULL_TIME:
        raise Refused("above-full-time", minutes=step.weekly_minutes, planned=FULL_TIME)
    if step.sort is StepSort.TARGET and step.placement is not None:
        raise Refused("target-of-placement")
    lines = (" ".join(line.split()) for line in step.tasks.splitlines())
    tasks = "\n".join(line for line in lines if line)
    if len(tasks) > TASKS_LENGTH:
        raise Malformed("too-long", field="tasks", longest=TASKS_LENGTH)
    return replace(step, tasks=tasks)


def decisive_day(week: IsoWeek) -> date:
    """Which day of a week decides what holds in it: Thursday, as ISO decides what year a week belongs to."""
    return week.monday + timedelta(days=3)


def overtaken(steps: Sequence[AgreedStep], day: date) -> frozenset[UUID]:
    """Those steps that do not hold on a date any more because another of the same stair has begun."""
    return frozenset(
        step.id for step in steps for other in steps if other.beside(step) and step.since < other.since <= day
    )


def agreed_minutes(steps: Iterable[AgreedStep], placements: Iterable[Placement], week: IsoWeek) -> int | None:
    """Minutes agreed for a week; None when nothing was agreed.

    A step for all hours decides alone. Else each placement counts with its own step, or with the hours on its record
    while it has no step. What holds on the week's Thursday holds for the week.
    """
    day = decisive_day(week)
    found = [step for step in steps if step.sort is StepSort.AGREED and step.since <= day]
    whole = _last(step for step in found if step.placement is None)
    if whole is not None:
        return whole.weekly_minutes
    total = None
    for placement in placements:
        if placement.removed or not placement.since <= day or (placement.until and placement.until < day):
            continue
        step = _last(each for each in found if each.placement == placement.ref)
        total = (total or 0) + (step.weekly_minutes if step else placement.weekly_minutes)
    return total


def target_minutes(steps: Iterable[AgreedStep], week: IsoWeek) -> int | None:
    """Minutes aimed at in a week; None before the first step."""
    day = decisive_day(week)
    step = _last(each for each in steps if each.sort is StepSort.TARGET and each.since <= day)
    return step.weekly_minutes if step else None


def tasks_on(steps: Iterable[AgreedStep], day: date) -> tuple[str, ...]:
    """The tasks of the steps agreed that hold on a date, each once, in the order of the steps."""
    held: dict[UUID | None, AgreedStep] = {}
    for step in sorted(steps, key=lambda each: each.since):
        if step.sort is StepSort.AGREED and step.since <= day:
            held[step.placement.id if step.placement else None] = step
    return tuple(dict.fromkeys(line for step in held.values() for line in step.tasks.splitlines()))


def tasks_of(placement: Placement, steps: Iterable[AgreedStep], day: date) -> tuple[str, ...]:
    """The tasks of one placement on a date: those of its own step, or those on its record while no step has any."""
    step = _last(
        each
        for each in steps
        if each.sort is StepSort.AGREED and each.placement == placement.ref and each.since <= day
    )
    text = step.tasks if step is not None and step.tasks else placement.tasks
    return tuple(line for each in text.splitlines() if (line := " ".join(each.split())))


def _last(steps: Iterable[AgreedStep]) -> AgreedStep | None:
    return max(steps, key=lambda step: step.since, default=None)
