"""How fast a provider's day opens and a mark is kept, in an office of 10,000 citizens with a million marks."""

import gc
import os
import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from time import perf_counter

import pytest

from planner.domain.acting import Acting
from planner.domain.catalogue import Attended
from planner.domain.isoweek import IsoWeek
from planner.domain.people import OrganisationType, Staff
from planner.services.acting_person import acting_person
from planner.services.register import Register
from planner.services.sample_office import SampleOffice
from planner.storage import open_store
from planner.storage.store import SqlStore
from tests.builders import StoppedClock

pytestmark = pytest.mark.bench

FIRST = IsoWeek(2027, 1)
CLOCK = StoppedClock(datetime(2027, 9, 1, tzinfo=UTC))
SMALL, LARGE, WEEKS = 1_000, 10_000, 22
PARTICIPANTS = 60
DAY_LIMIT, MARK_LIMIT, GROWTH = 25.0, 30.0, 2.0


def office(folder: Path, citizens: int) -> SqlStore:
    made = open_store(str(folder / f"{citizens}.db"), clock=CLOCK, create=True)
    SampleOffice(made, CLOCK).fill(citizens=citizens, weeks=WEEKS, start=FIRST, today=date(2027, 9, 1))
    return made


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> tuple[SqlStore, SqlStore]:
    """A small one and a large one: costs grow with what is shown, not with what is stored."""
    folder = tmp_path_factory.mktemp("register")
    return office(folder, SMALL), office(folder, LARGE)


def seconds(act: Callable[[], object], times: int = 15) -> float:
    found = []
    for _ in range(times):
        gc.collect()
        start = perf_counter()
        act()
        found.append(perf_counter() - start)
    return min(found)


def busiest(store: SqlStore) -> tuple[Acting, date, int]:
    """A provider's member of staff, and the day of a week in the middle with about sixty participants."""
    register = Register(store, CLOCK)
    with store.reading() as look:
        people = look.people.list(Staff)
        everybody = [acting_person(look, each.reference) for each in people]
    providers = {
        each.organisation: each for each in everybody if each.organisation_type is OrganisationType.PROVIDER
    }
    days = [FIRST.plus(WEEKS // 2).monday + timedelta(days=n) for n in range(5)]
    found = []
    for acting in list(providers.values())[:5]:
        for day in days:
            rows = sum(len(each.rows) for each in register.day(acting, day))
            found.append((abs(rows - PARTICIPANTS), rows, str(day), acting, day))
    _, rows, _, acting, day = min(found, key=lambda each: each[:3])
    return acting, day, rows


def raw_day(store: SqlStore, acting: Acting, day: date) -> Callable[[], object]:
    """The floor: the same rows by hand, with marks and names."""
    assert acting.organisation is not None
    raw = sqlite3.connect(str(store._engine.url.database))
    start = int(datetime.combine(day, datetime.min.time(), UTC).timestamp())
    query = (
        "SELECT s.id, s.title, s.wall_start, s.minutes, c.id, c.reference, c.name, m.code_id, m.minutes, m.seq"
        " FROM session s JOIN participant p ON p.session_id = s.id JOIN citizen c ON c.id = p.citizen_id"
        " LEFT JOIN mark m ON m.session_id = p.session_id AND m.citizen_id = p.citizen_id"
        " WHERE s.owner_id = ? AND s.start_utc BETWEEN ? AND ? ORDER BY s.start_utc, c.reference_key"
    )
    arguments = (acting.organisation.id.bytes, start, start + 86_400)
    week = (
        "SELECT p.session_id, p.start_utc, m.minutes FROM participant p LEFT JOIN mark m"
        " ON m.session_id = p.session_id AND m.citizen_id = p.citizen_id"
        " WHERE p.citizen_id IN ({}) AND p.start_utc BETWEEN ? AND ?"
    )

    def look() -> None:
        rows = raw.execute(query, arguments).fetchall()
        people = {row[4] for row in rows}
        raw.execute(
            week.format(", ".join("?" * len(people))), (*people, start - 3 * 86_400, start + 3 * 86_400)
        ).fetchall()

    return look


def test_a_providers_day(offices: tuple[SqlStore, SqlStore]) -> None:
    times = []
    for store in offices:
        acting, day, rows = busiest(store)
        register = Register(store, CLOCK)
        ours = seconds(lambda r=register, a=acting, d=day: r.day(a, d))  # type: ignore[misc]
        floor = seconds(raw_day(store, acting, day))
        times.append(ours / max(1, rows))
        print(
            f"\na day with {rows} participants: {ours * 1000:.1f} ms; by hand in SQLite: {floor * 1000:.1f} ms;"
            f" ratio {ours / floor:.1f}"
        )
        assert ours < DAY_LIMIT * floor
    assert times[1] < GROWTH * times[0]


def test_a_mark(offices: tuple[SqlStore, SqlStore]) -> None:
    for store in offices:
        ours = seconds(marking(store), 40)
        floor = seconds(raw_mark(store), 40)
        with store.reading() as look:
            marks = look._connection.exec_driver_sql("SELECT count(*) FROM mark").scalar()
        print(
            f"\na mark among {marks}: {ours * 1000:.1f} ms; one row kept by SQLite: {floor * 1000:.1f} ms;"
            f" ratio {ours / floor:.1f}"
        )
        assert ours < MARK_LIMIT * floor


def marking(store: SqlStore) -> Callable[[], object]:
    """Marks the first of a day's rows, each time otherwise."""
    acting, day, _ = busiest(store)
    register = Register(store, CLOCK)
    session = register.day(acting, day)[0]
    row = session.rows[0]
    codes = [code.code for code in register.codes(day) if code.attended is not Attended.PART]
    turn = count()

    def mark() -> None:
        code = codes[next(turn) % 2 * 2]
        register.mark(acting, str(session.session.id), str(row.citizen.id), code)

    return mark


def raw_mark(store: SqlStore) -> Callable[[], object]:
    """The floor: one row in a transaction that survives a power cut."""
    raw = sqlite3.connect(str(store._engine.url.database), isolation_level=None)
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute("CREATE TABLE IF NOT EXISTS floor (id BLOB PRIMARY KEY, text TEXT)")

    def write() -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("INSERT INTO floor VALUES (?, ?)", (os.urandom(16), "x" * 100))
        raw.execute("COMMIT")

    return write
