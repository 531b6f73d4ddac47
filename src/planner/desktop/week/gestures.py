"""What can be done with the mouse on the board, one class each: previewed while dragging, done at release.

A gesture knows days and minutes, not pixels and not services. The board asks where it would put the session and shows that;
at release it asks what to do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from planner.desktop.week.board_geometry import SNAP, BoardGeometry, Spot, snapped, wall_minutes
from planner.desktop.week.board_items import BoardItem
from planner.domain.planned_week import Subject
from planner.domain.refusals import Malformed
from planner.domain.session import Slot
from planner.layout.day_columns import minute_of


@dataclass(frozen=True, slots=True)
class Deed:
    """What a finished gesture asks for: its name (``move``, ``resize``, ``copy``, ``create``, ``place``) and on what."""

    name: str
    slot: Slot
    item: BoardItem | None = None
    kind: str = ""


class Gesture(Protocol):
    """One thing being done with the mouse."""

    title: str
    colour: int | None
    item: BoardItem | None

    def slot_at(self, spot: Spot, geometry: BoardGeometry) -> Slot | None:
        """What the session's time would be with the mouse there; None when there is no such time."""
        ...

    def deed(self, slot: Slot) -> Deed | None:
        """What to do when the mouse is let go; None when nothing would change."""
        ...


def _possible(make: Callable[[], Slot]) -> Slot | None:
    """The slot, or None when the clock is changed just then and there is no such time."""
    try:
        return make()
    except Malformed:
        return None


class Moving:
    """Drag a card: it keeps its length; ``grip`` is where in it the mouse took hold, in minutes."""

    def __init__(self, item: BoardItem, grip: float) -> None:
        self.item: BoardItem | None = item
        self.title, self.colour = item.title, item.colour
        self._from = item.slot
        self._grip = grip

    def slot_at(self, spot: Spot, geometry: BoardGeometry) -> Slot | None:
        """The same length at another time."""
        start = snapped(spot.minute - self._grip)
        return _possible(lambda: geometry.slot(spot.column, start, wall_minutes(self._from)))

    def deed(self, slot: Slot) -> Deed | None:
        """Move it there."""
        return Deed("move", slot, self.item) if slot != self._from else None


class Copying(Moving):
    """Drag a card with Ctrl: a copy is made there."""

    def deed(self, slot: Slot) -> Deed | None:
        """Copy it there."""
        return Deed("copy", slot, self.item) if slot != self._from else None


class Resizing:
    """Drag a card's upper or lower edge."""

    def __init__(self, item: BoardItem, edge: str) -> None:
        self.item: BoardItem | None = item
        self.title, self.colour = item.title, item.colour
        self._from = item.slot
        self._edge = edge

    def slot_at(self, spot: Spot, geometry: BoardGeometry) -> Slot | None:
        """The other edge stays where it is."""
        start, end = minute_of(self._from.start), minute_of(self._from.end)
        column = geometry.column_of(self._from.day)
        if column is None:
            return None
        if self._edge == "top":
            start = min(snapped(spot.minute), end - SNAP)
        else:
            end = max(snapped(spot.minute), start + SNAP)
        return _possible(lambda: geometry.slot(column, start, end - start))

    def deed(self, slot: Slot) -> Deed | None:
        """Give it that time."""
        return Deed("resize", slot, self.item) if slot != self._from else None


class Creating:
    """Drag over empty time: a new session from there to here."""

    def __init__(self, start: Spot, title: str) -> None:
        self.item: BoardItem | None = None
        self.title = title
        self.colour: int | None = None
        self._start = start

    def slot_at(self, spot: Spot, geometry: BoardGeometry) -> Slot | None:
        """From where the mouse went down to where it is, in the same day."""
        first, last = sorted((self._start.minute, spot.minute))
        start = int(first // SNAP) * SNAP
        end = max(-(-int(last) // SNAP) * SNAP, start + SNAP)
        return _possible(lambda: geometry.slot(self._start.column, start, end - start))

    def deed(self, slot: Slot) -> Deed | None:
        """Ask which kind, and make it."""
        return Deed("create", slot)


class Placing:
    """Drag a kind in from the palette; ``subject`` is for whom, when it is not whose week is shown."""

    def __init__(
        self, kind: str, title: str, colour: int, minutes: int, subject: Subject | None = None
    ) -> None:
        self.item: BoardItem | None = None
        self.subject = subject
        self.kind = kind
        self.title = title
        self.colour: int | None = colour
        self._minutes = minutes

    def slot_at(self, spot: Spot, geometry: BoardGeometry) -> Slot | None:
        """The mouse holds the upper edge."""
        return _possible(lambda: geometry.slot(spot.column, snapped(spot.minute), self._minutes))

    def deed(self, slot: Slot) -> Deed | None:
        """Plan one of that kind there."""
        return Deed("place", slot, kind=self.kind)
