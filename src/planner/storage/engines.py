"""Connections to the two kinds of database, set up for durability and to give up after three seconds."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import ArgumentError

from planner.domain.refusals import Malformed
from planner.storage.refusals import from_server, from_sqlite

WAIT_SECONDS = 3
# Every writer of one server database takes this lock for its transaction: one at a time, as on SQLite, so that what a
# service has just read is still so when it writes.
_WRITERS = 0x55676570


def address_of(text: str) -> Path | URL:
    """A file's path, or a server's address.

    Raises:
        Malformed: ``database-address`` for an address of a kind that is not known.
    """
    if "://" not in text:
        return Path(text)
    try:
        url = make_url(text)
    except ArgumentError:
        raise Malformed("database-address", address=text.split("://", maxsplit=1)[0] + "://") from None
    if url.drivername in {"sqlite", "sqlite+pysqlite"} and url.database:
        return Path(url.database)
    if url.drivername in {"postgresql", "postgres", "postgresql+psycopg"} and url.database:
        return url.set(drivername="postgresql+psycopg")
    raise Malformed("database-address", address=url.render_as_string(hide_password=True))


def name_of(address: Path | URL) -> str:
    """What to call a database in a sentence: the file, or server and database, never a password."""
    if isinstance(address, Path):
        return str(address)
    return f"{address.host or 'localhost'}/{address.database}"


def sqlite_engine(path: Path) -> Engine:
    """An engine on a file that is there; nothing is opened yet."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        connect_args={"timeout": WAIT_SECONDS, "check_same_thread": False, "isolation_level": None},
        pool_size=4,
        max_overflow=8,
    )

    @event.listens_for(engine, "connect")
    def set_up(driver: sqlite3.Connection, _: object) -> None:
        driver.execute("PRAGMA foreign_keys = ON")
        # FULL: a commit that was acknowledged survives a power cut. NORMAL lost some in tests.
        driver.execute("PRAGMA synchronous = FULL")
        driver.execute("PRAGMA cache_size = -16384")
        driver.execute("PRAGMA temp_store = MEMORY")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A write takes its lock at once: a look that turns into a write would fail when somebody else wrote between.
        writes = connection.get_execution_options().get("planner_writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    @event.listens_for(engine, "handle_error")
    def explain(context: ExceptionContext) -> None:
        found = from_sqlite(context.original_exception, str(path))
        if found is not None:
            raise found from context.original_exception

    return engine


def server_engine(url: URL) -> Engine:
    """An engine on a server; nothing is opened yet."""
    arguments: dict[str, Any] = {
        "connect_timeout": WAIT_SECONDS,
        "application_name": "ugeplan",
        "options": f"-c statement_timeout={WAIT_SECONDS}s -c lock_timeout={WAIT_SECONDS}s"
        " -c idle_in_transaction_session_timeout=60s -c timezone=UTC",
    }
    engine = create_engine(url, connect_args=arguments, pool_size=4, max_overflow=8, pool_pre_ping=True)
    name = name_of(url)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if connection.get_execution_options().get("planner_writes"):
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS})")

    @event.listens_for(engine, "handle_error")
    def explain(context: ExceptionContext) -> None:
        if context.is_pre_ping:
            return
        found = from_server(context.original_exception, name)
        if found is not None:
            raise found from context.original_exception

    return engine


def engine_for(address: Path | URL) -> Engine:
    """The engine of an address."""
    return sqlite_engine(address) if isinstance(address, Path) else server_engine(address)


def looking(engine: Engine) -> Connection:
    """A connection for one consistent look."""
    if engine.dialect.name == "sqlite":
        return engine.connect()
    return engine.connect().execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def writing(engine: Engine) -> Connection:
    """A connection whose transaction writes, alone from its first moment."""
    return engine.connect().execution_options(planner_writes=True)
