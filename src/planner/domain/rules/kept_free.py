"""Hours that a citizen needs free, for treatment or for what else runs beside.

Source: domain guide 3.2, row 35 (treatment beside the placement).
"""

from __future__ import annotations

from collections.abc import Iterable

from planner.domain.availability import HoursSort, hours_on
from planner.domain.catalogue import Track
from planner.domain.clashes import Clash
from planner.domain.rules.named_rule import Choices
from planner.domain.rules.surroundings import Surroundings, citizens_of
from planner.domain.session import Session


def kept_free(session: Session, around: Surroundings, choices: Choices) -> Iterable[Clash]:
    """A session in hours that somebody expected needs free, unless it is about health itself. What for is not told."""
    if session.kind.track is Track.HEALTH:
        return
    for citizen, slot in citizens_of(session):
        for each in hours_on(around.availability.get(citizen.id, ()), HoursSort.KEPT_FREE, slot.day):
            if each.overlaps(slot):
                yield choices.finding(session, citizen, slot=slot, other_slot=each)
                break
