"""Ctrl+K: find any citizen, cohort, member of staff, place, session or command."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.search_finder import SORTS, Finder
from planner.desktop.shared.search_targets import Command, Target, written
from planner.domain.people import Record
from planner.domain.session import Session
from planner.services.session_search import WEEKS
from planner.wording import Wording

TARGET = Qt.ItemDataRole.UserRole


class FoundModel(QAbstractListModel):
    """What was found, a line each."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._found: tuple[Target, ...] = ()

    def show(self, found: tuple[Target, ...]) -> None:
        """Replace everything."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._found)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        target = self._found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return written(target, self._wording)
        return target if role == TARGET else None


class SearchPopup(QFrame):
    """A field and a list under the search button; Enter opens, Escape closes.

    Signals:
        chosen: The record to open.
        session_chosen: The session to show.
        command_chosen: The command to do.
    """

    chosen = Signal(object)
    session_chosen = Signal(object)
    command_chosen = Signal(object)

    def __init__(self, desk: DeskContext, parent: QWidget, sorts: tuple[type[Record], ...] = SORTS) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._desk = desk
        self.finder = Finder(desk, sorts)
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Søg"))
        self.field = QLineEdit()
        if len(sorts) > 1:
            self.field.setPlaceholderText(
                self.tr("Søg borger, hold, sted, medarbejder, aktivitet, kommando…")
            )
        else:
            self.field.setPlaceholderText(self.tr("Søg på navn eller reference"))
        self.field.setAccessibleName(self.tr("Søg"))
        if len(sorts) > 1:
            self.field.setToolTip(
                self.tr(
                    "Aktiviteter findes på titlen %1 uger frem og tilbage: dine egne, dine borgeres og dem for den, "
                    "hvis uge vises. Alle findes på referencen. Kommandoer findes fra alle sider."
                ).replace("%1", str(WEEKS))
            )
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.model = FoundModel(desk.wording, self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Fundet"))
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The keyboard stays in the field: letters go on narrowing while the arrows choose.
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self._take)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._say_current())
        self.nothing = QLabel(self.tr("Ingen fundet. Prøv et navn eller en reference."))
        self.nothing.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing)

    def again(self) -> None:
        """There is more to be found than when it was opened."""
        if self.isVisible() and self.field.text().strip():
            self._search(self.field.text())

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
                at = self.list.currentIndex().row()
                row = at + step if at >= 0 else min(step, 0)
                self.list.setCurrentIndex(self.model.index(row % self.model.rowCount()))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._take(self.list.currentIndex())
                return True
        return False

    def _search(self, text: str) -> None:
        found = self.finder.find(text)
        self.model.show(found)
        # Without a text nothing is chosen, so that Enter alone does nothing.
        if found and (text.strip() or len(self.finder.sorts) == 1):
            self.list.setCurrentIndex(self.model.index(0))
        self.nothing.setVisible(bool(text.strip()) and not found)
        self._say_current()

    def _say_current(self) -> None:
        """Let a screen reader, which is in the field, say what Enter would open."""
        index = self.list.currentIndex()
        if index.isValid():
            place = self.tr("%1 af %2").replace("%1", str(index.row() + 1))
            place = place.replace("%2", str(self.model.rowCount()))
            self.field.setAccessibleDescription(f"{index.data()} ({place})")
        else:
            self.field.setAccessibleDescription(self.nothing.text() if self.nothing.isVisibleTo(self) else "")

    def _take(self, index: QModelIndex) -> None:
        target = index.data(TARGET)
        if target is None:
            return
        self.hide()
        if isinstance(target, Session):
            self.session_chosen.emit(target)
        elif isinstance(target, Command):
            self.command_chosen.emit(target)
        else:
            self.chosen.emit(target)
