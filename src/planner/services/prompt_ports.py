"""What prompts need of a store: the answers that were given."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol
from uuid import UUID

from planner.domain.prompts.prompt import PromptAnswer


class PromptReader(Protocol):
    """Answers to prompts."""

    def answers(self, citizens: Iterable[UUID]) -> dict[UUID, tuple[PromptAnswer, ...]]:
        """Each citizen's, newest first; citizens without any are left out."""
        ...

    def answer(self, answer: UUID) -> PromptAnswer | None:
        """One by id."""
        ...


class PromptWriter(Protocol):
    """Changes to them."""

    def put_answer(self, answer: PromptAnswer) -> None:
        """Add or change (by id)."""
        ...

    def remove_answer(self, answer: UUID) -> None:
        """Forget one, as when it is undone."""
        ...
