"""A citizen's hours in a week: not above full time, and as agreed with the workplace.

Source: domain guide 2.1 (work placement: at most 37 hours a week) and 2.4 (full time is 2,220 minutes).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from planner.domain.clashes import Clash
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Placement, Ref
from planner.domain.planned_week import SubjectType
from planner.domain.rules.named_rule import Choices
from planner.domain.rules.surroundings import Surroundings
from planner.domain.session import PlaceType, Session


def week_hours(session: Session, around: Surroundings, choices: Choices) -> Iterable[Clash]:
    """More planned for somebody expected than a week may hold, everything counted."""
    most: int = choices.values["minutes"]
    week = session.slot.week
    for row in session.attending:
        planned = around.week_minutes(row.citizen.id, week)
        if planned > most:
            yield choices.finding(
                session,
                row.citizen,
                week=str(week),
                planned_minutes=planned,
                most_minutes=most,
                number=week.number,
            )


def agreed_exceeded(session: Session, around: Surroundings, choices: Choices) -> Iterable[Clash]:
    """More at a workplace in a week than was agreed with it."""
    slack: int = choices.values["slack"]
    for who, placement, planned in _agreed(session, around):
        if planned > placement.weekly_minutes + slack:
            yield _finding(session, who, placement, planned, choices)


def agreed_missed(session: Session, around: Surroundings, choices: Choices) -> Iterable[Clash]:
    """Less at a workplace in a week than was agreed with it.

    Told of a whole week that is read, and of no week with a closed day or one that the placement does not span: while a
    week is being planned it would say so at every step.
    """
    if around.moment.changing:
        return
    slack: int = choices.values["slack"]
    week = session.slot.week
    friday = week.monday + timedelta(days=4)
    if any(not day.site and week.monday <= day.day <= friday for day in around.closed_days):
        return
    for who, placement, planned in _agreed(session, around):
        spans = placement.since <= week.monday and (placement.until is None or placement.until >= friday)
        whole = all(each.session in around.drafts for each in around.week(who.id, week))
        if spans and whole and planned < placement.weekly_minutes - slack:
            yield _finding(session, who, placement, planned, choices)


def _agreed(session: Session, around: Surroundings) -> Iterable[tuple[Ref, Placement, int]]:
    """Each citizen expected at a workplace that has agreed on hours, with the minutes planned there in the week."""
    place, week = session.place, session.slot.week
    if not session.kind.counts_as_company_time:
        return
    for row in session.attending:
        running = [each for each in around.placements.get(row.citizen.id, ()) if _in_week(each, week)]
        for placement in running:
            if place is not None and place.type is PlaceType.WORKPLACE and place.id != placement.workplace.id:
                continue
            # Without a place it is at the workplace, if there is only one that it can be.
            if place is None and len(running) > 1:
                continue
            key = f"{SubjectType.WORKPLACE.value}:{placement.workplace.reference.strip().casefold()}"
            planned = sum(
                each.slot.minutes
                for each in around.week(row.citizen.id, week)
                if each.kind.counts_as_company_time and each.place in {"", key}
            )
            yield row.citizen, placement, planned


def _in_week(placement: Placement, week: IsoWeek) -> bool:
    return placement.since <= week.sunday and (placement.until is None or placement.until >= week.monday)


def _finding(session: Session, who: Ref, placement: Placement, planned: int, choices: Choices) -> Clash:
    return choices.finding(
        session,
        who,
        week=str(session.slot.week),
        workplace=placement.workplace,
        planned_minutes=planned,
        agreed_minutes=placement.weekly_minutes,
        number=session.slot.week.number,
    )
