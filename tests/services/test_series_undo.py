"""Any acts on series, copies, templates, wishes, talks and the trash, undone one after the other: the first state again."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.domain.acting import SETUP
from planner.domain.planned_week import SubjectType
from planner.domain.refusals import PlannerError
from planner.domain.roster import moved
from planner.domain.series import OnClosedDay, Pattern, Reach
from planner.domain.session import Session
from planner.services.changes import Change
from planner.services.copying import week_order
from planner.services.last_week import LastWeekOrder
from planner.services.session_drafts import NewSession
from planner.services.staggering import StaggerOrder
from planner.services.template_plan import TemplateOrder
from planner.services.week_planning import at_time
from planner.services.wishes import NewWish
from planner.storage import open_store
from tests.builders import StoppedClock
from tests.services.house import MONDAY, WEEK, House, at, slot

T = TypeVar("T")
CITIZEN = SubjectType.CITIZEN
PEOPLE = ("101", "103", "1005")
State = tuple[dict[UUID, Session], object, object]
Act = Callable[[House, st.DataObject], Change | None]


def state(house: House) -> State:
    """Sessions, series and wishes as they stand, without versions."""
    with house.store.reading() as reading:
        found = reading.sessions.owned_by(house.organisation("JC").id, date(2026, 9, 1), date(2027, 9, 1))
        series = reading.series.by_id([each.series for each in found if each.series])
        wishes = reading.wishes.list()
    return {each.id: replace(each, version=0) for each in found}, series, wishes


def one_of(found: Sequence[T], data: st.DataObject) -> T | None:
    """One of what there is; what is drawn does not depend on how much that is."""
    number = data.draw(st.integers(0, 99))
    return found[number % len(found)] if found else None


def one_of_a_series(house: House, data: st.DataObject) -> Session | None:
    found = [each for each in state(house)[0].values() if each.series]
    return one_of(sorted(found, key=lambda each: each.reference), data)


def add_series(house: House, data: st.DataObject) -> Change | None:
    hour = data.draw(st.integers(8, 15))
    new = NewSession(
        kind="talk",
        start=at(f"{hour:02}:00"),
        end=at(f"{hour + 1:02}:00"),
        citizens=(data.draw(st.sampled_from(PEOPLE)),),
    )
    pattern = Pattern(
        first=MONDAY,
        weekdays=tuple(data.draw(st.sets(st.integers(0, 6), min_size=1, max_size=2))),
        interval=data.draw(st.integers(1, 2)),
        weeks=data.draw(st.integers(2, 5)),
    )
    return house.series.add(SETUP, new, pattern, data.draw(st.sampled_from(OnClosedDay)), "Aftalt").change


def change_series(house: House, data: st.DataObject) -> Change | None:
    seen = one_of_a_series(house, data)
    if seen is None:
        return None
    wanted = data.draw(
        st.sampled_from(
            [
                at_time(seen, at("16:00", seen.day)),
                moved(seen, slot("12:00", "13:30", seen.day + timedelta(days=1))),
                replace(seen, title="Ny titel", staff=()),
            ]
        )
    )
    reach, overwrite = data.draw(st.sampled_from(Reach)), data.draw(st.booleans())
    return house.series.change(SETUP, house.now(seen), wanted, reach, "Aftalt", overwrite=overwrite).change


def remove_series(house: House, data: st.DataObject) -> Change | None:
    seen = one_of_a_series(house, data)
    reach = data.draw(st.sampled_from(Reach))
    return house.series.remove(SETUP, seen, reach).change if seen else None


def end_series(house: House, data: st.DataObject) -> Change | None:
    seen = one_of_a_series(house, data)
    last = MONDAY + timedelta(days=data.draw(st.integers(0, 60)))
    return house.series.end_on(SETUP, seen, last, "Aftalt").change if seen else None


def copy_week(house: House, data: st.DataObject) -> Change | None:
    who, onto = data.draw(st.sampled_from(PEOPLE)), data.draw(st.sets(st.sampled_from(PEOPLE), max_size=2))
    order = week_order(CITIZEN, who, WEEK, [WEEK.plus(data.draw(st.integers(0, 4)))], sorted(onto))
    return house.copying.copy(SETUP, order, "Aftalt").change


def longer_week(house: House, data: st.DataObject) -> Change | None:
    order = LastWeekOrder(
        citizen=data.draw(st.sampled_from(PEOPLE)), week=WEEK.plus(1), extra=15, kind="talk"
    )
    return house.last_week.plan(SETUP, order, "Aftalt").change


def apply_template(house: House, data: st.DataObject) -> Change | None:
    orders = [
        TemplateOrder(
            template="figure-4", sort=CITIZEN, subject=who, first=WEEK.plus(data.draw(st.integers(0, 3)))
        )
        for who in sorted(data.draw(st.sets(st.sampled_from(PEOPLE), min_size=1)))
    ]
    return house.templates.apply_many(SETUP, orders, "Aftalt").change


def wish(house: House, data: st.DataObject) -> Change | None:
    return house.wishes.add(
        SETUP, NewWish(kind="talk", minutes=45, citizen=data.draw(st.sampled_from(PEOPLE)))
    )


def place(house: House, data: st.DataObject) -> Change | None:
    wanted = one_of(house.wishes.list(SETUP), data)
    return house.wishes.place(SETUP, wanted, at("10:00"), allow="Aftalt") if wanted else None


def talks(house: House, data: st.DataObject) -> Change | None:
    day = MONDAY + timedelta(days=data.draw(st.integers(0, 6)))
    order = StaggerOrder(
        cohort="1A", days=(day,), kind="talk", minutes=30, start=at("09:00").time(), mentor="NILS"
    )
    return house.staggering.plan(SETUP, order, "Aftalt").change


def restore(house: House, data: st.DataObject) -> Change | None:
    removal = one_of(house.trash.list(SETUP), data)
    return house.trash.restore(SETUP, removal.session, "Aftalt") if removal else None


ACTS: list[Act] = [
    *(
        add_series,
        add_series,
        change_series,
        change_series,
        remove_series,
        end_series,
        copy_week,
        longer_week,
    ),
    *(apply_template, wish, place, talks, restore),
]


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_any_acts_undone_give_the_first_state(
    settled_file: Path, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path, clock = tmp_path_factory.mktemp("acts") / "office.db", StoppedClock()
    shutil.copyfile(settled_file, path)
    with closing(open_store(str(path), clock=clock)) as store:
        _done_and_undone(House(store, clock), data)


def _done_and_undone(house: House, data: st.DataObject) -> None:
    states: list[State] = []
    done: list[Change] = []
    # A series and a wish to begin with: many acts need one.
    for act in [add_series, wish, *data.draw(st.lists(st.sampled_from(ACTS), min_size=1, max_size=6))]:
        before = state(house)
        change = None
        with suppress(PlannerError):
            change = act(house, data)
        if change is None:
            assert same(state(house), before)
        else:
            done.append(change)
            states.append(before)
    last = state(house)
    redo = [_undone(house, change, before) for change, before in zip(done[::-1], states[::-1], strict=True)]
    again = [
        _undone(house, change, after) for change, after in zip(redo[::-1], [*states[1:], last], strict=True)
    ]
    for change, before in zip(again[::-1], states[::-1], strict=True):
        _undone(house, change, before)


def _undone(house: House, change: Change, expected: State) -> Change:
    undone = house.undo(change)
    assert same(state(house), expected)
    return undone


def same(one: State, other: State) -> bool:
    """Compared without an explanation, which would be of the length of the plan."""
    return one == other
