"""The sessions of a day as a list: a read-only snapshot."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.services.register_rows import RegisterSession
from planner.wording import Wording

Index = QModelIndex | QPersistentModelIndex
SESSION_ROLE = int(Qt.ItemDataRole.UserRole)
"""The :class:`RegisterSession` behind an index."""


class Progress(StrEnum):
    """How far a session's register is; also the look of its chip."""

    DONE = "ok"
    PARTLY = "warning"
    EMPTY = "danger"


def progress_of(session: RegisterSession) -> Progress:
    """How far a register is; one without participants lacks nothing."""
    if session.recorded >= len(session.rows):
        return Progress.DONE
    return Progress.PARTLY if session.recorded else Progress.EMPTY


def session_title(session: RegisterSession) -> str:
    """``Snusepraktik, Hold 2A``: the session, and the cohort when it has one."""
    planned = session.session
    title = planned.title
    return f"{title}, {planned.cohort.name}" if planned.cohort else title


class DayModel(QAbstractListModel):
    """Every session of a day that the acting person keeps the register of, by start."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._sessions: tuple[RegisterSession, ...] = ()

    @property
    def sessions(self) -> tuple[RegisterSession, ...]:
        """What is shown."""
        return self._sessions

    def show_sessions(self, sessions: tuple[RegisterSession, ...]) -> None:
        """Show a day; the same sessions as before keep their rows."""
        same = [one.session.id for one in sessions] == [one.session.id for one in self._sessions]
        if not same:
            self.beginResetModel()
        self._sessions = sessions
        if not same:
            self.endResetModel()
        elif sessions:
            self.dataChanged.emit(self.index(0), self.index(len(sessions) - 1))

    def session(self, number: int) -> RegisterSession | None:
        """The session of a row; None outside the list."""
        return self._sessions[number] if 0 <= number < len(self._sessions) else None

    def row_of(self, session: UUID) -> int:
        """The row of a session, -1 when it is not there."""
        return next((at for at, one in enumerate(self._sessions) if one.session.id == session), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._sessions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.session(index.row()) if index.isValid() else None
        if one is None:
            return None
        if role == SESSION_ROLE:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return session_title(one)
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            recorded = self.tr("{0} af {1} registreret").format(one.recorded, len(one.rows))
            return f"{session_title(one)}, {self.where(one)}, {recorded}"
        return None

    def where(self, one: RegisterSession) -> str:
        """``09.00–11.00 · Lokale 2.14``."""
        place = one.session.place
        when = self._wording.times(one.session.slot)
        return f"{when} · {place.name}" if place and place.name else when
