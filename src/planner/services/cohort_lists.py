"""Joining and leaving a cohort, with every list of its sessions from that date on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

from planner.domain.acting import Acting
from planner.domain.clock import Clock
from planner.domain.history import HistoryLine
from planner.domain.people import Citizen, Cohort, Membership
from planner.domain.refusals import Refused
from planner.services.changes import Change
from planner.services.people_rights import known_record
from planner.services.ports import Store, Writing
from planner.services.session_drafts import may_change
from planner.services.session_writing import SessionStep, SessionWriting
from planner.services.week_planning import with_roster


class CohortLists:
    """Keeps memberships and the lists of a cohort's sessions together."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._clock = clock
        self._writing = SessionWriting(store, clock)

    def join(
        self, acting: Acting, cohort: str, citizen: str, since: date, allow: str | None = None
    ) -> tuple[Membership, Change]:
        """A citizen joins; every session of the cohort from that date on has them on its list.

        Raises:
            Refused: The citizen is a member then already.
            ClashRefused: The citizen is taken at one of the times, and no reason was given.
        """
        with self._writing.opened(acting, "cohort-joined", allow) as step:
            team, who = self._found(step.work, acting, cohort, citizen)
            periods = step.work.people.memberships(cohort=team.id, citizen=who.id)
            if any(period.until is None or period.until >= since for period in periods):
                raise Refused("already-member", citizen=who.ref, cohort=team.ref)
            membership = Membership(id=uuid4(), cohort=team.ref, citizen=who.ref, since=since)
            self._keep(step, acting, membership, "cohort-joined")
            self._rewrite_lists(step, team, since)
        return membership, step.change

    def leave(self, acting: Acting, cohort: str, citizen: str, since: date) -> tuple[Membership, Change]:
        """A citizen leaves: the date given is the first they are not a member. Rows with marks stay.

        Raises:
            Refused: The citizen is not a member then.
        """
        with self._writing.opened(acting, "cohort-left", None) as step:
            team, who = self._found(step.work, acting, cohort, citizen)
            periods = step.work.people.memberships(cohort=team.id, citizen=who.id)
            current = next((period for period in periods if period.covers(since)), None)
            if current is None:
                raise Refused("not-a-member", citizen=who.ref, cohort=team.ref, day=since)
            membership = replace(current, until=since - timedelta(days=1))
            self._keep(step, acting, membership, "cohort-left")
            self._rewrite_lists(step, team, since)
        return membership, step.change

    def _found(self, work: Writing, acting: Acting, cohort: str, citizen: str) -> tuple[Cohort, Citizen]:
        team = work.people.get(Cohort, cohort)
        if not may_change(acting, team.organisation.id):
            raise Refused("not-your-organisation", organisation=team.organisation)
        return team, known_record(work, acting, Citizen, citizen)

    def _keep(self, step: SessionStep, acting: Acting, membership: Membership, act: str) -> None:
        step.work.put_membership(membership)
        line = HistoryLine(
            at=self._clock.now(),
            by=acting.label,
            act=act,
            subject_type="membership",
            subject=membership.id,
            before={},
            after={
                "cohort": str(membership.cohort.id),
                "citizen": str(membership.citizen.id),
                "since": membership.since.isoformat(),
                "until": membership.until.isoformat() if membership.until else None,
            },
        )
        step.work.add_history([line])

    def _rewrite_lists(self, step: SessionStep, cohort: Cohort, since: date) -> None:
        sessions = step.work.sessions.of_cohort_from(cohort.id, since)
        wanted = [with_roster(step.work, session) for session in sessions]
        changed = {s.id: s for s, w in zip(sessions, wanted, strict=True) if not w.same_content(s)}
        step.put(changed, [w for w in wanted if w.id in changed])
