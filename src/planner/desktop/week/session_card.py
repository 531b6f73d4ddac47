"""A session on the board: a button that is painted as a card, so that everyone can find and press it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from planner.desktop.shared.icons import draw_icon
from planner.desktop.shared.look import Look
from planner.desktop.week.board_items import BoardItem
from planner.desktop.week.card_words import SMALL, CardLine, card_lines, screen_fitter
from planner.layout.palette import KindColours, mixed
from planner.layout.primitives import Weight
from planner.wording import DANISH

BAR = 4
TITLES_ARE = DANISH
"""Titles are written in the office's language, whatever the window speaks."""
EDGE = 6
"""How near the upper or lower edge the mouse takes hold of the edge."""
_RADIUS = 5.0
_HATCH_STEP = 11


class SessionCard(QAbstractButton):
    """One item of the board. The mouse is the board's business; pressing it from assistive technology selects it."""

    def __init__(self, item: BoardItem, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._fitter = screen_fitter(look.scale, TITLES_ARE)
        self.item = item
        self.selected = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMouseTracking(True)
        self.show_item(item)

    def show_item(self, item: BoardItem) -> None:
        """Show another state of the same thing."""
        self.item = item
        self.setAccessibleName(item.spoken)
        self.setToolTip("\n".join([f"{item.times}  {item.title}", *item.lines]))
        self.update()

    def select(self, *, selected: bool) -> None:
        """Draw a ring around it or not."""
        if selected != self.selected:
            self.selected = selected
            self.update()

    @property
    def movable(self) -> bool:
        """Whether it is a session that can be dragged."""
        return self.item.session is not None

    def edge_at(self, y: float) -> str:
        """``top`` or ``bottom`` when a height is near that edge, else nothing."""
        if not self.movable or self.height() < 3 * EDGE:
            return ""
        if y < EDGE:
            return "top"
        return "bottom" if y > self.height() - EDGE else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons():
            edge = self.edge_at(event.position().y())
            self.setCursor(Qt.CursorShape.SizeVerCursor if edge else Qt.CursorShape.ArrowCursor)
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._look.kind(self.item.colour)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(box, _RADIUS, _RADIUS)
        painter.setClipPath(shape)
        painter.fillRect(box, QColor(colours.tint))
        if self.item.hatched or self.item.colour is None:
            self._hatch(painter, colours)
        painter.fillRect(QRectF(0, 0, BAR, self.height()), QColor(colours.bar))
        if self.item.stack:
            painter.fillRect(QRectF(BAR + 2, 0, 2, self.height()), QColor(colours.bar))
        if self.item.assumed:
            pen = QPen(QColor(colours.bar), 2, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawLine(QPointF(BAR, self.height() - 1.5), QPointF(self.width(), self.height() - 1.5))
        self._words(painter, colours)
        painter.setClipping(False)
        self._ring(painter, box)

    def _hatch(self, painter: QPainter, colours: KindColours) -> None:
        painter.setPen(QPen(QColor(mixed(colours.bar, colours.tint, 0.075)), 3.6))
        height = self.height()
        for x in range(-height, self.width() + height, _HATCH_STEP):
            painter.drawLine(QPointF(x, height), QPointF(x + height, 0))

    def _words(self, painter: QPainter, colours: KindColours) -> None:
        left = BAR + (9 if self.item.stack else 6)
        self._badges(painter, colours)
        right = self.width() - 5.0
        top = 4.0 if self.height() > 28 else 0.0
        for line in self._lines(left, right, top):
            painter.setFont(self._look.font(line.size, line.weight))
            painter.setPen(QColor(self._colour(line, colours)))
            metrics = painter.fontMetrics()
            painter.drawText(QPointF(left, top + line.top + metrics.ascent() * 0.96), line.text)

    def _lines(self, left: float, right: float, top: float) -> tuple[CardLine, ...]:
        return card_lines(
            self.item.times,
            self.item.title,
            self.item.lines,
            right - left,
            self.height() - 2 * top,
            self._fitter,
            self._look.scale,
        )

    def _colour(self, line: CardLine, colours: KindColours) -> str:
        if line.role == "time":
            return colours.ink
        return self._look.colours.ink if line.role == "title" else self._muted(colours)

    def _muted(self, colours: KindColours) -> str:
        return mixed(self._look.colours.muted, self._look.colours.ink, 0.75)

    def _badges(self, painter: QPainter, colours: KindColours) -> None:
        """Small icons in the upper right corner: overlap, own time, and the kind's own where the time leaves room."""
        size = self._look.px(14)
        names = []
        if self.item.clashing:
            names.append(("warning-fill", self._look.colours.danger))
        elif self.item.allowed:
            names.append(("warning", self._look.colours.warning))
        if self.item.own_time:
            names.append(("clock", colours.ink))
        if self.item.repeats:
            names.append(("repeat-apart" if self.item.apart else "repeat", colours.ink))
        times = self._fitter.width(self.item.times, Weight.BOLD, SMALL)
        if self.item.pictogram and times + size * (len(names) + 1) + BAR + 16 < self.width():
            names.append((self.item.pictogram, colours.ink))
        if self.height() < size + 4:
            names = names[:1] if self.item.clashing else []
        x = self.width() - 5.0
        for name, colour in reversed(names):
            x -= size
            draw_icon(painter, name, colour, QRectF(x, 5, size, size))
            x -= 3

    def _ring(self, painter: QPainter, box: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        colours = self._look.colours
        if self.selected or self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2.2))
            painter.drawRoundedRect(box.adjusted(0.7, 0.7, -0.7, -0.7), _RADIUS, _RADIUS)
        elif self.item.clashing:
            painter.setPen(QPen(QColor(colours.danger), 1.4))
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        elif self._look.dark:
            painter.setPen(
                QPen(QColor(mixed(self._look.kind(self.item.colour).bar, colours.surface, 0.35)), 1)
            )
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
