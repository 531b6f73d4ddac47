"""The attendance page: a day and its registers, a week of many, or a cohort's week."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from planner._built.forms.attendance_page import Ui_AttendancePage
from planner.desktop.attendance.ask_line import AskLine
from planner.desktop.attendance.closing_desk import ClosingDesk, Stretch
from planner.desktop.attendance.day_calendar import DayCalendar
from planner.desktop.attendance.day_delegate import PANEL_WIDTH
from planner.desktop.attendance.day_register import DayRegister
from planner.desktop.attendance.day_words import day_status, day_title
from planner.desktop.attendance.drop_ins import DropIns
from planner.desktop.attendance.grid_pane import GridPane
from planner.desktop.attendance.grid_table import View
from planner.desktop.attendance.mark_words import code_name
from planner.desktop.attendance.marking import Marking
from planner.desktop.attendance.meetings import Meeting
from planner.desktop.attendance.missing_popup import MissingCount
from planner.desktop.attendance.more_menu import MoreMenu, Part
from planner.desktop.attendance.signin_saving import ask_for_sheet
from planner.desktop.attendance.spots import Spot
from planner.desktop.attendance.typed_codes import FILL, FILL_PLANNED
from planner.desktop.shared.complaints import Remedy
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.desktop.shared.page import Page
from planner.desktop.shared.search_targets import key_name
from planner.domain.isoweek import IsoWeek
from planner.domain.refusals import PlannerError
from planner.domain.session import Session
from planner.wording.forms import full_day

SEARCH_DAYS = 28


class AttendancePage(Page):
    """Marking who came, with the keyboard alone or with the mouse."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.day = desk.today()
        word = desk.remembered.word("register")
        self.view = View(word) if word in set(View) else View.DAY
        self._stale = True
        self.dialog: QFileDialog | None = None
        self.form = Ui_AttendancePage()
        self.form.setupUi(self)
        self.form.dayPanel.setFixedWidth(desk.look.px(PANEL_WIDTH))
        self.calendar = DayCalendar(desk.look, desk.language, self)
        self.form.dayTitle.setMenu(self.calendar)
        self.ask = AskLine(desk.look)
        self.form.pageLayout.insertWidget(self.form.pageLayout.indexOf(self.form.closingLine), self.ask)
        self.marking = Marking(desk, self.ask, self)
        self.register = DayRegister(self.form, desk, self.marking, self)
        self.pane, self.days, self.empty = self.register.pane, self.register.days, self.register.empty
        self.grid = GridPane(desk, self.marking)
        self.form.registerStack.addWidget(self.grid)
        self.missing = MissingCount(desk, self.form.missingButton, self)
        self.drop_ins = DropIns(desk, self.marking, self._open_meeting, self.register.go_to, self)
        self.more = MoreMenu(self.form.moreButton, desk.look, self)
        self._make_actions()
        self.closing = ClosingDesk(desk, self.form.closingButton, self.form.closingLine, self.ask, self.more)
        self._listen()
        self._recolour()

    def more_keys(self) -> tuple[tuple[str, str], ...]:
        codes = self.desk.office.register.codes(self.day)
        return (
            *((code.code, code_name(self.desk.wording, code)) for code in codes),
            ("0–9", self.tr("Minutter til stede")),
            *(
                (letter, word)
                for letter, word in self._commands()
                if letter not in {code.code for code in codes}
            ),
            (key_name("Return"), self.tr("Detaljer for mærket")),
            (key_name("F2"), self.tr("Årsag")),
            (key_name("Backspace"), self.tr("Tag mærket tilbage")),
        )

    def _commands(self) -> tuple[tuple[str, str], ...]:
        return ((FILL, self.fill_action.text()), (FILL_PLANNED, self.planned_action.text()))

    # --- wiring --------------------------------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        form, add = self.form, self.more.add
        self.fill_action = add(Part.MARKING, self.tr("Alle mødt (kun tomme)"), "Ctrl+A", self.fill_blanks)
        self.planned_action = add(
            Part.MARKING, self.tr("Udfyld planlagt fravær"), "Ctrl+U", self.fill_planned
        )
        add(Part.MARKING, self.tr("Ekstra deltager…"), "Ctrl+N", self.add_drop_in)
        add(Part.MARKING, self.tr("Mangler registrering…"), "Ctrl+J", self.missing.open)
        self.sheet_action = add(Part.PAPER, self.tr("Deltagerliste (PDF)…"), "Ctrl+P", self.save_sheet)
        acts: tuple[tuple[str, str, Callable[[], object]], ...] = (
            (self.tr("Dag"), "Alt+1", lambda: self.show_view(View.DAY)),
            (self.tr("Uge"), "Alt+2", lambda: self.show_view(View.WEEK)),
            (self.tr("Hold"), "Alt+3", lambda: self.show_view(View.COHORT)),
            (self.tr("Forrige mødegang"), "Ctrl+PgUp", lambda: self.register.step(-1)),
            (self.tr("Næste mødegang"), "Ctrl+PgDown", lambda: self.register.step(1)),
            (self.tr("Forrige dag eller uge"), "Ctrl+Left", form.previousDay.click),
            (self.tr("Næste dag eller uge"), "Ctrl+Right", form.nextDay.click),
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
        form.previousDay.clicked.connect(lambda: self.step(-1))
        form.nextDay.clicked.connect(lambda: self.step(1))
        form.todayButton.clicked.connect(lambda: self.show_day(self.desk.today()))
        for tab, view in self._tabs().items():
            tab.clicked.connect(lambda _=False, view=view: self.show_view(view))
        form.mineTab.clicked.connect(self._look_again)
        form.allTab.clicked.connect(self._look_again)
        form.findParticipant.textChanged.connect(self.register.filter)
        form.findParticipant.returnPressed.connect(self._found)
        self.register.opened.connect(self._tell_status)
        self.calendar.chosen.connect(self.show_day)
        self.empty.searched.connect(self._search_day)
        self.empty.planning_wanted.connect(lambda: self.wanted.emit("week", None))
        self.ask.over.connect(self._take_focus)
        self.missing.counted.connect(self.waiting)
        self.missing.wanted.connect(self._open_place)
        self.grid.subject_chosen.connect(self._look_again)
        self.grid.planning_wanted.connect(lambda: self.wanted.emit("week", None))
        self.grid.day_wanted.connect(self._open_spot)
        self.desk.look.changed.connect(self._recolour)

    def _tabs(self) -> dict[QPushButton, View]:
        form = self.form
        return {form.dayTab: View.DAY, form.weekTab: View.WEEK, form.cohortTab: View.COHORT}

    # --- being a page --------------------------------------------------------------------------------------------------

    def shown(self) -> None:
        """Read the day again if something was changed, and give the register the keyboard."""
        if self._stale:
            self.reload()
        if not self.form.findParticipant.hasFocus():
            self._take_focus()

    def refresh(self, touched: Touched) -> None:
        """Read the day again after a change of plans, people or marks."""
        marks_only = touched.attendance and not (touched.plans or touched.settings or self._stale)
        if marks_only and self.view is View.DAY and self.register.reread(touched.attendance):
            self._say()
        elif touched.plans or touched.settings or touched.attendance:
            self._stale = True
        if self._stale and self.isVisible():
            self.reload()

    def status(self) -> str:
        """How many are recorded, how much was attended, and how many are missing."""
        if self.view is not View.DAY:
            return self.grid.status()
        open_there = self.form.registerStack.currentWidget() is self.pane
        return day_status(self.desk.wording, self.register.shown) if open_there else ""

    # --- what is shown -------------------------------------------------------------------------------------------------

    def show_day(self, day: date) -> None:
        """Open another day."""
        self.ask.give_up()
        self.day = day
        self._look_again()

    def show_view(self, view: View) -> None:
        """Look in another way at the same day or its week."""
        if view is not self.view:
            self.ask.give_up()
            self.view = view
            self.desk.remembered.keep("register", view.value)
            self._look_again()
        self._take_focus()

    def step(self, steps: int) -> None:
        """The next day or week, or the one before."""
        self.show_day(self.day + timedelta(days=steps * (1 if self.view is View.DAY else 7)))

    def show_session(self, session: Session) -> None:
        """Open the register of a session, also somebody else's."""
        self.form.findParticipant.clear()
        self.form.allTab.setChecked(True)
        self._open_place(session.day, session.id, None)

    def _look_again(self) -> None:
        self.reload()
        self._tell_status()

    def reload(self) -> None:
        """Read what is shown again; what is open stays open when it is still there."""
        self._stale = False
        day_view = self.view is View.DAY
        self.form.dayPanel.setVisible(day_view)
        self.form.panelLine.setVisible(day_view)
        if day_view:
            self.register.read(self.day)
        else:
            self._read_grid()
        self._say()

    def _read_grid(self) -> None:
        try:
            self.grid.read(IsoWeek.of(self.day), self.view)
        except PlannerError as error:
            self.desk.complaints.about(error)
        self.form.registerStack.setCurrentWidget(self.grid)

    def _say(self) -> None:
        """Say which day it is, how far it is closed, and what waits."""
        form, week = self.form, IsoWeek.of(self.day)
        form.dayTitle.setText(day_title(self.desk.language, self.day, self.desk.today(), self.view))
        form.dayTitle.setAccessibleName(full_day(self.desk.language, self.day))
        form.todayButton.setEnabled(self.day != self.desk.today())
        for tab, view in self._tabs().items():
            tab.setChecked(view is self.view)
        self.calendar.show_day(self.day)
        table = self.grid.model.table
        if self.view is View.DAY:
            sessions = tuple(each.session for each in self.register.sessions)
            self.closing.show(Stretch(self.day, self.day, sessions))
        else:
            cohort = table.grid.subject if table and self.view is View.COHORT else None
            shown = table.grid.sessions if table else ()
            self.closing.show(Stretch(week.monday, week.sunday, shown, cohort))
        self._say_sheet()
        # All of a jobcentre's would be other people's work.
        self.missing.later(mine=self.register.mine or self.desk.acting.sees_all_citizens)

    def _say_sheet(self) -> None:
        shown = self.register.shown
        self.sheet_action.setEnabled(
            self.view is View.DAY and shown is not None and shown.first.cohort is not None
        )

    # --- what is done --------------------------------------------------------------------------------------------------

    def fill_blanks(self) -> None:
        """Mark everyone without a mark as present: the open meeting's, or those of the grid's column."""
        (self.pane if self.view is View.DAY else self.grid).fill_blanks()

    def fill_planned(self) -> None:
        """Write what periods of absence propose where there is no mark."""
        (self.pane if self.view is View.DAY else self.grid).fill_planned()

    def save_sheet(self) -> None:
        """Ask where the sign-in sheet of the open meeting's cohort and week should be."""
        shown = self.register.shown
        if shown is not None and shown.first.cohort is not None:
            self.dialog = ask_for_sheet(self, self.desk, shown.first.cohort, shown.slot.week)

    def _found(self) -> None:
        """Go to the first participant that the search names; offer to add one who is not on the list."""
        wanted = self.form.findParticipant.text().strip()
        if not wanted or (self.register.find() if self.view is View.DAY else self.grid.find_person(wanted)):
            return
        self.desk.complaints.tell(
            self.tr("%1 står ikke på listen.").replace("%1", wanted),
            remedies=(Remedy(self.tr("Ekstra deltager…"), lambda _: self.add_drop_in(wanted)),),
        )

    def add_drop_in(self, text: str = "") -> None:
        """Put somebody who turned up on the open meeting's list."""
        if text:
            self.form.findParticipant.clear()
        below = self.pane.form.sessionTitle if self.view is View.DAY else self.form.moreButton
        self.drop_ins.open(below, text)

    def _open_meeting(self) -> Meeting | None:
        return self.register.shown if self.view is View.DAY else None

    def _open_spot(self, spot: Spot | None) -> None:
        if spot is not None:
            self._open_place(spot.slot.day, spot.session, spot.citizen.id)

    def _open_place(self, day: date, session: UUID, citizen: UUID | None) -> None:
        """Open a session's day, at a citizen's row, with the keyboard there."""
        self.view = View.DAY
        self.show_day(day)
        if not self.register.go_to(session, citizen):
            self.form.allTab.click()
            self.register.go_to(session, citizen)

    def _search_day(self, step: int) -> None:
        for days in range(1, SEARCH_DAYS + 1):
            day = self.day + timedelta(days=step * days)
            if self.desk.office.register.day(self.desk.acting, day, mine=self.register.mine):
                self.show_day(day)
                self.pane.table.setFocus()
                return
        self.desk.complaints.tell(self.tr("Der er ingen mødegange i de næste fire uger den vej."))

    def _take_focus(self) -> None:
        table = self.pane.table if self.view is View.DAY else self.grid.table
        (table.editor or table).setFocus()

    def _tell_status(self) -> None:
        # Nothing was changed, but the strip at the foot is about another session now.
        self._say_sheet()
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
        form.closingLine.setStyleSheet(
            f"background: {look.colours.ok_soft}; color: {look.colours.ok};"
            f" padding: {look.px(6)}px {look.px(16)}px;"
        )
        form.panelLine.setStyleSheet(f"background: {look.colours.line};")
