"""The pool of wished sessions: added, changed, taken back, placed, and each undone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.domain.acting import SETUP
from planner.domain.clashes import ClashRefused
from planner.domain.refusals import Conflict, Malformed, Unknown
from planner.domain.wishes import Wish
from planner.services.changes import Change
from planner.services.wishes import NewWish
from tests.services.house import WEEK, House, at


def wish(house: House, **more: object) -> Wish:
    new = replace(NewWish(kind="talk", minutes=45, citizen="101"), **more)  # type: ignore[arg-type]
    return house.wishes.add(SETUP, new).wishes[0][1]


def listed(house: House) -> list[str]:
    return [each.reference for each in house.wishes.list(SETUP)]


def test_a_wish_is_added_changed_taken_back_and_each_undone(either_house: House) -> None:
    house = either_house
    made = wish(house, title="Om praktik", note="Gerne formiddag", week=WEEK)
    assert house.wishes.get(SETUP, made.reference) == made
    changed = house.wishes.change(SETUP, made, replace(made, minutes=60))
    now = house.wishes.get(SETUP, made.reference)
    assert (now.minutes, now.title) == (60, "Om praktik")
    gone = house.wishes.remove(SETUP, now)
    assert listed(house) == []
    for done in (gone, changed):
        house.undo(done)
    assert house.wishes.list(SETUP) == (made,)
    assert house.acts(made.id) == [
        "wish-added",
        "wish-changed",
        "wish-removed",
        "wish-removed",
        "wish-changed",
    ]


def test_by_wanted_week_and_by_whose_they_are(house: House) -> None:
    any_time, late = wish(house), wish(house, week=WEEK.plus(2))
    early = wish(house, week=WEEK, citizen=None, cohort="1A")
    assert listed(house) == [early.reference, late.reference, any_time.reference]
    assert house.wishes.list(SETUP, citizen="101") == (late, any_time)
    assert house.wishes.list(SETUP, cohort="1A") == (early,)


def test_placing_makes_the_session_and_undo_puts_the_wish_back(either_house: House) -> None:
    house = either_house
    made = wish(house, title="Om praktik", note="Gerne formiddag")
    done = house.wishes.place(SETUP, made, at("09:00"), staff=("MAJA",), room="R1")
    session = done.session
    assert (session.title, session.minutes, session.note) == ("Om praktik", 45, "Gerne formiddag")
    assert [row.citizen.reference for row in session.attending] == ["101"]
    assert listed(house) == []
    undone = house.undo(done)
    assert (listed(house), house.now(session).removed) == ([made.reference], True)
    house.undo(undone)
    assert (listed(house), house.now(session).removed) == ([], False)


def test_a_cohorts_wish_becomes_a_cohort_session(house: House) -> None:
    made = wish(house, citizen=None, cohort="1A", kind="presentation")
    session = house.wishes.place(SETUP, made, at("13:00")).session
    assert session.cohort is not None
    assert [row.citizen.reference for row in session.attending] == ["101", "102"]


def test_a_clash_leaves_the_wish_in_the_pool(house: House) -> None:
    house.plan("09:00", "10:00", "101")
    made = wish(house)
    with pytest.raises(ClashRefused):
        house.wishes.place(SETUP, made, at("09:30"))
    assert listed(house) == [made.reference]


def test_placed_by_somebody_else_meanwhile(house: House) -> None:
    made = wish(house)
    done: Change = house.wishes.change(SETUP, made, replace(made, minutes=30))
    with pytest.raises(Conflict, match="wish-changed-meanwhile"):
        house.wishes.place(SETUP, made, at("09:00"))
    house.wishes.place(SETUP, done.wishes[0][1], at("09:00"))
    with pytest.raises(Unknown):
        house.wishes.remove(SETUP, done.wishes[0][1])
    with pytest.raises(Conflict):
        house.undo(done)


@pytest.mark.parametrize(
    ("wrong", "error", "code"),
    [
        ({"minutes": 0}, Malformed, "wish-minutes"),
        ({"minutes": 721}, Malformed, "wish-minutes"),
        ({"citizen": None}, Malformed, "citizen-or-cohort"),
        ({"cohort": "1A"}, Malformed, "citizen-or-cohort"),
        ({"kind": "yoga"}, Unknown, "unknown-code-of-kind"),
        ({"citizen": "999"}, Unknown, "unknown-reference"),
        ({"title": "x" * 201}, Malformed, "too-long"),
    ],
)
def test_wishes_that_cannot_be(
    house: House, wrong: dict[str, object], error: type[Exception], code: str
) -> None:
    with pytest.raises(error, match=code):
        wish(house, **wrong)


def test_a_provider_wishes_for_its_own_cohort_only(house: House) -> None:
    mine = NewWish(kind="talk", minutes=30, cohort="2A")
    house.wishes.add(house.teacher, mine)
    wish(house)
    assert [each.subject.reference for each in house.wishes.list(house.teacher)] == ["2A"]
    with pytest.raises(Unknown):
        house.wishes.add(house.teacher, replace(mine, cohort="1A"))
    with pytest.raises(Unknown):
        house.wishes.add(house.teacher, NewWish(kind="talk", minutes=30, citizen="101"))
