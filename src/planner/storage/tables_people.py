"""Tables of the plain pages, and of the dated ties between people."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, Date, ForeignKey, Index, Integer, String, Table
from sqlalchemy.schema import SchemaItem

from planner.storage.columns import Id, key_column, metadata, text_column


def _record(name: str, *columns: SchemaItem) -> Table:
    """A table of records: each has a reference that is unique without regard to case, over tombstones too.

    ``reference_key`` and ``folded`` are case-folded copies made by the program, so that both engines agree on æ, ø, å.
    """
    own_name: list[Column[str]] = [] if name == "placement" else [Column("name", String, nullable=False)]
    return Table(
        name,
        metadata,
        Column("id", Id, primary_key=True),
        Column("reference", String, nullable=False),
        key_column(),
        *own_name,
        Column("folded", String, nullable=False),
        Column("version", Integer, nullable=False),
        Column("removed", Boolean, nullable=False),
        *columns,
    )


def _tie(name: str, column: str, *columns: SchemaItem) -> Table:
    """A table of dated ties; ``since`` and ``until`` are both included, and ``until`` empty means still."""
    return Table(
        name,
        metadata,
        Column("id", Id, primary_key=True),
        Column("citizen_id", Id, ForeignKey("citizen.id"), nullable=False),
        *columns,
        Column("since", Date, nullable=False),
        Column("until", Date),
        Index(f"ix_{name}_citizen", "citizen_id", "since"),
        Index(f"ix_{name}_{column}", column, "since"),
    )


organisation = _record("organisation", Column("type", String, nullable=False))
staff = _record(
    "staff",
    Column("organisation_id", Id, ForeignKey("organisation.id"), nullable=False),
    text_column("role"),
    text_column("email"),
    text_column("phone"),
)
citizen = _record(
    "citizen",
    text_column("email"),
    text_column("phone"),
    text_column("language"),
    Column("exempt", Boolean, nullable=False),
    text_column("husk"),
)
workplace = _record(
    "workplace",
    text_column("address"),
    text_column("contact"),
    text_column("phone"),
    Column("places", Integer),
    Column("weekly_minutes", Integer),
    text_column("tasks"),
    text_column("trade"),
)
room = _record("room", text_column("site"), Column("capacity", Integer))
cohort = _record(
    "cohort",
    Column("organisation_id", Id, ForeignKey("organisation.id"), nullable=False),
    Column("programme", String),
)
placement = _record(
    "placement",
    Column("citizen_id", Id, ForeignKey("citizen.id"), nullable=False, index=True),
    Column("workplace_id", Id, ForeignKey("workplace.id"), nullable=False, index=True),
    Column("weekly_minutes", Integer, CheckConstraint("weekly_minutes >= 0", name="minutes"), nullable=False),
    Column("since", Date, nullable=False),
    Column("until", Date),
    Column("type_code", String),
    text_column("tasks"),
)

membership = _tie("membership", "cohort_id", Column("cohort_id", Id, ForeignKey("cohort.id"), nullable=False))
Index(
    "ux_membership_open",
    membership.c.citizen_id,
    membership.c.cohort_id,
    unique=True,
    sqlite_where=membership.c.until.is_(None),
    postgresql_where=membership.c.until.is_(None),
)
mentor_assignment = _tie(
    "mentor_assignment", "staff_id", Column("staff_id", Id, ForeignKey("staff.id"), nullable=False)
)
group_period = _tie(
    "group_period", "group_code", Column("group_code", String, nullable=False), text_column("reason")
)
for _table in (mentor_assignment, group_period):
    # One mentor and one group at a time: at most one open period each.
    Index(
        f"ux_{_table.name}_open",
        _table.c.citizen_id,
        unique=True,
        sqlite_where=_table.c.until.is_(None),
        postgresql_where=_table.c.until.is_(None),
    )

RECORDS = (organisation, staff, citizen, workplace, room, cohort, placement)
