"""Scoring a citizen: a line for each area, a digit for each step, and one act for all of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner.desktop.people.sections_layout import emptied, labelled, muted
from planner.desktop.people.typed_values import Unreadable, read_date, written_date
from planner.desktop.planning.planning_acts import give_undo
from planner.desktop.scales.score_line import AreaLine
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched, touched_people
from planner.domain.people import Ref
from planner.domain.refusals import PlannerError
from planner.services.scales import ScoreChange, ScoreSheet

_MARGIN, _SPARE = 20, 60


class ScoreDialog(QDialog):
    """Enter goes on, and saves on the last line; Ctrl+Enter saves at once. What is not chosen is not scored."""

    def __init__(self, desk: DeskContext, citizen: Ref, parent: QWidget, day: date | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.citizen = citizen
        self.day = min(day or desk.today(), desk.today())
        self.lines: list[AreaLine] = []
        self.current: AreaLine | None = None
        self.setWindowTitle(self.tr("Udviklingsmål: %1").replace("%1", citizen.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        give_undo(self, desk)
        self.scale_words = muted()
        self.area_box = QWidget()
        self.rows = QVBoxLayout(self.area_box)
        self.note = QLineEdit()
        self.date = QLineEdit(written_date(desk.language, self.day))
        self.trouble = QLabel()
        self.trouble.setProperty("role", "danger")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.save_button = self._button(self.tr("Gem (Ctrl+Enter)"), self.save)
        self.save_button.setProperty("role", "primary")
        self.close_button = self._button(self.tr("Luk"), self.reject)
        self._lay_out()
        self.note.textEdited.connect(self._note_edited)
        self.note.returnPressed.connect(self._go_on)
        self.date.editingFinished.connect(self._date_left)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _=False: self.save())
            self.addAction(action)
        desk.noticeboard.posted.connect(self._touched)

    def start(self) -> None:
        """Show it with the keyboard on the first line.

        Raises:
            PlannerError: The citizen cannot be scored by the acting person, or there is no scale on the day.
        """
        self._show_sheet(self._sheet())
        self.show()
        self.raise_()
        self.activateWindow()
        if self.lines:
            self.lines[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Keep what was chosen as one step, and close; a refusal is said here and nothing is lost."""
        wanted = [line for line in self.lines if line.wanted]
        if not wanted and any(line.line.given for line in self.lines):
            self.accept()
            return
        steps = {line.line.area.code: line.step for line in wanted}
        notes = {line.line.area.code: line.note for line in wanted if line.step and line.note.strip()}
        desk, scales, who = self.desk, self.desk.office.scales, str(self.citizen.id)
        refused = ""

        def give() -> ScoreChange:
            nonlocal refused
            try:
                return scales.score(desk.acting, who, steps, day=self.day, notes=notes)
            except PlannerError as error:
                refused = desk.wording.error(error)
                raise

        done = desk.undo.perform(
            self.windowTitle(), give, lambda change: scales.undo(desk.acting, change), scored
        )
        self._say(refused)
        if done is not None:
            self.accept()

    # --- the lines -----------------------------------------------------------------------------------------------------

    def _sheet(self) -> ScoreSheet:
        return self.desk.office.scales.sheet(self.desk.acting, str(self.citizen.id), self.day)

    def _show_sheet(self, sheet: ScoreSheet) -> None:
        emptied(self.rows)
        self.current = None
        self.lines = [AreaLine(self.desk, line, sheet.scale) for line in sheet.lines]
        for line in self.lines:
            self.rows.addWidget(line)
            line.entered.connect(self._go_on)
            line.moved.connect(self._move)
            line.reached.connect(lambda line=line: self._reached(line))
            line.changed.connect(lambda: self._say(""))
            line.no_such_step.connect(self._no_such_step)
        words = self.desk.wording
        names = [
            f"{number} {words.words(step)}"
            for number, step in enumerate(sheet.scale.steps, 1)
            if words.words(step)
        ]
        plain = self.tr("Trin 1 er lavest og %1 højest.").replace("%1", str(sheet.scale.size))
        self.scale_words.setText(", ".join(names) if names else plain)
        for one, after in pairwise((*self.lines, self.note, self.date, self.close_button, self.save_button)):
            QWidget.setTabOrder(one, after)
        self._only_one_stop()
        self.area_box.adjustSize()
        px = self.desk.look.px
        height = self.area_box.sizeHint().height()
        self.area_scroll.setMinimumHeight(min(height + 4, px(330)))
        self.resize(max(self.area_box.sizeHint().width() + px(_SPARE), px(560)), self.sizeHint().height())

    def _only_one_stop(self) -> None:
        """Tab goes from the current line to its note and on; the arrows and Enter go from line to line."""
        for line in self.lines:
            stop = line is (self.current or self.lines[0])
            line.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)

    def _reached(self, line: AreaLine) -> None:
        self.current = line
        self._only_one_stop()
        self.area_scroll.ensureWidgetVisible(line)
        allowed = line.line.area.note_allowed
        self.note.setEnabled(allowed)
        self.note.setText(line.note)
        about = self.tr("Bemærkning til %1 (kan undlades)").replace("%1", line.area_name)
        self.note_label.setText(about)
        self.note.setAccessibleName(about)
        self.note.setPlaceholderText(
            "" if allowed else self.tr("Skrives ikke her: det kunne røbe en diagnose")
        )

    def _note_edited(self, text: str) -> None:
        if self.current is not None:
            self.current.note = text

    def _move(self, by: int) -> None:
        if self.current is not None:
            at = min(max(self.lines.index(self.current) + by, 0), len(self.lines) - 1)
            self.lines[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self) -> None:
        if self.current is None or self.current is self.lines[-1]:
            self.save()
        else:
            self._move(1)

    def _no_such_step(self) -> None:
        most = str(self.lines[0].scale.size)
        self._say(self.tr("Skalaen har trinene 1 til %1: skriv et af dem.").replace("%1", most))

    def _date_left(self) -> None:
        try:
            day = read_date(self.date.text())
        except Unreadable:
            day = None
        if day is None:
            self._say(self.tr("Skriv datoen som 1-12-2026."))
            return
        if day == self.day:
            return
        kept = {line.line.area.code: (line.step, line.note) for line in self.lines if line.wanted}
        before, self.day = self.day, day
        try:
            sheet = self._sheet()
        except PlannerError as error:
            self.day = before
            self._say(self.desk.wording.error(error))
            return
        self._show_sheet(sheet)
        for line in self.lines:
            step, line.note = kept.get(line.line.area.code, (line.step, line.note))
            line.choose(step if step is None or step <= line.scale.size else None)

    # --- the rest ------------------------------------------------------------------------------------------------------

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: act())
        return button

    def _lay_out(self) -> None:
        px = self.desk.look.px
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(px(2))
        self.area_box.setProperty("role", "surface")
        self.area_scroll = QScrollArea()
        self.area_scroll.setWidgetResizable(True)
        self.area_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area_scroll.setWidget(self.area_box)
        heading = QLabel(self.windowTitle())
        heading.setProperty("role", "heading")
        hint = muted(
            self.tr("Skriv tallet, og tryk Enter for næste linje. Enter på den sidste linje gemmer det hele.")
        )
        note_box = labelled(self.tr("Bemærkning"), self.note, "score_note")
        label = note_box.findChild(QLabel)
        assert label is not None  # labelled makes one
        self.note_label = label
        fields = QHBoxLayout()
        fields.addWidget(note_box, 3)
        fields.addWidget(labelled(self.tr("Dato"), self.date, "score_date"), 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(_MARGIN), px(16), px(_MARGIN), px(14))
        column.setSpacing(px(8))
        for widget in (heading, hint, self.scale_words):
            column.addWidget(widget)
        column.addWidget(self.area_scroll, 1)
        column.addLayout(fields)
        column.addWidget(self.trouble)
        column.addLayout(foot)

    def _say(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def _touched(self, touched: Touched) -> None:
        if self.citizen.id in touched.people and not any(line.wanted for line in self.lines):
            self._show_sheet(self._sheet())


def scored(change: ScoreChange) -> Touched:
    """What scores touch."""
    return touched_people([change.citizen.id])
