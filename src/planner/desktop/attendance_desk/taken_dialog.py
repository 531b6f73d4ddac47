"""The frame of dialogs that take marks in from somewhere else: what each line does, and the reason that closed days ask for."""

from __future__ import annotations

from PySide6.QtWidgets import QHeaderView, QWidget

from planner.desktop.attendance_desk.taken_rows import closed_sentences, heads
from planner.desktop.planning.planning_dialog import PlanningDialog
from planner.desktop.planning.preview_table import RowTone
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.domain.attendance import Mark
from planner.services.register_rows import MarkChange
from planner.services.register_taken_in import TakenIn

SESSION_COLUMN = 2
WIDTHS = ((1, 150), (3, 172), (4, 140))


class TakenDialog(PlanningDialog):
    """While lines would write on closed days, the button waits for a reason."""

    def __init__(self, desk: DeskContext, parent: QWidget) -> None:
        super().__init__(desk, parent, "")
        self._closed = False
        why = self.tr("Hvorfor der skrives i lukkede dage")
        self.form.reason_edit.setPlaceholderText(why)
        self.form.reason_edit.setAccessibleName(why)
        # Sentences run over several columns, so no column may take its width from what stands in it.
        self.stretch(SESSION_COLUMN)
        head = self.form.preview_table.horizontalHeader()
        for column, width in WIDTHS:
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            head.resizeSection(column, desk.look.px(width))

    def entitle(self, title: str, first_head: str, width: int) -> None:
        """Say what the dialog does, what its lines are called by, and how wide that may be."""
        head = self.form.preview_table.horizontalHeader()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        head.resizeSection(0, self.desk.look.px(width))
        self.setWindowTitle(title)
        self.form.heading_label.setText(title)
        self.model.heads = heads(first_head)

    def preview(self) -> None:
        """Show the lines, and the field for a reason while one is needed."""
        self._closed = False
        super().preview()
        self.form.reason_edit.setVisible(self._closed)
        table = self.form.preview_table
        table.clearSpans()
        for number, row in enumerate(self.model.rows):
            if row.tone is RowTone.DANGER:
                table.setSpan(number, 1, 1, len(row.cells) - 1)

    def closed(self, taken: TakenIn) -> tuple[str, ...]:
        """Which closed days the lines would write on; from now on the button waits for a reason if there are any."""
        self._closed = bool(taken.closed)
        return closed_sentences(taken, self.desk.wording)

    @property
    def correction(self) -> str:
        """Why closed days are written on."""
        return self.form.reason_edit.text().strip()

    def _allow(self) -> None:
        super()._allow()
        if self._closed and not self.correction:
            self.form.apply_button.setEnabled(False)


def written(taken: TakenIn) -> TakenIn:
    """What was written.

    Raises:
        PlannerError: Nothing was, as lists were changed since the lines were looked at.
    """
    if taken.problems:
        raise taken.problems[0].error
    return taken


def touched_marks(change: MarkChange | None) -> Touched:
    """The sessions whose register an act changed."""
    marks: tuple[Mark, ...] = change.after if change else ()
    return Touched(attendance=frozenset(mark.session for mark in marks))
