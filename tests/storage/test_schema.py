"""Models and migrations make the same database on both engines, and nothing of it is lost without a word."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from difflib import unified_diff
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Column, Engine, String

from planner.domain.people import Room
from planner.domain.refusals import Refused, Unavailable
from planner.storage import engines, migrating, open_store, schema
from planner.storage.fingerprint import fingerprint
from planner.storage.guards import recreate_triggers
from planner.storage.migrating import MIGRATIONS
from planner.storage.schema import CURRENT, REVISIONS, metadata
from planner.storage.store import SqlStore
from tests import builders
from tests.builders import MONDAY, StoppedClock, slot
from tests.storage.conftest import ServerDatabase, fill

STORED = Path(__file__).parent
CLOCK = StoppedClock()


@pytest.fixture
def migrated(empty_address: str) -> Iterator[Engine]:
    """A database that only migrations have made."""
    engine = engines.engine_for(engines.address_of(empty_address))
    with engines.writing(engine) as connection, connection.begin():
        migrating.run(connection)
    yield engine
    engine.dispose()


def lines(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        return fingerprint(connection)


def test_migrations_make_what_the_models_say(
    migrated: Engine, server_database: ServerDatabase, tmp_path: Path
) -> None:
    by_migrations = lines(migrated)
    migrated.dispose()
    server = migrated.dialect.name == "postgresql"
    store = open_store(
        server_database.new() if server else str(tmp_path / "models.db"), clock=CLOCK, create=True
    )
    by_models = lines(store._engine)
    store.close()
    assert not list(unified_diff(by_models, by_migrations, "models", "migrations", lineterm="", n=0))


def test_alembic_sees_no_difference(migrated: Engine) -> None:
    with migrated.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, metadata) == []


def test_the_schema_is_the_one_that_is_written_down(store: SqlStore) -> None:
    """After a wanted change: ``PLANNER_ACCEPT=1 uv run pytest tests/storage/test_schema.py -n 0``, and read the diff."""
    file = STORED / f"fingerprint_{store._engine.dialect.name}.txt"
    found = lines(store._engine)
    if os.environ.get("PLANNER_ACCEPT"):
        file.write_text("\n".join(found) + "\n", "utf-8")
    known = file.read_text("utf-8").splitlines()
    assert not list(unified_diff(known, found, "written down", "found", lineterm="", n=0))


def test_the_list_holds_every_guard(store: SqlStore) -> None:
    found = " ".join(lines(store._engine))
    for guard in ("guard_citizen", "guard_staff", "guard_room", "mark_seq", "append"):
        assert guard in found


def test_a_lost_guard_fails_the_check(store: SqlStore) -> None:
    sqlite = store._engine.dialect.name == "sqlite"
    drop = (
        "DROP TRIGGER guard_citizen_update"
        if sqlite
        else "ALTER TABLE participant DROP CONSTRAINT guard_citizen"
    )
    assert store.check() == ()
    with store._engine.begin() as connection:
        connection.exec_driver_sql(drop)
    (finding,) = store.check()
    assert finding.code == "schema-object-missing"
    assert "guard_citizen" in str(finding.params["name"])


def test_revisions_are_those_of_the_migrations() -> None:
    script = ScriptDirectory(str(MIGRATIONS))
    assert tuple(each.revision for each in reversed(list(script.walk_revisions()))) == REVISIONS
    assert script.get_current_head() == CURRENT


def test_a_rebuilt_table_gets_its_triggers_back(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "office.db"), clock=CLOCK, create=True)
    before = lines(store._engine)
    with store._engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA foreign_keys = OFF")
        with connection.begin():
            batch = Operations(MigrationContext.configure(connection))
            with batch.batch_alter_table("session_staff", recreate="always") as table:
                table.add_column(Column("task", String))
            lost = [line for line in before if line not in fingerprint(connection)]
            assert [line for line in lost if "guard_staff" in line]
            recreate_triggers(connection, "session_staff")
            kept = fingerprint(connection)
        driver.execute("PRAGMA foreign_keys = ON")
    assert [line for line in before if line.startswith("trigger") and line not in kept] == []
    office = fill(store)
    one, two = (
        builders.session(office.kind, office.home, slot(MONDAY, "09:00", "10:00"), staff=office.staff[:1])
        for _ in range(2)
    )
    office.put(one)
    with pytest.raises(Refused):
        office.put(two)
    store.close()


def older(path: Path) -> None:
    """A database as the first release made it, with something in it."""
    engine = engines.sqlite_engine(path)
    with engines.writing(engine) as connection, connection.begin():
        migrating.run(connection, REVISIONS[0])
        connection.exec_driver_sql(
            "INSERT INTO office VALUES (1, ?, 0, '', 1, 'Europe/Copenhagen', '', '')", (b"0" * 16,)
        )
        connection.exec_driver_sql(
            "INSERT INTO room VALUES (?, 'R1', '002r1', 'Lokale', 'r1', 1, 0, '', NULL)", (b"1" * 16,)
        )
        connection.exec_driver_sql("PRAGMA user_version = 1")
    engine.dispose()


def test_an_older_file_is_copied_and_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "office.db"
    older(path)
    store = open_store(str(path), clock=CLOCK)
    with store.reading() as look:
        assert [each.reference for each in look.people.list(Room)] == ["R1"]
    assert store.check() == ()
    store.close()
    (copy,) = (each for each in tmp_path.iterdir() if each != path)
    assert copy.name == f"office-before-{CURRENT}-was-0001.db"
    assert copy.read_bytes()[60:64] == (1).to_bytes(4, "big")
    assert path.read_bytes()[60:64] == len(REVISIONS).to_bytes(4, "big")
    open_store(str(path), clock=CLOCK).close()
    assert len(list(tmp_path.iterdir())) == 2


def test_a_migration_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "office.db"
    older(path)

    def fail(_: object) -> None:
        raise Unavailable("migration-failed", file=str(path))

    monkeypatch.setattr(migrating, "stamp_header", fail)
    with pytest.raises(Unavailable):
        open_store(str(path), clock=CLOCK)
    monkeypatch.undo()
    with engines.sqlite_engine(path).connect() as connection:
        assert schema.revision_of(connection) == "0001"
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        connection.engine.dispose()
    open_store(str(path), clock=CLOCK).close()


def test_an_older_server_database_is_brought_up_to_date(
    server_address: str, opened: Callable[[str], SqlStore]
) -> None:
    engine = engines.engine_for(engines.address_of(server_address))
    with engines.writing(engine) as connection, connection.begin():
        migrating.run(connection, REVISIONS[0])
        connection.exec_driver_sql(
            "INSERT INTO office VALUES (1, gen_random_uuid(), now(), '', 1, 'Europe/Copenhagen', '', '')"
        )
    engine.dispose()
    store = opened(server_address)
    assert store.check() == ()
    with store.reading() as look:
        assert look.people.count(Room) == 0
