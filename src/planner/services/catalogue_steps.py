"""Acts on catalogue rows that can be undone by value: rows changed, ended and added in one step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import TypeVar

from planner.domain.acting import Acting
from planner.domain.catalogue import Entry
from planner.domain.history import HistoryLine
from planner.domain.refusals import Conflict
from planner.services.ports import Writing

E = TypeVar("E", bound=Entry)


def withdrawn(row: E) -> E:
    """The row as one that never held; rows are not deleted, for something may point to them."""
    return replace(row, valid_to=row.valid_from)


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueStep:
    """One act on rows: as they stood, and as they stand; a row that stands in ``after`` only was added.

    ``act`` is the code of its name.
    """

    act: str
    before: tuple[Entry, ...]
    after: tuple[Entry, ...]

    def inverse(self) -> CatalogueStep:
        """What undoing it would do: a row that was added never held."""
        stood = {row.id: row for row in self.before}
        back = tuple(stood.get(row.id) or withdrawn(row) for row in self.after)
        return CatalogueStep(act=self.act, before=self.after, after=back)


def keep_step(work: Writing, acting: Acting, at: datetime, step: CatalogueStep) -> CatalogueStep:
    """Write the rows of a step, with a history line each, if all of them still stand as they did.

    Raises:
        Conflict: Somebody changed one since.
    """
    stored = {row.id: row for sort in {type(row) for row in step.before} for row in work.catalogue.rows(sort)}
    stood = {row.id: row for row in step.before}
    for row in step.before:
        if stored.get(row.id) != row:
            raise Conflict("changed-meanwhile", subject=row.name)
    work.put_entries(step.after)
    work.add_history([_line(acting, at, step.act, stood.get(row.id), row) for row in step.after])
    return step


def _line(acting: Acting, at: datetime, act: str, before: Entry | None, after: Entry) -> HistoryLine:
    names = list(_differing(before, after))
    return HistoryLine(
        at=at,
        by=acting.label,
        act=act,
        subject_type=type(after).__name__.lower(),
        subject=after.id,
        before={name: getattr(before, name) for name in names} if before else {},
        after={name: getattr(after, name) for name in names},
    )


def _differing(before: Entry | None, after: Entry) -> Iterable[str]:
    for field in fields(after):
        if before is None or getattr(before, field.name) != getattr(after, field.name):
            yield field.name
