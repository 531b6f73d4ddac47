"""Nobody and nothing in two places at once. The database guards the same three, against two people planning at once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from planner.domain.busy_time import Taken
from planner.domain.clashes import Booking, Clash, Rule, bookings
from planner.domain.planned_week import SubjectType
from planner.domain.rules.named_rule import Choices
from planner.domain.rules.surroundings import Surroundings
from planner.domain.session import Session

_SORTS = {Rule.CITIZEN: SubjectType.CITIZEN, Rule.STAFF: SubjectType.STAFF, Rule.ROOM: SubjectType.ROOM}


def double_booking(session: Session, around: Surroundings, choices: Choices) -> Iterable[Clash]:
    """Each citizen, member of staff or room (whichever the rule is of) that another session takes at the same time."""
    for booking in bookings(session):
        if booking.rule is not choices.rule:
            continue
        for theirs in at_the_same_time(booking, around):
            yield choices.finding(session, booking.subject, slot=booking.slot, other=theirs)


def at_the_same_time(booking: Booking, around: Surroundings) -> Iterable[Taken]:
    """What else takes the same subject at the same time."""
    sort, day = _SORTS[booking.rule], booking.slot.day
    # A slot lies on one date of the wall, but instants decide: in the night when a clock hour comes twice, two sessions
    # may overlap that do not look it.
    near = around.taken.between(sort, booking.subject.id, day - timedelta(days=1), day + timedelta(days=1))
    for theirs in near:
        if theirs.session != booking.session.id and booking.slot.overlaps(theirs.slot):
            yield theirs
