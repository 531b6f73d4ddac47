"""The next free times for all together, with reasons for what was passed over; and what somebody's day looks like."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import uuid4

import pytest

from planner.domain.acting import SETUP
from planner.domain.availability import Absence, HoursSort, WeekHours
from planner.domain.catalogue import Words
from planner.domain.clashes import ClosedDay, Rule
from planner.domain.people import Room, Workplace
from planner.domain.planned_week import SubjectType
from planner.domain.refusals import Malformed, Unknown
from planner.domain.session import slot_of
from planner.services.availability_keeping import AvailabilityKeeping
from planner.services.closing_days import ClosingDays
from planner.services.find_time import FindTime
from planner.services.free_time_wish import FoundTimes, FreeTimeWish
from planner.services.rule_keeping import RuleKeeping
from tests.services.house import LONG_AGO, MONDAY, House, at

WISH = FreeTimeWish(minutes=60, first=MONDAY, last=MONDAY, how_many=1)


def find(house: House, **changes: object) -> FoundTimes:
    return FindTime(house.store).find(SETUP, replace(WISH, **changes))  # type: ignore[arg-type]


def starts(found: FoundTimes) -> list[str]:
    return [f"{slot.start:%a %H:%M}" for slot in found.slots]


def why(found: FoundTimes) -> set[tuple[str, Rule, int]]:
    return {(each.who.reference, each.rule, each.times) for each in found.passed}


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
        ("101", Rule.CITIZEN, 1),
        ("MAJA", Rule.STAFF, 1),
        ("R1", Rule.ROOM, 1),
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
    assert {(who, rule) for who, rule, _ in why(found)} == {
        ("MAJA", Rule.WORKING_HOURS),
        ("MAJA", Rule.PAUSE),
        ("101", Rule.KEPT_FREE),
        ("R1", Rule.ABSENCE),
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
        ({"citizens": ("101",), "any_room": True, "room": "R1"}, "find-time-places"),
        ({"any_room": True, "seats": 0}, "find-time-seats"),
    ],
)
def test_wishes_that_mean_nothing(house: House, changes: dict[str, object], code: str) -> None:
    with pytest.raises(Malformed) as refused:
        find(house, **changes)
    assert refused.value.code == code


def test_a_provider_asks_only_for_whom_it_knows(house: House) -> None:
    with pytest.raises(Unknown):
        FindTime(house.store).find(house.teacher, replace(WISH, citizens=("101",)))


def choose(house: House, rule: str, name: str, text: str) -> None:
    RuleKeeping(house.store, house.clock).set(SETUP, rule, name, text)


def test_whoever_comes_from_elsewhere_needs_time_to_get_there(either_house: House) -> None:
    house = either_house
    house.plan("08:00", "09:00", "101", workplace="V1")
    house.plan("10:30", "11:30", "101", room="R2")
    found = find(house, citizens=("101",), room="R1", how_many=2)
    # R2 is in the same house as R1, so nothing is needed after it.
    assert starts(found) == ["Mon 09:15", "Mon 11:30"]
    assert ("101", Rule.TRAVEL, 1) in why(found)
    assert starts(find(house, citizens=("101",), workplace="V1")) == ["Mon 09:00"]
    choose(house, "travel", "pairs", "V1 > Huset = 40")
    assert starts(find(house, citizens=("101",), room="R1")) == ["Mon 11:30"]
    choose(house, "travel", "severity", "off")
    assert starts(find(house, citizens=("101",), room="R1")) == ["Mon 09:00"]


def test_what_is_found_is_what_the_rules_have_nothing_against(house: House) -> None:
    """Every time that is tried is free by the search exactly when the rules find nothing of a session there."""
    house.plan("08:30", "09:00", "101", workplace="V1")
    house.plan("09:45", "10:00", "101", room="R2")
    house.plan("10:45", "11:15", "101", "104", workplace="V2")
    house.plan("13:00", "13:30", staff=("MAJA",), room="R1")
    hours(house, SubjectType.ROOM, "R1", HoursSort.OPEN, 8, 15)
    hours(house, SubjectType.STAFF, "MAJA", HoursSort.PAUSE, 12, 13)
    session = house.plan("16:00", "16:30", "101", staff=("MAJA",), room="R1", allow="Aftalt")
    for start in range(8 * 60, 15 * 60, 5):
        slot = slot_of(at("00:00") + timedelta(minutes=start), 30)
        begin, end = slot.start.time(), slot.end.time()
        found = find(
            house, citizens=("101",), staff=("MAJA",), room="R1", minutes=30, earliest=begin, latest=end
        )
        against = house.planning.moved_preview(SETUP, session, slot)
        assert bool(found.slots) == (not against), (begin, against, found.passed)


def test_a_workplace_with_too_few_places_and_one_that_is_closed(house: House) -> None:
    workplace = house.people.get(SETUP, Workplace, "V1")
    house.people.change(SETUP, workplace, replace(workplace, places=2))
    hours(house, SubjectType.WORKPLACE, "V1", HoursSort.OPEN, 9, 16)
    house.plan("09:00", "11:00", "103", workplace="V1")
    found = find(house, citizens=("101", "102"), workplace="V1", step=60)
    assert starts(found) == ["Mon 11:00"]
    assert why(found) == {("V1", Rule.OPENING_HOURS, 1), ("V1", Rule.WORKPLACE_PLACES, 2)}
    assert found.times[0].place == workplace.ref
    assert find(house, citizens=("101", "102", "103"), workplace="V1").slots == ()


def test_the_offices_working_hours_hold_for_who_has_none(house: House) -> None:
    choose(house, "working-hours", "usual", "10:00-12:00")
    hours(house, SubjectType.STAFF, "NILS", HoursSort.OPEN, 8, 16)
    found = find(house, citizens=("101",), staff=("MAJA",), step=60, how_many=9)
    assert starts(found) == ["Mon 10:00", "Mon 11:00"]
    assert why(found) == {("MAJA", Rule.WORKING_HOURS, 6)}
    assert starts(find(house, citizens=("101",), staff=("NILS",))) == ["Mon 08:00"]


def rooms(house: House) -> None:
    for reference, site, capacity in (("R3", "Huset", 1), ("R4", "Huset", 3), ("R5", "Torvet", 2)):
        room = Room(id=uuid4(), reference=reference, name=reference, site=site, capacity=capacity)
        house.people.add(SETUP, room)


def test_any_room_that_holds_all_the_smallest_first(either_house: House) -> None:
    house = either_house
    rooms(house)
    house.plan("08:00", "09:00", "103", room="R5")
    found = find(house, cohort="1A", any_room=True, step=60, how_many=2)
    assert [(f"{each.slot.start:%H:%M}", each.place and each.place.reference) for each in found.times] == [
        ("08:00", "R4"),
        ("09:00", "R5"),
    ]
    assert found.too_small == 1
    assert found.passed == ()


def test_any_room_of_a_house_and_with_seats(house: House) -> None:
    rooms(house)
    found = find(house, citizens=("101",), any_room=True, site="torvet", seats=2)
    assert [each.place and each.place.reference for each in found.times] == ["R5"]
    ClosingDays(house.store, house.clock).close(
        SETUP, ClosedDay(MONDAY, Words("Flytning", "Moving"), "Torvet")
    )
    shut = find(house, citizens=("101",), any_room=True, site="Torvet", seats=2, step=240)
    assert shut.slots == ()
    assert why(shut) == {("R5", Rule.CLOSED_DAY, 2)}
    # Nobody has said how many R1 and R2 hold, so they come after those that surely do.
    house.plan("08:00", "16:00", "104", room="R4")
    found = find(house, citizens=("101",), any_room=True, site="Huset", seats=3)
    assert [each.place and each.place.reference for each in found.times] == ["R1"]
    assert find(house, any_room=True, site="Findes ikke", citizens=("101",)).slots == ()


def test_how_far_it_is_decides_which_room(house: House) -> None:
    rooms(house)
    house.plan("08:00", "09:00", "101", room="R1")
    found = find(house, citizens=("101",), any_room=True, seats=2, earliest=time(9))
    # R5 is smaller, but in another house.
    assert [each.place and each.place.reference for each in found.times] == ["R4"]
