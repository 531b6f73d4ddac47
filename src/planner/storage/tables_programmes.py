"""Tables of citizens' time in programmes, and of what was reached in them."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, Date, ForeignKey, Index, Integer, String, Table

from planner.storage.columns import Id, metadata, text_column

enrolment = Table(
    "enrolment",
    metadata,
    Column("id", Id, primary_key=True),
    Column("citizen_id", Id, ForeignKey("citizen.id"), nullable=False),
    Column("programme", String, nullable=False),
    Column("since", Date, nullable=False),
    Column("until", Date),
    Column("clock_since", Date),
    text_column("employment_goal"),
    Column("scheme", String),
    Column("obvious", Boolean, nullable=False),
    Column("outcome", String),
    Column("outcome_minutes", Integer),
    Index("ix_enrolment_citizen", "citizen_id", "since"),
    Index("ix_enrolment_programme", "programme", "since"),
    CheckConstraint("until IS NULL OR until >= since", name="order"),
    CheckConstraint("(until IS NULL) = (outcome IS NULL)", name="ending"),
)
# Nobody is in the same programme twice, whoever enrols them at the same moment.
Index(
    "ux_enrolment_open",
    enrolment.c.citizen_id,
    enrolment.c.programme,
    unique=True,
    sqlite_where=enrolment.c.until.is_(None),
    postgresql_where=enrolment.c.until.is_(None),
)

goal_mark = Table(
    "goal_mark",
    metadata,
    Column("id", Id, primary_key=True),
    Column("enrolment_id", Id, ForeignKey("enrolment.id"), nullable=False),
    Column("goal", String, nullable=False),
    Column("day", Date, nullable=False),
    text_column("by"),
    text_column("evidence"),
    Index("ux_goal_mark_day", "enrolment_id", "goal", "day", unique=True),
)
