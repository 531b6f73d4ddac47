"""Marks in the register and the hours they add up to, in whole minutes.

Empty is not absent, and absent is not zero hours present: an unmarked session is counted as unrecorded and stays out
of the rate. Source: domain guide 2.3 (categories and the test week), action plan 2016 ("progression ... timetallet").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from planner.domain.catalogue import AttendanceCode, Attended, Sensitivity
from planner.domain.clock import elapsed_minutes
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.domain.refusals import Malformed, Refused
from planner.domain.session import Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What the register says of one citizen at one session.

    ``code`` None is a mark taken back. ``minutes`` are minutes present. ``came`` and ``left`` are wall times, both
    None when only minutes are known. ``lawful_reason`` says whether the reason is one that the catalogue calls lawful.
    ``documentation_seen`` says whether a document was seen, None when nobody asked, and ``documentation_on`` when; what
    the document says is nobody's business here.
    """

    code: AttendanceCode | None
    minutes: int = 0
    came: datetime | None = None
    left: datetime | None = None
    reason: str = ""
    lawful_reason: bool = False
    documentation_seen: bool | None = None
    documentation_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One registration; a correction is a new one with the next ``seq`` (from 1), and the old one stays.

    ``correction`` is why it was written after the day was closed; empty for what was written while it was open.
    """

    session: UUID
    citizen: UUID
    seq: int
    entry: Entry
    by: str
    at: datetime
    correction: str = ""


def entry_for(
    slot: Slot,
    code: AttendanceCode,
    *,
    minutes: int | None = None,
    came: datetime | None = None,
    left: datetime | None = None,
    reason: str = "",
    lawful_reason: bool = False,
) -> Entry:
    """What a mark means for a slot: minutes present from what was given, else from the code.

    Raises:
        Malformed: Neither minutes nor times for a code that needs them; times outside the session; minutes below 0.
        Refused: More minutes than planned, fewer with a code that means all of it, or any with one that means none.
    """
    if came is not None or left is not None:
        present_minutes, came, left = _between(slot, came, left)
        if minutes is not None and minutes != present_minutes:
            raise Refused("minutes-differ-from-times", minutes=minutes, between=present_minutes)
        minutes = present_minutes
    if minutes is not None and minutes < 0:
        raise Malformed("minutes-below-zero", minutes=minutes)
    if minutes is not None and minutes > slot.minutes:
        raise Refused("minutes-above-planned", minutes=minutes, planned=slot.minutes)
    if code.attended is Attended.FULL:
        if minutes is not None and minutes < slot.minutes:
            raise Refused("minutes-below-full", minutes=minutes, planned=slot.minutes, code=code.code)
        minutes = slot.minutes
    elif code.attended is Attended.NONE:
        if minutes:
            raise Refused("minutes-with-absence", minutes=minutes, code=code.code)
        minutes = 0
    elif minutes is None:
        raise Malformed("minutes-needed", code=code.code)
    return Entry(code=code, minutes=minutes, came=came, left=left, reason=reason, lawful_reason=lawful_reason)


def _between(slot: Slot, came: datetime | None, left: datetime | None) -> tuple[int, datetime, datetime]:
    start, end = came or slot.start, left or slot.end
    if not slot.start <= start <= slot.end or not slot.start <= end <= slot.end:
        raise Malformed("times-outside-session", start=slot.start, end=slot.end)
    if end <= start:
        raise Malformed("end-before-start", start=start, end=end)
    return elapsed_minutes(start, end), start, end


@dataclass(frozen=True, slots=True)
class Hours:
    """Minutes of one citizen in one week (or added over several)."""

    planned: int = 0
    denominator: int = 0
    attended: int = 0
    lawful: int = 0
    unlawful: int = 0
    unrecorded: int = 0
    company_planned: int = 0
    company_attended: int = 0

    @property
    def rate(self) -> float | None:
        """Attended minutes over the planned minutes that count, 0 to 1; None when nothing counts."""
        return self.attended / self.denominator if self.denominator else None

    def __add__(self, other: Hours) -> Hours:
        return Hours(
            self.planned + other.planned,
            self.denominator + other.denominator,
            self.attended + other.attended,
            self.lawful + other.lawful,
            self.unlawful + other.unlawful,
            self.unrecorded + other.unrecorded,
            self.company_planned + other.company_planned,
            self.company_attended + other.company_attended,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendable:
    """What the register needs of one citizen's part in one session: the time, whose time it is, and the marks.

    ``marks`` are in order of ``seq``; the last one holds.
    """

    session: UUID
    title: str
    slot: Slot
    company_time: bool
    marks: tuple[Mark, ...] = ()
    owner: Ref | None = None
    reference: str = ""
    sensitivity: Sensitivity = Sensitivity.NORMAL

    @property
    def current(self) -> Mark | None:
        """The mark that holds; None when there is none or it was taken back."""
        last = self.marks[-1] if self.marks else None
        return last if last is not None and last.entry.code is not None else None


class Sought(StrEnum):
    """Which parts are asked for; the narrow ones are only a first choice, that may hold some that are not meant."""

    ALL = "all"
    UNMARKED = "unmarked"
    NO_SHOWS = "no-shows"


def hours_of(part: Attendable) -> Hours:
    """What one session adds to a citizen's week.

    A gap of at most the code's threshold lowers the attended minutes and is neither lawful nor unlawful; a larger one is
    unlawful unless the code or the reason is lawful.
    """
    planned = part.slot.minutes
    company = planned if part.company_time else 0
    mark = part.current
    if mark is None or mark.entry.code is None:
        return Hours(planned=planned, unrecorded=planned, company_planned=company)
    code, minutes = mark.entry.code, mark.entry.minutes
    gap = planned - minutes
    lawful = unlawful = 0
    if code.attended is Attended.NONE:
        if code.lawful is not None:
            lawful, unlawful = (gap, 0) if code.lawful or mark.entry.lawful_reason else (0, gap)
    elif gap > code.threshold_minutes:
        lawful, unlawful = (gap, 0) if mark.entry.lawful_reason or code.lawful else (0, gap)
    return Hours(
        planned=planned,
        denominator=planned if code.in_denominator else 0,
        attended=minutes,
        lawful=lawful,
        unlawful=unlawful,
        company_planned=company,
        company_attended=minutes if part.company_time else 0,
    )


def is_no_show(part: Attendable) -> bool:
    """Whether somebody stayed away for a reason that is not lawful; who came late came."""
    mark = part.current
    if mark is None or mark.entry.code is None:
        return False
    return mark.entry.code.attended is Attended.NONE and hours_of(part).unlawful > 0


StatusSums = tuple[tuple[AttendanceCode | None, int], ...]


def status_sums(marks: Iterable[Mark | None]) -> StatusSums:
    """How many have which mark, most first, and how many have none (None) at the end."""
    counts: dict[AttendanceCode | None, int] = {}
    for mark in marks:
        code = mark.entry.code if mark is not None else None
        counts[code] = counts.get(code, 0) + 1
    blank = counts.pop(None, 0)
    found = sorted(counts.items(), key=lambda pair: -pair[1])
    return (*found, *(((None, blank),) if blank else ()))


def weekly_hours(parts: Iterable[Attendable], weeks: Iterable[IsoWeek]) -> dict[IsoWeek, Hours]:
    """A citizen's hours in each of the given weeks, in their order; a week without sessions is all zeros."""
    table = {week: Hours() for week in weeks}
    for part in parts:
        week = part.slot.week
        if week in table:
            table[week] = table[week] + hours_of(part)
    return table
