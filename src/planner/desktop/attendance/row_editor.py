"""The line in a row where hours, times or a reason are typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class RowEditor(QLineEdit):
    """One line; it stays until what was typed is accepted or given up.

    Signals:
        entered: Enter was pressed; carries the text.
        given_up: Escape was pressed, or an arrow on an empty line.
        moved: An arrow up (-1) or down (1) was pressed.
        gone_on: What stands is complete and a letter of the next row was typed; carries both.

    Attributes:
        goes_on: Whether a letter typed after a text belongs to the next row.
    """

    entered = Signal(str)
    given_up = Signal()
    moved = Signal(int)
    gone_on = Signal(str, str)

    def __init__(self, name: str, hint: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setObjectName("rowEditor")
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.goes_on: Callable[[str, str], bool] = lambda _text, _letter: False

    def event(self, event: QEvent) -> bool:
        # Keys that are shortcuts of the window belong to the line while somebody types in it.
        ours = {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        wants = event.type() == QEvent.Type.ShortcutOverride
        if wants and isinstance(event, QKeyEvent) and event.key() in ours:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit(self.text())
            case Qt.Key.Key_Escape:
                self.given_up.emit()
            case Qt.Key.Key_Up:
                self.moved.emit(-1)
            case Qt.Key.Key_Down:
                self.moved.emit(1)
            case _ if event.text().isalpha() and self.goes_on(self.text(), event.text()):
                self.gone_on.emit(self.text(), event.text())
            case _:
                super().keyPressEvent(event)

    def show_wrong(self, *, wrong: bool) -> None:
        """Mark the line as one that was not accepted."""
        self.setProperty("wrong", wrong)
        self.style().unpolish(self)
        self.style().polish(self)
        if wrong:
            self.setFocus()
            self.selectAll()
