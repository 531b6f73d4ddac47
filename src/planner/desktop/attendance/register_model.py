"""A meeting's register as rows and columns: a read-only snapshot."""

from __future__ import annotations

from datetime import datetime
from enum import IntEnum
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.desktop.attendance.mark_words import code_name, history_text, hours_text, proposal_text
from planner.desktop.attendance.meetings import Meeting, MeetingRow
from planner.domain.catalogue import Attended
from planner.services.register_rows import RegisterRow
from planner.wording import Wording
from planner.wording.forms import table_hours

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""The :class:`MeetingRow` behind an index."""


class Column(IntEnum):
    """The columns of the register, from the left."""

    NAME = 0
    CODE = 1
    CAME = 2
    LEFT = 3
    HOURS = 4
    REASON = 5
    WEEK = 6


class RegisterModel(QAbstractTableModel):
    """The participants of one meeting with what stands in the register; changes go through the service."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._shown: Meeting | None = None
        self._rows: tuple[MeetingRow, ...] = ()

    @property
    def shown(self) -> Meeting | None:
        """The meeting the rows are of."""
        return self._shown

    def show_meeting(self, meeting: Meeting | None) -> None:
        """Show a meeting; the same people as before keep their rows, so that the current row stays where it is."""
        rows = meeting.rows if meeting else ()
        same = (
            meeting is not None
            and self._shown is not None
            and meeting.key == self._shown.key
            and [row.citizen.id for row in rows] == [row.citizen.id for row in self._rows]
        )
        if not same:
            self.beginResetModel()
        self._shown, self._rows = meeting, rows
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(Column) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, Column.WEEK, Column.WEEK)

    def register_row(self, number: int) -> MeetingRow | None:
        """The participant of a row; None outside the table."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def row_of(self, citizen: UUID) -> int:
        """The row of a citizen, -1 when they are not on the list."""
        return next((at for at, row in enumerate(self._rows) if row.citizen.id == citizen), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        titles = {
            Column.NAME: self.tr("Deltager"),
            Column.CODE: self.tr("Fremmøde"),
            Column.CAME: self.tr("Fra"),
            Column.LEFT: self.tr("Til"),
            Column.HOURS: self.tr("Timer"),
            Column.REASON: self.tr("Årsag"),
            Column.WEEK: self._week_title(),
        }
        return titles[Column(section)]

    def _week_title(self) -> str:
        if self._shown is None:
            return self.tr("Ugen")
        return self.tr("Uge %1").replace("%1", str(self._shown.slot.week.number))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.register_row(index.row()) if index.isValid() else None
        if row is None:
            return None
        return row if role == ROW_ROLE else self._told(row.register, Column(index.column()), role)

    def _told(self, row: RegisterRow, column: Column, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
            return (
                history_text(self._wording, row.marks) if column is not Column.WEEK else self._week_words(row)
            )
        return None

    def _text(self, row: RegisterRow, column: Column) -> str:
        mark = row.current
        entry = mark.entry if mark else None
        match column:
            case Column.NAME:
                return row.citizen.name
            case Column.CODE:
                return code_name(self._wording, entry.code) if entry and entry.code else ""
            case Column.CAME | Column.LEFT:
                moment = self._moment(row, column)
                return self._wording.clock(moment) if moment else ""
            case Column.HOURS:
                return hours_text(entry)
            case Column.REASON:
                return entry.reason if entry else ""
            case Column.WEEK:
                return f"{table_hours(row.week.attended)} / {table_hours(row.week.planned)}"

    def _moment(self, row: RegisterRow, column: Column) -> datetime | None:
        """When somebody came or left: as it was said, or the session's own time for who was there all of it."""
        mark = row.current
        if mark is None or mark.entry.code is None:
            return None
        came, left = mark.entry.came, mark.entry.left
        if mark.entry.code.attended is Attended.FULL:
            came, left = came or row.slot.start, left or row.slot.end
        return came if column is Column.CAME else left

    def _spoken(self, row: RegisterRow, column: Column) -> str:
        mark = row.current
        if column is Column.CODE and mark is None and row.proposed is not None:
            told = self.tr("%1: ikke registreret, %2")
            return told.replace("%1", row.citizen.name).replace(
                "%2", proposal_text(self._wording, row.proposed)
            )
        if column is Column.CODE and mark is None:
            return self.tr("%1: ikke registreret").replace("%1", row.citizen.name)
        if column is Column.NAME:
            said = self._text(row, Column.CODE) or self.tr("ikke registreret")
            return f"{row.citizen.name}, {said}"
        if column is Column.HOURS and mark is not None:
            return self._wording.duration(mark.entry.minutes)
        return self._text(row, column)

    def _week_words(self, row: RegisterRow) -> str:
        told = self.tr("Mødt %1 af %2 planlagt i ugen").replace(
            "%1", self._wording.duration(row.week.attended)
        )
        return told.replace("%2", self._wording.duration(row.week.planned))
