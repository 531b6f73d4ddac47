"""One citizen at one session, wherever on the page it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from planner.domain.attendance import Mark
from planner.domain.catalogue import AttendanceCode
from planner.domain.closing import Closing
from planner.domain.people import Ref
from planner.domain.session import Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """What the register says there.

    Attributes:
        slot: The time that holds for the citizen.
        marks: Every mark by ``seq``; the last one holds.
        proposed: What a period of absence proposes; no mark until somebody writes it.
        closing: What the day is closed by, if it is.
    """

    session: UUID
    title: str
    citizen: Ref
    slot: Slot
    marks: tuple[Mark, ...] = ()
    proposed: AttendanceCode | None = None
    closing: Closing | None = None

    @property
    def current(self) -> Mark | None:
        """The mark that holds; None when there is none or it was taken back."""
        last = self.marks[-1] if self.marks else None
        return last if last is not None and last.entry.code is not None else None
