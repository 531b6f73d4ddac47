"""Bringing an older database up to date, with a copy of a file beside it before anything is changed."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine

from planner.domain.refusals import Unavailable
from planner.storage import engines, files
from planner.storage.schema import CURRENT, REVISIONS, revision_of, stamp_header

MIGRATIONS = Path(__file__).with_name("migrations")


def migrate_file(engine: Engine, path: Path, revision: str) -> Path:
    """Copy the file and bring it to the current revision in one transaction; where the copy is."""
    from planner.storage.backup import copy_database

    kept = files.free_name(path.with_name(f"{path.stem}-before-{REVISIONS[-1]}-was-{revision}{path.suffix}"))
    copy_database(path, kept)
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        # A table that is rebuilt is away for a moment; what points to it is checked at the end instead. The setting
        # has no effect inside a transaction.
        driver.execute("PRAGMA foreign_keys = OFF")
        try:
            writing = connection.execution_options(planner_writes=True)
            with writing.begin():
                run(writing)
                _prove(writing, file=str(path))
        finally:
            driver.execute("PRAGMA foreign_keys = ON")
    return kept


def migrate_server(engine: Engine) -> None:
    """Bring a server's database to the current revision in one transaction, one program at a time."""
    with engines.writing(engine) as connection, connection.begin():
        connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
        run(connection)
        _prove(connection, server=engines.name_of(engine.url))


def _prove(connection: Connection, **where: str) -> None:
    """Refuse to keep a migration that did not arrive, or that lost a row that another points to."""
    lost = None
    if connection.dialect.name == "sqlite":
        lost = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if lost is not None or revision_of(connection) != CURRENT:
        raise Unavailable("migration-failed", **where)


def run(connection: Connection, target: str = "head") -> None:
    """Run the migrations that are missing, in the transaction of the connection."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, target)
    stamp_header(connection)
