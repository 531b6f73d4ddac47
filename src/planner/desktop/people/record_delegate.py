"""How the rows of a plain list look."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.desktop.shared.look import TEXT, Look
from planner.layout.primitives import Weight

_TEXT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


class RecordDelegate(QStyledItemDelegate):
    """Texts below their headings, the first one heavier, and a line below each row."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours, px = self._look.colours, self._look.px
        box = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(box, QColor(colours.accent_soft if chosen else colours.surface))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(colours.line))
        font = self._look.font(TEXT, Weight.SEMIBOLD if index.column() == 0 else Weight.REGULAR)
        inner = box.adjusted(px(9), 0, -px(6), 0)
        painter.setFont(font)
        painter.setPen(QColor(colours.ink))
        text = QFontMetricsF(font).elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, _TEXT, text)
        if chosen and index.column() == 0:
            painter.fillRect(QRectF(box.left(), box.top(), px(3), box.height()), QColor(colours.accent))
        painter.restore()
