"""A signed sheet typed back into the register."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.clock import Clock
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Cohort
from planner.domain.planned_week import Subject, SubjectType
from planner.domain.refusals import Malformed, PlannerError, Refused, Unknown
from planner.domain.session import Session, effective_slot
from planner.domain.signin_codes import TypedLine, moments, named, read_line, row_codes
from planner.services.acting_person import viewing
from planner.services.people_rights import known_record
from planner.services.ports import Reading, Store
from planner.services.register_marking import MarkStep, check_started, code_named, entry_wanted, latest
from planner.services.register_taken_in import TakenIn, Taking


def type_back(
    store: Store,
    clock: Clock,
    acting: Acting,
    cohort: str,
    week: IsoWeek,
    lines: Sequence[str],
    *,
    dry_run: bool,
    correction: str,
) -> TakenIn:
    """Take in the lines, all of them or none; blank ones are left out."""
    with store.writing() as work:
        team = known_record(work, acting, Cohort, cohort)
        sessions = sheet_sessions(work, acting, team, week)
        people = {row.citizen.id for session in sessions for row in session.attending}
        step = MarkStep(work, acting, clock)
        taking = Taking(step)
        reader = _Sheet(work, clock, row_codes(team.id, week, people), sessions, step, taking)
        for number, text in enumerate(lines, 1):
            if text.strip():
                reader.take(number, text)
        if dry_run or taking.problems:
            return taking.result()
        return taking.result(step.put("marked-typed-back", taking.wishes(), correction))


def sheet_sessions(reading: Reading, acting: Acting, team: Cohort, week: IsoWeek) -> tuple[Session, ...]:
    """The sessions that stand on a cohort's sheet, as far as the acting person may see them, by start."""
    subject = Subject(SubjectType.COHORT, team.ref)
    seen_by = viewing(reading, acting)
    found = reading.sessions.of(subject, week.monday, week.sunday)
    return tuple(each for each in found if seen_by.sees(each) and each.owner == team.organisation)


class _Sheet:
    """One sheet being typed back."""

    def __init__(
        self,
        reading: Reading,
        clock: Clock,
        codes: dict[UUID, str],
        sessions: tuple[Session, ...],
        step: MarkStep,
        taking: Taking,
    ) -> None:
        self._reading = reading
        self._now = clock.now()
        self._codes = codes
        self._sessions = sessions
        self._step = step
        self._taking = taking

    def take(self, number: int, text: str) -> None:
        """One line, or what is wrong with it."""
        try:
            line = read_line(text)
            who = named(self._codes, line.code)
            if who is None:
                raise Unknown("typed-code-unknown", code=line.code)
            for session in self._meant(line, who):
                self._mark(number, line, session, who)
        except PlannerError as error:
            self._taking.wrong(number, error)

    def _meant(self, line: TypedLine, who: UUID) -> list[Session]:
        """The sessions that a line is about: those of its day, or every blank one that has begun."""
        mine = [each for each in self._sessions if effective_slot(each, who) is not None]
        if line.weekday is not None:
            found = [each for each in mine if each.day.weekday() == line.weekday]
            if not found:
                raise Unknown("typed-day-empty", code=line.code)
        else:
            found = [
                each
                for each in mine
                if latest(self._step.marks(each.id, who)) is None and self._may(line, each)
            ]
            if not found:
                raise Refused("typed-nothing-blank", code=line.code)
        if line.timed and len(found) > 1:
            raise Malformed("typed-which-session", code=line.code, count=len(found))
        return found

    def _may(self, line: TypedLine, session: Session) -> bool:
        code = code_named(self._reading, line.symbol, session.slot)
        try:
            check_started(code, session.slot, self._now)
        except Refused:
            return False
        return True

    def _mark(self, number: int, line: TypedLine, session: Session, who: UUID) -> None:
        slot = effective_slot(session, who)
        row = session.participant(who)
        assert slot is not None
        assert row is not None
        came, left = moments(line, slot.start)
        entry = entry_wanted(
            self._reading, self._now, slot, line.symbol, minutes=line.minutes, came=came, left=left
        )
        self._taking.add(number, session, row.citizen, entry)
