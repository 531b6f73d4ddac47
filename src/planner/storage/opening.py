"""Opening a database: made if asked for, refused if it is not ours or not well, brought up to date if it is older."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from uuid import uuid4

from sqlalchemy import URL, Connection, Engine, select

from planner.domain.clock import ZONE_NAME, Clock
from planner.domain.refusals import Unavailable
from planner.storage import engines, files, seeds, zone_rules
from planner.storage.refusals import from_sqlite, from_system
from planner.storage.schema import CURRENT, REVISIONS, create_schema, revision_of
from planner.storage.store import SqlStore
from planner.storage.tables_office import office


def open_store(address: str, *, clock: Clock, zone: str = ZONE_NAME, create: bool = False) -> SqlStore:
    """Open the database at a file's path or a server's address.

    Args:
        address: A path, ``sqlite:///path`` or ``postgresql://user@host/database``.
        clock: Where the present comes from.
        zone: The zone of the office's walls.
        create: Make the file, or the tables in an empty database of a server, when there is none.

    Raises:
        Malformed: ``database-address``.
        Unavailable: It cannot be used, and why; nothing was changed.
    """
    place = engines.address_of(address)
    if isinstance(place, Path):
        return _open_file(place, clock, zone, create=create)
    return _open_server(place, clock, zone, create=create)


def upgrade(address: str, *, clock: Clock, zone: str = ZONE_NAME) -> None:
    """Bring a database up to date, as opening it does."""
    open_store(address, clock=clock, zone=zone).close()


def _open_file(path: Path, clock: Clock, zone: str, *, create: bool) -> SqlStore:
    if not path.exists() and create:
        _create_file(path, clock, zone)
    files.inspect_file(path)
    files.require_writable(path)
    engine = engines.sqlite_engine(path)
    try:
        with engines.looking(engine) as connection:
            revision = _known(revision_of(connection), str(path))
            journal = connection.exec_driver_sql("PRAGMA journal_mode").scalar()
        if journal != "wal":
            _use_wal(engine, path)
        if revision != CURRENT:
            from planner.storage.migrating import migrate_file

            migrate_file(engine, path, revision)
        _catch_up(engine, zone)
    except BaseException:
        engine.dispose()
        raise
    return SqlStore(engine, path, clock, zone)


def _use_wal(engine: Engine, path: Path) -> None:
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        try:
            # Not through SQLAlchemy, which would begin a transaction first: inside one the mode cannot change.
            mode = driver.execute("PRAGMA journal_mode = WAL").fetchone()[0]
        except sqlite3.Error as problem:
            raise from_sqlite(problem, str(path)) or problem from problem
        if mode != "wal":
            raise Unavailable("database-locked", file=str(path))


def _create_file(path: Path, clock: Clock, zone: str) -> None:
    """Make the database under another name and give it its own when it is whole: a crash leaves no half a database."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise from_system(problem, str(path)) from problem
    files.require_writable(path)
    made = files.scratch(path)
    try:
        files.discard(made)
        engine = engines.sqlite_engine(made)
        try:
            with engines.writing(engine) as connection, connection.begin():
                _fill(connection, clock, zone)
            _use_wal(engine, made)
        finally:
            engine.dispose()
        files.publish(made, path)
    except OSError as problem:
        raise from_system(problem, str(path)) from problem
    except Unavailable as problem:
        raise Unavailable(problem.code, **{**problem.params, "file": str(path)}) from problem
    finally:
        files.discard(made)


def _open_server(url: URL, clock: Clock, zone: str, *, create: bool) -> SqlStore:
    engine, name = engines.server_engine(url), engines.name_of(url)
    try:
        with engines.looking(engine) as connection:
            revision = revision_of(connection)
        if revision is None and create:
            with engines.writing(engine) as connection, connection.begin():
                # Somebody else may have been quicker while we waited for our turn to write.
                if revision_of(connection) is None:
                    _fill(connection, clock, zone)
        elif _known(revision, name, "server") != CURRENT:
            from planner.storage.migrating import migrate_server

            migrate_server(engine)
        _catch_up(engine, zone)
    except BaseException:
        engine.dispose()
        raise
    return SqlStore(engine, url, clock, zone)


def _known(revision: str | None, name: str, what: str = "file") -> str:
    """The revision, if this program knows it."""
    if revision is None:
        raise Unavailable(
            f"{what}-database-empty" if what == "server" else "database-damaged", **{what: name}
        )
    if not revision:
        raise Unavailable("database-foreign", **{what: name})
    if revision not in REVISIONS:
        raise Unavailable("database-newer", **{what: name})
    return revision


def _fill(connection: Connection, clock: Clock, zone: str) -> None:
    create_schema(connection)
    connection.execute(
        office.insert().values(
            number=1,
            id=uuid4(),
            made_at=clock.now(),
            seeds="",
            catalogue_stamp=1,
            zone=zone,
            zone_rules=zone_rules.rules_digest(zone),
            tzdata=zone_rules.version(),
        )
    )
    seeds.add_seeds(connection)


def _catch_up(engine: Engine, zone: str) -> None:
    """Add seeds of a newer product, and work out instants again after a change of the zone's rules."""
    with engines.looking(engine) as connection, connection.begin():
        known = connection.execute(select(office.c.seeds, office.c.zone_rules)).one()
    if known.seeds != seeds.digest():
        with engines.writing(engine) as connection, connection.begin():
            seeds.add_seeds(connection)
    if known.zone_rules != zone_rules.rules_digest(zone):
        with engines.writing(engine) as connection, connection.begin():
            zone_rules.derive_again(connection, zone)
