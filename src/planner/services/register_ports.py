"""What the register, closing, absence and progression need of a store besides sessions and marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from planner.domain.absence_periods import AbsencePeriod
from planner.domain.agreed_hours import AgreedStep
from planner.domain.attendance import Hours
from planner.domain.closing import Closing
from planner.domain.isoweek import IsoWeek


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmarked:
    """A session that has begun, and those expected at it whose part has begun and who have no mark that holds."""

    session: UUID
    start: datetime
    citizens: tuple[UUID, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRequest:
    """A provider's file that was taken in: under what id, with what content, and how many marks it made."""

    request: str
    at: datetime
    by: str
    digest: str
    marks: int


@dataclass(frozen=True, slots=True)
class WeekSum:
    """A citizen's hours of one week in one owner's sessions; ``secret`` when some may not know what they are about."""

    citizen: UUID
    week: int
    owner: UUID
    secret: bool
    hours: Hours


TeamLine = tuple[UUID, int, bool, int, int, int, int, int, int, int, int]
"""Part of a citizen's week as plain numbers: citizen, week's key, hidden, then the fields of ``Hours`` in their order."""


class RegisterReader(Protocol):
    """Closed days, absences, agreed hours and hours by week. Dates and weeks are inclusive; asked of nobody is empty."""

    def closings(self, first: date, last: date, *, organisation: UUID | None = None) -> tuple[Closing, ...]:
        """Closings that touch the dates, those opened again too, by first day and time of closing."""
        ...

    def closing(self, closing: UUID) -> Closing | None:
        """One by id."""
        ...

    def closed(self, sessions: Iterable[UUID]) -> dict[UUID, Closing]:
        """The closing that holds each of the sessions that lies in one."""
        ...

    def absences(
        self, citizens: Iterable[UUID], first: date, last: date
    ) -> dict[UUID, tuple[AbsencePeriod, ...]]:
        """Each citizen's periods that touch the dates, by first day; citizens without any are left out."""
        ...

    def absence(self, period: UUID) -> AbsencePeriod | None:
        """One period by id."""
        ...

    def steps(self, citizens: Iterable[UUID]) -> dict[UUID, tuple[AgreedStep, ...]]:
        """Each citizen's steps, agreed and aimed at, by start; citizens without any are left out."""
        ...

    def step(self, step: UUID) -> AgreedStep | None:
        """One step by id."""
        ...

    def unmarked(
        self,
        first: date,
        last: date,
        now: datetime,
        *,
        owner: UUID | None = None,
        cohort: UUID | None = None,
        staff: UUID | None = None,
    ) -> Iterator[Unmarked]:
        """Sessions of the dates with somebody not marked, by start and reference; those that have not begun are left out.

        ``staff`` limits them to that person's own sessions and to citizens whose mentor they were on any of the dates.
        """
        ...

    def team(
        self,
        citizens: Iterable[UUID],
        first: IsoWeek,
        last: IsoWeek,
        *,
        owner: UUID | None,
        only_owner: bool,
    ) -> Iterator[TeamLine]:
        """The weeks of many citizens, to be added up: a line for each owner and secrecy, a citizen's lines together.

        Weeks without sessions are left out. ``only_owner`` limits it to that owner's sessions. Else the secret hours of all
        other owners are marked hidden.
        """
        ...

    def week_sums(
        self,
        first: IsoWeek,
        last: IsoWeek,
        *,
        citizens: Iterable[UUID] | None = None,
        owner: UUID | None = None,
    ) -> Iterator[WeekSum]:
        """Hours by citizen, week, owner and secrecy, of everybody unless told, in the order of ids and weeks."""
        ...

    def mentoring(self, staff: UUID, first: date, last: date) -> tuple[tuple[UUID, date, date | None], ...]:
        """Whose mentor somebody was on any of the dates: citizen, since and until (None: still)."""
        ...

    def import_request(self, request: str) -> ImportRequest | None:
        """A file that was taken in under an id."""
        ...


class RegisterWriter(Protocol):
    """Changes to them."""

    def put_closing(self, closing: Closing) -> None:
        """Add or change (by id)."""
        ...

    def remove_closing(self, closing: UUID) -> None:
        """Forget one, as when closing is undone."""
        ...

    def put_absence(self, period: AbsencePeriod) -> None:
        """Add or change (by id)."""
        ...

    def remove_absence(self, period: UUID) -> None:
        """Forget one."""
        ...

    def put_step(self, step: AgreedStep) -> None:
        """Add or change (by id)."""
        ...

    def remove_step(self, step: UUID) -> None:
        """Forget one."""
        ...

    def remove_import(self, request: str) -> None:
        """Forget that a file was taken in, as when that is undone."""
        ...

    def add_import(self, request: ImportRequest) -> None:
        """Keep that a file was taken in.

        Raises:
            Conflict: Somebody else used the id at the same moment.
        """
        ...
