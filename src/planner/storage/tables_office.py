"""Tables of what an office decides and of what the program remembers for it."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
)

from planner.storage.columns import Id, Instant, metadata, text_column

# Stable codes with dated rows. The fields that only some sorts have are JSON, read into typed objects at the door.
catalogue = Table(
    "catalogue",
    metadata,
    Column("id", Id, primary_key=True),
    Column("sort", String, nullable=False),
    Column("code", String, nullable=False),
    Column("valid_from", Date, nullable=False),
    Column("valid_to", Date),
    Column("origin", String, nullable=False),
    Column("name_da", String, nullable=False),
    Column("name_en", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("properties", String, nullable=False),
    UniqueConstraint("sort", "code", "valid_from"),
)

template = Table(
    "template",
    metadata,
    Column("id", Id, primary_key=True),
    Column("code", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("name_da", String, nullable=False),
    Column("name_en", String, nullable=False),
    Column("group_code", String),
    Column("origin", String, nullable=False),
    Column("cells", String, nullable=False),
    UniqueConstraint("code", "version"),
)

setting = Table(
    "setting",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", String, nullable=False),
)

closing_day = Table(
    "closing_day",
    metadata,
    Column("day", Date, primary_key=True),
    Column("site", String, primary_key=True),
    Column("name_da", String, nullable=False),
    Column("name_en", String, nullable=False),
    Column("public", Boolean, nullable=False),
)

reference_counter = Table(
    "reference_counter",
    metadata,
    Column("prefix", String, primary_key=True),
    Column("last", Integer, nullable=False),
)

history = Table(
    "history",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("at", Instant, nullable=False),
    text_column("by"),
    Column("act", String, nullable=False),
    Column("subject_type", String, nullable=False),
    Column("subject_id", Id, nullable=False),
    Column("before", String, nullable=False),
    Column("after", String, nullable=False),
    Index("ix_history_subject", "subject_id", "number"),
)

# One row. ``catalogue_stamp`` tells other programs on the same database that their copy of the catalogue is old;
# ``zone_rules`` is a digest of the clock changes that the derived instants were worked out with.
office = Table(
    "office",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Id, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("seeds", String, nullable=False),
    Column("catalogue_stamp", Integer, nullable=False),
    Column("zone", String, nullable=False),
    Column("zone_rules", String, nullable=False),
    Column("tzdata", String, nullable=False),
)

# Alembic's own table, with its own name for the key; made here too, so that a new database can be made without loading
# Alembic, and kept out of the models, which Alembic compares with everything else.
alembic_version = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
