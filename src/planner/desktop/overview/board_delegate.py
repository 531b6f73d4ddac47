"""Paints the cells of a board: who with their hours, and each day's bars along its hours."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.desktop.overview.bar_pictures import BarPictures
from planner.desktop.overview.bars import Bar
from planner.desktop.overview.board_model import WHO, BoardModel
from planner.desktop.overview.hour_marks import across, tick_hours
from planner.desktop.overview.row_heads import RowHeads
from planner.desktop.shared.look import Look
from planner.layout.palette import mixed
from planner.layout.primitives import Weight

LEAST_BAR = 7
"""Height below which bars at the same time are no longer drawn one below the other."""
LEAST_WIDTH = 17
"""Width of the shortest session's bar: its letters still fit."""
_HATCH_STEP = 10


class BoardDelegate(QStyledItemDelegate):
    """Paints what is in sight, mostly by copying pictures that were painted before."""

    def __init__(self, look: Look, model: BoardModel) -> None:
        super().__init__(model)
        self._look = look
        self._model = model
        self._pictures = BarPictures(look)
        self._heads = RowHeads(look)
        self._grounds: dict[tuple[int, int, bool, bool, bool, tuple[int, int], float], QPixmap] = {}
        self.row_in_use = -1
        look.changed.connect(self._grounds.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._look.px(120), self._look.px(24))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, column = index.row(), index.column()
        box, state = option.rect, option.state
        focus = bool(state & QStyle.StateFlag.State_HasFocus)
        if column == WHO:
            record = self._model.rows[row]
            marked = record.record.id in self._model.marked
            hovered = bool(state & QStyle.StateFlag.State_MouseOver)
            ground = self._ground_colour(used=row == self.row_in_use)
            ratio = painter.device().devicePixelRatioF()
            head = self._heads.picture(record, box.size(), ratio, ground, marked=marked, hovered=hovered)
            painter.drawPixmap(box.topLeft(), head)
        else:
            self._day(painter, box, row, column)
        if focus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._look.colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1.5, -1.5), 3, 3)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _ground_colour(self, *, used: bool) -> str:
        colours = self._look.colours
        return mixed(colours.accent_soft, colours.surface, 0.5) if used else colours.surface

    def _day(self, painter: QPainter, box: QRect, row: int, column: int) -> None:
        model = self._model
        ratio = painter.device().devicePixelRatioF()
        closed = any(each.day == model.day(column) and not each.site for each in model.closed)
        single = len(model.days) == 1
        ground = self._ground(box.width(), box.height(), closed, row == self.row_in_use, single, ratio)
        painter.drawPixmap(box.topLeft(), ground)
        bars = model.bars(row, column)
        if not bars:
            return
        height = box.height() - 3
        lanes = max(bar.lanes for bar in bars)
        fitting = max(height // self._look.px(LEAST_BAR), 1)
        left_out = 0
        for bar in bars:
            if lanes > fitting and bar.lane >= fitting:
                left_out += bar.face.count
                continue
            place = self._place(bar, box, min(bar.lanes, fitting), height)
            picture = self._pictures.picture(bar.face, place.width(), place.height(), ratio)
            painter.drawPixmap(place.topLeft(), picture)
        if left_out:
            self._more(painter, box, left_out)

    def _place(self, bar: Bar, box: QRect, lanes: int, height: int) -> QRect:
        first, last = self._model.hours
        left, width = across(box.left(), box.width(), self._look)
        scale = width / (last - first)
        x = round(left + (bar.first - first) * scale)
        end = round(left + (bar.last - first) * scale)
        each = height / lanes
        top = box.top() + 1 + round(bar.lane * each)
        bottom = box.top() + 1 + round((bar.lane + 1) * each)
        return QRect(x, top, max(end - x - 1, self._look.px(LEAST_WIDTH)), max(bottom - top, 3))

    def _more(self, painter: QPainter, box: QRect, count: int) -> None:
        """How many had no room, on a plate in the corner."""
        look, text = self._look, f"+{count}"
        painter.setFont(look.font(10, Weight.BOLD))
        width = painter.fontMetrics().horizontalAdvance(text) + look.px(6)
        plate = QRect(box.right() - width - 1, box.bottom() - look.px(14), width, look.px(13))
        painter.fillRect(plate, QColor(look.colours.surface))
        painter.setPen(QColor(look.colours.muted))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)

    def _ground(
        self, width: int, height: int, closed: bool, used: bool, single: bool, ratio: float
    ) -> QPixmap:
        key = (width, height, closed, used, single, self._model.hours, ratio)
        found = self._grounds.get(key)
        if found is None:
            if len(self._grounds) > 200:
                self._grounds.clear()
            found = self._grounds[key] = self._painted_ground(width, height, closed, used, single, ratio)
        return found

    def _painted_ground(
        self,
        width: int,
        height: int,
        closed: bool,
        used: bool,
        single: bool,
        ratio: float,
    ) -> QPixmap:
        look, colours = self._look, self._look.colours
        picture = QPixmap(round(width * ratio), round(height * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(self._ground_colour(used=used)))
        painter = QPainter(picture)
        if closed:
            painter.fillRect(0, 0, width, height, QColor(colours.background))
            painter.setPen(QPen(QColor(colours.line), 1.4))
            painter.drawLines([QLineF(x, height, x + height, 0) for x in range(-height, width, _HATCH_STEP)])
        first, last = self._model.hours
        left, wide = across(0, width, look)
        painter.setPen(QPen(QColor(mixed(colours.line, colours.surface, 0.5)), 1))
        for minute in tick_hours(first, last, single=single):
            x = round(left + (minute - first) * wide / (last - first)) + 0.5
            painter.drawLine(QPointF(x, 0), QPointF(x, height))
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(QPointF(0.5, 0), QPointF(0.5, height))
        painter.setPen(QPen(QColor(mixed(colours.line, colours.surface, 0.6)), 1))
        painter.drawLine(QPointF(0, height - 0.5), QPointF(width, height - 0.5))
        painter.end()
        return picture
