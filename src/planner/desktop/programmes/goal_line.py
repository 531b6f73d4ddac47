"""One goal of a programme as a line that can be pressed: a sign, its name, and when and by whom it was reached."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from planner.desktop.shared.icons import draw_icon
from planner.desktop.shared.look import Look
from planner.domain.goals import GoalState
from planner.layout.palette import Neutrals

_SIGN = 16
_WORDS_AT = 26
_WRAPPED = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)


class GoalLine(QAbstractButton):
    """A tick in a circle for what is reached, dots for what has begun, an empty circle for the rest."""

    def __init__(
        self, look: Look, name: str, note: str, state: GoalState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._note = note
        self._state = state
        self.setText(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        px = self._look.px
        room = max(width - px(_WORDS_AT), px(60))
        return self._words(room, self.text()).height() + self._note_height(room) + px(10)

    def sizeHint(self) -> QSize:
        px = self._look.px
        return QSize(px(240), self.heightForWidth(px(240)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(28))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, px = self._look.colours, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(QColor(colours.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.background))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(5), px(5))
        self._paint_sign(painter, colours)
        room = self.width() - px(_WORDS_AT)
        painter.setPen(QColor(colours.ink))
        painter.drawText(QRect(px(_WORDS_AT), px(5), room, self.height()), _WRAPPED, self.text())
        if self._note:
            painter.setPen(QColor(colours.muted))
            top = px(5) + self._words(room, self.text()).height()
            painter.drawText(QRect(px(_WORDS_AT), top, room, self.height()), _WRAPPED, self._note)
        painter.end()

    def _paint_sign(self, painter: QPainter, colours: Neutrals) -> None:
        px = self._look.px
        box = QRectF(px(4), px(6), px(_SIGN), px(_SIGN))
        match self._state:
            case GoalState.MET:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.ok_soft))
                painter.drawEllipse(box)
                draw_icon(painter, "check", colours.ok, box.adjusted(px(3), px(3), -px(3), -px(3)))
            case GoalState.BEGUN:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.warning_soft))
                painter.drawEllipse(box)
                painter.setPen(QColor(colours.warning))
                painter.drawText(box.translated(0, -px(3)), int(Qt.AlignmentFlag.AlignCenter), "…")
            case GoalState.OPEN:
                painter.setPen(QPen(QColor(colours.muted), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))

    def _words(self, room: int, text: str) -> QRect:
        return self.fontMetrics().boundingRect(QRect(0, 0, room, 10_000), _WRAPPED, text)

    def _note_height(self, room: int) -> int:
        return self._words(room, self._note).height() if self._note else 0
