"""The next free times for citizens, a cohort, staff and a place together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.clashes import ClosedDay
from planner.domain.clock import instant, wall_time
from planner.domain.free_time import BusyReason, BusyStretch, PassedOver, free_times
from planner.domain.people import Citizen, Cohort, Membership, Ref, Room, Staff, Workplace
from planner.domain.planned_week import SubjectType
from planner.domain.refusals import Malformed
from planner.domain.session import Slot, slot_of
from planner.services.people_rights import check_known
from planner.services.ports import Reading, Store
from planner.services.unavailable_times import times_away

MOST_DAYS = 370
MOST_FOUND = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeTimeWish:
    """What is looked for: so many minutes on some dates, when all that are named are free.

    People and places by reference or id. ``first`` and ``last`` are included; ``earliest`` and ``latest`` are when it may
    begin at the soonest and has to be over; ``weekdays`` are 0 for Monday to 6; ``step`` is how many minutes lie between
    two beginnings that are tried.
    """

    citizens: tuple[str, ...] = ()
    cohort: str | None = None
    staff: tuple[str, ...] = ()
    room: str | None = None
    workplace: str | None = None
    minutes: int
    first: date
    last: date
    earliest: time = time(8)
    latest: time = time(16)
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4)
    step: int = 15
    how_many: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTimes:
    """What was found.

    Attributes:
        slots: The times, by start; none of them overlap.
        passed: Who was in the way at how many of the times that were tried, the one most often in the way first.
        tried: How many times were tried.
        closed_days: The closed days that were passed over whole.
    """

    slots: tuple[Slot, ...]
    passed: tuple[PassedOver[Ref], ...]
    tried: int
    closed_days: tuple[ClosedDay, ...] = ()


class FindTime:
    """Looks for free time; nothing is changed."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, acting: Acting, wanted: FreeTimeWish) -> FoundTimes:
        """The next times when everybody and everything wanted is free.

        Raises:
            Unknown: Nothing answers to a reference, or the acting person may not know of it.
            Malformed: No one is named, or the length, the dates or the times make no sense.
        """
        _check(wanted)
        with self._store.reading() as reading:
            return _Search(reading, acting, wanted).found()


class _Search:
    def __init__(self, reading: Reading, acting: Acting, wanted: FreeTimeWish) -> None:
        self._reading = reading
        self._wanted = wanted
        self._people: dict[SubjectType, dict[UUID, Ref]] = {sort: {} for sort in _SORTS}
        self._members: dict[UUID, list[Membership]] = {}
        self._site = ""
        for sort, references in (
            (SubjectType.CITIZEN, wanted.citizens),
            (SubjectType.STAFF, wanted.staff),
            (SubjectType.ROOM, (wanted.room,) if wanted.room else ()),
            (SubjectType.WORKPLACE, (wanted.workplace,) if wanted.workplace else ()),
        ):
            for reference in references:
                ref = _look_up(reading, acting, sort, reference)
                self._people[sort][ref.id] = ref
        for room in reading.people.by_id(Room, self._people[SubjectType.ROOM]).values():
            self._site = room.site
        if wanted.cohort:
            cohort = reading.people.get(Cohort, wanted.cohort)
            check_known(reading, acting, cohort)
            for membership in reading.people.memberships(cohort=cohort.id):
                if membership.since <= wanted.last and (
                    membership.until is None or membership.until >= wanted.first
                ):
                    self._members.setdefault(membership.citizen.id, []).append(membership)

    def found(self) -> FoundTimes:
        """The times."""
        wanted = self._wanted
        closed = {
            day.day: day
            for day in self._reading.closed_days(wanted.first, wanted.last)
            if day.site.casefold() in {"", self._site.casefold()} and day.day.weekday() in wanted.weekdays
        }
        days = [day for day in _days(wanted) if day not in closed]
        windows = [_window(day, wanted.earliest, wanted.latest) for day in days]
        result = free_times(
            self._busy(days),
            windows,
            minutes=wanted.minutes,
            step=wanted.step,
            how_many=wanted.how_many,
        )
        slots = tuple(slot_of(_wall(start), wanted.minutes) for start in result.starts)
        until = slots[-1].day if len(slots) == wanted.how_many else wanted.last
        return FoundTimes(
            slots=slots,
            passed=result.passed,
            tried=result.tried,
            closed_days=tuple(day for day in closed.values() if day.day <= until),
        )

    def _busy(self, days: Sequence[date]) -> Mapping[Ref, list[BusyStretch]]:
        """Who is wanted, with when they are not to be had."""
        busy = self._reading.busy
        first, last = self._wanted.first, self._wanted.last
        members = {each[0].citizen.id: each[0].citizen for each in self._members.values()}
        people = {
            **members,
            **{identity: ref for refs in self._people.values() for identity, ref in refs.items()},
        }
        found: dict[UUID, list[BusyStretch]] = {identity: [] for identity in people}
        for sort, refs in self._people.items():
            # A workplace is taken by many at a time; how many it takes in is a rule's to say.
            if sort is SubjectType.WORKPLACE:
                continue
            asked = {**refs, **members} if sort is SubjectType.CITIZEN else refs
            for taken in busy.taken(sort, asked, first, last):
                found[taken.subject].append(_stretch(taken.slot, BusyReason.SESSION))
        for identity, times in times_away(self._reading, people, days).items():
            found[identity] += [_stretch(time.slot, time.reason) for time in times]
        for identity, memberships in self._members.items():
            if identity not in self._people[SubjectType.CITIZEN]:
                found[identity] = [each for each in found[identity] if _while_member(each, memberships)]
        return {people[identity]: stretches for identity, stretches in found.items()}


