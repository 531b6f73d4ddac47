"""The board of many: a table that is painted, with a cursor for the keyboard."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtCore import QElapsedTimer, QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QMenu, QTableView, QWidget

from planner.desktop.overview.board_delegate import BoardDelegate
from planner.desktop.overview.board_heads import BoardHeads
from planner.desktop.overview.board_model import WHO, BoardModel, Index
from planner.desktop.overview.row_heads import WIDTH
from planner.desktop.shared.look import Look
from planner.domain.board import Board, BoardRow
from planner.domain.people import Citizen
from planner.wording import Wording

LOWEST, HIGHEST, SCROLLING = 18, 40, 24
"""Heights of a row: as high as lets all rows stand in sight within the first two, else the third."""


class BoardTable(QTableView):
    """People and days.

    Signals:
        opened: A :class:`BoardRow` whose week should be opened.
        programme: A :class:`BoardRow` whose thirteen weeks should be shown.
        day_wanted: The date of a column that should be shown alone.
        mark_wanted: A :class:`BoardRow` that should be chosen for side by side, or no longer.
    """

    opened = Signal(object)
    programme = Signal(object)
    day_wanted = Signal(object)
    mark_wanted = Signal(object)

    def __init__(self, look: Look, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.board_model = BoardModel(wording, self)
        self.delegate = BoardDelegate(look, self.board_model)
        self.setModel(self.board_model)
        self.setItemDelegate(self.delegate)
        self.heads = BoardHeads(look, self.board_model, wording.language, self)
        self.setHorizontalHeader(self.heads)
        self.menu: QMenu | None = None
        self._typed = ""
        self._since_typed = QElapsedTimer()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(8)
        self.setAccessibleName(self.tr("Tavle: personer og dage"))
        self.activated.connect(self._activated)
        self.clicked.connect(self._clicked)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer)
        look.changed.connect(self.viewport().update)

    # --- what is shown -------------------------------------------------------------------------------------------------

    def show_board(self, board: Board, days: tuple[date, ...], today: date) -> None:
        """Show a board; the cursor stays with the person it was on."""
        index = self.currentIndex()
        before = self.current_row
        self.heads.today = today
        self.board_model.show_board(board, days)
        row = self.board_model.row_of(before.record.id) if before else -1
        if board.rows:
            column = min(max(index.column(), WHO), len(days)) if index.isValid() else WHO
            self.setCurrentIndex(self.board_model.index(max(row, 0), column))
        self._measure()
        self.heads.viewport().update()

    @property
    def current_row(self) -> BoardRow | None:
        """The row of the cursor."""
        number = self.currentIndex().row()
        rows = self.board_model.rows
        return rows[number] if 0 <= number < len(rows) else None

    @property
    def current_day(self) -> date | None:
        """The date of the cursor's column; None on a name."""
        return self.board_model.day(self.currentIndex().column())

    def go_to(self, identity: UUID) -> bool:
        """Take the cursor to somebody; says whether they are on the board."""
        row = self.board_model.row_of(identity)
        if row >= 0:
            self.setCurrentIndex(self.board_model.index(row, max(self.currentIndex().column(), WHO)))
        return row >= 0

    # --- size ----------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        """Share the width between the days, and the height between the rows as long as they stay readable."""
        days, px = len(self.board_model.days), self._look.px
        rows = len(self.board_model.rows)
        height = self.viewport().height()
        lowest, highest = px(LOWEST), px(HIGHEST)
        each = height // rows if rows else highest
        self.verticalHeader().setDefaultSectionSize(min(each, highest) if each >= lowest else px(SCROLLING))
        left = px(WIDTH)
        room = self.viewport().width() - left
        self.heads.resizeSection(WHO, left)
        for column in range(days):
            self.heads.resizeSection(1 + column, room * (column + 1) // days - room * column // days)

    # --- keys and mouse ------------------------------------------------------------------------------------------------

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.delegate.row_in_use = current.row()
        if current.row() != previous.row():
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers() and not self._still_typing():
            self.toggle_mark()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Go to the next person whose name or reference holds what is being typed."""
        typing = self._still_typing()
        self._typed = self._typed + search if typing else search
        self._since_typed.start()
        start = max(self.currentIndex().row(), 0)
        row = self.board_model.found(self._typed, start if typing else start + 1)
        if row >= 0:
            self.setCurrentIndex(self.board_model.index(row, max(self.currentIndex().column(), WHO)))

    def _still_typing(self) -> bool:
        interval = QApplication.keyboardInputInterval()
        return bool(self._typed) and self._since_typed.isValid() and self._since_typed.elapsed() < interval

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        on_name = self.columnAt(event.position().toPoint().x()) == WHO
        on_row = self.rowAt(event.position().toPoint().y()) >= 0
        shape = Qt.CursorShape.PointingHandCursor if on_name and on_row else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "heads"):
            self._measure()

    def toggle_mark(self) -> None:
        """Ask for the cursor's person beside others, or no longer."""
        if self.current_row is not None:
            self.mark_wanted.emit(self.current_row)

    def _activated(self, index: QModelIndex) -> None:
        self.opened.emit(self.board_model.rows[index.row()])

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == WHO:
            self.opened.emit(self.board_model.rows[index.row()])

    def _offer(self, where: QPoint) -> None:
        """What can be done with the person and the day under the mouse, or at the cursor."""
        index = self.indexAt(where)
        if index.isValid():
            self.setCurrentIndex(index)
        row, day = self.current_row, self.current_day
        if row is None:
            return
        self.menu = QMenu(self)
        acts = [
            (self.tr("Åbn ugen"), lambda: self.opened.emit(row)),
            (self.tr("Vælg til side om side"), self.toggle_mark),
        ]
        if isinstance(row.record, Citizen):
            acts.append((self.tr("Vis 13 uger"), lambda: self.programme.emit(row)))
        if day is not None and len(self.board_model.days) > 1:
            acts.append((self.tr("Vis dagen alene"), lambda: self.day_wanted.emit(day)))
        for text, act in acts:
            action = QAction(text, self.menu)
            action.triggered.connect(lambda _=False, act=act: act())
            self.menu.addAction(action)
        self.menu.popup(self.viewport().mapToGlobal(where))
