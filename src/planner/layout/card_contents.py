"""What a session's card says, in words and in order, before anyone knows how much room there is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from planner.domain.recipients import Contact, VisibleSession
from planner.domain.session import EndIs
from planner.layout.palette import KindColours, busy_colours, kind_colours
from planner.layout.text_fitting import numbers_kept, phone_words
from planner.wording import Wording


class Part(StrEnum):
    """What a card may say below its title."""

    PLACE = "place"
    ADDRESS = "address"
    CONTACT = "contact"
    STAFF = "staff"
    PEOPLE = "people"
    COHORT = "cohort"
    NOTE = "note"


GIVEN_UP = (Part.COHORT, Part.ADDRESS, Part.PEOPLE, Part.STAFF, Part.NOTE, Part.CONTACT, Part.PLACE)
"""What a card without room goes without, first to last; the list behind the plan then says it. Never time or title."""

ICONS = {
    Part.PLACE: "map-pin-fill",
    Part.CONTACT: "phone-fill",
    Part.STAFF: "user-circle-fill",
    Part.PEOPLE: "citizens-fill",
    Part.COHORT: "cohorts-fill",
    Part.NOTE: "info",
}


@dataclass(frozen=True, slots=True)
class CardContent:
    """One card's words.

    Attributes:
        start: ``09.00``.
        end: ``12.00``.
        about: ``ca.``, to stand before an end that nobody has confirmed; empty otherwise.
        pictogram: The kind's icon; empty when the kind may not be told.
        parts: What stands below the title, in order, without empty ones.
        tick: Whether there is a box to tick.
    """

    start: str
    end: str
    title: str
    colours: KindColours
    about: str = ""
    pictogram: str = ""
    parts: tuple[tuple[Part, str], ...] = ()
    tick: bool = True

    @property
    def times(self) -> str:
        """``09.00–12.00``, or ``09.00–ca. 12.00``."""
        return f"{self.start}–{self.about} {self.end}" if self.about else f"{self.start}–{self.end}"

    @property
    def label(self) -> str:
        """Everything in one sentence, for those who listen."""
        return ", ".join([f"{self.times} {self.title}", *(text for _, text in self.parts)])


def card_content(session: VisibleSession, wording: Wording) -> CardContent:
    """The words of a session's card."""
    title = wording.words(session.title) if session.title else ""
    kind = session.kind
    return CardContent(
        start=wording.clock(session.slot.start),
        end=wording.clock(session.slot.end),
        title=title or wording.say("busy"),
        colours=kind_colours(kind.colour) if kind else busy_colours(),
        about=wording.say("paper-about") if session.end_is is EndIs.ASSUMED else "",
        pictogram=kind.pictogram if kind else "",
        parts=tuple((part, text) for part, text in _parts(session, wording) if text),
        tick=session.title is not None,
    )


def contact_words(contact: Contact) -> str:
    """Whom to ring: name and number, as far as known."""
    return "\u00a0· ".join(text for text in (contact.name, phone_words(contact.phone)) if text)


def _parts(session: VisibleSession, wording: Wording) -> tuple[tuple[Part, str], ...]:
    return (
        (Part.PLACE, session.place),
        (Part.ADDRESS, numbers_kept(session.address) if session.address != session.place else ""),
        (Part.STAFF, ", ".join(map(numbers_kept, session.staff))),
        (Part.PEOPLE, people_words(session, wording)),
        (Part.COHORT, session.cohort),
        (Part.CONTACT, contact_words(session.contact)),
        (Part.NOTE, session.note),
    )


def people_words(session: VisibleSession, wording: Wording) -> str:
    """Who comes, or how many when names may not be told."""
    if session.people:
        return ", ".join(map(numbers_kept, session.people))
    return wording.count("paper-participants", session.count) if session.count is not None else ""
