"""A window on the page of citizens, and what is kept beside the register opened from it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.desktop.attendance.attendance_page import AttendancePage
from planner.desktop.attendance_desk.kept_dialog import KeptDialog
from planner.desktop.people.plain_page import PlainPage
from planner.domain.acting import SETUP
from planner.domain.people import Citizen
from planner.wiring import OpenOffice
from tests.desktop.people.page_desk import PageDesk

CTRL = Qt.KeyboardModifier.ControlModifier
DAY = date(2026, 11, 18)
FRESH = "7001"


D = TypeVar("D", bound=QDialog)


class KeptDesk:
    """A dialog over a window, in users' words: keys go where the keyboard is."""

    def __init__(self, desk: PageDesk) -> None:
        self.desk = desk
        self.qtbot = desk.qtbot

    def opened(self, sort: type[D]) -> D:
        """The dialog of a sort, once it has the keyboard."""
        found = self.desk.window.findChild(sort)
        assert isinstance(found, sort)
        self.qtbot.waitUntil(found.isActiveWindow)
        return found

    def back(self) -> None:
        """The dialog is gone, and the keyboard is in the window again."""
        self.desk.window.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        self.qtbot.waitUntil(self.desk.window.isActiveWindow)

    def type(self, field: QWidget, text: str) -> None:
        """Write over what stands in a field."""
        field.setFocus()
        self.qtbot.keyClick(field, Qt.Key.Key_A, CTRL)
        self.qtbot.keyClick(field, Qt.Key.Key_Delete)
        for number, line in enumerate(text.split("\n")):
            if number:
                self.qtbot.keyClick(field, Qt.Key.Key_Return)
            self.qtbot.keyClicks(field, line)

    def choose(self, box: QComboBox, text: str) -> None:
        """Choose with the arrows, from the first one down."""
        box.setFocus()
        self.qtbot.keyClick(box, Qt.Key.Key_Home)
        for _ in range(box.count()):
            if not box.currentText().startswith(text):
                self.qtbot.keyClick(box, Qt.Key.Key_Down)
        assert box.currentText().startswith(text)

    def press(
        self, dialog: QDialog, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the keyboard is in the dialog."""
        self.qtbot.keyClick(dialog.focusWidget(), key, modifiers)


def cells(dialog: KeptDialog) -> list[tuple[str, ...]]:  # type: ignore[type-arg]  # whatever it keeps
    """What stands in the list."""
    return [row.cells for row in dialog.model.rows]


@pytest.fixture
def citizen_page(qtbot: QtBot, office: OpenOffice) -> Callable[..., KeptDesk]:
    """Open the page of citizens on one of them; 7001 is new, and nothing is kept of them yet."""
    office.people.add_citizen(SETUP, name="Borger 7001", reference=FRESH)

    def made(reference: str = FRESH, *, acting: str | None = None, language: str = "da") -> KeptDesk:
        desk = PageDesk(qtbot, office, "citizens", acting=acting, language=language)
        desk.page.show_record(office.people.get(desk.context.acting, Citizen, reference))
        return KeptDesk(desk)

    return made


def section_button(kept: KeptDesk, name: str) -> QPushButton:
    """The button of a section of the citizen that is shown."""
    page = kept.desk.page
    assert isinstance(page, PlainPage)
    found = page.fields.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


@pytest.fixture
def register(qtbot: QtBot, office: OpenOffice) -> KeptDesk:
    """The register of Wednesday 18 November, nothing marked, at the visit of cohort 2A from nine to twelve."""
    desk = PageDesk(qtbot, office, "attendance")
    page = desk.page
    assert isinstance(page, AttendancePage)
    page.show_day(DAY)
    desk.click(page.form.allTab)
    row = next(n for n in range(page.days.rowCount()) if "Virksomhedsbesøg" in str(page.days.index(n).data()))
    page.form.dayList.setCurrentIndex(page.days.index(row))
    page.pane.table.setFocus()
    return KeptDesk(desk)


def open_section(kept: KeptDesk, name: str, sort: type[D]) -> D:
    """Click the button of a section, and wait for its dialog."""
    kept.desk.click(section_button(kept, name))
    return kept.opened(sort)
