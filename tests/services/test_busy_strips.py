"""What stands in the way of people and places day by day, and that it tells nobody more than they may know."""

from __future__ import annotations

from datetime import date, timedelta

from planner.domain.acting import SETUP
from planner.domain.availability import HoursSort
from planner.domain.free_time import BusyReason
from planner.domain.planned_week import Subject, SubjectType
from planner.services.busy_strips import BusyStrip, BusyStrips
from tests.services.house import MONDAY, House
from tests.services.test_find_time import hours

TUESDAY = MONDAY + timedelta(days=1)


def citizen(house: House, reference: str) -> Subject:
    return Subject(SubjectType.CITIZEN, house.citizen(reference).ref)


def staff(house: House, reference: str) -> Subject:
    return Subject(SubjectType.STAFF, house.staff(reference).ref)


def times(strip: BusyStrip) -> list[tuple[str, BusyReason]]:
    return [(f"{block.slot.start:%H:%M}-{block.slot.end:%H:%M}", block.reason) for block in strip.blocks]


def test_the_strips_of_a_day_say_only_what_may_be_told(house: House) -> None:
    house.plan("09:00", "10:00", "101", title="Åben samtale")
    house.plan_secret("11:00", "12:00", "101")
    hours(house, SubjectType.STAFF, "NILS", HoursSort.OPEN, 9, 12)
    asked = [citizen(house, "101"), staff(house, "NILS")]
    anna, nils = BusyStrips(house.store).strips(house.colleague, asked, [MONDAY])
    assert [(f"{block.slot.start:%H:%M}", block.title) for block in anna.blocks] == [
        ("09:00", "Åben samtale"),
        ("11:00", ""),
    ]
    assert times(nils) == [
        ("00:00-09:00", BusyReason.CLOSED_HOURS),
        ("12:00-23:59", BusyReason.CLOSED_HOURS),
    ]
    untitled = BusyStrips(house.store).strips(house.colleague, asked, [MONDAY], titled=False)
    assert {block.title for strip in untitled for block in strip.blocks} == {""}


def test_a_cohort_comes_as_its_members_and_the_session_itself_does_not_count(either_house: House) -> None:
    house = either_house
    moved = house.plan("08:00", "09:00", "101", staff=("MAJA",))
    house.plan("10:00", "11:00", "102")
    cohort = Subject(SubjectType.COHORT, house.cohort("1A").ref)
    strips = BusyStrips(house.store).strips(
        house.colleague, [cohort, staff(house, "MAJA")], [MONDAY, TUESDAY], but=moved.id
    )
    busy = {(strip.subject.ref.reference, strip.day): times(strip) for strip in strips}
    assert busy == {
        ("101", MONDAY): [],
        ("101", TUESDAY): [],
        ("102", MONDAY): [("10:00-11:00", BusyReason.SESSION)],
        ("102", TUESDAY): [],
        ("MAJA", MONDAY): [],
        ("MAJA", TUESDAY): [],
    }


def test_members_count_while_they_are_members(house: House) -> None:
    house.cohorts.leave(SETUP, "1A", "102", TUESDAY)
    cohort = Subject(SubjectType.COHORT, house.cohort("1A").ref)
    strips = BusyStrips(house.store).strips(house.colleague, [cohort], [MONDAY, TUESDAY])
    assert [(strip.subject.ref.reference, strip.day) for strip in strips] == [
        ("101", MONDAY),
        ("101", TUESDAY),
        ("102", MONDAY),
    ]


def test_whom_somebody_may_not_know_of_is_left_out(house: House) -> None:
    house.plan("08:00", "09:00", "101", staff=("MAJA",))
    strips = BusyStrips(house.store)
    asked = [citizen(house, "101"), staff(house, "MAJA")]
    assert {strip.subject for strip in strips.strips(house.colleague, asked, [MONDAY])} == set(asked)
    assert strips.strips(house.teacher, asked, [MONDAY]) == ()


def test_no_days_are_nothing(house: House) -> None:
    days: list[date] = []
    assert BusyStrips(house.store).strips(house.colleague, [citizen(house, "101")], days) == ()
