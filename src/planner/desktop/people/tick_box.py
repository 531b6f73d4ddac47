"""A box to tick, that can be seen in the light and in the dark, and whose words break where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from planner.desktop.shared.icons import draw_icon
from planner.desktop.shared.look import Look

_WORDS_AT = 27
_WRAPPED = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)


class TickBox(QCheckBox):
    """Draws its box in the colours of the palette in use."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._look = look
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        px = self._look.px
        room = QRect(0, 0, max(width - px(_WORDS_AT), px(40)), px(2_000))
        words = self.fontMetrics().boundingRect(room, _WRAPPED, self.text())
        return max(px(30), words.height() + px(8))

    def minimumSizeHint(self) -> QSize:
        px = self._look.px
        whole = self.sizeHint()
        return QSize(min(whole.width(), px(150)), whole.height())

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
        words = QRectF(px(_WORDS_AT), 0, self.width() - px(_WORDS_AT), self.height())
        painter.drawText(words, _WRAPPED, self.text())
        painter.end()
