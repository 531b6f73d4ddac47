"""Every closed day of a year: public holidays, and the closing days that the office keeps."""

from __future__ import annotations

from datetime import date

from planner.domain.acting import Acting
from planner.domain.clashes import ClosedDay
from planner.domain.refusals import Malformed
from planner.services.ports import Store

FIRST, LAST = 1900, 2200


class ClosedYear:
    """Looks at closed days; keeping them is :class:`AvailabilityKeeping`'s."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def list(self, acting: Acting, year: int) -> tuple[ClosedDay, ...]:
        """The closed days of a year, of all sites, by date.

        Raises:
            Malformed: It is no year that plans are made for.
        """
        if not FIRST <= year <= LAST:
            raise Malformed("no-such-week", year=year, week=1)
        with self._store.reading() as reading:
            found = reading.closed_days(date(year, 1, 1), date(year, 12, 31))
        return tuple(sorted(found, key=lambda each: (each.day, each.site)))
