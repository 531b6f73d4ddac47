"""Boxes to choose people, places and templates from, filled from the office."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit

from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.week.typed_time import read_time
from planner.domain.people import Record
from planner.domain.refusals import Malformed


class ChoiceField(QComboBox):
    """A box to choose one of a few from; it keeps to the width it is given."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling past a field must not change it.
        event.ignore()


def record_box(desk: DeskContext, sort: type[Record], nobody: str) -> ChoiceField:
    """Every record of a sort by name, after the word for none of them; the data is the id as text, or None."""
    box = ChoiceField()
    box.addItem(nobody, None)
    for record in desk.office.people.list(desk.acting, sort):
        box.addItem(f"{record.name} ({record.reference})", str(record.id))
    return box


def kind_box(desk: DeskContext) -> ChoiceField:
    """Every kind of activity in force today; the data is its code."""
    box = ChoiceField()
    for kind in desk.office.catalogue.kinds(desk.today()):
        box.addItem(
            desk.look.icon(kind.pictogram, desk.look.kind(kind.colour).ink),
            desk.wording.words(kind.name),
            kind.code,
        )
    return box


def typed_clock(field: QLineEdit) -> time | None:
    """The time of day in a field, None when it is empty.

    Raises:
        Malformed: What was typed is no time.
    """
    text = field.text().strip()
    if not text:
        return None
    found = read_time(text)
    if found is None:
        raise Malformed("not-a-time", text=text)
    return found


def no_choice() -> str:
    """The word for choosing none."""
    return QCoreApplication.translate("Planning", "(ingen)")
