"""Contacts and support as people read them in a terminal, and as programs read them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from planner.command_line.shapes import Shape, moment, ref_shape
from planner.command_line.tables import table
from planner.domain.contacts import LoggedContact, Party, SupportSchedule
from planner.domain.due_contacts import DueContact, MissedSession
from planner.services.contact_words import contact_sentence, rhythm_words
from planner.wording import Wording
from planner.wording.forms import short_day


def contact_shape(contact: LoggedContact) -> Shape:
    """A contact."""
    return {
        "id": str(contact.id),
        "citizen": ref_shape(contact.citizen),
        "at": moment(contact.at),
        "by": ref_shape(contact.by) if contact.by else None,
        "party": contact.party.value,
        "workplace": ref_shape(contact.workplace) if contact.workplace else None,
        "way": contact.way.code,
        "direction": contact.direction.value,
        "result": contact.result.code,
        "reached": contact.result.reached,
        "note": contact.note,
        "next_due": contact.next_due.isoformat() if contact.next_due else None,
        "session": str(contact.session) if contact.session else None,
    }


def schedule_shape(schedule: SupportSchedule) -> Shape:
    """How often somebody is to be spoken with."""
    return {
        "id": str(schedule.id),
        "citizen": ref_shape(schedule.citizen),
        "type": schedule.type.code,
        "aftercare": schedule.type.aftercare,
        "party": schedule.party.value,
        "workplace": ref_shape(schedule.workplace) if schedule.workplace else None,
        "placement": ref_shape(schedule.placement) if schedule.placement else None,
        "every": schedule.every,
        "unit": schedule.unit.value,
        "since": schedule.since.isoformat(),
        "until": schedule.until.isoformat() if schedule.until else None,
        "last_day": schedule.last_day.isoformat() if schedule.last_day else None,
        "too_seldom": schedule.too_seldom,
    }


def due_shape(due: DueContact, today: date) -> Shape:
    """A contact that is due."""
    return {
        "citizen": ref_shape(due.citizen),
        "due": due.day.isoformat(),
        "days_late": due.late(today),
        "last": contact_shape(due.last) if due.last else None,
        "last_reached": moment(due.reached.at) if due.reached else None,
        "schedule": schedule_shape(due.schedule),
    }


def missed_shape(missed: MissedSession) -> Shape:
    """A no-show."""
    return {
        "citizen": ref_shape(missed.citizen),
        "session": missed.reference,
        "id": str(missed.session),
        "start": moment(missed.slot.start),
        "title": missed.title,
        "contacts": [contact_shape(each) for each in missed.contacts],
    }


def contact_lines(found: Sequence[LoggedContact], words: Wording) -> Iterator[str]:
    """Contacts, a line each, newest first."""
    if not found:
        yield words.say("contacts-none")
    for each in found:
        line = f"{words.text(each.at)}  {each.citizen.name}: {contact_sentence(each, words)}"
        yield " ".join([line, *([f"– {each.note}"] if each.note else [])])


def schedule_lines(found: Sequence[SupportSchedule], words: Wording) -> Iterator[str]:
    """Support, a line each."""
    if not found:
        yield words.say("support-none")
    for each in found:
        yield words.say(
            "support-line",
            citizen=each.citizen,
            type=each.type.name,
            party=_party(each, words),
            rhythm=rhythm_words(each, words),
            since=each.since,
            until=words.text(each.until) if each.until else words.say("support-still"),
        )


def due_lines(found: Sequence[DueContact], today: date, words: Wording) -> Iterator[str]:
    """What is due, the most overdue first."""
    if not found:
        yield words.say("contacts-none-due")
        return
    heads = ("due", "citizen", "party", "support", "rhythm", "last-contact")
    yield from table(
        [words.say(f"column-{name}") for name in heads],
        [
            [
                short_day(words.language, each.day)
                + (f" ({words.count('days-late', each.late(today))})" if each.late(today) else ""),
                f"{each.citizen.name} ({each.citizen.reference})",
                _party(each.schedule, words),
                words.words(each.schedule.type.name),
                rhythm_words(each.schedule, words),
                words.text(each.last.day) if each.last else words.say("contact-never"),
            ]
            for each in found
        ],
    )


def missed_lines(found: Sequence[MissedSession], words: Wording) -> Iterator[str]:
    """No-shows, newest first, with how many contacts there were because of each."""
    if not found:
        yield words.say("missed-none")
        return
    yield from table(
        [words.say(f"column-{name}") for name in ("day", "time", "session", "citizen", "title", "contacts")],
        [
            [
                short_day(words.language, each.slot.day),
                words.times(each.slot),
                each.reference,
                f"{each.citizen.name} ({each.citizen.reference})",
                each.title,
                str(len(each.contacts)),
            ]
            for each in found
        ],
        right=[5],
    )


def _party(schedule: SupportSchedule, words: Wording) -> str:
    if schedule.party is Party.COMPANY and schedule.workplace is not None:
        return schedule.workplace.name
    return words.text(schedule.party)
