"""The register: who came, for how long, and the hours it adds up to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from planner.domain.acting import Acting
from planner.domain.attendance import Hours
from planner.domain.catalogue import AttendanceCode
from planner.domain.clock import Clock
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.services.ports import Store
from planner.services.register_rows import CitizenHours, MarkChange, RegisterSession


class Register:
    """The attendance page's acts: one transaction each, nothing is ever overwritten, and each can be undone."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def day(self, acting: Acting, day: date, *, mine: bool = False) -> tuple[RegisterSession, ...]:
        """The sessions of a date that the acting person may see, by start."""
        raise NotImplementedError

    def mark(
        self,
        acting: Acting,
        session: str,
        citizen: str,
        code: str | None,
        *,
        minutes: int | None = None,
        came: datetime | None = None,
        left: datetime | None = None,
        reason: str = "",
    ) -> MarkChange:
        """Say how it went for a citizen at a session; a correction keeps what stood before."""
        raise NotImplementedError

    def mark_blank(self, acting: Acting, session: str, code: str) -> MarkChange:
        """Give everyone without a mark the same one."""
        raise NotImplementedError

    def undo(self, acting: Acting, change: MarkChange) -> MarkChange:
        """Put back what stood before."""
        raise NotImplementedError

    def hours(self, acting: Acting, citizen: str, first: IsoWeek, last: IsoWeek) -> CitizenHours:
        """A citizen's hours and marks from the first week to the last, both included."""
        raise NotImplementedError

    def hours_of_all(
        self, acting: Acting, first: IsoWeek, last: IsoWeek
    ) -> Iterator[tuple[Ref, Mapping[IsoWeek, Hours]]]:
        """Every citizen's hours, by reference."""
        raise NotImplementedError

    def codes(self, day: date) -> tuple[AttendanceCode, ...]:
        """The marks in force on a date, in display order."""
        raise NotImplementedError
