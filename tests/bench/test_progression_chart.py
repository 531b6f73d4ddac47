"""How fast a year of weeks is drawn, against Qt filling as many rectangles."""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import perf_counter

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from planner.desktop.progression.chart_view import ChartView
from planner.desktop.shared.look import Look
from planner.domain.attendance import Hours
from planner.domain.isoweek import IsoWeek
from planner.domain.progression import ProgressionWeek
from planner.wording import Wording

pytestmark = pytest.mark.bench

WEEKS, SIZE = 52, (900, 240)
FIRST = IsoWeek(2026, 1)
LIMIT = 120.0


def seconds(act: Callable[[], object], times: int = 9) -> float:
    found = []
    for _ in range(times):
        gc.collect()
        start = perf_counter()
        act()
        found.append(perf_counter() - start)
    return min(found)


def test_a_year_is_laid_out_and_painted(qtbot: QtBot) -> None:
    weeks = [
        ProgressionWeek(
            week=FIRST.plus(n),
            hours=Hours(
                planned=900, denominator=900, attended=800, company_planned=600, company_attended=400 + n
            ),
            agreed=600,
            target=360 + n * 10,
        )
        for n in range(WEEKS)
    ]
    view = ChartView(Look(dark=False), Wording("da"))
    qtbot.addWidget(view)
    view.resize(*SIZE)
    picture = QImage(*SIZE, QImage.Format.Format_ARGB32_Premultiplied)

    def anew() -> None:
        view.show_weeks(weeks, FIRST.plus(WEEKS).monday)
        view.render(picture)

    def floor() -> None:
        painter = QPainter(picture)
        for n in range(3 * WEEKS):
            painter.fillRect(QRectF(n * 5, 10, 4, 200), QColor("#1E7A46"))
        painter.end()

    view.show_weeks(weeks, FIRST.plus(WEEKS).monday)
    ours, again, least = seconds(anew), seconds(lambda: view.render(picture)), seconds(floor)
    print(
        f"\n{WEEKS} weeks laid out and painted: {ours * 1000:.1f} ms, painted again {again * 1000:.1f} ms;"
        f" as many rectangles: {least * 1000:.2f} ms; ratio {ours / least:.0f}"
    )
    assert ours < LIMIT * least
