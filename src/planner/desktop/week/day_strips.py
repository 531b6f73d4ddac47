"""The day of everybody who holds the selected session, and of its room: a strip each, and a free time to move to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.look import Look
from planner.desktop.shared.rest import when_at_rest
from planner.desktop.week.board_geometry import SNAP, at_minute, snapped, wall_minutes
from planner.desktop.week.busy_ground import BOOKED, parties, reason_said
from planner.domain.planned_week import Subject, SubjectType
from planner.domain.refusals import Malformed, PlannerError
from planner.domain.session import Session, Slot
from planner.layout.day_columns import minute_of
from planner.layout.palette import mixed
from planner.services.busy_strips import StripBlock
from planner.wording import Wording

FIRST, LAST = time(7), time(18)
"""What a strip shows of the day."""
_FIRST, _LAST = minute_of(FIRST), minute_of(LAST)
_SHOWN = (SubjectType.STAFF, SubjectType.ROOM)
_HEIGHT = 34
_BAR = 14


@dataclass(frozen=True, slots=True)
class Move:
    """Where the selected session should go."""

    session: Session
    slot: Slot


class DayStrip(QAbstractButton):
    """One person's or room's day. The arrows go from free time to free time; Enter, or a click, moves the session there.

    Signals:
        wanted: A :class:`Slot` to move the session to.
    """

    wanted = Signal(object)

    def __init__(self, subject: Subject, session: Session, look: Look, wording: Wording) -> None:
        super().__init__()
        self.subject = subject
        self._look, self._wording = look, wording
        self._session = session
        self._blocks: tuple[StripBlock, ...] = ()
        self._at = minute_of(session.start)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(subject.ref.name)
        self.clicked.connect(lambda _=False: self._move())

    def show_blocks(self, blocks: tuple[StripBlock, ...]) -> None:
        """Show what is in the way on the day."""
        self._blocks = tuple(b for b in blocks if _clipped(b.slot)[0] < _clipped(b.slot)[1])
        self.setAccessibleName(self._spoken())
        self._say_where()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, self._look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    # --- words ---------------------------------------------------------------------------------------------------------

    def _spoken(self) -> str:
        """``Lokale 2.14: optaget 10.00–11.00``."""
        busy = ", ".join(self._block_said(block) for block in self._blocks)
        free = self.tr("ledig hele dagen")
        return f"{self.subject.ref.name}: {busy or free}"

    def _block_said(self, block: StripBlock) -> str:
        start, end = _clipped(block.slot)
        day = block.slot.day
        times = self._wording.times(Slot(at_minute(day, start), at_minute(day, end)))
        said = f"{reason_said(block.reason)} {times}"
        return f"{said} ({block.title})" if block.title else said

    def _say_where(self) -> None:
        slot = self._slot(self._at)
        if slot is None or slot == self._session.slot:
            self.setAccessibleDescription(self.tr("Pil til siden vælger en ledig tid; Enter flytter dertil."))
        else:
            free = self.tr("Ledig %1; Enter flytter dertil.")
            self.setAccessibleDescription(free.replace("%1", self._wording.times(slot)))

    # --- where to ------------------------------------------------------------------------------------------------------

    @property
    def _minutes(self) -> int:
        return wall_minutes(self._session.slot)

    def _slot(self, start: int) -> Slot | None:
        day = self._session.day
        try:
            return Slot(at_minute(day, start), at_minute(day, start + self._minutes))
        except Malformed:
            return None  # the clock is changed just then

    def free_from(self, start: int) -> bool:
        """Whether the session would fit in at a minute of the day, as far as this strip knows."""
        end = start + self._minutes
        return (
            start >= _FIRST
            and end <= _LAST
            and not any(
                minute_of(block.slot.start) < end and start < minute_of(block.slot.end)
                for block in self._blocks
            )
        )

    def _step(self, step: int) -> None:
        at = snapped(self._at) + step
        while _FIRST <= at <= _LAST - self._minutes:
            if self.free_from(at):
                self._at = at
                self._say_where()
                self.update()
                return
            at += step

    def _move(self) -> None:
        slot = self._slot(self._at)
        if slot is not None and slot != self._session.slot and self.free_from(self._at):
            self.wanted.emit(slot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Left:
                self._step(-SNAP)
            case Qt.Key.Key_Right:
                self._step(SNAP)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._move()
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        start = snapped(self._minute(event.position().x()))
        if self.isEnabled() and self.rect().contains(event.position().toPoint()) and self.free_from(start):
            self._at = start
        super().mouseReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            minute = self._minute(event.pos().x())
            here = [b for b in self._blocks if _clipped(b.slot)[0] <= minute < _clipped(b.slot)[1]]
            QToolTip.showText(
                event.globalPos(), "\n".join(map(self._block_said, here)) or self._spoken(), self
            )
            return True
        return bool(super().event(event))

    # --- painting ------------------------------------------------------------------------------------------------------

    def _x(self, minute: float) -> float:
        return (minute - _FIRST) / (_LAST - _FIRST) * self.width()

    def _minute(self, x: float) -> float:
        return _FIRST + x / max(self.width(), 1) * (_LAST - _FIRST)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, colours = self._look, self._look.colours
        bar = QRectF(0, self.height() - look.px(_BAR), self.width(), look.px(_BAR))
        painter.setFont(look.font(11))
        painter.setPen(QColor(colours.ink))
        words = QRectF(0, 0, self.width(), bar.top() - 2)
        name = painter.fontMetrics().elidedText(
            self.subject.ref.name, Qt.TextElideMode.ElideRight, self.width() // 2
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.fillRect(bar, QColor(colours.background))
        self._paint_hours(painter, bar, painter.fontMetrics().horizontalAdvance(name))
        for block in self._blocks:
            tone = colours.danger if block.reason in BOOKED else colours.muted
            start, end = _clipped(block.slot)
            box = QRectF(self._x(start), bar.top(), self._x(end) - self._x(start), bar.height())
            painter.fillRect(box, QColor(mixed(tone, colours.surface, 0.18)))
            style = Qt.BrushStyle.BDiagPattern if block.reason in BOOKED else Qt.BrushStyle.Dense6Pattern
            painter.fillRect(box, QBrush(QColor(mixed(tone, colours.surface, 0.6)), style))
        self._paint_session(painter, bar)
        painter.setPen(
            QPen(QColor(colours.accent if self.hasFocus() else colours.line), 2 if self.hasFocus() else 1)
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_hours(self, painter: QPainter, bar: QRectF, left: float) -> None:
        """A line for each hour, and its number where the name leaves room."""
        colours = self._look.colours
        for hour in range(FIRST.hour + 1, LAST.hour):
            x = round(self._x(hour * 60)) + 0.5
            painter.setPen(QColor(colours.line))
            painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom()))
            if hour % 2 == 0 and x - self._look.px(12) > left:
                painter.setPen(QColor(colours.muted))
                box = QRectF(x - 20, 0, 40, bar.top() - 2)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(hour))

    def _paint_session(self, painter: QPainter, bar: QRectF) -> None:
        """The session as it stands, filled, and where it would go, as an outline."""
        colours = self._look.kind(self._session.kind.colour)
        start, end = _clipped(self._session.slot)
        box = QRectF(self._x(start), bar.top() + 1, self._x(end) - self._x(start), bar.height() - 2)
        if box.width() > 0:
            painter.fillRect(box, QColor(colours.bar))
        if self._at != minute_of(self._session.start):
            painter.setPen(QPen(QColor(self._look.colours.accent), 2, Qt.PenStyle.DashLine))
            left, right = self._x(self._at), self._x(self._at + self._minutes)
            painter.drawRect(QRectF(left, bar.top() + 2, right - left, bar.height() - 4))


class DayStrips(QWidget):
    """The strips of a session, read when the selection has come to rest.

    Signals:
        wanted: A :class:`Move`.
    """

    wanted = Signal(object)

    def __init__(self, desk: DeskContext) -> None:
        super().__init__()
        self._desk = desk
        self._session: Session | None = None
        self.rows: list[DayStrip] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(desk.look.px(4))
        self._soon = when_at_rest(self, self.read)
        desk.look.changed.connect(self.update)

    def show_session(self, session: Session, *, editable: bool) -> None:
        """Show the days of who and what the session takes; what is in the way follows in a moment."""
        if session == self._session:
            self._soon.start()  # others may have been planned beside it
            return
        wanted = [each for each in parties(session) if each.type in _SHOWN]
        same = self._session is not None and self._session.id == session.id
        focused = next((row.subject for row in self.rows if row.hasFocus()), None) if same else None
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [self._row(subject, session, editable=editable) for subject in wanted]
        for row in self.rows:
            self._column.addWidget(row)
            if row.subject == focused:
                row.setFocus(Qt.FocusReason.OtherFocusReason)
        self._session = session
        self.setVisible(bool(self.rows))
        if self.rows:
            self._soon.start()

    def _row(self, subject: Subject, session: Session, *, editable: bool) -> DayStrip:
        row = DayStrip(subject, session, self._desk.look, self._desk.wording)
        row.setEnabled(editable)
        row.wanted.connect(lambda slot: self.wanted.emit(Move(session, slot)))
        return row

    def forget(self) -> None:
        """Nothing is selected any more."""
        self._session = None
        self._soon.stop()

    def read(self) -> None:
        """Read what is in the way."""
        self._soon.stop()
        session = self._session
        if session is None:
            return
        try:
            strips = self._desk.office.busy_strips.strips(
                self._desk.acting, [row.subject for row in self.rows], [session.day], but=session.id
            )
        except PlannerError:
            return  # the week itself says what is wrong
        found = {strip.subject: strip.blocks for strip in strips}
        for row in self.rows:
            row.show_blocks(found.get(row.subject, ()))


def _clipped(slot: Slot) -> tuple[int, int]:
    """The part of a time that a strip shows, in minutes; nothing of it when the end is not after the start."""
    return max(minute_of(slot.start), _FIRST), min(minute_of(slot.end), _LAST)
