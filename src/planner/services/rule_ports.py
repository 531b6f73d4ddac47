"""What rules and the search for free time need of a store, in batches: each is asked once for everybody at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol
from uuid import UUID

from planner.domain.availability import Availability
from planner.domain.busy_time import BusyBlock, BusySource, Taken
from planner.domain.clashes import ClosedDay
from planner.domain.people import GroupPeriod, Placement
from planner.domain.planned_week import SubjectType


class BusyReader(Protocol):
    """When people and places are taken or not to be had. Dates are inclusive; what is asked of nobody is empty."""

    def taken(
        self, sort: SubjectType, subjects: Iterable[UUID], first: date, last: date
    ) -> tuple[Taken, ...]:
        """What sessions take of the subjects on the dates; a workplace once for each citizen expected there."""
        ...

    def outside(self, subjects: Iterable[UUID], first: date, last: date) -> tuple[BusyBlock, ...]:
        """What calendars from outside take of the subjects on the dates, by start."""
        ...

    def sources(self, subject: UUID | None = None) -> tuple[BusySource, ...]:
        """The calendars from outside, of all or of one member of staff or room, by address."""
        ...

    def blocks(self, source: UUID) -> tuple[BusyBlock, ...]:
        """Everything that one calendar from outside gave, by start."""
        ...

    def availability(self, subjects: Iterable[UUID], first: date, last: date) -> tuple[Availability, ...]:
        """Hours, absences and competences of the subjects that hold on any of the dates, by start."""
        ...

    def entry(self, entry: UUID) -> Availability | None:
        """One of them by id."""
        ...

    def placements(self, citizens: Iterable[UUID], first: date, last: date) -> tuple[Placement, ...]:
        """Placements of the citizens that run on any of the dates, by start."""
        ...

    def group_periods(self, citizens: Iterable[UUID], first: date, last: date) -> tuple[GroupPeriod, ...]:
        """Citizens' groups on any of the dates, by start."""
        ...

    def settings(self, prefix: str) -> dict[str, str]:
        """What the office decided under every key that begins so."""
        ...

    def suggested_closing_days(self, year: int) -> tuple[ClosedDay, ...]:
        """Days on which many close though they are no public holidays, by date."""
        ...


class BusyWriter(Protocol):
    """Changes to them."""

    def put(self, entry: Availability) -> None:
        """Add or change (by id) hours, an absence or a competence."""
        ...

    def remove(self, entry: UUID) -> None:
        """Take one away."""
        ...

    def put_source(self, source: BusySource, blocks: Sequence[BusyBlock]) -> None:
        """Add or change (by id) a calendar from outside; its blocks take the place of those it gave before."""
        ...

    def remove_source(self, source: UUID) -> None:
        """Forget one and its blocks."""
        ...
