"""How the meetings of a day look in the list at the left."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.desktop.attendance.chips import paint_chip
from planner.desktop.attendance.day_model import MEETING_ROLE, progress_of, where_text
from planner.desktop.attendance.meetings import Meeting
from planner.desktop.shared.look import Look
from planner.desktop.shared.page_painter import paint_hatch
from planner.layout.primitives import Box, Hatch, Weight
from planner.wording import Wording

PANEL_WIDTH = 276
LINE = 19
_EDGE = 8
_LEFT = 14
_CHIP = 52
_TEXT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


class DayDelegate(QStyledItemDelegate):
    """A bar in the kind's colour and pattern, the title, when, who and where, and how many are recorded."""

    def __init__(self, look: Look, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._wording = wording

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        one = index.data(MEETING_ROLE)
        lines = 1 + len(self._title_lines(one)) if isinstance(one, Meeting) else 2
        return QSize(self._look.px(120), self._look.px(18 + lines * LINE))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        one = index.data(MEETING_ROLE)
        if not isinstance(one, Meeting):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, px = self._look, self._look.px
        box = QRectF(option.rect).adjusted(px(_EDGE), px(2), -px(_EDGE), -px(2))
        self._ground(painter, box, one, option.state)
        self._chip(painter, box, one)
        left, top = box.left() + px(_LEFT), box.top() + px(6)
        for line in self._title_lines(one):
            title = QRectF(left, top, box.width() - px(_LEFT + _CHIP), px(LINE))
            self._line(painter, title, line, Weight.SEMIBOLD, 13, look.colours.ink)
            top += px(LINE)
        where = QRectF(left, top, box.right() - left - px(8), px(LINE))
        self._line(painter, where, where_text(self._wording, one), Weight.REGULAR, 12, look.colours.muted)
        painter.restore()

    def _chip(self, painter: QPainter, box: QRectF, one: Meeting) -> None:
        px = self._look.px
        chip = f"{one.recorded}/{one.expected}"
        width = QFontMetricsF(self._look.font(11, Weight.SEMIBOLD)).horizontalAdvance(chip) + px(14)
        width = max(width, float(px(34)))
        place = QRectF(box.right() - width - px(8), box.top() + px(7), width, px(18))
        paint_chip(painter, self._look, place, chip, progress_of(one).value)

    def _title_lines(self, one: Meeting) -> tuple[str, ...]:
        """The title on one line, or two when it is long; a third would be cut."""
        metrics = QFontMetricsF(self._look.font(13, Weight.SEMIBOLD))
        width = self._look.px(PANEL_WIDTH - 2 * _EDGE - _LEFT - _CHIP - 12)
        title = one.first.title
        if metrics.horizontalAdvance(title) <= width:
            return (title,)
        words = title.split()
        count = 1
        while count < len(words) and metrics.horizontalAdvance(" ".join(words[: count + 1])) <= width:
            count += 1
        rest = " ".join(words[count:])
        return (" ".join(words[:count]), rest) if rest else (title,)

    def _ground(self, painter: QPainter, box: QRectF, one: Meeting, state: QStyle.StateFlag) -> None:
        colours, px = self._look.colours, self._look.px
        path = QPainterPath()
        path.addRoundedRect(box, px(6), px(6))
        painter.save()
        painter.setClipPath(path)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(colours.accent_soft))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(colours.background))
        kind = self._look.kind(one.first.kind.colour)
        bar = Box(box.left(), box.top(), px(4), box.height())
        paint_hatch(painter, Hatch(kind.pattern, bar, kind.bar, colours.surface))
        painter.restore()
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Selected:
            painter.setPen(QColor(colours.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))

    def _line(self, painter: QPainter, box: QRectF, text: str, weight: Weight, size: int, ink: str) -> None:
        font = self._look.font(size, weight)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _TEXT, shown)
