"""The progression page: a list of citizens, and cards about the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner._built.forms.progression_page import Ui_ProgressionPage
from planner.desktop.progression.card import Card
from planner.desktop.progression.cards import MAIN, SIDE, CardFactory
from planner.desktop.progression.motivated_dialog import MotivatedDialog
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.desktop.shared.page import Page
from planner.desktop.week.people_panel import PeoplePanel
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Record
from planner.domain.planned_week import SUBJECT_TYPES
from planner.domain.refusals import PlannerError
from planner.services.people_lines import PersonLine

_SIDE_WIDTH = 272


class ProgressionPage(Page):
    """Where one citizen is going; what is found is acted on in the cards."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = Ui_ProgressionPage()
        self.form.setupUi(self)
        self.citizen: Citizen | None = None
        self.motivated: MotivatedDialog | None = None
        self._stale = True
        self.people = PeoplePanel(self.form, desk, self)
        self.form.side.setFixedWidth(desk.look.px(_SIDE_WIDTH))
        self.cards = (
            *self._put(self.form.main_column, MAIN),
            *self._put(self.form.side_column, SIDE),
        )
        self._make_actions()
        self.people.chosen.connect(self.show_record)
        self.people.left.connect(self._into_the_cards)
        desk.look.changed.connect(self._recolour)
        self._recolour()
        self._head(None)

    def _put(self, column: QVBoxLayout, factories: Sequence[CardFactory]) -> tuple[Card, ...]:
        made = tuple(factory(self.desk) for factory in factories)
        for card in made:
            card.wanted.connect(self.wanted)
            column.addWidget(card)
        column.addStretch(1)
        return made

    # --- being a page --------------------------------------------------------------------------------------------------

    def shown(self) -> None:
        self.people.show_week(IsoWeek.of(self.desk.today()))
        recalled = self._recall() or self.citizen or self.people.first()
        if self._stale or recalled != self.citizen:
            self._show(recalled if isinstance(recalled, Citizen) else None)
        self.form.people_list.setFocus()

    def refresh(self, touched: Touched) -> None:
        if touched == Touched():
            return
        self._stale = True
        if touched.plans or touched.settings:
            self.people.reload_soon()
        if self.isVisible() and self.citizen is not None:
            self._stale = False
            if touched.plans or touched.settings:
                self._head(self._line(self.citizen))
            for card in self.cards:
                card.refresh(touched)

    def show_record(self, record: Record) -> None:
        """Show a citizen."""
        if isinstance(record, Citizen):
            self.desk.remembered.keep("person", f"{SUBJECT_TYPES[Citizen].value}:{record.id}")
            self._show(record)

    # --- reading -------------------------------------------------------------------------------------------------------

    def _recall(self) -> Citizen | None:
        """Whoever was looked at last, here or on the week page."""
        sort, _, identity = self.desk.remembered.word("person").partition(":")
        if sort != SUBJECT_TYPES[Citizen].value:
            return None
        try:
            return self.desk.office.people.get(self.desk.acting, Citizen, identity)
        except PlannerError:
            return None

    def _show(self, citizen: Citizen | None) -> None:
        self.citizen = citizen
        self._stale = False
        line = self._line(citizen) if citizen is not None else None
        self._head(line)
        if citizen is None or line is None:
            return
        self.people.point_at(citizen)
        for card in self.cards:
            card.show_citizen(str(citizen.id), self.desk.today())
        self.form.cards_area.verticalScrollBar().setValue(0)

    def _line(self, citizen: Citizen) -> PersonLine | None:
        week = IsoWeek.of(self.desk.today())
        try:
            return self.desk.office.people.line_of(self.desk.acting, str(citizen.id), week)
        except PlannerError as error:
            self.desk.complaints.about(error)
            return None

    def _head(self, line: PersonLine | None) -> None:
        form = self.form
        form.header.setVisible(line is not None)
        form.header_line.setVisible(line is not None)
        form.body.setCurrentWidget(form.cards_area if line is not None else form.empty_pane)
        if line is None:
            return
        form.name_label.setText(line.record.name)
        form.group_chip.setVisible(line.group is not None)
        if line.group is not None:
            form.group_chip.setText(self.desk.wording.words(line.group.name))
        form.programme_label.setText(self.people.model.week(line))

    # --- acting --------------------------------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        acts: tuple[tuple[str, str, Callable[[], object]], ...] = (
            (self.tr("Åbn borgerens ugeplan"), "Ctrl+U", self._open_week),
            (self.tr("Søg i listen over borgere"), "Ctrl+F", self.form.people_search.setFocus),
            (self.tr("Motiverede borgere…"), "Ctrl+Shift+M", self.open_motivated),
        )
        for text, keys, act in acts:
            action = QAction(text, self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _=False, act=act: act())
            self.addAction(action)
        self.form.week_button.clicked.connect(self._open_week)
        self.form.motivated_button.clicked.connect(self.open_motivated)
        self.form.motivated_button.setVisible(self.desk.acting.sees_all_citizens)

    def open_motivated(self) -> None:
        """Look through those who were scored high in motivation."""
        if self.motivated is not None:
            self.motivated.reject()
        made = MotivatedDialog(self.desk, self)
        try:
            made.start()
        except PlannerError as error:
            made.deleteLater()
            self.desk.complaints.about(error)
            return
        self.motivated = made
        made.citizen_wanted.connect(self.show_record)
        made.finished.connect(lambda _: self._motivated_left())

    def _motivated_left(self) -> None:
        self.motivated = None
        self.form.people_list.setFocus()

    def _open_week(self) -> None:
        if self.citizen is not None:
            self.wanted.emit("week", self.citizen)

    def _into_the_cards(self) -> None:
        shown = next((card for card in self.cards if card.isVisible()), None)
        if shown is not None:
            shown.setFocus(Qt.FocusReason.TabFocusReason)

    def _recolour(self) -> None:
        self.form.people_edge.setStyleSheet(f"background: {self.desk.look.colours.line};")
        self.form.week_button.setIcon(self.desk.look.icon("calendar"))
        self.form.week_button.setIconSize(self.desk.look.icon_size(16))
