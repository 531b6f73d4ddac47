"""Changing the catalogue from a date on: before it everything keeps the meaning it had."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.domain.acting import SETUP
from planner.domain.catalogue import Attended, Origin, Sensitivity, Words
from planner.domain.refusals import Conflict, Malformed, Refused, Unknown
from planner.storage import open_store
from planner.storage.store import SqlStore
from tests.services.house import MONDAY, House

WEDNESDAY = date(2026, 11, 25)


def test_a_row_is_in_force_from_its_date_until_the_day_before_the_next(either_house: House) -> None:
    house = either_house
    talk = house.kind("talk")
    made = house.catalogue.edit(SETUP, talk, WEDNESDAY, name=Words("Møde", "Meeting"), mark="MØ")
    assert (made.origin, made.valid_from, made.valid_to) == (Origin.OFFICE, WEDNESDAY, None)
    before, after = house.kind("talk", WEDNESDAY - timedelta(days=1)), house.kind("talk", WEDNESDAY)
    assert (before.id, before.name.da, before.valid_to) == (talk.id, "Samtale", WEDNESDAY)
    assert (after.id, after.name.da, after.mark, after.colour) == (made.id, "Møde", "MØ", talk.colour)
    assert len(house.catalogue.kinds(MONDAY)) == len(house.catalogue.kinds(WEDNESDAY)) == 17
    # It stays where it stood among the others.
    order = [row.code for row in house.catalogue.kinds(MONDAY)]
    assert [row.code for row in house.catalogue.kinds(WEDNESDAY)] == order


def test_sessions_follow_from_that_date_on_but_for_those_with_marks(either_house: House) -> None:
    house = either_house
    tuesday = house.plan("09:00", "10:00", "101", day=date(2026, 11, 24))
    wednesday = house.plan("09:00", "10:00", "101", day=WEDNESDAY)
    marked = house.plan("10:00", "11:00", "101", day=WEDNESDAY)
    house.after(marked)
    house.register.mark(SETUP, marked.reference, "101", "M")
    made = house.catalogue.edit(SETUP, house.kind("talk"), WEDNESDAY, counts_as_company_time=True)
    assert house.now(wednesday).kind == made
    assert house.now(tuesday).kind.id == house.now(marked).kind.id == house.kind("talk").id
    assert house.week("101").company_minutes == 60
    assert house.plan("12:00", "13:00", "102", day=WEDNESDAY).kind == made


def test_sessions_become_as_sensitive_as_the_kind(either_house: House) -> None:
    house = either_house
    normal = house.plan("09:00", "10:00", "101", day=WEDNESDAY)
    health = house.plan("10:00", "11:00", "101", day=WEDNESDAY, sensitivity=Sensitivity.HEALTH)
    before = house.plan("09:00", "10:00", "101")
    house.catalogue.edit(SETUP, house.kind("talk"), WEDNESDAY, default_sensitivity=Sensitivity.CONFIDENTIAL)
    assert [house.now(each).sensitivity for each in (normal, health, before)] == [
        Sensitivity.CONFIDENTIAL,
        Sensitivity.HEALTH,
        Sensitivity.NORMAL,
    ]


def test_a_session_moved_over_the_date_takes_the_row_of_its_new_date(house: House) -> None:
    session = house.plan("09:00", "10:00", "101")
    made = house.catalogue.edit(SETUP, house.kind("talk"), WEDNESDAY, default_sensitivity=Sensitivity.HEALTH)
    moved = house.planning.move(SETUP, session.reference, session.start + timedelta(days=3))
    assert (moved.session.kind, moved.session.sensitivity) == (made, Sensitivity.HEALTH)


def test_an_edit_is_not_before_the_rows_own_start_or_after_its_end(house: House) -> None:
    talk = house.kind("talk")
    for day in (talk.valid_from, talk.valid_from - timedelta(days=1)):
        with pytest.raises(Refused, match="edit-before-start"):
            house.catalogue.edit(SETUP, talk, day, mark="T")
    house.catalogue.edit(SETUP, talk, WEDNESDAY, mark="T")
    old = house.kind("talk")
    with pytest.raises(Refused, match="edit-after-end"):
        house.catalogue.edit(SETUP, old, WEDNESDAY, mark="X")
    between = house.catalogue.edit(SETUP, old, MONDAY, mark="Y")
    assert (between.valid_from, between.valid_to) == (MONDAY, WEDNESDAY)
    assert [house.kind("talk", day).mark for day in (date(2026, 11, 22), MONDAY, WEDNESDAY)] == [
        "SA",
        "Y",
        "T",
    ]


def test_a_row_somebody_changed_since_is_a_conflict(house: House) -> None:
    seen = house.kind("talk")
    house.catalogue.edit(SETUP, seen, WEDNESDAY, mark="T")
    with pytest.raises(Conflict, match="changed-meanwhile"):
        house.catalogue.edit(SETUP, seen, MONDAY, mark="X")


def test_what_a_row_may_say(house: House) -> None:
    talk, late = house.kind("talk"), house.code("F")
    for changes in (
        {"mark": ""},
        {"mark": "LANG"},
        {"name": Words("", "Meeting")},
        {"name": Words("Møde", "x" * 201)},
        {"neutral_title": Words("", "")},
        {"code": "other"},
        {"origin": Origin.SEED},
        {"valid_to": MONDAY},
        {"nonsense": 1},
    ):
        with pytest.raises(Malformed):
            house.catalogue.edit(SETUP, talk, WEDNESDAY, **changes)
    for minutes in (-1, 1441):
        with pytest.raises(Malformed, match="number-out-of-range"):
            house.catalogue.edit(SETUP, late, WEDNESDAY, threshold_minutes=minutes)
    house.catalogue.edit(SETUP, late, WEDNESDAY, threshold_minutes=10)
    assert house.code("F", WEDNESDAY).threshold_minutes == 10


def test_groups_reasons_and_programmes_are_rows_too(house: House) -> None:
    group = house.catalogue.groups(MONDAY)[0]
    house.catalogue.edit(SETUP, group, WEDNESDAY, mark="G1")
    assert house.catalogue.groups(WEDNESDAY)[0].mark == "G1"
    reason = next(row for row in house.catalogue.reasons(MONDAY) if not row.lawful)
    house.catalogue.edit(SETUP, reason, WEDNESDAY, lawful=True)
    assert next(row for row in house.catalogue.reasons(WEDNESDAY) if row.code == reason.code).lawful
    programme = house.catalogue.programme_types(MONDAY)[0]
    assert house.catalogue.edit(SETUP, programme, WEDNESDAY, legal_basis="LAB").legal_basis == "LAB"


def test_nothing_is_in_force_before_the_first_rows(house: House) -> None:
    assert house.catalogue.kinds(date(2014, 12, 31)) == ()
    with pytest.raises(Unknown, match="unknown-kind"):
        house.plan("09:00", "10:00", "101", day=date(2014, 12, 31))


def test_only_the_jobcentre_edits(house: House) -> None:
    with pytest.raises(Refused, match="jobcentre-only"):
        house.catalogue.edit(house.teacher, house.kind("talk"), WEDNESDAY, mark="T")
    house.catalogue.edit(house.mentor, house.kind("talk"), WEDNESDAY, mark="T")


def test_opening_again_brings_no_seed_back(house: House) -> None:
    made = house.catalogue.edit(SETUP, house.kind("talk"), WEDNESDAY, mark="T")
    assert isinstance(house.store, SqlStore)
    address = str(house.store._address)
    house.store.close()
    store = open_store(address, clock=house.clock)
    again = House(store, house.clock)
    assert again.kind("talk", WEDNESDAY) == made
    assert again.kind("talk").valid_to == WEDNESDAY
    store.close()


def test_history_tells_what_and_how_many_sessions(house: House) -> None:
    house.plan("09:00", "10:00", "101", day=WEDNESDAY)
    made = house.catalogue.edit(house.mentor, house.kind("talk"), WEDNESDAY, mark="T")
    with house.store.reading() as reading:
        (line,) = reading.history(made.id)
    assert (line.act, line.by, line.before["mark"], line.after["mark"]) == (
        "catalogue-edited",
        "MAJA",
        "SA",
        "T",
    )
    assert line.after["sessions"] == 1


def test_undo_of_a_session_planned_before_the_edit_is_told_as_a_change(house: House) -> None:
    change = house.planning.confirm(SETUP, house.plan("09:00", "10:00", "101", day=WEDNESDAY))
    house.catalogue.edit(SETUP, house.kind("talk"), WEDNESDAY, mark="T")
    with pytest.raises(Conflict):
        house.planning.undo(SETUP, change)
    now = house.now(change.session)
    house.planning.change(SETUP, now, replace(now, title="Ny"))


def test_a_mark_of_the_offices_own(either_house: House) -> None:
    house = either_house
    made = house.catalogue.add_code(
        SETUP,
        "k",
        Words("kursus", "course"),
        WEDNESDAY,
        attended=Attended.NONE,
        lawful=True,
        in_denominator=False,
        colour=3,
        ahead=True,
    )
    assert (made.code, made.colour, made.origin, made.text_allowed) == ("K", 3, Origin.OFFICE, True)
    assert house.catalogue.codes(WEDNESDAY)[-1] == made
    assert made not in house.catalogue.codes(MONDAY)
    session = house.plan("09:00", "10:00", "101", day=WEDNESDAY)
    house.register.mark(SETUP, session.reference, "101", "k")
    # From the day after it counts; the old mark keeps what it meant.
    house.catalogue.edit(SETUP, made, WEDNESDAY + timedelta(days=1), in_denominator=True, lawful=False)
    hours = house.register.hours(SETUP, "101", session.slot.week, session.slot.week).weeks[session.slot.week]
    assert (hours.denominator, hours.lawful, hours.unlawful) == (0, 60, 0)
    later = house.plan("09:00", "10:00", "101", day=WEDNESDAY + timedelta(days=1))
    house.register.mark(SETUP, later.reference, "101", "K")
    hours = house.register.hours(SETUP, "101", session.slot.week, session.slot.week).weeks[session.slot.week]
    assert (hours.denominator, hours.lawful, hours.unlawful) == (60, 60, 60)
    assert house.store.check() == ()


def test_marks_that_cannot_be(house: House) -> None:
    def add(symbol: str, since: date = WEDNESDAY, attended: Attended = Attended.NONE, **more: object) -> None:
        house.catalogue.add_code(
            SETUP,
            symbol,
            Words("kursus", "course"),
            since,
            attended=attended,
            lawful=True,
            in_denominator=True,
            **more,
        )

    for symbol, code in (("", "mark-length"), ("KUR", "mark-length"), ("K!", "symbol-letters")):
        with pytest.raises(Malformed, match=code):
            add(symbol)
    with pytest.raises(Refused, match="symbol-taken"):
        add("m")
    with pytest.raises(Malformed, match="present-ahead"):
        add("K", attended=Attended.FULL, ahead=True)
    with pytest.raises(Malformed, match="number-out-of-range"):
        add("K", threshold_minutes=-1)
    with pytest.raises(Malformed, match="not-editable"):
        add("K", origin=Origin.SEED)
    with pytest.raises(Refused, match="jobcentre-only"):
        house.catalogue.add_code(
            house.teacher,
            "K",
            Words("k", "k"),
            WEDNESDAY,
            attended=Attended.NONE,
            lawful=True,
            in_denominator=True,
        )
