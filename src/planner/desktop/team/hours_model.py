"""A team's hours as an item model: a row for each citizen, sorted by whichever column is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.domain.people import reference_order
from planner.services.progression_rows import TeamProgression, TeamRow
from planner.wording import Wording
from planner.wording.forms import table_hours

Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole)
Value: TypeAlias = "float | int | None"
NAME, BARS, PLANNED, ATTENDED, COMPANY, LATEST, AGREED, SLOPE, RATE = range(9)
_VALUES: dict[int, Callable[[TeamRow], Value]] = {
    BARS: lambda row: row.total.company_attended,
    PLANNED: lambda row: row.total.planned,
    ATTENDED: lambda row: row.total.attended,
    COMPANY: lambda row: row.total.company_attended,
    LATEST: lambda row: row.latest,
    AGREED: lambda row: row.agreed,
    SLOPE: lambda row: row.slope,
    RATE: lambda row: row.rate,
}


class HoursModel(QAbstractTableModel):
    """A read-only snapshot of a team's progression."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._order = (NAME, Qt.SortOrder.AscendingOrder)
        self.team = TeamProgression(weeks=(), rows=())
        self.rows: list[TeamRow] = []
        self.highest = 1

    def show_team(self, team: TeamProgression) -> None:
        """Show another team or other weeks, in the same order."""
        self.beginResetModel()
        self.team = team
        self.rows = list(team.rows)
        self.highest = max((minutes for row in team.rows for minutes in row.company), default=0) or 1
        self._sort()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; who has nothing to be sorted by stands last."""
        self._order = (column, order)
        self.beginResetModel()
        self._sort()
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else RATE + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return "" if column == BARS else self.text(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.heads()[column]}: {self._spoken(row, column)}"
            case Qt.ItemDataRole.ToolTipRole if column == BARS:
                return self._spoken(row, BARS)
            case Qt.ItemDataRole.TextAlignmentRole if column > BARS:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return row if role == ROW else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section > BARS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return self.heads()[section] if role == Qt.ItemDataRole.DisplayRole else None

    def heads(self) -> tuple[str, ...]:
        """What the columns are called."""
        return (
            self.tr("Borger"),
            self.tr("I virksomhed uge for uge"),
            self.tr("Planlagt"),
            self.tr("Mødt"),
            self.tr("I virksomhed"),
            self.tr("Seneste uge"),
            self.tr("Aftalt"),
            self.tr("Retning"),
            self.tr("Fremmøde"),
        )

    def text(self, row: TeamRow, column: int) -> str:
        """A cell; a dash where there is nothing to tell."""
        if column == NAME:
            return row.citizen.name
        value = _VALUES[column](row)
        if value is None:
            return "–"
        if column == RATE:
            return self._wording.say("percent", n=round(value * 100))
        if column == SLOPE:
            whole = round(value)
            # A real minus sign is as wide as the plus.
            return ("+" if whole > 0 else "−" if whole < 0 else "") + table_hours(abs(whole))
        return table_hours(int(value))

    def _spoken(self, row: TeamRow, column: int) -> str:
        if column != BARS:
            return self.text(row, column)
        return ", ".join(
            f"{self._wording.say('paper-week-short', week=week.number)} {table_hours(minutes)}"
            for week, minutes in zip(self.team.weeks, row.company, strict=True)
            if minutes
        )

    def _sort(self) -> None:
        column, order = self._order
        down = order is Qt.SortOrder.DescendingOrder
        self.rows.sort(key=lambda row: reference_order(row.citizen), reverse=down and column == NAME)
        if column != NAME:
            told = _VALUES[column]
            known = [row for row in self.rows if told(row) is not None]
            known.sort(key=lambda row: told(row) or 0, reverse=down)
            # Who has nothing to be sorted by stands last, whichever way.
            self.rows = known + [row for row in self.rows if told(row) is None]
