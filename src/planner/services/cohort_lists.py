"""Joining and leaving a cohort, with every list of its sessions from that date on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

from planner.domain.acting import Acting
from planner.domain.clock import Clock
from planner.domain.people import Citizen, Cohort, Membership
from planner.domain.refusals import Refused
from planner.services.changes import Change
from planner.services.people_rights import known_record
from planner.services.ports import Store, Writing
from planner.services.session_drafts import may_change
from planner.services.session_lists import changed_lists
from planner.services.session_writing import SessionStep, SessionWriting


class CohortLists:
    """Keeps memberships and the lists of a cohort's sessions together."""

    def __init__(self, store: Store, clock: Clock) -> None:
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
            not_yet = replace(membership, until=since - timedelta(days=1))
            step.put_memberships([(not_yet, membership)])
            _rewrite_lists(step, team, since)
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
            step.put_memberships([(current, membership)])
            _rewrite_lists(step, team, since)
        return membership, step.change

    def _found(self, work: Writing, acting: Acting, cohort: str, citizen: str) -> tuple[Cohort, Citizen]:
        team = work.people.get(Cohort, cohort)
        if not may_change(acting, team.organisation.id):
            raise Refused("not-your-organisation", organisation=team.organisation)
        return team, known_record(work, acting, Citizen, citizen)


def _rewrite_lists(step: SessionStep, cohort: Cohort, since: date) -> None:
    changed = changed_lists(step.work, cohort.id, since)
    step.put({was.id: was for was, _ in changed}, [now for _, now in changed])
