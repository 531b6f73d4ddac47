"""A contact as somebody types it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from planner.domain.contacts import Direction, Party


@dataclass(frozen=True, slots=True, kw_only=True)
class NewContact:
    """A contact as somebody types it; ``at`` None is now, ``way`` and ``result`` are codes or names.

    ``session`` is the reference of a session that the citizen did not come to, when the contact is about that.
    """

    citizen: str
    way: str
    result: str
    at: datetime | None = None
    party: Party = Party.CITIZEN
    direction: Direction = Direction.OUT
    workplace: str | None = None
    note: str = ""
    next_due: date | None = None
    session: str | None = None
