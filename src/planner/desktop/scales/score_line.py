"""One area in the dialog of scores: what stood last, and a button for each step; digits choose where the keyboard is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from planner.desktop.shared.desk_context import DeskContext
from planner.domain.catalogue import ProgressScale
from planner.services.scale_words import step_name
from planner.services.scales import ScoreLine
from planner.wording import forms

_NAME_WIDTH, _LAST_WIDTH = 218, 118
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class AreaLine(QFrame):
    """An area's line.

    Signals:
        changed: Another step was chosen, or none.
        entered: Enter: go on.
        moved: An arrow: the line so many further should have the keyboard.
        no_such_step: A digit that the scale does not have.
        reached: The line has the keyboard now.
    """

    changed = Signal()
    entered = Signal()
    moved = Signal(int)
    no_such_step = Signal()
    reached = Signal()

    def __init__(
        self, desk: DeskContext, line: ScoreLine, scale: ProgressScale, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.line = line
        self.scale = scale
        self.step: int | None = line.given.step if line.given else None
        self.note = line.given.note if line.given else ""
        self._typed = ""
        self.setProperty("role", "score-line")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        px = desk.look.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(8), px(3), px(8), px(3))
        row.setSpacing(px(4))
        name = QLabel(self.area_name)
        name.setWordWrap(True)
        name.setFixedWidth(px(_NAME_WIDTH))
        last = QLabel(self._last_words())
        last.setProperty("role", "muted")
        last.setFixedWidth(px(_LAST_WIDTH))
        row.addWidget(name)
        row.addWidget(last)
        self.buttons = [self._button(step) for step in range(1, scale.size + 1)]
        for button in self.buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._show()

    @property
    def area_name(self) -> str:
        """What the area is called."""
        return self._desk.wording.words(self.line.area.name)

    @property
    def wanted(self) -> bool:
        """Whether something else is chosen or written than what stands for the day."""
        given = self.line.given
        note = self.note.strip() if self.step is not None else ""
        return (given.step if given else None, given.note if given else "") != (self.step, note)

    def choose(self, step: int | None) -> None:
        """Choose a step, or none."""
        self.step = step
        self._show()
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = Qt.Key(event.key()), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain:
            super().keyPressEvent(event)
        elif event.text().isdigit() and event.text().isascii():
            self._digit(event.text())
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._typed = ""
            self.entered.emit()
        elif key in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self._typed = ""
            self.choose(None)
        elif key in _MOVES:
            self.moved.emit(_MOVES[key])
        elif key in _STEPS:
            self._typed = ""
            here = self.step or (self.line.last.step if self.line.last and self._same_scale else 0)
            self.choose(min(max(here + _STEPS[key], 1), self.scale.size))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self._typed = ""
        self.reached.emit()

    def _digit(self, digit: str) -> None:
        # "1" and then "0" is 10 on a scale that has ten steps; on a scale of five "4" after "3" is 4.
        for typed in (self._typed + digit, digit):
            if 1 <= int(typed) <= self.scale.size:
                self._typed = typed
                self.choose(int(typed))
                return
        self.no_such_step.emit()

    def _button(self, step: int) -> QPushButton:
        button = QPushButton(str(step))
        button.setProperty("role", "step")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        name = step_name(self.scale, step, self._desk.wording)
        button.setToolTip(name)
        last = self.line.last
        button.setProperty("before", last is not None and self._same_scale and last.step == step)
        said = self.tr("%1: trin %2").replace("%1", self.area_name).replace("%2", str(step))
        button.setAccessibleName(f"{said}, {name}" if name else said)
        button.clicked.connect(lambda _=False: self._clicked(step))
        return button

    def _clicked(self, step: int) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.choose(None if self.step == step else step)

    @property
    def _same_scale(self) -> bool:
        last = self.line.last
        return last is not None and last.scale.id == self.scale.id

    def _last_words(self) -> str:
        last = self.line.last
        if last is None:
            return self.tr("ikke før")
        step = str(last.step) if self._same_scale else f"{last.step}/{last.scale.size}"
        day = forms.short_day(self._desk.language, last.day)
        return self.tr("sidst %1 · %2").replace("%1", step).replace("%2", day)

    def _show(self) -> None:
        for number, button in enumerate(self.buttons, 1):
            button.setChecked(number == self.step)
        chosen = self.tr("valgt %1").replace("%1", str(self.step)) if self.step else self.tr("intet valgt")
        self.setAccessibleName(f"{self.area_name}: {self._last_words()}, {chosen}")
