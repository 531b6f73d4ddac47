"""How an attendance code counts, shown on one session."""

from __future__ import annotations

from datetime import date, datetime, time
from uuid import UUID

from planner.domain.attendance import Attendable, Hours, Mark, entry_for, hours_of
from planner.domain.catalogue import AttendanceCode, Attended
from planner.domain.session import Slot

_NOBODY = UUID(int=0)
_DAY = date(2026, 1, 5)
EXAMPLE = Slot(datetime.combine(_DAY, time(9)), datetime.combine(_DAY, time(12)))
"""Three hours of an ordinary day."""
EXAMPLE_PRESENT = 135
"""Minutes present where a code means part of the time: a quarter of the example is missed."""


def example_hours(code: AttendanceCode) -> Hours:
    """What three hours count as with a code; 2 h 15 min of them present where it means part of the time."""
    part = code.attended is Attended.PART
    entry = entry_for(EXAMPLE, code, minutes=EXAMPLE_PRESENT if part else None)
    mark = Mark(session=_NOBODY, citizen=_NOBODY, seq=1, entry=entry, by="", at=EXAMPLE.start_utc)
    return hours_of(Attendable(session=_NOBODY, title="", slot=EXAMPLE, company_time=False, marks=(mark,)))
