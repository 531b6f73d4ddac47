"""A line of the team's list, painted: what it is as a chip, the rest as text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.desktop.shared.look import Look
from planner.desktop.team.needs_model import LINE, NEED, NeedsModel
from planner.domain.team_needs import Need, TeamNeed
from planner.layout.primitives import Weight

_WARNING = frozenset({Need.DEADLINE, Need.MISSING_MARKS, Need.MISSING_PLAN, Need.PLACEMENT_ENDS})


class NeedsDelegate(QStyledItemDelegate):
    """Paints the first column; the others are plain."""

    def __init__(self, look: Look, model: NeedsModel, today: Callable[[], date]) -> None:
        super().__init__(model)
        self._look = look
        self._today = today

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if index.column() != NEED:
            super().paint(painter, option, index)
            return
        look, colours, px = self._look, self._look.colours, self._look.px
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.accent_soft))
        ink, ground = self._colours(cast("TeamNeed", index.data(LINE)))
        font = look.font(11, Weight.SEMIBOLD)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        text = str(index.data())
        width = painter.fontMetrics().horizontalAdvance(text) + px(16)
        height = px(20)
        box = QRectF(option.rect)
        chip = QRectF(box.left() + px(8), box.center().y() - height / 2 + 0.5, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(chip, height / 2, height / 2)
        painter.setPen(QColor(ink))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def _colours(self, line: TeamNeed) -> tuple[str, str]:
        colours = self._look.colours
        over = line.need is Need.DEADLINE and line.day < self._today()
        if line.need is Need.CONTACT or over:
            return colours.danger, colours.danger_soft
        if line.need in _WARNING:
            return colours.warning, colours.warning_soft
        return colours.accent, colours.accent_soft
