"""A line below the header that asks for a reason or a yes, and then does what waited for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from planner.desktop.shared.look import Look


class AskLine(QFrame):
    """One sentence and, for a reason, one line of text. Enter does it, Escape gives it up.

    Signals:
        over: Nothing is asked any more; the keyboard goes back.
    """

    over = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "warning-box")
        self._act: Callable[[str], bool] | None = None
        self._meant: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(8), look.px(16), look.px(8))
        row.setSpacing(look.px(8))
        self.question = QLabel()
        self.question.setWordWrap(True)
        self.edit = QLineEdit()
        self.edit.setObjectName("askedReason")
        self.edit.setMinimumWidth(look.px(240))
        self.do_button = QPushButton()
        self.do_button.setProperty("role", "primary")
        self.give_up_button = QPushButton()
        self.question.setBuddy(self.edit)
        row.addWidget(self.question, 3)
        row.addWidget(self.edit, 2)
        row.addWidget(self.do_button)
        row.addWidget(self.give_up_button)
        for widget in (self.edit, self.do_button, self.give_up_button):
            widget.installEventFilter(self)
        self.do_button.clicked.connect(self._done)
        self.give_up_button.clicked.connect(self.give_up)
        self.hide()

    def ask(self, question: str, button: str, act: Callable[[str], bool]) -> None:
        """Ask, and do it with the answer; ``act`` says whether it was done."""
        self._act, self._meant = act, None
        self.edit.setAccessibleName(question)
        self.do_button.setAccessibleName(button)
        self.edit.setPlaceholderText(self.tr("Grund"))
        self.edit.clear()
        self._wrong(wrong=False)
        self._open(question, button, self.tr("Fortryd (Esc)"), self.edit)

    def confirm(self, question: str, act: Callable[[], object]) -> None:
        """Ask what is answered with yes or no, and do it after a yes; ``act`` may ask on."""
        self._act, self._meant = None, act
        self.do_button.setAccessibleName(question)
        self._open(question, self.tr("Ja (Enter)"), self.tr("Nej (Esc)"), self.do_button)

    def give_up(self) -> None:
        """Ask no more; nothing is done."""
        if self._act is None and self._meant is None:
            return
        self._act = self._meant = None
        self.hide()
        self.over.emit()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            ours = {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if event.type() == QEvent.Type.ShortcutOverride and event.key() in ours:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() in ours:
                if event.key() == Qt.Key.Key_Escape or watched is self.give_up_button:
                    self.give_up()
                else:
                    self._done()
                return True
        return False

    def _open(self, question: str, yes: str, no: str, focus: QWidget) -> None:
        self.question.setText(question)
        self.edit.setVisible(focus is self.edit)
        self.do_button.setText(yes)
        self.give_up_button.setText(no)
        self.show()
        focus.setFocus()

    def _done(self) -> None:
        if self._meant is not None:
            meant = self._meant
            self.give_up()
            meant()
            return
        reason = self.edit.text().strip()
        act = self._act
        if not reason or act is None:
            self._wrong(wrong=True)
            self.edit.setFocus()
            return
        if act(reason):
            self.give_up()
        else:
            self._wrong(wrong=True)

    def _wrong(self, *, wrong: bool) -> None:
        self.edit.setProperty("wrong", wrong)
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)
