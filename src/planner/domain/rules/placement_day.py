"""A day at a company is not broken in the middle.

Source: domain guide 3.2, row 38: workplaces will not plan or wait.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from planner.domain.busy_time import Taken
from planner.domain.clashes import Clash
from planner.domain.planned_week import SubjectType
from planner.domain.rules.named_rule import Choices
from planner.domain.rules.surroundings import Surroundings, citizens_of
from planner.domain.session import Session, Slot


def placement_day(session: Session, around: Surroundings, choices: Choices) -> Iterable[Clash]:
    """Something else between two stretches at the same company on one day, whichever of the three the session is."""
    for citizen, slot in citizens_of(session):
        day = around.day(SubjectType.CITIZEN, citizen.id, slot.day)
        if len(day) < 3:
            continue
        if session.kind.counts_as_company_time:
            breaks = [each for each in day if each.session != session.id and _broken_by(each, day)]
            broken = next((each for each in breaks if _beside(session, slot, each, day)), None)
            if broken is not None:
                yield choices.finding(session, citizen, slot=slot, other=broken)
        else:
            mine = next((each for each in day if each.session == session.id), None)
            if mine is not None and (around_it := _broken_by(mine, day)) is not None:
                yield choices.finding(session, citizen, slot=slot, other=around_it)


def _broken_by(talk: Taken, day: Sequence[Taken]) -> Taken | None:
    """The stretch before, when there is one at a company before and one at the same after."""
    if talk.kind.counts_as_company_time:
        return None
    before = [each for each in day if each.kind.counts_as_company_time and each.slot.end <= talk.slot.start]
    after = [each for each in day if each.kind.counts_as_company_time and each.slot.start >= talk.slot.end]
    places = {each.place for each in after}
    return next((each for each in reversed(before) if each.place in places), None)


def _beside(session: Session, slot: Slot, talk: Taken, day: Sequence[Taken]) -> bool:
    """Whether the session is one of the stretches around."""
    mine = next((each for each in day if each.session == session.id), None)
    company = [each for each in day if each.kind.counts_as_company_time and mine and each.place == mine.place]
    if slot.end <= talk.slot.start:
        return any(each.slot.start >= talk.slot.end for each in company)
    return slot.start >= talk.slot.end and any(each.slot.end <= talk.slot.start for each in company)
