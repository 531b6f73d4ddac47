"""Many people's weeks at a glance, and one citizen's programme: values that are only shown, never changed.

A cell says of a session what fits into a bar: when, what kind, what it is called. A session that the acting person may not
see is a cell without kind, title or audience: only its time is told.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from planner.domain.catalogue import Group, Kind, Sensitivity, Track
from planner.domain.clashes import ClosedDay
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Record, Ref
from planner.domain.planned_week import SubjectType
from planner.domain.session import Audience, Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardPart:
    """What is stored of one session in one subject's week, in the few columns that a board asks for.

    ``slot`` is the time that holds for the subject. ``guarded`` False means that a clash of it was allowed.
    """

    subject: UUID
    session: UUID
    slot: Slot
    title: str
    kind: Kind
    audience: Audience
    cohort: Ref | None
    owner: UUID
    sensitivity: Sensitivity
    guarded: bool = True


class Overlap(StrEnum):
    """Whether something about a session clashes: nothing, something that was let stand, or something still open."""

    NONE = "none"
    ALLOWED = "allowed"
    OPEN = "open"

    def or_worse(self, other: Overlap) -> Overlap:
        """The more serious of two."""
        order = list(Overlap)
        return max(self, other, key=order.index)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardCell:
    """One session in a day of a board.

    Attributes:
        slot: When it is for the row's subject.
        minutes: Elapsed minutes of that.
        colour: The kind's colour, a number of the palette; None for busy time.
        mark: The kind's one or two letters; empty for busy time.
        title: Empty for busy time.
        audience: Whether it is for a whole cohort or for one citizen; None for busy time.
        cohort: The name of the cohort that it belongs to, if it does.
        busy: Whether only the time may be told.
        company: Whether it counts as hours at a company.
        track: Which of the parallel efforts it belongs to; None for busy time.
    """

    session: UUID
    slot: Slot
    minutes: int
    colour: int | None = None
    mark: str = ""
    title: str = ""
    audience: Audience | None = None
    cohort: str = ""
    busy: bool = False
    company: bool = False
    track: Track | None = None
    overlap: Overlap = Overlap.NONE


def cell_of(part: BoardPart, *, seen: bool, overlap: Overlap = Overlap.NONE) -> BoardCell:
    """The cell of a part, with all that may be told of it when it is ``seen`` and the time alone when it is not."""
    minutes = part.slot.minutes
    if not seen:
        return BoardCell(session=part.session, slot=part.slot, minutes=minutes, busy=True)
    return BoardCell(
        session=part.session,
        slot=part.slot,
        minutes=minutes,
        colour=part.kind.colour,
        mark=part.kind.mark,
        title=part.title,
        audience=part.audience,
        cohort=part.cohort.name if part.cohort else "",
        company=part.kind.counts_as_company_time,
        track=part.kind.track,
        overlap=overlap,
    )


def in_time(cells: Iterable[BoardCell]) -> tuple[BoardCell, ...]:
    """Cells by start, end and title."""
    return tuple(sorted(cells, key=lambda cell: (cell.slot.start, cell.slot.end, cell.title, cell.session)))


def planned_minutes(cells: Iterable[BoardCell]) -> int:
    """Minutes of everything, busy time included."""
    return sum(cell.minutes for cell in cells)


def company_minutes(cells: Iterable[BoardCell]) -> int:
    """Minutes that count as hours at a company, as far as they may be told."""
    return sum(cell.minutes for cell in cells if cell.company)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """One subject's week.

    Attributes:
        group: A citizen's group at the end of the week, when the acting person may know it.
        days: Monday to Sunday, each with its cells by start.
        agreed_minutes: Weekly minutes agreed on with the workplaces of the placements that run in the week; None when
            there is none, or the acting person may not know of placements.
    """

    record: Record
    group: Group | None = None
    days: tuple[tuple[BoardCell, ...], ...]
    agreed_minutes: int | None = None

    @property
    def cells(self) -> tuple[BoardCell, ...]:
        """Everything of the week, by start."""
        return tuple(cell for day in self.days for cell in day)

    @property
    def planned_minutes(self) -> int:
        """Minutes of everything, busy time included."""
        return planned_minutes(self.cells)

    @property
    def company_minutes(self) -> int:
        """Minutes that count as hours at a company."""
        return company_minutes(self.cells)

    @property
    def overlap(self) -> Overlap:
        """The most serious of its cells' overlaps."""
        found = Overlap.NONE
        for cell in self.cells:
            found = found.or_worse(cell.overlap)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """Many subjects' same week.

    ``rows`` are by reference; ``more`` says whether others follow after them. ``closed_days`` are those of the week.
    """

    sort: SubjectType
    week: IsoWeek
    rows: tuple[BoardRow, ...]
    closed_days: tuple[ClosedDay, ...] = ()
    more: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeWeek:
    """One week of a citizen's programme; ``cells`` are by start, ``closed_days`` by date."""

    week: IsoWeek
    cells: tuple[BoardCell, ...] = ()
    closed_days: tuple[ClosedDay, ...] = ()

    @property
    def planned_minutes(self) -> int:
        """Minutes of everything, busy time included."""
        return planned_minutes(self.cells)

    @property
    def company_minutes(self) -> int:
        """Minutes that count as hours at a company."""
        return company_minutes(self.cells)

    def of(self, track: Track | None) -> tuple[BoardCell, ...]:
        """The cells of one track; None gives the time that is only told as busy."""
        return tuple(cell for cell in self.cells if cell.track is track)

    def minutes(self, track: Track | None) -> int:
        """Minutes of one track; None gives those that are only told as busy."""
        return planned_minutes(self.of(track))

    def closed(self, day: date) -> ClosedDay | None:
        """Why that date is closed to all, if it is."""
        return next((each for each in self.closed_days if each.day == day and not each.site), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """A citizen's weeks, one after the other, with the tracks side by side."""

    citizen: Ref
    weeks: tuple[ProgrammeWeek, ...]

    @property
    def planned_minutes(self) -> int:
        """Minutes of all weeks, busy time included."""
        return sum(week.planned_minutes for week in self.weeks)

    @property
    def company_minutes(self) -> int:
        """Minutes of all weeks that count as hours at a company."""
        return sum(week.company_minutes for week in self.weeks)

    def minutes(self, track: Track | None) -> int:
        """Minutes of one track in all weeks; None gives those that are only told as busy."""
        return sum(week.minutes(track) for week in self.weeks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Somebody whom a session would take at another time.

    Attributes:
        slot: When the session would be for them.
        others: Their other sessions on that date, by start.
    """

    citizen: Ref
    slot: Slot
    others: tuple[BoardCell, ...] = ()

    @property
    def overlapping(self) -> tuple[BoardCell, ...]:
        """Those of the others that the session would be at the same time as."""
        return tuple(cell for cell in self.others if cell.slot.overlaps(self.slot))
