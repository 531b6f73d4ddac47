"""The cell that the keyboard is in, and where the arrows take it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from planner.desktop.week.board_items import BoardItem
from planner.layout.day_columns import DAY_MINUTES, minute_of

STEP = 30


@dataclass(frozen=True, slots=True)
class BoardCursor:
    """A cell: a column of the board and half an hour of it. It begins where most plans do."""

    column: int = 0
    minute: int = 9 * 60
    minutes: int = STEP

    def within(self, columns: int) -> BoardCursor:
        """The same cell, or the nearest one that exists."""
        return replace(
            self,
            column=min(max(self.column, 0), max(columns - 1, 0)),
            minute=min(max(self.minute, 0), DAY_MINUTES - STEP),
        )

    def down(self, items: Sequence[BoardItem], day: date, chosen: BoardItem | None) -> BoardCursor:
        """Half an hour on, out of the selected session to its end, and never past the start of another."""
        start = max(self.minute, minute_of(chosen.slot.end) - STEP) if chosen else self.minute
        target = start + STEP
        for item in items:
            begins = minute_of(item.slot.start)
            if item.slot.day == day and self.minute < begins < target:
                target = begins
        return replace(self, minute=target)

    def up(self, items: Sequence[BoardItem], day: date, chosen: BoardItem | None) -> BoardCursor:
        """Half an hour back, or to the start of the session that ends there."""
        start = min(self.minute, minute_of(chosen.slot.start)) if chosen else self.minute
        target = max(start - STEP, 0)
        for item in items:
            begins, ends = minute_of(item.slot.start), minute_of(item.slot.end)
            if item.slot.day == day and begins < start and target < ends <= start:
                target = begins
        return replace(self, minute=target)

    def aside(self, days: int) -> BoardCursor:
        """The same time on another day."""
        return replace(self, column=self.column + days)
