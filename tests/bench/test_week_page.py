"""How fast a week is painted and turned, beside floors measured in the same run.

Run with ``uv run pytest -m bench -n 0 -s tests/bench/test_week_page.py``; PLANNER_BENCH_CITIZENS makes the large office smaller.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.domain.acting import SETUP
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen
from planner.wiring import open_office
from tests.builders import StoppedClock
from tests.journeys.desk import Desk

pytestmark = pytest.mark.bench

LARGE = int(os.environ.get("PLANNER_BENCH_CITIZENS", "10000"))
SMALL = max(LARGE // 10, 40)
WEEKS = 26
FIRST = IsoWeek(2026, 36)
ROUNDS = 7
SCRIPT = Path(__file__).with_name("painted_week.py")
MOST_OVER_FLOOR = 1.3
MOST_MS = 16.0
MOST_OVER_SMALL = 1.2


@pytest.fixture(scope="session")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    folder = tmp_path_factory.mktemp("offices")

    def made(citizens: int) -> Path:
        path = folder / f"{citizens}.sqlite"
        if not path.exists():
            with open_office(str(path), create=True, clock=StoppedClock()) as office:
                office.sample.fill(
                    citizens=citizens, weeks=WEEKS, start=FIRST, seed=1, today=date(2026, 11, 20)
                )
        return path

    return made


def _script(*arguments: object) -> str:
    done = subprocess.run(
        [sys.executable, str(SCRIPT), *map(str, arguments)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


def test_a_painted_week_from_a_large_file(offices: Callable[[int], Path], tmp_path: Path) -> None:
    path, memory = offices(LARGE), tmp_path / "week.pickle"
    _script("keep", path, "9001", "2026-W48", memory)
    # By turns, so that a machine that is busy for a while is so for both.
    pairs = [
        (float(_script("file", path, "9001", "2026-W48")), float(_script("memory", memory)))
        for _ in range(ROUNDS)
    ]
    real, floor = median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)
    print(
        f"\nfirst week painted, {LARGE} citizens: {real:.0f} ms, from memory {floor:.0f} ms: {real / floor:.2f}×"
    )
    assert real / floor <= MOST_OVER_FLOOR


def _turns(desk: Desk) -> tuple[float, float]:
    """Median milliseconds to show another citizen and another week, painted."""
    citizens = desk.office.people.list(SETUP, Citizen)[:60]
    page = desk.page

    def timed(act: Callable[[], None]) -> float:
        start = perf_counter()
        act()
        QApplication.processEvents()
        return (perf_counter() - start) * 1000

    people = [timed(lambda who=who: page.show_record(who)) for who in citizens]  # type: ignore[misc]
    weeks = [
        timed(lambda step=step: page.go_to_week(page.shown_week.number.plus(step)))  # type: ignore[misc]
        for step in (1, 1, 1, -1, -1, -1) * 8
    ]
    return median(people), median(weeks)


def test_another_citizen_and_another_week(offices: Callable[[int], Path], qtbot: QtBot) -> None:
    found = {}
    for size in (SMALL, LARGE):
        with open_office(str(offices(size)), clock=StoppedClock()) as office:
            desk = Desk(qtbot, office)
            _turns(desk)
            found[size] = _turns(desk)
            desk.window.close()
    for number, what in enumerate(("citizen", "week")):
        small, large = found[SMALL][number], found[LARGE][number]
        print(
            f"\nanother {what}: {large:.1f} ms at {LARGE} citizens, {small:.1f} at {SMALL}: {large / small:.2f}×"
        )
        assert large <= MOST_MS
        assert large / small <= MOST_OVER_SMALL
