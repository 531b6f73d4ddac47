"""The attendance test week, marked in the window: Figure 4, late on Tuesday, ill on Thursday, one talk unrecorded."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.desktop.attendance.attendance_page import AttendancePage
from planner.desktop.attendance.grid_table import View
from planner.desktop.attendance.register_model import Column
from planner.desktop.main_window import MainWindow
from planner.desktop.shared.look import Look
from planner.desktop.start import application_for, desk_for
from planner.domain.acting import SETUP
from planner.domain.isoweek import IsoWeek
from planner.domain.planned_week import SubjectType
from planner.services.template_plan import TemplateOrder
from planner.wiring import OpenOffice, open_office
from planner.wording import Wording
from tests.builders import StoppedClock

WEEK = IsoWeek(2026, 48)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[OpenOffice]:
    """One citizen with the week of Figure 4, on the Sunday after it."""
    clock = StoppedClock(datetime(2026, 11, 29, 10, 0, tzinfo=UTC))
    with open_office(str(tmp_path / "office.sqlite"), create=True, clock=clock) as opened:
        opened.people.add_citizen(SETUP, name="Borger 1", reference="9002", since=date(2026, 1, 1))
        opened.templates.apply(
            SETUP,
            TemplateOrder(template="figure-4", sort=SubjectType.CITIZEN, subject="9002", first=WEEK),
        )
        yield opened


@pytest.fixture
def window(qtbot: QtBot, office: OpenOffice) -> MainWindow:
    application = application_for("da")
    look = Look(dark=False)
    look.apply(application)
    window = MainWindow(desk_for(office, look=look, wording=Wording("da")))
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.open_page("attendance")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return window


def type_keys(qtbot: QtBot, text: str) -> None:
    """Type where the keyboard is; ``\\n`` is Enter."""
    for character in text:
        focus = QApplication.focusWidget()
        assert focus is not None
        if character == "\n":
            qtbot.keyClick(focus, Qt.Key.Key_Return)
        else:
            qtbot.keyClicks(focus, character)


def test_the_test_week_by_keyboard(qtbot: QtBot, window: MainWindow, office: OpenOffice) -> None:
    page = window.page
    assert isinstance(page, AttendancePage)
    typed = {0: "m", 1: "f9.45\n", 2: "m", 3: "s", 4: "m"}
    page.show_day(WEEK.days[0])
    page.pane.table.setFocus()
    for offset, keys in typed.items():
        assert page.day == WEEK.days[offset]
        type_keys(qtbot, keys)
        qtbot.keyClick(page.pane.table, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    page.show_day(WEEK.days[1])
    model = page.pane.model
    shown = [
        model.index(0, column).data() for column in (Column.CODE, Column.CAME, Column.LEFT, Column.HOURS)
    ]
    assert shown == ["Forsinket", "09.45", "12.00", "2:15"]
    assert model.index(0, Column.WEEK).data() == "11:15 / 16:00"

    page.show_view(View.WEEK)  # the grid of the jobcentre: the unrecorded talk is another administration's
    grid = page.grid.model
    last = grid.columnCount() - 1
    assert [grid.index(0, column).data() for column in range(1, 6)] == ["M", "F", "M", "S", "M"]
    assert [grid.index(0, column).data() for column in (last - 1, last)] == ["11:15 / 15:00", "75,0 %"]
    assert "<b>11 t 15 min</b> fremmødt af 15 t · andel 75,0 %" in page.status()

    hours = office.register.hours(SETUP, "9002", WEEK, WEEK).weeks[WEEK]
    assert (hours.company_planned, hours.attended, hours.lawful) == (900, 675, 180)
    assert (hours.unlawful, hours.unrecorded, hours.rate) == (45, 60, 0.75)
