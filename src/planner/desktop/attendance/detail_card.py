"""All of one mark: times, reason, documentation, history; shown below the register and changed with Enter."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner.desktop.attendance.detail_fields import DetailFields, Wrong
from planner.desktop.attendance.mark_words import history_text, proposal_text
from planner.desktop.attendance.spots import Spot
from planner.desktop.people.typed_values import Unreadable
from planner.desktop.shared.complaints import Tone
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.catalogue import AttendanceCode, Reason
from planner.wording.forms import long_day

_LINES = 2


class Field(StrEnum):
    """Where the keyboard goes when the card is opened."""

    CODE = "code"
    REASON = "reason"


class DetailCard(QFrame):
    """One citizen at one session.

    Signals:
        wished: A :class:`MarkWish` and why it is written after closing (empty: not said).
        noted: The session's note among colleagues.
        open_wanted: The fields should be shown; carries the :class:`Field` to begin in.
        opened: The fields are shown.
        closed: They are no longer; the keyboard goes back.

    Attributes:
        titled: Whether the session is named too, where it is not named above already.
    """

    wished = Signal(object, str)
    noted = Signal(str)
    open_wanted = Signal(object)
    opened = Signal()
    closed = Signal()

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._spot: Spot | None = None
        self._note = ""
        self.titled = False
        px = desk.look.px
        self.setObjectName("detailCard")
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.setSpacing(px(4))
        head = QHBoxLayout()
        self.title = QLabel()
        self.title.setProperty("role", "field")
        self.open_button = QPushButton(self.tr("Detaljer (Enter)"))
        self.open_button.setProperty("role", "link")
        self.open_button.clicked.connect(lambda: self.open_wanted.emit(Field.CODE))
        head.addWidget(self.title, 1)
        head.addWidget(self.open_button)
        column.addLayout(head)
        self.fields = DetailFields(desk)
        self.fields.hide()
        column.addWidget(self.fields)
        self.history = QLabel()
        self.history.setWordWrap(True)
        self.history.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self.history)
        self.fields.save_button.clicked.connect(self.save)
        self.fields.close_button.clicked.connect(self.close_fields)

    @property
    def is_open(self) -> bool:
        """Whether the fields are shown."""
        return self.fields.isVisibleTo(self)

    def use(self, codes: tuple[AttendanceCode, ...], reasons: tuple[Reason, ...]) -> None:
        """The codes and reasons of the date."""
        self.fields.use(codes, reasons)

    def show_spot(self, spot: Spot | None, note: str = "") -> None:
        """Show what stands there; an open card stays open on the same spot until it is saved."""
        same = (
            spot is not None
            and self._spot is not None
            and (spot.session, spot.citizen) == (self._spot.session, self._spot.citizen)
        )
        self.setVisible(spot is not None)
        changed = spot != self._spot or note != self._note
        self._spot, self._note = spot, note
        if self.is_open and not same:
            self.close_fields()
        if spot is None:
            return
        when = f"{long_day(self._desk.language, spot.slot.day)}, {self._desk.wording.times(spot.slot)}"
        when = f"{when} · {spot.title}" if self.titled else when
        told = self.tr("Registrering af %1 · %2").replace("%1", spot.citizen.name).replace("%2", when)
        self.title.setText(told)
        self._say_history()
        if self.is_open and changed:
            self.fields.fill(spot, note)

    def open(self, field: Field) -> None:
        """Show the fields and give them the keyboard."""
        if self._spot is None:
            return
        self.fields.fill(self._spot, self._note)
        self.fields.show()
        self.open_button.hide()
        self._say_history()
        self.opened.emit()
        self.fields.take_focus(reason=field is Field.REASON)

    def close_fields(self) -> None:
        """Hide the fields; what was typed and not saved is forgotten."""
        if self.is_open:
            self.fields.hide()
            self.open_button.show()
            self._say_history()
            self.closed.emit()

    def save(self) -> None:
        """Ask for the mark as it stands in the fields, if it differs."""
        if self._spot is None:
            return
        try:
            wish = self.fields.wish(self._spot)
        except Unreadable as error:
            told = error if isinstance(error, Wrong) else Wrong(self.fields.seen_on, self._unreadable_date())
            self.fields.show_wrong(told.field)
            self._desk.complaints.tell(told.sentence, tone=Tone.WARNING)
            return
        note = self.fields.note.text().strip()
        if note != self._note:
            self.noted.emit(note)
        if wish is None:
            self.close_fields()
        else:
            self.wished.emit(wish, self.fields.correction.text().strip())

    def event(self, event: QEvent) -> bool:
        ours = {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        wants = event.type() == QEvent.Type.ShortcutOverride
        if wants and isinstance(event, QKeyEvent) and self.is_open and event.key() in ours:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.is_open:
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_fields()

    def _unreadable_date(self) -> str:
        return self.tr("Skriv datoen som 20-11-2026.")

    def _say_history(self) -> None:
        spot = self._spot
        if spot is None:
            return
        wording = self._desk.wording
        text = history_text(wording, spot.marks, 99 if self.is_open else _LINES)
        if not text:
            text = self.tr("Ikke registreret endnu.")
        if spot.current is None and spot.proposed is not None:
            text = f"{proposal_text(wording, spot.proposed)}. {text}"
        self.history.setText(text)
        self.history.setToolTip(history_text(wording, spot.marks))
