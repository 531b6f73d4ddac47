"""A box to tick, that can be seen in the light and in the dark."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from planner.desktop.shared.icons import draw_icon
from planner.desktop.shared.look import Look


class TickBox(QCheckBox):
    """Draws its box in the colours of the palette in use."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._look = look

    def sizeHint(self) -> QSize:
        px = self._look.px
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + px(30), px(30))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, px = self._look.colours, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(1, (self.height() - px(18)) / 2, px(18), px(18))
        painter.setPen(
            QPen(QColor(colours.accent if self.hasFocus() else colours.muted), 2 if self.hasFocus() else 1)
        )
        painter.setBrush(QColor(colours.accent if self.isChecked() else colours.surface))
        painter.drawRoundedRect(box, px(4), px(4))
        if self.isChecked():
            draw_icon(painter, "check", colours.surface, box.adjusted(px(2), px(2), -px(2), -px(2)))
        painter.setPen(QColor(colours.ink))
        words = QRectF(box.right() + px(8), 0, self.width() - box.right(), self.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())
        painter.end()
