"""Citizens who were scored high in motivation, to look through for extra sessions; nothing is planned by it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QPushButton, QWidget

from planner.desktop.people.typed_values import Unreadable, read_date, written_date
from planner.desktop.planning.offers import ChoiceField
from planner.desktop.planning.planning_dialog import PlanningDialog, Preview
from planner.desktop.planning.preview_table import ROW, PreviewRow
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.saving import save_bytes
from planner.domain.people import Citizen, Ref
from planner.domain.refusals import PlannerError
from planner.services.motivation_rows import Motivated, MotivatedList
from planner.services.motivation_sheet import motivated_cells, motivated_heads, motivated_sentence
from planner.services.scale_words import step_name

SIZE = (720, 560)
_FROM_TOP = 1
"""The list begins with the two highest steps."""


class MotivatedDialog(PlanningDialog):
    """The button shows the chosen citizen behind the list, which stays open.

    Signals:
        citizen_wanted: A :class:`Citizen` to show.
    """

    citizen_wanted = Signal(object)

    def __init__(self, desk: DeskContext, parent: QWidget) -> None:
        super().__init__(desk, parent, "")
        self.setWindowTitle(self.tr("Motiverede borgere"))
        self.form.heading_label.setText(self.windowTitle())
        self.form.preview_table.setAccessibleName(self.windowTitle())
        self.found: MotivatedList | None = None
        self.dialog: QFileDialog | None = None
        self.least = ChoiceField()
        self.since = QLineEdit()
        self.mine = QCheckBox(self.tr("Kun mine borgere"))
        self.mine.setVisible(desk.acting.staff is not None)
        self.put(self.tr("Mindst trin"), self.least, "motivated_least", 0, 0)
        self.put(self.tr("Vurderet siden (kan undlades)"), self.since, "motivated_since", 0, 1)
        beside = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.form.fields_layout.addWidget(self.mine, 0, 2, beside)
        self.form.fields_layout.setColumnStretch(2, 1)
        self.model.heads = motivated_heads(desk.wording)
        self.stretch(1)
        self.pdf = self._button(self.tr("Gem som PDF…"), lambda: self.save("pdf"))
        self.csv = self._button(self.tr("Gem som CSV…"), lambda: self.save("csv"))
        self.form.buttons_layout.insertWidget(0, self.pdf)
        self.form.buttons_layout.insertWidget(1, self.csv)
        self.form.apply_button.setText(self.tr("Vis borgeren"))
        self.form.cancel_button.setText(self.tr("Luk"))
        self.least.currentIndexChanged.connect(self.later)
        self.since.textChanged.connect(self.later)
        self.mine.toggled.connect(self.later)
        self.form.preview_table.activated.connect(lambda _: self.apply())
        self.form.preview_table.selectionModel().selectionChanged.connect(lambda *_: self._allow())
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))

    def start(self) -> None:
        """Show it with the two highest steps of the scale.

        Raises:
            PlannerError: No scale is in force.
        """
        scale, words = self.desk.office.motivation.scale(), self.desk.wording
        for step in range(1, scale.size + 1):
            name = step_name(scale, step, words)
            self.least.addItem(f"{step} {name}".strip(), step)
        self.least.setCurrentIndex(max(scale.size - 1 - _FROM_TOP, 0))
        super().start()

    def look_up(self) -> Preview:
        """Those whose last score is as high and as new as was chosen."""
        desk = self.desk
        self.found = None
        self._say_saving()
        try:
            since = read_date(self.since.text())
        except Unreadable:
            return Preview(summary="", trouble=(self.tr("Skriv datoen som 1-12-2026."),), ready=False)
        found = desk.office.motivation.list(
            desk.acting, self.least.currentData(), since, mine=self.mine.isChecked()
        )
        self.found = found
        self._say_saving()
        summary = (
            motivated_sentence(found, desk.wording) if found.rows else desk.wording.say("motivated-none")
        )
        return Preview(summary=summary, rows=tuple(self._row(row) for row in found.rows))

    def apply(self) -> None:
        """Show the chosen citizen."""
        chosen = self.chosen
        if chosen is None:
            return
        try:
            citizen = self.desk.office.people.get(self.desk.acting, Citizen, str(chosen.id))
        except PlannerError as error:
            self.desk.complaints.about(error)
            return
        self.citizen_wanted.emit(citizen)

    @property
    def chosen(self) -> Ref | None:
        """Whoever is chosen in the list."""
        index = self.form.preview_table.currentIndex()
        row = index.data(ROW) if index.isValid() else None
        return row.about if isinstance(row, PreviewRow) and isinstance(row.about, Ref) else None

    def save(self, kind: str) -> None:
        """Ask where the list should be, as ``pdf`` or ``csv``."""
        found, desk = self.found, self.desk
        if found is None:
            return
        make = desk.office.motivation.pdf if kind == "pdf" else desk.office.motivation.csv
        title, name = self.tr("Gem listen"), self.tr("motiverede-borgere")
        self.dialog = save_bytes(
            self, desk, title, f"{name}.{kind}", f"*.{kind}", lambda: make(found, desk.wording)
        )

    def _row(self, row: Motivated) -> PreviewRow:
        reference, name, step, _, mentor = motivated_cells(row, self.desk.wording)
        day = written_date(self.desk.language, row.score.day)
        return PreviewRow(cells=(reference, name, step, day, mentor), about=row.citizen)

    def _allow(self) -> None:
        self.form.apply_button.setEnabled(self.chosen is not None)

    def _say_saving(self) -> None:
        for button in (self.pdf, self.csv):
            button.setEnabled(self.found is not None and bool(self.found.rows))

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: act())
        return button
