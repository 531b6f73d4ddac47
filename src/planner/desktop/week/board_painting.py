"""The painted ground of the board: hours, days, closed days, today and the cursor."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from planner.desktop.shared.look import Look
from planner.desktop.week.board_cursor import BoardCursor
from planner.desktop.week.board_geometry import BoardGeometry
from planner.desktop.week.board_items import BoardItem
from planner.desktop.week.busy_ground import BusyBand, paint_busy
from planner.domain.clashes import ClosedDay
from planner.layout.palette import mixed
from planner.wording import Wording

_HATCH_STEP = 14


class Painted(Protocol):
    """What the ground needs to know of the board."""

    look: Look
    wording: Wording
    closed: tuple[ClosedDay, ...]
    bands: tuple[BusyBand, ...]

    @property
    def chosen(self) -> BoardItem | None:
        """The selected item."""
        ...

    @property
    def cursor_at(self) -> BoardCursor:
        """The cell of the keyboard."""
        ...

    def cursor_box(self) -> QRectF:
        """Where that is drawn."""
        ...

    def hasFocus(self) -> bool:
        """Whether the keyboard is here."""
        ...

    def size(self) -> QSize:
        """How large it is."""
        ...


def paint_board(painter: QPainter, board: Painted, geometry: BoardGeometry) -> None:
    """Everything behind the cards."""
    colours = board.look.colours
    painter.fillRect(QRectF(QPointF(0, 0), board.size()), QColor(colours.surface))
    for column, day in enumerate(geometry.days):
        names = [closed for closed in board.closed if closed.day == day]
        if names:
            _closed(painter, board, geometry, column)
    _hours(painter, board, geometry)
    _days(painter, board, geometry)
    paint_busy(painter, board.look, geometry, board.bands, board.size().height())
    for column, day in enumerate(geometry.days):
        names = [closed for closed in board.closed if closed.day == day]
        if names:
            _closed_name(painter, board, geometry, column, names[0])
    if board.hasFocus() and board.chosen is None and geometry.days:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent), 2))
        soft = QColor(colours.accent_soft)
        soft.setAlphaF(0.5)
        painter.setBrush(soft)
        painter.drawRoundedRect(board.cursor_box().adjusted(1, 1, -1, -1), 4, 4)


def _hours(painter: QPainter, board: Painted, geometry: BoardGeometry) -> None:
    colours, axis = board.look.colours, geometry.axis
    faint = QPen(QColor(mixed(colours.line, colours.surface, 0.45)), 1)
    line = QPen(QColor(colours.line), 1)
    painter.setFont(board.look.font(12))
    right = board.size().width()
    for hour in axis.hours:
        y = round(axis.y_of(hour)) + 0.5
        painter.setPen(line)
        painter.drawLine(QPointF(geometry.left - 6, y), QPointF(right, y))
        half = round(axis.y_of(hour + 30)) + 0.5
        if hour < axis.last_minute:
            painter.setPen(faint)
            painter.drawLine(QPointF(geometry.left, half), QPointF(right, half))
        painter.setPen(QColor(colours.muted))
        separator = ":" if board.wording.language == "en" else "."
        words = f"{hour // 60:02d}{separator}00"
        painter.drawText(
            QRectF(0, y - 9, geometry.left - 9, 18),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            words,
        )


def _days(painter: QPainter, board: Painted, geometry: BoardGeometry) -> None:
    painter.setPen(QPen(QColor(board.look.colours.line), 1))
    for column in range(len(geometry.days)):
        x = round(geometry.column_left(column)) + 0.5
        painter.drawLine(QPointF(x, 0), QPointF(x, board.size().height()))


def _column(board: Painted, geometry: BoardGeometry, column: int) -> QRectF:
    return QRectF(geometry.column_left(column), 0, geometry.width, board.size().height())


def _closed(painter: QPainter, board: Painted, geometry: BoardGeometry, column: int) -> None:
    colours = board.look.colours
    box = _column(board, geometry, column)
    painter.save()
    painter.setClipRect(box)
    painter.fillRect(box, QColor(colours.background))
    painter.setPen(QPen(QColor(colours.line), 2))
    height = int(box.height())
    for x in range(int(box.left()) - height, int(box.right()), _HATCH_STEP):
        painter.drawLine(QPointF(x, height), QPointF(x + height, 0))
    painter.restore()


def _closed_name(
    painter: QPainter, board: Painted, geometry: BoardGeometry, column: int, closed: ClosedDay
) -> None:
    """The closed day's name on a plate at the top of its column."""
    colours = board.look.colours
    box = _column(board, geometry, column)
    painter.setFont(board.look.font(12))
    words = board.wording.words(closed.name)
    inside = QRectF(box.left() + 6, 6, box.width() - 12, 60)
    flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignHCenter)
    plate = painter.boundingRect(inside, flags, words).adjusted(-6, -3, 6, 3)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.surface))
    painter.drawRoundedRect(plate, 5, 5)
    painter.setPen(QColor(colours.muted))
    painter.drawText(inside, flags, words)
