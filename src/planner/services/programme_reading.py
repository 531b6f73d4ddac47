"""Programmes as pages, commands and sheets are told of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.catalogue import Entry, ProgressArea, Sensitivity
from planner.domain.course_weeks import CourseWeeks, counted_weeks, year_until
from planner.domain.deadlines import Deadline, deadlines_of
from planner.domain.goals import Goal, goals_of
from planner.domain.people import Ref
from planner.domain.programme_rows import DeadlineRule, GoalType, Outcome, ProgrammeType, Scheme
from planner.domain.programmes import Enrolment, ProgrammeRows
from planner.services.ports import Reading

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeView:
    """A citizen's time in a programme as it stands on a day; goals and deadlines in the catalogue's order.

    Attributes:
        course: The weeks of course of the last twelve months, where the programme counts them.
    """

    enrolment: Enrolment
    type: ProgrammeType
    goals: tuple[Goal, ...]
    deadlines: tuple[Deadline, ...]
    scheme: Scheme | None
    outcome: Outcome | None
    course: CourseWeeks | None

    def goals_until(self, deadline: Deadline) -> tuple[Goal, ...]:
        """What is to be reached until a deadline, met or not."""
        return tuple(goal for goal in self.goals if goal.type.deadline == deadline.rule.code)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineLine:
    """A deadline with whose it is."""

    enrolment: Enrolment
    type: ProgrammeType
    deadline: Deadline

    @property
    def citizen(self) -> Ref:
        """Whose it is."""
        return self.enrolment.citizen


def programme_rows(reading: Reading) -> ProgrammeRows:
    """The catalogue's rows for programmes."""
    rows = reading.catalogue.rows
    return ProgrammeRows(
        types=rows(ProgrammeType),
        rules=rows(DeadlineRule),
        goals=rows(GoalType),
        schemes=rows(Scheme),
        outcomes=rows(Outcome),
    )


def in_force(rows: Iterable[E], day: date) -> tuple[E, ...]:
    """Those in force on a date, in their order."""
    return tuple(row for row in rows if row.in_force(day))


def own_citizens(reading: Reading, acting: Acting, day: date, *, mine: bool) -> list[UUID] | None:
    """The ids of the acting person's own citizens on a day; None for everybody."""
    if not mine or acting.staff is None:
        return None
    return [who.id for who in reading.people.mentees(acting.staff.id, day)]


def code_named(rows: Iterable[Entry], text: str, day: date) -> str:
    """The code of the row in force on a date that a code or a name in either language means; else the text itself."""
    wanted = text.strip().casefold()
    for row in in_force(rows, day):
        if wanted in {row.code.casefold(), row.name.da.casefold(), row.name.en.casefold()}:
            return row.code
    return text.strip()


def views_of(reading: Reading, enrolments: Sequence[Enrolment], day: date) -> tuple[ProgrammeView, ...]:
    """The enrolments as they stand, in the order given; a handful of queries however many there are."""
    rows = programme_rows(reading)
    courses = _courses(reading, rows, enrolments, day)
    return tuple(
        ProgrammeView(
            enrolment=each,
            type=rows.type_of(each),
            goals=goals,
            deadlines=deadlines,
            scheme=rows.scheme_of(each),
            outcome=rows.outcome_of(each),
            course=courses.get(each.id),
        )
        for each, goals, deadlines in standings(reading, rows, enrolments, day)
    )


def standings(
    reading: Reading, rows: ProgrammeRows, enrolments: Sequence[Enrolment], day: date
) -> Iterator[tuple[Enrolment, tuple[Goal, ...], tuple[Deadline, ...]]]:
    """Each enrolment with its goals and deadlines on a day, in the order given; two queries for all."""
    marks = reading.programmes.goal_marks([each.id for each in enrolments])
    scored = _scored(reading, rows, enrolments, day)
    for each in enrolments:
        goals = goals_of(rows, each, marks.get(each.id, ()), scored.get(each.citizen.id, {}))
        yield each, goals, deadlines_of(rows, each, goals, day)


def _scored(
    reading: Reading, rows: ProgrammeRows, enrolments: Sequence[Enrolment], day: date
) -> dict[UUID, dict[str, set[date]]]:
    """The days on which citizens were scored in areas that their goals name; of what all of the jobcentre may know."""
    named = {goal.area for goal in rows.goals if goal.area}
    areas = {
        row.id: row.code
        for row in reading.catalogue.rows(ProgressArea)
        if row.code in named and row.sensitivity is Sensitivity.NORMAL
    }
    asking = [each for each in enrolments if any(goal.area for goal in rows.goals_of(each))]
    if not asking:
        return {}
    first = min(each.clock_start for each in asking)
    found: dict[UUID, dict[str, set[date]]] = {}
    people = {each.citizen.id for each in asking}
    for who, area, scored in reading.scales.scored_days(people, areas, first, day):
        found.setdefault(who, {}).setdefault(areas[area], set()).add(scored)
    return found


def _courses(
    reading: Reading, rows: ProgrammeRows, enrolments: Sequence[Enrolment], day: date
) -> dict[UUID, CourseWeeks]:
    counting: dict[ProgrammeType, list[Enrolment]] = {}
    for each in enrolments:
        kind = rows.type_of(each)
        if kind.course_weeks is not None and each.covers(day):
            counting.setdefault(kind, []).append(each)
    found: dict[UUID, CourseWeeks] = {}
    for kind, own in counting.items():
        people = [each.citizen for each in own]
        weeks = reading.programmes.course_weeks([who.id for who in people], kind.code, *year_until(day))
        found |= {
            each.id: row for each, row in zip(own, counted_weeks(kind, people, weeks, day), strict=True)
        }
    return found
