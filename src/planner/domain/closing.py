"""A closed day or week of the register: closed by who gave the sessions, approved by the jobcentre, opened again.

Closing says "this is how it went, and what is empty was not forgotten". What is corrected afterwards says why. The rules
are plain functions here; the services ask them in the same transaction that writes.
Source: comparable registers, "did not work" against "forgot to enter", approval, and opening again with a reason.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.people import Ref
from planner.domain.refusals import Malformed, Refused

REASON_LENGTH = 400


class ClosingState(StrEnum):
    """How far a closed stretch of the register has come."""

    CLOSED = "closed"
    APPROVED = "approved"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """Some days (both included) of an organisation's register, or of one cohort's, as they were closed.

    ``closed_by``, ``approved_by`` and ``reopened_by`` are what history lines call people; ``reason`` is why it was opened
    again. One that was opened again stays as a record of it and holds nothing back any more.
    """

    id: UUID
    organisation: Ref
    cohort: Ref | None = None
    first: date
    last: date
    closed_by: str
    closed_at: datetime
    approved_by: str = ""
    approved_at: datetime | None = None
    reopened_by: str = ""
    reopened_at: datetime | None = None
    reason: str = ""

    @property
    def state(self) -> ClosingState:
        """Closed, approved, or opened again."""
        if self.reopened_at is not None:
            return ClosingState.REOPENED
        return ClosingState.CLOSED if self.approved_at is None else ClosingState.APPROVED

    @property
    def stands(self) -> bool:
        """Whether it still holds."""
        return self.reopened_at is None

    def covers(self, owner: UUID, cohort: UUID | None, day: date) -> bool:
        """Whether a session of that owner, cohort (or none) and date lies in it, and it stands."""
        return (
            self.stands
            and self.organisation.id == owner
            and (self.cohort is None or self.cohort.id == cohort)
            and self.first <= day <= self.last
        )

    def overlaps(self, other: Closing) -> bool:
        """Whether a session could lie in both while they stand."""
        return (
            self.stands
            and other.stands
            and self.organisation == other.organisation
            and (self.cohort is None or other.cohort is None or self.cohort == other.cohort)
            and self.first <= other.last
            and other.first <= self.last
        )


def closing_over(closings: Iterable[Closing], owner: UUID, cohort: UUID | None, day: date) -> Closing | None:
    """The closing that a session lies in, an approved one before one that is only closed; None when it is open."""
    found = [each for each in closings if each.covers(owner, cohort, day)]
    return min(found, key=lambda each: each.approved_at is None, default=None)


def check_may_close(acting: Acting, organisation: Ref) -> None:
    """Let pass who gave the sessions, and the jobcentre.

    Raises:
        Refused: They are another organisation's.
    """
    if not acting.owns(organisation.id) and not acting.sees_all_citizens:
        raise Refused("not-your-organisation", organisation=organisation)


def check_may_approve(acting: Acting, closing: Closing) -> None:
    """Let pass the jobcentre's staff, mentors among them, but not the one who closed it.

    Raises:
        Refused: It is not the acting person's to approve, or it is approved or opened again already.
    """
    if not acting.sees_all_citizens:
        raise Refused("approve-jobcentre-only")
    if closing.state is not ClosingState.CLOSED:
        raise Refused("closing-not-closed", first=closing.first, last=closing.last)
    if acting.staff is not None and closing.closed_by == acting.label:
        raise Refused("approve-not-own", first=closing.first, last=closing.last)


def check_may_reopen(acting: Acting, closing: Closing, reason: str) -> None:
    """Let pass, with a reason, who may close; once it is approved, the jobcentre only.

    Raises:
        Refused: It is not the acting person's to open, or it is open again already.
        Malformed: There is no reason, or it is too long.
    """
    check_may_close(acting, closing.organisation)
    if not closing.stands:
        raise Refused("closing-not-closed", first=closing.first, last=closing.last)
    if closing.state is ClosingState.APPROVED and not acting.sees_all_citizens:
        raise Refused("approved-jobcentre-only", first=closing.first, last=closing.last)
    checked_reason(reason)


def check_may_correct(acting: Acting, closing: Closing | None, reason: str) -> None:
    """Let pass a mark, or a correction of one.

    Open days need no reason. In a closed one whoever may close corrects with a reason; in an approved one only the
    jobcentre does, also with a reason.

    Raises:
        Refused: The day is closed and no reason was given, or it is approved and the acting person works elsewhere.
        Malformed: The reason is too long.
    """
    if closing is None:
        return
    check_may_close(acting, closing.organisation)
    if closing.state is ClosingState.APPROVED and not acting.sees_all_citizens:
        raise Refused("approved-jobcentre-only", first=closing.first, last=closing.last)
    if not reason.strip():
        raise Refused("closed-needs-reason", first=closing.first, last=closing.last)
    checked_reason(reason)


def checked_reason(reason: str) -> str:
    """The reason without the space around it.

    Raises:
        Malformed: It is empty or too long.
    """
    told = " ".join(reason.split())
    if not told or len(told) > REASON_LENGTH:
        raise Malformed("reason-length", longest=REASON_LENGTH)
    return told
