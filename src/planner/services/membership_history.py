"""History lines of memberships: only what differs, by id."""

from __future__ import annotations

from datetime import datetime

from planner.domain.history import HistoryLine
from planner.domain.people import Membership


def membership_line(act: str, by: str, at: datetime, before: Membership, after: Membership) -> HistoryLine:
    """One line for one changed membership; one without a day says that it is not one."""
    return HistoryLine(
        at=at,
        by=by,
        act=act,
        subject_type="membership",
        subject=after.id,
        before=_described(before),
        after=_described(after),
    )


def _described(membership: Membership) -> dict[str, object]:
    if not membership.has_days:
        return {}
    return {
        "cohort": str(membership.cohort.id),
        "citizen": str(membership.citizen.id),
        "since": membership.since.isoformat(),
        "until": membership.until.isoformat() if membership.until else None,
    }
