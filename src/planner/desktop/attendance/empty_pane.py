"""What stands where the register would be on a day without sessions: what to do next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner._built.forms.empty_day import Ui_EmptyDay


class EmptyPane(QWidget):
    """Says that the day is empty, and offers where to go.

    Signals:
        all_wanted: Everyone's sessions should be shown.
        searched: The nearest day with sessions is wanted, earlier (-1) or later (1).
        planning_wanted: The week page is wanted.
    """

    all_wanted = Signal()
    searched = Signal(int)
    planning_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_EmptyDay()
        self.form.setupUi(self)
        self.form.showAll.clicked.connect(self.all_wanted)
        self.form.earlierDay.clicked.connect(lambda: self.searched.emit(-1))
        self.form.laterDay.clicked.connect(lambda: self.searched.emit(1))
        self.form.planWeek.clicked.connect(self.planning_wanted)

    def say(self, day: str, *, mine: bool, searching: bool) -> None:
        """Say why nothing is shown: a search without a hit, or a day without sessions, one's own or anybody's."""
        form = self.form
        form.showAll.setVisible(mine and not searching)
        for button in (form.earlierDay, form.laterDay, form.planWeek):
            button.setVisible(not searching)
        if searching:
            form.emptyTitle.setText(self.tr("Ingen af dagens deltagere eller mødegange passer til søgningen"))
            form.emptyText.setText(self.tr("Ret eller slet søgningen for at se dagen igen."))
        elif mine:
            form.emptyTitle.setText(self.tr("Du har ingen mødegange %1").replace("%1", day))
            form.emptyText.setText(
                self.tr("Vis alles mødegange, gå til en anden dag, eller planlæg en mødegang.")
            )
        else:
            form.emptyTitle.setText(self.tr("Der er ingen mødegange %1").replace("%1", day))
            form.emptyText.setText(self.tr("Gå til en anden dag, eller planlæg en mødegang i ugeplanen."))
