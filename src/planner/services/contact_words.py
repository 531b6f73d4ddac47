"""Contacts and rhythms in words, for the window, commands and prompts alike."""

from __future__ import annotations

from planner.domain.contacts import LoggedContact, Party, SupportSchedule
from planner.wording import Wording


def rhythm_words(schedule: SupportSchedule, words: Wording) -> str:
    """``hver 2. uge``."""
    return words.count(f"rhythm-{schedule.unit.value}", schedule.every)


def contact_sentence(contact: LoggedContact, words: Wording) -> str:
    """``telefon til borgeren, talte sammen``; who it was with, in which direction, and what came of it."""
    if contact.party is Party.COMPANY and contact.workplace is not None:
        whom = contact.workplace.name
    else:
        whom = words.say(f"contact-with-{contact.party.value}")
    return words.say(
        f"contact-{contact.direction.value}", way=contact.way.name, whom=whom, result=contact.result.name
    )
