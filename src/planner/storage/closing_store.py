"""Closed days and files that were taken in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, delete, select

from planner.domain.closing import Closing, closing_over
from planner.domain.people import Ref
from planner.services.register_ports import ImportRequest
from planner.storage.rows import chunks, upsert
from planner.storage.tables_closing import closing, import_request
from planner.storage.tables_people import cohort, organisation
from planner.storage.tables_sessions import session


def closings(
    connection: Connection, first: date, last: date, organisation_id: UUID | None
) -> tuple[Closing, ...]:
    """Closings that touch the dates, by first day and time of closing."""
    query = _select().where(closing.c.first_day <= last, closing.c.last_day >= first)
    if organisation_id is not None:
        query = query.where(closing.c.organisation_id == organisation_id)
    rows = connection.execute(query.order_by(closing.c.first_day, closing.c.closed_at, closing.c.id))
    return tuple(_closing(row) for row in rows)


def closing_of(connection: Connection, identity: UUID) -> Closing | None:
    """One by id."""
    row = connection.execute(_select().where(closing.c.id == identity)).first()
    return _closing(row) if row else None


def closed(connection: Connection, sessions: Iterable[UUID]) -> dict[UUID, Closing]:
    """The closing that holds each of the sessions that lies in one; two questions."""
    query = select(session.c.id, session.c.owner_id, session.c.cohort_id, session.c.wall_start)
    rows = [
        row
        for part in chunks(dict.fromkeys(sessions))
        for row in connection.execute(query.where(session.c.id.in_(part)))
    ]
    if not rows:
        return {}
    days = [row.wall_start.date() for row in rows]
    owners = {row.owner_id for row in rows}
    known = closings(connection, min(days), max(days), owners.pop() if len(owners) == 1 else None)
    found = {
        row.id: closing_over(known, row.owner_id, row.cohort_id, day)
        for row, day in zip(rows, days, strict=True)
    }
    return {identity: held for identity, held in found.items() if held is not None}


def put_closing(connection: Connection, made: Closing) -> None:
    """Add or change by id."""
    values = {
        "id": made.id,
        "organisation_id": made.organisation.id,
        "cohort_id": made.cohort.id if made.cohort else None,
        "first_day": made.first,
        "last_day": made.last,
        "closed_by": made.closed_by,
        "closed_at": made.closed_at,
        "approved_by": made.approved_by,
        "approved_at": made.approved_at,
        "reopened_by": made.reopened_by,
        "reopened_at": made.reopened_at,
        "reason": made.reason,
    }
    upsert(connection, closing, values)


def remove_closing(connection: Connection, identity: UUID) -> None:
    """Forget one."""
    connection.execute(delete(closing).where(closing.c.id == identity))


def import_of(connection: Connection, request: str) -> ImportRequest | None:
    """A file that was taken in under an id."""
    row = connection.execute(select(import_request).where(import_request.c.request_id == request)).first()
    if row is None:
        return None
    return ImportRequest(request=row.request_id, at=row.at, by=row.by, digest=row.digest, marks=row.marks)


def add_import(connection: Connection, made: ImportRequest) -> None:
    """Keep that a file was taken in."""
    values = {"request_id": made.request, "at": made.at, "by": made.by, "digest": made.digest}
    connection.execute(import_request.insert().values({**values, "marks": made.marks}))


def remove_import(connection: Connection, request: str) -> None:
    """Forget that a file was taken in."""
    connection.execute(delete(import_request).where(import_request.c.request_id == request))


def _select() -> Select[Any]:
    return (
        select(
            closing,
            organisation.c.reference.label("organisation_reference"),
            organisation.c.name.label("organisation_name"),
            cohort.c.reference.label("cohort_reference"),
            cohort.c.name.label("cohort_name"),
        )
        .join(organisation, organisation.c.id == closing.c.organisation_id)
        .outerjoin(cohort, cohort.c.id == closing.c.cohort_id)
    )


def _closing(row: Row[Any]) -> Closing:
    return Closing(
        id=row.id,
        organisation=Ref(row.organisation_id, row.organisation_reference, row.organisation_name),
        cohort=Ref(row.cohort_id, row.cohort_reference, row.cohort_name) if row.cohort_id else None,
        first=row.first_day,
        last=row.last_day,
        closed_by=row.closed_by,
        closed_at=row.closed_at,
        approved_by=row.approved_by,
        approved_at=row.approved_at,
        reopened_by=row.reopened_by,
        reopened_at=row.reopened_at,
        reason=row.reason,
    )
