"""The small bars of a citizen's weeks in the team's table."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.desktop.shared.look import Look
from planner.desktop.team.hours_model import BARS, ROW, HoursModel
from planner.layout.palette import mixed
from planner.services.progression_rows import TeamRow


class HoursDelegate(QStyledItemDelegate):
    """Bars of all rows have one scale; a week that nothing was planned in leaves a gap."""

    def __init__(self, look: Look, model: HoursModel) -> None:
        super().__init__(model)
        self._look = look
        self._model = model

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if index.column() != BARS:
            super().paint(painter, option, index)
            return
        colours = self._look.colours
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.accent_soft))
        row = cast("TeamRow", index.data(ROW))
        box = QRectF(option.rect).adjusted(8, 5, -8, -5)
        room = box.width() / max(1, len(row.weeks))
        ground = QColor(mixed(colours.muted, colours.surface, 0.35))
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        for place, (week, minutes) in enumerate(zip(row.weeks, row.company, strict=True)):
            left, wide = box.left() + place * room, max(room - 1.5, 1.0)
            if week[0]:
                painter.fillRect(QRectF(left, box.bottom() - 1, wide, 1), ground)
            if minutes:
                high = max(2.0, box.height() * minutes / self._model.highest)
                painter.fillRect(QRectF(left, box.bottom() - high, wide, high), QColor(colours.ok))
        painter.restore()
