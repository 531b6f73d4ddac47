"""What an import would do, line by line, against what is stored now; nothing is written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.people import Citizen, Cohort, Membership, Record
from planner.domain.refusals import Malformed, PlannerError, Refused
from planner.services.people_changes import Tie
from planner.services.people_import_columns import Columns
from planner.services.people_import_matching import Directory
from planner.services.people_import_records import RecordsOfLines
from planner.services.people_import_secrets import HIDDEN, holds_number
from planner.services.people_import_sheet import Sheet, SheetLine
from planner.services.people_import_ties import CitizenTies, CohortTies, WantedTies
from planner.services.people_import_values import Cells, cells_of
from planner.services.people_imported import FieldChange, Outcome, PlannedLine
from planner.services.ports import Reading


@dataclass(frozen=True, slots=True)
class _Found:
    """A line that makes sense so far."""

    line: PlannedLine
    cells: Cells
    wanted: Record
    ties: WantedTies
    again: bool = False


class ImportPlanning:
    """Plans the lines of one table within one look at the database."""

    def __init__(self, reading: Reading, acting: Acting, sort: type[Record], today: date) -> None:
        self._directory: Directory[Record] = Directory(reading, acting, sort)
        self._records = RecordsOfLines(reading, acting, sort, today)
        self._citizens = CitizenTies(reading, acting, today) if sort is Citizen else None
        self._cohorts = CohortTies(reading, acting, today) if sort is Cohort else None
        self._seen: dict[object, tuple[int, Record]] = {}
        self._without_first: set[UUID] = set()

    def lines(self, sheet: Sheet, columns: Columns) -> tuple[PlannedLine, ...]:
        """Every line below the headings, in the file's order."""
        found = [self._found(line, columns) for line in columns.rows(sheet)]
        if self._citizens is not None:
            self._citizens.look_up(
                (each.line.current, each.ties)
                for each in found
                if isinstance(each, _Found) and isinstance(each.line.current, Citizen)
            )
        return tuple(each if isinstance(each, PlannedLine) else self._planned(each) for each in found)

    def _found(self, line: SheetLine, columns: Columns) -> _Found | PlannedLine:
        cells: Cells = {}
        try:
            cells = cells_of(line, columns)
            if not {"name", "reference"} & set(cells):
                raise Malformed("import-no-who")
            current = self._directory.match(cells)
            wanted = self._records.wanted(current, cells)
            ties = self._citizens.wanted(cells) if self._citizens else WantedTies()
            first = self._first(line.number, current, wanted, cells)
        except PlannerError as problem:
            return PlannedLine(
                number=line.number,
                outcome=Outcome.REFUSED,
                who=_who_of(cells) or _who_in(line, columns),
                problem=problem,
            )
        who = f"{wanted.name} ({wanted.reference})" if wanted.reference else wanted.name
        planned = PlannedLine(number=line.number, outcome=Outcome.UNCHANGED, who=who, current=current)
        return _Found(planned, cells, first or wanted, ties, again=first is not None)

    def _first(self, number: int, current: Record | None, wanted: Record, cells: Cells) -> Record | None:
        """The record as an earlier line has it; None for the first line about it. Cohorts may have a line per member.

        Raises:
            Refused: An earlier line is about the same.
        """
        key: object = current.id if current else cells.get("reference", "").casefold()
        if not key:
            key = (wanted.name.casefold(), str(getattr(wanted, "email", "")).casefold())
        before = self._seen.setdefault(key, (number, wanted))
        if before[0] == number:
            return None
        if self._cohorts is None or replace(wanted, id=before[1].id) != before[1]:
            raise Refused("import-same-line", line=before[0])
        return before[1]

    def _planned(self, found: _Found) -> PlannedLine:
        current, wanted = found.line.current, found.wanted
        # When the first line about a cohort is refused, the next one stands for it.
        first = not found.again or wanted.id in self._without_first
        changes = list(self._records.changes(current, wanted) if first else ())
        try:
            ties, memberships = self._tied(current, found, changes)
        except PlannerError as problem:
            if first:
                self._without_first.add(wanted.id)
            return replace(found.line, outcome=Outcome.REFUSED, current=None, problem=problem)
        self._without_first.discard(wanted.id)
        new = current is None or current.removed
        same = Outcome.CHANGED if changes else Outcome.UNCHANGED
        outcome = Outcome.ADDED if new and first else same
        return replace(
            found.line,
            outcome=outcome,
            changes=tuple(changes),
            wanted=wanted,
            ties=ties,
            memberships=memberships,
        )

    def _tied(
        self, current: Record | None, found: _Found, changes: list[FieldChange]
    ) -> tuple[tuple[Tie, ...], tuple[Membership, ...]]:
        ties: tuple[Tie, ...] = ()
        memberships: tuple[Membership, ...] = ()
        if self._citizens is not None and isinstance(found.wanted, Citizen):
            stored = current if isinstance(current, Citizen) else None
            made = list(self._citizens.new(stored, found.wanted, found.ties))
            ties = tuple(tie for tie, _ in made)
            changes += [change for _, change in made]
        if self._cohorts is not None and isinstance(found.wanted, Cohort):
            team = current if isinstance(current, Cohort) else None
            joined = list(self._cohorts.new(team, found.wanted, found.cells))
            memberships = tuple(tie for tie, _ in joined)
            changes += [change for _, change in joined]
        return ties, memberships


def _who_of(cells: Cells) -> str:
    name, reference = cells.get("name", ""), cells.get("reference", "")
    return f"{name} ({reference})" if name and reference else name or reference


def _who_in(line: SheetLine, columns: Columns) -> str:
    """Who a line is about that could not be read: the name alone, and a sign where it may not be shown."""
    text = " ".join(line.cell(number) for number in columns.used.get("name", ())).strip()
    return HIDDEN if holds_number(text) else text
