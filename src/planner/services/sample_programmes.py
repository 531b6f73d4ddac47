"""Programmes of a sample office: everybody in the one that fits them, some further than others, the same every time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from planner.domain.people import Ref
from planner.domain.programme_rows import GoalType, ProgrammeType
from planner.domain.programmes import Enrolment, GoalMark, ProgrammeRows
from planner.services.sample_ids import SampleChance
from planner.services.sample_people import SINCE, SamplePeople

PLACED = "placement_with_mentor"
# Weeks before or after the sample's first week; who comes first is reminded first.
_STARTS = (0, 2, -2, 4)
_PLAIN = 4
"""One case in so many is plain."""
_EVERY = timedelta(weeks=2)
_AIMS = (
    "køkkenmedhjælper",
    "lagermedarbejder",
    "gartnermedhjælper",
    "",
    "butiksassistent",
    "pædagogmedhjælper",
)


class SampleProgrammes:
    """Enrols the people of a sample office; what they reached stands until today."""

    def __init__(
        self, chance: SampleChance, office: SamplePeople, rows: ProgrammeRows, start: date, today: date
    ) -> None:
        self._chance = chance
        self._office = office
        self._rows = rows
        self._start = start
        self._today = today
        self._own = {tie.citizen.id: tie.cohort.id for tie in office.memberships}
        self._cohorts = {each.cohort.id: each.cohort.programme for each in office.cohorts}
        self._placed = {who.id for who, _ in office.placed}
        self.enrolments = list(self._enrolments())

    def marks(self) -> Iterator[GoalMark]:
        """What was reached: two weeks between one thing and the next, and everybody as far as their turn says."""
        for number, enrolment in enumerate(self.enrolments):
            day = enrolment.since
            goals = [goal for goal in self._rows.goals_of(enrolment) if not _later(goal)]
            for goal in goals[: number % (len(goals) + 1)]:
                for _ in range(goal.scorings):
                    day += _EVERY
                    if day <= self._today:
                        yield self._mark(enrolment, goal, day)

    def _mark(self, enrolment: Enrolment, goal: GoalType, day: date) -> GoalMark:
        return GoalMark(
            id=self._chance.id(),
            enrolment=enrolment.id,
            citizen=enrolment.citizen,
            goal=goal.code,
            day=day,
            by=self._office.mentors[enrolment.citizen.reference].reference,
        )

    def _enrolments(self) -> Iterator[Enrolment]:
        for number, period in enumerate(self._office.groups):
            kind = self._type_of(period.citizen, period.group)
            if kind is None:
                continue
            since = max(SINCE, self._start + timedelta(weeks=_STARTS[number % len(_STARTS)]))
            schemes = [row for row in self._rows.schemes if row.in_force(since)]
            yield Enrolment(
                id=self._chance.id(),
                citizen=period.citizen,
                programme=kind.code,
                since=since,
                employment_goal=_AIMS[number % len(_AIMS)],
                scheme=schemes[number % len(schemes)].code if kind.schemes and schemes else None,
                obvious=kind.schemes and number % _PLAIN == 1,
            )

    def _type_of(self, citizen: Ref, group: str) -> ProgrammeType | None:
        wanted = self._cohorts.get(self._own[citizen.id]) if citizen.id in self._own else None
        if wanted is None and citizen.id in self._placed:
            wanted = PLACED
        fitting = (
            row
            for row in self._rows.types
            if row.in_force(self._start)
            and (row.code == wanted if wanted else row.group == group and not row.alongside)
        )
        return next(fitting, None)


def _later(goal: GoalType) -> bool:
    """Whether it is what the end of a programme, or people's judgement after a year, brings."""
    return bool(goal.reached_by) or goal.needs_evidence
