"""How fast the week follows the mouse while a session is dragged, with 200 sessions shown and what is busy behind them.

Run with ``uv run pytest -m bench -n 0 -s tests/bench/test_dragging.py``. The floor is a plain repaint of the same board with all
its cards, in the same run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.domain.acting import SETUP
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Workplace
from planner.services.session_drafts import NewSession
from planner.wiring import OpenOffice, open_office
from tests.builders import StoppedClock
from tests.journeys.desk import LEFT, NONE, Desk

pytestmark = pytest.mark.bench

CITIZENS = 40
WEEK = IsoWeek(2026, 50)
MOVES = 160
MOST_MS = 8.0
MOST_OF_A_REPAINT = 0.5
MOST_TO_BEGIN = 60.0


@pytest.fixture
def office(tmp_path: Path) -> Iterator[OpenOffice]:
    """A workplace that takes forty citizens in every day, an hour each: 200 sessions in the week."""
    with open_office(str(tmp_path / "office.sqlite"), create=True, clock=StoppedClock()) as opened:
        opened.sample.fill(
            citizens=CITIZENS, weeks=2, start=IsoWeek(2026, 46), seed=1, today=date(2026, 11, 20)
        )
        citizens = opened.people.list(SETUP, Citizen)[:CITIZENS]
        workplace = opened.people.list(SETUP, Workplace)[0]
        news = []
        for day in WEEK.days[:5]:
            for number, citizen in enumerate(citizens):
                start = datetime.combine(day, time(8)) + timedelta(minutes=15 * (number * 7 % 32))
                news.append(
                    NewSession(
                        kind="taster_placement",
                        start=start,
                        end=start + timedelta(hours=1),
                        title="Snusepraktik på et stort lager",
                        citizens=(str(citizen.id),),
                        workplace=str(workplace.id),
                    )
                )
        opened.planning.add_all(SETUP, news, "Alle kan være der")
        yield opened


def _timed(act: Callable[[], object]) -> float:
    start = perf_counter()
    act()
    QApplication.processEvents()
    return (perf_counter() - start) * 1000


def test_the_week_follows_the_mouse(office: OpenOffice, qtbot: QtBot) -> None:
    desk = Desk(qtbot, office, str(WEEK))
    desk.page.show_record(office.people.list(SETUP, Workplace)[0])
    board = desk.board
    assert len(board.cards) == 5 * CITIZENS
    QApplication.processEvents()
    floor = median(_timed(board.repaint) for _ in range(15))

    card = max(board.cards.values(), key=lambda each: each.width())
    grip = QPoint(card.width() // 2, card.height() // 2)
    start = card.mapTo(board, grip)
    qtbot.mousePress(card, LEFT, NONE, grip)
    began = _timed(lambda: qtbot.mouseMove(board, start + QPoint(6, 6)))
    assert board.bands, "what is busy is not shown"
    step = board.geometry_now().axis.scale * 15
    places = [
        start
        + QPoint(move % 8 * board.width() // 14 - board.width() // 4, round(move * 5 % 23 * step - 8 * step))
        for move in range(MOVES)
    ]
    moves = [_timed(lambda at=at: qtbot.mouseMove(board, at)) for at in places]  # type: ignore[misc]
    qtbot.mouseRelease(board, LEFT, NONE, start)
    usual, slow = median(moves), quantiles(moves, n=20)[-1]
    print(
        f"\na drag begins in {began:.1f} ms; a move {usual:.1f} ms (19 of 20 within {slow:.1f}), "
        f"a whole repaint {floor:.1f} ms: {usual / floor:.2f}×"
    )
    assert usual <= MOST_MS
    assert usual / floor <= MOST_OF_A_REPAINT
    assert began <= MOST_TO_BEGIN
