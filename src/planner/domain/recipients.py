"""Who may see what: the one allow-list between a plan and anything that leaves the program.

Exporters take a :class:`VisibleWeek` and nothing else. It is made here, from what the acting person may see and what
the recipient may see, and everything derived (totals, hours shown, legend, counts, file names) is worked out from it.
Source: domain guide 4 (field matrix).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.catalogue import Kind, Sensitivity, Words, WorkplaceSees
from planner.domain.clashes import ClosedDay
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.domain.session import Audience, EndIs, Place, PlaceType, Session, Slot, effective_slot


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
    """All that may be said to one recipient of one or more weeks; made by :func:`visible_week` only.

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


def visible_week(
    viewing: Viewing,
    recipient: Recipient,
    content: Content,
    weeks: tuple[IsoWeek, ...],
    sessions: Iterable[Session],
    *,
    closed_days: tuple[ClosedDay, ...] = (),
    heading: str = "",
    programme: Words | None = None,
    contact: Contact | None = None,
    husk: str = "",
    tasks: Mapping[str, Sequence[str]] | None = None,
) -> VisibleWeek:
    """Everything the recipient may see of the given weeks, as far as the acting person may see it too.

    ``tasks`` are those of everybody placed at a workplace, by name.
    """
    seen = [v for s in sessions if (v := see(viewing, recipient, content, s)) and v.slot.week in weeks]
    seen.sort(key=lambda v: (v.slot.start_utc, v.slot.end_utc, str(v.session)))
    return VisibleWeek(
        recipient=recipient,
        content=content,
        weeks=weeks,
        sessions=tuple(seen),
        closed_days=closed_days,
        heading=heading,
        programme=programme,
        contact=contact or Contact(),
        husk=husk if recipient.type is RecipientType.CITIZEN else "",
        tasks=_tasks(recipient, seen, tasks or {}),
    )


def see(viewing: Viewing, recipient: Recipient, content: Content, session: Session) -> VisibleSession | None:
    """What a recipient may see of a session: what the acting person may see, and of that what the recipient may see.

    None when the recipient may not know that it exists.
    """
    if session.removed:
        return None
    found = _BY_RECIPIENT[recipient.type](recipient, content, session)
    if found is None:
        return None
    if viewing.sees(session):
        return replace(found, contact=_contact(viewing, recipient, session))
    if not viewing.acting.sees_all_citizens:
        return None
    return VisibleSession(session=session.id, slot=found.slot, title=None, private=True)


def _tasks(
    recipient: Recipient, seen: Iterable[VisibleSession], tasks: Mapping[str, Sequence[str]]
) -> tuple[str, ...]:
    """The tasks of those whom a workplace is told by name, a line each."""
    if recipient.type is not RecipientType.WORKPLACE:
        return ()
    named = dict.fromkeys(name for session in seen for name in session.people)
    return tuple(f"{name}: {', '.join(tasks[name])}" for name in named if tasks.get(name))


def _for_citizen(recipient: Recipient, content: Content, session: Session) -> VisibleSession | None:
    slot = effective_slot(session, recipient.ref.id)
    if slot is None:
        return None
    if content is Content.NEUTRAL:
        normal = session.sensitivity is Sensitivity.NORMAL
        return VisibleSession(
            session=session.id,
            slot=slot,
            title=_title(session) if normal else session.kind.neutral_title,
            kind=session.kind if normal else None,
            place=_place(session.place) if normal else "",
            address=_address(session.place) if normal else "",
            end_is=session.end_is,
            private=not normal,
        )
    return VisibleSession(
        session=session.id,
        slot=slot,
        title=_title(session),
        kind=session.kind,
        audience=session.audience,
        cohort=session.cohort.name if session.cohort else "",
        place=_place(session.place),
        address=_address(session.place),
        staff=tuple(person.name for person in session.staff),
        note=session.note,
        end_is=session.end_is,
        private=session.sensitivity is not Sensitivity.NORMAL,
    )


