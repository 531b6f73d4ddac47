"""Five areas scored from the register in twelve keys: under half a minute for anybody who can find the digits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.desktop.attendance.attendance_page import AttendancePage
from planner.domain.acting import SETUP
from planner.domain.isoweek import IsoWeek
from planner.wiring import OpenOffice, open_office
from tests.builders import StoppedClock
from tests.desktop.people.page_desk import CTRL, PageDesk
from tests.journeys.counted_bot import CountedBot

TODAY = date(2026, 11, 20)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[OpenOffice]:
    """A sample office of this week; nobody has been scored yet."""
    with open_office(str(tmp_path / "office.sqlite"), create=True, clock=StoppedClock()) as opened:
        opened.sample.fill(citizens=40, weeks=1, start=IsoWeek(2026, 47), today=TODAY)
        yield opened


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
def test_five_areas_in_twelve_keys_and_one_to_take_them_back(qtbot: QtBot, office: OpenOffice) -> None:
    bot = CountedBot(qtbot)
    desk = PageDesk(cast("QtBot", bot), office, "attendance", acting="M1")
    page = desk.page
    assert isinstance(page, AttendancePage)
    page.pane.table.setFocus()
    shown = page.pane.model.shown
    assert shown is not None
    citizen = shown.rows[page.pane.table.current_row].citizen.reference
    bot.acts = 0

    desk.press(Qt.Key.Key_D, CTRL)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is not desk.window)
    for digit in "23134":
        desk.type(digit)
        desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return, CTRL)

    assert bot.acts <= 12
    scores = office.scales.history(SETUP, citizen)
    assert {score.area.name.da: score.step for score in scores} == {
        "Helbred": 2,
        "Sociale forhold": 3,
        "Personlige og sociale kompetencer": 1,
        "Faglige færdigheder": 3,
        "Arbejdsmarkedsperspektiv": 4,
    }
    assert {(score.day, score.by) for score in scores} == {(TODAY, "M1")}
    desk.window.activateWindow()
    qtbot.waitUntil(page.pane.table.hasFocus)
    desk.undo()
    assert office.scales.history(SETUP, citizen) == ()
