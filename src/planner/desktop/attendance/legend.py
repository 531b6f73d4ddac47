"""The line below the register: every code with its key; each is a button that marks the current row."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from planner.desktop.attendance.chips import chip_colours
from planner.desktop.attendance.flow_layout import FlowLayout
from planner.desktop.shared.look import Look
from planner.domain.catalogue import AttendanceCode
from planner.layout.primitives import Weight
from planner.wording import Wording


class KeyButton(QAbstractButton):
    """A keycap and a word."""

    def __init__(
        self, look: Look, keys: str, word: str, tone: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._keys = keys
        self._tone = tone
        self.setText(word)
        self.setAccessibleName(f"{word} ({keys})")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # The table keeps the keyboard: whoever uses keys types the letter itself.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        px = self._look.px
        word = QFontMetrics(self._look.font(12)).horizontalAdvance(self.text())
        return QSize(self._cap_width() + word + px(16), px(26))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _cap_width(self) -> int:
        width = QFontMetrics(self._look.font(11, Weight.SEMIBOLD)).horizontalAdvance(self._keys)
        return max(width + self._look.px(10), self._look.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isDown() or self.underMouse() or self.hasFocus():
            painter.setPen(QPen(QColor(look.colours.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.colours.accent_soft))
            painter.drawRoundedRect(box, px(5), px(5))
        cap = QRectF(px(4), (self.height() - px(20)) / 2, self._cap_width(), px(20))
        colours = chip_colours(look, self._tone)
        painter.setPen(QPen(QColor(look.colours.line), 1))
        painter.setBrush(QColor(colours.ground if self._tone else look.colours.surface))
        painter.drawRoundedRect(cap, px(4), px(4))
        painter.setPen(QColor(colours.ink))
        painter.setFont(look.font(11, Weight.SEMIBOLD))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), self._keys)
        painter.setPen(QColor(look.colours.ink))
        painter.setFont(look.font(12))
        words = QRectF(cap.right() + px(5), 0, self.width() - cap.right(), self.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())


class Legend(QWidget):
    """The codes in force, and the keys that mean something else.

    Signals:
        chosen: The :class:`AttendanceCode` of a button that was pressed.
        details_chosen: The button for all of the mark was pressed.
        taken_back: The button that takes a mark back was pressed.
    """

    chosen = Signal(object)
    details_chosen = Signal()
    taken_back = Signal()

    def __init__(self, look: Look, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._wording = wording
        self._codes: tuple[AttendanceCode, ...] = ()
        self._flow = FlowLayout(self, across=look.px(4), down=look.px(2))
        self.buttons: dict[str, KeyButton] = {}
        self.setAccessibleName(self.tr("Koder"))

    def show_codes(self, codes: tuple[AttendanceCode, ...]) -> None:
        """Show the codes of a date."""
        if codes == self._codes:
            return
        self._codes = codes
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self.buttons = {}
        for code in codes:
            button = KeyButton(self._look, code.code, self._wording.words(code.name), code.look)
            button.clicked.connect(lambda _=False, code=code: self.chosen.emit(code))
            self.buttons[code.code] = button
            self._flow.addWidget(button)
        self.details_button = KeyButton(self._look, "↵", self.tr("detaljer"))
        self.details_button.clicked.connect(self.details_chosen)
        self.take_back_button = KeyButton(self._look, "⌫", self.tr("tag tilbage"))
        self.take_back_button.clicked.connect(self.taken_back)
        for button in (self.details_button, self.take_back_button):
            self._flow.addWidget(button)
        self.updateGeometry()
