"""Citizens, staff and cohorts from a table that somebody else wrote: looked at first, then taken in as one step."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from planner.domain.acting import Acting
from planner.domain.clock import Clock, today
from planner.domain.people import Citizen, Record
from planner.domain.refusals import Conflict, Refused
from planner.domain.rules.surroundings import Moment
from planner.services.acting_person import viewing
from planner.services.clash_search import find_clashes, with_allowances
from planner.services.people_import_columns import (
    Columns,
    check_columns,
    found_columns,
    kept_headings,
    remembered_headings,
    told_columns,
)
from planner.services.people_import_lists import rewritten
from planner.services.people_import_planning import ImportPlanning
from planner.services.people_import_sheet import Sheet
from planner.services.people_import_undoing import ImportUndoing
from planner.services.people_import_writing import ACT, ImportWriting
from planner.services.people_imported import ImportPlan, PeopleImported
from planner.services.people_rights import check_jobcentre
from planner.services.ports import Reading, Store, Writing
from planner.services.session_writing import SessionWriting
from planner.services.setting_keeping import keep_setting


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOrder:
    """What is to be taken in.

    Attributes:
        sort: Citizen, Staff or Cohort.
        sheet: The table.
        columns: How its columns are read.
        skip_refused: Whether lines that are refused are left out; otherwise one of them stops everything.
    """

    sort: type[Record]
    sheet: Sheet
    columns: Columns
    skip_refused: bool = False


class PeopleImport:
    """Takes in tables: all or nothing in one transaction, and the same table twice changes nothing."""

    def __init__(self, store: Store, clock: Clock, read: Callable[[bytes | Path], Sheet]) -> None:
        self._store = store
        self._clock = clock
        self._read = read
        self._writing = SessionWriting(store, clock)

    def sheet(self, source: bytes | Path) -> Sheet:
        """The table in a file, or in its bytes (.csv, .txt or .xlsx).

        Raises:
            Malformed: It is not a table, it is broken, or there is too much of it.
            Unavailable: There is no such file, or it cannot be read.
        """
        return self._read(source)

    def columns(
        self, acting: Acting, sort: type[Record], sheet: Sheet, told: Iterable[tuple[str, str]] = ()
    ) -> Columns:
        """How the columns are read: as told (field, heading), else as the office did last, else by their headings.

        Raises:
            Unknown: There is no such field or column.
            Malformed: Several columns have that heading.
            Refused: It is a column of civil registration numbers.
        """
        with self._store.reading() as reading:
            remembered = remembered_headings(reading.setting(_setting(sort)))
        return told_columns(sort, found_columns(sort, sheet, remembered), told)

    def preview(self, acting: Acting, order: ImportOrder) -> ImportPlan:
        """What it would do, line by line; nothing is written.

        Raises:
            Malformed: Neither name nor reference is among the columns, or two are read into one field.
            Refused: Citizens are the jobcentre's to keep.
        """
        with self._store.reading() as reading:
            return self._plan(reading, acting, order)

    def apply(
        self,
        acting: Acting,
        order: ImportOrder,
        allow: str | None = None,
        seen: ImportPlan | None = None,
    ) -> PeopleImported:
        """Take it in as one step that can be undone, and remember how its columns were read.

        ``seen`` is the preview that the user looked at.

        Raises:
            Refused: Lines are refused and are not to be left out, or nothing would be changed.
            Conflict: What it would do is not what was seen any more.
            ClashRefused: A cohort's new members would clash, and no reason was given.
        """
        with self._writing.opened(acting, ACT, allow) as step:
            plan = self._plan(step.work, acting, order, judged=False)
            if seen is not None and plan.seen != seen.seen:
                raise Conflict("import-changed-meanwhile")
            if plan.refused and not order.skip_refused:
                raise Refused("import-lines-refused", count=len(plan.refused), line=plan.refused[0].number)
            self._remember(step.work, acting, order)
            return ImportWriting(step, acting, self._clock).write(plan)

    def undo(self, acting: Acting, change: PeopleImported) -> PeopleImported:
        """Put back what stood before, if nobody changed it since; the change that comes back undoes the undo.

        Raises:
            Conflict: Somebody changed some of it since.
            Refused: What was added is needed by now.
        """
        with self._writing.opened(acting, change.act, None) as step:
            return ImportUndoing(step, acting, self._clock).undo(change)

    def _plan(
        self, reading: Reading, acting: Acting, order: ImportOrder, *, judged: bool = True
    ) -> ImportPlan:
        """The plan; ``judged`` when the clashes of new lists are wanted too, which writing looks for itself."""
        if order.sort is Citizen:
            check_jobcentre(acting)
        check_columns(order.sort, order.columns)
        day = today(self._clock)
        planning = ImportPlanning(reading, acting, order.sort, day)
        lines = planning.lines(order.sheet, order.columns)
        plan = ImportPlan(sort=order.sort, columns=order.columns, lines=lines)
        if not judged:
            return plan
        memberships = {tie.id: tie for line in lines for tie in line.memberships}
        current, wanted = rewritten(reading, memberships.values())
        if not wanted:
            return plan
        drafts = with_allowances(current, wanted)
        clashes = find_clashes(reading, drafts, viewing(reading, acting), Moment(day, current))
        return replace(plan, sessions=len(wanted), clashes=clashes)

    def _remember(self, work: Writing, acting: Acting, order: ImportOrder) -> None:
        key = _setting(order.sort)
        before = work.setting(key)
        after = kept_headings(order.sort, order.sheet, order.columns, remembered_headings(before)) or None
        if after == before or not acting.sees_all_citizens:
            return
        keep_setting(work, acting, self._clock.now(), key, after)


def _setting(sort: type[Record]) -> str:
    return f"import_columns_{sort.__name__.lower()}"
