"""Tables of when people and places can be used, and of calendars from outside."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, Date, ForeignKey, Index, Integer, String, Table
from sqlalchemy import UniqueConstraint as Unique

from planner.storage.columns import Id, Instant, Wall, metadata, text_column

# Hours of the week, absences and competences: one table, so that a rule asks once. ``since`` and ``until`` (inclusive,
# empty: still) are the dates it holds on; hours have a weekday and minutes of the day, an absence wall times.
availability = Table(
    "availability",
    metadata,
    Column("id", Id, primary_key=True),
    Column("subject_type", String, nullable=False),
    Column("subject_id", Id, nullable=False),
    Column("sort", String, nullable=False),
    Column("since", Date, nullable=False),
    Column("until", Date),
    Column("weekday", Integer),
    Column("start_minute", Integer),
    Column("end_minute", Integer),
    Column("starts", Wall),
    Column("ends", Wall),
    text_column("note"),
    Index("ix_availability_subject", "subject_id", "since"),
    CheckConstraint("(weekday IS NULL) = (start_minute IS NULL)", name="hours"),
    CheckConstraint("start_minute IS NULL OR end_minute > start_minute", name="order"),
    CheckConstraint("(starts IS NULL) = (ends IS NULL)", name="absence"),
)

busy_source = Table(
    "busy_source",
    metadata,
    Column("id", Id, primary_key=True),
    Column("subject_type", String, nullable=False),
    Column("subject_id", Id, nullable=False),
    Column("address", String, nullable=False),
    Column("keep_titles", Boolean, nullable=False),
    Column("read_at", Instant, nullable=False),
    Column("blocks", Integer, nullable=False),
    # How many things were left out, by reason, as JSON.
    Column("left_out", String, nullable=False),
    Unique("subject_id", "address"),
)

# A stretch that goes on over midnight is cut there, so that a look at some days has a beginning to search from.
busy_block = Table(
    "busy_block",
    metadata,
    Column("source_id", Id, ForeignKey("busy_source.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("subject_id", Id, nullable=False),
    Column("start_utc", Instant, nullable=False),
    Column("end_utc", Instant, nullable=False),
    text_column("title"),
    Index("ix_busy_block_time", "subject_id", "start_utc"),
    CheckConstraint("end_utc > start_utc", name="order"),
    sqlite_with_rowid=False,
)
