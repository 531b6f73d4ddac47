"""What scores, categories and notes on referral need of a store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Protocol
from uuid import UUID

from planner.domain.referral import ReferralNote
from planner.domain.scales import CitizenCategory, Score


class ScalesReader(Protocol):
    """Scores, categories and notes on referral. Dates are inclusive; asked of nobody is empty."""

    def scores(
        self, citizens: Iterable[UUID], first: date | None = None, last: date | None = None
    ) -> dict[UUID, tuple[Score, ...]]:
        """Each citizen's scores on the dates, by day and the moment they were given; citizens without any are left out."""
        ...

    def by_id(self, ids: Iterable[UUID]) -> dict[UUID, Score]:
        """Scores by id; unknown ids are left out."""
        ...

    def scorings(self, citizen: UUID, area: str) -> tuple[date, ...]:
        """The days on which a citizen was scored in an area (its code, any version of it), each once, earliest first."""
        ...

    def scored_days(
        self, citizens: Iterable[UUID], areas: Iterable[UUID], first: date, last: date
    ) -> Iterator[tuple[UUID, UUID, date]]:
        """On which of the dates citizens were scored in areas (rows of the catalogue): citizen, area and day, each once."""
        ...

    def latest(self, areas: Iterable[UUID], last: date) -> tuple[Score, ...]:
        """The last score of every citizen in any of the areas (rows of the catalogue) until a date, by reference."""
        ...

    def categories(self, citizens: Iterable[UUID]) -> dict[UUID, tuple[CitizenCategory, ...]]:
        """Each citizen's categories, by start; citizens without any are left out."""
        ...

    def referrals(self, citizen: UUID) -> tuple[ReferralNote, ...]:
        """A citizen's notes on referral, by day."""
        ...


class ScalesWriter(Protocol):
    """Changes to them."""

    def put_scores(self, scores: Sequence[Score]) -> None:
        """Add or change (by id).

        Raises:
            Conflict: Somebody of the same organisation scored the same area on the same day at the same moment.
        """
        ...

    def remove_scores(self, ids: Iterable[UUID]) -> None:
        """Forget scores."""
        ...

    def put_category(self, category: CitizenCategory) -> None:
        """Add or change (by id).

        Raises:
            Conflict: Somebody else set a category from the same day at the same moment.
        """
        ...

    def remove_category(self, category: UUID) -> None:
        """Forget one."""
        ...

    def put_referral(self, note: ReferralNote) -> None:
        """Add or change (by id)."""
        ...

    def remove_referral(self, note: UUID) -> None:
        """Forget one."""
        ...
