"""From what somebody typed or dragged to a session that could be planned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from planner.domain.acting import Acting
from planner.domain.catalogue import Kind, Sensitivity, row_on
from planner.domain.isoweek import IsoWeek
from planner.domain.people import (
    Citizen,
    Cohort,
    Organisation,
    OrganisationType,
    Ref,
    Room,
    Staff,
    Workplace,
    reference_order,
)
from planner.domain.refusals import Malformed, Refused, Unknown
from planner.domain.roster import by_reference, roster
from planner.domain.session import Audience, EndIs, Participant, Place, PlaceType, Session, Slot
from planner.services.people_rights import known_record
from planner.services.ports import Reading
from planner.services.text_rules import checked_line, checked_text

SESSION_PREFIX = "S-"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSession:
    """What somebody wants planned; people and places by reference or id.

    ``title`` empty takes the kind's name. At most one of ``room``, ``workplace`` and ``place`` is given. ``owner`` empty
    is the cohort's organisation, else the acting person's.
    """

    kind: str
    start: datetime
    end: datetime
    title: str = ""
    citizens: tuple[str, ...] = ()
    cohort: str | None = None
    staff: tuple[str, ...] = ()
    room: str | None = None
    workplace: str | None = None
    place: str | None = None
    owner: str | None = None
    sensitivity: Sensitivity | None = None
    audience: Audience | None = None
    end_is: EndIs = EndIs.CONFIRMED
    note: str = ""
    staff_note: str = ""
    application: UUID | None = None


def draft(reading: Reading, acting: Acting, new: NewSession, reference: str) -> Session:
    """The session as it would be planned, with a fresh id and the given reference.

    Raises:
        Malformed: The times make no slot, a text is too long, or more than one place is given.
        Unknown: A reference nobody answers to, or a kind that is not in force on the date.
        Refused: The acting person may not plan for that organisation.
    """
    slot = Slot(new.start, new.end)
    kind = kind_on(reading, new.kind, slot)
    cohort = known_record(reading, acting, Cohort, new.cohort) if new.cohort else None
    citizens = dict.fromkeys(known_record(reading, acting, Citizen, text).ref for text in new.citizens)
    added = [Participant(citizen) for citizen in citizens]
    members = reading.people.members(cohort.id, slot.day) if cohort else ()
    owner = cohort.organisation if cohort else session_owner(reading, acting, new.owner)
    if not may_change(acting, owner.id):
        raise Refused("not-your-organisation", organisation=owner)
    audience = new.audience or (Audience.COHORT if cohort else Audience.INDIVIDUAL)
    return Session(
        id=uuid4(),
        reference=reference,
        kind=kind,
        title=checked_line("title", new.title) or kind.name.da,
        slot=slot,
        cohort=cohort.ref if cohort else None,
        audience=audience,
        owner=owner,
        sensitivity=kind.default_sensitivity.at_least(new.sensitivity or Sensitivity.NORMAL),
        end_is=new.end_is,
        place=place_of(reading, new),
        staff=staff_refs(reading, acting, new.staff),
        participants=roster(added, members) if cohort else by_reference(added),
        note=checked_text("note", new.note),
        staff_note=checked_text("staff-note", new.staff_note),
        application=new.application,
    )


def may_change(acting: Acting, owner: UUID) -> bool:
    """Jobcentre staff plan for everyone; others only what their organisation owns."""
    return acting.sees_all_citizens or acting.owns(owner)


def kind_on(reading: Reading, code: str, slot: Slot) -> Kind:
    """The kind in force on the slot's date.

    Raises:
        Unknown: There is none.
    """
    kind = row_on(reading.catalogue.rows(Kind), code, slot.day)
    if kind is None:
        raise Unknown("unknown-kind", kind=code, week=IsoWeek.of(slot.day))
    return kind


def staff_refs(reading: Reading, acting: Acting, references: tuple[str, ...]) -> tuple[Ref, ...]:
    """Members of staff, each once, by reference."""
    people = dict.fromkeys(known_record(reading, acting, Staff, reference).ref for reference in references)
    return tuple(sorted(people, key=reference_order))


def place_of(reading: Reading, new: NewSession) -> Place | None:
    """The one place that was given.

    Raises:
        Malformed: More than one was.
    """
    if sum(value is not None for value in (new.room, new.workplace, new.place)) > 1:
        raise Malformed("one-place-only")
    if new.room is not None:
        return room_place(reading.people.get(Room, new.room))
    if new.workplace is not None:
        return workplace_place(reading.people.get(Workplace, new.workplace))
    if new.place is not None:
        text = checked_line("place", new.place)
        return Place(PlaceType.TEXT, text) if text else None
    return None


def room_place(room: Room) -> Place:
    """A room as a place."""
    return Place(PlaceType.ROOM, room.name, room.id, room.reference, room.site)


def workplace_place(workplace: Workplace) -> Place:
    """A workplace as a place."""
    return Place(PlaceType.WORKPLACE, workplace.name, workplace.id, workplace.reference, workplace.address)


def session_owner(reading: Reading, acting: Acting, reference: str | None) -> Ref:
    """Who owns a session that no cohort gives: the one named, the acting person's organisation, else the jobcentre."""
    if reference:
        return reading.people.get(Organisation, reference).ref
    if acting.organisation is not None:
        return acting.organisation
    offices = [o for o in reading.people.list(Organisation) if o.type is OrganisationType.JOBCENTRE]
    if not offices:
        raise Refused("no-jobcentre")
    return offices[0].ref
