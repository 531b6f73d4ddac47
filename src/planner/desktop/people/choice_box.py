"""A box to choose one of a few words from."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from planner.desktop.shared.icons import draw_icon
from planner.desktop.shared.look import Look


class ChoiceBox(QComboBox):
    """Keeps to the width it is given, and draws its arrow in the colours of the palette in use."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        # The window's own arrow makes way for the one that is drawn here.
        self.setStyleSheet(
            f"QComboBox::drop-down {{ border: none; width: {look.px(24)}px; }}"
            "QComboBox::down-arrow { image: none; }"
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size = self._look.px(14)
        box = QRectF(self.width() - size - self._look.px(8), (self.height() - size) / 2, size, size)
        painter = QPainter(self)
        draw_icon(painter, "chevron-down", self._look.colours.muted, box)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling past a field must not change it.
        event.ignore()
