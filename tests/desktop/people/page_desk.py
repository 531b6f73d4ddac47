"""A window on one page, driven by real mouse and key events."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner.desktop.main_window import MainWindow
from planner.desktop.shared.look import Look
from planner.desktop.shared.page import Page
from planner.desktop.start import application_for, desk_for
from planner.services.office import Office
from planner.wording import Wording

SIZE = (1440, 900)
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class PageDesk:
    """One window with one page open; the other pages are not made."""

    def __init__(
        self, qtbot: QtBot, office: Office, page: str, *, language: str = "da", acting: str | None = None
    ) -> None:
        self.qtbot = qtbot
        self.office = office
        application = application_for(language)
        look = Look(dark=False)
        if not application.styleSheet():
            look.apply(application)
        self.context = desk_for(office, look=look, wording=Wording(language))
        self.context.acting = office.acting(acting)
        self.window = MainWindow(self.context)
        qtbot.addWidget(self.window)
        self.window.resize(*SIZE)
        self.page: Page = self.window.open_page(page)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        self.page.shown()

    def said(self) -> str:
        """What the strip says; empty when it is hidden."""
        complaint = self.window.strip.complaint
        return " ".join((complaint.heading, *complaint.sentences)) if complaint else ""

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click in the middle of something that is there and can be used."""
        assert widget.isVisible(), f"{widget.objectName()} is not in sight"
        assert widget.isEnabled(), f"{widget.objectName()} cannot be used"
        self.qtbot.mouseClick(widget, LEFT, NONE, at or widget.rect().center())

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the keyboard is."""
        self.qtbot.keyClick(self.focus(), key, modifiers)

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        self.qtbot.keyClicks(self.focus(), text)

    def fill(self, line: QWidget, text: str) -> None:
        """Write a text over what stands in a field, and go on to the next field."""
        line.setFocus()
        self.press(Qt.Key.Key_A, CTRL)
        if text:
            self.type(text)
        else:
            self.press(Qt.Key.Key_Delete)
        self.press(Qt.Key.Key_Tab)

    @staticmethod
    def focus() -> QWidget:
        """Where the keyboard is."""
        focus = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert focus is not None
        return focus

    def undo(self) -> None:
        self.press(Qt.Key.Key_Z, CTRL)

    def redo(self) -> None:
        self.press(Qt.Key.Key_Y, CTRL)
