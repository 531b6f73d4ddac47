"""Tables of series and of wishes."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, Date, ForeignKey, Index, Integer, String, Table, text

from planner.storage.columns import Id, key_column, metadata, text_column
from planner.storage.tables_sessions import session

# What a series is like stands in its sessions; here is when it is held. ``weekdays`` is "0,2" for Monday and Wednesday.
series = Table(
    "series",
    metadata,
    Column("id", Id, primary_key=True),
    Column("reference", String, nullable=False),
    key_column(),
    Column("version", Integer, nullable=False),
    Column("removed", Boolean, nullable=False),
    Column("first_day", Date, nullable=False),
    Column("weekdays", String, nullable=False),
    Column("every_weeks", Integer, CheckConstraint("every_weeks > 0", name="every_weeks"), nullable=False),
    Column("until", Date),
    Column("weeks", Integer),
    Column("start_time", String, nullable=False),
    Column("end_time", String, nullable=False),
    Column("on_closed", String, nullable=False),
    CheckConstraint("(until IS NULL) <> (weeks IS NULL)", name="one_end"),
)

# A session without a time. ``kind`` is a code: which of its rows is meant depends on the date it gets.
wish = Table(
    "wish",
    metadata,
    Column("id", Id, primary_key=True),
    Column("reference", String, nullable=False),
    key_column(),
    Column("version", Integer, nullable=False),
    Column("removed", Boolean, nullable=False),
    Column("citizen_id", Id, ForeignKey("citizen.id"), index=True),
    Column("cohort_id", Id, ForeignKey("cohort.id"), index=True),
    Column("kind", String, nullable=False),
    text_column("title"),
    Column("minutes", Integer, CheckConstraint("minutes > 0", name="minutes"), nullable=False),
    text_column("note"),
    Column("iso_week", Integer),
    CheckConstraint("(citizen_id IS NULL) <> (cohort_id IS NULL)", name="subject"),
)

Index(
    "ix_session_series",
    session.c.series_id,
    sqlite_where=session.c.series_id.is_not(None),
    postgresql_where=session.c.series_id.is_not(None),
)
# The trash looks at few of very many. SQLite uses the index only for the very words that a query says.
Index(
    "ix_session_removed",
    session.c.id,
    sqlite_where=text("removed = 1"),
    postgresql_where=session.c.removed,
)
