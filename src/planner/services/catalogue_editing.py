"""The catalogue as the office sees and changes it: rows in force on a date, and edits from a date on."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from planner.domain.acting import Acting
from planner.domain.catalogue import AttendanceCode, Entry, Group, Kind, ProgrammeType, Reason
from planner.domain.clock import Clock
from planner.services.ports import Store

E = TypeVar("E", bound=Entry)


class CatalogueEditing:
    """Reads the catalogue by date and makes an office's own rows."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def kinds(self, day: date) -> tuple[Kind, ...]:
        """Kinds of activity in force on a date, in display order."""
        return self._in_force(Kind, day)

    def codes(self, day: date) -> tuple[AttendanceCode, ...]:
        """Attendance codes in force on a date, in display order."""
        return self._in_force(AttendanceCode, day)

    def groups(self, day: date) -> tuple[Group, ...]:
        """Groups in force on a date, in display order."""
        return self._in_force(Group, day)

    def reasons(self, day: date) -> tuple[Reason, ...]:
        """Reasons for absence in force on a date, in display order."""
        return self._in_force(Reason, day)

    def programme_types(self, day: date) -> tuple[ProgrammeType, ...]:
        """Programmes in force on a date, in display order."""
        return self._in_force(ProgrammeType, day)

    def edit(self, acting: Acting, row: E, effective: date, **changes: object) -> E:
        """Change a row from a date on; before it the row keeps its meaning."""
        raise NotImplementedError

    def _in_force(self, sort: type[E], day: date) -> tuple[E, ...]:
        with self._store.reading() as reading:
            return tuple(row for row in reading.catalogue.rows(sort) if row.in_force(day))
