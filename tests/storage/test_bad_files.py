"""Whatever is wrong with a file or a server is named, and nothing is changed or left behind."""

from __future__ import annotations

import contextlib
import os
import resource
import sqlite3
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from planner.domain.people import Room
from planner.domain.refusals import Malformed, PlannerError, Unavailable
from planner.storage import engines, files, open_store
from planner.storage.store import SqlStore
from tests import builders
from tests.builders import StoppedClock

CLOCK = StoppedClock()


@pytest.fixture
def office_file(tmp_path: Path) -> Path:
    path = tmp_path / "office.db"
    store = open_store(str(path), clock=CLOCK, create=True)
    with store.writing() as work:
        for _ in range(50):
            work.put_record(builders.room(), None)
    store.close()
    return path


@contextlib.contextmanager
def untouched(path: Path) -> Iterator[None]:
    """The file is the same byte for byte, and nothing else is in the folder."""
    before, around = path.read_bytes(), sorted(path.parent.iterdir())
    yield
    assert path.read_bytes() == before
    assert sorted(path.parent.iterdir()) == around


def code_of(path: Path | str, *, create: bool = False) -> str:
    with pytest.raises(PlannerError) as caught:
        open_store(str(path), clock=CLOCK, create=create)
    return caught.value.code


def zeros(path: Path) -> None:
    path.write_bytes(b"")


def prose(path: Path) -> None:
    path.write_text("Kære dagbog " * 1000, "utf-8")


def another_database(path: Path) -> None:
    path.unlink()
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (x)")


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-8192])


def header_only(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:90])


def scribbled(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:100] + os.urandom(4096 - 100) + content[4096:])


def newer(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA user_version = 999")
        connection.execute("UPDATE alembic_version SET version_num = '0999'")


def newer_revision_only(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")


def no_tables(path: Path) -> None:
    path.unlink()
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE t (x)")
        connection.execute("PRAGMA application_id = 0x55676570")


def write_protected(path: Path) -> None:
    path.chmod(0o444)


@pytest.mark.parametrize("create", [False, True])
@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (zeros, "database-zero-bytes"),
        (prose, "database-foreign"),
        (another_database, "database-foreign"),
        (cut_short, "database-damaged"),
        (header_only, "database-damaged"),
        (scribbled, "database-damaged"),
        (newer, "database-newer"),
        (newer_revision_only, "database-newer"),
        (no_tables, "database-foreign"),
        (write_protected, "database-read-only"),
    ],
)
def test_a_bad_file_is_refused_and_untouched(
    office_file: Path,
    spoil: Callable[[Path], None],
    code: str,
    create: bool,
) -> None:
    spoil(office_file)
    with untouched(office_file):
        assert code_of(office_file, create=create) == code


