"""The attendance page in a window, at a day that has passed and is not marked."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.desktop.attendance.attendance_page import AttendancePage
from planner.desktop.attendance.meetings import Meeting, MeetingRow
from planner.domain.attendance import Mark
from planner.wiring import OpenOffice
from tests.desktop.people.page_desk import PageDesk

DAY = date(2026, 11, 18)


class RegisterDesk:
    """The page in users' words: keys go where the keyboard is."""

    def __init__(self, desk: PageDesk) -> None:
        self.desk = desk
        self.qtbot: QtBot = desk.qtbot
        page = desk.page
        assert isinstance(page, AttendancePage)
        self.page = page
        page.show_day(DAY)
        self.click_all()

    def click_all(self) -> None:
        self.desk.click(self.page.form.allTab)

    def open(self, title: str) -> None:
        """Click a meeting in the list at the left."""
        model = self.page.days
        row = next(at for at in range(model.rowCount()) if title in str(model.index(at).data()))
        box = self.page.form.dayList.visualRect(model.index(row))
        self.qtbot.mouseClick(self.page.form.dayList.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
        self.page.pane.table.setFocus()

    def type(self, text: str) -> None:
        """Type letters and digits; ``\\n`` is Enter, ``<`` Backspace, ``^`` an arrow up and ``v`` is just a letter."""
        special = {"\n": Qt.Key.Key_Return, "<": Qt.Key.Key_Backspace, "^": Qt.Key.Key_Up}
        for character in text:
            focus = QApplication.focusWidget()
            assert focus is not None
            if character in special:
                self.qtbot.keyClick(focus, special[character])
            else:
                self.qtbot.keyClicks(focus, character)

    @property
    def meeting(self) -> Meeting:
        shown = self.page.pane.model.shown
        assert shown is not None
        return shown

    @property
    def rows(self) -> tuple[MeetingRow, ...]:
        return self.meeting.rows

    def marks(self) -> list[str]:
        """What stands in each row: ``M120``, ``S0`` or nothing."""
        return [said(row.register.current) for row in self.rows]

    def shown(self, row: int, column: int) -> str:
        return str(self.page.pane.model.index(row, column).data() or "")


def said(mark: Mark | None) -> str:
    return f"{mark.entry.code.code}{mark.entry.minutes}" if mark and mark.entry.code else ""


@pytest.fixture
def register(qtbot: QtBot, office: OpenOffice) -> RegisterDesk:
    """Wednesday 18 November with nothing marked: among others cohort 2A of 12, on a visit from nine to twelve."""
    made = RegisterDesk(PageDesk(qtbot, office, "attendance"))
    made.open("Virksomhedsbesøg")
    return made
