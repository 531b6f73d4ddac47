"""What an event in a calendar says: its title, its place and its description, by whose calendar it is for."""

from __future__ import annotations

from planner.domain.recipients import Contact, Content, RecipientType, VisibleSession, VisibleWeek
from planner.domain.session import EndIs
from planner.exporters.calendar_text import lines, one_line
from planner.wording import Wording


def summary(week: VisibleWeek, seen: VisibleSession, wording: Wording) -> str:
    """The event's title; "busy" where nothing more may be said, and never a session's title in a staff calendar."""
    if seen.title is None:
        return wording.say("busy")
    title = one_line(wording.words(seen.title))
    match week.recipient.type:
        case RecipientType.STAFF:
            said = [title, one_line(seen.cohort), *_who(seen, wording)]
            return ", ".join(part for part in said if part) or wording.say("calendar-appointment")
        case RecipientType.WORKPLACE:
            title = title or wording.say("calendar-appointment")
            who = ", ".join(_who(seen, wording))
            return f"{title}: {who}" if who else title
        case _:
            return title or wording.say("calendar-appointment")


def location(seen: VisibleSession) -> str:
    """Place and address, each once; empty when there is none to tell."""
    place, address = one_line(seen.place), one_line(seen.address)
    return ", ".join(part for part in dict.fromkeys((place, address)) if part)


def description(week: VisibleWeek, seen: VisibleSession, wording: Wording) -> str:
    """What else may be said, a line each: an uncertain end, who is there, the note, whom to ring."""
    if seen.title is None:
        return ""
    said = []
    if seen.end_is is EndIs.ASSUMED:
        said.append(wording.say("calendar-end-assumed", time=wording.clock(seen.slot.end)))
    if seen.staff:
        said.append(wording.say("calendar-with", names=seen.staff))
    if week.recipient.type in {RecipientType.PROVIDER, RecipientType.COHORT} and seen.people:
        said.append(wording.say("calendar-participants", names=seen.people))
    said.append(seen.note)
    contact = Contact(
        name=seen.contact.name or week.contact.name, phone=seen.contact.phone or week.contact.phone
    )
    said.append(_whom_to_ring(week, contact, wording))
    return "\n".join(clean for part in said if (clean := lines(part)))


def _who(seen: VisibleSession, wording: Wording) -> tuple[str, ...]:
    if seen.people:
        return tuple(one_line(person) for person in seen.people)
    if seen.count is None:
        return ()
    return (wording.count("calendar-people", seen.count),)


def _whom_to_ring(week: VisibleWeek, contact: Contact, wording: Wording) -> str:
    name, phone = contact.name, contact.phone
    if week.recipient.type is not RecipientType.CITIZEN:
        told = [part for part in (name, phone) if part]
        return wording.say("calendar-contact", contact=told) if told else ""
    if week.content is Content.NEUTRAL:
        name = ""  # a plain e-mail tells time, neutral title and phone
    if name and phone:
        return wording.say("calendar-absent-name-phone", name=name, phone=phone)
    if phone:
        return wording.say("calendar-absent-phone", phone=phone)
    return wording.say("calendar-absent-name", name=name) if name else ""
