"""The button that makes the report by group: PDF, Excel or text, without names."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.saving import save_bytes
from planner.domain.isoweek import IsoWeek
from planner.services.group_report import ReportForm
from planner.services.team_people import Team


class ReportButton(QPushButton):
    """Asks which form and where; ``choice`` tells the weeks and the team when it is needed."""

    def __init__(
        self, desk: DeskContext, owner: QWidget, choice: Callable[[], tuple[IsoWeek, IsoWeek, Team]]
    ) -> None:
        super().__init__(owner)
        self._desk = desk
        self._choice = choice
        self.dialog: QFileDialog | None = None
        self.setText(self.tr("Rapport…"))
        self.setToolTip(self.tr("Tal pr. gruppe for de viste uger, uden navne (Ctrl+P)"))
        menu = QMenu(self)
        for form, text in (
            (ReportForm.PDF, self.tr("Som PDF…")),
            (ReportForm.WORKBOOK, self.tr("Til Excel…")),
            (ReportForm.TEXT, self.tr("Som tekst (CSV)…")),
        ):
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, form=form: self.ask(form))
        self.setMenu(menu)
        opening = QAction(self.tr("Rapport pr. gruppe uden navne"), owner)
        opening.setShortcut(QKeySequence("Ctrl+P"))
        opening.triggered.connect(lambda _=False: self.showMenu())
        owner.addAction(opening)
        desk.look.changed.connect(self._recolour)
        self._recolour()

    def ask(self, form: ReportForm) -> None:
        """Ask where the report should be, and write it there."""
        desk, (first, last, team) = self._desk, self._choice()
        patterns = {
            ReportForm.PDF: "PDF (*.pdf)",
            ReportForm.WORKBOOK: "Excel (*.xlsx)",
            ReportForm.TEXT: "CSV (*.csv)",
        }
        word = self.tr("progression-grupper")
        name = f"{word}-{first}-{last}.{form.value}"
        self.dialog = save_bytes(
            self.window(),
            desk,
            self.tr("Gem rapporten"),
            name.lower(),
            patterns[form],
            lambda: desk.office.group_reports.file(desk.acting, first, last, form, desk.wording, team),
        )

    def _recolour(self) -> None:
        self.setIcon(self._desk.look.icon("export"))
        self.setIconSize(self._desk.look.icon_size(16))
