"""What was taken off the plan: who did it and when, and bringing it back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from planner.domain.acting import SETUP
from planner.domain.clashes import ClashRefused
from planner.domain.refusals import Conflict, Refused, Unknown
from planner.domain.series import Pattern, Reach
from planner.services.session_drafts import NewSession
from tests.services.house import MONDAY, House, at


def test_the_last_removed_first_with_who_and_when(either_house: House) -> None:
    house = either_house
    one, two = house.plan("09:00", "10:00", "101"), house.plan("10:00", "11:00", "101")
    house.planning.remove(house.mentor, [one])
    first_removed = house.clock.moment
    house.clock.moment += timedelta(minutes=5)
    house.planning.remove(house.colleague, [two])
    listed = house.trash.list(SETUP)
    assert [(each.session.id, each.by, each.at) for each in listed] == [
        (two.id, "NILS", house.clock.moment),
        (one.id, "MAJA", first_removed),
    ]
    assert house.trash.list(SETUP, 1) == listed[:1]
    done = house.trash.restore(SETUP, listed[1].session)
    assert not house.now(one).removed
    assert [each.session.id for each in house.trash.list(SETUP)] == [two.id]
    house.undo(done)
    assert {each.session.id for each in house.trash.list(SETUP)} == {one.id, two.id}


def test_what_was_only_undone_is_not_in_the_trash(house: House) -> None:
    change = house.planning.add(
        SETUP, NewSession(kind="talk", start=at("09:00"), end=at("10:00"), citizens=("101",))
    )
    house.undo(change)
    assert house.trash.list(SETUP) == ()


def test_restoring_into_a_clash_is_refused_with_who_and_when(house: House) -> None:
    gone = house.plan("09:00", "10:00", "101")
    house.planning.remove(SETUP, [gone])
    there = house.plan("09:30", "10:30", "101")
    removal = house.trash.get(SETUP, gone.reference)
    with pytest.raises(ClashRefused) as refused:
        house.trash.restore(SETUP, removal.session)
    blocking = [each for each in refused.value.clashes if each.blocks]
    assert [(each.subject.reference, each.other_slot) for each in blocking if each.subject] == [
        ("101", there.slot)
    ]
    assert not house.trash.restore(SETUP, removal.session, allow="Aftalt").session.removed


def test_restored_with_its_list_and_without_a_series_that_is_gone(house: House) -> None:
    made = house.series.add(
        SETUP,
        NewSession(kind="presentation", start=at("09:00"), end=at("10:00"), cohort="1A"),
        Pattern(first=MONDAY, weekdays=(0,), weeks=2),
    ).created
    house.series.remove(SETUP, made[0], Reach.ALL)
    house.cohorts.join(SETUP, "1A", "1005", MONDAY)
    back = house.trash.restore(SETUP, house.now(made[1])).session
    assert [row.citizen.reference for row in back.attending] == ["101", "102", "1005"]
    assert (back.series, back.original_start) == (None, None)


def test_who_may_see_and_restore(house: House) -> None:
    secret = house.plan_secret("09:00", "10:00", "101")
    house.planning.remove(SETUP, [secret])
    assert [each.session.id for each in house.trash.list(house.mentor)] == [secret.id]
    assert house.trash.list(house.colleague) == ()
    assert house.trash.list(house.teacher) == ()
    removed = house.now(secret)
    with pytest.raises(Unknown, match="not-in-the-trash"):
        house.trash.get(house.colleague, secret.reference)
    with pytest.raises(Refused, match="session-not-yours"):
        house.trash.restore(house.teacher, removed)
    house.trash.restore(house.mentor, removed)
    with pytest.raises(Conflict):
        house.trash.restore(house.mentor, removed)
    with pytest.raises(Unknown, match="not-in-the-trash"):
        house.trash.restore(house.mentor, house.now(secret))
