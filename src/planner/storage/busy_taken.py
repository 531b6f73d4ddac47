"""The time that sessions take of people and places, in the few columns that rules ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, literal, select

from planner.domain.busy_time import Taken, place_key
from planner.domain.catalogue import Kind
from planner.domain.planned_week import SubjectType
from planner.domain.session import ParticipantOrigin, Place, PlaceType, slot_of
from planner.storage.catalogue_store import SqlCatalogueReader
from planner.storage.rows import chunks
from planner.storage.session_rows import bounds, own_slot
from planner.storage.tables_people import room, workplace
from planner.storage.tables_sessions import participant, session, session_staff

_EXPECTED = participant.c.origin != ParticipantOrigin.TAKEN_OUT.value


def read_taken(
    connection: Connection,
    catalogue: SqlCatalogueReader,
    sort: SubjectType,
    subjects: Iterable[UUID],
    first: date,
    last: date,
) -> Iterator[Taken]:
    """What sessions take of the subjects on the dates (inclusive), in no order."""
    query, who, when = _QUERIES[sort]
    start, end = bounds(first, last)
    query = query.where(~session.c.removed, when >= start, when < end)
    for part in chunks(dict.fromkeys(subjects)):
        for row in connection.execute(query.where(who.in_(part))):
            own = own_slot(row.own_start, row.own_end)
            yield Taken(
                sort,
                row[0],
                own or slot_of(row.wall_start, row.minutes),
                row.id,
                catalogue.by_id(Kind, row.kind_id),
                row.owner_id,
                place_key(_place(row)),
            )


def _place(row: Any) -> Place | None:
    if row.place_type is None:
        return None
    if row.room_id is not None:
        return Place(PlaceType.ROOM, "", row.room_id, row.room_reference, row.site)
    if row.workplace_id is not None:
        return Place(PlaceType.WORKPLACE, "", row.workplace_id, row.workplace_reference)
    return Place(PlaceType.TEXT, row.place_text)


def _columns(who: ColumnElement[Any], *, own: bool) -> Select[Any]:
    return (
        select(
            who,
            session.c.id,
            session.c.wall_start,
            session.c.minutes,
            session.c.kind_id,
            session.c.owner_id,
            session.c.place_type,
            session.c.room_id,
            session.c.workplace_id,
            session.c.place_text,
            room.c.reference.label("room_reference"),
            room.c.site,
            workplace.c.reference.label("workplace_reference"),
            (participant.c.own_start if own else literal(None)).label("own_start"),
            (participant.c.own_end if own else literal(None)).label("own_end"),
        )
        .outerjoin(room, room.c.id == session.c.room_id)
        .outerjoin(workplace, workplace.c.id == session.c.workplace_id)
    )


def _expected(who: ColumnElement[Any]) -> Select[Any]:
    return (
        _columns(who, own=True).join(participant, participant.c.session_id == session.c.id).where(_EXPECTED)
    )


_Query = tuple[Select[Any], ColumnElement[Any], ColumnElement[Any]]
_QUERIES: dict[SubjectType, _Query] = {
    SubjectType.CITIZEN: (
        _expected(participant.c.citizen_id),
        participant.c.citizen_id,
        participant.c.start_utc,
    ),
    SubjectType.STAFF: (
        _columns(session_staff.c.staff_id, own=False).join(
            session_staff, session_staff.c.session_id == session.c.id
        ),
        session_staff.c.staff_id,
        session_staff.c.start_utc,
    ),
    SubjectType.ROOM: (_columns(session.c.room_id, own=False), session.c.room_id, session.c.start_utc),
    # A workplace is taken once for each citizen who is expected there.
    SubjectType.WORKPLACE: (
        _expected(session.c.workplace_id),
        session.c.workplace_id,
        session.c.start_utc,
    ),
    SubjectType.COHORT: (_columns(session.c.cohort_id, own=False), session.c.cohort_id, session.c.start_utc),
}
