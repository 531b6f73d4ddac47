"""The next free times for all together, with reasons for what was passed over; and what somebody's day looks like."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import uuid4

import pytest

from planner.domain.acting import SETUP
from planner.domain.availability import Absence, HoursSort, WeekHours
from planner.domain.catalogue import Words
from planner.domain.clashes import ClosedDay
from planner.domain.free_time import BusyReason
from planner.domain.planned_week import SubjectType
from planner.domain.refusals import Malformed, Unknown
from planner.services.availability_keeping import AvailabilityKeeping
from planner.services.closing_days import ClosingDays
from planner.services.find_time import FindTime, FoundTimes, FreeTimeWish
from tests.services.house import LONG_AGO, MONDAY, House, at

WISH = FreeTimeWish(minutes=60, first=MONDAY, last=MONDAY, how_many=1)


def find(house: House, **changes: object) -> FoundTimes:
    return FindTime(house.store).find(SETUP, replace(WISH, **changes))  # type: ignore[arg-type]


def starts(found: FoundTimes) -> list[str]:
    return [f"{slot.start:%a %H:%M}" for slot in found.slots]


def why(found: FoundTimes) -> set[tuple[str, BusyReason, int]]:
    return {(each.who.reference, each.reason, each.times) for each in found.passed}


def hours(house: House, sort: SubjectType, reference: str, kind: HoursSort, start: int, end: int) -> None:
    keeping = AvailabilityKeeping(house.store, house.clock)
    subject = keeping.subject(SETUP, sort, reference)
    made = WeekHours(
        id=uuid4(),
        subject=subject,
        sort=kind,
        weekday=0,
        start=time(start),
        end=time(end),
        since=LONG_AGO,
    )
    keeping.add(SETUP, made)


def test_everybody_together(either_house: House) -> None:
    house = either_house
    house.plan("08:00", "09:00", "101")
    house.plan("09:00", "10:00", "104", staff=("MAJA",))
    house.plan("10:00", "11:00", "103", room="R1")
    found = find(house, cohort="1A", staff=("MAJA",), room="R1", step=60, how_many=2)
    assert starts(found) == ["Mon 11:00", "Mon 12:00"]
    assert why(found) == {
        ("101", BusyReason.SESSION, 1),
        ("MAJA", BusyReason.SESSION, 1),
        ("R1", BusyReason.SESSION, 1),
    }
    assert found.tried == 5


def test_hours_pauses_absences_and_time_kept_free(house: House) -> None:
    hours(house, SubjectType.STAFF, "MAJA", HoursSort.OPEN, 9, 14)
    hours(house, SubjectType.STAFF, "MAJA", HoursSort.PAUSE, 12, 13)
    hours(house, SubjectType.CITIZEN, "101", HoursSort.KEPT_FREE, 9, 10)
    keeping = AvailabilityKeeping(house.store, house.clock)
    room = keeping.subject(SETUP, SubjectType.ROOM, "R1")
    keeping.add(SETUP, Absence(id=uuid4(), subject=room, start=at("10:00"), end=at("11:00")))
    found = find(house, citizens=("101",), staff=("MAJA",), room="R1", step=60, how_many=9)
    assert starts(found) == ["Mon 11:00", "Mon 13:00"]
    assert {(who, reason) for who, reason, _ in why(found)} == {
        ("MAJA", BusyReason.CLOSED_HOURS),
        ("MAJA", BusyReason.PAUSE),
        ("101", BusyReason.KEPT_FREE),
        ("R1", BusyReason.ABSENCE),
    }


def test_a_member_counts_only_while_a_member(house: House) -> None:
    house.cohorts.leave(SETUP, "1A", "101", MONDAY)
    house.plan("08:00", "16:00", "101")
    assert starts(find(house, cohort="1A")) == ["Mon 08:00"]


def test_closed_days_and_weekdays_are_passed_over(house: House) -> None:
    ClosingDays(house.store, house.clock).close(SETUP, ClosedDay(MONDAY, Words("Flytning", "Moving")))
    found = find(
        house, citizens=("101",), last=MONDAY + timedelta(days=6), weekdays=(0, 2, 6), how_many=2, minutes=480
    )
    assert starts(found) == ["Wed 08:00", "Sun 08:00"]
    assert [day.name.da for day in found.closed_days] == ["Flytning"]


def test_right_across_summer_time(house: House) -> None:
    found = find(
        house,
        citizens=("101",),
        first=date(2026, 3, 28),
        last=date(2026, 3, 29),
        weekdays=(5, 6),
        earliest=time(9),
        latest=time(10),
        how_many=5,
    )
    assert starts(found) == ["Sat 09:00", "Sun 09:00"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({}, "find-time-for-nobody"),
        ({"citizens": ("101",), "minutes": 0}, "find-time-minutes"),
        ({"citizens": ("101",), "last": date(2026, 1, 1)}, "find-time-dates"),
        ({"citizens": ("101",), "latest": time(7)}, "find-time-window"),
        ({"citizens": ("101",), "how_many": 0}, "find-time-many"),
    ],
)
def test_wishes_that_mean_nothing(house: House, changes: dict[str, object], code: str) -> None:
    with pytest.raises(Malformed) as refused:
        find(house, **changes)
    assert refused.value.code == code


def test_a_provider_asks_only_for_whom_it_knows(house: House) -> None:
    with pytest.raises(Unknown):
        FindTime(house.store).find(house.teacher, replace(WISH, citizens=("101",)))
