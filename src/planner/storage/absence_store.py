"""Periods of absence and exemption."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, delete, or_, select

from planner.domain.absence_periods import AbsencePeriod
from planner.domain.catalogue import AbsenceType
from planner.domain.people import Ref
from planner.storage.catalogue_store import SqlCatalogueReader
from planner.storage.rows import chunks, upsert
from planner.storage.tables_closing import absence_period
from planner.storage.tables_people import citizen


def absences(
    connection: Connection, catalogue: SqlCatalogueReader, citizens: Iterable[UUID], first: date, last: date
) -> dict[UUID, tuple[AbsencePeriod, ...]]:
    """Each citizen's periods that touch the dates, by first day."""
    found: dict[UUID, list[AbsencePeriod]] = {}
    touching = or_(absence_period.c.last_day.is_(None), absence_period.c.last_day >= first)
    query = _select().where(absence_period.c.first_day <= last, touching)
    for part in chunks(dict.fromkeys(citizens)):
        here = query.where(absence_period.c.citizen_id.in_(part))
        for row in connection.execute(here.order_by(absence_period.c.first_day, absence_period.c.id)):
            found.setdefault(row.citizen_id, []).append(_period(catalogue, row))
    return {who: tuple(periods) for who, periods in found.items()}


def absence_of(connection: Connection, catalogue: SqlCatalogueReader, identity: UUID) -> AbsencePeriod | None:
    """One by id."""
    row = connection.execute(_select().where(absence_period.c.id == identity)).first()
    return _period(catalogue, row) if row else None


def put_absence(connection: Connection, made: AbsencePeriod) -> None:
    """Add or change by id."""
    values = {
        "id": made.id,
        "citizen_id": made.citizen.id,
        "type_id": made.type.id,
        "first_day": made.first,
        "last_day": made.last,
        "comment": made.comment,
        "reported": made.reported,
        "end_reason": made.end_reason,
    }
    upsert(connection, absence_period, values)


def remove_absence(connection: Connection, identity: UUID) -> None:
    """Forget one."""
    connection.execute(delete(absence_period).where(absence_period.c.id == identity))


def _select() -> Select[Any]:
    return select(absence_period, citizen.c.reference, citizen.c.name).join(
        citizen, citizen.c.id == absence_period.c.citizen_id
    )


def _period(catalogue: SqlCatalogueReader, row: Row[Any]) -> AbsencePeriod:
    return AbsencePeriod(
        id=row.id,
        citizen=Ref(row.citizen_id, row.reference, row.name),
        type=catalogue.by_id(AbsenceType, row.type_id),
        first=row.first_day,
        last=row.last_day,
        comment=row.comment,
        reported=row.reported,
        end_reason=row.end_reason,
    )
