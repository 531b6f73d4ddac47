"""Paints a citizen's weeks: in each track the days of the week, each with what is on it and how long."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.desktop.overview.bar_pictures import BarPictures
from planner.desktop.overview.bars import face_of, stacks
from planner.desktop.overview.programme_model import WEEK, ProgrammeModel
from planner.desktop.shared.look import Look
from planner.domain.board import ProgrammeWeek
from planner.domain.catalogue import Track
from planner.layout.palette import mixed
from planner.layout.primitives import Weight
from planner.wording import Wording
from planner.wording.forms import table_hours

SUM_WIDTH = 44
MOST_HIGH = 19
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class ProgrammeDelegate(QStyledItemDelegate):
    """Paints the cells of a :class:`ProgrammeModel`."""

    def __init__(self, look: Look, model: ProgrammeModel, wording: Wording) -> None:
        super().__init__(model)
        self._look = look
        self._model = model
        self._wording = wording
        self._pictures = BarPictures(look)
        self.row_in_use = -1
        self.today: date | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._look.px(120), self._look.px(38))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, column = index.row(), index.column()
        box, colours = option.rect, self._look.colours
        week = self._model.week(row)
        ground = colours.surface
        if week is None:
            ground = colours.background
        elif row == self.row_in_use:
            ground = mixed(colours.accent_soft, colours.surface, 0.5)
        painter.fillRect(box, QColor(ground))
        if column == WEEK:
            self._week(painter, box, week)
        elif column == self._model.last_column:
            self._total(painter, box, row)
        else:
            self._track(painter, box, row, column, week)
        painter.setPen(QPen(QColor(mixed(colours.line, colours.surface, 0.7)), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1.5, -1.5), 3, 3)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _week(self, painter: QPainter, box: QRect, week: ProgrammeWeek | None) -> None:
        look, px, colours = self._look, self._look.px, self._look.colours
        inside = box.adjusted(px(12), 0, -px(4), -1)
        painter.setFont(look.font(13, Weight.SEMIBOLD))
        now = (
            week is not None and self.today is not None and week.week.monday <= self.today <= week.week.sunday
        )
        painter.setPen(QColor(colours.accent if now else colours.ink))
        text = self._model.week_words(
            len(self._model.weeks) if week is None else self._model.weeks.index(week)
        )
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | _MIDDLE, text)
        if week is None:
            return
        left = painter.fontMetrics().horizontalAdvance(text) + px(6)
        painter.setFont(look.font(11))
        painter.setPen(QColor(colours.muted))
        monday, friday = week.week.monday, week.week.days[4]
        mark = "/" if self._wording.language == "en" else "."
        days = f"{monday.day}{mark}{monday.month}–{friday.day}{mark}{friday.month}"
        painter.drawText(inside.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignLeft | _MIDDLE, days)

    def _total(self, painter: QPainter, box: QRect, row: int) -> None:
        look, px, colours = self._look, self._look.px, self._look.colours
        inside = box.adjusted(px(4), px(2), -px(10), -px(3))
        painter.setPen(QColor(colours.line))
        painter.drawLine(box.topLeft(), box.bottomLeft())
        planned = self._model.minutes(row, self._model.last_column)
        painter.setFont(look.font(13, Weight.SEMIBOLD))
        painter.setPen(QColor(colours.ink if planned else colours.muted))
        right = Qt.AlignmentFlag.AlignRight | _MIDDLE
        company = self._model.company(row)
        tall = box.height() >= px(34) and company
        upper = QRect(
            inside.left(), inside.top(), inside.width(), inside.height() // 2 if tall else inside.height()
        )
        painter.drawText(upper, right, table_hours(planned) if planned else "–")
        if tall:
            painter.setFont(look.font(11))
            painter.setPen(QColor(colours.muted))
            lower = QRect(inside.left(), upper.bottom(), inside.width(), inside.height() // 2)
            text = self.tr("%1 virks.").replace("%1", table_hours(company))
            painter.drawText(lower, right, text)

    def _track(
        self, painter: QPainter, box: QRect, row: int, column: int, week: ProgrammeWeek | None
    ) -> None:
        look, px, colours = self._look, self._look.px, self._look.colours
        painter.setPen(QColor(colours.line))
        painter.drawLine(box.topLeft(), box.bottomLeft())
        minutes = self._model.minutes(row, column)
        painter.setFont(look.font(12, Weight.REGULAR if week else Weight.SEMIBOLD))
        painter.setPen(QColor(colours.ink if minutes else colours.muted))
        right = Qt.AlignmentFlag.AlignRight | _MIDDLE
        painter.drawText(box.adjusted(0, 0, -px(8), -1), right, table_hours(minutes) if minutes else "–")
        if week is None:
            return
        days = (
            week.week.days if any(cell.slot.day.weekday() > 4 for cell in week.cells) else week.week.days[:5]
        )
        room = QRectF(box.left() + px(4), box.top(), box.width() - px(SUM_WIDTH + 8), box.height() - 1)
        each = room.width() / len(days)
        for number, day in enumerate(days):
            self._day(
                painter,
                QRectF(room.left() + number * each, room.top(), each, room.height()),
                week,
                day,
                column,
            )

    def _day(self, painter: QPainter, box: QRectF, week: ProgrammeWeek, day: date, column: int) -> None:
        track: Track | None = self._model.tracks[column - 1]
        if week.closed(day) is not None:
            self._closed(painter, box)
        painter.setPen(QPen(QColor(mixed(self._look.colours.line, self._look.colours.surface, 0.45)), 1))
        if day.weekday():
            painter.drawLine(box.topLeft(), box.bottomLeft())
        piles = stacks(cell for cell in week.of(track) if cell.slot.day == day)
        if not piles:
            return
        ratio = painter.device().devicePixelRatioF()
        each = min((box.height() - 4) / len(piles), self._look.px(MOST_HIGH))
        top = box.top() + (box.height() - each * len(piles)) / 2
        for number, pile in enumerate(piles):
            face = face_of(pile[0], self._wording, len(pile))
            place = QRect(
                round(box.left()) + 2,
                round(top + number * each),
                round(box.width()) - 3,
                max(round(each) - 1, 4),
            )
            picture = self._pictures.picture(face, place.width(), place.height(), ratio)
            painter.drawPixmap(place.topLeft(), picture)

    def _closed(self, painter: QPainter, box: QRectF) -> None:
        painter.save()
        painter.setClipRect(box)
        painter.setPen(QPen(QColor(self._look.colours.line), 1.4))
        height = int(box.height())
        for x in range(int(box.left()) - height, int(box.right()), 9):
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x + height, box.top()))
        painter.restore()
