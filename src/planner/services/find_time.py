"""The next free times for citizens, a cohort, staff and a place together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from typing import TypeVar
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.busy_time import Taken
from planner.domain.clashes import Rule
from planner.domain.free_time import BusyStretch, Option, free_times
from planner.domain.people import Citizen, Cohort, Membership, Record, Ref, Room, Staff, Workplace
from planner.domain.planned_week import SubjectType
from planner.domain.refusals import Malformed
from planner.domain.session import slot_of
from planner.services.busy_stretches import BOOKED, away, on_the_way, stretch, wall, window
from planner.services.free_places import PlaceSearch, rooms_for
from planner.services.free_time_wish import MOST_DAYS, MOST_FOUND, FoundTime, FoundTimes, FreeTimeWish
from planner.services.people_rights import check_known
from planner.services.ports import Reading, Store
from planner.services.rule_surroundings import office_rules
from planner.services.session_drafts import session_owner

R = TypeVar("R", bound=Record)


class FindTime:
    """Looks for free time; nothing is changed."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, acting: Acting, wanted: FreeTimeWish) -> FoundTimes:
        """The next times when everybody and everything wanted is free, by the rules that are on in the office.

        Raises:
            Unknown: Nothing answers to a reference, or the acting person may not know of it.
            Malformed: No one is named, or the length, the dates, the times or the places make no sense.
        """
        _check(wanted)
        with self._store.reading() as reading:
            return _Search(reading, acting, wanted).found()


def _check(wanted: FreeTimeWish) -> None:
    place = wanted.room or wanted.workplace
    if not (wanted.citizens or wanted.cohort or wanted.staff or place or wanted.any_room):
        raise Malformed("find-time-for-nobody")
    if wanted.any_room and place:
        raise Malformed("find-time-places")
    if wanted.seats is not None and wanted.seats < 1:
        raise Malformed("find-time-seats", seats=wanted.seats)
    if not 1 <= wanted.minutes <= 24 * 60:
        raise Malformed("find-time-minutes", minutes=wanted.minutes)
    if wanted.last < wanted.first or (wanted.last - wanted.first).days > MOST_DAYS:
        raise Malformed("find-time-dates", first=wanted.first, last=wanted.last, most=MOST_DAYS)
    if wanted.latest <= wanted.earliest or not wanted.weekdays:
        raise Malformed("find-time-window")
    if not (1 <= wanted.step <= 24 * 60 and 1 <= wanted.how_many <= MOST_FOUND):
        raise Malformed("find-time-many", most=MOST_FOUND)