def test_damage_in_the_middle_is_named_when_it_is_met(office_file: Path) -> None:
    content = bytearray(office_file.read_bytes())
    for page in range(8, len(content) // 4096):
        content[page * 4096 : page * 4096 + 64] = os.urandom(64)
    office_file.write_bytes(content)
    with pytest.raises(Unavailable) as caught:  # noqa: PT012 (what fails is the end of the block)
        store = open_store(str(office_file), clock=CLOCK)
        with contextlib.closing(store), store.reading() as look:
            look.people.list(Room)
    assert caught.value.code == "database-damaged"


def test_a_missing_file_is_not_made_unless_asked_for(tmp_path: Path) -> None:
    assert code_of(tmp_path / "none.db") == "database-missing"
    assert code_of(tmp_path / "no" / "where.db") == "database-missing"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    assert code_of(tmp_path, create=True) == "database-foreign"


def test_a_new_database_leaves_only_itself(tmp_path: Path) -> None:
    open_store(str(tmp_path / "new" / "office.db"), clock=CLOCK, create=True).close()
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["office.db"]


def test_names_with_strange_signs_work(tmp_path: Path) -> None:
    for name in ("Ugeplan 100% ?#.db", "æøå&mode=ro.db", "a b'c.db"):
        store = open_store(str(tmp_path / name), clock=CLOCK, create=True)
        assert store.sentence_source() == str(tmp_path / name)
        store.close()
        open_store(f"sqlite:///{tmp_path / 'a'}", clock=CLOCK, create=True).close()
    assert len(list(tmp_path.iterdir())) == 4


def test_the_address_may_be_a_sqlite_url(office_file: Path) -> None:
    open_store(f"sqlite:///{office_file}", clock=CLOCK).close()


@pytest.mark.parametrize(
    "address",
    ["mysql://u:hemmelig@h/d", "http://example.dk", "postgresql://host", "sqlite://", "://", "oracle+x://y"],
)
def test_another_kind_of_address_is_malformed_and_tells_no_password(address: str) -> None:
    with pytest.raises(Malformed) as caught:
        open_store(address, clock=CLOCK, create=True)
    assert caught.value.code == "database-address"
    assert "hemmelig" not in str(caught.value.params)


def test_a_file_that_somebody_holds_is_locked(office_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "WAIT_SECONDS", 0.1)
    with contextlib.closing(sqlite3.connect(office_file, isolation_level=None)) as holder:
        holder.execute("PRAGMA locking_mode = EXCLUSIVE")
        holder.execute("BEGIN EXCLUSIVE")
        assert code_of(office_file) == "database-locked"


def test_a_write_waits_its_turn_and_then_says_locked(
    office_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "WAIT_SECONDS", 0.2)
    store = open_store(str(office_file), clock=CLOCK)
    with (
        contextlib.closing(store),
        contextlib.closing(sqlite3.connect(office_file, isolation_level=None)) as holder,
    ):
        holder.execute("BEGIN IMMEDIATE")
        with store.reading() as look:
            assert look.people.count(Room) == 50
        with pytest.raises(Unavailable) as caught, store.writing():
            pass
        assert caught.value.code == "database-locked"
        holder.execute("ROLLBACK")
        with store.writing() as work:
            work.put_setting("a", "b")


def test_a_full_database_keeps_what_it_had(office_file: Path) -> None:
    store = open_store(str(office_file), clock=CLOCK)
    with contextlib.closing(store):
        with pytest.raises(Unavailable) as caught, store.writing() as work:  # noqa: PT012 (what fails is the end of the block)
            pages = work._connection.exec_driver_sql("PRAGMA page_count").scalar()
            work._connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
            for number in range(1000):
                work.put_setting(f"key-{number}", "x" * 1000)
        assert caught.value.code == "disk-full"
        with store.reading() as look:
            assert look.setting("key-0") is None
            assert look.people.count(Room) == 50


def test_a_disk_that_takes_no_more_is_named_and_leaves_nothing(tmp_path: Path, office_file: Path) -> None:
    """A process that may write small files only stands for a full disk."""
    script = textwrap.dedent(
        """
        import resource, signal, sys
        from pathlib import Path
        from planner.domain.refusals import Unavailable
        from planner.storage import open_store
        from tests.builders import StoppedClock
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        new, old = map(Path, sys.argv[1:])
        store = open_store(str(old), clock=StoppedClock())
        resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
        def code(step):
            try:
                step()
            except Unavailable as problem:
                return problem.code
        def write():
            with store.writing() as work:
                work.put_setting("key", "x" * 500_000)
        print(code(lambda: open_store(str(new), clock=StoppedClock(), create=True)))
        print(code(write))
        print(code(lambda: store.backup(new)))
        with store.reading() as look:
            print(look.setting("key"))
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY)) if 0 else None
        """
    )
    folder = tmp_path / "full"
    folder.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", script, str(folder / "new.db"), str(office_file)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.split() == ["disk-error", "disk-error", "disk-error", "None"], done.stderr
    assert list(folder.iterdir()) == []
    store = open_store(str(office_file), clock=CLOCK)
    assert store.check() == ()
    store.close()
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] == resource.RLIM_INFINITY


