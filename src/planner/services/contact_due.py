"""Which contacts are due, and which no-shows there were; a handful of questions however many citizens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.attendance import Attendable, Sought, is_no_show
from planner.domain.contacts import LoggedContact, next_due
from planner.domain.due_contacts import DueContact, MissedSession
from planner.domain.people import Ref
from planner.services.ports import Reading
from planner.services.register_rights import seen_parts


def due_contacts(reading: Reading, citizens: Sequence[UUID], day: date) -> tuple[DueContact, ...]:
    """When each party of support that runs on the date is to be spoken with, the earliest first."""
    schedules = reading.contacts.schedules(citizens, day)
    newest = reading.contacts.newest(schedules)
    found = []
    for who, each in schedules.items():
        for schedule in each:
            contacts = [contact for contact in newest.get(who, ()) if schedule.about(contact)]
            found.append(
                DueContact(
                    schedule=schedule,
                    day=next_due(schedule, contacts),
                    last=next(iter(contacts), None),
                    reached=next((contact for contact in contacts if contact.result.reached), None),
                )
            )
    return tuple(sorted(found, key=lambda each: (each.day, each.citizen.reference, each.schedule.party)))


def missed_sessions(
    reading: Reading, acting: Acting, people: Iterable[Ref], first: date, last: date
) -> tuple[MissedSession, ...]:
    """The no-shows that the acting person may know of, newest first, with the contacts made because of each."""
    people = tuple(people)
    parts = seen_parts(reading, acting, [each.id for each in people], first, last, Sought.NO_SHOWS)
    missed = {
        who.id: found
        for who in people
        if (found := [each for each in parts.get(who.id, ()) if is_no_show(each)])
    }
    contacts = reading.contacts.contacts(missed, first, date.max)
    rows = [
        MissedSession(
            citizen=who,
            session=part.session,
            reference=part.reference,
            title=part.title,
            slot=part.slot,
            contacts=_about(part, contacts.get(who.id, ())),
        )
        for who in people
        for part in missed.get(who.id, ())
    ]
    return tuple(sorted(rows, key=lambda row: (row.slot.start, row.citizen.reference), reverse=True))


def _about(part: Attendable, contacts: Iterable[LoggedContact]) -> tuple[LoggedContact, ...]:
    return tuple(each for each in contacts if each.session == part.session)
