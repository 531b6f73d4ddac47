"""Undo and redo: any acts in any order, undone one by one, give the first state back, and redone the last."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from planner.domain.acting import SETUP
from planner.domain.clashes import ClashRefused, bookings
from planner.domain.refusals import Conflict, Refused
from planner.domain.session import Session, Slot
from planner.services.changes import Change
from planner.storage import open_store
from tests.builders import StoppedClock
from tests.services.house import MONDAY, House, at, slot

CITIZENS = ("101", "102", "103", "104", "1005")
STARTS = ("08:00", "09:00", "10:00", "11:00")


def move(house: House, session: Session, number: int) -> Change:
    start = at(STARTS[number % 4], MONDAY + timedelta(days=number % 3))
    return house.planning.move(SETUP, session.reference, start, allow="Aftalt" if number % 5 == 0 else None)


def resize(house: House, session: Session, number: int) -> Change:
    end = session.start + timedelta(minutes=30 + 15 * (number % 8))
    return house.planning.move(SETUP, session.reference, session.start, end)


def remove(house: House, session: Session, number: int) -> Change:
    return house.planning.remove(SETUP, [session])


def rename(house: House, session: Session, number: int) -> Change:
    return house.planning.change(SETUP, session, replace(session, title=f"Titel {number}"))


def attach(house: House, session: Session, number: int) -> Change:
    return house.planning.attach(SETUP, session, CITIZENS[number % 5])


def detach(house: House, session: Session, number: int) -> Change:
    rows = session.attending
    return house.planning.detach(SETUP, session, rows[number % len(rows)].citizen.id)


def retime(house: House, session: Session, number: int) -> Change:
    rows = session.attending
    own = Slot(session.start, session.start + timedelta(minutes=20)) if number % 3 else None
    return house.planning.retime(SETUP, session, rows[number % len(rows)].citizen.id, own)


def add(house: House, session: Session, number: int) -> Change:
    new = session.reference and house.plan(
        STARTS[number % 4],
        f"{9 + number % 4:02d}:00",
        CITIZENS[number % 5],
        day=MONDAY + timedelta(days=number % 3),
    )
    assert isinstance(new, Session)
    return Change(act="session-added", before=(replace(new, removed=True),), after=(new,))


def swap(house: House, session: Session, number: int) -> Change:
    others = [each for each in house.snapshot().values() if each.id != session.id]
    other = house.now(others[number % len(others)])
    pairs = [(session, replace(session, slot=other.slot)), (other, replace(other, slot=session.slot))]
    return house.planning.change_all(SETUP, pairs, act="sessions-swapped")


ACTS: tuple[Callable[[House, Session, int], Change], ...] = (
    move,
    resize,
    remove,
    rename,
    attach,
    detach,
    retime,
    add,
    swap,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.integers(0, len(ACTS) - 1), st.integers(0, 60)), min_size=1, max_size=12))
def test_any_acts_undone_give_the_first_state_and_redone_the_last(
    settled_file: Path, steps: list[tuple[int, int]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "office.db"
        shutil.copyfile(settled_file, path)
        store = open_store(str(path), clock=StoppedClock())
        house = House(store, StoppedClock())
        house.plan("09:00", "10:00", "101", "102", staff=("MAJA",), room="R1")
        house.plan("10:00", "11:00", cohort="1A")
        house.plan("09:00", "10:00", "1005", day=MONDAY + timedelta(days=1))
        try:
            _there_and_back(house, steps)
        finally:
            store.close()


def _there_and_back(house: House, steps: list[tuple[int, int]]) -> None:
    first = house.snapshot()
    done: list[Change] = []
    for act, number in steps:
        sessions = sorted(house.snapshot().values(), key=lambda each: each.reference)
        if not sessions:
            break
        session = house.now(sessions[number % len(sessions)])
        before = house.snapshot()
        try:
            done.append(ACTS[act](house, session, number))
            event(f"{ACTS[act].__name__} done")
        except (Refused, ZeroDivisionError):
            event(f"{ACTS[act].__name__} refused")
            # What was refused changed nothing.
            assert house.snapshot() == before
    last = house.snapshot()
    _no_double_booking(last)
    undone: list[Change] = []
    for change in reversed(done):
        undone.append(house.undo(change))
        _no_double_booking(house.snapshot())
    assert house.snapshot() == first
    for change in reversed(undone):
        house.undo(change)
    assert house.snapshot() == last


def _no_double_booking(sessions: dict[UUID, Session]) -> None:
    taken: dict[object, list[tuple[Slot, Session]]] = {}
    for session in sessions.values():
        for booking in bookings(session):
            for other_slot, other in taken.get((booking.rule, booking.subject.id), []):
                allowed = {allowance.other for allowance in session.allowances}
                assert other.id in allowed or not booking.slot.overlaps(other_slot)
            taken.setdefault((booking.rule, booking.subject.id), []).append((booking.slot, session))


def test_undo_is_refused_when_somebody_changed_it_since_and_changes_nothing(house: House) -> None:
    session = house.plan("09:00", "10:00", "101")
    change = house.planning.move(SETUP, session.reference, at("10:00"))
    house.planning.change(house.mentor, change.session, replace(change.session, title="Ny"))
    before = house.snapshot()
    with pytest.raises(Conflict) as caught:
        house.undo(change)
    assert caught.value.params["by"] == "MAJA"
    assert house.snapshot() == before


def test_undo_over_what_somebody_changed_since_keeps_the_rest_of_it(either_house: House) -> None:
    house = either_house
    session = house.plan("09:00", "10:00", "101")
    change = house.planning.move(SETUP, session.reference, at("13:00"))
    house.planning.change(house.mentor, change.session, replace(change.session, title="Ny"))
    back = house.planning.undo(SETUP, change, over=True)
    assert (house.now(session).slot, house.now(session).title) == (slot("09:00", "10:00"), "Ny")
    again = house.planning.undo(SETUP, back)
    assert (house.now(session).slot, house.now(session).title) == (slot("13:00", "14:00"), "Ny")
    house.planning.remove(house.mentor, [house.now(session)])
    with pytest.raises(Conflict):
        house.planning.undo(SETUP, again)
    assert house.now(session).removed


def test_undo_over_another_persons_change_is_for_who_may_change_it(house: House) -> None:
    session = house.plan("09:00", "10:00", "101")
    change = house.planning.move(SETUP, session.reference, at("13:00"))
    with pytest.raises(Refused):
        house.planning.undo(house.teacher, change, over=True)
    house.plan("09:00", "10:00", "101")
    with pytest.raises(ClashRefused):
        house.planning.undo(SETUP, change, over=True)
    assert house.now(session).slot == slot("13:00", "14:00")


def test_undo_of_a_new_session_leaves_a_tombstone_and_redo_the_same_one(either_house: House) -> None:
    house = either_house
    made = house.plan("09:00", "10:00", "101")
    change = Change(act="session-added", before=(replace(made, removed=True),), after=(made,))
    back = house.undo(change)
    assert house.now(made).removed
    house.undo(back)
    assert house.now(made).id == made.id
    assert not house.now(made).removed


def test_undo_takes_back_an_allowance_with_the_session(house: House) -> None:
    first = house.plan("09:00", "10:00", "101")
    second = house.plan("13:00", "14:00", "101")
    change = house.planning.move(SETUP, second.reference, at("09:30"), allow="Aftalt")
    assert len(house.now(first).allowances) == 1
    back = house.undo(change)
    assert house.now(first).allowances == ()
    # The act was allowed once, and doing it again is the same act.
    house.undo(back)
    assert len(house.now(first).allowances) == 1


def test_undo_of_a_move_where_the_cohort_has_changed_meanwhile_takes_the_list_of_the_day(
    house: House,
) -> None:
    session = house.plan("09:00", "10:00", cohort="1A")
    change = house.planning.move(SETUP, session.reference, at("13:00"))
    house.cohorts.join(SETUP, "1A", "1005", MONDAY)
    with pytest.raises(Conflict):
        house.undo(change)
    assert house.now(session).slot == slot("13:00", "14:00")
