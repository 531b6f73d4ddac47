"""The heads of the board's columns: weekday, date, and the hours planned."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.desktop.shared.look import Look
from planner.desktop.week.board import AXIS_WIDTH
from planner.layout.primitives import Weight
from planner.wording import Wording, forms


class DayHeads(QWidget):
    """One head for each day shown, aligned with the board below."""

    def __init__(self, look: Look, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._wording = wording
        self._days: tuple[tuple[date, int], ...] = ()
        self._today: date | None = None
        self.margin = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_days(self, days: tuple[tuple[date, int], ...], today: date) -> None:
        """Show days, each with its planned minutes."""
        self._days, self._today = days, today
        self.setAccessibleName(
            ", ".join(
                f"{forms.weekday(self._wording.language, day)} {self._wording.duration(minutes)}"
                for day, minutes in days
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, self._look.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._days:
            return
        painter = QPainter(self)
        left = self._look.px(AXIS_WIDTH)
        each = (self.width() - left - self.margin) / len(self._days)
        # Three letters of the day where the whole is too much, then without hours, then without the month.
        words = next(
            (found for found in map(self._all, range(4)) if self._fit(found, each - 14)), self._all(3)
        )
        for column, (said, (day, _)) in enumerate(zip(words, self._days, strict=True)):
            box = QRectF(left + column * each, 0, each, self.height())
            self._head(painter, box, day, said)

    def _all(self, left_out: int) -> list[tuple[str, str, str]]:
        """Weekday, date and hours of each day, with more or less of them left out."""
        found = [self._words(day, minutes) for day, minutes in self._days]
        return [
            (
                word[:3] if left_out else word,
                number if left_out < 3 else number.partition("." if "." in number else "/")[0],
                hours if left_out < 2 else "",
            )
            for word, number, hours in found
        ]

    def _words(self, day: date, minutes: int) -> tuple[str, str, str]:
        """Weekday, date and hours."""
        language = self._wording.language
        hours = forms.table_hours(minutes) if minutes % 60 else self._wording.duration(minutes)
        number = f"{day.day}/{day.month}" if language == "en" else f"{day.day}.{day.month:02d}"
        word = forms.weekday(language, day)
        return word[:1].upper() + word[1:], number, hours if minutes else ""

    def _fit(self, words: list[tuple[str, str, str]], width: float) -> bool:
        strong, small = QFontMetrics(self._look.font(13, Weight.BOLD)), QFontMetrics(self._look.font(12))
        return all(
            strong.horizontalAdvance(word)
            + small.horizontalAdvance(number + hours)
            + (6 if number else 0)
            + (10 if hours else 0)
            <= width
            for word, number, hours in words
        )

    def _head(self, painter: QPainter, box: QRectF, day: date, words: tuple[str, str, str]) -> None:
        look, colours = self._look, self._look.colours
        inside = box.adjusted(8, 0, -6, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        small, strong = look.font(12), look.font(13, Weight.BOLD)
        word, number, hours = words
        painter.setFont(strong)
        painter.setPen(QColor(colours.accent if day == self._today else colours.ink))
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignLeft, word)
        painter.setFont(small)
        painter.setPen(QColor(colours.muted))
        after = inside.adjusted(QFontMetrics(strong).horizontalAdvance(word) + 6, 0, 0, 0)
        painter.drawText(after, middle | Qt.AlignmentFlag.AlignLeft, number)
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignRight, hours)
        painter.setPen(QColor(colours.line))
        painter.drawLine(box.topLeft(), box.bottomLeft())
