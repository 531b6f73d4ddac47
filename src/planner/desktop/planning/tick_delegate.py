"""Lines with a box to tick that can be seen in the light and in the dark."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.desktop.shared.icons import draw_icon
from planner.desktop.shared.look import Look

Index = QModelIndex | QPersistentModelIndex
_CHECK = Qt.ItemDataRole.CheckStateRole


class TickDelegate(QStyledItemDelegate):
    """Paints the box; a click anywhere on the line or Space ticks it."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        wanted = super().sizeHint(option, index)
        return QSize(wanted.width(), max(wanted.height(), self._look.px(26)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours, px = self._look.colours, self._look.px
        ticked = Qt.CheckState(index.data(_CHECK)) is Qt.CheckState.Checked
        current = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current:
            painter.fillRect(option.rect, QColor(colours.accent_soft))
        side = px(16)
        top = option.rect.top() + (option.rect.height() - side) / 2
        box = QRectF(option.rect.left() + px(6), top, side, side)
        painter.setPen(QPen(QColor(colours.accent if ticked or current else colours.muted), 1))
        painter.setBrush(QColor(colours.accent if ticked else colours.surface))
        painter.drawRoundedRect(box, px(4), px(4))
        if ticked:
            draw_icon(painter, "check", colours.surface, box.adjusted(px(2), px(2), -px(2), -px(2)))
        painter.setPen(QColor(colours.ink))
        painter.setFont(option.font)
        words = QRectF(option.rect).adjusted(px(30), 0, -px(6), 0)
        text = option.fontMetrics.elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, round(words.width())
        )
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        pressed = event.type() is QEvent.Type.MouseButtonRelease
        if isinstance(event, QKeyEvent):
            pressed = event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space
        if not pressed:
            return False
        ticked = Qt.CheckState(index.data(_CHECK)) is Qt.CheckState.Checked
        return model.setData(index, Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked, _CHECK)
