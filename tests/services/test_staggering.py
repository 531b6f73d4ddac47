"""Individual talks after a cohort's session: planned one after the other, or moved apart where a template put them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from itertools import combinations
from uuid import uuid4

import pytest

from planner.domain.acting import SETUP
from planner.domain.availability import Absence, Availability, HoursSort, WeekHours
from planner.domain.planned_week import Subject, SubjectType
from planner.domain.refusals import Malformed, Refused, Unknown
from planner.domain.session import Session
from planner.domain.staggering import WhyNot
from planner.services.staggering import StaggerOrder
from planner.services.template_plan import TemplateOrder
from tests.services.house import LONG_AGO, MONDAY, WEEK, House, at

WEDNESDAY, THURSDAY = MONDAY + timedelta(days=2), MONDAY + timedelta(days=3)
ORDER = StaggerOrder(cohort="1A", days=(WEDNESDAY,), kind="talk", minutes=30, mentor="MAJA")


def shape(talks: tuple[Session, ...]) -> list[tuple[str, str, date]]:
    return [
        (each.participants[0].citizen.reference, f"{each.start:%H:%M}-{each.end:%H:%M}", each.day)
        for each in talks
    ]


@pytest.fixture
def lesson(house: House) -> House:
    """Cohort 1A has three members and a lesson until eleven on Wednesday."""
    house.cohorts.join(SETUP, "1A", "1005", LONG_AGO)
    house.plan("09:00", "11:00", day=WEDNESDAY, cohort="1A", kind="presentation")
    return house


def test_after_the_cohorts_session_in_the_order_of_the_list(lesson: House) -> None:
    before = lesson.snapshot()
    would = lesson.staggering.preview(SETUP, ORDER)
    assert (lesson.snapshot(), would.change) == (before, None)
    done = lesson.staggering.plan(SETUP, ORDER)
    assert (
        shape(done.talks)
        == shape(would.talks)
        == [
            ("101", "11:00-11:30", WEDNESDAY),
            ("102", "11:30-12:00", WEDNESDAY),
            ("1005", "12:00-12:30", WEDNESDAY),
        ]
    )
    assert {person.reference for each in done.talks for person in each.staff} == {"MAJA"}
    assert {each.audience.value for each in done.talks} == {"individual"}
    assert done.unplaced == ()
    assert done.change is not None
    undone = lesson.undo(done.change)
    assert lesson.snapshot() == before
    lesson.undo(undone)
    assert len(lesson.snapshot()) == len(before) + 3


def test_around_what_is_there_with_pauses_and_rooms(lesson: House) -> None:
    lesson.plan("11:00", "11:20", day=WEDNESDAY, staff=("MAJA",))
    lesson.plan("11:00", "12:00", "102", day=WEDNESDAY)
    lesson.plan("12:30", "13:00", day=WEDNESDAY, room="R1")
    done = lesson.staggering.plan(SETUP, replace(ORDER, pause=10, rooms=("R1", "R2")))
    where = [each.place.reference for each in done.talks if each.place]
    assert [(talk[1], room) for talk, room in zip(shape(done.talks), where, strict=True)] == [
        ("11:20-11:50", "R1"),
        ("12:00-12:30", "R1"),
        ("12:40-13:10", "R2"),
    ]


def test_absences_pauses_and_hours_count_as_taken(lesson: House) -> None:
    mentor = Subject(SubjectType.STAFF, lesson.staff("MAJA").ref)
    day = WEDNESDAY
    entries: list[Availability] = [
        Absence(id=uuid4(), subject=mentor, start=at("10:00", day), end=at("11:30", day)),
        _hours(mentor, HoursSort.OPEN, "08:00", "14:00"),
        _hours(mentor, HoursSort.PAUSE, "12:00", "12:30"),
    ]
    with lesson.store.writing() as work:
        for entry in entries:
            work.keeping.put(entry)
    done = lesson.staggering.plan(SETUP, replace(ORDER, minutes=45))
    assert [talk[1] for talk in shape(done.talks)] == ["12:30-13:15", "13:15-14:00"]
    assert [each.why for _, each in done.unplaced] == [WhyNot.FULL]


def _hours(of: Subject, sort: HoursSort, start: str, end: str) -> WeekHours:
    return WeekHours(
        id=uuid4(),
        subject=of,
        sort=sort,
        weekday=WEDNESDAY.weekday(),
        start=time.fromisoformat(start),
        end=time.fromisoformat(end),
        since=LONG_AGO,
    )


def test_each_citizens_own_mentor_and_who_has_none(lesson: House) -> None:
    done = lesson.staggering.plan(SETUP, replace(ORDER, mentor=None))
    assert [talk[0] for talk in shape(done.talks)] == ["101", "102"]
    assert [(each.seat.citizen.reference, each.why) for _, each in done.unplaced] == [
        ("1005", WhyNot.NO_MENTOR)
    ]


def test_another_day_when_one_is_full(lesson: House) -> None:
    order = replace(ORDER, until=time(12), days=(WEDNESDAY, THURSDAY))
    with pytest.raises(Refused, match="no-session-to-follow"):
        lesson.staggering.plan(SETUP, order)
    done = lesson.staggering.plan(SETUP, replace(order, start=time(11)))
    assert [(talk[0], talk[2]) for talk in shape(done.talks)] == [
        ("101", WEDNESDAY),
        ("102", WEDNESDAY),
        ("1005", THURSDAY),
    ]


def test_several_weeks_and_a_closed_day(lesson: House) -> None:
    # Week 52's Friday is the 25th of December.
    friday = date(2026, 12, 18)
    done = lesson.staggering.plan(SETUP, replace(ORDER, days=(friday,), start=time(9), weeks=2))
    assert {each.day for each in done.talks} == {friday}
    assert [cell.day for cell in done.skipped] == [date(2026, 12, 25)]


def test_a_templates_talks_are_moved_apart(lesson: House) -> None:
    template = TemplateOrder(
        template="figure-3", sort=SubjectType.COHORT, subject="1A", first=WEEK.plus(1), weeks=2
    )
    lesson.templates.apply(SETUP, template)
    before = lesson.snapshot()
    day = WEDNESDAY + timedelta(weeks=1)
    order = StaggerOrder(cohort="1A", days=(day,), mentor="MAJA", existing=True, weeks=2)
    done = lesson.staggering.plan(SETUP, order)
    assert shape(done.talks) == [
        (who, times, day + timedelta(weeks=week))
        for week in (0, 1)
        for who, times in (("101", "11:00-12:00"), ("102", "12:00-13:00"), ("1005", "13:00-14:00"))
    ]
    assert {each.application for each in done.talks} >= {done.talks[0].application}
    assert all(each.application is not None for each in done.talks)
    for one, other in combinations(done.talks, 2):
        assert not one.slot.overlaps(other.slot)
    # Hours at a company stay where they are.
    assert len({s.slot for s in lesson.snapshot().values() if s.kind.code == "taster_placement"}) == 2
    assert done.change is not None
    lesson.undo(done.change)
    assert lesson.snapshot() == before


def test_moved_talks_may_be_shorter_and_flow_to_another_day(lesson: House) -> None:
    lesson.templates.apply(
        SETUP, TemplateOrder(template="figure-3", sort=SubjectType.COHORT, subject="1A", first=WEEK.plus(1))
    )
    day = WEDNESDAY + timedelta(weeks=1)
    order = StaggerOrder(
        cohort="1A",
        days=(day, day + timedelta(days=1)),
        mentor="MAJA",
        existing=True,
        minutes=30,
        start=time(13),
        until=time(14),
    )
    done = lesson.staggering.plan(SETUP, order)
    assert [(talk[1], talk[2]) for talk in shape(done.talks)] == [
        ("13:00-13:30", day),
        ("13:30-14:00", day),
        ("13:00-13:30", day + timedelta(days=1)),
    ]


def test_refusals(lesson: House) -> None:
    with pytest.raises(Malformed, match="stagger-what"):
        lesson.staggering.plan(SETUP, replace(ORDER, kind=""))
    with pytest.raises(Malformed, match="weeks-out-of-range"):
        lesson.staggering.plan(SETUP, replace(ORDER, days=()))
    with pytest.raises(Refused, match="not-your-organisation"):
        lesson.staggering.plan(lesson.teacher, ORDER)
    with pytest.raises(Refused, match="no-talks-to-move"):
        lesson.staggering.plan(SETUP, replace(ORDER, existing=True))
    with pytest.raises(Refused, match="no-time-for-talks"):
        lesson.staggering.plan(SETUP, replace(ORDER, start=time(11), until=time(11, 10)))
    with pytest.raises(Unknown):
        lesson.staggering.plan(SETUP, replace(ORDER, mentor="NOBODY"))
    with pytest.raises(Unknown, match="unknown-kind"):
        lesson.staggering.plan(SETUP, replace(ORDER, kind="yoga"))
