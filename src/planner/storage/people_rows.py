"""Records of the plain pages between rows and domain objects: one way of reading and writing for each sort."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, Table, and_, or_, select

from planner.domain.people import (
    Citizen,
    Cohort,
    Organisation,
    OrganisationType,
    Placement,
    Record,
    Ref,
    Room,
    Staff,
    Workplace,
)
from planner.storage.columns import folded, reference_key
from planner.storage.tables_people import (
    citizen,
    cohort,
    group_period,
    mentor_assignment,
    organisation,
    placement,
    room,
    staff,
    workplace,
)

# How to select a sort (on a date, for what is dated about it) and how to make its objects of the rows.
Query = Callable[[date], Select[Any]]


@dataclass(frozen=True)
class Sort:
    """How one sort of record is stored."""

    table: Table
    query: Query
    made: Callable[[Any], Record]
    values: Callable[[Any], dict[str, object]]


def ref_of(row: Row[Any], who: str) -> Ref:
    """The one whose columns are called ``<who>_id``, ``<who>_reference`` and ``<who>_name``."""
    found = row._mapping  # noqa: SLF001 (SQLAlchemy's public name for it)
    return Ref(found[f"{who}_id"], found[f"{who}_reference"], found[f"{who}_name"])


def named(table: Table, who: str) -> tuple[Any, Any]:
    """A table's reference and name under the names that :func:`ref_of` reads."""
    return table.c.reference.label(f"{who}_reference"), table.c.name.label(f"{who}_name")


def _shared(row: Any) -> dict[str, Any]:
    return {
        "id": row.id,
        "reference": row.reference,
        "name": row.name,
        "version": row.version,
        "removed": row.removed,
    }


def on(table: Table, day: date) -> Any:
    """Whether a dated tie holds on a date."""
    return and_(table.c.since <= day, or_(table.c.until.is_(None), table.c.until >= day))


def _with_organisation(table: Table) -> Query:
    query = select(table, *named(organisation, "organisation")).join(
        organisation, organisation.c.id == table.c.organisation_id
    )
    return lambda _: query


def _citizens(day: date) -> Select[Any]:
    return (
        select(citizen, group_period.c.group_code, staff.c.id.label("mentor_id"), *named(staff, "mentor"))
        .outerjoin(group_period, and_(group_period.c.citizen_id == citizen.c.id, on(group_period, day)))
        .outerjoin(
            mentor_assignment,
            and_(mentor_assignment.c.citizen_id == citizen.c.id, on(mentor_assignment, day)),
        )
        .outerjoin(staff, staff.c.id == mentor_assignment.c.staff_id)
    )


_PLACEMENTS = (
    select(placement, *named(citizen, "citizen"), *named(workplace, "workplace"), workplace.c.name)
    .join(citizen, citizen.c.id == placement.c.citizen_id)
    .join(workplace, workplace.c.id == placement.c.workplace_id)
)


def _citizen(row: Any) -> Citizen:
    return Citizen(
        **_shared(row),
        email=row.email,
        phone=row.phone,
        language=row.language,
        exempt=row.exempt,
        husk=row.husk,
        group=row.group_code,
        mentor=ref_of(row, "mentor") if row.mentor_id else None,
    )


def placement_of(row: Any) -> Placement:
    """A placement of a row of :func:`placements`."""
    return Placement(
        **_shared(row),
        citizen=ref_of(row, "citizen"),
        workplace=ref_of(row, "workplace"),
        weekly_minutes=row.weekly_minutes,
        since=row.since,
        until=row.until,
        type=row.type_code,
        tasks=row.tasks,
    )


def _plain(*names: str) -> Callable[[Any], dict[str, object]]:
    """Columns that are called as the fields are."""
    return lambda record: {name: getattr(record, name) for name in names}


SORTS: dict[type[Record], Sort] = {
    Organisation: Sort(
        organisation,
        lambda _: select(organisation),
        lambda row: Organisation(**_shared(row), type=OrganisationType(row.type)),
        lambda record: {"type": record.type.value},
    ),
    Staff: Sort(
        staff,
        _with_organisation(staff),
        lambda row: Staff(
            **_shared(row),
            organisation=ref_of(row, "organisation"),
            role=row.role,
            email=row.email,
            phone=row.phone,
        ),
        lambda record: {
            "organisation_id": record.organisation.id,
            **_plain("role", "email", "phone")(record),
        },
    ),
    Citizen: Sort(citizen, _citizens, _citizen, _plain("email", "phone", "language", "exempt", "husk")),
    Workplace: Sort(
        workplace,
        lambda _: select(workplace),
        lambda row: Workplace(
            **_shared(row),
            address=row.address,
            contact=row.contact,
            phone=row.phone,
            places=row.places,
            weekly_minutes=row.weekly_minutes,
            tasks=row.tasks,
            trade=row.trade,
        ),
        _plain("address", "contact", "phone", "places", "weekly_minutes", "tasks", "trade"),
    ),
    Room: Sort(
        room,
        lambda _: select(room),
        lambda row: Room(**_shared(row), site=row.site, capacity=row.capacity),
        _plain("site", "capacity"),
    ),
    Cohort: Sort(
        cohort,
        _with_organisation(cohort),
        lambda row: Cohort(**_shared(row), organisation=ref_of(row, "organisation"), programme=row.programme),
        lambda record: {"organisation_id": record.organisation.id, "programme": record.programme},
    ),
    Placement: Sort(
        placement,
        lambda _: _PLACEMENTS,
        placement_of,
        lambda record: {
            "citizen_id": record.citizen.id,
            "workplace_id": record.workplace.id,
            "type_code": record.type,
            **_plain("weekly_minutes", "since", "until", "tasks")(record),
        },
    ),
}


def record_values(record: Record) -> dict[str, object]:
    """All columns of a record but its version."""
    sort = SORTS[type(record)]
    values: dict[str, object] = {
        "id": record.id,
        "reference": record.reference,
        "reference_key": reference_key(record.reference),
        "folded": folded(record.reference, record.name),
        "removed": record.removed,
        **sort.values(record),
    }
    if sort.table is not placement:
        values["name"] = record.name
    return values


def uuid_of(text: str) -> UUID | None:
    """The id that a text is; None when it is something else, such as a reference."""
    try:
        return UUID(text.strip())
    except ValueError:
        return None
