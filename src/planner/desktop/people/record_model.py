"""Records of one sort as a table: a read-only snapshot."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.desktop.people.descriptions import Column
from planner.domain.people import Record

Index = QModelIndex | QPersistentModelIndex
RECORD_ROLE = int(Qt.ItemDataRole.UserRole)
"""The :class:`Record` behind an index."""


class RecordModel(QAbstractTableModel):
    """What the service listed, in its order."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._records: tuple[Record, ...] = ()

    def show_records(self, records: tuple[Record, ...]) -> None:
        """Show a list; the same records as before keep their rows."""
        same = [record.id for record in records] == [record.id for record in self._records]
        if not same:
            self.beginResetModel()
        self._records = records
        if not same:
            self.endResetModel()
        elif records:
            self.dataChanged.emit(self.index(0, 0), self.index(len(records) - 1, len(self._columns) - 1))

    def record(self, number: int) -> Record | None:
        """The record of a row; None outside the table."""
        return self._records[number] if 0 <= number < len(self._records) else None

    def row_of(self, record: UUID) -> int:
        """The row of a record, -1 when it is not there."""
        return next((at for at, one in enumerate(self._records) if one.id == record), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._records)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._columns[section].title if orientation == Qt.Orientation.Horizontal else str(section + 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        record = self.record(index.row()) if index.isValid() else None
        if record is None:
            return None
        if role == RECORD_ROLE:
            return record
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._columns[index.column()].text(record)
        return None
