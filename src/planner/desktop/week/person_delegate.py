"""A line of the week page's list, painted: name and group, hours and week, and a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.desktop.shared.look import Look
from planner.desktop.week.people_model import LINE, PeopleModel
from planner.layout.palette import mixed
from planner.layout.primitives import Weight

if TYPE_CHECKING:
    from planner.services.people_lines import PersonLine

FULL_WEEK = 15 * 60
"""Minutes at which the bar is full: what the plans aim at. Source: action plan 2016 (15 hours a week)."""


class PersonDelegate(QStyledItemDelegate):
    """Paints a :class:`PersonLine`."""

    def __init__(self, look: Look, model: PeopleModel) -> None:
        super().__init__(model)
        self._look = look
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._look.px(150), self._look.px(62))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line = cast("PersonLine", index.data(LINE))
        look, colours, px = self._look, self._look.colours, self._look.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(0, 1, 0, -1)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft))
            painter.drawRoundedRect(box, 7, 7)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(mixed(colours.accent_soft, colours.surface, 0.5)))
            painter.drawRoundedRect(box, 7, 7)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 1.6))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)
        inside = box.adjusted(px(9), px(7), -px(9), -px(8))
        self._name(painter, inside, line)
        painter.setFont(look.font(12))
        painter.setPen(QColor(colours.muted))
        second = QRectF(inside.left(), inside.top() + px(20), inside.width(), px(17))
        painter.drawText(
            second, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._model.planned(line)
        )
        painter.drawText(
            second, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._model.week(line)
        )
        self._bar(
            painter, QRectF(inside.left(), inside.bottom() - 4, inside.width(), 4), line.planned_minutes
        )
        painter.restore()

    def _name(self, painter: QPainter, box: QRectF, line: PersonLine) -> None:
        look, colours, px = self._look, self._look.colours, self._look.px
        font = look.font(13, Weight.SEMIBOLD)
        chip = line.group.mark if line.group else ""
        small = look.font(11, Weight.SEMIBOLD)
        chip_width = QFontMetrics(small).horizontalAdvance(chip) + px(14) if chip else 0
        metrics = QFontMetrics(font)
        room = int(box.width()) - chip_width - (px(6) if chip else 0)
        name = metrics.elidedText(line.record.name, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(QColor(colours.ink))
        row = QRectF(box.left(), box.top(), box.width(), px(18))
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        if chip:
            left = box.left() + metrics.horizontalAdvance(name) + px(6)
            plate = QRectF(left, box.top() + px(1), chip_width, px(17))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(mixed(colours.accent, colours.surface, 0.13)))
            painter.drawRoundedRect(plate, px(8), px(8))
            painter.setFont(small)
            painter.setPen(QColor(colours.accent))
            painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, chip)

    def _bar(self, painter: QPainter, box: QRectF, minutes: int) -> None:
        colours = self._look.colours
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line))
        painter.drawRoundedRect(box, 2, 2)
        if minutes:
            share = min(minutes / FULL_WEEK, 1.0)
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(QRectF(box.left(), box.top(), max(box.width() * share, 4), 4), 2, 2)
