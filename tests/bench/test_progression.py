"""How fast a team's year is read, against SQLite fetching the same kept sums, and what it would cost without them."""

import gc
import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter

import pytest

from planner.domain.attendance import weekly_hours
from planner.domain.isoweek import IsoWeek, span
from planner.domain.people import Citizen
from planner.services.acting_person import acting_person
from planner.services.progression import Progression
from planner.services.register import Register
from planner.services.sample_office import SampleOffice
from planner.storage import open_store
from planner.storage.store import SqlStore
from planner.storage.week_hours_writer import MINUTES
from tests.builders import StoppedClock

pytestmark = pytest.mark.bench

CITIZENS, WEEKS = 500, 52
FIRST = IsoWeek(2026, 36)
LAST = FIRST.plus(WEEKS - 1)
CLOCK = StoppedClock(datetime(2027, 9, 1, tzinfo=UTC))
LIMIT = 4.0


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> SqlStore:
    path = tmp_path_factory.mktemp("team") / "office.db"
    made = open_store(str(path), clock=CLOCK, create=True)
    SampleOffice(made, CLOCK).fill(citizens=CITIZENS, weeks=WEEKS, start=FIRST, today=date(2027, 9, 1))
    return made


def seconds(act: Callable[[], object], times: int = 7) -> float:
    found = []
    for _ in range(times):
        gc.collect()
        start = perf_counter()
        act()
        found.append(perf_counter() - start)
    return min(found)


def test_a_teams_year(store: SqlStore) -> None:
    with store.reading() as look:
        acting = acting_person(look, "M1")
        ids = [each.id for each in look.people.list(Citizen)]
    path = Path(str(store._engine.url.database))
    progression = Progression(store, CLOCK)
    raw = sqlite3.connect(path)
    columns = ", ".join(["citizen_id", "iso_week", "owner_id", "secret", *MINUTES])
    wanted = ", ".join("?" * len(ids))
    query = f"SELECT {columns} FROM week_hours WHERE citizen_id IN ({wanted}) AND iso_week BETWEEN ? AND ?"

    def without_sums() -> None:
        with store.reading() as look:
            parts = look.attendance.attendables(ids, FIRST.monday, LAST.sunday)
        for each in parts.values():
            weekly_hours(each, span(FIRST, LAST))

    arguments = [*(each.bytes for each in ids), FIRST.key, LAST.key]
    floor = seconds(lambda: raw.execute(query, arguments).fetchall())
    ours = seconds(lambda: progression.team(acting, FIRST, LAST))
    slow = seconds(without_sums, 1)
    found = progression.team(acting, FIRST, LAST)
    raw.close()
    print(
        f"\na team of {len(found.rows)} over {len(found.weeks)} weeks: {ours * 1000:.0f} ms;"
        f" the sums from SQLite: {floor * 1000:.0f} ms; ratio {ours / floor:.1f};"
        f" from sessions and marks: {slow * 1000:.0f} ms ({slow / ours:.0f} times as long)"
    )
    assert ours < LIMIT * floor


def test_everybodys_hours_for_a_file(store: SqlStore) -> None:
    with store.reading() as look:
        acting = acting_person(look, "M1")
    register = Register(store, CLOCK)
    ours = seconds(lambda: sum(1 for _ in register.hours_of_all(acting, FIRST, LAST)), 3)
    print(f"\nhours of {CITIZENS} citizens over {WEEKS} weeks for a file: {ours * 1000:.0f} ms")
