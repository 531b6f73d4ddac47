"""The sessions of a day as a list: a read-only snapshot."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.desktop.attendance.meetings import Key, Meeting
from planner.wording import Wording

Index = QModelIndex | QPersistentModelIndex
MEETING_ROLE = int(Qt.ItemDataRole.UserRole)
"""The :class:`Meeting` behind an index."""


class Progress(StrEnum):
    """How far a session's register is; also the look of its chip."""

    DONE = "ok"
    PARTLY = "warning"
    EMPTY = "danger"


def progress_of(meeting: Meeting) -> Progress:
    """How far a register is; one without participants lacks nothing."""
    if meeting.recorded >= meeting.expected:
        return Progress.DONE
    return Progress.PARTLY if meeting.recorded else Progress.EMPTY


class DayModel(QAbstractListModel):
    """Every session of a day that the acting person keeps the register of, by start."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._meetings: tuple[Meeting, ...] = ()

    def show_meetings(self, meetings: tuple[Meeting, ...]) -> None:
        """Show a day; the same meetings as before keep their rows."""
        same = [one.key for one in meetings] == [one.key for one in self._meetings]
        if not same:
            self.beginResetModel()
        self._meetings = meetings
        if not same:
            self.endResetModel()
        elif meetings:
            self.dataChanged.emit(self.index(0), self.index(len(meetings) - 1))

    def meeting(self, number: int) -> Meeting | None:
        """The meeting of a row; None outside the list."""
        return self._meetings[number] if 0 <= number < len(self._meetings) else None

    def row_of(self, key: Key) -> int:
        """The row of a meeting, -1 when it is not there."""
        return next((at for at, one in enumerate(self._meetings) if one.key == key), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._meetings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.meeting(index.row()) if index.isValid() else None
        if one is None:
            return None
        if role == MEETING_ROLE:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return one.title
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            recorded = self.tr("%1 af %2 registreret").replace("%1", str(one.recorded))
            recorded = recorded.replace("%2", str(one.expected))
            return f"{one.first.title}, {where_text(self._wording, one)}, {recorded}"
        return None


def where_text(wording: Wording, meeting: Meeting) -> str:
    """``09.00–11.00 · Hold 2A · Lokale 2.14``."""
    place = meeting.place.name if meeting.place else ""
    return " · ".join(part for part in (wording.times(meeting.slot), meeting.who, place) if part)
