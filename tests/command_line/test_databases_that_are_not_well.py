"""A damaged, newer, locked or write-protected database: one sentence, and the file as it was."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.command_line.office import furnish
from tests.command_line.running import Planner

NEWER = 9_999


def _damage(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[4096:] = b"\0" * (len(content) - 4096)
    file.write_bytes(content)


def _truncate(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:60])


def _make_newer(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version = {NEWER}")
        connection.commit()


def _make_foreign(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE other (number INTEGER)")
        connection.commit()


@pytest.mark.parametrize(
    ("spoil", "danish", "english"),
    [
        (_damage, "er beskadiget og er ikke rørt", "is damaged and was left as it is"),
        (_truncate, "er beskadiget og er ikke rørt", "is damaged and was left as it is"),
        (_make_newer, "er lavet af en nyere udgave af Ugeplan", "was made by a newer version of Ugeplan"),
        (_make_foreign, "er ikke en database fra Ugeplan", "is not a database of Ugeplan"),
    ],
)
def test_left_as_it_is(planner: Planner, spoil: Callable[[Path], None], danish: str, english: str) -> None:
    furnish(planner)
    spoil(planner.database)
    before = planner.database.read_bytes()
    for words in (["list", "citizens"], ["add", "citizen", "--name", "Anne"], ["data", "check"], ["sample"]):
        assert danish in planner.refuses(5, *words)
        assert english in planner.refuses(5, *words, "--language", "en")
    assert planner.database.read_bytes() == before
    assert sorted(path.name for path in planner.folder.iterdir()) == ["office.sqlite"]


def test_write_protected(planner: Planner) -> None:
    furnish(planner)
    planner.database.chmod(0o444)
    said = planner.refuses(5, "add", "citizen", "--name", "Anne")
    assert said.startswith(f"Der kan ikke skrives i {planner.database}, så intet er gemt")


def test_locked(planner: Planner) -> None:
    furnish(planner)
    with closing(sqlite3.connect(planner.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        said = planner.refuses(5, "add", "citizen", "--name", "Anne")
        assert said.startswith(
            f"Databasen {planner.database} er optaget af et andet program, så intet er gemt"
        )
        assert planner.says("list", "citizens")
    assert len(planner.gives("list", "citizens")) == 2


def test_a_folder_instead_of_a_file(planner: Planner) -> None:
    planner.database.mkdir()
    assert planner.refuses(5, "list", "citizens")
    assert planner.refuses(5, "add", "citizen", "--name", "Anne")
    assert list(planner.database.iterdir()) == []


def test_a_folder_that_is_not_there_is_made(planner: Planner) -> None:
    deep = planner.folder / "new" / "folder" / "office.sqlite"
    planner.says("add", "citizen", "--name", "Anne", "--database", deep)
    assert deep.is_file()
    in_the_way = planner.database / "office.sqlite"
    planner.database.write_text("en fil, hvor mappen skulle være")
    assert planner.refuses(5, "add", "citizen", "--name", "Anne", "--database", in_the_way)
