"""The widget of each kind of field, with a value instead of a text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from planner.desktop.people.choice_box import ChoiceBox
from planner.desktop.people.descriptions import Field, FieldKind
from planner.desktop.people.record_line import RecordLine
from planner.desktop.people.tick_box import TickBox
from planner.desktop.people.typed_values import (
    read_date,
    read_hours,
    read_number,
    written_date,
    written_hours,
)
from planner.desktop.people.window_undo import WindowUndo
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.people import Ref


class NoteEdit(QPlainTextEdit):
    """Several lines; Tab goes on to the next field.

    Signals:
        left: Somebody typed in it and went elsewhere.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class FieldEditor(QWidget):
    """One field. ``control`` is what has the keyboard.

    Signals:
        settled: The value is as the user wants it for now.
    """

    settled = Signal()

    def __init__(self, desk: DeskContext, field: Field, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._language = desk.language
        self.control: QWidget = self._make(desk, field)
        self.control.setObjectName(name)
        self.control.setAccessibleName(field.label)
        self.setFocusProxy(self.control)
        if isinstance(self.control, QLineEdit | QPlainTextEdit):
            self._undo = WindowUndo(self)
            self._undo.watch(self.control)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.control)
        if isinstance(self.control, NoteEdit) and field.warn is not None:
            column.addWidget(self._warning(self.control, field.warn))

    @staticmethod
    def _warning(note: NoteEdit, warn: Callable[[str], str]) -> QLabel:
        """A line below the field that says what the text so far should not."""
        said = QLabel()
        said.setWordWrap(True)
        said.setProperty("role", "warning")
        said.hide()

        def look() -> None:
            text = warn(note.toPlainText())
            said.setText(text)
            said.setVisible(bool(text))
            note.setAccessibleDescription(text)

        note.textChanged.connect(look)
        return said

    def _make(self, desk: DeskContext, field: Field) -> QWidget:
        if field.kind is FieldKind.TEXT:
            note = NoteEdit()
            note.setPlaceholderText(field.hint)
            note.setFixedHeight(desk.look.px(76))
            note.left.connect(self.settled)
            return note
        if field.kind is FieldKind.CHECK:
            check = TickBox(desk.look, field.label)
            check.clicked.connect(lambda _: self.settled.emit())
            return check
        if field.kind is FieldKind.CHOICE:
            choice = ChoiceBox(desk.look)
            choice.addItems([word for _, word in field.choices])
            choice.activated.connect(lambda _: self.settled.emit())
            return choice
        if field.kind is FieldKind.RECORD and field.sort is not None:
            line = RecordLine(desk, field.sort)
            line.settled.connect(self.settled)
            line.setPlaceholderText(field.hint)
            return line
        typed = QLineEdit()
        typed.setPlaceholderText(field.hint)
        typed.editingFinished.connect(self.settled)
        return typed

    def value(self) -> object:
        """What the field says.

        Raises:
            Unreadable: It cannot mean a value of its kind.
        """
        match self.control:
            case NoteEdit() as note:
                return note.toPlainText()
            case QCheckBox() as check:
                return check.isChecked()
            case QComboBox() as choice:
                return self.field.choices[choice.currentIndex()][0]  # Qt would hand an enum back as its text
            case RecordLine() as line:
                return line.chosen()
            case QLineEdit() as typed:
                return self._read(typed.text())
        return None

    def _read(self, text: str) -> object:
        match self.field.kind:
            case FieldKind.DATE:
                return read_date(text)
            case FieldKind.HOURS:
                return read_hours(text)
            case FieldKind.NUMBER:
                return read_number(text)
            case _:
                return text.strip()

    def show_value(self, value: object) -> None:
        """Show a value without telling anyone."""
        match self.control:
            case NoteEdit() as note:
                note.setPlainText(str(value or ""))
            case QCheckBox() as check:
                check.setChecked(bool(value))
            case QComboBox() as choice:
                values = [each for each, _ in self.field.choices]
                choice.setCurrentIndex(values.index(value) if value in values else 0)
            case RecordLine() as line:
                line.choose(value if isinstance(value, Ref) else None)
            case QLineEdit() as typed:
                typed.setText(self._written(value))

    def _written(self, value: object) -> str:
        match self.field.kind:
            case FieldKind.DATE:
                return written_date(self._language, value)  # type: ignore[arg-type]  # a date field's value is one
            case FieldKind.HOURS:
                return written_hours(value)  # type: ignore[arg-type]  # minutes
            case _:
                return "" if value is None else str(value)

    def text(self) -> str:
        """What was typed, as it was typed."""
        match self.control:
            case NoteEdit() as note:
                return note.toPlainText()
            case QLineEdit() as typed:
                return typed.text()
        return ""

    def show_text(self, text: str) -> None:
        """Show again what was typed and could not be understood or kept."""
        if isinstance(self.control, QLineEdit):
            self.control.setText(text)
        elif isinstance(self.control, NoteEdit):
            self.control.setPlainText(text)

    def show_wrong(self, *, wrong: bool) -> None:
        """Mark the field as one whose value was not kept."""
        self.control.setProperty("wrong", wrong)
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)
