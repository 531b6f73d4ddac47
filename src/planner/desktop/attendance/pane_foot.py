"""What stands below every register: how to type, the codes, and all of the mark that the cursor is on."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner.desktop.attendance.code_keys import CodeKeys
from planner.desktop.attendance.detail_card import DetailCard, Field
from planner.desktop.attendance.legend import Legend
from planner.desktop.attendance.typed_codes import FILL, FILL_PLANNED
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.catalogue import AttendanceCode
from planner.domain.refusals import PlannerError


class PaneFoot(QWidget):
    """The hint, the legend and the card. While the card is open the legend makes room."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._codes: tuple[AttendanceCode, ...] = ()
        self._day: date | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.look.px(8))
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        self.hint.setProperty("role", "muted")
        self.legend = Legend(desk.look, desk.wording)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.legend.setSizePolicy(policy)
        self.card = DetailCard(desk)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        for widget in (self.hint, self.legend, self.card):
            column.addWidget(widget)
        self.card.open_wanted.connect(self.open_details)
        self.legend.details_chosen.connect(self.open_details)
        self.card.opened.connect(lambda: self._open(there=True))
        self.card.closed.connect(lambda: self._open(there=False))

    def use(self, codes: tuple[AttendanceCode, ...], day: date) -> bool:
        """The codes in force on a date; says whether they are others than before."""
        self._day = day
        if codes == self._codes:
            return False
        self._codes = codes
        self.legend.show_codes(codes)
        return True

    def open_details(self, field: Field = Field.CODE) -> None:
        """Open the card, with the reasons that hold on the date."""
        if self._day is None:
            return
        try:
            reasons = self._desk.office.catalogue.reasons(self._day)
        except PlannerError as error:
            self._desk.complaints.about(error)
            return
        self.card.use(self._codes, reasons)
        self.card.open(field)

    def say_typing(self, keys: CodeKeys) -> None:
        """Say what the next key does."""
        if not keys.pending:
            self.hint.setText(
                self.tr("Skriv koden: rækken markeres, og den næste er klar. Tal giver minutter til stede.")
            )
            return
        word = self._desk.wording.words
        choices = [f"{code.code} {word(code.name)}" for code in keys.possible]
        if keys.command == FILL:
            choices.insert(0, self.tr("Enter: alle tomme mødt"))
        told = self.tr("%1 …: skriv næste bogstav, eller Enter. Muligt: %2")
        self.hint.setText(told.replace("%1", keys.pending).replace("%2", ", ".join(choices)))

    def say_planned(self, button: QPushButton, waiting: int, keys: CodeKeys) -> None:
        """Offer to fill in so many planned absences, with the shortest key that does it; nothing for none."""
        key = FILL_PLANNED if FILL_PLANNED in keys.commands else "Ctrl+U"
        told = self.tr("Udfyld planlagt fravær (%1)  %2").replace("%1", str(waiting))
        button.setText(told.replace("%2", key))
        button.setVisible(waiting > 0)

    def _open(self, *, there: bool) -> None:
        self.legend.setVisible(not there)
        self.hint.setVisible(not there)
