"""Many new rows at once, through the driver itself and with the guards on.

On SQLite rows go to a temporary table first and from there in one statement: for each statement on a table with
triggers SQLite keeps a copy of every page that it may have to put back, so few large statements cost half of many
small ones. A server takes them as COPY.
"""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from functools import cache, lru_cache
from itertools import chain
from operator import attrgetter, itemgetter
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Date, Table

from planner.storage.columns import Id, Instant, Wall
from planner.storage.refusals import from_server, from_sqlite
from planner.storage.rows import chunks

CHUNK = 10_000


@contextmanager
def roomy(connection: Connection) -> Iterator[None]:
    """More memory and more time than a screen's small writes are given."""
    sqlite = connection.dialect.name == "sqlite"
    connection.exec_driver_sql("PRAGMA cache_size = -524288" if sqlite else "SET LOCAL statement_timeout = 0")
    # Looking through millions of rows for garbage that is not there takes a quarter of the time.
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
        if sqlite:
            connection.exec_driver_sql("PRAGMA cache_size = -16384")


@lru_cache(maxsize=65_536)
def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())


@lru_cache(maxsize=65_536)
def _wall(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")


# What the types of ``columns.py`` do for SQLite, without a detour for each value. A server's driver needs none of it.
_SQLITE: dict[type, Callable[[Any], object]] = {
    Id: attrgetter("bytes"),
    Instant: _seconds,
    Wall: _wall,
    Date: date.isoformat,
}


class Bulk:
    """Inserts rows of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._sqlite = connection.dialect.name == "sqlite"

    def ready(self, table: Table, values: dict[str, Any]) -> dict[str, Any]:
        """The same values as the driver takes them, in place."""
        if self._sqlite:
            for name, change in _changes(table).items():
                if name in values and values[name] is not None:
                    values[name] = change(values[name])
        return values

    def key(self, identity: UUID) -> object:
        """An id as the driver takes it."""
        return identity.bytes if self._sqlite else identity

    def insert(self, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
        """Insert rows that all name the same columns, with values that are :meth:`ready`.

        Raises:
            Refused: ``double-booking`` or ``reference-taken``.
        """
        source = iter(rows)
        first = next(source, None)
        if first is None:
            return
        names = list(first)
        made = map(itemgetter(*names), chain([first], source))
        driver: Any = self._connection.connection.driver_connection
        try:
            if self._sqlite:
                _through_staging(driver, table, names, made)
            else:
                _copy(driver, table, names, made)
        except Exception as problem:
            name = str(self._connection.engine.url.database or "")
            found = from_sqlite(problem, name) if self._sqlite else from_server(problem, name)
            if found is None:
                raise
            raise found from problem


def _through_staging(
    driver: sqlite3.Connection, table: Table, names: Sequence[str], rows: Iterable[Sequence[Any]]
) -> None:
    staged, columns = f"temp.staged_{table.name}", _quoted(names)
    # Every name is one of this package's tables or columns.
    driver.execute(f"CREATE TEMP TABLE staged_{table.name} AS SELECT {columns} FROM {table.name} WHERE 0")  # noqa: S608
    marks = ", ".join("?" * len(names))
    for part in chunks(rows, CHUNK):
        driver.executemany(f"INSERT INTO {staged} VALUES ({marks})", part)  # noqa: S608
        driver.execute(f"INSERT INTO main.{table.name} ({columns}) SELECT * FROM {staged}")  # noqa: S608
        driver.execute(f"DELETE FROM {staged}")  # noqa: S608
    driver.execute(f"DROP TABLE {staged}")


def _copy(driver: Any, table: Table, names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    with driver.cursor() as cursor, cursor.copy(f"COPY {table.name} ({_quoted(names)}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


@cache
def _changes(table: Table) -> dict[str, Callable[[Any], object]]:
    """The columns that SQLite wants otherwise, and how."""
    found = {column.name: _SQLITE.get(type(column.type)) for column in table.columns}
    return {name: change for name, change in found.items() if change is not None}
