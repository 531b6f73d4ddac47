"""Which cohorts a citizen is a member of, and the placements."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.desktop.people.section import Section
from planner.desktop.people.sections_layout import divider, emptied, heading, link, muted
from planner.desktop.people.typed_values import written_date, written_hours
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.people import Cohort, Record
from planner.domain.refusals import PlannerError


def span_text(language: str, since: date, until: date | None) -> str:
    """``01-01-2026 – 31-12-2027``; an open end is left open."""
    return f"{written_date(language, since)} – {written_date(language, until)}".rstrip()


class CitizenPlaces(Section):
    """Lines that lead to the cohort or the placement."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(divider())
        column.addWidget(heading(self.tr("Hold")))
        self.cohorts = QVBoxLayout()
        column.addLayout(self.cohorts)
        column.addSpacing(6)
        column.addWidget(heading(self.tr("Placeringer")))
        self.placements = QVBoxLayout()
        column.addLayout(self.placements)

    def show_record(self, record: Record) -> None:
        """Show the cohorts and placements of a citizen."""
        office, acting, language = self.desk.office, self.desk.acting, self.desk.language
        emptied(self.cohorts)
        emptied(self.placements)
        try:
            memberships = office.people.memberships(acting, citizen=str(record.id))
            placements = office.people.placements(acting, citizen=str(record.id))
        except PlannerError as error:
            self.cohorts.addWidget(muted(self.desk.wording.error(error)))
            return
        for tie in memberships:
            line = link(f"{tie.cohort.name} · {span_text(language, tie.since, tie.until)}")
            line.clicked.connect(lambda _=False, tie=tie: self._open_cohort(str(tie.cohort.id)))
            self.cohorts.addWidget(line, 0, Qt.AlignmentFlag.AlignLeft)
        if not memberships:
            self.cohorts.addWidget(muted(self.tr("Ikke på noget hold. Tilmeld på siden Hold.")))
        for placement in placements:
            hours = written_hours(placement.weekly_minutes)
            when = span_text(language, placement.since, placement.until)
            line = link(f"{placement.workplace.name} · {hours} · {when}")
            line.clicked.connect(
                lambda _=False, placement=placement: self.wanted.emit("placements", placement)
            )
            self.placements.addWidget(line, 0, Qt.AlignmentFlag.AlignLeft)
        if not placements:
            self.placements.addWidget(muted(self.tr("Ingen placering. Opret den på siden Placeringer.")))

    def _open_cohort(self, cohort: str) -> None:
        self.wanted.emit("cohorts", self.desk.office.people.get(self.desk.acting, Cohort, cohort))
