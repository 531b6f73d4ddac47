"""How fast a team's deadlines are worked out, against SQLite fetching the rows that they come from; and how it grows."""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter

import pytest

from planner.domain.isoweek import IsoWeek
from planner.services.acting_person import acting_person
from planner.services.deadlines import Deadlines
from planner.services.sample_office import SampleOffice
from planner.storage import open_store
from planner.storage.store import SqlStore
from tests.builders import StoppedClock

pytestmark = pytest.mark.bench

TODAY = date(2026, 11, 23)
CLOCK = StoppedClock(datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
LIMIT = 20.0
GROWTH = 2.0
_QUERIES = (
    "SELECT e.*, c.reference, c.name FROM enrolment e JOIN citizen c ON c.id = e.citizen_id ORDER BY c.reference_key",
    "SELECT * FROM goal_mark",
    "SELECT * FROM progress_score",
)


def office(path: Path, citizens: int) -> SqlStore:
    made = open_store(str(path), clock=CLOCK, create=True)
    SampleOffice(made, CLOCK).fill(citizens=citizens, weeks=1, start=IsoWeek(2026, 36), today=TODAY)
    return made


def seconds(act: Callable[[], object], times: int = 7) -> float:
    found = []
    for _ in range(times):
        gc.collect()
        start = perf_counter()
        act()
        found.append(perf_counter() - start)
    return min(found)


def test_deadlines_of_500_citizens(tmp_path: Path) -> None:
    store = office(tmp_path / "team.db", 500)
    with store.reading() as look:
        acting = acting_person(look, "M1")
    raw = sqlite3.connect(tmp_path / "team.db")
    deadlines = Deadlines(store, CLOCK)
    floor = seconds(lambda: [raw.execute(query).fetchall() for query in _QUERIES])
    ours = seconds(lambda: deadlines.list(acting, TODAY))
    found = len(deadlines.list(acting, TODAY))
    raw.close()
    store.close()
    print(
        f"\n{found} deadlines of 500 citizens: {ours * 1000:.0f} ms; their rows from SQLite: {floor * 1000:.1f} ms;"
        f" ratio {ours / floor:.1f}"
    )
    assert ours < LIMIT * floor


def test_ones_own_citizens_cost_the_same_in_a_large_office(tmp_path: Path) -> None:
    """A mentor of forty citizens, in an office of 500 and in one of 5,000."""
    costs = []
    for citizens in (500, 5_000):
        store = office(tmp_path / f"{citizens}.db", citizens)
        with store.reading() as look:
            acting = acting_person(look, "M2")
        deadlines = Deadlines(store, CLOCK)
        costs.append(seconds(lambda d=deadlines, a=acting: d.list(a, TODAY, mine=True)))  # type: ignore[misc]
        store.close()
    print(
        f"\none's own deadlines: {costs[0] * 1000:.1f} ms, and {costs[1] * 1000:.1f} ms at ten times the size"
    )
    assert costs[1] < GROWTH * costs[0]
