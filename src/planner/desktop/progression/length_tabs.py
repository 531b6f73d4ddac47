"""The choice of how many weeks are looked at, the same on every page that shows weeks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QWidget

from planner.desktop.progression.weeks_shown import LENGTHS
from planner.desktop.shared.desk_context import DeskContext

_KEPT = "progression_weeks"


class LengthTabs(QFrame):
    """13, 26 or 52 weeks; what was chosen last is chosen again.

    Signals:
        chosen: So many weeks.
    """

    chosen = Signal(int)

    def __init__(self, desk: DeskContext, owner: QWidget, first_key: int = 1) -> None:
        """Make the tabs; their keys are Alt and a number from ``first_key`` on, and belong to the owner's list of keys."""
        super().__init__(owner)
        self._desk = desk
        self.setProperty("role", "tabs")
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        group = QButtonGroup(self)
        self.tabs: dict[int, QPushButton] = {}
        px = desk.look.px
        kept = desk.remembered.word(_KEPT)
        for number, length in enumerate(LENGTHS, start=first_key):
            tab = QPushButton(self.tr("%n uger", "", length))
            tab.setProperty("role", "tab")
            tab.setCheckable(True)
            tab.setStyleSheet(f"padding-left: {px(9)}px; padding-right: {px(9)}px;")
            tab.clicked.connect(lambda _=False, length=length: self.choose(length))
            group.addButton(tab)
            row.addWidget(tab)
            self.tabs[length] = tab
            action = QAction(self.tr("Vis %n uger", "", length), owner)
            action.setShortcut(QKeySequence(f"Alt+{number}"))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(tab.click)
            owner.addAction(action)
        self.tabs.get(int(kept) if kept.isdecimal() else 0, self.tabs[LENGTHS[0]]).setChecked(True)

    @property
    def length(self) -> int:
        """How many weeks are chosen."""
        return next(length for length, tab in self.tabs.items() if tab.isChecked())

    def choose(self, length: int) -> None:
        """Look at so many weeks."""
        self.tabs[length].setChecked(True)
        self._desk.remembered.keep(_KEPT, str(length))
        self.chosen.emit(length)
