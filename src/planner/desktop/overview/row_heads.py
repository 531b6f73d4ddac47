"""The first column of a board: name, group, and the hours of the week with a bar."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap

from planner.desktop.shared.icons import draw_icon
from planner.desktop.shared.look import Look
from planner.domain.board import BoardRow, Overlap
from planner.domain.people import Citizen
from planner.layout.palette import mixed
from planner.layout.primitives import Weight
from planner.wording.forms import table_hours

WIDTH = 282
HOURS_WIDTH = 42
AGREED_WIDTH = 78
MARGIN = 17
LOW = 24
"""Height below which letters are a size smaller."""
_MOST = 600
FULL_WEEK = 15 * 60
"""Minutes at which the bar is full where nothing is agreed. Source: action plan 2016 (15 hours a week)."""
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class RowHeads:
    """Heads of rows as pictures: each is painted once and then copied, so that scrolling stays smooth."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._fonts: dict[tuple[float, Weight], tuple[QFont, QFontMetrics]] = {}
        self._kept: dict[tuple[object, ...], tuple[BoardRow, QPixmap]] = {}
        look.changed.connect(self.forget)

    def forget(self) -> None:
        """Paint all of them again when they are next asked for."""
        self._kept.clear()
        self._fonts.clear()

    def picture(
        self, row: BoardRow, size: QSize, ratio: float, ground: str, *, marked: bool, hovered: bool
    ) -> QPixmap:
        """A row's head; ``marked`` is chosen to be shown beside others, ``hovered`` can be clicked."""
        key = (row.record.id, size.width(), size.height(), ratio, ground, marked, hovered)
        found = self._kept.get(key)
        if found is None or found[0] is not row:
            if len(self._kept) >= _MOST:
                self._kept.clear()
            picture = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(QColor(ground))
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint(
                painter, QRect(0, 0, size.width(), size.height()), row, marked=marked, hovered=hovered
            )
            painter.end()
            found = self._kept[key] = (row, picture)
        return found[1]

    def _font(self, size: float, weight: Weight = Weight.REGULAR) -> tuple[QFont, QFontMetrics]:
        found = self._fonts.get((size, weight))
        if found is None:
            font = self._look.font(size, weight)
            found = self._fonts[size, weight] = (font, QFontMetrics(font))
        return found

    def _paint(self, painter: QPainter, box: QRect, row: BoardRow, *, marked: bool, hovered: bool) -> None:
        px, colours = self._look.px, self._look.colours
        inside = QRectF(box).adjusted(px(MARGIN), 0, -px(8), -1)
        if marked:
            painter.fillRect(QRectF(box.left(), box.top(), px(3), box.height() - 1), QColor(colours.accent))
            size = px(11)
            middle = box.center().y() - size / 2
            draw_icon(painter, "check", colours.accent, QRectF(box.left() + px(4), middle, size, size))
        left = inside.right() - px(HOURS_WIDTH + AGREED_WIDTH)
        name = QRectF(inside.left(), inside.top(), left - inside.left(), inside.height())
        self._name(painter, name, row, hovered=hovered)
        hours = QRectF(left, inside.top(), inside.right() - left, inside.height())
        self._hours(painter, hours, row)
        painter.setPen(QColor(mixed(colours.line, colours.surface, 0.6)))
        painter.drawLine(QPointF(0, box.height() - 0.5), QPointF(box.width(), box.height() - 0.5))

    def _name(self, painter: QPainter, box: QRectF, row: BoardRow, *, hovered: bool) -> None:
        px, colours = self._look.px, self._look.colours
        low = box.height() < px(LOW)
        font, metrics = self._font(12 if low else 13, Weight.SEMIBOLD)
        small, small_metrics = self._font(10 if low else 11, Weight.SEMIBOLD)
        chip = row.group.mark if row.group else ""
        chip_width = small_metrics.horizontalAdvance(chip) + px(10) if chip else 0
        sign = px(13) if row.overlap is not Overlap.NONE else 0
        room = int(box.width()) - chip_width - (px(5) if chip else 0) - (sign + px(4) if sign else 0) - px(4)
        name = metrics.elidedText(row.record.name, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(QColor(colours.accent if hovered else colours.ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | _MIDDLE, name)
        wide = metrics.horizontalAdvance(name)
        if hovered:
            below = round(box.center().y() + metrics.ascent() / 2) + 1.5
            painter.drawLine(QPointF(box.left(), below), QPointF(box.left() + wide, below))
        left = box.left() + wide + px(5)
        if chip:
            height = min(px(16), box.height() - px(3))
            plate = QRectF(left, box.center().y() - height / 2, chip_width, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(mixed(colours.accent, colours.surface, 0.13)))
            painter.drawRoundedRect(plate, height / 2, height / 2)
            painter.setFont(small)
            painter.setPen(QColor(colours.accent))
            painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, chip)
            left = plate.right() + px(4)
        if sign:
            icon = "warning-fill" if row.overlap is Overlap.OPEN else "warning"
            colour = colours.danger if row.overlap is Overlap.OPEN else colours.warning
            draw_icon(painter, icon, colour, QRectF(left, box.center().y() - sign / 2, sign, sign))

    def _hours(self, painter: QPainter, box: QRectF, row: BoardRow) -> None:
        px, colours = self._look.px, self._look.colours
        low = box.height() < px(LOW)
        thick = 2 if low else 3
        citizen = isinstance(row.record, Citizen)
        words = box.adjusted(0, 0, 0, -(thick + (1 if low else px(2)))) if citizen else box
        planned = QRectF(words.left(), words.top(), px(HOURS_WIDTH), words.height())
        right = Qt.AlignmentFlag.AlignRight | _MIDDLE
        minutes = row.planned_minutes
        painter.setFont(self._font(11 if low else 12, Weight.SEMIBOLD)[0])
        painter.setPen(QColor(colours.ink if minutes else colours.muted))
        painter.drawText(planned, right, table_hours(minutes) if minutes else "–")
        if not citizen:
            return
        share, colour = min(minutes / FULL_WEEK, 1.0), mixed(colours.accent, colours.surface, 0.55)
        if row.agreed_minutes is not None:
            company = row.company_minutes
            # The numbers say the same as the colour.
            colour = colours.ok if company == row.agreed_minutes else colours.warning
            painter.setFont(self._font(11 if low else 12)[0])
            painter.setPen(QColor(colour))
            text = f"{table_hours(company)} / {table_hours(row.agreed_minutes)}"
            rest = QRectF(planned.right(), words.top(), words.right() - planned.right(), words.height())
            painter.drawText(rest, right, text)
            share = min(company / row.agreed_minutes, 1.0) if row.agreed_minutes else 1.0
        left, top = box.left() + px(12), words.bottom() - (0 if low else px(1))
        wide = box.right() - left
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line))
        painter.drawRoundedRect(QRectF(left, top, wide, thick), 1, 1)
        if share:
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(left, top, max(wide * share, 2), thick), 1, 1)
