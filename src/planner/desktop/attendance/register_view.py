"""The register's table: letters mark, digits say how long, arrows move."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from planner.desktop.attendance.code_keys import CodeKeys
from planner.desktop.attendance.register_delegate import ROW_HEIGHT, RegisterDelegate
from planner.desktop.attendance.register_model import Column, RegisterModel
from planner.desktop.attendance.row_editor import RowEditor
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


class Asked(StrEnum):
    """What the line in a row asks for."""

    PRESENCE = "presence"
    REASON = "reason"


class RegisterView(QTableView):
    """Keys and clicks become wishes; the page carries them out and says whether they went well.

    Signals:
        mark_wanted: A row and the :class:`AttendanceCode` it should have.
        presence_typed: A row, a code, and what was typed for how long somebody was there.
        presence_edited: A row, and what stands so far for how long somebody was there.
        reason_typed: A row and the reason.
        clear_wanted: A row whose mark should be taken back.
        codes_wanted: A row whose codes should be offered (a click on its mark).
        pending_changed: What waits for another letter, for the line that explains it.
        unknown_typed: A letter that begins no code.
    """

    mark_wanted = Signal(int, object)
    presence_typed = Signal(int, object, str)
    presence_edited = Signal(int, str)
    reason_typed = Signal(int, str)
    clear_wanted = Signal(int)
    codes_wanted = Signal(int)
    pending_changed = Signal()
    unknown_typed = Signal(str)

    def __init__(
        self, look: Look, wording: Wording, model: RegisterModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._register = model
        self.keys = CodeKeys()
        self.editor: RowEditor | None = None
        self._asks: tuple[Asked, int, AttendanceCode | None] | None = None
        self._delegate = RegisterDelegate(look, wording, self.keys, self)
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

    def use_codes(self, codes: tuple[AttendanceCode, ...]) -> None:
        """The codes whose letters mean something."""
        self.keys.use(codes)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self._delegate.current = current.row()
        if current.row() != previous.row() and self.keys.pending:
            self._forget_pending()
        if self._asks is not None and self._asks[1] != current.row():
            self.close_editor()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = (
            event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier
        )
        text = event.text()
        row = self.current_row
        if modifiers or row < 0:
            super().keyPressEvent(event)
        elif len(text) == 1 and text.isalpha():
            self._letter(text)
        elif len(text) == 1 and text in "0123456789-":
            self._digit(text)
        else:
            self._other(event)

    def _other(self, event: QKeyEvent) -> None:
        row = self.current_row
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Down:
                if not self._settle():
                    self.go_to(row + 1)
            case Qt.Key.Key_Up:
                if not self._settle() or self.editor is None:
                    self.go_to(row - 1)
            case Qt.Key.Key_Backspace | Qt.Key.Key_Delete:
                if self.keys.shorten():
                    self._pending()
                else:
                    self.clear_wanted.emit(row)
            case Qt.Key.Key_Escape if self.keys.pending:
                self._forget_pending()
            case Qt.Key.Key_F2:
                self.ask_reason(row)
            case Qt.Key.Key_Space:
                self.codes_wanted.emit(row)
            case _:
                super().keyPressEvent(event)

    def _letter(self, letter: str) -> None:
        row = self.current_row
        typed = self.keys.letter(letter)
        self._pending()
        if typed.unknown:
            self.unknown_typed.emit(letter.upper())
        elif typed.settled is not None:
            self.mark(row, typed.settled)
            if typed.again and self.editor is None and self.current_row != row:
                self._letter(letter)

    def _digit(self, text: str) -> None:
        row = self.current_row
        pending = self.keys.settle()
        self._pending()
        shown = self._register.register_row(row)
        standing = shown.register.current.entry.code if shown and shown.register.current else None
        code = pending or standing
        if code is None:
            self.unknown_typed.emit(text)
        else:
            self.ask_presence(row, code, text)

    def _settle(self) -> bool:
        """Settle what waits for another letter; says whether there was a code."""
        row, code = self.current_row, self.keys.settle()
        self._pending()
        if code is None:
            return False
        self.mark(row, code)
        return True

    def mark(self, row: int, code: AttendanceCode) -> None:
        """Mark a row as if its letters had been typed: a code that says how long asks for it in the row."""
        if code.attended is Attended.PART:
            self.ask_presence(row, code)
        else:
            self.mark_wanted.emit(row, code)

    def ask_presence(self, row: int, code: AttendanceCode, text: str = "") -> None:
        """Open the line where it is said how long somebody was there."""
        editor = self._open(Asked.PRESENCE, row, code, Column.CAME, 3)
        editor.setAccessibleName(self.tr("%1: minutter til stede, eller tid").replace("%1", code.code))
        editor.setPlaceholderText(self.tr("%1: 85, 1:25 eller kl. 9.35").replace("%1", code.code))
        editor.textChanged.connect(lambda typed: self.presence_edited.emit(row, typed))
        editor.setText(text)

    def ask_reason(self, row: int) -> None:
        """Open the line where a reason is typed, if the row has a mark."""
        shown = self._register.register_row(row)
        if shown is None or shown.register.current is None:
            self.unknown_typed.emit("")
            return
        editor = self._open(Asked.REASON, row, None, Column.REASON, 1)
        editor.setAccessibleName(self.tr("Årsag"))
        editor.setPlaceholderText(self.tr("Årsag"))
        editor.setText(shown.register.current.entry.reason)
        editor.selectAll()

    def _open(
        self, asks: Asked, row: int, code: AttendanceCode | None, column: Column, span: int
    ) -> RowEditor:
        self.close_editor()
        self.go_to(row)
        self._asks = (asks, row, code)
        editor = RowEditor("", "")
        editor.entered.connect(self._entered)
        editor.given_up.connect(self.close_editor)
        editor.moved.connect(lambda step: self.go_to(row + step))
        if span > 1:
            self.setSpan(row, column, 1, span)
        self.setIndexWidget(self._register.index(row, column), editor)
        self.editor = editor
        editor.setFocus()
        return editor

    def _entered(self, text: str) -> None:
        if self._asks is None:
            return
        asks, row, code = self._asks
        if asks is Asked.PRESENCE:
            self.presence_typed.emit(row, code, text)
        else:
            self.reason_typed.emit(row, text)

    def close_editor(self) -> None:
        """Take the line away; the table has the keyboard again."""
        if self._asks is None or self.editor is None:
            return
        (asks, row, _), editor = self._asks, self.editor
        self._asks = self.editor = None
        had_focus = editor.hasFocus()
        column = Column.CAME if asks is Asked.PRESENCE else Column.REASON
        editor.hide()  # it is deleted only when the event loop comes round
        self.setIndexWidget(self._register.index(row, column), None)  # type: ignore[arg-type]
        self.clearSpans()
        self.pending_changed.emit()
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
            self.ask_reason(index.row())
        elif index.column() in {Column.CAME, Column.LEFT, Column.HOURS} and mark and mark.entry.code:
            self.ask_presence(index.row(), mark.entry.code)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _forget_pending(self) -> None:
        self.keys.clear()
        self._pending()

    def _pending(self) -> None:
        self.pending_changed.emit()
        self.viewport().update()
