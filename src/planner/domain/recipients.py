"""Recipients, what the acting person may see, and what may be said to a recipient.

Exporters take a :class:`VisibleWeek` and nothing else, and everything derived (totals, hours shown, legend, counts, file
names) is worked out from it. It is made by :mod:`~planner.domain.recipient_sight` alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.catalogue import Kind, Sensitivity, Words
from planner.domain.clashes import ClosedDay
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.domain.session import Audience, EndIs, Session, Slot


class RecipientType(StrEnum):
    """Whom an output is for."""

    CITIZEN = "citizen"
    COHORT = "cohort"
    STAFF = "staff"
    WORKPLACE = "workplace"
    PROVIDER = "provider"


class Content(StrEnum):
    """How much a calendar file says; paper is handed over and says all its reader may see."""

    NEUTRAL = "neutral"
    FULL = "full"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom an output is for; ``names`` puts the members' names on a cohort's sheet when asked."""

    type: RecipientType
    ref: Ref
    names: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Whom to ring."""

    name: str = ""
    phone: str = ""


def nobody(day: date) -> frozenset[UUID]:
    """No citizens, on any date."""
    return frozenset()


@dataclass(frozen=True, slots=True)
class Viewing:
    """What the acting person may see of one session, settled by ties that the session does not carry.

    ``mentored`` gives the ids of citizens whose assigned mentor the acting person is on a date;
    ``contacts`` whom to ring about a citizen, by the citizen's id.
    """

    acting: Acting
    mentored: Callable[[date], frozenset[UUID]] = nobody
    contacts: Mapping[UUID, Contact] = field(default_factory=dict)

    def sees(self, session: Session) -> bool:
        """Whether the acting person may see what it is about; otherwise it is only "busy" to them.

        Another organisation's confidential or health session is busy to everyone but the mentor of someone on it.
        """
        if self.acting.owns(session.owner.id):
            return True
        if not self.acting.sees_all_citizens:
            return False
        return session.sensitivity is Sensitivity.NORMAL or any(
            row.citizen.id in self.mentored(session.day) for row in session.attending
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class VisibleSession:
    """What one recipient may see of one session, at one content level.

    Attributes:
        session: Which session, for the ledger; never printed.
        title: What it is called for this recipient; None when only "busy" may be said.
        kind: Its kind, for colour and pictogram; None when the kind may not be told.
        people: Names that may be told: participants for a provider, a citizen's initials for staff.
        count: How many come, when that may be told and names may not.
        private: Whether a calendar should mark it private.
        contact: Whom to ring about this session, where that differs from session to session.
    """

    session: UUID
    slot: Slot
    title: Words | None
    kind: Kind | None = None
    audience: Audience = Audience.INDIVIDUAL
    cohort: str = ""
    place: str = ""
    address: str = ""
    staff: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    count: int | None = None
    note: str = ""
    end_is: EndIs = EndIs.CONFIRMED
    private: bool = False
    contact: Contact = Contact()

    @property
    def company_time(self) -> bool:
        """Whether its hours count as hours at a company, as far as this recipient may know."""
        return self.kind is not None and self.kind.counts_as_company_time


@dataclass(frozen=True, slots=True, kw_only=True)
class VisibleWeek:
    """All that may be said to one recipient of one or more weeks; made by :func:`~planner.domain.recipient_sight.visible_week` only.

    ``sessions`` are by start, end and id. ``heading`` names the recipient on paper. ``husk`` is a citizen's own
    reminder text. ``tasks`` is what there is to do at a workplace, a line for each who comes by name. ``programme`` is a
    sub-heading that the recipient may see (a citizen's own, a cohort's name).
    """

    recipient: Recipient
    content: Content
    weeks: tuple[IsoWeek, ...]
    sessions: tuple[VisibleSession, ...]
    closed_days: tuple[ClosedDay, ...] = ()
    heading: str = ""
    programme: Words | None = None
    contact: Contact = Contact()
    husk: str = ""
    tasks: tuple[str, ...] = ()

    @property
    def planned_minutes(self) -> int:
        """Minutes of everything visible."""
        return sum(s.slot.minutes for s in self.sessions)

    @property
    def company_minutes(self) -> int:
        """Minutes of what is visible and counts as company time."""
        return sum(s.slot.minutes for s in self.sessions if s.company_time)

    def on(self, day: date) -> tuple[VisibleSession, ...]:
        """The visible sessions of one date."""
        return tuple(s for s in self.sessions if s.slot.day == day)


def digest_fields(seen: VisibleSession, contact: Contact) -> tuple[object, ...]:
    """What a recipient would notice if it changed, in a fixed order and as plain values, for the ledger's digest."""
    title = (seen.title.da, seen.title.en) if seen.title else None
    return (
        _iso(seen.slot.start),
        _iso(seen.slot.end),
        title,
        seen.place,
        seen.address,
        seen.staff,
        seen.people,
        seen.count,
        seen.note,
        seen.private,
        seen.contact.name or contact.name,
        seen.contact.phone or contact.phone,
    )


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")
