"""How the sessions of a day look in the list at the left."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.desktop.attendance.chips import paint_chip
from planner.desktop.attendance.day_model import SESSION_ROLE, progress_of, session_title
from planner.desktop.shared.look import Look
from planner.desktop.shared.page_painter import paint_hatch
from planner.layout.primitives import Box, Hatch, Weight
from planner.services.register_rows import RegisterSession
from planner.wording import Wording

ITEM_HEIGHT = 58
_TOP = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


class DayDelegate(QStyledItemDelegate):
    """A bar in the kind's colour and pattern, the title, when and where, and how many are recorded."""

    def __init__(self, look: Look, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._wording = wording

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._look.px(120), self._look.px(ITEM_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        one = index.data(SESSION_ROLE)
        if not isinstance(one, RegisterSession):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._look.px
        box = QRectF(option.rect).adjusted(px(8), px(2), -px(8), -px(2))
        state = option.state
        self._ground(painter, box, one, state)
        chip = f"{one.recorded}/{len(one.rows)}"
        width = max(
            QFontMetricsF(self._look.font(11, Weight.SEMIBOLD)).horizontalAdvance(chip) + px(16), px(36)
        )
        chip_box = QRectF(box.right() - width - px(8), box.top() + px(8), width, px(18))
        paint_chip(painter, self._look, chip_box, chip, progress_of(one).value)
        left = box.left() + px(14)
        title = QRectF(left, box.top() + px(6), chip_box.left() - left - px(6), px(22))
        self._line(painter, title, session_title(one), Weight.SEMIBOLD, 13, self._look.colours.ink)
        where = QRectF(left, box.top() + px(28), box.right() - left - px(8), px(20))
        self._line(painter, where, self._where(one), Weight.REGULAR, 12, self._look.colours.muted)
        painter.restore()

    def _where(self, one: RegisterSession) -> str:
        place = one.session.place
        when = self._wording.times(one.session.slot)
        return f"{when} · {place.name}" if place and place.name else when

    def _ground(self, painter: QPainter, box: QRectF, one: RegisterSession, state: QStyle.StateFlag) -> None:
        colours, px = self._look.colours, self._look.px
        path = QPainterPath()
        path.addRoundedRect(box, px(6), px(6))
        painter.save()
        painter.setClipPath(path)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(colours.accent_soft))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(colours.background))
        kind = self._look.kind(one.session.kind.colour)
        paint_hatch(
            painter,
            Hatch(kind.pattern, Box(box.left(), box.top(), px(4), box.height()), kind.bar),
        )
        painter.restore()
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Selected:
            painter.setPen(QColor(colours.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))

    def _line(self, painter: QPainter, box: QRectF, text: str, weight: Weight, size: int, ink: str) -> None:
        font = self._look.font(size, weight)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(
            box, _TOP, QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        )
