"""The register's table: letters mark, digits say how long, arrows move."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from planner.desktop.attendance.detail_card import Field
from planner.desktop.attendance.register_delegate import ROW_HEIGHT, RegisterDelegate
from planner.desktop.attendance.register_model import Column, RegisterModel
from planner.desktop.attendance.row_editor import RowEditor
from planner.desktop.attendance.typed_codes import TypedCodes, plain
from planner.desktop.shared.look import Look
from planner.domain.catalogue import AttendanceCode, Attended
from planner.wording import Wording

_WIDTHS = {
    Column.CODE: 164,
    Column.CAME: 66,
    Column.LEFT: 66,
    Column.HOURS: 66,
    Column.WEEK: 116,
}


class RegisterView(QTableView):
    """Keys and clicks become wishes; the page carries them out and says whether they went well.

    Signals:
        mark_wanted: A row and the :class:`AttendanceCode` it should have.
        presence_typed: A row, a code, and what was typed for how long somebody was there.
        presence_edited: A row, and what stands so far for how long somebody was there.
        clear_wanted: A row whose mark should be taken back.
        codes_wanted: A row whose codes should be offered (a click on its mark).
        details_wanted: A row whose mark should be opened, and the :class:`Field` to begin in.
    """

    mark_wanted = Signal(int, object)
    presence_typed = Signal(int, object, str)
    presence_edited = Signal(int, str)
    clear_wanted = Signal(int)
    codes_wanted = Signal(int)
    details_wanted = Signal(int, object)

    def __init__(
        self, look: Look, wording: Wording, model: RegisterModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._register = model
        self.typed = TypedCodes(self)
        self.typed.settled.connect(lambda code: self.mark(self.current_row, code))
        self.typed.timed.connect(self._timed)
        self.typed.changed.connect(self.viewport().update)
        self.editor: RowEditor | None = None
        self._asks: tuple[int, AttendanceCode] | None = None
        self._delegate = RegisterDelegate(look, wording, self.typed.keys, self)
        self.setObjectName("registerTable")
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self._arrange()

    def _arrange(self) -> None:
        self.setAccessibleName(self.tr("Fremmødeliste"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self._look.px(ROW_HEIGHT))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setFixedHeight(self._look.px(32))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for column in (Column.NAME, Column.REASON):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, self._look.px(width))

    @property
    def current_row(self) -> int:
        """The row that keys act on, -1 when there is none."""
        return self.currentIndex().row()

    def go_to(self, row: int) -> None:
        """Make a row the current one; outside the table the nearest end."""
        if self._register.rowCount():
            row = max(0, min(row, self._register.rowCount() - 1))
            self.setCurrentIndex(self._register.index(row, Column.CODE))
            self.scrollTo(self.currentIndex())

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self._delegate.current = current.row()
        if current.row() != previous.row():
            self.typed.forget()
        if self._asks is not None and self._asks[0] != current.row():
            self.close_editor()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row
        if row < 0 or not plain(event):
            super().keyPressEvent(event)
        elif not self.typed.press(event):
            self._other(event, row)

    def _other(self, event: QKeyEvent, row: int) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.details_wanted.emit(row, Field.CODE)
            case Qt.Key.Key_Down:
                self.go_to(row + 1)
            case Qt.Key.Key_Up:
                self.typed.settle()
                if self.editor is None:
                    self.go_to(row - 1)
            case Qt.Key.Key_Backspace | Qt.Key.Key_Delete:
                self.clear_wanted.emit(row)
            case Qt.Key.Key_F2:
                self.details_wanted.emit(row, Field.REASON)
            case Qt.Key.Key_Space:
                self.codes_wanted.emit(row)
            case _:
                super().keyPressEvent(event)

    def _timed(self, text: str, pending: AttendanceCode | None) -> None:
        row = self.current_row
        shown = self._register.register_row(row)
        standing = shown.register.current.entry.code if shown and shown.register.current else None
        code = pending or standing
        if code is None:
            self.typed.unknown.emit(text)
        else:
            self.ask_presence(row, code, text)

    def mark(self, row: int, code: AttendanceCode) -> None:
        """Mark a row as if its letters had been typed: a code that says how long asks for it in the row."""
        if code.attended is Attended.PART:
            self.ask_presence(row, code)
        else:
            self.mark_wanted.emit(row, code)

    def ask_presence(self, row: int, code: AttendanceCode, text: str = "") -> None:
        """Open the line where it is said how long somebody was there."""
        editor = self._open(row, code)
        editor.setAccessibleName(self.tr("%1: minutter til stede, eller tid").replace("%1", code.code))
        editor.setPlaceholderText(self.tr("%1: 85, 1:25 eller kl. 9.35").replace("%1", code.code))
        editor.textChanged.connect(lambda typed: self.presence_edited.emit(row, typed))
        editor.setText(text)

    def _open(self, row: int, code: AttendanceCode) -> RowEditor:
        self.close_editor()
        self.go_to(row)
        self._asks = (row, code)
        editor = RowEditor("", "")
        editor.entered.connect(self._entered)
        editor.gone_on.connect(self._gone_on)
        editor.goes_on = self._goes_on
        editor.given_up.connect(self.close_editor)
        editor.moved.connect(lambda step: self.go_to(row + step))
        self.setSpan(row, Column.CAME, 1, 3)
        self.setIndexWidget(self._register.index(row, Column.CAME), editor)
        self.editor = editor
        editor.setFocus()
        return editor

    def _goes_on(self, text: str, letter: str) -> bool:
        shown = self._register.register_row(self.current_row)
        return shown is not None and self.typed.ends(text, letter, shown.register.slot)

    def _gone_on(self, text: str, letter: str) -> None:
        self._entered(text)
        if self.editor is None:
            self.typed.letter(letter)

    def _entered(self, text: str) -> None:
        if self._asks is not None:
            row, code = self._asks
            self.presence_typed.emit(row, code, text)

    def close_editor(self) -> None:
        """Take the line away; the table has the keyboard again."""
        if self._asks is None or self.editor is None:
            return
        (row, _), editor = self._asks, self.editor
        self._asks = self.editor = None
        had_focus = editor.hasFocus()
        editor.hide()  # it is deleted only when the event loop comes round
        self.setIndexWidget(self._register.index(row, Column.CAME), None)  # type: ignore[arg-type]
        self.clearSpans()
        self.typed.changed.emit()
        if had_focus:
            self.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton and index.column() == Column.CODE:
            self.codes_wanted.emit(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        shown = self._register.register_row(index.row())
        mark = shown.register.current if shown else None
        if index.column() == Column.REASON:
            self.details_wanted.emit(index.row(), Field.REASON)
        elif index.column() in {Column.CAME, Column.LEFT, Column.HOURS} and mark and mark.entry.code:
            self.ask_presence(index.row(), mark.entry.code)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
