"""Widths of a table's columns that leave the names room, however narrow the window is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHeaderView, QTableView


class ColumnWidths(QObject):
    """One column has the room that is left, and never less than it needs: the others are then narrower in proportion."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._wanted: tuple[int | None, ...] = ()
        self._least = 0
        table.viewport().installEventFilter(self)

    def use(self, wanted: Sequence[int | None], least: int) -> None:
        """Widths by column in pixels (None: what is left), and how narrow that one may become."""
        self._wanted, self._least = tuple(wanted), least
        header = self._table.horizontalHeader()
        for at, width in enumerate(self._wanted):
            stretched = width is None
            mode = QHeaderView.ResizeMode.Stretch if stretched else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(at, mode)
        self._share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._share()
        return False

    def _share(self) -> None:
        fixed = sum(width for width in self._wanted if width is not None)
        room = max(self._table.viewport().width() - self._least, 0)
        share = min(room / fixed, 1.0) if fixed else 1.0
        header = self._table.horizontalHeader()
        for at, width in enumerate(self._wanted):
            if width is not None:
                header.resizeSection(at, max(int(width * share), min(header.sectionSizeHint(at), width)))
