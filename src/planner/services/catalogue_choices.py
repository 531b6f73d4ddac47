"""Finding the catalogue's row that somebody means by what they typed."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from planner.domain.catalogue import Entry
from planner.domain.refusals import Unknown
from planner.services.ports import Reading

E = TypeVar("E", bound=Entry)


def rows_on(reading: Reading, sort: type[E], day: date) -> tuple[E, ...]:
    """The rows of a sort in force on a date, in display order."""
    return tuple(row for row in reading.catalogue.rows(sort) if row.in_force(day))


def row_called(reading: Reading, sort: type[E], text: str, day: date) -> E:
    """The row of a sort in force on a date that a code or a name in either language (any case) means.

    Raises:
        Unknown: There is none.
    """
    wanted = text.strip().casefold()
    rows = rows_on(reading, sort, day)
    for row in rows:
        if wanted in {row.code.casefold(), row.name.da.casefold(), row.name.en.casefold()}:
            return row
    raise Unknown("unknown-choice", text=text, known=", ".join(row.code for row in rows))
