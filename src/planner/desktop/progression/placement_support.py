"""The support of a placement: with the citizen and the company, when next, and agreeing on it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from planner.desktop.people.section import Section
from planner.desktop.people.sections_layout import divider, emptied, heading, muted
from planner.desktop.progression.contact_acts import ContactActs
from planner.desktop.progression.support_form import SupportForm
from planner.desktop.progression.support_lines import SupportLine
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.contacts import Party
from planner.domain.people import Placement, Record
from planner.domain.refusals import PlannerError


class PlacementSupport(Section):
    """What is agreed for this placement; contacts are logged on the progression page."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._acts = ContactActs(desk)
        self._placement: Placement | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(divider())
        column.addWidget(heading(self.tr("Støtte under placeringen")))
        self.lines = QVBoxLayout()
        self.lines.setSpacing(8)
        column.addLayout(self.lines)
        self.agree = QPushButton(self.tr("Aftal støtte"))
        self.agree.setObjectName("placement_support_agree")
        self.agree.clicked.connect(self._begin)
        column.addWidget(self.agree, 0, Qt.AlignmentFlag.AlignLeft)
        self.form = SupportForm(desk, "placement_support")
        self.form.ready.connect(self._agree)
        self.form.hide()
        column.addWidget(self.form)

    def show_record(self, record: Record) -> None:
        """Show the support that runs for a placement."""
        assert isinstance(record, Placement)
        if self._placement is None or self._placement.id != record.id:
            self.form.hide()
        self._placement = record
        desk = self.desk
        emptied(self.lines)
        try:
            due = desk.office.contacts.due(desk.acting, desk.today(), citizens=[str(record.citizen.id)])
        except PlannerError as error:
            self.lines.addWidget(muted(desk.wording.error(error)))
            self.agree.hide()
            return
        own = [each for each in due if each.schedule.placement == record.ref]
        for each in own:
            self.lines.addWidget(SupportLine(desk, each))
        if not own:
            self.lines.addWidget(muted(self.tr("Ingen støtte er aftalt for placeringen.")))

    def _begin(self) -> None:
        if self._placement is not None:
            self.form.setVisible(not self.form.isVisible())
            self.form.ask((self._placement.workplace,))

    def _agree(self, kind: str, weeks: int, parties: tuple[Party, ...], company: str | None) -> None:
        assert self._placement is not None
        sentence = self._acts.agree(
            *(self.tr("Aftal støtte"), str(self._placement.citizen.id), kind, weeks, parties),
            workplace=company,
            placement=str(self._placement.id),
        )
        if sentence:
            self.desk.complaints.tell(sentence)
        else:
            self.form.hide()
