"""A signed sheet typed back: a line for each row of the paper, Enter after each, and all of them registered as one step."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from planner.desktop.attendance_desk.taken_dialog import TakenDialog, touched_marks, written
from planner.desktop.attendance_desk.taken_rows import taken_rows
from planner.desktop.planning.offers import no_choice, record_box
from planner.desktop.planning.planning_dialog import Preview
from planner.desktop.planning.preview_table import ROW, PreviewRow
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Cohort, Ref
from planner.domain.refusals import PlannerError
from planner.services.register_rows import MarkChange
from planner.services.register_taken_in import TakenIn

SIZE = (1040, 620)

Drafts = dict[tuple[str, str], list[str]]
"""Lines that are typed and not registered, by cohort and week: closing the dialog loses none."""


class TypeBackDialog(TakenDialog):
    """A line is looked at when it is typed: a wrong code is said at once, below the line, and the text stays to be mended."""

    def __init__(
        self, desk: DeskContext, parent: QWidget, cohort: Ref | None, week: IsoWeek, drafts: Drafts
    ) -> None:
        super().__init__(desk, parent)
        self._drafts = drafts
        self.entitle(self.tr("Tast et underskrevet ark ind"), self.tr("Tastet"), 120)
        form = self.form
        # Enter ends a line here; an empty one registers.
        form.apply_button.setDefault(False)
        form.apply_button.setAutoDefault(False)
        form.preview_table.setAccessibleName(self.tr("Linjer, der er tastet"))
        self.cohort = record_box(desk, Cohort, no_choice())
        if cohort is not None:
            self.cohort.setCurrentIndex(max(self.cohort.findData(str(cohort.id)), 0))
        self.week = QLineEdit(str(week))
        self.week.setMaxLength(8)
        self.line = QLineEdit()
        self.line.setPlaceholderText("KDTM M")
        self.wrong = QLabel()
        self.wrong.setObjectName("typed_wrong")
        self.wrong.setProperty("role", "danger")
        self.wrong.setWordWrap(True)
        self.hint = QLabel(
            self.tr(
                "Skriv rækkens kode fra arket og registreringen, for eksempel <b>KDTM M</b> (alle tomme dage),"
                " <b>KDTM ti S</b> (kun tirsdag), <b>KDTM ti F 135</b> (minutter) eller <b>KDTM ons F 9.45-12</b>."
                " Enter går videre; Enter på en tom linje registrerer."
            )
        )
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self.put(self.tr("Hold"), self.cohort, "typed_cohort", 0, 0)
        self.put(self.tr("Uge"), self.week, "typed_week", 0, 1)
        self.put(self.tr("Linje"), self.line, "typed_line", 1, 0, 2)
        form.fields_layout.addWidget(self.wrong, 2, 0, 1, 2)
        form.fields_layout.addWidget(self.hint, 3, 0, 1, 2)
        form.fields_layout.setColumnStretch(0, 3)
        form.fields_layout.setColumnStretch(1, 1)
        self.cohort.currentIndexChanged.connect(self.later)
        self.week.textChanged.connect(self.later)
        self.line.returnPressed.connect(self.enter)
        self.line.textEdited.connect(lambda _: self._say_wrong(""))
        form.preview_table.activated.connect(self.take_back)
        gone = QAction(form.preview_table)
        gone.setShortcut(QKeySequence("Del"))
        gone.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        gone.triggered.connect(lambda _=False: self.drop())
        form.preview_table.addAction(gone)
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))

    def start(self) -> None:
        """Show it, ready for the first line."""
        super().start()
        (self.line if self.cohort.currentData() else self.cohort).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def lines(self) -> list[str]:
        """What is typed for the chosen cohort and week, and not registered yet."""
        return self._drafts.setdefault((str(self.cohort.currentData()), self.week.text().strip().upper()), [])

    def look_up(self) -> Preview:
        """What the lines typed so far would register; nothing is saved."""
        lines = self.lines
        self.form.apply_button.setText(self.tr("Registrér %n linje(r)", "", len(lines)))
        self.line.setEnabled(self.cohort.currentData() is not None)
        if self.cohort.currentData() is None:
            return Preview(summary=self.tr("Vælg først holdet, som arket hører til."), ready=False)
        taken = self._read(lines)
        return Preview(
            summary="",
            rows=taken_rows(taken, self.desk.wording, lambda number: lines[number - 1]),
            trouble=self.closed(taken),
            ready=bool(lines) and not taken.problems,
        )

    def _read(self, lines: list[str], *, dry_run: bool = True, correction: str = "") -> TakenIn:
        return self.desk.office.register.type_back(
            self.desk.acting,
            str(self.cohort.currentData()),
            IsoWeek.parse(self.week.text()),
            lines,
            dry_run=dry_run,
            correction=correction,
        )

    # --- typing --------------------------------------------------------------------------------------------------------

    def enter(self) -> None:
        """A line is done: keep it and be ready for the next, or say what is wrong with it; an empty one registers."""
        typed = " ".join(self.line.text().split())
        if not typed:
            self.apply()
            return
        lines = [*self.lines, typed]
        try:
            taken = self._read(lines)
        except PlannerError as error:
            self._say_wrong(self.desk.wording.error(error))
            return
        wrong = next((each for each in taken.problems if each.line == len(lines)), None)
        if wrong is not None:
            self._say_wrong(self.desk.wording.error(wrong.error))
            self.line.selectAll()
            return
        self.lines.append(typed)
        self.line.clear()
        self._say_wrong("")
        self.preview()
        self.form.preview_table.scrollToBottom()

    def take_back(self, index: QModelIndex) -> None:
        """Put a line back into the field, to be typed otherwise."""
        number = self._number(index)
        if number:
            self.line.setText(self.lines.pop(number - 1))
            self.preview()
            self.line.setFocus()

    def drop(self) -> None:
        """Leave the chosen line out."""
        number = self._number(self.form.preview_table.currentIndex())
        if number:
            del self.lines[number - 1]
            self.preview()

    def _number(self, index: QModelIndex) -> int:
        row = index.data(ROW) if index.isValid() else None
        return row.about if isinstance(row, PreviewRow) and isinstance(row.about, int) else 0

    def _say_wrong(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))

    # --- registering ---------------------------------------------------------------------------------------------------

    def do(self, reason: str | None) -> bool:
        """Register all lines as one step."""
        lines, register, acting = self.lines, self.desk.office.register, self.desk.acting

        def act() -> MarkChange:
            change = written(self._read(lines, dry_run=False, correction=self.correction)).change
            assert change is not None  # without a problem and without a dry run it was written
            return change

        label = self.tr("Tast ark ind: %1").replace("%1", self.cohort.currentText())
        done = self.desk.undo.perform(label, act, lambda change: register.undo(acting, change), touched_marks)
        if done is None:
            return False
        lines.clear()
        return True
