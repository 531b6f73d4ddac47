"""How many a room holds, and how many a workplace takes in at a time."""

from __future__ import annotations

from collections.abc import Iterable

from planner.domain.clashes import Clash
from planner.domain.people import Workplace
from planner.domain.planned_week import SubjectType
from planner.domain.rules.named_rule import Choices
from planner.domain.rules.surroundings import Surroundings
from planner.domain.session import Session, Slot


def capacity(session: Session, around: Surroundings, choices: Choices) -> Iterable[Clash]:
    """More citizens expected than the room holds; a room's number is told without those who teach in it."""
    room = around.room(session)
    if room is None or room.capacity is None:
        return
    people = len(session.attending)
    if people > room.capacity:
        yield choices.finding(session, room.ref, people=people, capacity=room.capacity)


def workplace_places(session: Session, around: Surroundings, choices: Choices) -> Iterable[Clash]:
    """More citizens at a workplace at some moment of the session than it has places for."""
    workplace = around.workplace(session)
    if workplace is None or workplace.places is None:
        return
    slots = [row.own or session.slot for row in session.attending]
    if not slots:
        return
    people = max(_most_at_once(workplace, slot, around) for slot in dict.fromkeys(slots))
    if people > workplace.places:
        yield choices.finding(session, workplace.ref, people=people, capacity=workplace.places)


def _most_at_once(workplace: Workplace, slot: Slot, around: Surroundings) -> int:
    there = [
        each.slot
        for each in around.day(SubjectType.WORKPLACE, workplace.id, slot.day)
        if each.slot.overlaps(slot)
    ]
    # The number only rises where somebody comes.
    moments = {max(each.start, slot.start) for each in there}
    return max((sum(each.start <= moment < each.end for each in there) for moment in moments), default=0)
