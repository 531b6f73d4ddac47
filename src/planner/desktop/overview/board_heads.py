"""The heads of a board's columns: who and hours, then weekday and date over a few hours of the day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from planner.desktop.overview.board_model import WHO, BoardModel, short_date
from planner.desktop.overview.hour_marks import across, tick_hours
from planner.desktop.overview.row_heads import AGREED_WIDTH, HOURS_WIDTH, MARGIN
from planner.desktop.shared.look import Look
from planner.domain.planned_week import SubjectType
from planner.layout.primitives import Weight
from planner.wording import forms

HEIGHT = 36
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class BoardHeads(QHeaderView):
    """The upper header of a board."""

    def __init__(self, look: Look, model: BoardModel, language: str, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self._board = model
        self._language = language
        self.today: date | None = None
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(10)
        look.changed.connect(lambda: self.viewport().update())

    def sizeHint(self) -> QSize:
        return QSize(100, self._look.px(HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 (Qt's own name)
        colours = self._look.colours
        painter.save()
        painter.fillRect(rect, QColor(colours.background))
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if logicalIndex == WHO:
            self._who(painter, rect)
        else:
            painter.drawLine(rect.topLeft(), rect.bottomLeft())
            self._day(painter, rect, logicalIndex)
        painter.restore()

    def _who(self, painter: QPainter, rect: QRect) -> None:
        look, px = self._look, self._look.px
        inside = rect.adjusted(px(MARGIN), 0, -px(8), 0)
        painter.setPen(QColor(look.colours.muted))
        painter.setFont(look.font(12, Weight.SEMIBOLD))
        left = inside.right() - px(HOURS_WIDTH + AGREED_WIDTH)
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | _MIDDLE, self.tr("Hvem"))
        painter.setFont(look.font(11))
        right = Qt.AlignmentFlag.AlignRight | _MIDDLE
        painter.drawText(QRect(left, inside.top(), px(HOURS_WIDTH), inside.height()), right, self.tr("I alt"))
        if self._board.board is not None and self._board.board.sort is SubjectType.CITIZEN:
            agreed = QRect(left + px(HOURS_WIDTH), inside.top(), px(AGREED_WIDTH), inside.height())
            painter.drawText(agreed, right, self.tr("Aftalt"))

    def _day(self, painter: QPainter, rect: QRect, column: int) -> None:
        day = self._board.day(column)
        if day is None:
            return
        look, px, colours = self._look, self._look.px, self._look.colours
        word = forms.weekday(self._language, day)
        word = f"{word[:1].upper()}{word[1:]}"
        upper = QRectF(rect.left() + px(7), rect.top() + px(3), rect.width() - px(10), px(17))
        painter.setFont(look.font(12, Weight.BOLD))
        painter.setPen(QColor(colours.accent if day == self.today else colours.ink))
        wide = painter.fontMetrics().horizontalAdvance(word)
        if wide > upper.width() * 0.68:
            word, wide = word[:3], painter.fontMetrics().horizontalAdvance(word[:3])
        painter.drawText(upper, Qt.AlignmentFlag.AlignLeft | _MIDDLE, word)
        painter.setFont(look.font(11))
        painter.setPen(QColor(colours.muted))
        painter.drawText(
            upper.adjusted(wide + px(5), 0, 0, 0),
            Qt.AlignmentFlag.AlignLeft | _MIDDLE,
            short_date(self._language, day),
        )
        self._hours(painter, rect)

    def _hours(self, painter: QPainter, rect: QRect) -> None:
        look, px = self._look, self._look.px
        first, last = self._board.hours
        left, width = across(rect.left(), rect.width(), look)
        single = len(self._board.days) == 1
        painter.setFont(look.font(10))
        for minute in tick_hours(first, last, single=single):
            x = left + (minute - first) * width / (last - first)
            text = f"{minute // 60:02d}"
            box = QRectF(x - px(12), rect.bottom() - px(15), px(24), px(14))
            if box.left() >= rect.left() and box.right() <= rect.right() + px(4):
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
