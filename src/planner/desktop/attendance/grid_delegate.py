"""How the cells of the grid look: a keycap for each session, and the hours of the day."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.desktop.attendance.chips import chip_colours, paint_hatched
from planner.desktop.attendance.code_keys import CodeKeys
from planner.desktop.attendance.grid_model import FIRST, SPOTS_ROLE, GridModel
from planner.desktop.attendance.spots import Spot
from planner.desktop.shared.look import Look
from planner.domain.catalogue import Attended
from planner.layout.primitives import Weight
from planner.wording.forms import table_hours

ROW_HEIGHT = 34
_CAP_HEIGHT = 22
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class GridDelegate(QStyledItemDelegate):
    """Marks as keycaps in their colours, proposals hatched, what is missing with a question mark on a warning ground."""

    def __init__(self, look: Look, model: GridModel, keys: CodeKeys, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self._keys = keys

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._look.px(60), self._look.px(ROW_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, colours, px = QRectF(option.rect), self._look.colours, self._look.px
        sums = index.row() >= len(self._model.people)
        current = bool(option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus))
        painter.fillRect(box, QColor(colours.background if sums else colours.surface))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(colours.line))
        inner = box.adjusted(px(8), 0, -px(8), 0)
        if not sums and FIRST <= index.column() < FIRST + len(self._model.columns):
            self._cell(painter, inner, index.data(SPOTS_ROLE), current=current)
        else:
            heavy = sums or index.column() < FIRST
            painter.setFont(self._look.font(13, Weight.SEMIBOLD if heavy else Weight.REGULAR))
            painter.setPen(QColor(colours.ink))
            text = QFontMetricsF(painter.font()).elidedText(
                str(index.data() or ""), Qt.TextElideMode.ElideRight, inner.width()
            )
            painter.drawText(inner, _LEFT, text)
        if current and not sums:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -2), px(4), px(4))
        painter.restore()

    def _cell(self, painter: QPainter, box: QRectF, spots: object, *, current: bool) -> None:
        if not isinstance(spots, tuple) or not spots:
            return
        px = self._look.px
        left, top = box.left(), box.center().y() - px(_CAP_HEIGHT) / 2
        if current and self._keys.pending:
            self._cap(painter, QRectF(left, top, px(28), px(_CAP_HEIGHT)), self._keys.pending, "lawful")
            return
        for spot in spots:
            cap = QRectF(left, top, px(28), px(_CAP_HEIGHT))
            self._spot(painter, cap, spot)
            left += px(32)
        attended = [minutes for spot in spots if (minutes := _minutes(spot)) is not None]
        room = QRectF(left, box.top(), box.right() - left, box.height())
        if attended and room.width() >= px(30):
            painter.setPen(QColor(self._look.colours.ink))
            painter.setFont(self._look.font(13))
            painter.drawText(room, _RIGHT, table_hours(sum(attended)))

    def _spot(self, painter: QPainter, cap: QRectF, spot: Spot) -> None:
        mark = spot.current
        if mark is not None and mark.entry.code is not None:
            self._cap(painter, cap, mark.entry.code.code, mark.entry.code.look)
        elif spot.proposed is not None:
            paint_hatched(painter, self._look, cap, spot.proposed.look)
            self._letters(painter, cap, spot.proposed.code, spot.proposed.look)
        elif self._model.is_missing(spot):
            self._cap(painter, cap, "?", "danger")
        else:
            pen = QPen(QColor(self._look.colours.muted), 1)
            pen.setDashPattern([3, 3])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), self._look.px(5), self._look.px(5))

    def _cap(self, painter: QPainter, cap: QRectF, text: str, tone: str) -> None:
        colours = chip_colours(self._look, tone)
        painter.setPen(QPen(QColor(colours.ink), 1) if tone == "neutral" else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.ground))
        painter.drawRoundedRect(cap, self._look.px(5), self._look.px(5))
        self._letters(painter, cap, text, tone)

    def _letters(self, painter: QPainter, cap: QRectF, text: str, tone: str) -> None:
        painter.setPen(QColor(chip_colours(self._look, tone).ink))
        painter.setFont(self._look.font(12, Weight.BOLD))
        painter.drawText(cap, _CENTRE, text)


def _minutes(spot: Spot) -> int | None:
    """Minutes present; None where nobody was, which is not the same as nought."""
    mark = spot.current
    if mark is None or mark.entry.code is None or mark.entry.code.attended is Attended.NONE:
        return None
    return mark.entry.minutes
