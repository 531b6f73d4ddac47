"""Joining and leaving a cohort, each as one step that can be undone."""

from __future__ import annotations

from datetime import date

from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.domain.people import Membership, Ref
from planner.services.changes import Change


class MembershipActs:
    """Calls the service; an undo takes the membership and the lists back together."""

    def __init__(self, desk: DeskContext) -> None:
        self._desk = desk

    def join(self, label: str, cohort: Ref, citizen: Ref, since: date) -> bool:
        """A citizen joins; with clashes the strip asks for the reason to let them stand."""

        def do(allow: str | None = None) -> Change:
            cohorts = self._desk.office.cohorts
            return cohorts.join(self._desk.acting, str(cohort.id), str(citizen.id), since, allow)[1]

        return self._desk.undo.perform(label, do, self._undo, _touched, allowing=do) is not None

    def leave(self, label: str, membership: Membership, since: date) -> bool:
        """A citizen is no longer a member from a date on."""
        team, who = str(membership.cohort.id), str(membership.citizen.id)

        def do() -> Change:
            return self._desk.office.cohorts.leave(self._desk.acting, team, who, since)[1]

        return self._desk.undo.perform(label, do, self._undo, _touched) is not None

    def _undo(self, change: Change) -> Change:
        return self._desk.office.planning.undo(self._desk.acting, change)


def _touched(change: Change) -> Touched:
    ties = [tie for _, tie in change.memberships]
    return Touched(
        people=frozenset(ref.id for tie in ties for ref in (tie.cohort, tie.citizen)),
        sessions=frozenset(session.id for session in change.after),
    )
