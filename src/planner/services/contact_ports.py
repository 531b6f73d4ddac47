"""What contacts and support need of a store."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol
from uuid import UUID

from planner.domain.contacts import LoggedContact, SupportSchedule


class ContactReader(Protocol):
    """Contacts and support. Dates are inclusive; what is asked of nobody is empty."""

    def contacts(
        self, citizens: Iterable[UUID], first: date, last: date
    ) -> dict[UUID, tuple[LoggedContact, ...]]:
        """Each citizen's contacts on the dates, newest first; citizens without any are left out."""
        ...

    def newest(self, citizens: Iterable[UUID]) -> dict[UUID, tuple[LoggedContact, ...]]:
        """Of each citizen the newest contact with each party and company, and the newest that reached somebody."""
        ...

    def contact(self, contact: UUID) -> LoggedContact | None:
        """One by id."""
        ...

    def schedules(
        self, citizens: Iterable[UUID], day: date | None = None
    ) -> dict[UUID, tuple[SupportSchedule, ...]]:
        """Each citizen's support by start; ``day`` limits it to what holds on a date. Citizens without any are left out."""
        ...

    def schedule(self, schedule: UUID) -> SupportSchedule | None:
        """One by id."""
        ...


class ContactWriter(Protocol):
    """Changes to them."""

    def put_contact(self, contact: LoggedContact) -> None:
        """Add or change (by id)."""
        ...

    def remove_contact(self, contact: UUID) -> None:
        """Forget one."""
        ...

    def put_schedule(self, schedule: SupportSchedule) -> None:
        """Add or change (by id)."""
        ...

    def remove_schedule(self, schedule: UUID) -> None:
        """Forget one."""
        ...
