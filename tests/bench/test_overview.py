"""How fast the board of many scrolls and is read, beside floors measured in the same run.

Run with ``uv run pytest -m bench -n 0 -s tests/bench/test_overview.py``.
"""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
from PySide6.QtGui import QColor, QPainter, QPixmap
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from planner.desktop.overview.board_table import BoardTable
from planner.desktop.shared.look import Look
from planner.desktop.start import application_for
from planner.domain.acting import SETUP
from planner.domain.board import Board
from planner.domain.isoweek import IsoWeek
from planner.domain.planned_week import SubjectType
from planner.storage.tables_sessions import participant
from planner.wiring import OpenOffice, open_office
from planner.wording import Wording
from tests.builders import StoppedClock

PEOPLE = 500
WEEK = IsoWeek(2026, 48)
MOST_MS_A_FRAME = 16.0
SIZE = (1080, 560)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenOffice]:
    path = tmp_path_factory.mktemp("many") / "office.sqlite"
    with open_office(str(Path(path)), create=True, clock=StoppedClock()) as opened:
        opened.sample.fill(citizens=PEOPLE, weeks=4, start=IsoWeek(2026, 46), today=date(2026, 11, 20))
        yield opened


def _ms(work: Callable[[], object], times: int) -> list[float]:
    found = []
    for _ in range(times):
        start = perf_counter()
        work()
        found.append((perf_counter() - start) * 1000)
    return found


def _read(office: OpenOffice, limit: int = PEOPLE) -> Board:
    return office.boards.people_board(SETUP, SubjectType.CITIZEN, WEEK, limit=limit)


@pytest.mark.bench
def test_five_hundred_rows_scroll(qtbot: QtBot, office: OpenOffice) -> None:
    application = application_for("da")
    look = Look(dark=False)
    look.apply(application)
    table = BoardTable(look, Wording("da"))
    qtbot.addWidget(table)
    table.resize(*SIZE)
    table.show_board(_read(office), WEEK.days[:5], WEEK.monday)
    with qtbot.waitExposed(table):
        table.show()
    target = QPixmap(table.viewport().size())
    floor = median(_ms(lambda: _filled(target), 40))
    bar = table.verticalScrollBar()
    places = iter(range(0, bar.maximum(), max(bar.maximum() // 400, 1)))
    small = iter(range(bar.maximum(), 0, -40))

    def frame(step: Iterator[int]) -> None:
        bar.setValue(next(step))
        table.viewport().repaint()

    jumps = sorted(_ms(lambda: frame(places), 120))
    steps = sorted(_ms(lambda: frame(small), 120))
    print(
        f"\nboard of {len(table.board_model.rows)} rows, a whole new screen: median {median(jumps):.1f} ms,"
        f" 95 % {jumps[114]:.1f} ms; 40 pixels on, all painted: median {median(steps):.1f} ms, 95 % {steps[114]:.1f} ms;"
        f" filling a screen of that size: {floor:.2f} ms"
    )
    assert jumps[114] <= MOST_MS_A_FRAME
    assert steps[114] <= MOST_MS_A_FRAME


@pytest.mark.bench
def test_reading_a_board(office: OpenOffice) -> None:
    ids = [row.record.id for row in _read(office).rows]
    with office.store.reading() as look:
        query = select(participant.c.session_id, participant.c.citizen_id, participant.c.start_utc).where(
            participant.c.citizen_id.in_(ids), participant.c.iso_week == WEEK.key
        )
        floor = median(_ms(lambda: look._connection.execute(query).all(), 9))  # type: ignore[attr-defined]
    all_rows = median(_ms(lambda: _read(office), 9))
    thirty = median(_ms(lambda: _read(office, 30), 9))
    programme = median(_ms(lambda: office.boards.programme_overview(SETUP, "9001", WEEK), 9))
    print(
        f"\nboard of {PEOPLE}: {all_rows:.0f} ms, of 30: {thirty:.1f} ms; 13 weeks of one: {programme:.1f} ms;"
        f" bare rows of {PEOPLE}: {floor:.1f} ms; ratio {all_rows / floor:.1f}"
    )
    assert thirty < all_rows / 3


def _filled(target: QPixmap) -> None:
    painter = QPainter(target)
    painter.fillRect(target.rect(), QColor("white"))
    painter.end()
