"""Agreeing on support: what for, how often, and with whom."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QSpinBox, QWidget

from planner.desktop.people.choice_box import ChoiceBox
from planner.desktop.people.sections_layout import labelled
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.contacts import MOST_EVERY, Party
from planner.domain.people import Ref


class SupportForm(QWidget):
    """From today on, every so many weeks.

    Signals:
        ready: The type's code, the weeks, the parties, and the company or None.
    """

    ready = Signal(str, int, object, object)

    def __init__(self, desk: DeskContext, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        self.kind, self.party = ChoiceBox(desk.look), ChoiceBox(desk.look)
        for row in desk.office.support.types(desk.today()):
            self.kind.addItem(desk.wording.words(row.name), row)
        self.weeks = QSpinBox()
        self.weeks.setRange(1, MOST_EVERY)
        self.weeks.setValue(2)
        self.keep = QPushButton(self.tr("Aftal fra i dag"))
        self.keep.setProperty("role", "primary")
        self.keep.setObjectName(f"{name}_keep")
        self.keep.clicked.connect(self._offer)
        grid.addWidget(labelled(self.tr("Støtte"), self.kind, f"{name}_kind"), 0, 0, 1, 2)
        grid.addWidget(labelled(self.tr("Med"), self.party, f"{name}_party"), 1, 0)
        grid.addWidget(labelled(self.tr("Hver … uge"), self.weeks, f"{name}_weeks"), 1, 1)
        grid.addWidget(self.keep, 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        self.kind.currentIndexChanged.connect(self._usual)
        self._usual()

    def ask(self, workplaces: tuple[Ref, ...]) -> None:
        """Begin; companies are offered beside the citizen, and both together."""
        self.party.clear()
        self.party.addItem(self.tr("Borgeren"), ((Party.CITIZEN,), None))
        for each in workplaces:
            company = str(each.id)
            both = self.tr("Borgeren og %1").replace("%1", each.name)
            self.party.addItem(both, ((Party.CITIZEN, Party.COMPANY), company))
            self.party.addItem(each.name, ((Party.COMPANY,), company))
        self.kind.setFocus()

    def _usual(self) -> None:
        """The rhythm that the chosen support asks for at least."""
        row = self.kind.currentData()
        if row is not None and row.least_weeks is not None:
            self.weeks.setValue(row.least_weeks)

    def _offer(self) -> None:
        row = self.kind.currentData()
        if row is None or self.party.currentData() is None:
            return
        parties, company = self.party.currentData()
        self.ready.emit(row.code, self.weeks.value(), tuple(map(Party, parties)), company)
