"""When somebody is to be spoken with next, and whom to reach because they stayed away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from planner.domain.contacts import LoggedContact, SupportSchedule
from planner.domain.people import Ref
from planner.domain.session import Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class DueContact:
    """When somebody is to be spoken with next.

    Attributes:
        day: The last day on which it is in time.
        last: The newest contact or attempt with the same party, when there was one.
        reached: The newest that reached somebody.
    """

    schedule: SupportSchedule
    day: date
    last: LoggedContact | None
    reached: LoggedContact | None

    @property
    def citizen(self) -> Ref:
        """Whose support it is."""
        return self.schedule.citizen

    def late(self, today: date) -> int:
        """Days over; 0 while it is in time."""
        return max((today - self.day).days, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class MissedSession:
    """A session that a citizen stayed away from without a lawful reason, and the contacts made because of it, newest first."""

    citizen: Ref
    session: UUID
    reference: str
    title: str
    slot: Slot
    contacts: tuple[LoggedContact, ...]
