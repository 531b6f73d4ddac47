"""The kinds of activity that can be dragged onto the board, or placed at its cursor by Enter."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QPushButton, QSizePolicy, QWidget

from planner.desktop.shared.icons import draw_icon
from planner.desktop.shared.look import Look
from planner.desktop.week.gestures import Placing
from planner.domain.catalogue import Kind
from planner.layout.primitives import Weight

MINUTES = 60
"""How long a session placed from the palette is, until its edge is dragged."""
_HEIGHT = 27
_GAP = 6
_ROWS = 2


class KindChip(QAbstractButton):
    """One kind.

    Signals:
        carried: It is being dragged: a :class:`Placing`, and where the mouse is on the screen.
        dropped: It was let go there.
        given_up: Escape was pressed while dragging.
    """

    carried = Signal(object, QPoint)
    dropped = Signal(object, QPoint)
    given_up = Signal()

    def __init__(self, kind: Kind, text: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind = kind
        self._look = look
        self._start: QPointF | None = None
        self._placing: Placing | None = None
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(
            self.tr("%1: træk ind på tavlen, eller tryk Enter for at sætte den ved markøren").replace(
                "%1", text
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(width + self._look.px(42), self._look.px(_HEIGHT))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._start = event.position()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._start is None:
            return
        far = (event.position() - self._start).manhattanLength() >= QApplication.startDragDistance()
        if self._placing is None and far:
            self._placing = Placing(self.kind.code, self.text(), self.kind.colour, MINUTES)
            self.setDown(False)
        if self._placing is not None:
            self.carried.emit(self._placing, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        placing, self._placing, self._start = self._placing, None, None
        if placing is None:
            super().mouseReleaseEvent(event)
        else:
            self.dropped.emit(placing, event.globalPosition().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape if self._placing is not None:
                self._placing = self._start = None
                self.given_up.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self.focusPreviousChild()
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self.focusNextChild()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._look.kind(self.kind.colour)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.tint))
        painter.drawRoundedRect(box, 5, 5)
        painter.setBrush(QColor(colours.bar))
        painter.drawRoundedRect(QRectF(0, 0, 4, self.height()), 2, 2)
        size = self._look.px(15)
        top = (self.height() - size) / 2
        draw_icon(painter, self.kind.pictogram, colours.ink, QRectF(10, top, size, size))
        painter.setPen(QColor(self._look.colours.ink))
        painter.setFont(self._look.font(12, Weight.REGULAR))
        inside = box.adjusted(size + 15, 0, -6, 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self.hasFocus() or self.underMouse():
            colour = self._look.colours.accent if self.hasFocus() else colours.bar
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colour), 2 if self.hasFocus() else 1))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)


class KindPalette(QWidget):
    """Chips of every kind in at most two rows, and the rest behind a button.

    Signals:
        placed: A :class:`Kind` to put at the board's cursor.
        carried: A kind is being dragged: a :class:`Placing` and where, on the screen.
        dropped: It was let go there.
        given_up: The drag was given up.
    """

    placed = Signal(object)
    carried = Signal(object, QPoint)
    dropped = Signal(object, QPoint)
    given_up = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._label = QLabel(self.tr("Træk ind:"), self)
        self._label.setProperty("role", "muted")
        self._more = QPushButton(self.tr("Flere…"), self)
        self._more.setProperty("role", "quiet")
        self._more.clicked.connect(self._open_more)
        self._hidden: list[KindChip] = []
        self.chips: list[KindChip] = []
        self.kinds: tuple[Kind, ...] = ()
        self._language = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_kinds(self, kinds: Sequence[Kind], language: str) -> None:
        """Show these kinds, in order."""
        kinds = tuple(kinds)
        if kinds == self.kinds:
            return
        self.kinds, self._language = kinds, language
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for kind in kinds:
            if not kind.in_palette:
                continue
            chip = KindChip(kind, kind.name.get(language), self._look, self)
            chip.clicked.connect(partial(self._place, kind))
            chip.carried.connect(self.carried)
            chip.dropped.connect(self.dropped)
            chip.given_up.connect(self.given_up)
            self.chips.append(chip)
        self._arrange()

    def chip(self, code: str) -> KindChip | None:
        """The chip of a kind's code."""
        return next((chip for chip in self.chips if chip.kind.code == code), None)

    def sizeHint(self) -> QSize:
        return QSize(400, self._row_height() * _ROWS + _GAP * 3)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._arrange()

    def _row_height(self) -> int:
        return self._look.px(_HEIGHT)

    def _place(self, kind: Kind, _checked: object = None) -> None:
        self.placed.emit(kind)

    def _arrange(self) -> None:
        height = self._row_height()
        words = self._label.sizeHint().width()
        self._label.setGeometry(QRect(12, _GAP, words, height))
        left = 12 + words + _GAP
        more = self._more.sizeHint().width()
        x, row = left, 0
        self._hidden = []
        for number, chip in enumerate(self.chips):
            width = chip.sizeHint().width()
            last_row, last_chip = row == _ROWS - 1, number == len(self.chips) - 1
            room = self.width() - _GAP - (more if last_row and not (last_chip and not self._hidden) else 0)
            if not self._hidden and x + width > room and row < _ROWS - 1:
                x, row = left, row + 1
                room = self.width() - _GAP - (more if row == _ROWS - 1 else 0)
            if self._hidden or x + width > room:
                self._hidden.append(chip)
                chip.hide()
                continue
            chip.setGeometry(QRect(x, _GAP + row * (height + _GAP), width, height))
            chip.show()
            x += width + _GAP
        self._more.setVisible(bool(self._hidden))
        self._more.setGeometry(QRect(x, _GAP + row * (height + _GAP), more, height))

    def _open_more(self) -> None:
        menu = kind_menu([chip.kind for chip in self._hidden], self._look, self._language, self)
        menu.triggered.connect(lambda action: self.placed.emit(action.data()))
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))


def kind_menu(kinds: Sequence[Kind], look: Look, language: str, parent: QWidget) -> QMenu:
    """A menu of kinds; an action's data is the kind."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for kind in kinds:
        action = menu.addAction(
            look.icon(kind.pictogram, look.kind(kind.colour).ink), kind.name.get(language)
        )
        action.setData(kind)
    return menu
