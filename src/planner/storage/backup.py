"""Copies of a database file that are proven whole, and putting one back."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import URL

from planner.domain.clock import Clock, wall_time
from planner.domain.refusals import PlannerError, Refused, Unavailable
from planner.storage import engines, files
from planner.storage.refusals import from_sqlite, unwritable


def backup(address: Path | URL, target: Path) -> None:
    """Copy an open database into a new file, while others go on writing.

    Raises:
        Refused: ``file-exists``, or ``backup-of-server``.
        Unavailable: The copy could not be written, or is not whole.
    """
    if isinstance(address, URL):
        raise Refused("backup-of-server", server=engines.name_of(address))
    if target.exists():
        raise Refused("file-exists", file=str(target))
    copy_database(address, target)


def copy_database(source: Path, target: Path) -> None:
    """A whole and proven copy under the name of the target, or nothing.

    Raises:
        Refused: ``file-exists`` when somebody else took the name first.
        Unavailable: The source cannot be read or the copy not be written.
    """
    with _made_beside(target) as made:
        _copy(source, made)
        prove(made)
        if not files.publish(made, target):
            raise Refused("file-exists", file=str(target))


def restore(address: str, copy: Path, *, clock: Clock) -> Path | None:
    """Put a copy in the place of a database file, whatever state that is in; nobody may have it open.

    Returns:
        The file beside it that keeps what stood there, or None when nothing did.

    Raises:
        Refused: ``restore-to-server``.
        Unavailable: The copy is not a whole database of ours (nothing was changed), or it cannot be put there.
    """
    target = engines.address_of(address)
    if isinstance(target, URL):
        raise Refused("restore-to-server", server=engines.name_of(target))
    files.inspect_file(copy)
    files.require_writable(target)
    with _made_beside(target) as made:
        # What is proven is what will be used: the copy beside the target, not the file it came from.
        _copy(copy, made)
        prove(made, name=str(copy))
        files.settle(made)
        if not target.exists():
            if not files.publish(made, target):
                raise Unavailable("database-locked", file=str(target))
            return None
        _require_unused(target)
        day = wall_time(clock.now()).date().isoformat()
        kept = files.free_name(target.with_name(f"{target.stem}-replaced-{day}{target.suffix}"))
        _swap(made, target, kept)
        return kept


def _swap(made: Path, target: Path, kept: Path) -> None:
    """Move the old file aside with all that belongs to it, and the new one in; or leave all as it was."""
    aside = [(target, kept), *zip(files.beside(target), files.beside(kept), strict=True)]
    moved: list[tuple[Path, Path]] = []
    try:
        for old, new in aside:
            if old.exists():
                old.rename(new)
                moved.append((old, new))
        made.rename(target)
    except OSError:
        for old, new in moved:
            new.rename(old)
        raise
    files.settle_folder(target.parent)


def prove(path: Path, name: str = "") -> None:
    """Read a copy through and through.

    Raises:
        Unavailable: ``database-damaged``; or it is foreign or newer.
    """
    files.inspect_file(path)
    with closing(sqlite3.connect(path)) as connection, _explained(name or str(path)):
        whole = connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
        if not whole or connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise Unavailable("database-damaged", file=name or str(path))


def _copy(source: Path, made: Path) -> None:
    with (
        _explained(str(source)),
        closing(sqlite3.connect(source, timeout=engines.WAIT_SECONDS)) as read,
        closing(sqlite3.connect(made)) as written,
    ):
        # All pages at once: page by page it would start again whenever somebody writes.
        read.backup(written, pages=-1)
        # One file that needs nothing beside it, also on a disk that cannot be written.
        written.execute("PRAGMA journal_mode = DELETE")


@contextmanager
def _made_beside(target: Path) -> Iterator[Path]:
    """A name for the copy while it is made; nothing is left of it afterwards."""
    made = files.scratch(target)
    try:
        files.discard(made)
        yield made
    except OSError as problem:
        raise unwritable(problem, str(target)) from problem
    except Unavailable as problem:
        shown = {key: str(target) if value == str(made) else value for key, value in problem.params.items()}
        raise Unavailable(problem.code, **shown) from problem
    finally:
        _quietly(lambda: files.discard(made))


def _quietly(step: Callable[[], None]) -> None:
    """Tidy up without hiding what went wrong before."""
    try:
        step()
    except OSError:
        return


@contextmanager
def _explained(name: str) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as problem:
        found: PlannerError | None = from_sqlite(problem, name)
        raise found or Unavailable("database-damaged", file=name) from problem


def _require_unused(target: Path) -> None:
    """Refuse to pull a database away from under a program that has it open.

    One that is damaged, empty or foreign to SQLite has no program in it.
    """
    try:
        files.inspect_file(target)
    except Unavailable as problem:
        if problem.code == "database-foreign":
            raise
        return
    with closing(sqlite3.connect(target, timeout=0, isolation_level=None)) as connection:
        try:
            # In this mode the first access wants the file for itself, and waits for nobody.
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
        except sqlite3.Error as problem:
            found = from_sqlite(problem, str(target))
            if isinstance(found, Unavailable) and found.code == "database-locked":
                raise Unavailable("database-in-use", file=str(target)) from problem
