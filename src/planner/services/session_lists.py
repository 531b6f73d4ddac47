"""The lists of a cohort's sessions, made anew from its members and the exceptions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from planner.domain.roster import roster
from planner.domain.session import Session
from planner.services.ports import Reading


def with_roster(reading: Reading, session: Session) -> Session:
    """A cohort's session with the list that its date's members and the exceptions make; others as they are."""
    if session.cohort is None or session.removed:
        return session
    members = reading.people.members(session.cohort.id, session.day)
    marked = {citizen for _, citizen in reading.attendance.marked([session.id])}
    return replace(session, participants=roster(session.participants, members, marked))


def changed_lists(reading: Reading, cohort: UUID, since: date) -> list[tuple[Session, Session]]:
    """A cohort's sessions from a date on whose list is not what its members make, as they are and as they should be."""
    sessions = reading.sessions.of_cohort_from(cohort, since)
    pairs = [(session, with_roster(reading, session)) for session in sessions]
    return [(was, now) for was, now in pairs if not now.same_content(was)]
