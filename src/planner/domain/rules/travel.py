"""Time to get from one place to the next.

Source: the domain guide on Figure 4: the health talk on Friday at 12.00 begins elsewhere as the placement ends.
"""

from __future__ import annotations

from collections.abc import Iterable

from planner.domain.busy_time import Taken, taken_by
from planner.domain.clashes import Clash, bookings
from planner.domain.clock import elapsed_minutes
from planner.domain.people import Ref
from planner.domain.planned_week import SubjectType
from planner.domain.rules.named_rule import Choices
from planner.domain.rules.surroundings import Surroundings
from planner.domain.session import Session

_WHO = (SubjectType.CITIZEN, SubjectType.STAFF)


def travel(session: Session, around: Surroundings, choices: Choices) -> Iterable[Clash]:
    """Too little time between the session and the one before or after it, for a citizen or somebody who holds it."""
    names = {booking.subject.id: booking.subject for booking in bookings(session)}
    for mine in taken_by(session):
        if mine.type in _WHO:
            yield from _of(session, mine, names[mine.subject], around, choices)


def _of(session: Session, mine: Taken, who: Ref, around: Surroundings, choices: Choices) -> Iterable[Clash]:
    day = [each for each in around.day(mine.type, mine.subject, mine.slot.day) if each.session != session.id]
    earlier = [each for each in day if each.slot.end <= mine.slot.start]
    later = [each for each in day if each.slot.start >= mine.slot.end]
    near: list[tuple[Taken, Taken, Taken]] = []
    if earlier:
        before = max(earlier, key=lambda each: each.slot.end)
        near.append((before, before, mine))
    if later:
        near.append((later[0], mine, later[0]))
    for other, first, second in near:
        needed = _minutes(first, second, choices)
        left = elapsed_minutes(first.slot.end, second.slot.start)
        if left < needed:
            yield choices.finding(
                session, who, slot=mine.slot, other=other, left_minutes=left, needed_minutes=needed
            )


def _minutes(one: Taken, other: Taken, choices: Choices) -> int:
    """How long it takes from one to the other.

    Where no place is said of one of them, another organisation's is taken to be elsewhere, and one's own to be here.
    """
    if one.place and other.place:
        if one.place == other.place:
            return 0
        pair = frozenset((_name(one), _name(other)))
        found: dict[frozenset[str], int] = choices.values["pairs"]
        return found.get(pair, int(choices.values["minutes"]))
    return int(choices.values["minutes"]) if one.owner != other.owner else 0


def _name(taken: Taken) -> str:
    return taken.place.partition(":")[2]
