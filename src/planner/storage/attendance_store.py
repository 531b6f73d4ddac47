"""The register: marks that are only ever added, and the parts of sessions that they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, FromClause, Row, exists, select, true

from planner.domain.attendance import Attendable, Entry, Mark, Sought
from planner.domain.catalogue import AttendanceCode, Attended, Kind, Sensitivity
from planner.domain.people import Ref
from planner.domain.session import ParticipantOrigin, slot_of
from planner.storage.catalogue_store import SqlCatalogueReader
from planner.storage.rows import chunks
from planner.storage.session_rows import bounds, own_slot
from planner.storage.tables_people import organisation
from planner.storage.tables_sessions import mark, participant, session

# Many are at the same hours, and finding the end across clock changes takes longer than reading the row.
_slot = lru_cache(maxsize=16_384)(slot_of)


class SqlAttendanceReader:
    """Marks in one look."""

    def __init__(self, connection: Connection, catalogue: SqlCatalogueReader) -> None:
        self._connection = connection
        self._catalogue = catalogue

    def marks(self, session: UUID) -> dict[UUID, tuple[Mark, ...]]:
        """All marks of a session by citizen, each in order of seq."""
        found: dict[UUID, list[Mark]] = {}
        query = select(mark).where(mark.c.session_id == session).order_by(mark.c.citizen_id, mark.c.seq)
        for row in self._connection.execute(query):
            found.setdefault(row.citizen_id, []).append(self._mark(row))
        return {who: tuple(marks) for who, marks in found.items()}

    def marked(self, sessions: Iterable[UUID]) -> set[tuple[UUID, UUID]]:
        """The (session, citizen) pairs that have any mark."""
        query = select(mark.c.session_id, mark.c.citizen_id).where(mark.c.seq == 1)
        return {
            (row.session_id, row.citizen_id)
            for part in chunks(dict.fromkeys(sessions))
            for row in self._connection.execute(query.where(mark.c.session_id.in_(part)))
        }

    def attendables(
        self,
        citizens: Iterable[UUID],
        first: date,
        last: date,
        *,
        owner: UUID | None = None,
        sought: Sought = Sought.ALL,
    ) -> dict[UUID, tuple[Attendable, ...]]:
        """What the register needs of each citizen on the dates, by start; two queries for up to a thousand citizens."""
        made: dict[UUID, tuple[Attendable, ...]] = {}
        for part in chunks(dict.fromkeys(citizens)):
            found: dict[UUID, list[Attendable]] = {who: [] for who in part}
            meant = self._meant(sought)
            marks = self._marks_of(part, first, last, meant)
            for row in self._parts(part, first, last, meant):
                # Not asked of the database: it would go through everything the owner ever had to find a few weeks.
                if owner is not None and row.owner_id != owner:
                    continue
                found[row.citizen_id].append(
                    self._attendable(row, marks.get((row.session_id, row.citizen_id), ()))
                )
            for who, parts in found.items():
                made[who] = tuple(sorted(parts, key=lambda each: (each.slot.start, each.title)))
        return made

    def _parts(
        self, citizens: list[UUID], first: date, last: date, meant: ColumnElement[bool]
    ) -> Iterable[Row[Any]]:
        start, end = bounds(first, last)
        query = (
            select(
                participant.c.citizen_id,
                participant.c.session_id,
                participant.c.own_start,
                participant.c.own_end,
                session.c.title,
                session.c.reference.label("session_reference"),
                session.c.sensitivity,
                session.c.wall_start,
                session.c.minutes,
                session.c.kind_id,
                session.c.owner_id,
                organisation.c.reference,
                organisation.c.name,
            )
            .join(session, session.c.id == participant.c.session_id)
            .join(organisation, organisation.c.id == session.c.owner_id)
            .where(
                participant.c.citizen_id.in_(citizens),
                participant.c.start_utc >= start,
                participant.c.start_utc < end,
                participant.c.origin != ParticipantOrigin.TAKEN_OUT.value,
                ~session.c.removed,
                meant,
            )
        )
        return self._connection.execute(query)

    def _marks_of(
        self, citizens: list[UUID], first: date, last: date, meant: ColumnElement[bool]
    ) -> dict[tuple[UUID, UUID], list[Mark]]:
        start, end = bounds(first, last)
        query = (
            select(mark)
            .join(participant, _marking(mark))
            .where(
                participant.c.citizen_id.in_(citizens),
                participant.c.start_utc >= start,
                participant.c.start_utc < end,
                meant,
            )
            .order_by(mark.c.seq)
        )
        found: dict[tuple[UUID, UUID], list[Mark]] = {}
        for row in self._connection.execute(query):
            found.setdefault((row.session_id, row.citizen_id), []).append(self._mark(row))
        return found

    def _meant(self, sought: Sought) -> ColumnElement[bool]:
        """What any of a part's marks tells without looking for the last one; a mark that was taken back has no code."""
        known = mark.alias("known")
        own = exists().where(_marking(known))
        match sought:
            case Sought.UNMARKED:
                return ~own | own.where(known.c.code_id.is_(None))
            case Sought.NO_SHOWS:
                codes = self._catalogue.rows(AttendanceCode)
                return own.where(
                    known.c.code_id.in_([row.id for row in codes if row.attended is Attended.NONE])
                )
            case _:
                return true()

    def _attendable(self, row: Row[Any], marks: Sequence[Mark]) -> Attendable:
        return Attendable(
            session=row.session_id,
            title=row.title,
            slot=own_slot(row.own_start, row.own_end) or _slot(row.wall_start, row.minutes),
            company_time=self._catalogue.by_id(Kind, row.kind_id).counts_as_company_time,
            marks=tuple(marks),
            owner=Ref(row.owner_id, row.reference, row.name),
            reference=row.session_reference,
            sensitivity=Sensitivity(row.sensitivity),
        )

    def _mark(self, row: Row[Any]) -> Mark:
        return Mark(
            session=row.session_id,
            citizen=row.citizen_id,
            seq=row.seq,
            entry=Entry(
                code=self._catalogue.by_id(AttendanceCode, row.code_id) if row.code_id else None,
                minutes=row.minutes,
                came=row.came,
                left=row.left,
                reason=row.reason,
                lawful_reason=row.lawful_reason,
                documentation_seen=row.documentation_seen,
                documentation_on=row.documentation_on,
            ),
            by=row.by,
            at=row.at,
            correction=row.correction,
        )


def _marking(marks: FromClause) -> ColumnElement[bool]:
    return (marks.c.session_id == participant.c.session_id) & (marks.c.citizen_id == participant.c.citizen_id)


def mark_values(made: Mark) -> dict[str, object]:
    """All columns of a mark."""
    entry = made.entry
    return {
        "session_id": made.session,
        "citizen_id": made.citizen,
        "seq": made.seq,
        "code_id": entry.code.id if entry.code else None,
        "minutes": entry.minutes,
        "came": entry.came,
        "left": entry.left,
        "reason": entry.reason,
        "lawful_reason": entry.lawful_reason,
        "by": made.by,
        "at": made.at,
        "documentation_seen": entry.documentation_seen,
        "documentation_on": entry.documentation_on,
        "correction": made.correction,
    }


def add_marks(connection: Connection, marks: Sequence[Mark]) -> None:
    """Append marks.

    Raises:
        Conflict: ``marked-meanwhile`` when another mark took that place first.
    """
    if marks:
        connection.execute(mark.insert(), [mark_values(each) for each in marks])
