"""The tracks of the overview the other way round: a row for each track, a column for each week."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.desktop.overview.programme_model import ProgrammeModel
from planner.domain.board import Overview
from planner.wording import Wording
from planner.wording.forms import table_hours

Index = QModelIndex | QPersistentModelIndex
NAME = 0


class TracksModel(QAbstractTableModel):
    """Hours planned for each track in each week; what may not be told apart is busy time in a row of its own."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._weeks = ProgrammeModel(wording, self)

    def show_overview(self, overview: Overview) -> None:
        """Show another citizen or other weeks."""
        self.beginResetModel()
        self._weeks.show_overview(overview)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._weeks.tracks) + 1

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._weeks.weeks) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        track, week = index.row() + 1, index.column() - 1
        if index.column() == NAME:
            spoken = role in {int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)}
            return self._name(track) if spoken else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                minutes = self._weeks.minutes(week, track)
                return table_hours(minutes) if minutes else "–"
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._weeks.data(
                    self._weeks.index(week, track), int(Qt.ItemDataRole.AccessibleTextRole)
                )
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section != NAME:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole or section > len(self._weeks.weeks):
            return None
        return self.tr("Uge") if section == NAME else str(self._weeks.weeks[section - 1].week.number)

    def _name(self, track: int) -> str:
        return self.tr("I alt") if track == self._weeks.last_column else self._weeks.track_words(track)
