"""Made-up marks: most came, some late or ill, a few stayed away, and a few were never marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from planner.domain.attendance import Entry, Mark, entry_for
from planner.domain.catalogue import AttendanceCode, Attended
from planner.domain.isoweek import IsoWeek
from planner.domain.session import Slot
from planner.services.ports import Reading
from planner.services.sample_ids import SampleChance
from planner.services.sample_weeks import Planned

_CAME, _LATE, _EXCUSED, _AWAY = 0.82, 0.89, 0.94, 0.97
_LATE_STEP = 5
_LATE_STEPS = 11


@dataclass(frozen=True, slots=True)
class _Codes:
    """The codes a sample uses, found by what they mean: the first of each in display order."""

    full: AttendanceCode
    part: AttendanceCode
    excused: AttendanceCode
    away: AttendanceCode


class SampleMarks:
    """Marks the sessions of one week."""

    def __init__(self, reading: Reading, chance: SampleChance, week: IsoWeek) -> None:
        self._chance = chance
        rows = [row for row in reading.catalogue.rows(AttendanceCode) if row.in_force(week.monday)]
        absent = [row for row in rows if row.attended is Attended.NONE and row.in_denominator]
        self._codes = _Codes(
            next(row for row in rows if row.attended is Attended.FULL),
            next(row for row in rows if row.attended is Attended.PART),
            next(row for row in absent if row.lawful),
            next(row for row in absent if row.lawful is False),
        )

    def of(self, planned: Planned) -> Iterator[Mark]:
        """A session's marks, made when it ended."""
        session, by = planned.session, planned.marked_by
        if by is None:
            return
        at = session.slot.end_utc
        came = entry_for(session.slot, self._codes.full)
        for row in session.participants:
            entry = self._entry(session.slot, came)
            if entry is not None:
                yield Mark(session=session.id, citizen=row.citizen.id, seq=1, entry=entry, by=by, at=at)

    def _entry(self, slot: Slot, came: Entry) -> Entry | None:
        share = self._chance.share()
        if share < _CAME:
            return came
        if share < _LATE:
            late = min(_LATE_STEP * (1 + self._chance.below(_LATE_STEPS)), slot.minutes - _LATE_STEP)
            return entry_for(slot, self._codes.part, came=slot.start + timedelta(minutes=late))
        if share < _EXCUSED:
            return entry_for(slot, self._codes.excused)
        return entry_for(slot, self._codes.away) if share < _AWAY else None
