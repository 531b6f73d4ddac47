"""The grid as a table with a last row of sums: a read-only snapshot."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.desktop.attendance.grid_table import GridColumn, GridRow, GridTable
from planner.desktop.attendance.mark_words import code_name, proposal_text
from planner.desktop.attendance.spots import Spot
from planner.domain.attendance import Hours
from planner.wording import Wording
from planner.wording.forms import full_day, share, short_day, table_hours, weekday

Index = QModelIndex | QPersistentModelIndex
SPOTS_ROLE = int(Qt.ItemDataRole.UserRole)
"""The spots behind an index, as a tuple; None outside the cells."""
FIRST = 1
"""The column after the names."""


class GridModel(QAbstractTableModel):
    """Names, cells, hours attended of planned, and the rate; the last row adds up."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._now: datetime | None = None
        self.table: GridTable | None = None

    def show_table(self, table: GridTable | None, now: datetime) -> None:
        """Show a week; ``now`` (in UTC) says what is missing already."""
        old, self._now = self.table, now
        same = old is not None and table is not None and _shape(old) == _shape(table)
        if not same:
            self.beginResetModel()
        self.table = table
        if not same:
            self.endResetModel()
        elif self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    @property
    def people(self) -> tuple[GridRow, ...]:
        """The rows above the sums."""
        return self.table.rows if self.table else ()

    @property
    def columns(self) -> tuple[GridColumn, ...]:
        """The columns between the names and the hours."""
        return self.table.columns if self.table else ()

    def spots(self, index: Index) -> tuple[Spot, ...]:
        """The spots of a cell; none outside the cells."""
        at = index.column() - FIRST
        if not index.isValid() or index.row() >= len(self.people) or not 0 <= at < len(self.columns):
            return ()
        return self.people[index.row()].cells[at]

    def is_missing(self, spot: Spot) -> bool:
        """Whether somebody should have been marked there by now."""
        return spot.current is None and self._now is not None and spot.slot.start_utc <= self._now

    def rowCount(self, parent: Index | None = None) -> int:
        if parent is not None and parent.isValid():
            return 0
        return len(self.people) + 1 if self.people else 0

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns) + FIRST + 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        at = section - FIRST
        if 0 <= at < len(self.columns):
            return self._heading(self.columns[at], role)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {0: self.tr("Deltager"), len(self.columns) + FIRST: self.tr("Mødt / planlagt")}.get(
            section, self.tr("Andel")
        )

    def _heading(self, column: GridColumn, role: int) -> str | None:
        wording, one = self._wording, column.sessions[0]
        day = f"{weekday(wording.language, column.day)[:3]}. {short_day(wording.language, column.day)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            lines = [f"{wording.times(each.slot)} {each.title}" for each in column.sessions]
            return "\n".join([full_day(wording.language, column.day), *lines])
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        day = day[:1].upper() + day[1:]
        if len(self._days()) == len(self.columns):
            return day
        return f"{day}\n{wording.clock(one.start)}"

    def _days(self) -> set[object]:
        return {column.day for column in self.columns}

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self.table is None:
            return None
        if role == SPOTS_ROLE:
            return self.spots(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index)
        if role == Qt.ItemDataRole.ToolTipRole and self.spots(index):
            return "\n".join(self._told(spot) for spot in self.spots(index))
        return None

    def _text(self, index: Index) -> str:
        at, last = index.column() - FIRST, len(self.columns)
        sums = index.row() >= len(self.people)
        if at < 0:
            return self.tr("I alt") if sums else self.people[index.row()].citizen.name
        if at < last and not sums:
            return " ".join(self.short(spot) for spot in self.spots(index))
        if at < last:
            assert self.table is not None
            return table_hours(_attended(self.table.column_spots(at)))
        hours = self._sum() if sums else self.people[index.row()].hours
        if at == last:
            return f"{table_hours(hours.attended)} / {table_hours(hours.planned)}"
        return share(self._wording.language, hours.rate)

    def _sum(self) -> Hours:
        return sum((row.hours for row in self.people), Hours())

    def short(self, spot: Spot) -> str:
        """``M``, ``F``; a proposal in brackets, a question mark for what is missing, a dot for what is to come."""
        mark = spot.current
        if mark is not None and mark.entry.code is not None:
            return mark.entry.code.code
        if spot.proposed is not None:
            return f"({spot.proposed.code})"
        return "?" if self.is_missing(spot) else "·"

    def _spoken(self, index: Index) -> str:
        at = index.column() - FIRST
        if index.row() >= len(self.people):
            total = self.tr("I alt")
            return f"{total}: {self._text(index)}" if at >= 0 else total
        name = self.people[index.row()].citizen.name
        if at < 0:
            return name
        if at >= len(self.columns):
            return f"{name}: {self._text(index)}"
        day = full_day(self._wording.language, self.columns[at].day)
        told = "; ".join(self._told(spot) for spot in self.spots(index))
        nothing = self.tr("ingen mødegang")
        return f"{name}, {day}: {told or nothing}"

    def _told(self, spot: Spot) -> str:
        wording, mark = self._wording, spot.current
        if mark is not None and mark.entry.code is not None:
            said = f"{code_name(wording, mark.entry.code)}, {wording.duration(mark.entry.minutes)}"
        elif spot.proposed is not None:
            said = proposal_text(wording, spot.proposed)
        else:
            said = self.tr("mangler") if self.is_missing(spot) else self.tr("ikke begyndt")
        return f"{wording.times(spot.slot)} {spot.title}: {said}"


def _attended(spots: Iterable[Spot]) -> int:
    return sum(spot.current.entry.minutes for spot in spots if spot.current is not None)


def _shape(table: GridTable) -> tuple[object, ...]:
    columns = [(column.day, [session.id for session in column.sessions]) for column in table.columns]
    return columns, [row.citizen.id for row in table.rows]
