"""What the keys do, as a list."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner.desktop.shared.search_targets import keys_of


class KeyList(QDialog):
    """Every action with its keys, part by part, and keys that are no actions; opened without stopping the window."""

    def __init__(
        self,
        parts: Iterable[tuple[str, Iterable[QAction], Iterable[tuple[str, str]]]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Taster"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        body = QWidget()
        grid = QGridLayout(body)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        self.lines: list[tuple[str, str]] = []
        for heading, actions, more in parts:
            lines = [*key_lines(actions), *more]
            if not lines:
                continue
            self._put(grid, heading, "", role="heading")
            for keys, title in lines:
                self._put(grid, keys, title, role="strong")
            self.lines += lines
        grid.setColumnStretch(1, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(body)
        area.setAccessibleName(self.tr("Taster"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(area)
        column.addWidget(buttons)
        self.resize(560, 560)

    @staticmethod
    def _put(grid: QGridLayout, left: str, right: str, *, role: str) -> None:
        row = grid.rowCount()
        shown = QLabel(left)
        shown.setProperty("role", role)
        if right:
            grid.addWidget(shown, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(QLabel(right), row, 1)
        else:
            grid.addWidget(shown, row, 0, 1, 2)


def key_lines(actions: Iterable[QAction]) -> list[tuple[str, str]]:
    """Keys and what they do; an action without a title is another key for the one before it."""
    found: list[tuple[str, str]] = []
    for action in actions:
        keys, title = keys_of(action), action.text().replace("&", "")
        if not keys:
            continue
        if title:
            found.append((keys, title))
        elif found:
            before, what = found.pop()
            found.append((f"{before}, {keys}", what))
    return found