def _for_staff(recipient: Recipient, content: Content, session: Session) -> VisibleSession | None:
    if recipient.ref not in session.staff:
        return None
    normal = session.sensitivity is Sensitivity.NORMAL
    paper = content is Content.PAPER
    told = session.cohort.name if session.cohort else ""
    people = tuple(
        row.citizen.name if paper else f"{initials(row.citizen.name)} {row.citizen.reference}"
        for row in session.attending
    )
    return VisibleSession(
        session=session.id,
        slot=session.slot,
        title=_title(session) if paper else Words("", ""),
        kind=session.kind if paper else None,
        audience=session.audience,
        cohort=told,
        place=_place(session.place) if normal or paper else "",
        address=_address(session.place) if normal or paper else "",
        people=people if session.cohort is None else (),
        count=len(session.attending) if session.cohort is not None else None,
        end_is=session.end_is,
        private=True,
    )


def _for_provider(recipient: Recipient, content: Content, session: Session) -> VisibleSession | None:
    if session.owner != recipient.ref:
        return None
    return VisibleSession(
        session=session.id,
        slot=session.slot,
        title=_title(session),
        kind=session.kind,
        audience=session.audience,
        cohort=session.cohort.name if session.cohort else "",
        place=_place(session.place),
        address=_address(session.place),
        staff=tuple(person.name for person in session.staff),
        people=tuple(row.citizen.name for row in session.attending),
        count=len(session.attending),
        end_is=session.end_is,
        private=session.sensitivity is not Sensitivity.NORMAL,
    )


def _for_cohort(recipient: Recipient, content: Content, session: Session) -> VisibleSession | None:
    if session.cohort != recipient.ref or session.sensitivity is not Sensitivity.NORMAL:
        return None
    return VisibleSession(
        session=session.id,
        slot=session.slot,
        title=_title(session),
        kind=session.kind,
        audience=session.audience,
        place=_place(session.place),
        address=_address(session.place),
        people=tuple(row.citizen.name for row in session.attending) if recipient.names else (),
        end_is=session.end_is,
    )


def _for_workplace(recipient: Recipient, content: Content, session: Session) -> VisibleSession | None:
    place = session.place
    told = session.kind.workplace_sees
    if (
        place is None
        or place.type is not PlaceType.WORKPLACE
        or place.id != recipient.ref.id
        or session.sensitivity is not Sensitivity.NORMAL
        or told is WorkplaceSees.NOTHING
        or not session.attending
    ):
        return None
    named = told is WorkplaceSees.NAME and session.cohort is None
    alone = session.attending[0] if len(session.attending) == 1 else None
    return VisibleSession(
        session=session.id,
        slot=(alone.own if alone else None) or session.slot,
        title=session.kind.neutral_title,
        people=tuple(row.citizen.name for row in session.attending) if named else (),
        count=None if named else len(session.attending),
        end_is=session.end_is,
    )


_BY_RECIPIENT = {
    RecipientType.CITIZEN: _for_citizen,
    RecipientType.STAFF: _for_staff,
    RecipientType.PROVIDER: _for_provider,
    RecipientType.COHORT: _for_cohort,
    RecipientType.WORKPLACE: _for_workplace,
}


def initials(name: str) -> str:
    """The first letter of each word of a name, for calendars that others may look over."""
    return "".join(word[0] for word in name.split()).upper()


def _contact(viewing: Viewing, recipient: Recipient, session: Session) -> Contact:
    if recipient.type is not RecipientType.WORKPLACE:
        return Contact()
    return next(
        (viewing.contacts[r.citizen.id] for r in session.attending if r.citizen.id in viewing.contacts),
        Contact(),
    )


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


def _title(session: Session) -> Words:
    return Words(session.title, session.title)


def _place(place: Place | None) -> str:
    return place.name if place else ""


def _address(place: Place | None) -> str:
    return place.address if place else ""
