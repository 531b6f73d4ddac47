"""What was done to a record of the plain pages, in a form that can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from planner.domain.people import GroupPeriod, MentorAssignment, Record

Tie: TypeAlias = MentorAssignment | GroupPeriod


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordChange:
    """One act on one record.

    ``act`` is the code of its name (``record-added``, ``record-changed``, ``record-removed``, ``mentor-set``,
    ``group-set``). ``before`` None is a record that did not exist. ``ties_before`` and ``ties_after`` are all of a
    citizen's periods of the sort that was changed (mentors or groups), when the act was on them.
    """

    act: str
    before: Record | None
    after: Record | None
    ties_before: tuple[Tie, ...] = ()
    ties_after: tuple[Tie, ...] = ()

    @property
    def record(self) -> Record:
        """The record as it is now; when it is gone, as it was.

        Raises:
            RuntimeError: There is neither; a mistake in the program.
        """
        found = self.after or self.before
        if found is None:
            raise RuntimeError(f"{self.act} is about nothing")
        return found

    def inverse(self) -> RecordChange:
        """What undoing it would do."""
        return RecordChange(
            act=self.act,
            before=self.after,
            after=self.before,
            ties_before=self.ties_after,
            ties_after=self.ties_before,
        )
