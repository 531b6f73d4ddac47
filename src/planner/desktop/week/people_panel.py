"""A list of citizens, cohorts, places and staff, with what is planned for them, at the left of a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QLabel, QLineEdit, QListView, QPushButton

from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.week.people_model import LINE, PeopleModel
from planner.desktop.week.person_delegate import PersonDelegate
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Cohort, Record, Room, Staff, Workplace
from planner.domain.refusals import PlannerError
from planner.services.people_lines import PersonLine

_TYPING = 100


class PeopleForm(Protocol):
    """The widgets of the form that this panel drives."""

    people_search: QLineEdit
    mine_check: QCheckBox
    people_list: QListView
    people_empty: QLabel


class TabsForm(Protocol):
    """The tabs of a form that lists more than citizens."""

    citizens_tab: QPushButton
    cohorts_tab: QPushButton
    places_tab: QPushButton
    staff_tab: QPushButton


Tabs = Mapping[QPushButton, tuple[type[Record], ...]]


def people_tabs(form: TabsForm) -> Tabs:
    """What each tab lists."""
    return {
        form.citizens_tab: (Citizen,),
        form.cohorts_tab: (Cohort,),
        form.places_tab: (Workplace, Room),
        form.staff_tab: (Staff,),
    }


class PeoplePanel(QObject):
    """Drives the list; without tabs it is one of citizens.

    Signals:
        chosen: A record whose week should be shown.
        left: The keyboard should go on to the board.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(
        self, form: PeopleForm, desk: DeskContext, parent: QObject, tabs: Tabs | None = None
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._desk = desk
        self.model = PeopleModel(desk.wording, self)
        form.people_list.setModel(self.model)
        form.people_list.setItemDelegate(PersonDelegate(desk.look, self.model))
        form.people_list.setMouseTracking(True)
        self._week: IsoWeek | None = None
        self._shown: Record | None = None
        self._tabs = dict(tabs or {})
        self._pointing = False
        group = QButtonGroup(self)
        for number, tab in enumerate(self._tabs):
            group.addButton(tab)
            tab.setChecked(number == 0)
            # Not only a click: assistive technology toggles what can be checked.
            tab.toggled.connect(lambda on: self._tab_chosen() if on and not self._pointing else None)
        form.mine_check.setChecked(desk.acting.staff is not None)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING)
        self._pause.timeout.connect(self.reload)
        form.people_search.textChanged.connect(lambda _: self._pause.start())
        form.people_search.returnPressed.connect(self._take_first)
        form.people_search.installEventFilter(self)
        form.people_list.installEventFilter(self)
        form.mine_check.toggled.connect(lambda _: self.reload())
        form.people_list.selectionModel().currentChanged.connect(self._current_changed)
        form.people_list.activated.connect(lambda _: self.left.emit())
        desk.look.changed.connect(form.people_list.viewport().update)

    @property
    def sorts(self) -> tuple[type[Record], ...]:
        """What the open tab lists."""
        return next((sorts for tab, sorts in self._tabs.items() if tab.isChecked()), (Citizen,))

    def show_week(self, week: IsoWeek) -> None:
        """List the hours of another week."""
        if self._week is None:
            self._week = week
            self.reload()
        elif week != self._week:
            self._week = week
            self.reload_soon()

    def reload_soon(self) -> None:
        """Read the list again when the board has been drawn: turning many weeks reads it once."""
        self._pause.start()

    def point_at(self, record: Record) -> None:
        """Mark the record whose week is shown, opening its tab if need be."""
        self._shown = record
        tab = next((tab for tab, sorts in self._tabs.items() if type(record) in sorts), None)
        if tab is not None and not tab.isChecked():
            self._pointing = True
            tab.setChecked(True)
            self._pointing = False
            self._form.people_search.clear()
            self.reload()
        self._mark()

    def reload(self) -> None:
        """Read the list again."""
        self._pause.stop()
        if self._week is None:
            return
        citizens = Citizen in self.sorts
        self._form.mine_check.setVisible(citizens and self._desk.acting.staff is not None)
        text = self._form.people_search.text().strip()
        mine = citizens and self._desk.acting.staff is not None and self._form.mine_check.isChecked()
        lines: list[PersonLine] = []
        try:
            for sort in self.sorts:
                lines += self._desk.office.people.week_list(
                    self._desk.acting, sort, self._week, text=text, mine=mine
                )
        except PlannerError as error:
            self._desk.complaints.about(error)
        selection = self._form.people_list.selectionModel()
        blocked = selection.blockSignals(True)  # noqa: FBT003  # Qt's own word order
        self.model.show(tuple(lines))
        selection.blockSignals(blocked)
        self._form.people_list.setVisible(bool(lines))
        self._form.people_empty.setVisible(not lines)
        self._form.people_empty.setText(self._nothing(text, mine=mine))
        self._mark()

    def first(self) -> Record | None:
        """The first of the list."""
        return self.model.line(0).record if self.model.rowCount() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        people = self._form.people_list
        if watched is people and event.type() is QEvent.Type.FocusIn and not people.currentIndex().isValid():
            # Qt would choose the first of the list, and show somebody else than who is looked at.
            people.viewport().update()
            return True
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if watched is not self._form.people_search or event.key() != Qt.Key.Key_Down:
            return False
        people.setFocus()
        if not people.currentIndex().isValid():
            people.setCurrentIndex(self.model.index(0))
        return True

    def _nothing(self, text: str, *, mine: bool) -> str:
        if text:
            return self.tr("Ingen passer til »%1«.").replace("%1", text)
        if mine:
            return self.tr(
                "Du er ikke mentor for nogen i denne uge. Fjern »Kun mine borgere« for at se alle."
            )
        return self.tr("Her er ingen endnu. Opret dem på siderne i venstre side.")

    def _tab_chosen(self) -> None:
        self._form.people_search.clear()
        self.reload()
        if self.model.row_of(self._shown.id if self._shown else None) < 0:
            first = self.first()
            if first is not None:
                self.chosen.emit(first)

    def _take_first(self) -> None:
        self.reload()
        first = self.first()
        if first is not None:
            self.chosen.emit(first)
            self._form.people_list.setFocus()

    def _mark(self) -> None:
        row = self.model.row_of(self._shown.id) if self._shown else -1
        selection = self._form.people_list.selectionModel()
        blocked = selection.blockSignals(True)  # noqa: FBT003
        if row >= 0:
            index = self.model.index(row)
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self._form.people_list.scrollTo(index)
        else:
            selection.clear()
        selection.blockSignals(blocked)
        self._form.people_list.viewport().update()

    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        line = current.data(LINE) if current.isValid() else None
        if isinstance(line, PersonLine) and (self._shown is None or line.record.id != self._shown.id):
            self.chosen.emit(line.record)
