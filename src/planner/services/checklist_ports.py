"""What checklists need of a store."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol
from uuid import UUID

from planner.domain.checklists import CitizenChecklist


class ChecklistReader(Protocol):
    """Citizens' checklists; asked of nobody is empty."""

    def of(self, citizens: Iterable[UUID]) -> dict[UUID, tuple[CitizenChecklist, ...]]:
        """Each citizen's lists, by start; citizens without any are left out."""
        ...

    def get(self, identity: UUID) -> CitizenChecklist | None:
        """One by id."""
        ...


class ChecklistWriter(Protocol):
    """Changes to them."""

    def put(self, made: CitizenChecklist) -> None:
        """Add or change (by id); its ticks become the given ones."""
        ...

    def remove(self, identity: UUID) -> None:
        """Forget one with its ticks."""
        ...
