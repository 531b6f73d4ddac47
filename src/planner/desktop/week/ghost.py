"""What a gesture would do, drawn over the board while the mouse is down."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QTextOption
from PySide6.QtWidgets import QWidget

from planner.desktop.shared.look import Look
from planner.domain.session import Slot
from planner.layout.palette import mixed
from planner.layout.primitives import Weight
from planner.wording import Wording


class Ghost(QWidget):
    """A see-through card with its time, and what it would clash with."""

    def __init__(self, look: Look, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._board = parent
        self._look = look
        self._wording = wording
        self._words = ""
        self._title = ""
        self._colour: int | None = None
        self.slot: Slot | None = None
        self.clashes: tuple[str, ...] = ()
        self._blocks = False
        self._card = QRectF()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def place(self, slot: Slot, box: QRectF, title: str, colour: int | None) -> None:
        """Show what would be there, in the board's coordinates."""
        self._repaint()
        self.slot, self._title, self._colour, self._card = slot, title, colour, box
        self._words = self._wording.times(slot)
        if self.isHidden():
            self.resize(self._board.size())
            self.raise_()
            self.show()
        self._repaint()

    def warn(self, clashes: tuple[str, ...], *, blocks: bool) -> None:
        """Show the sentences of what it would clash with; red when that would stop it."""
        if (clashes, blocks) != (self.clashes, self._blocks):
            self._repaint()
            self.clashes, self._blocks = clashes, blocks
            self._repaint()

    def _repaint(self) -> None:
        """Paint again what it covers, and not all the cards of the week beneath it."""
        if self.slot is None:
            return
        self.update(self._card.adjusted(-2, -2, 2, 2).toAlignedRect())
        if self.clashes:
            self.update(self._bubble_box().adjusted(-2, -2, 2, 2).toAlignedRect())

    def vanish(self) -> None:
        """The gesture is over."""
        self.slot = None
        self.clashes = ()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.slot is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, kind = self._look.colours, self._look.kind(self._colour)
        told, soft = self._tone()
        edge = told if self.clashes else kind.bar
        fill = QColor(soft if self.clashes else kind.tint)
        fill.setAlphaF(0.88)
        painter.setBrush(fill)
        painter.setPen(QPen(QColor(edge), 1.8, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self._card.adjusted(1, 1, -1, -1), 5, 5)
        painter.setPen(QColor(told if self.clashes else kind.ink))
        painter.setFont(self._look.font(12, Weight.BOLD))
        inside = self._card.adjusted(9, 4, -5, -3)
        painter.drawText(inside, Qt.AlignmentFlag.AlignTop, self._words)
        step = painter.fontMetrics().height()
        if self._title and inside.height() > 2 * step:
            painter.setFont(self._look.font(13, Weight.SEMIBOLD))
            painter.setPen(QColor(colours.ink))
            wrap = QTextOption(Qt.AlignmentFlag.AlignTop)
            wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            painter.drawText(inside.adjusted(0, step, 0, 0), self._title, wrap)
        if self.clashes:
            self._bubble(painter)

    def _tone(self) -> tuple[str, str]:
        colours = self._look.colours
        if self._blocks:
            return colours.danger, colours.danger_soft
        return colours.warning, colours.warning_soft

    def _bubble(self, painter: QPainter) -> None:
        """The first sentences beside the card, where there is room."""
        colours = self._look.colours
        painter.setFont(self._look.font(12))
        box = self._bubble_box()
        painter.setBrush(QColor(colours.surface))
        painter.setPen(QPen(QColor(mixed(self._tone()[0], colours.surface, 0.6)), 1))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(QColor(self._tone()[0]))
        painter.drawText(box.adjusted(10, 8, -10, -8), Qt.TextFlag.TextWordWrap, self._told)

    @property
    def _told(self) -> str:
        return "\n".join(self.clashes[:2])

    def _bubble_box(self) -> QRectF:
        width = self._look.px(230)
        metrics = QFontMetrics(self._look.font(12))
        flags = Qt.TextFlag.TextWordWrap
        needed = metrics.boundingRect(0, 0, width - 20, 400, flags, self._told).height() + 16
        beside = (self._card.right() + 8, self._card.left() - width - 8)
        left = next((x for x in beside if 2 <= x <= self.width() - width - 2), None)
        if left is not None:
            top = min(max(self._card.top(), 2), max(self.height() - needed - 2, 2))
        else:
            # No room on either side: below the card, or above it.
            left = min(max(self._card.left(), 2), max(self.width() - width - 2, 2))
            below = self._card.bottom() + 8
            fits = below + needed <= self.visibleRegion().boundingRect().bottom()
            top = below if fits else max(self._card.top() - needed - 8, 2)
        return QRectF(QPointF(left, top), QPointF(left + width, top + needed))
