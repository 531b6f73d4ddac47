"""Nobody and nothing in two places at once. The database guards the same three, against two people planning at once."""

from __future__ import annotations

from collections.abc import Iterable

from planner.domain.clashes import Clash, Rule, bookings
from planner.domain.planned_week import SubjectType
from planner.domain.rules.named_rule import Choices
from planner.domain.rules.surroundings import Surroundings
from planner.domain.session import Session

_SORTS = {Rule.CITIZEN: SubjectType.CITIZEN, Rule.STAFF: SubjectType.STAFF, Rule.ROOM: SubjectType.ROOM}


def double_booking(session: Session, around: Surroundings, choices: Choices) -> Iterable[Clash]:
    """Each citizen, member of staff or room (whichever the rule is of) that another session takes at the same time."""
    sort = _SORTS[choices.rule]
    for booking in bookings(session, choices.rule):
        # A slot lies on one date of the wall, so nothing on another date is at the same time.
        for theirs in around.day(sort, booking.subject.id, booking.slot.day):
            if theirs.session != session.id and booking.slot.overlaps(theirs.slot):
                yield choices.finding(session, booking.subject, slot=booking.slot, other=theirs)
