"""Placements by date and their extensions; what each method does stands in the port."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, delete, select

from planner.domain.people import Placement
from planner.domain.placements import PlacementExtension
from planner.storage.people_rows import SORTS, on, placement_of
from planner.storage.rows import chunks, upsert
from planner.storage.tables_people import placement
from planner.storage.tables_placements import placement_extension as kept


class SqlPlacementReader:
    """Placements in one look."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def running(self, day: date) -> tuple[Placement, ...]:
        """Every placement that runs on a date."""
        query = SORTS[Placement].query(day).where(~placement.c.removed, on(placement, day))
        rows = self._connection.execute(query.order_by(placement.c.since, placement.c.reference_key))
        return tuple(placement_of(row) for row in rows)

    def extensions(self, placements: Iterable[UUID]) -> dict[UUID, tuple[PlacementExtension, ...]]:
        """Each placement's extensions, oldest first."""
        found: dict[UUID, list[PlacementExtension]] = {}
        for part in chunks(dict.fromkeys(placements)):
            query = select(kept).where(kept.c.placement_id.in_(part)).order_by(kept.c.until, kept.c.id)
            for row in self._connection.execute(query):
                made = PlacementExtension(
                    id=row.id,
                    placement=row.placement_id,
                    before=row.before,
                    until=row.until,
                    note=row.note,
                    by=row.by,
                    at=row.at,
                )
                found.setdefault(row.placement_id, []).append(made)
        return {identity: tuple(each) for identity, each in found.items()}


class SqlPlacementWriter:
    """Changes to extensions."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put_extension(self, extension: PlacementExtension) -> None:
        """Add or change."""
        values = {
            "id": extension.id,
            "placement_id": extension.placement,
            "before": extension.before,
            "until": extension.until,
            "note": extension.note,
            "by": extension.by,
            "at": extension.at,
        }
        upsert(self._connection, kept, values)

    def remove_extension(self, extension: UUID) -> None:
        """Forget one."""
        self._connection.execute(delete(kept).where(kept.c.id == extension))
