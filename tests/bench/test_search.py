"""How fast Ctrl+K answers each letter, in a small office and in a large one.

Run with ``uv run pytest -m bench -n 0 -s tests/bench/test_search.py``; PLANNER_BENCH_CITIZENS makes the large office smaller.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest

from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen
from planner.domain.planned_week import Subject, SubjectType
from planner.wiring import open_office
from tests.builders import StoppedClock

pytestmark = pytest.mark.bench

LARGE = int(os.environ.get("PLANNER_BENCH_CITIZENS", "10000"))
SMALL = max(LARGE // 10, 100)
FIRST = IsoWeek(2026, 36)
WEEK = IsoWeek(2026, 48)
TEXTS = ("sn", "snu", "snuse", "snusepraktik", "samtale", "samtale mentor", "findes ikke")
MOST_MS = 50.0
MOST_OVER_SMALL = 3.0
"""Ten times the citizens: as many rows are read, but they lie further apart in a file that no longer fits the cache."""


def _letter(path: Path, citizens: int) -> float:
    """Median milliseconds to look for a text among titles, for a mentor with a citizen's week open."""
    with open_office(str(path), create=True, clock=StoppedClock()) as office:
        office.sample.fill(citizens=citizens, weeks=26, start=FIRST, seed=1, today=date(2026, 11, 20))
        acting = office.acting("M1")
        shown = Subject(SubjectType.CITIZEN, office.people.get(acting, Citizen, "9001").ref)
        times = []
        for text in TEXTS * 4:
            start = perf_counter()
            office.session_search.find(acting, text, WEEK, shown)
            times.append((perf_counter() - start) * 1000)
    return median(times)


def test_a_letter_stays_quick_in_a_large_office(tmp_path: Path) -> None:
    small, large = (_letter(tmp_path / f"{size}.sqlite", size) for size in (SMALL, LARGE))
    print(f"\na letter: {large:.1f} ms at {LARGE} citizens, {small:.1f} at {SMALL}: {large / small:.2f}×")
    assert large <= MOST_MS
    assert large / small <= MOST_OVER_SMALL
