"""Whose weeks stand side by side: choosing them, taking them away, and reading their weeks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from planner.desktop.overview.side_by_side import SideBySide
from planner.desktop.overview.views import MOST_BESIDE, Looking, days_shown
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.search_finder import SORTS
from planner.desktop.shared.search_popup import SearchPopup
from planner.domain.people import Record
from planner.domain.planned_week import SUBJECT_TYPES, PlannedWeek


class SideForm(Protocol):
    """The widgets of the form that the pane drives."""

    add_button: QPushButton
    clear_button: QPushButton


class SidePane(QObject):
    """Drives the weeks side by side and the bar above them.

    Signals:
        changed: Somebody was put beside the others or taken away.
        opened: The record whose week should be opened.
    """

    changed = Signal()
    opened = Signal(object)

    def __init__(self, form: SideForm, desk: DeskContext, looking: Looking, page: QWidget) -> None:
        super().__init__(page)
        self._form = form
        self._desk = desk
        self._looking = looking
        self.weeks: tuple[PlannedWeek, ...] = ()
        self.view = SideBySide(desk)
        self.popup = SearchPopup(desk, page, SORTS)
        self.popup.chosen.connect(self.put)
        self.view.opened.connect(self.opened)
        self.view.removed.connect(self.put_away)
        form.add_button.clicked.connect(self.ask)
        form.clear_button.clicked.connect(lambda: self.choose(()))

    def ask(self) -> None:
        """Let somebody be searched for."""
        self.popup.open_below(self._form.add_button)

    def put(self, record: Record) -> None:
        """Let somebody's week stand beside the others, if there is room."""
        beside = self._looking.beside
        if record.id not in beside and len(beside) >= MOST_BESIDE:
            self._desk.complaints.tell(
                self.tr("Der er plads til seks ved siden af hinanden. Fjern en af dem først.")
            )
            return
        beside[record.id] = record
        self.changed.emit()

    def put_away(self, record: Record) -> None:
        """Take somebody's week away from the others."""
        self._looking.beside.pop(record.id, None)
        self.changed.emit()

    def toggle(self, record: Record) -> None:
        """Put somebody beside the others, or take them away when they are there."""
        if record.id in self._looking.beside:
            self.put_away(record)
        else:
            self.put(record)

    def choose(self, records: Iterable[Record]) -> None:
        """Let the weeks of these stand side by side, and no others."""
        self._looking.beside = {record.id: record for record in records}
        self.changed.emit()

    def read(self) -> bool:
        """Read the weeks again; says whether there is anybody.

        Raises:
            Unknown: One of them is gone, or may not be known any more.
        """
        looking, form = self._looking, self._form
        beside = list(looking.beside.values())
        form.clear_button.setVisible(bool(beside))
        form.add_button.setEnabled(len(beside) < MOST_BESIDE)
        subjects = [(SUBJECT_TYPES[type(record)], str(record.id)) for record in beside]
        self.weeks = self._desk.office.boards.side_by_side(self._desk.acting, subjects, looking.week)
        used = {
            slot.day
            for week in self.weeks
            for slot in (*(week.slot(each) for each in week.sessions), *(busy.slot for busy in week.busy))
        }
        pairs = list(zip(beside, self.weeks, strict=True))
        self.view.show_weeks(pairs, days_shown(looking.week, used), self._desk.today())
        return bool(beside)

    def status(self) -> str:
        """``Borger 9001: 15 t · Borger 9002: 16 t``."""
        duration = self._desk.wording.duration
        return " · ".join(
            f"{week.subject.ref.name}: <b>{duration(week.planned_minutes)}</b>" for week in self.weeks
        )
