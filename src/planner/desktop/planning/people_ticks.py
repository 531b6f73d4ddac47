"""A list of people to tick, the one whose week is shown first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from planner.desktop.planning.tick_delegate import TickDelegate
from planner.desktop.shared.look import Look
from planner.domain.people import Record, Ref

_ID = Qt.ItemDataRole.UserRole


class PeopleTicks(QListWidget):
    """Space ticks; typing goes to a name.

    Signals:
        ticked: Somebody was ticked or not.
    """

    ticked = Signal()

    def __init__(
        self, look: Look, records: Sequence[Record], first: Ref | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setItemDelegate(TickDelegate(look, self))
        listed = sorted(records, key=lambda each: first is None or each.id != first.id)
        for record in listed:
            item = QListWidgetItem(f"{record.name} ({record.reference})")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            mine = first is not None and record.id == first.id
            item.setCheckState(Qt.CheckState.Checked if mine else Qt.CheckState.Unchecked)
            item.setData(_ID, str(record.id))
            self.addItem(item)
        if self.count():
            self.setCurrentRow(0)
        self.itemChanged.connect(lambda _: self.ticked.emit())

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of those ticked, in the order of the list."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(item.data(_ID) for item in items if item.checkState() is Qt.CheckState.Checked)

    def tick(self, record: str, *, on: bool = True) -> None:
        """Tick somebody by id, or take the tick away."""
        for row in range(self.count()):
            item = self.item(row)
            if item.data(_ID) == record:
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
