"""A large batch, streamed into the database through the driver itself; the guards hold as they always do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table

from planner.domain.people import Citizen, Cohort, Organisation, Placement, Record, Room, Staff, Workplace
from planner.domain.session import Session
from planner.services.ports import Batch
from planner.storage.attendance_store import mark_values
from planner.storage.catalogue_writer import application_values
from planner.storage.office_store import NUMBERED, raise_counters
from planner.storage.people_rows import SORTS, record_values
from planner.storage.people_writer import group_values, membership_values, mentor_values
from planner.storage.refusals import from_server, from_sqlite
from planner.storage.rows import chunks, insert_missing
from planner.storage.session_rows import allowance_values, copies, own_instants, session_values
from planner.storage.session_writer import set_guards
from planner.storage.tables_people import group_period, membership, mentor_assignment
from planner.storage.tables_sessions import allowance, application, mark, participant, session, session_staff

# What points to others comes after them.
_ORDER: tuple[type[Record], ...] = (Organisation, Staff, Citizen, Workplace, Room, Cohort, Placement)
_CHUNK = 5000


def load(connection: Connection, batch: Batch) -> None:
    """Insert a batch; see the port.

    Raises:
        Refused: ``double-booking`` or ``reference-taken``.
    """
    highest: dict[str, int] = {}
    with _roomy(connection):
        _load_records(connection, batch.records, highest)
        ties: tuple[tuple[Table, Iterable[Any], Callable[[Any], dict[str, object]]], ...] = (
            (membership, batch.memberships, membership_values),
            (mentor_assignment, batch.mentors, mentor_values),
            (group_period, batch.groups, group_values),
            (application, batch.applications, application_values),
        )
        for table, made, values in ties:
            _insert(connection, table, map(values, made))
        _load_sessions(connection, batch.sessions, highest)
        _insert(connection, mark, map(mark_values, batch.marks))
        raise_counters(connection, highest)


class _roomy:  # noqa: N801 (read as a statement)
    """More memory and more time than a screen's small writes are given."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        sqlite = self._connection.dialect.name == "sqlite"
        self._connection.exec_driver_sql(
            "PRAGMA cache_size = -524288" if sqlite else "SET LOCAL statement_timeout = 0"
        )

    def __exit__(self, *_: object) -> None:
        if self._connection.dialect.name == "sqlite":
            self._connection.exec_driver_sql("PRAGMA cache_size = -16384")


def _load_records(connection: Connection, records: Iterable[Record], highest: dict[str, int]) -> None:
    by_sort: dict[type[Record], list[Record]] = {}
    for record in records:
        _note(highest, record.reference)
        by_sort.setdefault(type(record), []).append(record)
    for sort in _ORDER:
        made = by_sort.get(sort, ())
        _insert(
            connection, SORTS[sort].table, ({**record_values(each), "version": each.version} for each in made)
        )


def _load_sessions(connection: Connection, sessions: Iterable[Session], highest: dict[str, int]) -> None:
    allowed: list[dict[str, Any]] = []
    for part in chunks(sessions, _CHUNK):
        planned: list[dict[str, Any]] = []
        staff: list[dict[str, Any]] = []
        crowd: list[dict[str, Any]] = []
        for each in part:
            _note(highest, each.reference)
            guarded = not each.removed and not each.allowances
            planned.append({**session_values(each), "version": each.version, "guarded": guarded})
            copied = copies(each, guarded=guarded)
            staff += [{**copied, "staff_id": person.id} for person in each.staff]
            for row in each.participants:
                start, end = own_instants(row)
                crowd.append(
                    {
                        **copied,
                        "citizen_id": row.citizen.id,
                        "origin": row.origin.value,
                        "own_start": start,
                        "own_end": end,
                    }
                )
            allowed += [allowance_values(each, allowance) for allowance in each.allowances]
        _insert(connection, session, planned)
        _insert(connection, session_staff, staff)
        _insert(connection, participant, crowd)
    if allowed:
        insert_missing(connection, allowance, allowed)
        ids: list[UUID] = [row[end] for row in allowed for end in ("first_id", "second_id")]
        set_guards(connection, ids)


def _note(highest: dict[str, int], reference: str) -> None:
    found = NUMBERED.fullmatch(reference)
    if found is not None:
        prefix, number = found[1], int(found[2])
        if number > highest.get(prefix, 0):
            highest[prefix] = number


def _insert(connection: Connection, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
    source = iter(rows)
    first = next(source, None)
    if first is None:
        return
    names = list(first)
    made = _converted(connection, table, names, _chain(first, source))
    driver: Any = connection.connection.driver_connection
    assert driver is not None
    sqlite = connection.dialect.name == "sqlite"
    try:
        if sqlite:
            marks = ", ".join("?" * len(names))
            driver.executemany(f'INSERT INTO "{table.name}" ({_quoted(names)}) VALUES ({marks})', made)  # noqa: S608
        else:
            with (
                driver.cursor() as cursor,
                cursor.copy(f'COPY "{table.name}" ({_quoted(names)}) FROM STDIN') as copy,
            ):
                for row in made:
                    copy.write_row(row)
    except Exception as problem:
        name = str(connection.engine.url.database or "")
        found = from_sqlite(problem, name) if sqlite else from_server(problem, name)
        if found is None:
            raise
        raise found from problem


def _chain(first: Mapping[str, Any], rest: Iterator[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    yield first
    yield from rest


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _converted(
    connection: Connection, table: Table, names: Sequence[str], rows: Iterable[Mapping[str, Any]]
) -> Iterator[Sequence[Any]]:
    """The rows as the driver takes them, with the conversions that SQLAlchemy would have made."""
    found = [
        table.c[name].type.dialect_impl(connection.dialect).bind_processor(connection.dialect)
        for name in names
    ]
    changes = [(at, change) for at, change in enumerate(found) if change is not None]
    pick = itemgetter(*names)
    for row in rows:
        values = list(pick(row))
        for at, change in changes:
            value = values[at]
            if value is not None:
                values[at] = change(value)
        yield values
