"""What periods of absence propose to the register."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from planner.domain.absence_periods import AbsencePeriod, period_on, proposed_code
from planner.domain.acting import Acting
from planner.domain.catalogue import AttendanceCode
from planner.services.ports import Reading


class Proposals:
    """The marks that periods propose on some dates (both included), looked up once."""

    def __init__(
        self, reading: Reading, acting: Acting, citizens: Iterable[UUID], first: date, last: date
    ) -> None:
        self._acting = acting
        self._codes = reading.catalogue.rows(AttendanceCode)
        self._periods: Mapping[UUID, tuple[AbsencePeriod, ...]] = reading.register.absences(
            citizens, first, last
        )

    def code(self, citizen: UUID, day: date) -> AttendanceCode | None:
        """The code proposed for a citizen on a date, as the acting person may be told; None outside any period."""
        period = period_on(self._periods.get(citizen, ()), day)
        return proposed_code(self._acting, period, self._codes, day) if period is not None else None
