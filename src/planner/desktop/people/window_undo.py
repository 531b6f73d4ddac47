"""Ctrl+Z in a field: the field's own while something is being typed, the window's when all of it is saved."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class WindowUndo(QObject):
    """Lets the window have the keys of undo and redo, where a field would take them for nothing."""

    def watch(self, field: QLineEdit | QPlainTextEdit) -> None:
        """Do so for a field; its owner keeps this object."""
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if any(event.matches(key) for key in _KEYS) and not _being_typed_in(watched):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _being_typed_in(field: QObject) -> bool:
    if isinstance(field, QLineEdit):
        return field.isModified()
    return isinstance(field, QPlainTextEdit) and field.document().isModified()
