"""Sessions between rows and domain objects: the session itself, and everything that hangs on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import BindParameter, Connection, Row, Select, bindparam, select, union

from planner.domain.catalogue import Kind, Sensitivity
from planner.domain.clock import instant, wall_time
from planner.domain.people import Ref
from planner.domain.session import (
    Allowance,
    Audience,
    EndIs,
    Participant,
    ParticipantOrigin,
    Place,
    PlaceType,
    Session,
    Slot,
    slot_of,
)
from planner.storage.catalogue_store import SqlCatalogueReader
from planner.storage.columns import reference_key
from planner.storage.rows import chunks
from planner.storage.tables_people import citizen, cohort, organisation, room, staff, workplace
from planner.storage.tables_sessions import allowance, participant, session, session_staff

# What the id of a session has to be one of.
_Ids = list[UUID] | Select[Any]


@cache
def select_sessions() -> Select[Any]:
    """Sessions with the names of what they point to, which are looked up and never copied."""
    return (
        select(
            session,
            organisation.c.reference,
            organisation.c.name,
            cohort.c.reference,
            cohort.c.name,
            room.c.reference,
            room.c.name,
            room.c.site,
            workplace.c.reference,
            workplace.c.name,
            workplace.c.address,
        )
        .join(organisation, organisation.c.id == session.c.owner_id)
        .outerjoin(cohort, cohort.c.id == session.c.cohort_id)
        .outerjoin(room, room.c.id == session.c.room_id)
        .outerjoin(workplace, workplace.c.id == session.c.workplace_id)
    )


def bounds(first: date, last: date) -> tuple[datetime, datetime]:
    """The instants between which the dates lie (both included), the second not included itself."""
    midnight = datetime.min.time()
    after = min(last, date.max - timedelta(days=1)) + timedelta(days=1)
    return instant(datetime.combine(first, midnight)), instant(datetime.combine(after, midnight))


def sessions_of(
    connection: Connection,
    catalogue: SqlCatalogueReader,
    rows: Iterable[Row[Any]],
    among: Select[Any] | None = None,
) -> list[Session]:
    """The sessions of rows of :func:`select_sessions`, by start and reference; three more queries for the rest.

    ``among`` asks for the ids of the same sessions: where they are many, that is sooner than naming each.
    """
    if among is None:
        rows = list(rows)
    parts: list[_Ids] = list(chunks(row[0] for row in rows)) if among is None else [among]
    people, crowd, allowed = (
        _staff(connection, parts),
        _participants(connection, parts),
        _allowances(connection, parts),
    )
    made = [
        _session(row, catalogue, people.get(row[0], ()), crowd.get(row[0], ()), allowed.get(row[0], ()))
        for row in rows
    ]
    return sorted(made, key=in_order)


def in_order(planned: Session) -> tuple[datetime, int, str]:
    """By start and reference, references as people count them."""
    return planned.start, len(planned.reference), planned.reference


def _session(
    row: Any,
    catalogue: SqlCatalogueReader,
    people: Iterable[Ref],
    crowd: Iterable[Participant],
    allowed: Iterable[Allowance],
) -> Session:
    return Session(
        id=row.id,
        reference=row.reference,
        version=row.version,
        kind=catalogue.by_id(Kind, row.kind_id),
        title=row.title,
        slot=slot_of(row.wall_start, row.minutes),
        zone=row.zone,
        cohort=Ref(row.cohort_id, row[-8], row[-7]) if row.cohort_id else None,
        audience=Audience(row.audience),
        owner=Ref(row.owner_id, row[-10], row[-9]),
        sensitivity=Sensitivity(row.sensitivity),
        end_is=EndIs(row.end_is),
        place=_place(row),
        staff=tuple(people),
        participants=tuple(crowd),
        note=row.note,
        staff_note=row.staff_note,
        application=row.application_id,
        series=row.series_id,
        original_start=row.original_start,
        allowances=tuple(allowed),
        removed=row.removed,
    )


def _place(row: Any) -> Place | None:
    if row.place_type is None:
        return None
    if row.room_id is not None:
        return Place(PlaceType.ROOM, row[-5], row.room_id, row[-6], row[-4])
    if row.workplace_id is not None:
        return Place(PlaceType.WORKPLACE, row[-2], row.workplace_id, row[-3], row[-1])
    return Place(PlaceType.TEXT, row.place_text)


def _staff(connection: Connection, parts: Iterable[_Ids]) -> dict[UUID, list[Ref]]:
    found: dict[UUID, list[Ref]] = {}
    known: dict[UUID, Ref] = {}
    for part in parts:
        for key, who, reference, name in connection.execute(*_asked(_staff_of, part)):
            person = known.get(who) or known.setdefault(who, Ref(who, reference, name))
            found.setdefault(key, []).append(person)
    return found


def _staff_of(ids: _Ids | BindParameter[Any]) -> Select[Any]:
    return (
        select(session_staff.c.session_id, staff.c.id, staff.c.reference, staff.c.name)
        .join(staff, staff.c.id == session_staff.c.staff_id)
        .where(session_staff.c.session_id.in_(ids))
        .order_by(staff.c.reference_key)
    )


def _participants(connection: Connection, parts: Iterable[_Ids]) -> dict[UUID, list[Participant]]:
    found: dict[UUID, list[Participant]] = {}
    # Whoever is in many sessions in the same way is made once.
    known: dict[tuple[object, ...], Participant] = {}
    for part in parts:
        for key, who, reference, name, *how in connection.execute(*_asked(_participants_of, part)):
            alike = (who, *how)
            made = known.get(alike) or known.setdefault(alike, _participant(Ref(who, reference, name), *how))
            found.setdefault(key, []).append(made)
    return found


def _participants_of(ids: _Ids | BindParameter[Any]) -> Select[Any]:
    return (
        select(
            participant.c.session_id,
            citizen.c.id,
            citizen.c.reference,
            citizen.c.name,
            participant.c.origin,
            participant.c.own_start,
            participant.c.own_end,
        )
        .join(citizen, citizen.c.id == participant.c.citizen_id)
        .where(participant.c.session_id.in_(ids))
        .order_by(citizen.c.reference_key)
    )


def _participant(citizen: Ref, origin: str, start: datetime | None, end: datetime | None) -> Participant:
    return Participant(citizen, ParticipantOrigin(origin), own_slot(start, end))


def own_slot(start: datetime | None, end: datetime | None) -> Slot | None:
    """A participant's own time of the two instants that are stored."""
    return Slot(wall_time(start), wall_time(end)) if start is not None and end is not None else None