class _Search:
    def __init__(self, reading: Reading, acting: Acting, wanted: FreeTimeWish) -> None:
        self._reading = reading
        self._acting = acting
        self._wanted = wanted
        self._rules = office_rules(reading)
        self._people: dict[SubjectType, dict[UUID, Ref]] = {
            sort: {record.id: record.ref for record in _look_up(reading, acting, kind, references)}
            for sort, kind, references in (
                (SubjectType.CITIZEN, Citizen, wanted.citizens),
                (SubjectType.STAFF, Staff, wanted.staff),
            )
        }
        self._room = next(iter(_look_up(reading, acting, Room, (wanted.room,))), None)
        self._workplace = next(iter(_look_up(reading, acting, Workplace, (wanted.workplace,))), None)
        self._cohort = next(iter(_look_up(reading, acting, Cohort, (wanted.cohort,))), None)
        self._members: dict[UUID, list[Membership]] = {}
        if self._cohort is not None:
            for tie in reading.people.memberships(cohort=self._cohort.id):
                if tie.since <= wanted.last and (tie.until is None or tie.until >= wanted.first):
                    self._members.setdefault(tie.citizen.id, []).append(tie)
        self._citizens = {
            **self._people[SubjectType.CITIZEN],
            **{identity: ties[0].citizen for identity, ties in self._members.items()},
        }
        self._taken = {
            sort: [
                taken
                for taken in reading.busy.taken(sort, ids, wanted.first, wanted.last)
                if self._counts(taken)
            ]
            for sort, ids in (
                (SubjectType.CITIZEN, self._citizens),
                (SubjectType.STAFF, self._people[SubjectType.STAFF]),
            )
        }

    def found(self) -> FoundTimes:
        """The times."""
        wanted = self._wanted
        shut = [
            day
            for day in self._reading.closed_days(wanted.first, wanted.last)
            if day.day.weekday() in wanted.weekdays
        ]
        site = self._room.site.strip().casefold() if self._room else ""
        closed = {day.day: day for day in shut if day.site.strip().casefold() in {"", site}}
        days = [day for day in _days(wanted) if day not in closed]
        search = PlaceSearch(
            reading=self._reading,
            rules=self._rules,
            days=days,
            journeys=cache(self._journeys),
            closed=[day for day in shut if day.site],
        )
        busy = self._busy(days)
        place = self._place(search)
        if place is not None:
            busy[place.what] = list(place.busy)
        if not wanted.any_room:
            for who, stretches in (place.journeys if place else self._journeys("")).items():
                busy[who] += stretches
        rooms, too_small = self._rooms()
        result = free_times(
            busy,
            [window(day, wanted.earliest, wanted.latest) for day in days],
            minutes=wanted.minutes,
            step=wanted.step,
            how_many=wanted.how_many,
            options=search.rooms(rooms) if wanted.any_room else None,
        )
        times = tuple(
            FoundTime(slot_of(wall(start), wanted.minutes), place.what if place else room)
            for start, room in zip(result.starts, result.chosen, strict=True)
        )
        until = times[-1].slot.day if len(times) == wanted.how_many else wanted.last
        return FoundTimes(
            times=times,
            passed=result.passed,
            tried=result.tried,
            closed_days=tuple(day for day in closed.values() if day.day <= until),
            too_small=too_small,
        )

    def _busy(self, days: Sequence[date]) -> dict[Ref, list[BusyStretch]]:
        """Who is wanted, with when they are not to be had."""
        staff = self._people[SubjectType.STAFF]
        people = {**self._citizens, **staff}
        asked: dict[SubjectType, Iterable[UUID]] = {
            SubjectType.CITIZEN: self._citizens,
            SubjectType.STAFF: staff,
        }
        found = away(self._reading, self._rules, asked, days)
        for sort, taken in self._taken.items():
            for each in taken:
                found[each.subject].append(stretch(each.slot, BOOKED[sort]))
        for identity, ties in self._members.items():
            if identity not in self._people[SubjectType.CITIZEN]:
                found[identity] = [
                    each for each in found[identity] if _while_member(wall(each.start).date(), ties)
                ]
        return {people[identity]: stretches for identity, stretches in found.items()}

    def _place(self, search: PlaceSearch) -> Option[Ref] | None:
        """The place that is named."""
        if self._room:
            return next(search.rooms([self._room]), None)
        if self._workplace:
            return search.workplace(self._workplace, len(self._citizens))
        return None

    def _rooms(self) -> tuple[tuple[Room, ...], int]:
        """The rooms that one of is wanted, and how many are too small."""
        wanted = self._wanted
        seats = wanted.seats if wanted.seats is not None else len(self._citizens)
        return rooms_for(self._reading, wanted.site, seats) if wanted.any_room else ((), 0)

    def _journeys(self, place: str) -> dict[Ref, list[BusyStretch]]:
        """When whom would be on their way to or from a place."""
        choices = self._rules.choices(Rule.TRAVEL)
        if choices is None:
            return {}
        owner = (
            self._cohort.organisation if self._cohort else session_owner(self._reading, self._acting, None)
        )
        people = {**self._citizens, **self._people[SubjectType.STAFF]}
        theirs: dict[UUID, list[Taken]] = {}
        for each in (*self._taken[SubjectType.CITIZEN], *self._taken[SubjectType.STAFF]):
            theirs.setdefault(each.subject, []).append(each)
        return {
            people[identity]: list(on_the_way(taken, place, owner.id, choices))
            for identity, taken in theirs.items()
        }

    def _counts(self, taken: Taken) -> bool:
        """Whether a session counts: of a member, only while they are one."""
        ties = self._members.get(taken.subject)
        own = ties is None or taken.subject in self._people[SubjectType.CITIZEN]
        return own or _while_member(taken.slot.day, ties or ())


def _look_up(reading: Reading, acting: Acting, sort: type[R], references: Iterable[str | None]) -> list[R]:
    found = [reading.people.get(sort, reference) for reference in references if reference]
    for record in found:
        check_known(reading, acting, record)
    return found


def _days(wanted: FreeTimeWish) -> Iterator[date]:
    for offset in range((wanted.last - wanted.first).days + 1):
        day = wanted.first + timedelta(days=offset)
        if day.weekday() in wanted.weekdays:
            yield day


def _while_member(day: date, memberships: Iterable[Membership]) -> bool:
    return any(each.covers(day) for each in memberships)
