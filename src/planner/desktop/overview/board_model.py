"""A board of many as an item model: who in the first column, then a column for each day."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.desktop.overview.bars import Bar, bars_of, hours_of
from planner.desktop.overview.board_words import day_spoken, day_tip, row_spoken
from planner.domain.board import Board, BoardCell, BoardRow
from planner.domain.clashes import ClosedDay
from planner.wording import Wording, forms

Index = QModelIndex | QPersistentModelIndex
WHO = 0
_SPOKEN = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))
_TIP = int(Qt.ItemDataRole.ToolTipRole)


class BoardModel(QAbstractTableModel):
    """A read-only snapshot of a board, of some of its days."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.board: Board | None = None
        self.days: tuple[date, ...] = ()
        self.hours = hours_of(())
        self.marked: set[UUID] = set()
        self._bars: dict[tuple[int, int], tuple[Bar, ...]] = {}

    def show_board(self, board: Board, days: tuple[date, ...]) -> None:
        """Show another board; when it is of the same people and days, the view keeps its place."""
        old = self.board
        same = old is not None and self.days == days
        same = same and [row.record.id for row in self.rows] == [row.record.id for row in board.rows]
        if not same:
            self.beginResetModel()
        self.board, self.days = board, days
        numbers = [(day - board.week.monday).days for day in days]
        self.hours = hours_of(cell for row in board.rows for number in numbers for cell in row.days[number])
        self._bars = {}
        if not same:
            self.endResetModel()
        elif board.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(board.rows) - 1, len(days)))

    @property
    def rows(self) -> tuple[BoardRow, ...]:
        """The rows shown."""
        return self.board.rows if self.board else ()

    @property
    def closed(self) -> tuple[ClosedDay, ...]:
        """The closed days of the week."""
        return self.board.closed_days if self.board else ()

    def row_of(self, identity: UUID) -> int:
        """The row of a record's id; -1 when it is not there."""
        return next((n for n, row in enumerate(self.rows) if row.record.id == identity), -1)

    def day(self, column: int) -> date | None:
        """The date of a column; None for the first, which is about who."""
        return self.days[column - 1] if 0 < column <= len(self.days) else None

    def bars(self, row: int, column: int) -> tuple[Bar, ...]:
        """The bars of a day's cell; worked out when they are first asked for."""
        found = self._bars.get((row, column))
        if found is None:
            found = self._bars[row, column] = bars_of(self._cells(row, column), self._wording)
        return found

    def mark(self, identities: set[UUID]) -> None:
        """Mark those that are chosen for the weeks side by side, and nobody else."""
        changed = self.marked ^ identities
        self.marked = set(identities)
        for number, row in enumerate(self.rows):
            if row.record.id in changed:
                self.dataChanged.emit(self.index(number, WHO), self.index(number, WHO))

    def found(self, text: str, after: int) -> int:
        """The next row from one on, going round, whose name or reference holds the text; -1 when there is none."""
        wanted = text.casefold()
        count = len(self.rows)
        for step in range(count):
            record = self.rows[(after + step) % count].record
            if wanted in f"{record.name}\n{record.reference}".casefold():
                return (after + step) % count
        return -1

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 1 + len(self.days)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or (role not in _SPOKEN and role != _TIP):
            return None
        row, day = self.rows[index.row()], self.day(index.column())
        if day is None:
            return row_spoken(row, self._wording, marked=row.record.id in self.marked)
        cells = self._cells(index.row(), index.column())
        words = day_tip if role == _TIP else day_spoken
        return words(row, day, cells, self.closed, self._wording)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return self.rows[section].record.name if section < len(self.rows) else None
        day = self.day(section)
        if day is None:
            return self.tr("Hvem") if section == WHO else None
        word = forms.weekday(self._wording.language, day)
        return f"{word[:1].upper()}{word[1:]} {short_date(self._wording.language, day)}"

    def _cells(self, row: int, column: int) -> tuple[BoardCell, ...]:
        day = self.day(column)
        if day is None or self.board is None:
            return ()
        return self.rows[row].days[(day - self.board.week.monday).days]


def short_date(language: str, day: date) -> str:
    """``25.11``, or ``25/11`` in English."""
    return f"{day.day}/{day.month}" if language == "en" else f"{day.day}.{day.month:02d}"
