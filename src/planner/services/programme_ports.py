"""What programmes need of a store."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol
from uuid import UUID

from planner.domain.programmes import Enrolment, GoalMark


class ProgrammeReader(Protocol):
    """Citizens' time in programmes. Dates are inclusive; asked of nobody is empty."""

    def enrolments(self, citizens: Iterable[UUID]) -> dict[UUID, tuple[Enrolment, ...]]:
        """Each citizen's, by start; citizens without any are left out."""
        ...

    def enrolment(self, enrolment: UUID) -> Enrolment | None:
        """One by id."""
        ...

    def running(
        self, first: date, last: date, *, programme: str | None = None, citizens: Iterable[UUID] | None = None
    ) -> tuple[Enrolment, ...]:
        """Those that touch the dates, of everybody in use unless told, by citizen's reference and start."""
        ...

    def goal_marks(self, enrolments: Iterable[UUID]) -> dict[UUID, tuple[GoalMark, ...]]:
        """The notes of each enrolment, by date; enrolments without any are left out."""
        ...

    def goal_mark(self, mark: UUID) -> GoalMark | None:
        """One note by id."""
        ...

    def course_weeks(
        self, citizens: Iterable[UUID], programme: str, first: date, last: date
    ) -> dict[UUID, int]:
        """In how many ISO weeks of the dates each citizen was expected at a session of a cohort of the programme (code).

        Citizens without any are left out.
        """
        ...


class ProgrammeWriter(Protocol):
    """Changes to them."""

    def put_enrolment(self, enrolment: Enrolment) -> None:
        """Add or change (by id).

        Raises:
            Conflict: The citizen is in the programme already.
        """
        ...

    def remove_enrolment(self, enrolment: UUID) -> None:
        """Forget one that has no notes."""
        ...

    def put_goal_mark(self, mark: GoalMark) -> None:
        """Add or change (by id)."""
        ...

    def remove_goal_mark(self, mark: UUID) -> None:
        """Forget one."""
        ...
