"""A part of a form that shows a record's ties to others."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.desktop.shared.desk_context import DeskContext
from planner.domain.people import Record


class Section(QWidget):
    """Something below the fields.

    Signals:
        wanted: Another page should open: its key and a record to show there.
    """

    wanted = Signal(str, object)

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def show_record(self, record: Record) -> None:
        """Show the ties of a record; called again after every change."""
        raise NotImplementedError
