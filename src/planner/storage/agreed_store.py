"""Hours agreed step by step, and the stair aimed at."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, delete, select

from planner.domain.agreed_hours import AgreedStep, StepSort
from planner.domain.people import Ref
from planner.storage.rows import chunks, upsert
from planner.storage.tables_closing import agreed_step
from planner.storage.tables_people import citizen, placement, workplace


def steps(connection: Connection, citizens: Iterable[UUID]) -> dict[UUID, tuple[AgreedStep, ...]]:
    """Each citizen's steps, by start."""
    found: dict[UUID, list[AgreedStep]] = {}
    for part in chunks(dict.fromkeys(citizens)):
        here = _select().where(agreed_step.c.citizen_id.in_(part))
        for row in connection.execute(
            here.order_by(agreed_step.c.since, agreed_step.c.sort, agreed_step.c.id)
        ):
            found.setdefault(row.citizen_id, []).append(_step(row))
    return {who: tuple(each) for who, each in found.items()}


def step_of(connection: Connection, identity: UUID) -> AgreedStep | None:
    """One by id."""
    row = connection.execute(_select().where(agreed_step.c.id == identity)).first()
    return _step(row) if row else None


def put_step(connection: Connection, made: AgreedStep) -> None:
    """Add or change by id."""
    values = {
        "id": made.id,
        "citizen_id": made.citizen.id,
        "placement_id": made.placement.id if made.placement else None,
        "sort": made.sort.value,
        "since": made.since,
        "weekly_minutes": made.weekly_minutes,
        "tasks": made.tasks,
    }
    upsert(connection, agreed_step, values)


def remove_step(connection: Connection, identity: UUID) -> None:
    """Forget one."""
    connection.execute(delete(agreed_step).where(agreed_step.c.id == identity))


def _select() -> Select[Any]:
    return (
        select(
            agreed_step,
            citizen.c.reference.label("citizen_reference"),
            citizen.c.name.label("citizen_name"),
            placement.c.reference.label("placement_reference"),
            workplace.c.name.label("workplace_name"),
        )
        .join(citizen, citizen.c.id == agreed_step.c.citizen_id)
        .outerjoin(placement, placement.c.id == agreed_step.c.placement_id)
        .outerjoin(workplace, workplace.c.id == placement.c.workplace_id)
    )


def _step(row: Row[Any]) -> AgreedStep:
    return AgreedStep(
        id=row.id,
        citizen=Ref(row.citizen_id, row.citizen_reference, row.citizen_name),
        placement=Ref(row.placement_id, row.placement_reference, row.workplace_name)
        if row.placement_id
        else None,
        sort=StepSort(row.sort),
        since=row.since,
        weekly_minutes=row.weekly_minutes,
        tasks=row.tasks,
    )
