"""What series, wishes and the trash need of a store."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from planner.domain.series import Series
from planner.domain.session import Session
from planner.domain.wishes import Wish


class SeriesReader(Protocol):
    """Series, and the sessions that belong to them."""

    def by_id(self, ids: Iterable[UUID]) -> dict[UUID, Series]:
        """Series by id, removed ones too."""
        ...

    def get(self, reference: str) -> Series:
        """One series by reference or id, also a removed one.

        Raises:
            Unknown: ``unknown-reference`` with ``sort`` "series".
        """
        ...

    def sessions(self, series_id: UUID) -> tuple[Session, ...]:
        """All its sessions, removed ones too, by the time the pattern gave them."""
        ...


class WishReader(Protocol):
    """Wished sessions without a time."""

    def by_id(self, ids: Iterable[UUID]) -> dict[UUID, Wish]:
        """Wishes by id, removed ones too."""
        ...

    def get(self, reference: str) -> Wish:
        """One wish by reference or id, also a removed one.

        Raises:
            Unknown: ``unknown-reference`` with ``sort`` "wish".
        """
        ...

    def list(self, *, citizen: UUID | None = None, cohort: UUID | None = None) -> tuple[Wish, ...]:
        """Open wishes of all, or of one citizen or cohort: by wanted week (those at any time last) and reference."""
        ...


@dataclass(frozen=True, slots=True)
class Removal:
    """That a session was taken off the plan: by whom (the acting person's label), when and by what act."""

    session: Session
    by: str
    at: datetime
    act: str


class TrashReader(Protocol):
    """What was taken off the plan."""

    def list(self, acts: Iterable[str], limit: int) -> tuple[Removal, ...]:
        """Removed sessions whose last act is one of these, the one removed last first."""
        ...

    def of(self, session_id: UUID) -> Removal | None:
        """The removal of one session; None when it is not removed."""
        ...
