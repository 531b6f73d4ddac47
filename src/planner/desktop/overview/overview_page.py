"""The overview page: many people's week, weeks side by side, one day, and thirteen weeks of one citizen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from planner._built.forms.overview_page import Ui_OverviewPage
from planner.desktop.overview.board_filter import BoardFilter
from planner.desktop.overview.board_table import BoardTable
from planner.desktop.overview.board_words import board_status
from planner.desktop.overview.empty_states import EmptyState, EmptyStates
from planner.desktop.overview.overview_header import OverviewHeader
from planner.desktop.overview.programme_pane import ProgrammePane
from planner.desktop.overview.side_pane import SidePane
from planner.desktop.overview.views import WORKDAYS, Looking, View, days_shown
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.desktop.shared.page import Page
from planner.desktop.week.opening import open_week
from planner.domain.board import Board
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Record
from planner.domain.planned_week import SUBJECT_TYPES
from planner.domain.refusals import PlannerError

_AT_FIRST = 3
"""How many weeks stand side by side when nobody was chosen: the one of the cursor and those below it."""


class OverviewPage(Page):
    """Look at many weeks at once; what is found is opened on the week page."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = Ui_OverviewPage()
        self.form.setupUi(self)
        self.looking = Looking(desk.today())
        self.board: Board | None = None
        self._stale = True
        self.header = OverviewHeader(self.form, desk, self)
        self.filter = BoardFilter(self.form, desk, self)
        self.table = BoardTable(desk.look, desk.wording)
        self.side = SidePane(self.form, desk, self.looking, self)
        self.programme = ProgrammePane(self.form, desk, self.looking, self)
        for widget in (self.table, self.side.view, self.programme.table):
            self.form.body.addWidget(widget)
        self.empty = EmptyStates(self.form, self)
        self._make_actions()
        self._listen()
        self._recall()
        self._recolour()

    # --- being a page --------------------------------------------------------------------------------------------------

    def shown(self) -> None:
        if self._stale:
            self.reload()
        self._take_focus()

    def refresh(self, touched: Touched) -> None:
        if touched.plans or touched.settings:
            self._stale = True
            if touched.people or touched.everything:
                self.filter.read_cohorts()
            if self.isVisible():
                self.reload()

    def show_record(self, record: Record) -> None:
        """Take the cursor to somebody."""
        if type(record) in SUBJECT_TYPES:
            self.filter.choose(SUBJECT_TYPES[type(record)])
            self.filter.widen()
            self.show_view(View.BOARD)
            self.table.go_to(record.id)

    def status(self) -> str:
        match self.looking.view:
            case View.SIDE:
                return self.side.status()
            case View.PROGRAMME:
                return self.programme.status()
            case _:
                return board_status(self.board, self.desk.wording) if self.board else ""

    # --- wiring --------------------------------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        acts: tuple[tuple[str, str, Callable[[], object]], ...] = (
            (self.tr("Tavle"), "Alt+1", lambda: self.show_view(View.BOARD)),
            (self.tr("Side om side"), "Alt+2", lambda: self.show_view(View.SIDE)),
            (self.tr("Dag"), "Alt+3", lambda: self.show_view(View.DAY)),
            (self.tr("13 uger"), "Alt+4", lambda: self.show_view(View.PROGRAMME)),
            (self.tr("Forrige uge eller dag"), "Alt+Left", lambda: self.step(-1)),
            (self.tr("Næste uge eller dag"), "Alt+Right", lambda: self.step(1)),
            (self.tr("I dag"), "Ctrl+T", self.go_to_today),
            (self.tr("Find i overblikket"), "Ctrl+F", self.look_for),
        )
        for text, keys, act in acts:
            action = QAction(text, self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _=False, act=act: act())
            self.addAction(action)

    def _listen(self) -> None:
        table = self.table
        self.header.stepped.connect(self.step)
        self.header.today_wanted.connect(self.go_to_today)
        self.header.view_chosen.connect(self.show_view)
        self.filter.changed.connect(self.reload)
        self.filter.left.connect(table.setFocus)
        table.opened.connect(lambda row: self.open_week(row.record, self.looking.week))
        table.programme.connect(lambda row: self.show_programme(row.record))
        table.day_wanted.connect(self.show_day)
        table.mark_wanted.connect(lambda row: self.side.toggle(row.record))
        self.side.opened.connect(lambda record: self.open_week(record, self.looking.week))
        self.side.changed.connect(self._beside_changed)
        self.programme.chosen.connect(self.show_programme)
        self.programme.opened.connect(self._open_programme_week)
        self.empty.acted.connect(self._from_empty)
        self.desk.look.changed.connect(self._recolour)

    def _recall(self) -> None:
        remembered = self.desk.remembered
        word = remembered.word("overview")
        self.looking.view = View(word) if word in set(View) else View.BOARD
        try:
            self.looking.go_to(IsoWeek.parse(remembered.word("week")))
        except PlannerError:
            self.looking.day = self.desk.today()
        self.programme.recall()
        if self.looking.day.weekday() >= WORKDAYS:
            self.looking.day = self.looking.week.monday

    def _recolour(self) -> None:
        self.header.recolour()
        colours = self.desk.look.colours
        for table in (self.table, self.programme.table):
            table.viewport().setStyleSheet(f"background: {colours.surface};")

    # --- reading -------------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read what is shown again."""
        self._stale = False
        self.header.say(self.looking)
        bars = {View.SIDE: self.form.side_bar, View.PROGRAMME: self.form.programme_bar}
        self.form.bars.setCurrentWidget(bars.get(self.looking.view, self.form.board_bar))
        try:
            match self.looking.view:
                case View.SIDE:
                    there, pane, state = self.side.read(), self.side.view, EmptyState.NONE_BESIDE
                    self._show_or_say(pane if there else None, state)
                case View.PROGRAMME:
                    there, table, state = self.programme.read(), self.programme.table, EmptyState.NO_CITIZEN
                    self._show_or_say(table if there else None, state)
                case _:
                    self._read_board()
        except PlannerError as error:
            self.desk.complaints.about(error)
        # Nothing was changed, but the strip at the foot is about something else now.
        if self.isVisible():
            self.desk.noticeboard.post(Touched())

    def _read_board(self) -> None:
        self.board = board = self.filter.read(self.looking.week)
        if board.rows:
            days = (
                (self.looking.day,) if self.looking.view is View.DAY else days_shown(board.week, _used(board))
            )
            self.table.show_board(board, days, self.desk.today())
            self.form.body.setCurrentWidget(self.table)
        else:
            state = EmptyState.FILTERED if self.filter.narrowed else EmptyState.NOBODY
            self.empty.show(state, board.sort)

    def _show_or_say(self, widget: QWidget | None, state: EmptyState) -> None:
        if widget is None:
            self.empty.show(state)
        else:
            self.form.body.setCurrentWidget(widget)

    # --- looking elsewhere ---------------------------------------------------------------------------------------------

    def show_view(self, view: View) -> None:
        """Look in another way, at those whom the cursor was on."""
        row, looking = self.table.current_row, self.looking
        from_board = looking.view in {View.BOARD, View.DAY}
        if view is View.SIDE and not looking.beside and from_board and row is not None:
            rows = self.table.board_model.rows
            first = rows.index(row)
            self.side.choose(each.record for each in rows[first : first + _AT_FIRST])
        if view is View.PROGRAMME and from_board and row is not None and isinstance(row.record, Citizen):
            looking.citizen = row.record
        looking.view = view
        self.desk.remembered.keep("overview", view.value)
        self.reload()
        self._take_focus()

    def show_day(self, day: date) -> None:
        """Show one day alone."""
        self.looking.day = day
        self.show_view(View.DAY)

    def show_programme(self, record: Record) -> None:
        """Show a citizen's thirteen weeks."""
        self.looking.citizen = record
        self.looking.view = View.PROGRAMME
        self.desk.remembered.keep("overview", View.PROGRAMME.value)
        self.reload()
        self._take_focus()

    def step(self, steps: int) -> None:
        """The week (or day) so many on."""
        self.looking.step(steps)
        self.reload()

    def go_to_today(self) -> None:
        """The present week and day."""
        self.looking.day = self.desk.today()
        self.reload()

    def look_for(self) -> None:
        """Take the keyboard to where somebody is looked for."""
        form = self.form
        if self.looking.view is View.SIDE:
            self.side.ask()
        elif self.looking.view is View.PROGRAMME:
            self.programme.ask()
        else:
            form.search_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            form.search_edit.selectAll()

    def open_week(self, record: Record, week: IsoWeek) -> None:
        """Open somebody's week on the week page."""
        open_week(self, record, week)

    def _beside_changed(self) -> None:
        self.table.board_model.mark(set(self.looking.beside))
        if self.looking.view is View.SIDE:
            self.reload()
            self._take_focus()

    # --- what was asked for --------------------------------------------------------------------------------------------

    def _open_programme_week(self, week: IsoWeek) -> None:
        if self.looking.citizen is not None:
            self.open_week(self.looking.citizen, week)

    def _from_empty(self, state: EmptyState) -> None:
        match state:
            case EmptyState.FILTERED:
                self.filter.widen()
                self.reload()
                self.table.setFocus()
            case EmptyState.NOBODY:
                self.wanted.emit(self.empty.page_of(self.filter.sort), None)
            case EmptyState.NONE_BESIDE:
                self.side.ask()
            case EmptyState.NO_CITIZEN:
                self.programme.ask()

    def _take_focus(self) -> None:
        shown = self.form.body.currentWidget()
        if shown is self.form.empty_pane:
            self.form.empty_button.setFocus()
        elif shown is self.side.view:
            self.side.view.take_focus()
        elif shown is not None:
            shown.setFocus()


def _used(board: Board) -> set[date]:
    """The days of the weekend on which somebody has something."""
    days = board.week.days
    return {days[number] for row in board.rows for number in (5, 6) if row.days[number]}
