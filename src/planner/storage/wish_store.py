"""Wishes in one look, and written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, func, select, update

from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.domain.refusals import Unknown
from planner.domain.wishes import Wish
from planner.storage.columns import reference_key
from planner.storage.history_store import changed_meanwhile
from planner.storage.people_rows import uuid_of
from planner.storage.rows import chunks
from planner.storage.tables_people import citizen, cohort
from planner.storage.tables_series import wish

# Behind every week there is.
_ANY_WEEK = 999_999


class SqlWishReader:
    """Wished sessions without a time."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def by_id(self, ids: Iterable[UUID]) -> dict[UUID, Wish]:
        """Wishes by id, removed ones too."""
        return {
            row.id: _wish_of(row)
            for part in chunks(dict.fromkeys(ids))
            for row in self._connection.execute(_select().where(wish.c.id.in_(part)))
        }

    def get(self, reference: str) -> Wish:
        """One wish by reference (any case) or id, also a removed one.

        Raises:
            Unknown: ``unknown-reference`` with ``sort`` "wish".
        """
        identity = uuid_of(reference)
        here = wish.c.reference_key == reference_key(reference) if identity is None else wish.c.id == identity
        row = self._connection.execute(_select().where(here)).first()
        if row is None:
            raise Unknown("unknown-reference", sort="wish", reference=reference)
        return _wish_of(row)

    def list(self, *, citizen: UUID | None = None, cohort: UUID | None = None) -> tuple[Wish, ...]:
        """Open wishes of all, or of one citizen or cohort: by wanted week (those at any time last) and reference."""
        query = _select().where(~wish.c.removed)
        if citizen is not None:
            query = query.where(wish.c.citizen_id == citizen)
        if cohort is not None:
            query = query.where(wish.c.cohort_id == cohort)
        order = (func.coalesce(wish.c.iso_week, _ANY_WEEK), wish.c.reference_key)
        return tuple(_wish_of(row) for row in self._connection.execute(query.order_by(*order)))


def put_wish(connection: Connection, made: Wish, expects: Wish | None) -> None:
    """Add or change a wish; see the port.

    Raises:
        Conflict: Its version has moved on.
    """
    values = _values(made)
    if expects is None:
        connection.execute(wish.insert().values({**values, "version": made.version}))
        return
    here = (wish.c.id == made.id, wish.c.version == expects.version)
    change = update(wish).where(*here).values({**values, "version": expects.version + 1})
    if connection.execute(change).rowcount != 1:
        raise changed_meanwhile(connection, made.id, made.reference)


def _select() -> Select[Any]:
    return (
        select(
            wish,
            citizen.c.reference.label("citizen_reference"),
            citizen.c.name.label("citizen_name"),
            cohort.c.reference.label("cohort_reference"),
            cohort.c.name.label("cohort_name"),
        )
        .outerjoin(citizen, citizen.c.id == wish.c.citizen_id)
        .outerjoin(cohort, cohort.c.id == wish.c.cohort_id)
    )


def _wish_of(row: Row[Any]) -> Wish:
    return Wish(
        id=row.id,
        reference=row.reference,
        citizen=Ref(row.citizen_id, row.citizen_reference, row.citizen_name) if row.citizen_id else None,
        cohort=Ref(row.cohort_id, row.cohort_reference, row.cohort_name) if row.cohort_id else None,
        kind=row.kind,
        title=row.title,
        minutes=row.minutes,
        note=row.note,
        week=IsoWeek(*divmod(row.iso_week, 100)) if row.iso_week else None,
        version=row.version,
        removed=row.removed,
    )


def _values(made: Wish) -> dict[str, object]:
    return {
        "id": made.id,
        "reference": made.reference,
        "reference_key": reference_key(made.reference),
        "removed": made.removed,
        "citizen_id": made.citizen.id if made.citizen else None,
        "cohort_id": made.cohort.id if made.cohort else None,
        "kind": made.kind,
        "title": made.title,
        "minutes": made.minutes,
        "note": made.note,
        "iso_week": made.week.key if made.week else None,
    }
