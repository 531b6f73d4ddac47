"""The chart's weeks as a table: the same values, for the keyboard and for those who listen."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.domain.isoweek import IsoWeek
from planner.layout.progression_chart import ProgressionChart
from planner.wording import Wording, forms

Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class WeeksModel(QAbstractTableModel):
    """A read-only snapshot of a chart's table."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._weeks: tuple[IsoWeek, ...] = ()
        self._now: IsoWeek | None = None
        self.heads: tuple[str, ...] = ()
        self.rows: tuple[tuple[str, ...], ...] = ()

    def show_chart(self, chart: ProgressionChart, weeks: tuple[IsoWeek, ...], now: IsoWeek) -> None:
        """Show the table of a chart of these weeks."""
        self.beginResetModel()
        self._weeks = weeks
        self._now = now
        self.heads = chart.heads
        self.rows = chart.rows
        self.endResetModel()

    def week_words(self, row: int) -> str:
        """``Uge 48``."""
        return self.tr("Uge %1").replace("%1", str(self._weeks[row].number))

    def _dated(self, row: int) -> str:
        named = [self.week_words(row)]
        if self._weeks[row] == self._now:
            named.append(self.tr("denne uge"))
        return " · ".join(named)

    def sentence(self, row: int) -> str:
        """A week in one line: each column's head with its value, what is empty left out."""
        week = self._weeks[row]
        dates = forms.dates(self._wording.language, week.monday, week.sunday)
        told = [
            f"{head.lower()} {value}"
            for head, value in zip(self.heads[1:], self.rows[row][1:], strict=True)
            if value != "–"
        ]
        values = ", ".join(told) or self.tr("intet planlagt")
        return f"{self._dated(row)} ({dates}): {values}"

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        text = self.rows[row][column] if column else self.week_words(row)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text
            case Qt.ItemDataRole.ToolTipRole:
                return self.sentence(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.heads[column]}: {text}"
            case Qt.ItemDataRole.TextAlignmentRole if column:
                return int(_RIGHT)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.heads):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section:
            return int(_RIGHT)
        return self.heads[section] if role == Qt.ItemDataRole.DisplayRole else None
