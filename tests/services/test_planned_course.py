"""A whole course in one step: weeks, talks one after the other, clashes mended, and one undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from itertools import combinations

import pytest

from planner.domain.acting import SETUP
from planner.domain.clashes import ClashRefused
from planner.domain.planned_week import SubjectType
from planner.domain.refusals import Malformed, Refused
from planner.domain.session import Session
from planner.domain.staggering import WhyNot
from planner.services.course_talks import TalkSpread
from planner.services.planned_course import CourseOrder, PlannedCourses, course_weeks
from planner.services.template_plan import TemplateOrder
from tests.services.house import LONG_AGO, MONDAY, WEEK, House

ORDER = TemplateOrder(template="figure-3", sort=SubjectType.COHORT, subject="1A", first=WEEK, weeks=2)
TUESDAY, WEDNESDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)


@pytest.fixture
def courses(house: House) -> PlannedCourses:
    """Cohort 1A has three members, the last without a mentor."""
    house.cohorts.join(SETUP, "1A", "1005", LONG_AGO)
    return PlannedCourses(house.store, house.clock)


def _talks(sessions: tuple[Session, ...], day: date) -> list[tuple[str, str]]:
    found = [each for each in sessions if each.day == day and each.kind.code == "talk"]
    return sorted((f"{each.start:%H:%M}", each.participants[0].citizen.reference) for each in found)


def test_previewed_planned_and_undone_as_one(house: House, courses: PlannedCourses) -> None:
    before = house.snapshot()
    order = CourseOrder(templates=(ORDER,), talks=TalkSpread(minutes=30, mentor="MAJA"))
    would = courses.preview(SETUP, order)
    assert (house.snapshot(), would.change) == (before, None)
    done = courses.plan(SETUP, order)
    assert len(done.created) == len(would.created)
    assert _talks(done.created, WEDNESDAY) == [("11:00", "101"), ("11:30", "102"), ("12:00", "1005")]
    mine = [each for each in done.created if each.cohort is None and not each.kind.counts_as_company_time]
    assert all([person.reference for person in each.staff] == ["MAJA"] for each in mine)
    assert not any(one.slot.overlaps(other.slot) for one, other in combinations(mine, 2))
    assert done.change is not None
    undone = house.undo(done.change)
    assert house.snapshot() == before
    house.undo(undone)
    assert len(house.snapshot()) == len(before) + len(done.created)


def test_without_spreading_talks_stand_where_the_template_has_them(courses: PlannedCourses) -> None:
    would = courses.preview(SETUP, CourseOrder(templates=(ORDER,)))
    assert {clock for clock, _ in _talks(would.created, WEDNESDAY)} == {"11:00"}


def test_who_has_no_mentor_keeps_the_template_s_time(courses: PlannedCourses) -> None:
    would = courses.preview(SETUP, CourseOrder(templates=(ORDER,), talks=TalkSpread(minutes=30)))
    assert {(each.seat.citizen.reference, each.why) for _, each in would.unplaced} == {
        ("1005", WhyNot.NO_MENTOR)
    }
    assert ("11:00", "1005") in _talks(would.created, WEDNESDAY)


def test_another_day_when_the_own_one_is_full(courses: PlannedCourses) -> None:
    talks = TalkSpread(minutes=60, mentor="MAJA", until=time(13))
    would = courses.preview(SETUP, CourseOrder(templates=(ORDER,), talks=talks))
    assert len(_talks(would.created, WEDNESDAY)) == 2
    assert would.unplaced == ()


def test_a_clash_is_mended_by_the_nearest_free_time(house: House, courses: PlannedCourses) -> None:
    house.plan("09:00", "10:00", "101", day=TUESDAY)
    order = CourseOrder(templates=(ORDER,))
    would = courses.preview(SETUP, order)
    blocking = [clash for clash in would.clashes if clash.blocks]
    assert blocking
    with pytest.raises(ClashRefused):
        courses.plan(SETUP, order)
    session = next(each for each in would.created if each.id in blocking[0].sessions)
    wish = would.mending(session, None)
    slot = courses.next_free(SETUP, order, wish)
    assert slot is not None
    assert (slot.day, f"{slot.start:%H:%M}", slot.minutes) == (TUESDAY, "10:00", 180)
    mended = replace(order, mended=(replace(wish, slot=slot),))
    done = courses.plan(SETUP, mended)
    assert not [clash for clash in done.clashes if clash.blocks]
    assert slot in {each.slot for each in done.created}
    left_out = courses.preview(SETUP, replace(order, templates=(replace(ORDER, first=WEEK.plus(2)),)))
    assert left_out.left_out == ()


def test_one_left_out(house: House, courses: PlannedCourses) -> None:
    order = CourseOrder(templates=(ORDER,))
    would = courses.preview(SETUP, order)
    visit = next(each for each in would.created if each.day == TUESDAY)
    done = courses.plan(SETUP, replace(order, mended=(would.mending(visit, None),)))
    assert len(done.created) == len(would.created) - 1
    assert [each.day for each in done.left_out] == [TUESDAY]


def test_several_at_once_and_not_twice(house: House, courses: PlannedCourses) -> None:
    one = replace(ORDER, sort=SubjectType.CITIZEN, subject="1005", first=WEEK.plus(4))
    order = CourseOrder(templates=(ORDER, one))
    assert course_weeks(order) == (WEEK, WEEK.plus(1), WEEK.plus(4), WEEK.plus(5))
    courses.plan(SETUP, order)
    with pytest.raises(Refused, match="template-already-applied"):
        courses.preview(SETUP, CourseOrder(templates=(one,)))


def test_an_order_for_nobody(courses: PlannedCourses) -> None:
    with pytest.raises(Malformed):
        courses.preview(SETUP, CourseOrder(templates=()))
