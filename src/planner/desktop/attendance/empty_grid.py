"""What stands where the grid would be: why it is empty, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from planner.desktop.shared.look import Look


class EmptyGrid(QWidget):
    """One sentence and a button to the week page.

    Signals:
        planning_wanted: The week page is wanted.
    """

    planning_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(look.px(10))
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setProperty("role", "muted")
        self.plan_button = QPushButton(self.tr("Planlæg i ugeplanen"))
        self.plan_button.clicked.connect(self.planning_wanted)
        column.addWidget(self.sentence)
        column.addWidget(self.plan_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def say(self, sentence: str) -> None:
        """Say why nothing is shown; without a sentence there is something, and this hides."""
        self.sentence.setText(sentence)
        self.setVisible(bool(sentence))

    def no_sessions(self, who: str, week: int) -> str:
        """There are no sessions in the week."""
        told = self.tr("%1 har ingen mødegange i uge %2. Vælg en anden øverst, eller gå til en anden uge.")
        return told.replace("%1", who).replace("%2", str(week))

    def nobody(self, *, cohorts: bool) -> str:
        """There is nobody whose week could be shown."""
        if cohorts:
            return self.tr("Der er ingen hold endnu. Opret et hold på siden Hold, og planlæg dets uge.")
        return self.tr("Der er ingen organisation eller medarbejder, hvis uge kan vises.")
