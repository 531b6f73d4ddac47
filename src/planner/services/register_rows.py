"""What the register shows and what marking did, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from planner.domain.attendance import Hours, Mark, StatusSums, status_sums
from planner.domain.catalogue import AttendanceCode
from planner.domain.closing import Closing
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.domain.session import Session, Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRow:
    """A citizen at one session: the time that holds for them, every mark by ``seq``, and their hours of the week.

    ``proposed`` is the code that a period of absence proposes; it is no mark until somebody writes it.
    """

    citizen: Ref
    slot: Slot
    marks: tuple[Mark, ...]
    week: Hours
    proposed: AttendanceCode | None = None

    @property
    def current(self) -> Mark | None:
        """The mark that holds; None when there is none or it was taken back."""
        last = self.marks[-1] if self.marks else None
        return last if last is not None and last.entry.code is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterSession:
    """A session of the day with everyone expected, by reference; ``closing`` is what it is closed by, if it is."""

    session: Session
    rows: tuple[RegisterRow, ...]
    closing: Closing | None = None

    @property
    def recorded(self) -> int:
        """How many have a mark that holds."""
        return sum(row.current is not None for row in self.rows)

    @property
    def sums(self) -> StatusSums:
        """How many have which mark."""
        return status_sums(row.current for row in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """One mark of a citizen at one session; ``current`` is False for what has been corrected or taken back."""

    session: UUID
    reference: str
    title: str
    slot: Slot
    mark: Mark
    current: bool

    @property
    def day(self) -> date:
        """The session's date."""
        return self.slot.day


@dataclass(frozen=True, slots=True, kw_only=True)
class CitizenHours:
    """A citizen's hours and marks week by week; a week without sessions is there with zeros."""

    citizen: Ref
    weeks: Mapping[IsoWeek, Hours]
    entries: Mapping[IsoWeek, tuple[RegisterEntry, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkChange:
    """One act in the register.

    ``before`` is what stood for each (session, citizen): the mark that held, or None. ``after`` is what stands now, in
    the same order; a mark without a code is one taken back.
    """

    act: str
    before: tuple[tuple[UUID, UUID, Mark | None], ...]
    after: tuple[Mark, ...]

    @property
    def changed(self) -> bool:
        """Whether anything was written; marking exactly what stands is no new mark."""
        return any(old != new for (_, _, old), new in zip(self.before, self.after, strict=True))
