"""The team page: who needs what in a week, and many citizens' hours."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

from planner._built.forms.team_page import Ui_TeamPage
from planner.desktop.progression.length_tabs import LengthTabs
from planner.desktop.progression.weeks_shown import weeks_shown
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.desktop.shared.page import Page
from planner.desktop.team.hours_pane import HoursPane
from planner.desktop.team.needs_pane import NeedsPane
from planner.desktop.team.report_button import ReportButton
from planner.desktop.team.scope_box import ScopeBox
from planner.desktop.week.opening import open_week
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Ref
from planner.domain.refusals import PlannerError
from planner.domain.team_needs import Need, TeamNeed
from planner.services.team_people import Team
from planner.wording import forms

_PLANS = frozenset({Need.MISSING_PLAN, Need.UNDER_AGREED})


class TeamPage(Page):
    """Many citizens at once; each line leads to where it is seen to."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = Ui_TeamPage()
        self.form.setupUi(self)
        self.week = IsoWeek.of(desk.today())
        self._stale = True
        self.scope = ScopeBox(desk)
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.form.bar_layout.addWidget(self.scope)
        self.form.bar_layout.addWidget(self.count)
        self.form.bar_layout.addStretch(1)
        self.lengths = LengthTabs(desk, self, first_key=3)
        self.form.bar_layout.addWidget(self.lengths)
        self.report = ReportButton(desk, self, self._reported)
        self.form.bar_layout.addWidget(self.report)
        self.needs = NeedsPane(desk)
        self.hours = HoursPane(desk)
        self.form.body.addWidget(self.needs)
        self.form.body.addWidget(self.hours)
        if desk.remembered.word("team_view") == "hours":
            self.form.hours_tab.setChecked(True)
        self._make_actions()
        self._listen()
        self._recolour()

    # --- being a page --------------------------------------------------------------------------------------------------

    def shown(self) -> None:
        if self._stale:
            self.scope.read()
            self.reload()
        self._pane.setFocus()

    def refresh(self, touched: Touched) -> None:
        if touched == Touched():
            return
        self._stale = True
        if self.isVisible():
            if touched.people or touched.settings or touched.everything:
                self.scope.read()
            self.reload()

    @property
    def _pane(self) -> QWidget:
        return self.hours if self.form.hours_tab.isChecked() else self.needs

    def reload(self) -> None:
        """Read the open view again."""
        self._stale = False
        self._say_week()
        self.lengths.setVisible(self.form.hours_tab.isChecked())
        self.report.setVisible(self.desk.acting.sees_all_citizens)
        try:
            if self.form.hours_tab.isChecked():
                self._read_hours()
            else:
                self._read_needs()
        except PlannerError as error:
            self.desk.complaints.about(error)

    def _read_needs(self) -> None:
        found = self.desk.office.team_needs.week(self.desk.acting, self.week, self.scope.team)
        self.needs.show_needs(found)
        self.count.setText(self.tr("%n borger(e)", "", found.citizens))
        self.form.body.setCurrentWidget(self.needs)
        if self.week == IsoWeek.of(self.desk.today()) and self.scope.team.mine:
            self.waiting.emit(len(found.needs))

    def _read_hours(self) -> None:
        team, progression = self.scope.team, self.desk.office.progression
        first, last = self._weeks
        found = progression.team(
            self.desk.acting, first, last, cohort=team.cohort, group=team.group, mine=team.mine
        )
        self.hours.show_team(found, self.desk.today())
        self.count.setText(self.tr("%n borger(e)", "", len(found.rows)))
        self.form.body.setCurrentWidget(self.hours)

    @property
    def _weeks(self) -> tuple[IsoWeek, IsoWeek]:
        return weeks_shown(self.week.monday, self.lengths.length, None)

    def _reported(self) -> tuple[IsoWeek, IsoWeek, Team]:
        """The weeks shown that are over: what is only planned says nothing of how it went."""
        first, last = self._weeks
        over = IsoWeek.of(self.desk.today()).plus(-1)
        return first, max(first, min(last, over)), self.scope.team

    def _say_week(self) -> None:
        week = self.week
        self.form.week_label.setText(self.tr("Uge %1").replace("%1", str(week.number)))
        self.form.dates_label.setText(forms.dates(self.desk.language, week.monday, week.days[4]))

    # --- acting --------------------------------------------------------------------------------------------------------

    def go_to_week(self, week: IsoWeek) -> None:
        """Look at another week."""
        self.week = week
        self.reload()

    def open_need(self, need: TeamNeed) -> None:
        """Go to where a line is seen to."""
        desk = self.desk
        try:
            if need.session:
                self.wanted.emit("attendance", desk.office.planning.session(desk.acting, need.session))
            elif need.citizen is not None:
                citizen = desk.office.people.get(desk.acting, Citizen, str(need.citizen.id))
                if need.need in _PLANS:
                    open_week(self, citizen, IsoWeek.of(need.day))
                else:
                    self.wanted.emit("progression", citizen)
        except PlannerError as error:
            desk.complaints.about(error)

    def open_citizen(self, ref: Ref) -> None:
        """Open a citizen's own progression."""
        try:
            citizen = self.desk.office.people.get(self.desk.acting, Citizen, str(ref.id))
        except PlannerError as error:
            self.desk.complaints.about(error)
            return
        self.wanted.emit("progression", citizen)

    def _make_actions(self) -> None:
        form = self.form
        acts: tuple[tuple[str, str, Callable[[], object]], ...] = (
            (self.tr("Hvem har brug for hvad"), "Alt+1", form.needs_tab.click),
            (self.tr("Borgernes timer uge for uge"), "Alt+2", form.hours_tab.click),
            (self.tr("Forrige uge"), "Alt+Left", form.previous_button.click),
            (self.tr("Næste uge"), "Alt+Right", form.next_button.click),
            (self.tr("Denne uge"), "Ctrl+T", form.today_button.click),
            (self.tr("Vælg, hvilke borgere der ses"), "Ctrl+F", self.scope.showPopup),
        )
        for text, keys, act in acts:
            action = QAction(text, self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _=False, act=act: act())
            self.addAction(action)

    def _listen(self) -> None:
        form = self.form
        form.previous_button.clicked.connect(lambda: self.go_to_week(self.week.plus(-1)))
        form.next_button.clicked.connect(lambda: self.go_to_week(self.week.plus(1)))
        form.today_button.clicked.connect(lambda: self.go_to_week(IsoWeek.of(self.desk.today())))
        for tab in (form.needs_tab, form.hours_tab):
            tab.clicked.connect(lambda _=False: self._look())
            px = self.desk.look.px
            tab.setStyleSheet(f"padding-left: {px(9)}px; padding-right: {px(9)}px;")
        self.lengths.chosen.connect(lambda _: self._look_at_hours())
        self.scope.activated.connect(lambda _: self._look())
        self.needs.opened.connect(self.open_need)
        self.hours.opened.connect(self.open_citizen)
        self.desk.look.changed.connect(self._recolour)

    def _look_at_hours(self) -> None:
        self.form.hours_tab.setChecked(True)
        self._look()

    def _look(self) -> None:
        self.desk.remembered.keep("team_view", "hours" if self.form.hours_tab.isChecked() else "needs")
        self.reload()
        self._pane.setFocus()

    def _recolour(self) -> None:
        look = self.desk.look
        for button, name in (
            (self.form.previous_button, "chevron-left"),
            (self.form.next_button, "chevron-right"),
        ):
            button.setIcon(look.icon(name, look.colours.ink))
            button.setIconSize(look.icon_size(17))
