"""The settings page's card of the register's codes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.desktop.attendance_desk.code_dialog import CodeDialog
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
        column.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)

    def reload(self) -> None:
        """Read the codes again."""
        words = self._desk.wording
        codes = self._desk.office.catalogue.codes(self._desk.today())
        self.codes.setText(" · ".join(f"{each.code} {words.words(each.name)}" for each in codes))

    def open(self) -> None:
        """Open the dialog, unless the codes are not the acting person's to change."""
        dialog = CodeDialog(self._desk, self.window())
        try:
            dialog.start()
        except PlannerError as error:
            dialog.deleteLater()
            self._desk.complaints.about(error)
