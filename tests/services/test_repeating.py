"""A session on the plan becomes the first of a series."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from planner.domain.acting import SETUP
from planner.domain.clashes import ClashRefused, Rule
from planner.domain.refusals import Conflict, Refused
from planner.domain.series import OnClosedDay, Pattern, Reach
from planner.services.repeating import Repeating
from tests.services.house import MONDAY, House, at, slot

FRIDAY = MONDAY + timedelta(days=4)


def _repeating(house: House) -> Repeating:
    return Repeating(house.store, house.clock)


def test_it_is_the_first_and_undo_leaves_it(house: House) -> None:
    session = house.plan("09:00", "10:00", "101")
    before = house.snapshot()
    pattern = Pattern(first=MONDAY, weekdays=(0, 2), weeks=3)
    would = _repeating(house).preview(SETUP, session, pattern)
    assert house.snapshot() == before
    done = _repeating(house).repeat(SETUP, session, pattern)
    assert len(done.created) == len(would.created) == 5
    first = house.planning.session(SETUP, session.reference)
    assert first.id == session.id
    view = house.series.of(SETUP, session.reference)
    assert view.sessions[0].day == MONDAY
    assert view.exceptions == ()
    moved = house.series.preview_remove(SETUP, first, Reach.ALL)
    assert len(moved.removed) == 6
    assert done.change is not None
    undone = house.undo(done.change)
    assert house.snapshot() == before
    house.undo(undone)
    assert len(house.snapshot()) == len(before) + 5


def test_its_own_weekday_is_always_one(house: House) -> None:
    session = house.plan("09:00", "10:00", "101")
    done = _repeating(house).preview(SETUP, session, Pattern(first=MONDAY, weekdays=(2,), weeks=2))
    assert [each.day.weekday() for each in done.created] == [2, 0, 2]


def test_closed_days(house: House) -> None:
    session = house.plan("09:00", "10:00", "101", day=FRIDAY)
    pattern = Pattern(first=FRIDAY, weekdays=(4,), weeks=6)
    skipped = _repeating(house).preview(SETUP, session, pattern)
    assert date(2026, 12, 25) not in {each.day for each in skipped.created}
    moved = _repeating(house).preview(SETUP, session, pattern, OnClosedDay.MOVE)
    assert date(2026, 12, 28) in {each.day for each in moved.created}


def test_what_cannot_be(house: House) -> None:
    session = house.plan("09:00", "10:00", "101")
    house.plan("09:00", "10:00", "101", day=MONDAY + timedelta(weeks=1))
    pattern = Pattern(first=MONDAY, weekdays=(0,), weeks=3)
    service = _repeating(house)
    with pytest.raises(ClashRefused):
        service.repeat(SETUP, session, pattern)
    done = service.repeat(SETUP, session, pattern, allow="Aftalt")
    assert len(done.created) == 2
    with pytest.raises(Refused, match="already-in-a-series"):
        service.preview(SETUP, session, pattern)
    with pytest.raises(Conflict):
        service.repeat(SETUP, session, pattern)
    other = house.plan("13:00", "14:00", "102")
    with pytest.raises(Refused, match="nothing-to-repeat"):
        service.preview(SETUP, other, Pattern(first=MONDAY, weekdays=(0,), weeks=1))


def test_some_stand_elsewhere_and_some_are_left_out(either_house: House) -> None:
    house = either_house
    session = house.plan("09:00", "10:00", "101")
    second, third = MONDAY + timedelta(weeks=1), MONDAY + timedelta(weeks=2)
    house.plan("09:00", "10:00", "101", day=second)
    pattern = Pattern(first=MONDAY, weekdays=(0,), weeks=4)
    service = _repeating(house)
    with pytest.raises(ClashRefused):
        service.repeat(SETUP, session, pattern)
    mended = {second: slot("11:00", "12:00", second + timedelta(days=1)), third: None}
    would = service.preview(SETUP, session, pattern, mended=mended)
    assert would.clashes == ()
    done = service.repeat(SETUP, session, pattern, mended=mended)
    assert [each.start for each in done.created] == [
        at("11:00", second + timedelta(days=1)),
        at("09:00", MONDAY + timedelta(weeks=3)),
    ]
    view = house.series.of(SETUP, session.reference)
    assert [each.start for each in view.exceptions] == [at("11:00", second + timedelta(days=1))]


def test_the_preview_says_of_short_notice_what_planning_says(house: House) -> None:
    with house.store.writing() as work:
        work.put_setting("rule.notice", None)
    session = house.plan("09:00", "10:00", "101", day=MONDAY + timedelta(weeks=3))
    pattern = Pattern(first=session.day, weekdays=(0,), weeks=2)
    assert _repeating(house).preview(SETUP, session, pattern).clashes == ()
    soon = house.plan("09:00", "10:00", "102")
    pattern = Pattern(first=MONDAY, weekdays=(0, 1, 2), weeks=1)
    would = _repeating(house).preview(SETUP, soon, pattern)
    done = _repeating(house).repeat(SETUP, soon, pattern)
    assert [clash.rule for clash in would.clashes] == [Rule.NOTICE] * len(would.clashes)
    assert len(would.clashes) == len(done.clashes) > 0
