"""Keeping citizens' time in programmes: started, changed, ended, what was reached in it, and each of these undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

from planner.domain.acting import Acting
from planner.domain.clock import Clock, today
from planner.domain.people import Citizen
from planner.domain.programme_rows import Outcome, ProgrammeType, Scheme
from planner.domain.programmes import Enrolment, GoalMark
from planner.domain.refusals import Refused, Unknown
from planner.services.people_changes import RecordChange
from planner.services.people_rights import check_jobcentre, known_record
from planner.services.people_writing import PeopleStep
from planner.services.ports import Reading, Store
from planner.services.programme_reading import (
    ProgrammeView,
    code_named,
    in_force,
    programme_rows,
    views_of,
)
from planner.services.programme_writing import ProgrammeStep
from planner.services.register_changes import EnrolmentChange, GoalChange
from planner.services.text_rules import checked_line


class Programmes:
    """The jobcentre's staff keep programmes and goals; nobody else's staff is told of them.

    Every method raises ``Refused`` when the acting person does not work at the jobcentre. Programmes, goals, schemes and
    endings are named by code or by name in either language.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def types(self, day: date) -> tuple[ProgrammeType, ...]:
        """Programmes that somebody can start on a date, in display order."""
        with self._store.reading() as reading:
            return in_force(reading.catalogue.rows(ProgrammeType), day)

    def schemes(self, day: date) -> tuple[Scheme, ...]:
        """What a case that starts on a date can be put forward for, in display order."""
        with self._store.reading() as reading:
            return in_force(reading.catalogue.rows(Scheme), day)

    def outcomes(self, day: date) -> tuple[Outcome, ...]:
        """How a programme can end on a date, in display order."""
        with self._store.reading() as reading:
            return in_force(reading.catalogue.rows(Outcome), day)

    def show(self, acting: Acting, citizen: str, day: date | None = None) -> tuple[ProgrammeView, ...]:
        """A citizen's programmes as they stand on a day (today unless told), by start; ended ones too.

        Raises:
            Unknown: The citizen.
        """
        with self._store.reading() as reading:
            check_jobcentre(acting)
            who = known_record(reading, acting, Citizen, citizen)
            own = reading.programmes.enrolments([who.id]).get(who.id, ())
            return views_of(reading, own, day or today(self._clock))

    def current(self, acting: Acting, citizen: str, programme: str | None = None) -> Enrolment:
        """The programme a citizen is in today, or the one of that name; of several the one that is not beside another.

        Raises:
            Unknown: The citizen, or they are in none.
        """
        day = today(self._clock)
        with self._store.reading() as reading:
            check_jobcentre(acting)
            who = known_record(reading, acting, Citizen, citizen)
            rows = programme_rows(reading)
            wanted = programme and code_named(rows.types, programme, day)
            own = [
                each
                for each in reading.programmes.enrolments([who.id]).get(who.id, ())
                if each.until is None and (not wanted or each.programme == wanted)
            ]
            if not own:
                raise Unknown("not-enrolled", citizen=who.ref)
            return min(own, key=lambda each: rows.type_of(each).alongside)

    def aim_missing(self, acting: Acting, citizen: str, day: date) -> bool:
        """Whether a citizen is in a programme on a day of which nobody has said which job or education it leads to.

        Phases beside a programme need none of their own.

        Raises:
            Unknown: The citizen.
        """
        with self._store.reading() as reading:
            check_jobcentre(acting)
            who = known_record(reading, acting, Citizen, citizen)
            rows = programme_rows(reading)
            return any(
                not each.employment_goal and not rows.type_of(each).alongside
                for each in reading.programmes.running(day, day, citizens=[who.id])
            )

    def start(
        self,
        acting: Acting,
        citizen: str,
        programme: str,
        since: date,
        *,
        employment_goal: str = "",
        clock_since: date | None = None,
        scheme: str | None = None,
        obvious: bool = False,
    ) -> EnrolmentChange:
        """Enrol a citizen from a date on; ``clock_since`` is an earlier day that the deadlines run from.

        Raises:
            Unknown: The citizen, or there is no such programme or scheme on the date.
            Malformed: The deadlines run from a day after the start, or a text is too long.
            Refused: The citizen is in a programme that it may not run beside, or it leads to no schemes.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            rows = programme_rows(work)
            made = Enrolment(
                id=uuid4(),
                citizen=known_record(work, acting, Citizen, citizen).ref,
                programme=code_named(rows.types, programme, since),
                since=since,
                clock_since=clock_since,
                employment_goal=employment_goal,
                scheme=code_named(rows.schemes, scheme, since) if scheme else None,
                obvious=obvious,
            )
            return ProgrammeStep(work, acting, self._clock).put("act-programme-started", None, made)

    def change(self, acting: Acting, expects: Enrolment, wanted: Enrolment) -> EnrolmentChange:
        """Make the dates, the goal, the scheme or the ending of an enrolment as wanted, if it still is as the user saw it.

        Raises:
            Conflict: Somebody changed it since.
            Refused: As :meth:`start` and :meth:`end`, or a note would lie outside of it.
            Malformed: As :meth:`start` and :meth:`end`.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            wanted = replace(wanted, id=expects.id, citizen=expects.citizen, programme=expects.programme)
            return ProgrammeStep(work, acting, self._clock).put("act-programme-changed", expects, wanted)

    def state_goal(self, acting: Acting, enrolment: UUID, goal: str) -> EnrolmentChange:
        """Say in words which job or education a programme is to lead to; empty takes it back.

        Raises:
            Unknown: There is no such enrolment.
            Malformed: It is too long.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            before = self._stored(work, enrolment)
            wanted = replace(before, employment_goal=goal)
            return ProgrammeStep(work, acting, self._clock).put("act-employment-goal", before, wanted)

    def end(
        self,
        acting: Acting,
        enrolment: UUID,
        until: date,
        outcome: str,
        *,
        weekly_minutes: int | None = None,
    ) -> EnrolmentChange:
        """Say which day was the last and how it ended; a job takes its minutes a week, also few.

        Raises:
            Unknown: There is no such enrolment, or no such ending on the day.
            Malformed: It ends before it starts.
            Refused: The hours are missing, or do not belong to such an ending; or a note lies after the day.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            before = self._stored(work, enrolment)
            code = code_named(work.catalogue.rows(Outcome), outcome, until)
            wanted = replace(before, until=until, outcome=code, outcome_minutes=weekly_minutes)
            return ProgrammeStep(work, acting, self._clock).put("act-programme-ended", before, wanted)

    def remove(self, acting: Acting, expects: Enrolment) -> EnrolmentChange:
        """Take an enrolment away, as when it was a mistake.

        Raises:
            Conflict: Somebody changed it since.
            Refused: Something was reached in it.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            return ProgrammeStep(work, acting, self._clock).put("act-programme-removed", expects, None)

    def undo(self, acting: Acting, change: EnrolmentChange) -> EnrolmentChange:
        """Put back what stood before, if nobody changed it since; the change that comes back undoes the undo.

        Raises:
            Conflict: Somebody changed it since.
            Refused: What stood before has no room any more, or something was reached meanwhile.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            back = change.inverse()
            return ProgrammeStep(work, acting, self._clock).put(back.act, back.before, back.after)

    def mark_goal(
        self, acting: Acting, enrolment: UUID, goal: str, day: date, evidence: str = ""
    ) -> GoalChange:
        """Note that a goal, or a step of the case, was reached on a day, and what shows it.

        Raises:
            Unknown: There is no such enrolment, or it has no such goal.
            Malformed: The day lies outside of the programme or after today, or a text is too long.
            Refused: It has a note of that day, it takes words, or it is a step whose turn has not come or is over.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            where = self._stored(work, enrolment)
            made = GoalMark(
                id=uuid4(),
                enrolment=where.id,
                citizen=where.citizen,
                goal=code_named(programme_rows(work).goals_of(where), goal, where.since),
                day=day,
                by=acting.label,
                evidence=evidence,
            )
            return ProgrammeStep(work, acting, self._clock).mark("act-goal-marked", None, made)

    def take_back(self, acting: Acting, expects: GoalMark) -> GoalChange:
        """Take a note back.

        Raises:
            Conflict: Somebody changed it since.
            Refused: A later step of the case rests on it.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            return ProgrammeStep(work, acting, self._clock).mark("act-goal-taken-back", expects, None)

    def change_goal(self, acting: Acting, expects: GoalMark, wanted: GoalMark) -> GoalChange:
        """Make the day or the words of a note as wanted, if it still is as the user saw it.

        Raises:
            Conflict: Somebody changed it since.
            Refused: As :meth:`mark_goal`.
            Malformed: As :meth:`mark_goal`.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            wanted = replace(expects, day=wanted.day, evidence=wanted.evidence)
            return ProgrammeStep(work, acting, self._clock).mark("act-goal-changed", expects, wanted)

    def undo_goal(self, acting: Acting, change: GoalChange) -> GoalChange:
        """Put back what stood before, if nobody changed it since; the change that comes back undoes the undo.

        Raises:
            Conflict: Somebody changed it since.
            Refused: A later step of the case rests on it.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            back = change.inverse()
            return ProgrammeStep(work, acting, self._clock).mark(back.act, back.before, back.after)

    def regroup(self, acting: Acting, citizen: str, group: str, since: date, reason: str) -> RecordChange:
        """Move a citizen to a group (code or mark) from a date on, with the reason; ``people.undo`` takes it back.

        Raises:
            Unknown: The citizen, or no such group on the date.
            Refused: There is no reason.
            Malformed: The reason is too long.
        """
        reason = checked_line("reason", reason)
        with self._store.writing() as work:
            check_jobcentre(acting)
            who = known_record(work, acting, Citizen, citizen)
            if not reason:
                raise Refused("regroup-needs-reason")
            return PeopleStep(work, acting, self._clock).set_group(who, group, since, reason)

    def _stored(self, reading: Reading, enrolment: UUID) -> Enrolment:
        found = reading.programmes.enrolment(enrolment)
        if found is None:
            raise Unknown("unknown-reference", sort="enrolment", reference=str(enrolment))
        return found
