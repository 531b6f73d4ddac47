"""One person's week, small enough to stand beside others, with a button for each session."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.desktop.overview.week_card import WeekCard
from planner.desktop.shared.look import Look
from planner.desktop.week.board_items import BoardItem
from planner.domain.clashes import ClosedDay
from planner.layout.day_columns import TimeAxis, lanes
from planner.layout.palette import mixed
from planner.layout.primitives import Weight
from planner.wording import Wording, forms

HEAD = 26
FOOT = 8
_HATCH_STEP = 12


def sketch_axis(hours: tuple[int, int], height: float, look: Look) -> TimeAxis:
    """The hours of the weeks that stand side by side, at a height they all share."""
    top = look.px(HEAD)
    return TimeAxis(*hours, top, max(height - top - look.px(FOOT), 60))


class WeekSketch(QWidget):
    """The days and sessions of one person.

    Signals:
        opened: The week should be opened.
        removed: The person should no longer stand here.
        stepped: The keyboard should go to the neighbour: -1 left, 1 right.
    """

    opened = Signal()
    removed = Signal()
    stepped = Signal(int)

    def __init__(self, look: Look, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._wording = wording
        self.days: tuple[date, ...] = ()
        self._closed: tuple[ClosedDay, ...] = ()
        self._hours = (8 * 60, 16 * 60)
        self._today: date | None = None
        self.cards: list[WeekCard] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(look.px(120), look.px(240))
        look.changed.connect(self.update)

    def show_week(
        self,
        days: tuple[date, ...],
        items: tuple[BoardItem, ...],
        closed: tuple[ClosedDay, ...],
        hours: tuple[int, int],
        today: date,
    ) -> None:
        """Show a week on the hours given."""
        self.days, self._closed, self._hours, self._today = days, closed, hours, today
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = [
            WeekCard(item, self._look, self._wording.language, self)
            for item in items
            if item.slot.day in days
        ]
        for card in self.cards:
            card.show()
        self._arrange()
        self.update()

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is at this week or one of its sessions."""
        return self.hasFocus() or any(card.hasFocus() for card in self.cards)

    def step(self, steps: int) -> None:
        """Take the keyboard to a session so many on, in time; past the first it is back at the week itself."""
        at = next((n for n, card in enumerate(self.cards) if card.hasFocus()), -1)
        self._focus(at + steps)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif key == Qt.Key.Key_Delete:
            self.removed.emit()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.stepped.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.step(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Home:
            self._focus(0)
        elif key == Qt.Key.Key_End:
            self._focus(len(self.cards) - 1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.days:
            return
        painter = QPainter(self)
        colours = self._look.colours
        axis, each = sketch_axis(self._hours, self.height(), self._look), self.width() / len(self.days)
        painter.fillRect(self.rect(), QColor(colours.surface))
        for column, day in enumerate(self.days):
            if any(closed.day == day and not closed.site for closed in self._closed):
                self._hatch(painter, QRectF(column * each, axis.top, each, self.height() - axis.top))
        painter.setPen(QPen(QColor(mixed(colours.line, colours.surface, 0.6)), 1))
        for hour in axis.hours:
            y = round(axis.y_of(hour)) + 0.5
            painter.drawLine(QPointF(0, y), QPointF(self.width(), y))
        for column, day in enumerate(self.days):
            self._head(painter, QRectF(column * each, 0, each, axis.top), day)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def _head(self, painter: QPainter, box: QRectF, day: date) -> None:
        look, colours = self._look, self._look.colours
        word = forms.weekday(self._wording.language, day)
        shown = word[:1].upper() + (word[1:3] if box.width() >= look.px(58) else word[1:2])
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(QPointF(round(box.left()) + 0.5, 0), QPointF(round(box.left()) + 0.5, self.height()))
        painter.setFont(look.font(12, Weight.SEMIBOLD))
        painter.setPen(QColor(colours.accent if day == self._today else colours.muted))
        text = f"{shown} {day.day}" if box.width() >= look.px(38) else shown
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _hatch(self, painter: QPainter, box: QRectF) -> None:
        painter.save()
        painter.setClipRect(box)
        painter.fillRect(box, QColor(self._look.colours.background))
        painter.setPen(QPen(QColor(self._look.colours.line), 1.6))
        height = int(box.height())
        for x in range(int(box.left()) - height, int(box.right()), _HATCH_STEP):
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x + height, box.top()))
        painter.restore()

    def _arrange(self) -> None:
        if not self.days:
            return
        axis, each = sketch_axis(self._hours, self.height(), self._look), self.width() / len(self.days)
        for column, day in enumerate(self.days):
            cards = [card for card in self.cards if card.item.slot.day == day]
            found = lanes([card.item.slot for card in cards]) if cards else []
            for card, lane in zip(cards, found, strict=True):
                box = axis.box(card.item.slot, lane, column * each + 2, each - 3)
                card.setGeometry(
                    round(box.x),
                    round(box.y) + 1,
                    max(round(box.width) - 1, 6),
                    max(round(box.height) - 1, 8),
                )

    def _focus(self, number: int) -> None:
        if 0 <= number < len(self.cards):
            self.cards[number].setFocus(Qt.FocusReason.OtherFocusReason)
        elif number < 0:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
