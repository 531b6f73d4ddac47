"""One citizen's thirteen weeks: choosing the citizen, and reading the weeks."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from planner.desktop.overview.programme_table import ProgrammeTable
from planner.desktop.overview.views import Looking
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.search_popup import SearchPopup
from planner.domain.people import Citizen
from planner.domain.planned_week import SUBJECT_TYPES
from planner.domain.refusals import PlannerError


class ProgrammeForm(Protocol):
    """The widgets of the form that the pane drives."""

    citizen_button: QPushButton
    programme_label: QLabel


class ProgrammePane(QObject):
    """Drives the weeks and the bar above them.

    Signals:
        chosen: A :class:`Citizen` whose weeks should be shown.
        opened: An :class:`IsoWeek` that should be opened.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, form: ProgrammeForm, desk: DeskContext, looking: Looking, page: QWidget) -> None:
        super().__init__(page)
        self._form = form
        self._desk = desk
        self._looking = looking
        self.table = ProgrammeTable(desk.look, desk.wording)
        self.popup = SearchPopup(desk, page, (Citizen,))
        self.popup.chosen.connect(self.chosen)
        self.table.opened.connect(self.opened)
        form.citizen_button.clicked.connect(self.ask)

    def ask(self) -> None:
        """Let a citizen be searched for."""
        self.popup.open_below(self._form.citizen_button)

    def recall(self) -> None:
        """Take up the citizen whose week was looked at last."""
        sort, _, identity = self._desk.remembered.word("person").partition(":")
        if sort != SUBJECT_TYPES[Citizen].value:
            return
        try:
            self._looking.citizen = self._desk.office.people.get(self._desk.acting, Citizen, identity)
        except PlannerError:
            self._looking.citizen = None

    def read(self) -> bool:
        """Read the weeks again; says whether there is a citizen.

        Raises:
            Unknown: The citizen is gone, or may not be known any more.
        """
        form, citizen = self._form, self._looking.citizen
        form.citizen_button.setText(citizen.name if citizen else self.tr("Vælg borger…"))
        form.programme_label.clear()
        if citizen is None:
            self.table.show_overview(None, self._desk.today())
            return False
        boards = self._desk.office.boards
        overview = boards.programme_overview(self._desk.acting, str(citizen.id), self._looking.week)
        empty = sum(not week.planned_minutes for week in overview.weeks)
        if empty:
            form.programme_label.setText(self.tr("%n uge(r) uden plan", "", empty))
        self.table.show_overview(overview, self._desk.today())
        return True

    def status(self) -> str:
        """``Borger 9001: 174 t planlagt · 24 t i virksomhed``."""
        overview, duration = self.table.programme_model.overview, self._desk.wording.duration
        if overview is None:
            return ""
        text = self.tr("%1: %2 planlagt · %3 i virksomhed")
        planned, company = duration(overview.planned_minutes), duration(overview.company_minutes)
        return (
            text.replace("%1", overview.citizen.name)
            .replace("%2", f"<b>{planned}</b>")
            .replace("%3", company)
        )
