"""The list of what a team needs as an item model: a read-only snapshot, narrowed to some sorts of line."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.domain.team_needs import Need, TeamNeed, TeamNeeds
from planner.services.team_words import need_name, need_sentence
from planner.wording import Wording
from planner.wording.forms import short_day, weekday

Index = QModelIndex | QPersistentModelIndex
NEED, WHO, WHEN, WHAT = range(4)
LINE = int(Qt.ItemDataRole.UserRole)


class NeedsModel(QAbstractTableModel):
    """A row for each line, most pressing first."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._found: tuple[TeamNeed, ...] = ()
        self.only: Need | None = None
        self.lines: tuple[TeamNeed, ...] = ()

    def show_needs(self, found: TeamNeeds) -> None:
        """Show another list."""
        self._found = found.needs
        if self.only not in found.counts:
            self.only = None
        self._narrow()

    def show_only(self, need: Need | None) -> None:
        """Show one sort of line, or all again."""
        self.only = need
        self._narrow()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE:
            return line
        cells = self._cells(line)
        if role == Qt.ItemDataRole.DisplayRole:
            return cells[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return cells[WHAT]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(cells)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (self.tr("Hvad"), self.tr("Borger"), self.tr("Dato"), self.tr("Nærmere"))[section]

    def _narrow(self) -> None:
        self.beginResetModel()
        self.lines = tuple(each for each in self._found if self.only in {None, each.need})
        self.endResetModel()

    def _cells(self, line: TeamNeed) -> tuple[str, str, str, str]:
        language = self._wording.language
        who = line.citizen.name if line.citizen else self.tr("flere")
        when = f"{weekday(language, line.day)[:3]}. {short_day(language, line.day)}"
        return need_name(line.need, self._wording), who, when, need_sentence(line, self._wording)
