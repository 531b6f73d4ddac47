"""The chart on the screen: painted from the layout's primitives, read week by week with the mouse or the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.desktop.shared.look import Look
from planner.desktop.shared.page_painter import measure, paint
from planner.domain.isoweek import IsoWeek
from planner.domain.progression import ProgressionWeek
from planner.layout.palette import Neutrals, mixed
from planner.layout.progression_chart import ProgressionChart, progression_chart
from planner.wording import Wording

_LETTERS = 1.4
"""How much larger than on paper the chart is drawn."""
_HEIGHT = 236


class ChartView(QWidget):
    """The bars and the stair.

    Signals:
        pointed: The number of the week that is read, counted from 0.
    """

    pointed = Signal(int)

    def __init__(self, look: Look, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._wording = wording
        self._weeks: tuple[ProgressionWeek, ...] = ()
        self._today = date.min
        self._drawn: tuple[QSize, Neutrals, ProgressionChart] | None = None
        self.place = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(look.px(_HEIGHT))
        self.setAccessibleName(self.tr("Timer uge for uge"))
        look.changed.connect(self.update)

    def show_weeks(self, weeks: Sequence[ProgressionWeek], today: date) -> None:
        """Show these weeks; the one that is running is marked."""
        self._weeks = tuple(weeks)
        self._today = today
        self._drawn = None
        self.update()

    def chart(self) -> ProgressionChart:
        """The drawing at the size and in the colours of now, with its table."""
        colours = self._look.colours
        if self._drawn is None or self._drawn[:2] != (self.size(), colours):
            letters = _LETTERS * self._look.scale
            made = progression_chart(
                self._weeks,
                max(self.width(), 1) / letters,
                max(self.height(), 1) / letters,
                self._wording,
                measure,
                self._today,
                colours,
            )
            self._drawn = (self.size(), colours, made)
        return self._drawn[2]

    def point_at(self, place: int) -> None:
        """Read another week."""
        place = min(max(place, -1), len(self._weeks) - 1)
        if place != self.place:
            self.place = place
            self.update()
            if place >= 0:
                self.pointed.emit(place)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(420), self._look.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        chart, colours = self.chart(), self._look.colours
        letters = _LETTERS * self._look.scale
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(letters, letters)
        for place, week in enumerate(self._weeks):
            if week.week == IsoWeek.of(self._today):
                painter.fillRect(
                    self._box(chart, place), QColor(mixed(colours.accent, colours.surface, 0.08))
                )
        paint(painter, chart.items)
        if 0 <= self.place < len(self._weeks):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ink = colours.accent if self.hasFocus() else mixed(colours.muted, colours.surface, 0.6)
            painter.setPen(QPen(QColor(ink), 1.2))
            painter.drawRoundedRect(self._box(chart, self.place).adjusted(0.5, -2, -0.5, 1), 2, 2)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: self.place - 1,
            Qt.Key.Key_Right: self.place + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._weeks) - 1,
        }
        place = steps.get(Qt.Key(event.key()))
        if place is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            self.point_at(max(place, 0))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_by(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._point_by(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.place < 0:
            self.point_at(0)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FontChange:
            self._drawn = None
        return super().event(event)

    def _point_by(self, event: QMouseEvent) -> None:
        x = event.position().x() / (_LETTERS * self._look.scale)
        for place, box in enumerate(self.chart().places):
            if box.x <= x < box.right:
                self.point_at(place)

    @staticmethod
    def _box(chart: ProgressionChart, place: int) -> QRectF:
        box = chart.places[place]
        return QRectF(box.x, box.y, box.width, box.height)
