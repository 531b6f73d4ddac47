"""The week page's list as an item model: a read-only snapshot of lines."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.services.people_lines import PersonLine
from planner.wording import Wording

LINE = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex


class PeopleModel(QAbstractListModel):
    """Who can be shown, with how much is planned for them."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._lines: tuple[PersonLine, ...] = ()

    def show(self, lines: tuple[PersonLine, ...]) -> None:
        """Replace the lines; when they are of the same people, the view keeps its place."""
        if [line.record.id for line in lines] == [line.record.id for line in self._lines]:
            self._lines = lines
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> PersonLine:
        """The line of a row."""
        return self._lines[row]

    def row_of(self, identity: object) -> int:
        """The row of a record's id; -1 when it is not in the list."""
        return next((row for row, line in enumerate(self._lines) if line.record.id == identity), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.record.name
        if role == LINE:
            return line
        if role in {int(Qt.ItemDataRole.AccessibleTextRole), int(Qt.ItemDataRole.ToolTipRole)}:
            return ", ".join(
                part
                for part in (line.record.name, self._group(line), self.planned(line), self.week(line))
                if part
            )
        return None

    def planned(self, line: PersonLine) -> str:
        """``15 t planlagt``, or that nothing is."""
        if not line.planned_minutes:
            return self.tr("mangler plan")
        return self.tr("%1 planlagt").replace("%1", self._wording.duration(line.planned_minutes))

    def week(self, line: PersonLine) -> str:
        """``uge 5 af 13`` of the programme; nothing outside of one."""
        if line.programme_week is None:
            return ""
        week, weeks = line.programme_week
        return self.tr("uge %1 af %2").replace("%1", str(week)).replace("%2", str(weeks))

    def _group(self, line: PersonLine) -> str:
        return self._wording.words(line.group.name) if line.group else ""
