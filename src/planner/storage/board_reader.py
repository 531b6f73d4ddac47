"""Weeks of many people at once, in the few columns that a board shows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, literal, select

from planner.domain.board import BoardPart
from planner.domain.catalogue import Kind, Sensitivity
from planner.domain.people import Ref
from planner.domain.planned_week import SubjectType
from planner.domain.session import Audience, ParticipantOrigin, Slot, slot_of
from planner.storage.catalogue_store import SqlCatalogueReader
from planner.storage.rows import chunks
from planner.storage.session_rows import bounds, own_slot
from planner.storage.tables_people import citizen, cohort, mentor_assignment
from planner.storage.tables_sessions import participant, session, session_staff

_EXPECTED = participant.c.origin != ParticipantOrigin.TAKEN_OUT.value


class SqlBoardReader:
    """Weeks of many in one look."""

    def __init__(self, connection: Connection, catalogue: SqlCatalogueReader) -> None:
        self._connection = connection
        self._catalogue = catalogue

    def parts(
        self,
        sort: SubjectType,
        subjects: Iterable[UUID],
        first: date,
        last: date,
        *,
        owner: UUID | None = None,
    ) -> tuple[BoardPart, ...]:
        """What the subjects have on the dates; one query for up to a thousand of them."""
        query, who, when = _QUERIES[sort]
        start, end = bounds(first, last)
        query = query.where(~session.c.removed, when >= start, when < end)
        if owner is not None:
            query = query.where(session.c.owner_id == owner)
        # A cohort's session is in many people's weeks: what is the same for all of them is made once.
        shared: dict[UUID, dict[str, Any]] = {}
        slots: dict[tuple[datetime, int], Slot] = {}
        found = []
        for part in chunks(dict.fromkeys(subjects)):
            for row in self._connection.execute(query.where(who.in_(part))):
                common = shared.get(row.id)
                if common is None:
                    common = shared[row.id] = self._common(row)
                slot = own_slot(row.own_start, row.own_end)
                if slot is None:
                    key = (row.wall_start, row.minutes)
                    slot = slots.get(key) or slots.setdefault(key, slot_of(*key))
                found.append(BoardPart(subject=row[0], slot=slot, **common))
        return tuple(found)

    def mentored(self, staff: UUID, sessions: Iterable[UUID]) -> frozenset[UUID]:
        """Those of the sessions that expect somebody whose assigned mentor on the session's date that is."""
        query = (
            select(session.c.id, session.c.wall_start, mentor_assignment.c.since, mentor_assignment.c.until)
            .join(participant, participant.c.session_id == session.c.id)
            .join(citizen, citizen.c.id == participant.c.citizen_id)
            .join(mentor_assignment, mentor_assignment.c.citizen_id == participant.c.citizen_id)
            .where(_EXPECTED, mentor_assignment.c.staff_id == staff, ~citizen.c.removed)
        )
        return frozenset(
            identity
            for part in chunks(dict.fromkeys(sessions))
            for identity, wall, since, until in self._connection.execute(query.where(session.c.id.in_(part)))
            if since <= wall.date() and (until is None or wall.date() <= until)
        )

    def _common(self, row: Any) -> dict[str, Any]:
        return {
            "session": row.id,
            "title": row.title,
            "kind": self._catalogue.by_id(Kind, row.kind_id),
            "audience": Audience(row.audience),
            "cohort": Ref(row.cohort_id, row.reference, row.name) if row.cohort_id else None,
            "owner": row.owner_id,
            "sensitivity": Sensitivity(row.sensitivity),
            "guarded": row.guarded,
        }


def _columns(who: ColumnElement[Any], *, own: bool = False) -> Select[Any]:
    return select(
        who.label("subject"),
        session.c.id,
        session.c.title,
        session.c.wall_start,
        session.c.minutes,
        session.c.kind_id,
        session.c.audience,
        session.c.cohort_id,
        session.c.owner_id,
        session.c.sensitivity,
        session.c.guarded,
        cohort.c.reference,
        cohort.c.name,
        (participant.c.own_start if own else literal(None)).label("own_start"),
        (participant.c.own_end if own else literal(None)).label("own_end"),
    ).outerjoin(cohort, cohort.c.id == session.c.cohort_id)


_Query = tuple[Select[Any], ColumnElement[Any], ColumnElement[Any]]
_QUERIES: dict[SubjectType, _Query] = {
    SubjectType.CITIZEN: (
        _columns(participant.c.citizen_id, own=True)
        .join(participant, participant.c.session_id == session.c.id)
        .where(_EXPECTED),
        participant.c.citizen_id,
        participant.c.start_utc,
    ),
    SubjectType.STAFF: (
        _columns(session_staff.c.staff_id).join(session_staff, session_staff.c.session_id == session.c.id),
        session_staff.c.staff_id,
        session_staff.c.start_utc,
    ),
    SubjectType.ROOM: (_columns(session.c.room_id), session.c.room_id, session.c.start_utc),
    SubjectType.WORKPLACE: (_columns(session.c.workplace_id), session.c.workplace_id, session.c.start_utc),
    SubjectType.COHORT: (_columns(session.c.cohort_id), session.c.cohort_id, session.c.start_utc),
}