def own_instants(row: Participant) -> tuple[datetime | None, datetime | None]:
    """A participant's own time as it is stored."""
    return (row.own.start_utc, row.own.end_utc) if row.own is not None else (None, None)


def _allowances(connection: Connection, parts: Iterable[_Ids]) -> dict[UUID, list[Allowance]]:
    """Both sessions of a pair show it; what was allowed of one alone stands once."""
    found: dict[UUID, list[Allowance]] = {}
    for part in parts:
        for own, other, rule, subject, reason, *names in connection.execute(*_asked(_allowances_of, part)):
            reference, name = next(
                (pair for pair in zip(names[::2], names[1::2], strict=True) if pair[0]), ("", "")
            )
            about = None if subject in {own, other} else Ref(subject, reference, name)
            alone = None if other == own else other
            found.setdefault(own, []).append(Allowance(alone, rule, about, reason))
    return found


def _allowances_of(ids: _Ids | BindParameter[Any]) -> Select[Any]:
    ends = (allowance.c.first_id, allowance.c.second_id)
    rest = (allowance.c.rule, allowance.c.subject_id, allowance.c.reason)
    # Two searches by index; for an OR between the columns the whole table would be read.
    both = [
        select(own.label("own"), other.label("other"), *rest).where(own.in_(ids))
        for own, other in (ends, ends[::-1])
    ]
    pairs = union(*both).subquery()
    subjects = (citizen, staff, room, workplace)
    query = select(pairs, *(column for table in subjects for column in (table.c.reference, table.c.name)))
    query = query.select_from(pairs)
    for table in subjects:
        query = query.outerjoin(table, table.c.id == pairs.c.subject_id)
    return query.order_by(pairs.c.rule)


def _asked(of: Callable[[Any], Select[Any]], ids: _Ids) -> tuple[Select[Any], dict[str, object]]:
    """The question about sessions; for ids that are named it is put together once, which takes longer than to answer it."""
    return (of(ids), {}) if isinstance(ids, Select) else (_of_named(of), {"ids": ids})


@cache
def _of_named(of: Callable[[Any], Select[Any]]) -> Select[Any]:
    return of(bindparam("ids", expanding=True))


def session_values(planned: Session) -> dict[str, Any]:
    """All columns of a session but its version and ``guarded``."""
    place = planned.place
    slot = planned.slot
    return {
        "id": planned.id,
        "reference": planned.reference,
        "reference_key": reference_key(planned.reference),
        "removed": planned.removed,
        "kind_id": planned.kind.id,
        "title": planned.title,
        "wall_start": slot.start,
        "minutes": slot.minutes,
        "zone": planned.zone,
        "start_utc": slot.start_utc,
        "end_utc": slot.end_utc,
        "iso_week": slot.week.key,
        "cohort_id": planned.cohort.id if planned.cohort else None,
        "audience": planned.audience.value,
        "owner_id": planned.owner.id,
        "sensitivity": planned.sensitivity.value,
        "end_is": planned.end_is.value,
        "place_type": place.type.value if place else None,
        "room_id": place.id if place and place.type is PlaceType.ROOM else None,
        "workplace_id": place.id if place and place.type is PlaceType.WORKPLACE else None,
        "place_text": place.name if place and place.type is PlaceType.TEXT else "",
        "note": planned.note,
        "staff_note": planned.staff_note,
        "application_id": planned.application,
        "series_id": planned.series,
        "original_start": planned.original_start,
    }


def copies(planned: Session, *, guarded: bool) -> dict[str, Any]:
    """The copied columns of a row of staff or of a participant."""
    return {
        "session_id": planned.id,
        "start_utc": planned.slot.start_utc,
        "end_utc": planned.slot.end_utc,
        "iso_week": planned.slot.week.key,
        "guarded": guarded,
    }


def participant_values(planned: Session, row: Participant, *, guarded: bool) -> dict[str, Any]:
    """All columns of a participant."""
    start, end = own_instants(row)
    return {
        **copies(planned, guarded=guarded),
        "citizen_id": row.citizen.id,
        "origin": row.origin.value,
        "own_start": start,
        "own_end": end,
    }


def staff_values(planned: Session, person: Ref, *, guarded: bool) -> dict[str, Any]:
    """All columns of a member of staff's part in a session."""
    return {**copies(planned, guarded=guarded), "staff_id": person.id}


def allowance_values(planned: Session, allowed: Allowance) -> dict[str, Any]:
    """All columns of an allowance, the smaller id first."""
    # Bytes order alike on both engines, and as UUIDs do in Python.
    first, second = sorted((planned.id, allowed.other or planned.id))
    return {
        "first_id": first,
        "second_id": second,
        "rule": str(allowed.rule),
        "subject_id": allowed.subject.id if allowed.subject else first,
        "reason": allowed.reason,
    }
