"""Working hours, pauses and absences of staff; opening hours of workplaces and rooms, and when they are out of use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, time

from planner.domain.availability import HoursSort, absences_on, hours_on, open_hours, within
from planner.domain.clashes import Clash
from planner.domain.people import Ref
from planner.domain.rules.named_rule import Choices
from planner.domain.rules.surroundings import Surroundings, place_ref
from planner.domain.session import Session, Slot


def working_hours(session: Session, around: Surroundings, choices: Choices) -> Iterable[Clash]:
    """A session outside the working hours of somebody who holds it; who has none has the office's, if it has any."""
    usual: tuple[time, time] | None = choices.values["usual"]
    for person in session.staff:
        hours = open_hours(around.availability.get(person.id, ()), session.day)
        if hours is None and usual is not None:
            start, end = (datetime.combine(session.day, clock) for clock in usual)
            hours = (Slot(start, end),)
        if hours is not None and not within(session.slot, hours):
            yield choices.finding(session, person, hours=hours)


def pause(session: Session, around: Surroundings, choices: Choices) -> Iterable[Clash]:
    """A session in the pause of somebody who holds it."""
    for person in session.staff:
        for each in hours_on(around.availability.get(person.id, ()), HoursSort.PAUSE, session.day):
            if each.overlaps(session.slot):
                yield choices.finding(session, person, other_slot=each)
                break


def absence(session: Session, around: Surroundings, choices: Choices) -> Iterable[Clash]:
    """A session while somebody who holds it is away, or its room or workplace is out of use. Why is not told."""
    for subject in _held_by(session):
        for each in absences_on(around.availability.get(subject.id, ()), session.day):
            if each.overlaps(session.slot):
                yield choices.finding(session, subject, other_slot=each)
                break


def opening_hours(session: Session, around: Surroundings, choices: Choices) -> Iterable[Clash]:
    """Somebody expected at a workplace or in a room outside its opening hours."""
    place = place_ref(session.place) if session.place else None
    hours = open_hours(around.availability.get(place.id, ()), session.day) if place else None
    if place is None or hours is None:
        return
    times = dict.fromkeys([row.own or session.slot for row in session.attending] or [session.slot])
    for slot in times:
        if not within(slot, hours):
            yield choices.finding(session, place, slot=slot, hours=hours)
            return


def outside(session: Session, around: Surroundings, choices: Choices) -> Iterable[Clash]:
    """A session at a time that is taken in the own calendar of somebody who holds it, or of its room."""
    for subject in _held_by(session):
        for each in around.outside.get(subject.id, ()):
            if each.overlaps(session.slot):
                yield choices.finding(session, subject, other_slot=each.slot)
                break


def _held_by(session: Session) -> Sequence[Ref]:
    place = place_ref(session.place) if session.place else None
    return (*session.staff, place) if place else session.staff
