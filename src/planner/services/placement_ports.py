"""What placements need of a store besides their records."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol
from uuid import UUID

from planner.domain.people import Placement
from planner.domain.placements import PlacementExtension


class PlacementReader(Protocol):
    """Placements by date, and their extensions."""

    def running(self, day: date) -> tuple[Placement, ...]:
        """Every placement that runs on a date, as its record says, by start."""
        ...

    def extensions(self, placements: Iterable[UUID]) -> dict[UUID, tuple[PlacementExtension, ...]]:
        """Each placement's extensions, oldest first; those without any are left out."""
        ...


class PlacementWriter(Protocol):
    """Changes to extensions."""

    def put_extension(self, extension: PlacementExtension) -> None:
        """Add or change (by id)."""
        ...

    def remove_extension(self, extension: UUID) -> None:
        """Forget one."""
        ...
