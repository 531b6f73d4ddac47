"""Keys pressed in a register: letters become codes, digits say how long, and some letters are commands."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from planner.desktop.attendance.code_keys import CodeKeys
from planner.desktop.attendance.typed_presence import read_presence
from planner.domain.catalogue import AttendanceCode
from planner.domain.session import Slot

FILL = "A"
FILL_PLANNED = "P"
COMMANDS = (FILL, FILL_PLANNED)
"""Letters that act on the whole list, unless a code of the office is called that."""


class TypedCodes(QObject):
    """Tells a table what its keys mean.

    Signals:
        settled: An :class:`AttendanceCode` is complete.
        commanded: One of :data:`COMMANDS`.
        timed: A first digit of how long, and the code it belongs to (None: that of the mark that stands).
        unknown: What begins no code.
        changed: What waits for another letter.

    Attributes:
        marked: Set by who listens: whether the code that settled was taken, so that the next letter is the next row's.
    """

    settled = Signal(object)
    commanded = Signal(str)
    timed = Signal(str, object)
    unknown = Signal(str)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.keys = CodeKeys()
        self.marked = False

    def use(self, codes: Iterable[AttendanceCode]) -> None:
        """The codes whose letters mean something."""
        self.keys.use(codes, COMMANDS)
        self.changed.emit()

    def press(self, event: QKeyEvent) -> bool:
        """A key was pressed; says whether it was one of ours."""
        text = event.text()
        if not plain(event):
            return False
        if len(text) == 1 and text.isalpha():
            self.letter(text)
            return True
        if len(text) == 1 and text in "0123456789-":
            code = self.keys.settle()
            self.changed.emit()
            self.timed.emit(text, code)
            return True
        return self._other(Qt.Key(event.key()))

    def letter(self, letter: str) -> None:
        """A letter, in either case; one that belongs to the next row is typed there."""
        typed = self.keys.letter(letter)
        self.changed.emit()
        if typed.unknown:
            self.unknown.emit(letter.upper())
        elif typed.command:
            self.commanded.emit(typed.command)
        elif typed.settled is not None:
            self.marked = False
            self.settled.emit(typed.settled)
            if typed.again and self.marked:
                self.letter(letter)

    def ends(self, text: str, letter: str, slot: Slot) -> bool:
        """Whether a letter typed after a time means that the time is complete: ``85M`` is 85 minutes, then the next row.

        Words of time go on after a space: ``85 min``.
        """
        readable = not text.endswith(" ") and read_presence(text, slot) is not None
        return readable and self.keys.begins(letter)

    def settle(self) -> bool:
        """Nothing more comes; says whether something stood."""
        command, code = self.keys.command, self.keys.settle()
        self.changed.emit()
        if command:
            self.commanded.emit(command)
        elif code is not None:
            self.settled.emit(code)
        return bool(command) or code is not None

    def forget(self) -> None:
        """What is pending means nothing any more."""
        if self.keys.pending:
            self.keys.clear()
            self.changed.emit()

    def _other(self, key: Qt.Key) -> bool:
        if not self.keys.pending:
            return False
        match key:
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Down:
                return self.settle()
            case Qt.Key.Key_Backspace | Qt.Key.Key_Delete:
                self.keys.shorten()
                self.changed.emit()
                return True
            case Qt.Key.Key_Escape:
                self.forget()
                return True
        return False


def plain(event: QKeyEvent) -> bool:
    """Whether a key was pressed alone, or with Shift or on the number pad."""
    return not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
