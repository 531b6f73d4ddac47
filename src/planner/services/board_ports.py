"""What boards of many people need of a store: each asked once for everybody at once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol
from uuid import UUID

from planner.domain.board import BoardPart
from planner.domain.planned_week import SubjectType


class BoardReader(Protocol):
    """Weeks of many. Dates are inclusive; what is asked of nobody is empty."""

    def parts(
        self,
        sort: SubjectType,
        subjects: Iterable[UUID],
        first: date,
        last: date,
        *,
        owner: UUID | None = None,
    ) -> tuple[BoardPart, ...]:
        """What the subjects have on the dates, as :meth:`SessionReader.of` would find it for each, in no order.

        ``owner`` limits it to sessions that organisation owns.
        """
        ...

    def mentored(self, staff: UUID, sessions: Iterable[UUID]) -> frozenset[UUID]:
        """Those of the sessions that expect somebody whose assigned mentor on the session's date that is."""
        ...
