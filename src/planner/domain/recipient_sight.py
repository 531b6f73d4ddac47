"""Who may see what: the one allow-list between a plan and anything that leaves the program.

A recipient is told what the acting person may see and the recipient may see too; the rest is left out here.
Source: domain guide 4 (field matrix).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from planner.domain.catalogue import Sensitivity, Words, WorkplaceSees
from planner.domain.clashes import ClosedDay
from planner.domain.isoweek import IsoWeek
from planner.domain.recipients import (
    Contact,
    Content,
    Recipient,
    RecipientType,
    Viewing,
    VisibleSession,
    VisibleWeek,
)
from planner.domain.session import Place, PlaceType, Session, effective_slot


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


def _title(session: Session) -> Words:
    return Words(session.title, session.title)


def _place(place: Place | None) -> str:
    return place.name if place else ""


def _address(place: Place | None) -> str:
    return place.address if place else ""
