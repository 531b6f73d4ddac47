"""Time to get from one place to the next.

Source: the domain guide on Figure 4: the health talk on Friday at 12.00 begins elsewhere as the placement ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from planner.domain.busy_time import Taken
from planner.domain.clashes import Clash, Rule, bookings
from planner.domain.clock import elapsed_minutes
from planner.domain.people import Ref
from planner.domain.planned_week import SubjectType
from planner.domain.rules.named_rule import Choices
from planner.domain.rules.surroundings import Surroundings
from planner.domain.session import Session

_WHO = ((Rule.CITIZEN, SubjectType.CITIZEN), (Rule.STAFF, SubjectType.STAFF))


def travel(session: Session, around: Surroundings, choices: Choices) -> Iterable[Clash]:
    """Too little time between the session and the one before or after it, for a citizen or somebody who holds it."""
    for rule, sort in _WHO:
        for booking in bookings(session, rule):
            day = around.day(sort, booking.subject.id, session.day)
            if len(day) > 1:
                yield from _of(session, booking.subject, day, choices)


def _of(session: Session, who: Ref, day: Sequence[Taken], choices: Choices) -> Iterable[Clash]:
    mine = next(each for each in day if each.session == session.id)
    earlier = [each for each in day if each is not mine and each.slot.end <= mine.slot.start]
    later = [each for each in day if each is not mine and each.slot.start >= mine.slot.end]
    near: list[tuple[Taken, Taken, Taken]] = []
    if earlier:
        before = max(earlier, key=lambda each: each.slot.end)
        near.append((before, before, mine))
    if later:
        near.append((later[0], mine, later[0]))
    for other, first, second in near:
        needed = minutes_between((first.place, first.owner), (second.place, second.owner), choices)
        left = elapsed_minutes(first.slot.end, second.slot.start)
        if left < needed:
            yield choices.finding(
                session, who, slot=mine.slot, other=other, left_minutes=left, needed_minutes=needed
            )


def minutes_between(one: tuple[str, UUID], other: tuple[str, UUID], choices: Choices) -> int:
    """How long it takes from a place (its key) of an organisation to another.

    Where no place is said of one of them, another organisation's is taken to be elsewhere, and one's own to be here.
    """
    (here, our), (there, their) = one, other
    if here and there:
        if here == there:
            return 0
        pair = frozenset((here.partition(":")[2], there.partition(":")[2]))
        found: dict[frozenset[str], int] = choices.values["pairs"]
        return found.get(pair, int(choices.values["minutes"]))
    return int(choices.values["minutes"]) if our != their else 0
