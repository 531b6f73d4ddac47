"""Made-up stairs of hours: what was agreed with the first citizens of a sample, and what they aim at."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.agreed_hours import AgreedStep, StepSort
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.services.sample_ids import SampleChance
from planner.services.sample_people import PLACED_MINUTES, SamplePeople

_COHORT_MINUTES = 120
"""A cohort's visits to companies in a week of the sample."""
_COHORT_TARGET = (120, 180, 240, 360)
_PLACED_TARGET = (360, 540, 720, PLACED_MINUTES)
"""Source: action plan 2016: 6, then 9, 12 and 15 hours a week."""
_WEEKS_A_STEP = 3
_COHORTS_WITH_STAIRS = 1
_PLACED_WITH_STAIRS = 4


def sample_steps(chance: SampleChance, office: SamplePeople, start: IsoWeek) -> Iterator[AgreedStep]:
    """The steps of the first cohort and of the first citizens in placements, from a sample's first week on."""
    for cohort in office.cohorts[:_COHORTS_WITH_STAIRS]:
        for who in cohort.members:
            yield AgreedStep(id=chance.id(), citizen=who, since=start.monday, weekly_minutes=_COHORT_MINUTES)
            yield from _stair(chance, who, start, _COHORT_TARGET)
    for who, _ in office.placed[:_PLACED_WITH_STAIRS]:
        yield from _stair(chance, who, start, _PLACED_TARGET)


def _stair(chance: SampleChance, who: Ref, start: IsoWeek, minutes: tuple[int, ...]) -> Iterator[AgreedStep]:
    for number, step in enumerate(minutes):
        yield AgreedStep(
            id=chance.id(),
            citizen=who,
            since=start.plus(number * _WEEKS_A_STEP).monday,
            weekly_minutes=step,
            sort=StepSort.TARGET,
        )
