"""What an import would do line by line, and what it did in a form that can be undone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from planner.domain.clashes import Clash
from planner.domain.people import Membership, Record
from planner.domain.refusals import PlannerError
from planner.services.changes import Change
from planner.services.people_changes import RecordChange, Tie
from planner.services.people_import_columns import Columns


class Outcome(StrEnum):
    """What becomes of a line."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field as it is and as it would be; of ``members`` the one that joins is in ``after``."""

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedLine:
    """One line of the file.

    Attributes:
        number: Which line or row of the file it is, from 1.
        outcome: What becomes of it.
        who: The name and reference it is about, as far as they are known.
        changes: The fields that differ from what is stored, for a new record those that are filled in.
        problem: Why it is refused.
        current: The record as stored, also one that was taken out of use; None for one that never was.
        wanted: The record as it would be; without a reference it gets the next free one.
        ties: New times with a mentor or in a group.
        memberships: New times in the cohort.
    """

    number: int
    outcome: Outcome
    who: str = ""
    changes: tuple[FieldChange, ...] = ()
    problem: PlannerError | None = None
    current: Record | None = None
    wanted: Record | None = None
    ties: tuple[Tie, ...] = ()
    memberships: tuple[Membership, ...] = ()

    @property
    def writes(self) -> bool:
        """Whether something is written because of it."""
        return self.outcome in {Outcome.ADDED, Outcome.CHANGED}

    @property
    def seen(self) -> tuple[object, ...]:
        """What a person who looked at it was shown."""
        problem = self.problem.code if self.problem else ""
        told = tuple((each.field, str(each.before), str(each.after)) for each in self.changes)
        return self.number, self.outcome, self.who, told, problem


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """What an import would do.

    Attributes:
        sort: Citizen, Staff or Cohort.
        columns: How the columns are read.
        lines: Every line below the headings, in the file's order.
        sessions: How many sessions of cohorts would get another list.
        clashes: What stands in the way of those lists; with one that blocks, a reason is needed.
    """

    sort: type[Record]
    columns: Columns
    lines: tuple[PlannedLine, ...]
    sessions: int = 0
    clashes: tuple[Clash, ...] = ()

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """How many lines come to each outcome."""
        found = Counter(line.outcome for line in self.lines)
        return {outcome: found[outcome] for outcome in Outcome}

    @property
    def refused(self) -> tuple[PlannedLine, ...]:
        """The lines that are refused."""
        return tuple(line for line in self.lines if line.outcome is Outcome.REFUSED)

    @property
    def seen(self) -> tuple[object, ...]:
        """What a person who looked at it was shown."""
        return tuple(line.seen for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleImported:
    """One import, or the undoing of one.

    Attributes:
        act: The code of its name.
        sort: Citizen, Staff or Cohort.
        records: Each record before and after; None before is one that was not there, None after one that is gone.
        ties: Citizens' times with mentors and in groups, where they were changed.
        memberships: Each before and after; one that was not there stands before as a time without a day.
        sessions: What it did to the lists of cohorts' sessions.
    """

    act: str
    sort: type[Record]
    records: tuple[RecordChange, ...] = ()
    ties: tuple[RecordChange, ...] = ()
    memberships: tuple[tuple[Membership, Membership], ...] = ()
    sessions: Change | None = None

    @property
    def people(self) -> frozenset[UUID]:
        """Everybody it concerns, by id."""
        found = {change.record.id for change in (*self.records, *self.ties)}
        for _, tie in self.memberships:
            found |= {tie.cohort.id, tie.citizen.id}
        return frozenset(found)

    @property
    def added(self) -> int:
        """How many records are there that were not."""
        return sum(change.before is None for change in self.records)

    @property
    def changed(self) -> int:
        """How many records are otherwise than they were, themselves or in their ties."""
        new = {change.record.id for change in self.records if change.before is None}
        kept = {change.record.id for change in (*self.records, *self.ties)}
        kept |= {tie.cohort.id for _, tie in self.memberships}
        return len(kept - new)
