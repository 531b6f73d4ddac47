"""A copy is whole or not there, and what is put back is proven first."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from planner.domain.people import Room
from planner.domain.refusals import Refused, Unavailable
from planner.storage import backup as backups
from planner.storage import open_store, restore
from planner.storage.store import SqlStore
from tests import builders
from tests.builders import StoppedClock

CLOCK = StoppedClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office.db"


@pytest.fixture
def store(path: Path, opened: Callable[[str], SqlStore]) -> SqlStore:
    made = opened(str(path))
    with made.writing() as work:
        work.put_record(builders.room(reference="R1"), None)
    return made


def rooms(path: Path) -> list[str]:
    with closing(open_store(str(path), clock=CLOCK)) as opened, opened.reading() as look:
        return [each.reference for each in look.people.list(Room)]


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir() if not each.name.startswith("office.db-"))


def test_a_backup_is_one_whole_file(store: SqlStore, tmp_path: Path) -> None:
    copy = tmp_path / "kopi æøå.db"
    store.backup(copy)
    assert names(tmp_path) == ["kopi æøå.db", "office.db"]
    # A disk that cannot be written can still be read: nothing is needed beside the copy.
    copy.chmod(0o444)
    with closing(sqlite3.connect(f"file:{copy}?mode=ro", uri=True)) as connection:
        assert connection.execute("SELECT reference FROM room").fetchall() == [("R1",)]
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    copy.chmod(0o644)
    assert rooms(copy) == ["R1"]


def test_a_backup_never_overwrites(store: SqlStore, tmp_path: Path) -> None:
    (tmp_path / "kopi.db").write_text("vigtigt", "utf-8")
    with pytest.raises(Refused) as caught:
        store.backup(tmp_path / "kopi.db")
    assert (caught.value.code, caught.value.params) == ("file-exists", {"file": str(tmp_path / "kopi.db")})
    assert (tmp_path / "kopi.db").read_text("utf-8") == "vigtigt"


def test_a_backup_into_no_folder_is_refused(store: SqlStore, tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as caught:
        store.backup(tmp_path / "ingen" / "kopi.db")
    assert caught.value.code in {"folder-missing", "database-unreadable"}
    assert names(tmp_path) == ["office.db"]


def test_a_backup_is_of_one_moment_while_others_write(store: SqlStore, tmp_path: Path) -> None:
    stop, written = threading.Event(), []

    def write() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            with store.writing() as work:
                work.put_setting("a", str(number))
                work.put_setting("b", str(number))
            written.append(number)

    thread = threading.Thread(target=write)
    thread.start()
    try:
        for number in range(5):
            store.backup(tmp_path / f"kopi-{number}.db")
    finally:
        stop.set()
        thread.join()
    assert len(written) > 5
    for number in range(5):
        with (
            closing(open_store(str(tmp_path / f"kopi-{number}.db"), clock=CLOCK)) as copy,
            copy.reading() as look,
        ):
            assert look.setting("a") == look.setting("b")


def test_a_copy_that_is_not_whole_is_not_kept(
    store: SqlStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = backups._copy

    def spoil(source: Path, made: Path) -> None:
        real(source, made)
        content = bytearray(made.read_bytes())
        for page in range(5, len(content) // 4096):
            content[page * 4096 : page * 4096 + 64] = os.urandom(64)
        made.write_bytes(content)

    monkeypatch.setattr(backups, "_copy", spoil)
    with pytest.raises(Unavailable) as caught:
        store.backup(tmp_path / "kopi.db")
    assert caught.value.code == "database-damaged"
    assert names(tmp_path) == ["office.db"]


def test_a_server_is_backed_up_by_its_own_people(
    server_address: str, opened: Callable[[str], SqlStore], tmp_path: Path
) -> None:
    server = opened(server_address)
    with pytest.raises(Refused) as caught:
        server.backup(tmp_path / "kopi.db")
    assert caught.value.code == "backup-of-server"
    with pytest.raises(Refused) as caught:
        restore(server_address, tmp_path / "kopi.db", clock=CLOCK)
    assert caught.value.code == "restore-to-server"


def test_restoring_puts_the_copy_in_place_and_keeps_what_stood_there(
    store: SqlStore, path: Path, tmp_path: Path
) -> None:
    store.backup(tmp_path / "kopi.db")
    with store.writing() as work:
        work.put_record(builders.room(reference="R2"), None)
    store.close()
    kept = restore(str(path), tmp_path / "kopi.db", clock=CLOCK)
    assert kept == tmp_path / "office-replaced-2026-11-20.db"
    assert (rooms(path), rooms(kept), rooms(tmp_path / "kopi.db")) == (["R1"], ["R1", "R2"], ["R1"])
    assert (
        restore(str(path), tmp_path / "kopi.db", clock=CLOCK) == tmp_path / "office-replaced-2026-11-20-2.db"
    )


def test_restoring_where_nothing_stands(store: SqlStore, tmp_path: Path) -> None:
    store.backup(tmp_path / "kopi.db")
    assert restore(str(tmp_path / "ny.db"), tmp_path / "kopi.db", clock=CLOCK) is None
    assert rooms(tmp_path / "ny.db") == ["R1"]


@pytest.mark.parametrize("state", ["damaged", "empty"])
def test_restoring_over_a_spoilt_file(store: SqlStore, path: Path, tmp_path: Path, state: str) -> None:
    store.backup(tmp_path / "kopi.db")
    store.close()
    spoilt = b"" if state == "empty" else path.read_bytes()[:-4096]
    path.write_bytes(spoilt)
    kept = restore(str(path), tmp_path / "kopi.db", clock=CLOCK)
    assert rooms(path) == ["R1"]
    assert kept is not None
    assert kept.read_bytes() == spoilt


def test_restoring_leaves_a_foreign_file_alone(store: SqlStore, tmp_path: Path) -> None:
    store.backup(tmp_path / "kopi.db")
    (tmp_path / "brev.txt").write_text("Kære borger", "utf-8")
    with pytest.raises(Unavailable) as caught:
        restore(str(tmp_path / "brev.txt"), tmp_path / "kopi.db", clock=CLOCK)
    assert caught.value.code == "database-foreign"
    assert (tmp_path / "brev.txt").read_text("utf-8") == "Kære borger"


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda copy: copy.unlink(), "database-missing"),
        (lambda copy: copy.write_bytes(b""), "database-zero-bytes"),
        (lambda copy: copy.write_bytes(b"x" * 9000), "database-foreign"),
        (lambda copy: copy.write_bytes(copy.read_bytes()[:-4096]), "database-damaged"),
        (
            lambda copy: copy.write_bytes(
                copy.read_bytes()[:60] + bytes([0, 0, 9, 9]) + copy.read_bytes()[64:]
            ),
            "database-newer",
        ),
    ],
)
def test_a_copy_that_is_no_good_changes_nothing(
    store: SqlStore, path: Path, tmp_path: Path, spoil: Callable[[Path], None], code: str
) -> None:
    copy = tmp_path / "kopi.db"
    store.backup(copy)
    store.close()
    before = path.read_bytes()
    spoil(copy)
    with pytest.raises(Unavailable) as caught:
        restore(str(path), copy, clock=CLOCK)
    assert (caught.value.code, caught.value.params) == (code, {"file": str(copy)})
    assert path.read_bytes() == before
    assert set(names(tmp_path)) <= {"kopi.db", "office.db"}


def test_nothing_is_pulled_away_from_under_another_program(
    store: SqlStore, path: Path, tmp_path: Path
) -> None:
    store.backup(tmp_path / "kopi.db")
    store.close()
    script = textwrap.dedent(
        """
        import sys
        from planner.storage import open_store
        from tests.builders import StoppedClock
        store = open_store(sys.argv[1], clock=StoppedClock())
        with store.reading() as look:
            look.setting("a")
        print("open", flush=True)
        sys.stdin.read()
        """
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(Unavailable) as caught:
            restore(str(path), tmp_path / "kopi.db", clock=CLOCK)
        other.communicate("")
    assert caught.value.code == "database-in-use"
    assert names(tmp_path) == ["kopi.db", "office.db"]
    restore(str(path), tmp_path / "kopi.db", clock=CLOCK)


def test_a_copy_that_cannot_be_moved_in_leaves_the_old_one(
    store: SqlStore, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.backup(tmp_path / "kopi.db")
    store.close()
    real = Path.rename

    def rename(self: Path, target: Path) -> Path:
        if self.name.endswith(".new"):
            raise OSError(28, "No space left on device")
        return real(self, target)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(Unavailable) as caught:
        restore(str(path), tmp_path / "kopi.db", clock=CLOCK)
    assert caught.value.code == "disk-full"
    assert names(tmp_path) == ["kopi.db", "office.db"]
    assert rooms(path) == ["R1"]


def test_a_kill_in_the_middle_loses_nothing_that_was_kept(path: Path, tmp_path: Path) -> None:
    open_store(str(path), clock=CLOCK, create=True).close()
    script = textwrap.dedent(
        """
        import sys
        from planner.storage import open_store
        from tests.builders import StoppedClock
        store = open_store(sys.argv[1], clock=StoppedClock())
        number = int(sys.argv[2])
        while True:
            number += 1
            with store.writing() as work:
                work.put_setting("count", str(number))
                work.put_setting("again", str(number))
            print(number, flush=True)
        """
    )
    last = 0
    for _ in range(3):
        with subprocess.Popen(
            [sys.executable, "-c", script, str(path), str(last)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        ) as writer:
            assert writer.stdout is not None
            for line in writer.stdout:
                last = int(line)
                if last % 50 == 0:
                    writer.kill()
                    break
            last = max([last, *(int(line) for line in writer.stdout if line.endswith("\n"))])
        with closing(open_store(str(path), clock=CLOCK)) as store, store.reading() as look:
            found = int(look.setting("count") or 0)
            assert found in {last, last + 1}
            assert look.setting("again") == str(found)
            assert store.check() == ()
        last = found
    shutil.rmtree(tmp_path / "none", ignore_errors=True)
