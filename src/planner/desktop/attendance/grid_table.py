"""A week of the register as columns and rows: days for many people, or the sessions of one cohort."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from planner.desktop.attendance.spots import Spot
from planner.domain.attendance import Hours
from planner.domain.people import Ref
from planner.domain.session import Session
from planner.services.register_grid import GridCell, GridPerson, WeekGrid


class View(StrEnum):
    """The page's ways of looking: a day's sessions, people by days, one cohort by sessions."""

    DAY = "day"
    WEEK = "week"
    COHORT = "cohort"


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A day with its sessions by start, or one session."""

    day: date
    sessions: tuple[Session, ...]


@dataclass(frozen=True, slots=True)
class GridRow:
    """A person with the spots of each column by start, and the hours of all of them."""

    citizen: Ref
    cells: tuple[tuple[Spot, ...], ...]
    hours: Hours


@dataclass(frozen=True, slots=True)
class GridTable:
    """What the grid shows; ``rows`` by reference."""

    grid: WeekGrid
    columns: tuple[GridColumn, ...]
    rows: tuple[GridRow, ...]

    def spots(self) -> Iterator[Spot]:
        """Every spot."""
        return (spot for row in self.rows for cell in row.cells for spot in cell)

    def column_spots(self, number: int) -> Iterator[Spot]:
        """The spots of a column."""
        return (spot for row in self.rows for spot in row.cells[number])

    def session(self, key: UUID) -> Session:
        """One of its sessions.

        Raises:
            KeyError: It is not shown.
        """
        return next((each for each in self.grid.sessions if each.id == key), None) or _missing(key)


def table_of(grid: WeekGrid, view: View) -> GridTable:
    """The grid by days, or by sessions when one cohort is looked at."""
    if view is View.COHORT:
        columns = tuple(GridColumn(session.day, (session,)) for session in grid.sessions)
    else:
        columns = tuple(
            GridColumn(day, tuple(session for session in grid.sessions if session.day == day))
            for day in grid.days
        )
    return GridTable(grid, columns, tuple(_row(grid, person, columns) for person in grid.people))


def _row(grid: WeekGrid, person: GridPerson, columns: tuple[GridColumn, ...]) -> GridRow:
    by_session = {cell.session: cell for day in person.days for cell in day}
    cells = tuple(
        tuple(
            _spot(person.citizen, by_session[session.id])
            for session in column.sessions
            if session.id in by_session
        )
        for column in columns
    )
    return GridRow(person.citizen, cells, person.hours)


def _spot(citizen: Ref, cell: GridCell) -> Spot:
    return Spot(
        session=cell.session,
        title=cell.title,
        citizen=citizen,
        slot=cell.slot,
        marks=cell.marks,
        proposed=cell.proposed,
        closing=cell.closing,
    )


def _missing(key: UUID) -> Session:
    raise KeyError(key)
