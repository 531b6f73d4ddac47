"""Joining and leaving a cohort, each as one step that can be undone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.domain.people import Membership, Ref
from planner.services.changes import Change

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipStep:
    """One act: a membership begun, or one that was ended from a date on.

    Attributes:
        joined: Whether it was begun.
        membership: As it was begun; or as it was before it was ended.
        since: The first date with, or without, the membership.
        allow: The reason for clashes that were let stand.
        change: What it did to the cohort's sessions.
    """

    joined: bool
    membership: Membership
    since: date
    change: Change
    allow: str | None = None


class MembershipActs:
    """Calls the service, and turns each act round for an undo."""

    def __init__(self, desk: DeskContext) -> None:
        self._desk = desk

    def join(self, label: str, cohort: Ref, citizen: Ref, since: date) -> bool:
        """A citizen joins; with clashes the strip asks for the reason to let them stand."""
        done = self._desk.undo.perform(
            label,
            lambda: self._join(cohort, citizen, since, None),
            self._undo,
            _touched,
            allowing=lambda reason: self._join(cohort, citizen, since, reason),
        )
        return done is not None

    def leave(self, label: str, membership: Membership, since: date) -> bool:
        """A citizen is no longer a member from a date on."""
        done = self._desk.undo.perform(label, lambda: self._leave(membership, since), self._undo, _touched)
        return done is not None

    def _join(self, cohort: Ref, citizen: Ref, since: date, allow: str | None) -> MembershipStep:
        made, change = self._desk.office.cohorts.join(
            self._desk.acting, str(cohort.id), str(citizen.id), since, allow
        )
        return MembershipStep(joined=True, membership=made, since=since, change=change, allow=allow)

    def _leave(self, membership: Membership, since: date, allow: str | None = None) -> MembershipStep:
        _, change = self._desk.office.cohorts.leave(
            self._desk.acting, str(membership.cohort.id), str(membership.citizen.id), since
        )
        return MembershipStep(joined=False, membership=membership, since=since, change=change, allow=allow)

    def _undo(self, step: MembershipStep) -> MembershipStep:
        tie = step.membership
        if step.joined:
            return self._leave(tie, step.since, step.allow)
        back = self._join(tie.cohort, tie.citizen, step.since, step.allow)
        if tie.until is not None:
            self._leave(back.membership, tie.until + _DAY)
            back = replace(back, membership=replace(back.membership, until=tie.until))
        return back


def _touched(step: MembershipStep) -> Touched:
    tie = step.membership
    return Touched(
        people=frozenset({tie.cohort.id, tie.citizen.id}),
        sessions=frozenset(session.id for session in step.change.after),
    )
