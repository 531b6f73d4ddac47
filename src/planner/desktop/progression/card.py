"""What a card of the progression page is."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.domain.refusals import PlannerError


class Card(QFrame):
    """One card about one citizen.

    A new card calls ``set_title``, fills ``body`` (buttons may stand in ``head``) and shows a citizen in :meth:`read`.

    Signals:
        wanted: Another page should open: its key (see :mod:`planner.desktop.pages`) and a record to show, or None.
    """

    wanted = Signal(str, object)

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._shown: tuple[str, date] | None = None
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.heading = QLabel()
        self.heading.setProperty("role", "strong")
        # A long title wraps before it hides behind the buttons beside it.
        self.heading.setWordWrap(True)
        self.head.addWidget(self.heading, 1)
        column.addLayout(self.head)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        column.addLayout(self.body)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_height()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._keep_height()
        return done

    def _keep_height(self) -> None:
        """Ask for the height that wrapped lines take at this width: Qt asks for less, and squeezes fields."""
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))

    @property
    def title(self) -> str:
        """What the card is called."""
        return self.heading.text()

    def set_title(self, title: str) -> None:
        """Call the card something, in the window's language."""
        self.heading.setText(title)
        self.setAccessibleName(title)

    def read(self, reference: str, day: date) -> bool:
        """Read and show what there is about a citizen on a date; False when there is nothing that may be shown.

        Raises:
            PlannerError: It could not be read; it is said, and the card is hidden.
        """
        raise NotImplementedError

    def show_citizen(self, reference: str, day: date) -> None:
        """Show a citizen (reference or id) as of a date; a card with nothing to show hides itself."""
        self._shown = (reference, day)
        try:
            found = self.read(reference, day)
        except PlannerError as error:
            self.desk.complaints.about(error)
            found = False
        self.setVisible(found)

    def refresh(self, touched: Touched) -> None:
        """Read again after a change, here or elsewhere; only called while the page is in sight."""
        if self._shown is not None:
            self.show_citizen(*self._shown)