def test_a_folder_that_cannot_be_written_is_read_only(
    office_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The administrator, who may run the tests, is refused nothing by the system itself.
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: path != tmp_path and real(path, mode))
    assert code_of(office_file) == "database-read-only"
    assert code_of(tmp_path / "new.db", create=True) == "database-read-only"
    assert [path.name for path in tmp_path.iterdir()] == ["office.db"]


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "fuse.sshfs"])
def test_a_share_of_another_computer_is_refused(
    office_file: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "file_system", lambda _: kind)
    with untouched(office_file), pytest.raises(Unavailable) as caught:
        open_store(str(office_file), clock=CLOCK)
    assert caught.value.params == {"file": str(office_file), "type": kind}
    assert caught.value.code == "network-share"


def test_the_type_of_a_file_system_is_that_of_the_nearest_mount(monkeypatch: pytest.MonkeyPatch) -> None:
    assert files.file_system(Path("/proc")) == "proc"
    table = (
        "22 1 8:1 / / rw - ext4 /dev/a rw\n23 22 0:5 / /mnt/fælles\\040drev rw,x shared:1 - cifs //s/d rw\n"
    )
    monkeypatch.setattr(Path, "read_text", lambda *_, **__: table)
    assert files.file_system(Path("/mnt/fælles drev/ugeplan")) == "cifs"
    assert files.file_system(Path("/mnt/fælles drevene")) == "ext4"


def test_a_file_made_by_two_at_once_is_one_database(tmp_path: Path) -> None:
    path, made, barrier = tmp_path / "office.db", [], threading.Barrier(3)

    def make() -> None:
        barrier.wait()
        made.append(open_store(str(path), clock=CLOCK, create=True))

    threads = [threading.Thread(target=make) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 3
    made[0].close()
    with made[1].writing() as work:
        work.put_setting("a", "b")
    with made[2].reading() as look:
        assert look.setting("a") == "b"
    for store in made:
        store.close()
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda _: "postgresql://u:hemmelig@127.0.0.1:9/office", "server-unreachable"),
        (lambda url: url.rsplit("/", 1)[0] + "/no_such_office", "server-database-missing"),
        (lambda url: url.replace(":planner_test@", ":forkert@"), "server-login-refused"),
    ],
)
def test_a_server_that_cannot_be_used_is_named_without_the_password(
    postgresql_url: str, change: Callable[[str], str], code: str
) -> None:
    address = change(postgresql_url)
    if address == postgresql_url:
        pytest.fail("the test server's address is not of the form that this test changes")
    with pytest.raises(Unavailable) as caught:
        open_store(address, clock=CLOCK, create=True)
    assert caught.value.code == code
    assert "hemmelig" not in str(caught.value.params)
    assert "forkert" not in str(caught.value.params)


def test_an_empty_server_database_is_filled_only_when_asked_for(server_address: str) -> None:
    assert code_of(server_address) == "server-database-empty"
    store = open_store(server_address, clock=CLOCK, create=True)
    assert store.sentence_source().startswith("127.0.0.1/planner_test")
    store.close()
    open_store(server_address, clock=CLOCK).close()


def test_a_server_database_of_others_or_of_the_future_is_refused(
    server_address: str, opened: Callable[[str], SqlStore]
) -> None:
    store = opened(server_address)
    with store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0999'")
    assert code_of(server_address, create=True) == "database-newer"
    with store._engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE alembic_version")
    assert code_of(server_address, create=True) == "database-foreign"


def test_a_server_that_goes_away_is_named_and_comes_back(
    server_address: str, opened: Callable[[str], SqlStore]
) -> None:
    store = opened(server_address)
    with pytest.raises(Unavailable) as caught, store.reading() as look:  # noqa: PT012 (what fails is the end of the block)
        look.people.count(Room)
        with store._engine.connect() as other:
            other.exec_driver_sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        look.people.count(Room)
    assert caught.value.code == "server-unreachable"
    with store.reading() as look:
        assert look.people.count(Room) == 0


def test_a_file_is_opened_without_loading_what_only_servers_and_migrations_need(office_file: Path) -> None:
    script = textwrap.dedent(
        """
        import sys
        from planner.storage import open_store
        from tests.builders import StoppedClock
        with open_store(sys.argv[1], clock=StoppedClock()).reading() as look:
            look.setting("a")
        print([name for name in ("alembic", "psycopg", "holidays", "PySide6") if name in sys.modules])
        """
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(office_file)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout == "[]\n"
