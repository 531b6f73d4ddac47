"""A subject's week as the acting person may see it."""

from __future__ import annotations

from collections.abc import Iterable

from planner.domain.acting import Acting
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.domain.planned_week import SUBJECT_RECORDS, Busy, PlannedWeek, Subject, SubjectType
from planner.domain.recipients import Viewing
from planner.domain.refusals import Unknown
from planner.domain.session import Session, Slot, effective_slot
from planner.services.acting_person import viewing
from planner.services.clash_search import find_clashes
from planner.services.people_rights import check_known
from planner.services.ports import Reading


def read_week(
    reading: Reading,
    acting: Acting,
    sort: SubjectType,
    reference: str,
    week: IsoWeek,
    *,
    judged: bool = True,
) -> PlannedWeek:
    """The week with its closed days, and with its clashes unless they are to be judged later.

    Raises:
        Unknown: Nothing answers to the reference, or the acting person may not know of it.
    """
    record = reading.people.get(SUBJECT_RECORDS[sort], reference)
    check_known(reading, acting, record)
    subject = Subject(sort, record.ref)
    seen_by = viewing(reading, acting)
    sessions = reading.sessions.of(subject, week.monday, week.sunday)
    shown, busy = _parted(seen_by, subject, sessions)
    individual: tuple[Session, ...] = ()
    if sort is SubjectType.COHORT:
        members = reading.sessions.of_members(subject.ref.id, week.monday, week.sunday)
        individual = tuple(session for session in members if seen_by.sees(session))
    return PlannedWeek(
        subject=subject,
        week=week,
        sessions=shown,
        busy=busy,
        individual=individual,
        closed_days=reading.closed_days(week.monday, week.sunday),
        clashes=find_clashes(reading, shown, seen_by) if judged else (),
    )


def session_for(reading: Reading, acting: Acting, reference: str) -> Session:
    """A session by reference or id, if the acting person may see it.

    Raises:
        Unknown: There is none, it was removed, or it is not for the acting person to see.
    """
    session = reading.sessions.get(reference)
    if session.removed or not viewing(reading, acting).sees(session):
        raise Unknown("unknown-reference", sort="session", reference=reference)
    return session


def _parted(
    seen_by: Viewing, subject: Subject, sessions: Iterable[Session]
) -> tuple[tuple[Session, ...], tuple[Busy, ...]]:
    shown: list[Session] = []
    busy: list[Busy] = []
    for session in sessions:
        if seen_by.sees(session):
            shown.append(session)
        elif seen_by.acting.sees_all_citizens:
            busy.append(Busy(session.id, _slot(subject.ref, session)))
    return tuple(shown), tuple(busy)


def _slot(ref: Ref, session: Session) -> Slot:
    return effective_slot(session, ref.id) or session.slot
