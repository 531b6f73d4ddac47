"""Small functions that build what tests are about, with everything else as it usually is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time
from itertools import count
from typing import TypeVar
from uuid import UUID, uuid4

from planner.domain.catalogue import AttendanceCode, Attended, Kind, Sensitivity, Words
from planner.domain.people import (
    Citizen,
    Cohort,
    Membership,
    Organisation,
    OrganisationType,
    Placement,
    Record,
    Ref,
    Room,
    Staff,
    Workplace,
)
from planner.domain.session import Participant, ParticipantOrigin, Place, PlaceType, Session, Slot

# A Friday in November 2026, before the week that most tests plan.
NOW = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
MONDAY = date(2026, 11, 23)
_number = count(1)


class StoppedClock:
    """A clock that stands still until a test moves it."""

    def __init__(self, moment: datetime = NOW) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment


def _reference(prefix: str) -> str:
    return f"{prefix}{next(_number)}"


def organisation(
    name: str = "Udbyder", sort: OrganisationType = OrganisationType.PROVIDER, reference: str = ""
) -> Organisation:
    return Organisation(id=uuid4(), reference=reference or _reference("ORG"), name=name, type=sort)


def citizen(name: str = "Anna Berg", reference: str = "") -> Citizen:
    return Citizen(id=uuid4(), reference=reference or _reference("9"), name=name)


def staff(of: Organisation, name: str = "Maja Mentor", reference: str = "") -> Staff:
    return Staff(id=uuid4(), reference=reference or _reference("M"), name=name, organisation=of.ref)


def room(name: str = "Lokale", reference: str = "") -> Room:
    return Room(id=uuid4(), reference=reference or _reference("R"), name=name, site="Nyropsgade")


def workplace(name: str = "Bageriet", reference: str = "") -> Workplace:
    return Workplace(id=uuid4(), reference=reference or _reference("V"), name=name, address="Torvet 1")


def cohort(of: Organisation, name: str = "Hold 1A", reference: str = "") -> Cohort:
    return Cohort(id=uuid4(), reference=reference or _reference("H"), name=name, organisation=of.ref)


def membership(
    team: Cohort, who: Citizen, since: date = date(2026, 1, 1), until: date | None = None
) -> Membership:
    return Membership(id=uuid4(), cohort=team.ref, citizen=who.ref, since=since, until=until)


def placement(
    who: Citizen, where: Workplace, minutes: int = 900, since: date = date(2026, 1, 1)
) -> Placement:
    return Placement(
        id=uuid4(),
        reference=_reference("PL"),
        name=where.name,
        citizen=who.ref,
        workplace=where.ref,
        weekly_minutes=minutes,
        since=since,
    )


def kind(code: str = "talk", **changes: object) -> Kind:
    made = Kind(
        id=uuid4(),
        code=code,
        name=Words("Samtale", "Talk"),
        valid_from=date(2015, 1, 1),
        mark="S",
        colour=0,
        pictogram="talk",
        neutral_title=Words("Samtale", "Talk"),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def attendance_code(code: str = "M", attended: Attended = Attended.FULL, **changes: object) -> AttendanceCode:
    made = AttendanceCode(
        id=uuid4(),
        code=code,
        name=Words("Mødt", "Present"),
        valid_from=date(2015, 1, 1),
        attended=attended,
        lawful=None,
        in_denominator=True,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def slot(day: date, start: str, end: str) -> Slot:
    """``slot(MONDAY, "09:00", "12:00")``."""
    return Slot(
        datetime.combine(day, time.fromisoformat(start)), datetime.combine(day, time.fromisoformat(end))
    )


def in_room(where: Room) -> Place:
    return Place(PlaceType.ROOM, where.name, where.id, where.reference, where.site)


def at_workplace(where: Workplace) -> Place:
    return Place(PlaceType.WORKPLACE, where.name, where.id, where.reference, where.address)


def participants(
    *people: Citizen, origin: ParticipantOrigin = ParticipantOrigin.ADDED
) -> tuple[Participant, ...]:
    """Participants in the order sessions keep them: by reference."""
    return tuple(
        Participant(who.ref, origin) for who in sorted(people, key=lambda each: each.reference.casefold())
    )


def session(
    sort: Kind,
    owner: Organisation,
    when: Slot,
    *,
    who: Iterable[Citizen] = (),
    staff: Iterable[Staff] = (),
    place: Place | None = None,
    team: Cohort | None = None,
    title: str = "Samtale med mentor",
    sensitivity: Sensitivity = Sensitivity.NORMAL,
    reference: str = "",
    identity: UUID | None = None,
) -> Session:
    return Session(
        id=identity or uuid4(),
        reference=reference or _reference("S-"),
        kind=sort,
        title=title,
        slot=when,
        owner=owner.ref,
        cohort=team.ref if team else None,
        sensitivity=sensitivity,
        place=place,
        staff=tuple(person.ref for person in sorted(staff, key=lambda each: each.reference.casefold())),
        participants=participants(*who, origin=ParticipantOrigin.MEMBER if team else ParticipantOrigin.ADDED),
    )


R = TypeVar("R", bound=Record)


def refs(records: Iterable[Record]) -> list[Ref]:
    return [record.ref for record in records]
