"""What new members do to the lists of a cohort's sessions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from planner.domain.people import Citizen, Membership
from planner.domain.roster import roster
from planner.domain.session import Session
from planner.services.ports import Reading


def rewritten(
    reading: Reading, memberships: Iterable[Membership]
) -> tuple[dict[UUID, Session], tuple[Session, ...]]:
    """The sessions whose lists would differ with these memberships kept: as stored, by id, and as they would be."""
    current: dict[UUID, Session] = {}
    wanted: list[Session] = []
    by_cohort: dict[UUID, list[Membership]] = {}
    for tie in memberships:
        by_cohort.setdefault(tie.cohort.id, []).append(tie)
    for cohort, new in by_cohort.items():
        ties = {tie.id: tie for tie in reading.people.memberships(cohort=cohort)}
        first = min(tie.since for tie in (*new, *(ties[each.id] for each in new if each.id in ties)))
        sessions = reading.sessions.of_cohort_from(cohort, first)
        if not sessions:
            continue
        ties |= {tie.id: tie for tie in new}
        citizens = reading.people.by_id(Citizen, {tie.citizen.id for tie in ties.values()})
        there = [tie for tie in ties.values() if not citizens[tie.citizen.id].removed]
        marked = reading.attendance.marked([session.id for session in sessions])
        for session in sessions:
            members = [tie.citizen for tie in there if tie.covers(session.day)]
            own_marks = {citizen for of, citizen in marked if of == session.id}
            rows = roster(session.participants, members, own_marks)
            would_be = replace(session, participants=rows)
            if not would_be.same_content(session):
                current[session.id] = session
                wanted.append(would_be)
    return current, tuple(wanted)
