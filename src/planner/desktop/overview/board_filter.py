"""What narrows the board: the sort of people or places, a text, a cohort, and one's own citizens."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton

from planner.desktop.shared.desk_context import DeskContext
from planner.domain.board import Board
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Cohort
from planner.domain.planned_week import SubjectType

_TYPING = 150


class FilterForm(Protocol):
    """The widgets of the form that the filter drives."""

    citizens_tab: QPushButton
    staff_tab: QPushButton
    rooms_tab: QPushButton
    places_tab: QPushButton
    cohorts_tab: QPushButton
    search_edit: QLineEdit
    cohort_box: QComboBox
    mine_check: QCheckBox


class BoardFilter(QObject):
    """Drives the bar above the board.

    Signals:
        changed: Something else should be shown.
        left: The keyboard should go on to the board.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, form: FilterForm, desk: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._desk = desk
        self._tabs = {
            SubjectType.CITIZEN: form.citizens_tab,
            SubjectType.STAFF: form.staff_tab,
            SubjectType.ROOM: form.rooms_tab,
            SubjectType.WORKPLACE: form.places_tab,
            SubjectType.COHORT: form.cohorts_tab,
        }
        for tab in self._tabs.values():
            tab.clicked.connect(lambda _=False: self._chosen())
            tab.setStyleSheet(f"padding-left: {desk.look.px(8)}px; padding-right: {desk.look.px(8)}px;")
        form.citizens_tab.setChecked(True)
        form.search_edit.setMaximumWidth(desk.look.px(190))
        form.cohort_box.setMinimumWidth(desk.look.px(110))
        form.mine_check.setChecked(desk.acting.staff is not None)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING)
        self._pause.timeout.connect(self.changed)
        form.search_edit.textChanged.connect(lambda _: self._pause.start())
        form.search_edit.installEventFilter(self)
        form.cohort_box.activated.connect(lambda _: self.changed.emit())
        form.mine_check.clicked.connect(lambda _=False: self.changed.emit())
        self.read_cohorts()

    @property
    def sort(self) -> SubjectType:
        """What the board lists."""
        return next(sort for sort, tab in self._tabs.items() if tab.isChecked())

    @property
    def narrowed(self) -> bool:
        """Whether somebody may be left out."""
        form = self._form
        citizens = self.sort is SubjectType.CITIZEN
        return bool(form.search_edit.text().strip()) or (
            citizens and (self._mine or form.cohort_box.currentIndex() > 0)
        )

    @property
    def _mine(self) -> bool:
        return self._desk.acting.staff is not None and self._form.mine_check.isChecked()

    def choose(self, sort: SubjectType) -> None:
        """List another sort."""
        self._tabs[sort].setChecked(True)
        self._settle()

    def widen(self) -> None:
        """Leave nobody out."""
        form = self._form
        blocked = form.search_edit.blockSignals(True)  # noqa: FBT003
        form.search_edit.clear()
        form.search_edit.blockSignals(blocked)
        form.cohort_box.setCurrentIndex(0)
        form.mine_check.setChecked(False)

    def read_cohorts(self) -> None:
        """Offer the cohorts there are; the one that is chosen stays chosen."""
        box = self._form.cohort_box
        chosen = box.currentData()
        box.clear()
        box.addItem(self.tr("Alle hold"), None)
        for cohort in self._desk.office.people.list(self._desk.acting, Cohort):
            box.addItem(cohort.name, str(cohort.id))
        box.setCurrentIndex(max(box.findData(chosen), 0) if chosen else 0)
        self._settle()

    def read(self, week: IsoWeek) -> Board:
        """The board of a week as it is narrowed now."""
        self._pause.stop()
        form, sort = self._form, self.sort
        citizens = sort is SubjectType.CITIZEN
        return self._desk.office.boards.people_board(
            self._desk.acting,
            sort,
            week,
            text=form.search_edit.text().strip(),
            mine=citizens and self._mine,
            cohort=form.cohort_box.currentData() if citizens else None,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self._form.search_edit
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                if self._pause.isActive():
                    self._pause.stop()
                    self.changed.emit()
                self.left.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and self._form.search_edit.text():
                self._form.search_edit.clear()
                return True
        return False

    def _chosen(self) -> None:
        self._settle()
        self.changed.emit()

    def _settle(self) -> None:
        """Only citizens are in cohorts and have mentors."""
        citizens = self.sort is SubjectType.CITIZEN
        self._form.cohort_box.setVisible(citizens and self._form.cohort_box.count() > 1)
        self._form.mine_check.setVisible(citizens and self._desk.acting.staff is not None)
