"""Marks that were typed back from paper or read from a file, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from planner.domain.attendance import Entry, Mark
from planner.domain.closing import Closing
from planner.domain.people import Ref
from planner.domain.refusals import Malformed, PlannerError
from planner.domain.session import Session
from planner.services.register_marking import EMPTY, MarkStep, Wish, latest
from planner.services.register_ports import ImportRequest
from planner.services.register_rows import MarkChange


class LineIs(StrEnum):
    """What a line does to the register."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenLine:
    """One mark of one line of the file or the paper (counted from 1)."""

    line: int
    session: Session
    citizen: Ref
    entry: Entry
    is_: LineIs


@dataclass(frozen=True, slots=True)
class LineProblem:
    """Why a line cannot be taken in; the error has a sentence like any other."""

    line: int
    error: PlannerError


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """What came of it. With problems, nothing at all was written; ``change`` None says that nothing was.

    Attributes:
        lines: What each line means, in order, those without problems.
        problems: Those with.
        ignored: Headings of columns that were not used.
        already: The earlier time the same request was taken in; then this was not.
        request: What a file that was taken in is remembered by.
        closed: Closed days that lines would write on: that takes a reason. Looked up when nothing was written.
    """

    lines: tuple[TakenLine, ...] = ()
    problems: tuple[LineProblem, ...] = ()
    ignored: tuple[str, ...] = ()
    change: MarkChange | None = None
    already: ImportRequest | None = None
    request: ImportRequest | None = None
    closed: tuple[Closing, ...] = ()

    def count(self, what: LineIs) -> int:
        """How many lines do that."""
        return sum(line.is_ is what for line in self.lines)


class Taking:
    """Collects what lines mean, and what is wrong with them, before anything is written."""

    def __init__(self, step: MarkStep) -> None:
        self._step = step
        self._seen: dict[tuple[UUID, UUID], int] = {}
        self.lines: list[TakenLine] = []
        self.problems: list[LineProblem] = []

    def add(self, line: int, session: Session, citizen: Ref, entry: Entry) -> None:
        """One mark.

        Raises:
            Malformed: An earlier line is about the same citizen at the same session.
        """
        key = session.id, citizen.id
        if key in self._seen:
            raise Malformed("line-twice", first=self._seen[key], session=session.reference, citizen=citizen)
        self._seen[key] = line
        current: Mark | None = latest(self._step.marks(*key))
        stands = current.entry if current else EMPTY
        what = LineIs.SAME if stands == entry else LineIs.CHANGED if current else LineIs.NEW
        self.lines.append(TakenLine(line=line, session=session, citizen=citizen, entry=entry, is_=what))

    def wrong(self, line: int, error: PlannerError) -> None:
        """A line that cannot be taken in."""
        self.problems.append(LineProblem(line, error))

    def wishes(self) -> list[Wish]:
        """What the register shall say."""
        return [(line.session.id, line.citizen.id, line.entry) for line in self.lines]

    def result(
        self,
        change: MarkChange | None = None,
        ignored: tuple[str, ...] = (),
        request: ImportRequest | None = None,
    ) -> TakenIn:
        """What came of it."""
        return TakenIn(
            lines=tuple(self.lines),
            problems=tuple(self.problems),
            ignored=ignored,
            change=change,
            request=request,
            closed=self._closed() if change is None else (),
        )

    def _closed(self) -> tuple[Closing, ...]:
        written = {line.session.id for line in self.lines if line.is_ is not LineIs.SAME}
        found = {each.id: each for each in self._step.closed(written).values()}
        return tuple(sorted(found.values(), key=lambda each: (each.first, each.id)))
