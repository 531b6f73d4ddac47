"""A session in a week that stands beside others: a small button, so that everyone can find and read it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from planner.desktop.overview.bar_pictures import EDGE, paint_bar
from planner.desktop.overview.bars import BarFace
from planner.desktop.shared.look import Look
from planner.desktop.week.board_items import BoardItem
from planner.desktop.week.card_words import card_lines, screen_fitter
from planner.domain.board import Overlap
from planner.layout.primitives import Weight

WORDY = 62
"""Width from which a card says time and title; a narrower one says the kind's letters and when it begins."""


class WeekCard(QAbstractButton):
    """One item of one person's week. Keys are the business of the week it stands in."""

    def __init__(self, item: BoardItem, look: Look, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.item = item
        self._look = look
        self._language = language
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(item.spoken)
        self.setToolTip("\n".join([f"{item.times}  {item.title}", *item.lines]))

    @property
    def mark(self) -> str:
        """The kind's letters; none for busy time."""
        session = self.item.session or (self.item.stack[0] if self.item.stack else None)
        return session.kind.mark if session else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        item, look = self.item, self._look
        overlap = Overlap.OPEN if item.clashing else Overlap.ALLOWED if item.allowed else Overlap.NONE
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        bare = BarFace(item.colour, "", "", "", hatched=item.hatched, overlap=overlap)
        paint_bar(painter, box, bare, look)
        if self.width() >= look.px(WORDY):
            self._wordy(painter)
        else:
            self._letters(painter, box)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(look.colours.accent), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3)

    def _wordy(self, painter: QPainter) -> None:
        item, look = self.item, self._look
        colours = look.kind(item.colour)
        left, top = EDGE + look.px(4), look.px(2)
        clashing = item.clashing or item.allowed
        right = look.px(3) + (look.px(12) if clashing else 0)
        times = item.times
        if QFontMetricsF(look.font(12, Weight.BOLD)).horizontalAdvance(times) > self.width() - left - right:
            times = times.split("–", maxsplit=1)[0]
        lines = card_lines(
            times,
            f"{self.mark} {item.title}".strip(),
            item.lines,
            self.width() - left - right,
            self.height() - 2 * top,
            screen_fitter(look.scale, self._language),
            look.scale,
        )
        inks = {"time": colours.ink, "title": look.colours.ink, "muted": look.colours.muted}
        for line in lines:
            painter.setFont(look.font(line.size, line.weight))
            painter.setPen(QColor(inks[line.role]))
            ascent = painter.fontMetrics().ascent() * 0.96
            painter.drawText(QPointF(left, top + line.top + ascent), line.text)

    def _letters(self, painter: QPainter, box: QRectF) -> None:
        look = self._look
        inside = box.adjusted(EDGE + 1, look.px(1), -1, -look.px(1))
        painter.setPen(QColor(look.kind(self.item.colour).ink))
        painter.setFont(look.font(11, Weight.BOLD))
        step = look.px(14)
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        lines = [self.mark]
        clock = self.item.times.split("–", maxsplit=1)[0]
        if inside.height() >= 2 * step and inside.width() >= look.px(28):
            lines.append(clock)
        for number, text in enumerate(line for line in lines if line):
            painter.setFont(
                look.font(
                    11 if text == self.mark else 10, Weight.BOLD if text == self.mark else Weight.REGULAR
                )
            )
            painter.drawText(inside.adjusted(0, number * step, 0, 0), middle, text)
