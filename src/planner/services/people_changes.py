"""What was done to a record of the plain pages, in a form that can be undone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self, TypeAlias

from planner.domain.people import GroupPeriod, MentorAssignment, Record
from planner.services.kept_change import KeptChange

Tie: TypeAlias = MentorAssignment | GroupPeriod


@dataclass(frozen=True, kw_only=True)
class RecordChange(KeptChange[Record]):
    """One act on one record.

    ``act`` is the code of its name (``record-added``, ``record-changed``, ``record-removed``, ``mentor-set``,
    ``group-set``). ``ties_before`` and ``ties_after`` are all of a citizen's periods of the sort that was changed (mentors
    or groups), when the act was on them.
    """

    ties_before: tuple[Tie, ...] = ()
    ties_after: tuple[Tie, ...] = ()

    @property
    def record(self) -> Record:
        """The record as it is now; when it is gone, as it was."""
        return self.kept

    def inverse(self) -> Self:
        """What undoing it would do."""
        return replace(super().inverse(), ties_before=self.ties_after, ties_after=self.ties_before)
