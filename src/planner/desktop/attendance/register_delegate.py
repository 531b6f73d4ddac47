"""How the rows of the register look."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.desktop.attendance.chips import paint_code, paint_empty, paint_pending, paint_proposed
from planner.desktop.attendance.code_keys import CodeKeys
from planner.desktop.attendance.mark_words import code_name, proposal_text
from planner.desktop.attendance.meetings import MeetingRow
from planner.desktop.attendance.register_model import ROW_ROLE, Column
from planner.desktop.shared.look import Look
from planner.layout.primitives import Weight
from planner.services.register_rows import RegisterRow
from planner.wording import Wording

ROW_HEIGHT = 38
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


class RegisterDelegate(QStyledItemDelegate):
    """Paints names, code chips and hours; the current row stands between two lines of the accent colour."""

    def __init__(self, look: Look, wording: Wording, keys: CodeKeys, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._wording = wording
        self._keys = keys
        self.current = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._look.px(60), self._look.px(ROW_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, MeetingRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        self._ground(painter, option, box, current=index.row() == self.current)
        inner = box.adjusted(self._look.px(8), 0, -self._look.px(6), 0)
        if Column(index.column()) is Column.CODE:
            self._code(painter, inner, row.register, current=index.row() == self.current)
        else:
            self._text(painter, inner, str(index.data() or ""), Column(index.column()))
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF, *, current: bool) -> None:
        colours = self._look.colours
        active = bool(option.state & QStyle.StateFlag.State_Active)
        if current:
            painter.fillRect(box, QColor(colours.accent_soft))
            edge = QColor(colours.accent if active else colours.line)
            painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), edge)
            painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), edge)
        else:
            painter.fillRect(box, QColor(colours.surface))
            painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(colours.line))

    def _code(self, painter: QPainter, box: QRectF, row: RegisterRow, *, current: bool) -> None:
        height = float(self._look.px(24))
        chip = QRectF(box.left(), box.center().y() - height / 2, box.width(), height)
        mark = row.current
        if current and self._keys.pending:
            longer = ", ".join(code.code for code in self._keys.possible if code.code != self._keys.pending)
            paint_pending(painter, self._look, chip, self._keys.pending, longer)
        elif (mark is None or mark.entry.code is None) and row.proposed is not None:
            paint_proposed(
                painter, self._look, chip, row.proposed, proposal_text(self._wording, row.proposed)
            )
        elif mark is None or mark.entry.code is None:
            paint_empty(painter, self._look, chip)
        else:
            paint_code(painter, self._look, chip, mark.entry.code, code_name(self._wording, mark.entry.code))

    def _text(self, painter: QPainter, box: QRectF, text: str, column: Column) -> None:
        heavy = column is Column.NAME
        font = self._look.font(14, Weight.SEMIBOLD if heavy else Weight.REGULAR)
        painter.setFont(font)
        painter.setPen(QColor(self._look.colours.ink))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _LEFT, shown)