_SORTS = (SubjectType.CITIZEN, SubjectType.STAFF, SubjectType.ROOM, SubjectType.WORKPLACE)
_RECORDS: dict[SubjectType, type[Citizen | Staff | Room | Workplace]] = {
    SubjectType.CITIZEN: Citizen,
    SubjectType.STAFF: Staff,
    SubjectType.ROOM: Room,
    SubjectType.WORKPLACE: Workplace,
}


def _look_up(reading: Reading, acting: Acting, sort: SubjectType, reference: str) -> Ref:
    record = reading.people.get(_RECORDS[sort], reference)
    check_known(reading, acting, record)
    return record.ref


def _check(wanted: FreeTimeWish) -> None:
    if not (wanted.citizens or wanted.cohort or wanted.staff or wanted.room or wanted.workplace):
        raise Malformed("find-time-for-nobody")
    if not 1 <= wanted.minutes <= 24 * 60:
        raise Malformed("find-time-minutes", minutes=wanted.minutes)
    if wanted.last < wanted.first or (wanted.last - wanted.first).days > MOST_DAYS:
        raise Malformed("find-time-dates", first=wanted.first, last=wanted.last, most=MOST_DAYS)
    if wanted.latest <= wanted.earliest or not wanted.weekdays:
        raise Malformed("find-time-window")
    if not (1 <= wanted.step <= 24 * 60 and 1 <= wanted.how_many <= MOST_FOUND):
        raise Malformed("find-time-many", most=MOST_FOUND)


def _days(wanted: FreeTimeWish) -> Iterator[date]:
    for offset in range((wanted.last - wanted.first).days + 1):
        day = wanted.first + timedelta(days=offset)
        if day.weekday() in wanted.weekdays:
            yield day


def _while_member(stretch: BusyStretch, memberships: Iterable[Membership]) -> bool:
    day = _wall(stretch.start).date()
    return any(each.covers(day) for each in memberships)


def _window(day: date, earliest: time, latest: time) -> tuple[int, int]:
    return (
        _minute(instant(datetime.combine(day, earliest))),
        _minute(instant(datetime.combine(day, latest))),
    )


def _stretch(slot: Slot, reason: BusyReason) -> BusyStretch:
    return BusyStretch(_minute(slot.start_utc), _minute(slot.end_utc), reason)


def _minute(moment: datetime) -> int:
    return int(moment.timestamp()) // 60


def _wall(minute: int) -> datetime:
    return wall_time(_AT_ZERO + timedelta(minutes=minute))


_AT_ZERO = datetime(1970, 1, 1, tzinfo=UTC)
