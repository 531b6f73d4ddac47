"""The attendance page: a day, its sessions, and the register of the one that is open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QWidget

from planner._built.forms.attendance_page import Ui_AttendancePage
from planner.desktop.attendance.ask_line import AskLine
from planner.desktop.attendance.closing_desk import ClosingDesk, Stretch
from planner.desktop.attendance.day_calendar import DayCalendar
from planner.desktop.attendance.day_delegate import PANEL_WIDTH, DayDelegate
from planner.desktop.attendance.day_model import DayModel
from planner.desktop.attendance.empty_pane import EmptyPane
from planner.desktop.attendance.marking import Marking
from planner.desktop.attendance.meetings import Key, Meeting, meetings
from planner.desktop.attendance.more_menu import MoreMenu, Part
from planner.desktop.attendance.register_pane import RegisterPane
from planner.desktop.attendance.rereading import Sessions, is_long, reread
from planner.desktop.attendance.signin_saving import ask_for_sheet
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.desktop.shared.page import Page
from planner.domain.clock import wall_time
from planner.domain.refusals import PlannerError
from planner.wording.forms import full_day, long_day, weekday

SEARCH_DAYS = 28


class AttendancePage(Page):
    """Marking who came, with the keyboard alone or with the mouse."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.day = desk.today()
        self._sessions: Sessions = ()
        self._meetings: tuple[Meeting, ...] = ()
        self._stale = True
        self.dialog: QFileDialog | None = None
        self.form = Ui_AttendancePage()
        self.form.setupUi(self)
        self.form.dayPanel.setFixedWidth(desk.look.px(PANEL_WIDTH))
        self.calendar = DayCalendar(desk.look, desk.language, self)
        self.form.dayTitle.setMenu(self.calendar)
        self.days = DayModel(desk.wording, self)
        self.form.dayList.setModel(self.days)
        self.form.dayList.setItemDelegate(DayDelegate(desk.look, desk.wording, self))
        self.form.dayList.setMouseTracking(True)
        self.ask = AskLine(desk.look)
        self.form.pageLayout.insertWidget(self.form.pageLayout.indexOf(self.form.closingLine), self.ask)
        self.marking = Marking(desk, self.ask, self)
        self.pane = RegisterPane(desk, self.marking)
        self.empty = EmptyPane()
        self.form.registerStack.addWidget(self.pane)
        self.form.registerStack.addWidget(self.empty)
        self.more = MoreMenu(self.form.moreButton, desk.look, self)
        self._make_actions()
        self.closing = ClosingDesk(desk, self.form.closingButton, self.form.closingLine, self.ask, self.more)
        self._listen()
        self._recolour()

    def _make_actions(self) -> None:
        form = self.form
        self.fill_action = self.more.add(
            Part.MARKING, self.tr("Alle mødt (kun tomme)"), "Ctrl+A", self.pane.fill_blanks
        )
        self.planned_action = self.more.add(
            Part.MARKING, self.tr("Udfyld planlagt fravær"), "Ctrl+U", self.pane.fill_planned
        )
        self.sheet_action = self.more.add(
            Part.PAPER, self.tr("Deltagerliste (PDF)…"), "Ctrl+P", self.save_sheet
        )
        acts: tuple[tuple[str, str, Callable[[], object]], ...] = (
            (self.tr("Forrige mødegang"), "Ctrl+PgUp", lambda: self._step_session(-1)),
            (self.tr("Næste mødegang"), "Ctrl+PgDown", lambda: self._step_session(1)),
            (self.tr("Forrige dag"), "Ctrl+Left", form.previousDay.click),
            (self.tr("Næste dag"), "Ctrl+Right", form.nextDay.click),
            (self.tr("I dag"), "Ctrl+Home", form.todayButton.click),
            (self.tr("Find deltager"), "Ctrl+F", form.findParticipant.setFocus),
        )
        for text, keys, act in acts:
            action = QAction(text, self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _=False, act=act: act())
            self.addAction(action)

    def _listen(self) -> None:
        form = self.form
        form.previousDay.clicked.connect(lambda: self.show_day(self.day - timedelta(days=1)))
        form.nextDay.clicked.connect(lambda: self.show_day(self.day + timedelta(days=1)))
        form.todayButton.clicked.connect(lambda: self.show_day(self.desk.today()))
        form.mineTab.clicked.connect(self._look_again)
        form.allTab.clicked.connect(self._look_again)
        form.findParticipant.textChanged.connect(self._filter)
        form.findParticipant.returnPressed.connect(self._found)
        form.dayList.selectionModel().currentRowChanged.connect(self._chosen)
        form.dayList.activated.connect(lambda _: self.pane.table.setFocus())
        self.calendar.chosen.connect(self.show_day)
        self.empty.all_wanted.connect(form.allTab.click)
        self.empty.searched.connect(self._search_day)
        self.empty.planning_wanted.connect(lambda: self.wanted.emit("week", None))
        self.desk.look.changed.connect(self._recolour)

    def shown(self) -> None:
        """Read the day again if something was changed, and give the register the keyboard."""
        if self._stale:
            self.reload()
        if not self.form.findParticipant.hasFocus():
            self.pane.table.setFocus()

    def refresh(self, touched: Touched) -> None:
        """Read the day again after a change of plans, people or marks."""
        if touched.plans or touched.settings:
            self._stale = True
        elif touched.attendance and not self._stale and is_long(self._sessions):
            self._show_day(reread(self.desk.office, self.desk.acting, self._sessions, touched.attendance))
        elif touched.attendance:
            self._stale = True
        if self._stale and self.isVisible():
            self.reload()

    def show_day(self, day: date) -> None:
        """Open another day."""
        self.ask.give_up()
        self.day = day
        self._look_again()

    def _look_again(self) -> None:
        self.reload()
        self._tell_status()

    def reload(self) -> None:
        """Read the day again; the open session and row stay open when they are still there."""
        self._stale = False
        mine = self.form.mineTab.isChecked()
        sessions: Sessions = ()
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            sessions = self.desk.office.register.day(self.desk.acting, self.day, mine=mine)
        except PlannerError as error:
            self.desk.complaints.about(error)
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._show_day(sessions)

    def _show_day(self, sessions: Sessions) -> None:
        self._sessions = sessions
        self._meetings = meetings(sessions)
        self.form.whoseTabs.setVisible(self.desk.acting.staff is not None)
        self._say_day()
        self.closing.show(Stretch(self.day, self.day, tuple(each.session for each in sessions)))
        self._filter()
        self._say_waiting()

    def _say_waiting(self) -> None:
        """Tell how many of today's meetings have begun and still lack marks."""
        if self.day != self.desk.today() or not self.form.mineTab.isChecked():
            return
        now = wall_time(self.desk.office.clock.now())
        begun = [one for one in self._meetings if one.slot.start <= now]
        self.waiting.emit(sum(one.recorded < one.expected for one in begun))

    def _say_day(self) -> None:
        language = self.desk.language
        name = weekday(language, self.day)
        told = f"{name[:1].upper()}{name[1:]} {long_day(language, self.day).rsplit(' ', 1)[0]}"
        if self.day.year != self.desk.today().year:
            told += f" {self.day.year}"
        self.form.dayTitle.setText(told)
        self.form.dayTitle.setAccessibleName(full_day(language, self.day))
        self.form.todayButton.setEnabled(self.day != self.desk.today())
        self.calendar.show_day(self.day)

    def _filter(self) -> None:
        wanted = self.form.findParticipant.text().strip().casefold()
        before = self._open_key()
        found = tuple(one for one in self._meetings if not wanted or _holds(one, wanted))
        self.days.show_meetings(found)
        row = max(self.days.row_of(before) if before else 0, 0)
        if found:
            self.form.dayList.setCurrentIndex(self.days.index(row))
        self._show_open(self.days.meeting(row) if found else None)

    def _open_key(self) -> Key | None:
        shown = self.pane.model.shown
        return shown.key if shown else None

    def _found(self) -> None:
        """Go to the first participant that the search names."""
        wanted = self.form.findParticipant.text().strip().casefold()
        shown = self.pane.model.shown
        if wanted and shown is not None:
            hits = (
                at
                for at, row in enumerate(shown.rows)
                if wanted in f"{row.citizen.name} {row.citizen.reference}".casefold()
            )
            self.pane.table.go_to(next(hits, 0))
            self.pane.table.setFocus()

    def _chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        one = self.days.meeting(current.row())
        if one is not None and one.key != self._open_key():
            self._show_open(one)
            self._tell_status()

    def _show_open(self, one: Meeting | None) -> None:
        self.sheet_action.setEnabled(one is not None and one.first.cohort is not None)
        if one is None:
            mine = self.form.mineTab.isChecked() and self.form.whoseTabs.isVisibleTo(self)
            searching = bool(self._meetings) and bool(self.form.findParticipant.text().strip())
            self.pane.model.show_meeting(None)
            self.empty.say(full_day(self.desk.language, self.day), mine=mine, searching=searching)
            self.form.registerStack.setCurrentWidget(self.empty)
        else:
            self.pane.show_meeting(one, self.desk.office.register.codes(one.slot.day))
            self.form.registerStack.setCurrentWidget(self.pane)

    def _step_session(self, step: int) -> None:
        row = self.form.dayList.currentIndex().row() + step
        if self.days.meeting(row) is not None:
            self.form.dayList.setCurrentIndex(self.days.index(row))
            self.pane.table.setFocus()

    def _search_day(self, step: int) -> None:
        mine = self.form.mineTab.isChecked()
        for days in range(1, SEARCH_DAYS + 1):
            day = self.day + timedelta(days=step * days)
            if self.desk.office.register.day(self.desk.acting, day, mine=mine):
                self.show_day(day)
                self.pane.table.setFocus()
                return
        self.desk.complaints.tell(self.tr("Der er ingen mødegange i de næste fire uger den vej."))

    def save_sheet(self) -> None:
        """Ask where the sign-in sheet of the open meeting's cohort and week should be."""
        shown = self.pane.model.shown
        if shown is not None and shown.first.cohort is not None:
            self.dialog = ask_for_sheet(self, self.desk, shown.first.cohort, shown.slot.week)

    def status(self) -> str:
        """How many are recorded, how much was attended, and how many are missing."""
        shown = self.pane.model.shown
        if shown is None or self.form.registerStack.currentWidget() is not self.pane:
            return ""
        wording = self.desk.wording
        rows = [row.register for row in shown.rows]
        planned = sum(row.slot.minutes for row in rows)
        attended = sum(row.current.entry.minutes for row in rows if row.current)
        missing = len(rows) - shown.recorded
        parts = [
            self.tr("<b>%1 af %2</b> registreret")
            .replace("%1", str(shown.recorded))
            .replace("%2", str(len(rows))),
            self.tr("%1 fremmødt af %2")
            .replace("%1", wording.duration(attended))
            .replace("%2", wording.duration(planned)),
        ]
        if missing:
            parts.append(self.tr("<b>%1 mangler</b>").replace("%1", str(missing)))
        return " · ".join(parts)

    def _tell_status(self) -> None:
        # Nothing was changed, but the strip at the foot is about another session now.
        self.desk.noticeboard.post(Touched())

    def _recolour(self) -> None:
        look, form = self.desk.look, self.form
        form.previousDay.setIcon(look.icon("chevron-left"))
        form.nextDay.setIcon(look.icon("chevron-right"))
        self.sheet_action.setIcon(look.icon("signature"))
        form.dayTitle.setStyleSheet(
            f"font-size: {look.px(18)}px; font-weight: 700; min-height: {look.px(24)}px;"
            f" padding: {look.px(2)}px {look.px(4)}px;"
        )
        soft = look.colours.ok_soft
        form.closingLine.setStyleSheet(
            f"background: {soft}; color: {look.colours.ok}; padding: {look.px(6)}px {look.px(16)}px;"
        )
        form.panelLine.setStyleSheet(f"background: {look.colours.line};")


def _holds(one: Meeting, wanted: str) -> bool:
    texts = [one.title, *(f"{row.citizen.name} {row.citizen.reference}" for row in one.rows)]
    return any(wanted in text.casefold() for text in texts)
