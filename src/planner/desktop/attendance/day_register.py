"""A day of the register: its meetings at the left, the open one beside them, or what to do on an empty day."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from planner._built.forms.attendance_page import Ui_AttendancePage
from planner.desktop.attendance.day_delegate import DayDelegate
from planner.desktop.attendance.day_model import DayModel
from planner.desktop.attendance.empty_pane import EmptyPane
from planner.desktop.attendance.marking import Marking
from planner.desktop.attendance.meetings import Key, Meeting, meetings
from planner.desktop.attendance.register_pane import RegisterPane
from planner.desktop.attendance.rereading import Sessions, is_long, reread
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.refusals import PlannerError
from planner.wording.forms import full_day


class DayRegister(QObject):
    """Reads a day and shows it.

    Signals:
        opened: Another meeting is open, or none.
    """

    opened = Signal()

    def __init__(
        self, form: Ui_AttendancePage, desk: DeskContext, marking: Marking, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._desk = desk
        self.day = desk.today()
        self.sessions: Sessions = ()
        self.meetings: tuple[Meeting, ...] = ()
        self.days = DayModel(desk.wording, self)
        form.dayList.setModel(self.days)
        form.dayList.setItemDelegate(DayDelegate(desk.look, desk.wording, self))
        form.dayList.setMouseTracking(True)
        self.pane = RegisterPane(desk, marking)
        self.empty = EmptyPane()
        form.registerStack.addWidget(self.pane)
        form.registerStack.addWidget(self.empty)
        form.dayList.selectionModel().currentRowChanged.connect(self._chosen)
        form.dayList.activated.connect(lambda _: self.pane.table.setFocus())
        self.empty.all_wanted.connect(form.allTab.click)

    @property
    def mine(self) -> bool:
        """Whether only one's own sessions are shown."""
        return self._form.mineTab.isChecked()

    @property
    def shown(self) -> Meeting | None:
        """The open meeting."""
        return self.pane.model.shown

    def read(self, day: date) -> None:
        """Read a day; the open session and row stay open when they are still there."""
        self.day = day
        sessions: Sessions = ()
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            sessions = self._desk.office.register.day(self._desk.acting, day, mine=self.mine)
        except PlannerError as error:
            self._desk.complaints.about(error)
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._show(sessions)

    def reread(self, touched: Collection[UUID]) -> bool:
        """Read again what marks changed, where reading the whole day takes long; says whether that was so."""
        if not is_long(self.sessions):
            return False
        self._show(reread(self._desk.office, self._desk.acting, self.sessions, touched))
        return True

    def _show(self, sessions: Sessions) -> None:
        self.sessions = sessions
        self.meetings = meetings(sessions)
        self._form.whoseTabs.setVisible(self._desk.acting.staff is not None)
        self.filter()

    def filter(self) -> None:
        """Show the meetings that hold what is searched for; all of them when nothing is."""
        wanted = self._form.findParticipant.text().strip().casefold()
        before = self._open_key()
        found = tuple(one for one in self.meetings if not wanted or _holds(one, wanted))
        self.days.show_meetings(found)
        row = max(self.days.row_of(before) if before else 0, 0)
        if found:
            self._form.dayList.setCurrentIndex(self.days.index(row))
        self._open(self.days.meeting(row) if found else None)

    def find(self) -> bool:
        """Go to the first participant that the search names; says whether there is one on the open list."""
        wanted = self._form.findParticipant.text().strip().casefold()
        rows = self.shown.rows if self.shown and self._form.registerStack.currentWidget() is self.pane else ()
        for at, row in enumerate(rows):
            if wanted in f"{row.citizen.name} {row.citizen.reference}".casefold():
                self.pane.table.go_to(at)
                self.pane.table.setFocus()
                return True
        return False

    def go_to(self, session: UUID, citizen: UUID | None) -> bool:
        """Open the meeting of a session, at a citizen's row, with the keyboard there; says whether it is listed."""
        self._form.findParticipant.clear()
        for at in range(self.days.rowCount()):
            one = self.days.meeting(at)
            if one is not None and any(each.session.id == session for each in one.sessions):
                self._form.dayList.setCurrentIndex(self.days.index(at))
                self._open(one)
                if citizen is not None:
                    self.pane.table.go_to(self.pane.model.row_of(citizen))
                self.pane.table.setFocus()
                self.opened.emit()
                return True
        return False

    def step(self, steps: int) -> None:
        """Open the next meeting, or the one before."""
        row = self._form.dayList.currentIndex().row() + steps
        if self.days.meeting(row) is not None:
            self._form.dayList.setCurrentIndex(self.days.index(row))
            self.pane.table.setFocus()

    def _open_key(self) -> Key | None:
        return self.shown.key if self.shown else None

    def _chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        one = self.days.meeting(current.row())
        if one is not None and one.key != self._open_key():
            self._open(one)
            self.opened.emit()

    def _open(self, one: Meeting | None) -> None:
        stack = self._form.registerStack
        if one is None:
            mine = self.mine and self._form.whoseTabs.isVisibleTo(self._form.dayPanel)
            searching = bool(self.meetings) and bool(self._form.findParticipant.text().strip())
            self.pane.model.show_meeting(None)
            self.empty.say(full_day(self._desk.language, self.day), mine=mine, searching=searching)
            stack.setCurrentWidget(self.empty)
        else:
            self.pane.show_meeting(one, self._desk.office.register.codes(one.slot.day))
            stack.setCurrentWidget(self.pane)


def _holds(one: Meeting, wanted: str) -> bool:
    texts = [one.title, *(f"{row.citizen.name} {row.citizen.reference}" for row in one.rows)]
    return any(wanted in text.casefold() for text in texts)
