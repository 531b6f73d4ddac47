"""Citizens' checklists with their ticks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, delete, select

from planner.domain.checklists import ChecklistTemplate, CitizenChecklist, Tick
from planner.domain.people import Ref
from planner.storage.catalogue_store import SqlCatalogueReader
from planner.storage.rows import chunks, upsert
from planner.storage.tables_checklists import checklist, checklist_tick
from planner.storage.tables_people import citizen


class SqlChecklistReader:
    """Citizens' checklists."""

    def __init__(self, connection: Connection, catalogue: SqlCatalogueReader) -> None:
        self._connection = connection
        self._catalogue = catalogue

    def of(self, citizens: Iterable[UUID]) -> dict[UUID, tuple[CitizenChecklist, ...]]:
        """Each citizen's lists, by start."""
        found: dict[UUID, list[CitizenChecklist]] = {}
        for part in chunks(dict.fromkeys(citizens)):
            for each in self._where(checklist.c.citizen_id.in_(part)):
                found.setdefault(each.citizen.id, []).append(each)
        return {who: tuple(lists) for who, lists in found.items()}

    def get(self, identity: UUID) -> CitizenChecklist | None:
        """One by id."""
        return next(iter(self._where(checklist.c.id == identity)), None)

    def _where(self, condition: ColumnElement[bool]) -> list[CitizenChecklist]:
        query = (
            select(checklist, citizen.c.reference, citizen.c.name)
            .join(citizen, citizen.c.id == checklist.c.citizen_id)
            .where(condition)
            .order_by(checklist.c.since, checklist.c.id)
        )
        rows = self._connection.execute(query).all()
        ticks: dict[UUID, list[Any]] = {}
        for part in chunks([row.id for row in rows]):
            wanted = select(checklist_tick).where(checklist_tick.c.checklist_id.in_(part))
            for tick in self._connection.execute(wanted):
                ticks.setdefault(tick.checklist_id, []).append(tick)
        return [self._checklist(row, ticks.get(row.id, [])) for row in rows]

    def _checklist(self, row: Any, ticks: list[Any]) -> CitizenChecklist:
        template = self._catalogue.by_id(ChecklistTemplate, row.template_id)
        order = {item.code: number for number, item in enumerate(template.items)}
        return CitizenChecklist(
            id=row.id,
            citizen=Ref(row.citizen_id, row.reference, row.name),
            template=template,
            since=row.since,
            until=row.until,
            ticks=tuple(
                Tick(item=tick.item, on=tick.on_day, by=tick.by, where=tick.place)
                for tick in sorted(ticks, key=lambda each: order[each.item])
            ),
        )


class SqlChecklistWriter:
    """Changes to them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, made: CitizenChecklist) -> None:
        """Add or change by id, with its ticks as given."""
        values = {
            "id": made.id,
            "citizen_id": made.citizen.id,
            "template_id": made.template.id,
            "since": made.since,
            "until": made.until,
        }
        upsert(self._connection, checklist, values)
        self._forget_ticks(made.id)
        rows = [
            {
                "checklist_id": made.id,
                "item": tick.item,
                "on_day": tick.on,
                "by": tick.by,
                "place": tick.where,
            }
            for tick in made.ticks
        ]
        upsert(self._connection, checklist_tick, *rows)

    def remove(self, identity: UUID) -> None:
        """Forget one."""
        self._forget_ticks(identity)
        self._connection.execute(delete(checklist).where(checklist.c.id == identity))

    def _forget_ticks(self, identity: UUID) -> None:
        self._connection.execute(delete(checklist_tick).where(checklist_tick.c.checklist_id == identity))
