"""The schema as a whole: made in an empty database, and told apart from older, newer and foreign ones."""

from __future__ import annotations

from sqlalchemy import Connection, inspect

from planner.storage import (
    tables_availability,
    tables_checklists,
    tables_closing,
    tables_contacts,
    tables_office,
    tables_people,
    tables_placements,
    tables_programmes,
    tables_prompts,
    tables_scales,
    tables_series,
    tables_sessions,
)
from planner.storage.columns import metadata
from planner.storage.guards import create_guards

# Oldest first; the last is what this program reads and writes. On SQLite the number of the revision (from 1) also stands
# in the file's header as ``user_version``, where it can be read without opening the database.
REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010")
CURRENT = REVISIONS[-1]
# "Ugep" in the file's header says whose file it is.
APPLICATION_ID = 0x55676570

__all__ = [
    "APPLICATION_ID",
    "CURRENT",
    "REVISIONS",
    "create_schema",
    "metadata",
    "revision_of",
    "stamp_header",
]

_PARTS = (
    tables_office,
    tables_people,
    tables_sessions,
    tables_series,
    tables_availability,
    tables_closing,
    tables_scales,
    tables_contacts,
    tables_checklists,
    tables_programmes,
    tables_placements,
    tables_prompts,
)


def create_schema(connection: Connection) -> None:
    """Make every table, index and guard in an empty database."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("CREATE EXTENSION IF NOT EXISTS btree_gist")
    metadata.create_all(connection, checkfirst=False)
    create_guards(connection)
    version = tables_office.alembic_version
    version.create(connection)
    connection.execute(version.insert().values(version_num=CURRENT))
    stamp_header(connection)


def stamp_header(connection: Connection) -> None:
    """Write into a file's header whose it is and of which revision."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {len(REVISIONS)}")


def revision_of(connection: Connection) -> str | None:
    """The revision of the schema; empty for a database with other tables only, None for one without any."""
    names = set(inspect(connection).get_table_names())
    if {"alembic_version", "office"} <= names:
        found = connection.execute(tables_office.alembic_version.select()).scalars().first()
        return found or ""
    return "" if names else None
