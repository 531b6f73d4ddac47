"""Who may suit a company, or which companies may suit a citizen; looked up when it is asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from planner.desktop.people.section import Section
from planner.desktop.people.sections_layout import divider, emptied, heading, link, muted
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.job_matching import JobMatch
from planner.domain.people import Citizen, Record, Workplace
from planner.domain.refusals import PlannerError
from planner.services.job_matching_words import match_reasons

MOST_SHOWN = 8


class Matches(Section):
    """Lines with reasons that lead to the other page; the program suggests, people decide."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._record: Record | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(divider())
        column.addWidget(heading(self.tr("Omvendt jobformidling")))
        self.search = QPushButton(self.tr("Find, hvem der kan passe"))
        self.search.setObjectName("matches_find")
        self.search.clicked.connect(self._look)
        column.addWidget(self.search, 0, Qt.AlignmentFlag.AlignLeft)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(2)
        column.addLayout(self.lines)

    def show_record(self, record: Record) -> None:
        """Begin anew for another record; what was looked up stays otherwise."""
        if self._record is None or self._record.id != record.id:
            emptied(self.lines)
        self._record = record
        if isinstance(record, Citizen):
            self.search.setText(self.tr("Find virksomheder, der kan passe"))
        else:
            self.search.setText(self.tr("Find borgere, der kan passe"))

    def _look(self) -> None:
        record, desk = self._record, self.desk
        emptied(self.lines)
        try:
            if isinstance(record, Citizen):
                found = desk.office.job_matching.companies_for(desk.acting, str(record.id))
            else:
                found = desk.office.job_matching.citizens_for(desk.acting, str(record.id)) if record else ()
        except PlannerError as error:
            self.lines.addWidget(muted(desk.wording.error(error)))
            return
        for match in found[:MOST_SHOWN]:
            self._line(match, to_company=isinstance(record, Citizen))
        if not found:
            self.lines.addWidget(muted(self.tr("Ingen passer ud fra mål, opgaver og timer.")))
        elif len(found) > MOST_SHOWN:
            rest = self.tr("og %1 til").replace("%1", str(len(found) - MOST_SHOWN))
            self.lines.addWidget(muted(rest))

    def _line(self, match: JobMatch, *, to_company: bool) -> None:
        name = match.workplace.name if to_company else match.candidate.citizen.name
        button = link(name)
        reasons = match_reasons(match, self.desk.wording)
        button.setAccessibleDescription(reasons)
        button.clicked.connect(lambda: self._open(match, to_company=to_company))
        self.lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.lines.addWidget(muted(reasons))

    def _open(self, match: JobMatch, *, to_company: bool) -> None:
        people, acting = self.desk.office.people, self.desk.acting
        if to_company:
            self.wanted.emit("workplaces", people.get(acting, Workplace, str(match.workplace.id)))
        else:
            self.wanted.emit("citizens", people.get(acting, Citizen, str(match.candidate.citizen.id)))
