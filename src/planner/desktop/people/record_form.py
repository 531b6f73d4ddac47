"""The form of one record: every field is saved when it is left, and says beside it why when it cannot be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from planner._built.forms.record_form import Ui_RecordForm
from planner.desktop.people.descriptions import Field, FieldKind, PlainSort
from planner.desktop.people.field_editors import FieldEditor
from planner.desktop.people.field_sentences import field_at_fault, unreadable
from planner.desktop.people.record_acts import RecordActs
from planner.desktop.people.typed_values import Unreadable
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.people import Record
from planner.domain.refusals import Conflict, PlannerError

EMPTY: Mapping[str, str] = {}


class RecordForm(QWidget):
    """Shows a record, or a new one that is kept once it has all it needs.

    Signals:
        made: A new record was kept; carries it.
        remove_wanted: The shown record should be taken out of use.
        wanted: Another page should open: its key and a record to show there.
    """

    made = Signal(object)
    remove_wanted = Signal()
    wanted = Signal(str, object)

    def __init__(self, desk: DeskContext, sort: PlainSort, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sort = sort
        self._acts = RecordActs(desk)
        self.record: Record | None = None
        self._loaded: dict[str, object] = {}
        self._wrong: dict[UUID | None, dict[str, str]] = {}
        self.form = Ui_RecordForm()
        self.form.setupUi(self)
        self.editors: dict[str, FieldEditor] = {}
        self._sentences: dict[str, QLabel] = {}
        self._make_fields()
        self.sections = [make(desk) for make in sort.sections]
        for section in self.sections:
            self.form.sectionsLayout.addWidget(section)
            section.wanted.connect(self.wanted)
        self.form.removeButton.setToolTip(self.tr("Fjern (Ctrl+Del). Ctrl+Z henter tilbage."))
        self.form.removeButton.clicked.connect(self.remove_wanted)

    def _make_fields(self) -> None:
        grid = self.form.fieldsLayout
        row = column = 0
        for field in self._sort.fields:
            if column and not field.half:
                row, column = row + 3, 0
            editor = FieldEditor(self._desk, field, f"{self._sort.key}_{field.name}")
            editor.settled.connect(lambda name=field.name: self._settled(name))
            label = QLabel(field.label if field.kind is not FieldKind.CHECK else "")
            label.setProperty("role", "field")
            label.setBuddy(editor.control)
            sentence = QLabel()
            sentence.setWordWrap(True)
            sentence.setProperty("role", "danger")
            sentence.setObjectName(f"{self._sort.key}_{field.name}_sentence")
            sentence.hide()
            span = 1 if field.half else 2
            for at, widget in enumerate((label, editor, sentence)):
                grid.addWidget(widget, row + at, column, 1, span, Qt.AlignmentFlag.AlignTop)
            self.editors[field.name], self._sentences[field.name] = editor, sentence
            row, column = (row, 1) if field.half and column == 0 else (row + 3, 0)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    @property
    def unsaved(self) -> bool:
        """Whether a new record is begun and not yet kept."""
        if self.record is not None:
            return False
        blank = self._sort.blank
        return any(
            editor.text().strip()
            for name, editor in self.editors.items()
            if editor.field.kind is not FieldKind.RECORD and not blank.get(name)
        )

    def show_record(self, record: Record | None) -> None:
        """Show a record, or the blank (or begun) form of a new one; what could not be saved is still there."""
        same = record is not None and self.record is not None and record.id == self.record.id
        if not same:
            self._keep_wrong()
        self.record = record
        values = {field.name: self._value(record, field) for field in self._sort.fields}
        wrong = self._wrong.get(record.id if record else None, EMPTY)
        for name, editor in self.editors.items():
            if same and (values[name] == self._loaded.get(name) or name in self._said()):
                continue
            editor.show_value(values[name])
            if not same:
                self._say(name, "")
                if name in wrong:
                    editor.show_text(wrong[name])
        self._loaded = values
        self._say_title()
        for section in self.sections:
            section.setVisible(record is not None)
            if record is not None:
                section.show_record(record)
        if not same:
            for name in wrong:
                self._settled(name)

    def forget_new(self) -> None:
        """The begun record was kept: the next new one begins blank."""
        self._wrong.pop(None, None)

    def save_now(self) -> None:
        """Save the field that has the keyboard, as leaving it does."""
        for name, editor in self.editors.items():
            if editor.control.hasFocus():
                self._settled(name)

    def begin(self) -> None:
        """Put the keyboard into the first field."""
        next(iter(self.editors.values())).control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _value(self, record: Record | None, field: Field) -> object:
        if record is None:
            return self._sort.blank.get(field.name)
        return getattr(record, field.name)

    def _said(self) -> set[str]:
        return {name for name, label in self._sentences.items() if label.text()}

    def _keep_wrong(self) -> None:
        """Remember what was typed and not kept, under the record it was typed for."""
        if self.record is None:
            typed = {
                name: e.text()
                for name, e in self.editors.items()
                if e.text() and not self._sort.blank.get(name)
            }
            self._wrong[None] = typed if self.unsaved else {}
            return
        left = {name: self.editors[name].text() for name in self._said()}
        self._wrong.pop(self.record.id, None)
        if left:
            self._wrong[self.record.id] = left

    def _settled(self, name: str) -> None:
        editor = self.editors[name]
        try:
            value = editor.value()
        except Unreadable:
            self._say(name, unreadable(editor.field))
            return
        if self.record is None:
            self._say(name, "")
            self._keep_new(name)
        elif value == self._loaded.get(name):
            self._say(name, "")
        elif editor.field.required and value in {None, ""}:
            self._say(name, self.tr("Feltet skal udfyldes; det gamle står endnu."))
        else:
            self._change(name, value)

    def _change(self, name: str, value: object) -> None:
        assert self.record is not None
        label = self.tr("Ret %1: %2").replace("%1", self.editors[name].field.label.lower())
        done = self._acts.change(label.replace("%2", self.record.name), self.record, {name: value})
        if isinstance(done, Conflict):
            return
        self._say(name, self._desk.wording.error(done) if isinstance(done, PlannerError) else "")
        if not isinstance(done, PlannerError):
            self._loaded[name] = value

    def _keep_new(self, left: str) -> None:
        """Keep a new record as soon as nothing it needs is missing."""
        values: dict[str, Any] = {}
        for name, editor in self.editors.items():
            try:
                values[name] = editor.value()
            except Unreadable:
                return
            if editor.field.required and values[name] in {None, ""}:
                return
        label = self._sort.new
        done = self._acts.add(f"{label}: {values.get('name', '')}".rstrip(": "), self._sort.make(values))
        if isinstance(done, PlannerError):
            self._say(field_at_fault(done, self.editors, left), self._desk.wording.error(done))
            return
        self.forget_new()
        self.record = done.record
        self._loaded = {}
        self.made.emit(done.record)

    def _say(self, name: str, sentence: str) -> None:
        """Say one sentence beside a field; an empty one takes it away."""
        label, editor = self._sentences[name], self.editors[name]
        if label.text() == sentence:
            return
        label.setText(sentence)
        label.setVisible(bool(sentence))
        editor.show_wrong(wrong=bool(sentence))
        editor.control.setAccessibleDescription(sentence)

    def _say_title(self) -> None:
        form, record = self.form, self.record
        form.removeButton.setVisible(record is not None)
        if record is None:
            needed = [f.label.lower() for f in self._sort.fields if f.required]
            form.formTitle.setText(self._sort.new)
            form.formNote.setText(
                self.tr("Gemmes, så snart dette er udfyldt: %1.").replace("%1", ", ".join(needed))
            )
        else:
            form.formTitle.setText(record.name)
            form.formNote.setText(f"{self._sort.one[:1].upper()}{self._sort.one[1:]} {record.reference}")
