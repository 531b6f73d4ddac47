"""Days that are closed keep their plan: a session that moved away would take its marks along."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.closing import check_may_correct, closing_over
from planner.domain.refusals import Refused
from planner.domain.session import Session
from planner.services.ports import Reading


def check_plan_open(
    reading: Reading,
    acting: Acting,
    before: Mapping[UUID, Session],
    after: Sequence[Session],
    correction: str = "",
) -> None:
    """Let pass changes of the plan that leave closed days alone; of what is only words, everything passes.

    ``before`` holds those that are stored already. A ``correction`` is the reason for writing on a closed day all the same,
    as when somebody turned up who was not on the list.

    Raises:
        Refused: A session is on a closed day, or would be.
    """
    pairs = [(before.get(each.id), each) for each in after]
    touched = [
        each
        for old, new in pairs
        if old is None or _counted(old) != _counted(new)
        for each in (old, new)
        if each is not None and not each.removed
    ]
    if not touched:
        return
    days = [each.day for each in touched]
    closings = [each for each in reading.register.closings(min(days), max(days)) if each.stands]
    if not closings:
        return
    for each in touched:
        found = closing_over(closings, each.owner.id, each.cohort.id if each.cohort else None, each.day)
        if found is None:
            continue
        if not correction:
            raise Refused("plan-closed", session=each.reference, first=found.first, last=found.last)
        check_may_correct(acting, found, correction)


def _counted(session: Session) -> tuple[object, ...]:
    """What hours and lists follow from."""
    people = tuple((row.citizen.id, row.attends, row.own) for row in session.participants)
    return session.slot, session.kind.id, session.owner, session.cohort, people, session.removed
