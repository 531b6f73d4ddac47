"""A made-up office to try the program on: people, cohorts, plans and marks, the same for the same arguments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from planner.domain.attendance import Mark
from planner.domain.clock import Clock
from planner.domain.clock import today as today_of
from planner.domain.history import HistoryLine
from planner.domain.isoweek import IsoWeek
from planner.domain.people import (
    Citizen,
    Cohort,
    Organisation,
    OrganisationType,
    Placement,
    Record,
    Ref,
    Room,
    Staff,
    Workplace,
)
from planner.domain.refusals import Malformed, Refused
from planner.domain.session import Session
from planner.services.acting_person import ACTING_SETTING
from planner.services.ports import Batch, Reading, Store, Writing
from planner.services.programme_reading import programme_rows
from planner.services.sample_ids import SampleChance
from planner.services.sample_lists import sample_checklist, sample_offers
from planner.services.sample_marks import SampleMarks
from planner.services.sample_people import BLOCK, SINCE, UNTIL, SamplePeople, people
from planner.services.sample_programmes import SampleProgrammes
from planner.services.sample_scores import SampleScores
from planner.services.sample_steps import sample_steps
from planner.services.sample_weeks import Planned, SampleWeek, session_numbers

SAMPLE_START = IsoWeek(2026, 36)
FEWEST_CITIZENS = len(BLOCK)
MOST_CITIZENS = 100_000
ACTING = "M1"
SETTINGS = {
    "organizer": "ugeplan@example.org",
    ACTING_SETTING: ACTING,
    "unit_name": "Jobcenter Eksempel",
    "unit_phone": "33 00 00 00",
    "call_before": "08:30",
}
_PEOPLE: tuple[type[Record], ...] = (Citizen, Cohort, Staff, Workplace, Room, Placement)


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleCounts:
    """How much a sample office was given."""

    citizens: int = 0
    cohorts: int = 0
    staff: int = 0
    workplaces: int = 0
    rooms: int = 0
    placements: int = 0
    sessions: int = 0
    marks: int = 0


class SampleOffice:
    """Fills a database without people."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def fill(
        self,
        *,
        citizens: int = FEWEST_CITIZENS,
        weeks: int = 13,
        start: IsoWeek = SAMPLE_START,
        seed: int = 1,
        today: date | None = None,
    ) -> SampleCounts:
        """Make the sample office in one transaction; marks stand for the weeks before that of ``today``.

        The same arguments make the same rows, ids included. Memory holds the people and one week at a time.

        Raises:
            Refused: There are people in the database.
            Malformed: Too few citizens, no weeks, or weeks in which nobody has a cohort or a placement yet or any more.
        """
        span = _span(citizens, start, weeks)
        now = today or today_of(self._clock)
        current = IsoWeek.of(now)
        chance = SampleChance(seed)
        with self._store.writing() as work:
            if any(work.people.count(sort) for sort in _PEOPLE):
                raise Refused("database-has-people")
            jobcentre = _jobcentre(work)
            office = people(chance, jobcentre, citizens)
            work.load(
                Batch(
                    records=office.records,
                    memberships=office.memberships,
                    mentors=office.assignments,
                    groups=office.groups,
                )
            )
            filling = _Filling(work, chance, office, jobcentre)
            for week in span:
                filling.add(week, marked=week < current)
            given = SampleScores(work, chance, office, jobcentre, [week for week in span if week < current])
            work.load(Batch(scores=given.scores(), categories=given.categories()))
            for step in sample_steps(chance, office, span[0]):
                work.registering.put_step(step)
            work.put_entries(sample_offers(chance, start.monday))
            if checklist := sample_checklist(work, chance, office, start.monday):
                work.checklist_keeping.put(checklist)
            enrolled = SampleProgrammes(chance, office, programme_rows(work), start.monday, now)
            work.load(Batch(enrolments=enrolled.enrolments, goal_marks=enrolled.marks()))
            for key, value in SETTINGS.items():
                work.put_setting(key, value)
            counts = SampleCounts(
                citizens=office.count(Citizen),
                cohorts=office.count(Cohort),
                staff=office.count(Staff),
                workplaces=office.count(Workplace),
                rooms=office.count(Room),
                placements=office.count(Placement),
                sessions=filling.sessions,
                marks=filling.marks,
            )
            work.add_history([self._line(jobcentre, counts)])
        return counts

    def _line(self, jobcentre: Ref, counts: SampleCounts) -> HistoryLine:
        return HistoryLine(
            at=self._clock.now(),
            by="setup",
            act="sample-loaded",
            subject_type="organisation",
            subject=jobcentre.id,
            before={},
            after={"citizens": counts.citizens, "sessions": counts.sessions, "marks": counts.marks},
        )


class _Filling:
    """Loads one week after the other, and counts."""

    def __init__(self, work: Writing, chance: SampleChance, office: SamplePeople, jobcentre: Ref) -> None:
        self._work = work
        self._chance = chance
        self._office = office
        self._jobcentre = jobcentre
        self._numbers = session_numbers()
        self.sessions = 0
        self.marks = 0

    def add(self, week: IsoWeek, *, marked: bool) -> None:
        """Load a week, with its marks when it is over."""
        plan = SampleWeek(self._work, self._chance, self._office, self._jobcentre, week)
        register = SampleMarks(self._work, self._chance, week) if marked else None
        made: list[Mark] = []
        self._work.load(
            Batch(
                applications=[*plan.cohort_applications, *plan.placed_applications],
                sessions=self._counted(plan.planned(self._numbers), register, made),
                marks=made,
            )
        )
        self.marks += len(made)

    def _counted(
        self, planned: Iterator[Planned], register: SampleMarks | None, made: list[Mark]
    ) -> Iterator[Session]:
        for each in planned:
            self.sessions += 1
            if register is not None:
                made.extend(register.of(each))
            yield each.session


def _span(citizens: int, start: IsoWeek, weeks: int) -> list[IsoWeek]:
    for field, number, least, most in (
        ("citizens", citizens, FEWEST_CITIZENS, MOST_CITIZENS),
        ("weeks", weeks, 1, (UNTIL - SINCE).days // 7 + 1),
    ):
        if not least <= number <= most:
            raise Malformed("number-out-of-range", field=field, number=number, least=least, most=most)
    first, last = IsoWeek.of(SINCE), IsoWeek.of(UNTIL)
    if start < first or start.plus(weeks - 1) > last:
        raise Malformed("sample-span", first=first, last=last)
    return [start.plus(offset) for offset in range(weeks)]


def _jobcentre(reading: Reading) -> Ref:
    offices = [o for o in reading.people.list(Organisation) if o.type is OrganisationType.JOBCENTRE]
    if not offices:
        raise Refused("no-jobcentre")
    return offices[0].ref
