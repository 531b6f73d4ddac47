"""A wished session that can be dragged onto the board, like a kind from the palette."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from planner.desktop.shared.look import Look
from planner.desktop.week.gestures import Deed, Placing
from planner.desktop.week.kind_palette import KindChip
from planner.domain.catalogue import Kind
from planner.domain.planned_week import Subject, SubjectType
from planner.domain.session import Slot
from planner.domain.wishes import Wish

WISH = "wish"


class PlacingWish(Placing):
    """Drag a wish in from the pool; it is as long as it was wished."""

    def __init__(self, wish: Wish, title: str, colour: int) -> None:
        sort = SubjectType.COHORT if wish.cohort is not None else SubjectType.CITIZEN
        super().__init__(wish.kind, title, colour, wish.minutes, Subject(sort, wish.subject))
        self.wish = wish

    def deed(self, slot: Slot) -> Deed | None:
        """Give the wish that time."""
        return Deed(WISH, slot, kind=str(self.wish.id))


class WishChip(KindChip):
    """One wish.

    Signals:
        unwanted: Delete was pressed: take the wish back.
    """

    unwanted = Signal()

    def __init__(self, wish: Wish, kind: Kind, text: str, look: Look, parent: QWidget) -> None:
        super().__init__(kind, text, look, parent)
        self.wish = wish
        self.setToolTip(
            self.tr("%1: træk ind på tavlen, Enter sætter ved markøren, Delete tager ønsket tilbage").replace(
                "%1", text
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._start is None:
            return
        far = (event.position() - self._start).manhattanLength() >= QApplication.startDragDistance()
        if self._placing is None and far:
            self._placing = PlacingWish(self.wish, self.wish.title or self.text(), self.kind.colour)
            self.setDown(False)
        if self._placing is not None:
            self.carried.emit(self._placing, event.globalPosition().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.unwanted.emit()
        else:
            super().keyPressEvent(event)
