"""A clash of the selected session, as a sentence with what may be done about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from planner.domain.clashes import Clash
from planner.wording import Wording


class ClashBox(QFrame):
    """One clash.

    Signals:
        allowed: It may stand, for this reason.
    """

    allowed = Signal(str)

    def __init__(self, clash: Clash, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "danger-box" if clash.blocks else "warning-box")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        heading = QLabel(self._heading(clash))
        heading.setProperty("role", "strong")
        text = QLabel(wording.clash(clash))
        text.setWordWrap(True)
        column.addWidget(heading)
        column.addWidget(text)
        if clash.allowed:
            reason = QLabel(self.tr("Grund: %1").replace("%1", clash.reason or ""))
            reason.setWordWrap(True)
            column.addWidget(reason)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Grund"))
        self.reason.setAccessibleName(self.tr("Grund til at tillade overlap"))
        self.reason.setMaxLength(400)
        self.reason.returnPressed.connect(self._allow)
        self.reason.hide()
        column.addWidget(self.reason)
        if clash.blocks:
            self.button = QPushButton(self.tr("Tillad med grund…"))
            self.button.setProperty("role", "link")
            self.button.clicked.connect(self._ask)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def _heading(self, clash: Clash) -> str:
        if clash.allowed:
            return self.tr("Tilladt overlap")
        return self.tr("Overlap") if clash.blocks else self.tr("Lukkedag")

    def _ask(self) -> None:
        if self.reason.isVisible():
            self._allow()
        else:
            self.reason.show()
            self.reason.setFocus()

    def _allow(self) -> None:
        text = self.reason.text().strip()
        if text:
            self.allowed.emit(text)
