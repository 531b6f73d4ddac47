"""Paints an attendance code as it looks in the register, in a list of codes."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.desktop.attendance.chips import paint_code
from planner.desktop.planning.preview_table import ROW, PreviewRow
from planner.desktop.shared.look import Look
from planner.domain.catalogue import AttendanceCode

Index = QModelIndex | QPersistentModelIndex


class CodeDelegate(QStyledItemDelegate):
    """The symbol as a keycap and the name beside it, on the ground of the code's look."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        words = str(index.data() or "")
        plain = QStyleOptionViewItem(option)
        super().initStyleOption(plain, index)
        plain.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, plain, painter, option.widget)
        if isinstance(row, PreviewRow) and isinstance(row.about, AttendanceCode):
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(option.rect).adjusted(self._look.px(4), self._look.px(3), -2, -self._look.px(3))
            paint_code(painter, self._look, box, row.about, words.removeprefix(row.about.code).strip())
            painter.restore()
