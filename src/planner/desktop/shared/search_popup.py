"""Ctrl+K: find any citizen, cohort, member of staff or place by name or reference."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from planner.desktop.shared.desk_context import DeskContext
from planner.domain.people import Citizen, Cohort, Record, Room, Staff, Workplace
from planner.domain.refusals import PlannerError

SORTS: tuple[type[Record], ...] = (Citizen, Cohort, Staff, Workplace, Room)
_EACH = 8
RECORD = Qt.ItemDataRole.UserRole


class FoundModel(QAbstractListModel):
    """What was found, sort by sort."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records: tuple[Record, ...] = ()

    def show(self, records: tuple[Record, ...]) -> None:
        """Replace everything."""
        self.beginResetModel()
        self._records = records
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._records)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        record = self._records[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{record.name} · {self._sort(record)} {record.reference}"
        return record if role == RECORD else None

    def _sort(self, record: Record) -> str:
        return {
            Citizen: self.tr("borger"),
            Cohort: self.tr("hold"),
            Staff: self.tr("medarbejder"),
            Workplace: self.tr("arbejdsplads"),
            Room: self.tr("lokale"),
        }.get(type(record), "")


class SearchPopup(QFrame):
    """A field and a list under the search button; Enter opens, Escape closes.

    Signals:
        chosen: The record to open.
    """

    chosen = Signal(object)

    def __init__(self, desk: DeskContext, parent: QWidget, sorts: tuple[type[Record], ...] = SORTS) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._desk = desk
        self._sorts = sorts
        self.setProperty("role", "card")
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Søg borger, hold, sted, medarbejder…"))
        self.field.setAccessibleName(self.tr("Søg"))
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.model = FoundModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.activated.connect(self._take)
        self.list.clicked.connect(self._take)
        self.nothing = QLabel(self.tr("Ingen fundet. Prøv et navn eller en reference."))
        self.nothing.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing)

    def open_below(self, anchor: QWidget) -> None:
        """Open under a widget, empty."""
        self.resize(self._desk.look.px(460), self._desk.look.px(380))
        self.move(anchor.mapToGlobal(anchor.rect().bottomLeft()))
        self.field.clear()
        self._search("")
        self.show()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self.model.rowCount():
                row = (self.list.currentIndex().row() + step) % self.model.rowCount()
                self.list.setCurrentIndex(self.model.index(row))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._take(self.list.currentIndex())
                return True
        return False

    def _search(self, text: str) -> None:
        found: list[Record] = []
        if text.strip() or len(self._sorts) == 1:
            for sort in self._sorts:
                try:
                    found += self._desk.office.people.list(self._desk.acting, sort, text=text.strip())[
                        : _EACH if len(self._sorts) > 1 else 5 * _EACH
                    ]
                except PlannerError:
                    continue
        self.model.show(tuple(found))
        if found:
            self.list.setCurrentIndex(self.model.index(0))
        self.nothing.setVisible(bool(text.strip()) and not found)

    def _take(self, index: QModelIndex) -> None:
        record = index.data(RECORD)
        if isinstance(record, Record):
            self.hide()
            self.chosen.emit(record)
