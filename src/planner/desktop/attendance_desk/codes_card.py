"""The settings page's card of the register's codes."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.desktop.attendance_desk.code_dialog import CodeDialog
from planner.desktop.attendance_desk.reason_dialog import ReasonDialog
from planner.desktop.people.sections_layout import muted
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.refusals import PlannerError


class CodesCard(QFrame):
    """The codes in force today, and the way to change them."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setProperty("role", "card")
        title = QLabel(self.tr("Fremmødekoder"))
        title.setProperty("role", "heading")
        self.codes = muted()
        self.open_button = QPushButton(self.tr("Ret fremmødekoder…"))
        self.open_button.setObjectName("codesButton")
        self.open_button.clicked.connect(lambda _=False: self.open())
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(self.codes)
        self.reasons_button = QPushButton(self.tr("Ret årsager…"))
        self.reasons_button.setObjectName("reasonsButton")
        self.reasons_button.clicked.connect(lambda _=False: self.open_reasons())
        buttons = QHBoxLayout()
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.reasons_button)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def reload(self) -> None:
        """Read the codes again."""
        words = self._desk.wording
        codes = self._desk.office.catalogue.codes(self._desk.today())
        self.codes.setText(" · ".join(f"{each.code} {words.words(each.name)}" for each in codes))

    def open(self) -> None:
        """Open the dialog, unless the codes are not the acting person's to change."""
        self._start(CodeDialog(self._desk, self.window()))

    def open_reasons(self) -> None:
        """Open the reasons for absence, unless they are not the acting person's to change."""
        self._start(ReasonDialog(self._desk, self.window()))

    def _start(self, dialog: CodeDialog | ReasonDialog) -> None:
        try:
            dialog.start()
        except PlannerError as error:
            dialog.deleteLater()
            self._desk.complaints.about(error)
