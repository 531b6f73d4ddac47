"""The board: a painted week with a button for each session, driven by mouse and keyboard alike."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from planner.desktop.shared.look import Look
from planner.desktop.week.board_cursor import BoardCursor
from planner.desktop.week.board_geometry import BoardGeometry, Spot, hours_for
from planner.desktop.week.board_items import BoardItem
from planner.desktop.week.board_painting import paint_board
from planner.desktop.week.busy_ground import BusyBand
from planner.desktop.week.gestures import Copying, Creating, Deed, Gesture, Moving, Placing, Resizing
from planner.desktop.week.ghost import Ghost
from planner.desktop.week.session_card import SessionCard
from planner.domain.clashes import ClosedDay
from planner.domain.session import Slot
from planner.layout.day_columns import TimeAxis, lanes, minute_of
from planner.wording import Wording

AXIS_WIDTH = 52
TOP = 8
LEAST_HOUR = 46
"""Height of an hour below which the board scrolls instead of shrinking."""
_LOOK_UP_AFTER = 40


class Board(QWidget):
    """One week of one subject.

    Signals:
        done: A :class:`Deed` that a gesture or a key asks for.
        selected: A :class:`BoardItem`, or None.
        opened: A :class:`BoardItem` whose details are wanted.
        begun: A gesture that has just begun, so that what is free and busy can be shown behind it.
        hovering: What a gesture would make: the gesture and a :class:`Slot`, so that clashes can be looked up.
        cursorMoved: A rectangle of the board that should be in sight.
    """

    done = Signal(object)
    selected = Signal(object)
    opened = Signal(object)
    begun = Signal(object)
    hovering = Signal(object, object)
    cursorMoved = Signal(QRectF)

    def __init__(self, look: Look, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.wording = wording
        self.days: tuple[date, ...] = ()
        self.today: date | None = None
        self.closed: tuple[ClosedDay, ...] = ()
        self.items: tuple[BoardItem, ...] = ()
        self.bands: tuple[BusyBand, ...] = ()
        self.cards: dict[str, SessionCard] = {}
        self.cursor_at = BoardCursor()
        self.gesture: Gesture | None = None
        self.new_title = self.tr("Ny aktivitet")
        self._pressed: tuple[QPointF, Gesture] | None = None
        self._chosen = ""
        self._hours = hours_for(())
        self._hovered: tuple[Gesture, Slot] | None = None
        self.ghost = Ghost(look, wording, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_LOOK_UP_AFTER)
        self._pause.timeout.connect(self._look_up)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Ugens tavle"))
        look.changed.connect(self.update)

    # --- what is shown -------------------------------------------------------------------------------------------------

    def show_week(
        self,
        days: tuple[date, ...],
        items: Iterable[BoardItem],
        closed: tuple[ClosedDay, ...] = (),
        today: date | None = None,
    ) -> None:
        """Show a week; cards of the same sessions stay, so focus and selection stay too."""
        self.days, self.items, self.closed, self.today = days, tuple(items), closed, today
        self.cursor_at = self.cursor_at.within(len(days))
        found = {item.key: item for item in self.items if item.slot.day in days}
        for key in [key for key in self.cards if key not in found]:
            card = self.cards.pop(key)
            if card.hasFocus():
                self.setFocus()
            card.hide()
            card.deleteLater()
        for key, item in found.items():
            if key not in self.cards:
                self.cards[key] = self._new_card(item)
            elif self.cards[key].item != item:
                self.cards[key].show_item(item)
        if self._chosen and self._chosen not in self.cards:
            self._chosen = ""
            self.selected.emit(None)
        self._arrange()

    def _new_card(self, item: BoardItem) -> SessionCard:
        card = SessionCard(item, self.look, self)
        card.clicked.connect(lambda _=False, key=item.key: self.choose(key))
        card.show()
        return card

    def geometry_now(self) -> BoardGeometry:
        """Places and times as they are drawn now."""
        left = float(self.look.px(AXIS_WIDTH))
        axis = TimeAxis(*self._hours, TOP, max(self.height() - TOP - 10, 60))
        width = max((self.width() - left) / max(len(self.days), 1), 1.0)
        return BoardGeometry(self.days, axis, left, width)

    def card_of(self, session: UUID | str) -> SessionCard | None:
        """The card of a session."""
        return self.cards.get(str(session))

    @property
    def chosen(self) -> BoardItem | None:
        """The selected item."""
        card = self.cards.get(self._chosen)
        return card.item if card else None

    def choose(self, key: str, *, follow: bool = True) -> None:
        """Select an item (empty: none); the cursor goes to it."""
        for name, card in self.cards.items():
            card.select(selected=name == key)
        changed = key != self._chosen
        self._chosen = key if key in self.cards else ""
        item = self.chosen
        if item is not None and follow:
            column = self.days.index(item.slot.day)
            self.cursor_at = replace(self.cursor_at, column=column, minute=minute_of(item.slot.start))
            self.cursorMoved.emit(QRectF(self.cards[key].geometry()))
        if changed:
            self.selected.emit(item)
        self.update()

    def go_to(self, cursor: BoardCursor) -> None:
        """Put the cursor in a cell, and select what is there."""
        self.cursor_at = cursor.within(len(self.days))
        self._arrange()
        there = self.item_at(self.cursor_at.column, self.cursor_at.minute)
        self.choose(there.key if there else "", follow=False)
        self.cursorMoved.emit(self.cursor_box())

    def item_at(self, column: int, minute: int) -> BoardItem | None:
        """The first item that covers a minute of a day."""
        day = self.days[column]
        return next((i for i in self.items if i.slot.day == day and covers(i.slot, minute)), None)

    def cursor_box(self) -> QRectF:
        """Where the cursor cell is drawn."""
        geometry = self.geometry_now()
        cell = self.cursor_at
        top = geometry.axis.y_of(cell.minute)
        return QRectF(
            geometry.column_left(cell.column) + 2, top, geometry.width - 4, cell.minutes * geometry.axis.scale
        )

    def cursor_slot(self, minutes: int) -> Slot:
        """So many minutes from the cursor on."""
        return self.geometry_now().slot(self.cursor_at.column, self.cursor_at.minute, minutes)

    # --- painting ------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        first, last = self._hours
        return QSize(640, TOP + 10 + self.look.px(58) * (last - first) // 60)

    def minimumSizeHint(self) -> QSize:
        first, last = self._hours
        return QSize(360, TOP + 10 + self.look.px(LEAST_HOUR) * (last - first) // 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_board(painter, self, self.geometry_now())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _arrange(self) -> None:
        """Put every card in its place."""
        slots = tuple(card.item.slot for card in self.cards.values())
        hours = hours_for(slots, self.cursor_at.minute)
        if hours != self._hours:
            self._hours = hours
            self.updateGeometry()
        geometry = self.geometry_now()
        least = self.look.px(17) / geometry.axis.scale
        for day in self.days:
            cards = [card for card in self.cards.values() if card.item.slot.day == day]
            cards.sort(key=lambda card: (card.item.slot.start, card.item.key))
            placed = lanes([card.item.slot for card in cards], shortest=least)
            for card, lane in zip(cards, placed, strict=True):
                box = geometry.box(card.item.slot, lane)
                height = max(round(box.height), self.look.px(16))
                card.setGeometry(round(box.x), round(box.y), round(box.width), height)
        self.update()

    # --- the mouse -----------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or not self.days:
            return
        point = event.position()
        geometry = self.geometry_now()
        card = self._card_at(point)
        if card is not None:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.choose(card.item.key)
            if card.movable:
                self._pressed = (
                    point,
                    self._gesture_on(card, point, event, geometry.spot(point.x(), point.y())),
                )
            return
        if point.x() >= geometry.left:
            spot = geometry.spot(point.x(), point.y())
            self.go_to(replace(self.cursor_at, column=spot.column, minute=int(spot.minute // 30) * 30))
            self._pressed = (point, Creating(spot, self.new_title))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        start, gesture = self._pressed
        point = event.position()
        far = (point - start).manhattanLength() >= QApplication.startDragDistance() // 2
        if self.gesture is None and far:
            self._begin(gesture)
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self.gesture is not None:
            self._follow(self.gesture, point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        gesture, self._pressed = self.gesture, None
        if gesture is None:
            return
        slot = gesture.slot_at(self._spot(event.position()), self.geometry_now())
        self.cancel()
        deed = gesture.deed(slot) if slot is not None else None
        if deed is not None:
            self.done.emit(deed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        card = self._card_at(event.position())
        if card is not None:
            self.opened.emit(card.item)
        else:
            slot = self.cursor_slot(60)
            self.done.emit(Deed("create", slot))

    def cancel(self) -> bool:
        """Give up what is being dragged; says whether there was anything."""
        busy = self.gesture is not None
        self.gesture = self._pressed = self._hovered = None
        self._pause.stop()
        self.ghost.vanish()
        self.show_busy(())
        return busy

    def show_busy(self, bands: tuple[BusyBand, ...]) -> None:
        """Show when somebody is busy behind what is being dragged; nothing takes it away."""
        if bands != self.bands:
            self.bands = bands
            self.update()

    def _begin(self, gesture: Gesture) -> None:
        self.gesture = gesture
        self.begun.emit(gesture)

    def warn(self, gesture: Gesture, slot: Slot, clashes: tuple[str, ...], *, blocks: bool) -> None:
        """Show what a gesture would clash with, if it is still there; red when that would stop it."""
        if self.gesture is gesture and self.ghost.slot == slot:
            self.ghost.warn(clashes, blocks=blocks)

    def _gesture_on(self, card: SessionCard, point: QPointF, event: QMouseEvent, spot: Spot) -> Gesture:
        edge = card.edge_at(point.y() - card.y())
        if edge:
            return Resizing(card.item, edge)
        grip = spot.minute - minute_of(card.item.slot.start)
        copying = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return (Copying if copying else Moving)(card.item, grip)

    def _card_at(self, point: QPointF) -> SessionCard | None:
        found = self.childAt(point.toPoint())
        return found if isinstance(found, SessionCard) else None

    def _spot(self, point: QPointF) -> Spot:
        return self.geometry_now().spot(point.x(), point.y())

    def _follow(self, gesture: Gesture, point: QPointF) -> None:
        geometry = self.geometry_now()
        slot = gesture.slot_at(self._spot(point), geometry)
        if slot is None or slot == self.ghost.slot:
            return
        box = geometry.box(slot, lanes([slot])[0])
        self.ghost.place(slot, QRectF(box.x, box.y, box.width, box.height), gesture.title, gesture.colour)
        self._hovered = (gesture, slot)
        if not self._pause.isActive():
            self._pause.start()

    def _look_up(self) -> None:
        if self._hovered is not None:
            self.hovering.emit(*self._hovered)

    # --- kinds dragged in from the palette -----------------------------------------------------------------------------

    def carry(self, gesture: Placing | None, at: QPoint) -> None:
        """A kind is being dragged in by the mouse that the palette holds; ``at`` is a place on the screen."""
        point = QPointF(self.mapFromGlobal(at))
        if gesture is None or not self.rect().contains(point.toPoint()):
            self.cancel()
            return
        if self.gesture is not gesture:
            self._begin(gesture)
        self._follow(gesture, point)

    def drop(self, gesture: Placing, at: QPoint) -> None:
        """The kind that was dragged in is let go."""
        point = QPointF(self.mapFromGlobal(at))
        inside = self.rect().contains(point.toPoint()) and self.gesture is gesture
        slot = gesture.slot_at(self._spot(point), self.geometry_now()) if inside else None
        self.cancel()
        if slot is not None:
            self.done.emit(gesture.deed(slot))


def covers(slot: Slot, minute: int) -> bool:
    """Whether a session is on at a minute of its day."""
    return minute_of(slot.start) <= minute < minute_of(slot.end)
