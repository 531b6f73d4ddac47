"""The grid's table: arrows move between people and days, letters mark, digits say how long."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from planner.desktop.attendance.detail_card import Field
from planner.desktop.attendance.grid_delegate import ROW_HEIGHT, GridDelegate
from planner.desktop.attendance.grid_model import FIRST, GridModel
from planner.desktop.attendance.row_editor import RowEditor
from planner.desktop.attendance.spots import Spot
from planner.desktop.attendance.typed_codes import TypedCodes, plain
from planner.desktop.shared.look import Look
from planner.domain.catalogue import AttendanceCode

_NAME, _HOURS, _RATE, _LEAST = 150, 140, 76, 74
_EDITOR = 132


class GridView(QTableView):
    """Keys and clicks become wishes about the current cell.

    Signals:
        marked: An :class:`AttendanceCode` was typed.
        timed: A first digit of how long, and the code it belongs to (None: that of the mark that stands).
        presence_typed: A :class:`Spot`, a code, and what was typed for how long somebody was there.
        cleared: The mark should be taken back.
        details_wanted: The mark should be opened, and the :class:`Field` to begin in.
        day_wanted: The day should be opened.
        cell_changed: Another cell is current.
    """

    marked = Signal(object)
    timed = Signal(str, object)
    presence_typed = Signal(object, object, str)
    cleared = Signal()
    details_wanted = Signal(object)
    day_wanted = Signal()
    cell_changed = Signal()

    def __init__(self, look: Look, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._grid = model
        self.typed = TypedCodes(self)
        self.typed.settled.connect(self.marked)
        self.typed.timed.connect(self.timed)
        self.typed.changed.connect(self.viewport().update)
        self.editor: RowEditor | None = None
        self._asks: tuple[Spot, AttendanceCode] | None = None
        self.setObjectName("registerGrid")
        self.setAccessibleName(self.tr("Fremmøde i ugen: deltagere og dage"))
        self.setModel(model)
        self.setItemDelegate(GridDelegate(look, model, self.typed.keys, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.px(ROW_HEIGHT))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(look.px(_RATE))
        model.modelReset.connect(self._arrange)
        self.doubleClicked.connect(lambda _: self.day_wanted.emit())

    def _arrange(self) -> None:
        """Names, hours and rate keep their width; the days share the rest, and scroll when they are many."""
        header, last = self.horizontalHeader(), self._grid.columnCount() - 1
        cells = range(FIRST, last - 1)
        room = self.viewport().width() - self._look.px(_NAME + _HOURS + _RATE)
        fits = len(cells) * self._look.px(_LEAST) <= room
        mode = QHeaderView.ResizeMode
        header.setSectionResizeMode(mode.Fixed)
        for column in cells:
            header.setSectionResizeMode(column, mode.Stretch if fits else mode.Fixed)
            self.setColumnWidth(column, self._look.px(_LEAST))
        for column, width in ((0, _NAME), (last - 1, _HOURS), (last, _RATE)):
            self.setColumnWidth(column, self._look.px(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._grid.columns:
            self._arrange()

    @property
    def current_spots(self) -> tuple[Spot, ...]:
        """The sessions of the current cell."""
        return self._grid.spots(self.currentIndex())

    def go_to(self, row: int, column: int) -> None:
        """Make a cell the current one; outside the people and the days the nearest."""
        if self._grid.people and self._grid.columns:
            row = max(0, min(row, len(self._grid.people) - 1))
            column = max(FIRST, min(column, len(self._grid.columns) + FIRST - 1))
            self.setCurrentIndex(self._grid.index(row, column))
            self.scrollTo(self.currentIndex())

    def go_down(self) -> None:
        """Go on to the next person."""
        self.go_to(self.currentIndex().row() + 1, self.currentIndex().column())

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.typed.forget()
        self.close_editor()
        self.cell_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex()
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.day_wanted.emit()
        elif not here.isValid() or not plain(event):
            super().keyPressEvent(event)
        elif not self.typed.press(event):
            self._other(event)

    def _other(self, event: QKeyEvent) -> None:
        here = self.currentIndex()
        steps = {
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
        }
        key = Qt.Key(event.key())
        if key in steps:
            self.typed.settle()
            if self.editor is None:
                down, right = steps[key]
                self.go_to(here.row() + down, here.column() + right)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.details_wanted.emit(Field.CODE)
        elif key == Qt.Key.Key_F2:
            self.details_wanted.emit(Field.REASON)
        elif key in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def ask_presence(self, spot: Spot, code: AttendanceCode, text: str = "") -> None:
        """Open a line over the cell where it is said how long somebody was there."""
        self.close_editor()
        self._asks = (spot, code)
        said = self.tr("%1: minutter til stede, eller tid").replace("%1", code.code)
        editor = RowEditor(
            said, self.tr("%1: 85 eller 9.35").replace("%1", code.code), parent=self.viewport()
        )
        editor.entered.connect(self._entered)
        editor.gone_on.connect(self._gone_on)
        editor.goes_on = lambda typed, letter: self.typed.ends(typed, letter, spot.slot)
        editor.given_up.connect(self.close_editor)
        editor.moved.connect(
            lambda step: self.go_to(self.currentIndex().row() + step, self.currentIndex().column())
        )
        box = self.visualRect(self.currentIndex())
        width = max(box.width(), self._look.px(_EDITOR))
        left = min(box.left(), self.viewport().width() - width)
        editor.setGeometry(left, box.top(), width, box.height())
        self.editor = editor
        editor.show()
        editor.setFocus()
        editor.setText(text)

    def _entered(self, text: str) -> None:
        if self._asks is not None:
            spot, code = self._asks
            self.presence_typed.emit(spot, code, text)

    def _gone_on(self, text: str, letter: str) -> None:
        self._entered(text)
        if self.editor is None:
            self.typed.letter(letter)

    def close_editor(self) -> None:
        """Take the line away; the table has the keyboard again."""
        if self.editor is None:
            return
        editor, self.editor, self._asks = self.editor, None, None
        had_focus = editor.hasFocus()
        editor.hide()
        editor.deleteLater()
        if had_focus:
            self.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.setFocus()
