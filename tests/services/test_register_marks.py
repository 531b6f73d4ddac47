"""Marking attendance: which marks may be set, what stands afterwards, and taking it back."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from planner.domain.acting import SETUP
from planner.domain.catalogue import Words
from planner.domain.refusals import Conflict, Malformed, PlannerError, Refused, Unknown
from planner.domain.session import Session
from planner.services.register_rows import RegisterRow
from tests.services.house import MONDAY, House, at, slot


@pytest.fixture
def session(house: House) -> Session:
    """Anna and Bo, Monday 9 to 11, and it is over."""
    made = house.plan("09:00", "11:00", "101", "102")
    house.after(made)
    return made


def row(house: House, session: Session, citizen: str = "101") -> RegisterRow:
    (found,) = [each for each in house.register.day(SETUP, session.day) if each.session.id == session.id]
    return next(each for each in found.rows if each.citizen.reference == citizen)


def stands(house: House, session: Session, citizen: str = "101") -> tuple[str, int] | None:
    mark = row(house, session, citizen).current
    return (mark.entry.code.code, mark.entry.minutes) if mark and mark.entry.code else None


def test_nothing_is_recorded_until_somebody_says_so(house: House, session: Session) -> None:
    assert (stands(house, session), row(house, session).marks) == (None, ())


def test_a_mark_says_who_and_when(either_house: House) -> None:
    house = either_house
    session = house.plan("09:00", "11:00", "101")
    house.after(session)
    change = house.register.mark(house.mentor, session.reference, "101", "m")
    assert stands(house, session) == ("M", 120)
    (mark,) = change.after
    assert (mark.by, mark.at, mark.seq) == ("MAJA", house.clock.moment, 1)
    assert change.before == ((session.id, house.citizen("101").id, None),)
    assert change.changed


def test_a_correction_keeps_what_stood_before(house: House, session: Session) -> None:
    house.register.mark(SETUP, session.reference, "101", "M")
    house.register.mark(house.mentor, session.reference, "101", "S")
    marks = row(house, session).marks
    codes = [mark.entry.code.code for mark in marks if mark.entry.code]
    assert (codes, [mark.seq for mark in marks]) == (["M", "S"], [1, 2])
    assert stands(house, session) == ("S", 0)


def test_marking_what_stands_is_no_new_mark(house: House, session: Session) -> None:
    first = house.register.mark(SETUP, session.reference, "101", "M")
    again = house.register.mark(house.mentor, session.reference, "101", "M")
    assert not again.changed
    assert again.after == first.after
    assert len(row(house, session).marks) == 1
    house.register.undo(SETUP, again)
    assert stands(house, session) == ("M", 120)


def test_a_mark_can_be_taken_back_and_set_again(house: House, session: Session) -> None:
    house.register.mark(SETUP, session.reference, "101", "M")
    back = house.register.mark(SETUP, session.reference, "101", None)
    assert (stands(house, session), len(row(house, session).marks)) == (None, 2)
    house.register.undo(SETUP, back)
    assert (stands(house, session), len(row(house, session).marks)) == (("M", 120), 3)


def test_taking_back_nothing_changes_nothing(house: House, session: Session) -> None:
    assert not house.register.mark(SETUP, session.reference, "101", None).changed
    assert row(house, session).marks == ()


@pytest.mark.parametrize("code", ["M", "O", "F", "G", "S", "B", "L", "U"])
def test_before_the_session_nobody_knows_who_came(house: House, code: str) -> None:
    session = house.plan("09:00", "11:00", "101")
    house.clock.moment = session.slot.start_utc - timedelta(seconds=1)
    with pytest.raises(Refused, match="mark-before-session"):
        house.register.mark(SETUP, session.reference, "101", code, minutes=None)
    house.clock.moment = session.slot.start_utc
    minutes = 100 if code in {"F", "G"} else None
    house.register.mark(SETUP, session.reference, "101", code, minutes=minutes)


@pytest.mark.parametrize("code", ["M", "O", "F"])
def test_who_comes_before_the_start_is_marked_when_it_is_meant(house: House, code: str) -> None:
    session = house.plan("09:00", "11:00", "101")
    house.clock.moment = session.slot.start_utc - timedelta(minutes=5)
    minutes = 100 if code == "F" else None
    made = house.register.mark(SETUP, session.reference, "101", code, minutes=minutes, early=True)
    assert stands(house, session) == (code, minutes or 120)
    back = house.register.undo(SETUP, made)
    assert stands(house, session) is None
    house.register.undo(SETUP, back)
    assert stands(house, session) == (code, minutes or 120)


@pytest.mark.parametrize("code", ["U", "S"])
def test_nobody_has_stayed_away_before_the_start(house: House, code: str) -> None:
    session = house.plan("09:00", "11:00", "101")
    house.clock.moment = session.slot.start_utc - timedelta(minutes=5)
    with pytest.raises(Refused, match="mark-before-session"):
        house.register.mark(SETUP, session.reference, "101", code, early=True)


def test_the_days_before_nobody_has_come(house: House) -> None:
    session = house.plan("00:30", "02:00", "101", cohort="2A")
    # A minute to twelve in the night before, which in UTC is an hour less.
    house.clock.moment = session.slot.start_utc - timedelta(minutes=31)
    with pytest.raises(Refused, match="mark-before-session"):
        house.register.mark(SETUP, session.reference, "101", "M", early=True)
    with pytest.raises(Refused, match="mark-before-session"):
        house.register.mark_blank(SETUP, session.reference, "M", early=True)
    with pytest.raises(Refused, match="mark-before-session"):
        house.register.drop_in(SETUP, session.reference, "1005", "M", early=True)
    house.clock.moment += timedelta(minutes=1)
    house.register.mark(SETUP, session.reference, "101", "M", early=True)
    assert stands(house, session) == ("M", 90)


def test_everybody_and_somebody_more_come_early(house: House) -> None:
    session = house.plan("09:00", "11:00", cohort="2A")
    house.clock.moment = session.slot.start_utc - timedelta(minutes=5)
    house.register.mark_blank(SETUP, session.reference, "M", early=True)
    house.register.drop_in(SETUP, session.reference, "1005", "M", early=True)
    (found,) = [each for each in house.register.day(SETUP, session.day) if each.session.id == session.id]
    assert {one.current.entry.minutes for one in found.rows if one.current} == {120}
    assert found.recorded == len(found.rows) == 3


@pytest.mark.parametrize("code", ["FE", "FR", "BA", "AB", "AA", "LU"])
def test_planned_absence_is_marked_before(house: House, code: str) -> None:
    session = house.plan("09:00", "11:00", "101")
    house.register.mark(SETUP, session.reference, "101", code)
    assert stands(house, session) == (code, 0)
    house.register.mark(SETUP, session.reference, "101", None)
    assert stands(house, session) is None


def test_a_citizens_own_time_is_when_they_can_be_marked_and_for_how_long(house: House) -> None:
    session = house.plan("09:00", "12:00", "101", "102")
    anna = house.citizen("101").id
    session = house.planning.retime(SETUP, session, anna, slot("11:00", "11:45")).session
    house.clock.moment = slot("10:00", "10:30").start_utc
    house.register.mark(SETUP, session.reference, "102", "M")
    with pytest.raises(Refused, match="mark-before-session"):
        house.register.mark(SETUP, session.reference, "101", "M")
    house.clock.moment = slot("11:00", "11:45").start_utc
    house.register.mark(SETUP, session.reference, "101", "M")
    assert (stands(house, session, "101"), stands(house, session, "102")) == (("M", 45), ("M", 180))


@pytest.mark.parametrize("code", ["X", "", "?", "MM"])
def test_an_unknown_code_is_refused(house: House, session: Session, code: str) -> None:
    with pytest.raises(Unknown, match="unknown-code"):
        house.register.mark(SETUP, session.reference, "101", code)


@pytest.mark.parametrize(
    ("code", "minutes", "problem"),
    [
        ("F", 121, "minutes-above-planned"),
        ("F", -1, "minutes-below-zero"),
        ("F", None, "minutes-needed"),
        ("G", None, "minutes-needed"),
        ("M", 119, "minutes-below-full"),
        ("M", 121, "minutes-above-planned"),
        ("S", 1, "minutes-with-absence"),
        ("U", 60, "minutes-with-absence"),
    ],
)
def test_minutes_that_go_against_the_code_are_refused(
    house: House, session: Session, code: str, minutes: int | None, problem: str
) -> None:
    with pytest.raises(PlannerError, match=problem):
        house.register.mark(SETUP, session.reference, "101", code, minutes=minutes)
    assert row(house, session).marks == ()


@pytest.mark.parametrize(
    ("code", "minutes"), [("F", 0), ("F", 75), ("G", 120), ("M", 120), ("S", 0), ("U", 0)]
)
def test_minutes_that_go_with_the_code_are_kept(
    house: House, session: Session, code: str, minutes: int
) -> None:
    house.register.mark(SETUP, session.reference, "101", code, minutes=minutes)
    assert stands(house, session) == (code, minutes)


def test_from_and_to_make_the_minutes(house: House, session: Session) -> None:
    house.register.mark(SETUP, session.reference, "101", "F", came=at("09:35"))
    assert stands(house, session) == ("F", 85)
    house.register.mark(SETUP, session.reference, "101", "F", came=at("09:35"), left=at("10:30"))
    assert stands(house, session) == ("F", 55)
    house.register.mark(SETUP, session.reference, "101", "G", left=at("10:30"), minutes=90)
    mark = row(house, session).current
    assert mark is not None
    assert (mark.entry.came, mark.entry.left) == (at("09:00"), at("10:30"))


@pytest.mark.parametrize(
    ("came", "left", "minutes", "problem"),
    [
        (at("08:59"), None, None, "times-outside-session"),
        (None, at("11:01"), None, "times-outside-session"),
        (at("10:00"), at("10:00"), None, "end-before-start"),
        (at("10:00", date(2026, 11, 24)), None, None, "times-outside-session"),
        (at("10:00"), None, 30, "minutes-differ-from-times"),
    ],
)
def test_times_that_cannot_be_are_refused(
    house: House,
    session: Session,
    came: datetime | None,
    left: datetime | None,
    minutes: int | None,
    problem: str,
) -> None:
    with pytest.raises(PlannerError, match=problem):
        house.register.mark(SETUP, session.reference, "101", "F", came=came, left=left, minutes=minutes)


def test_who_is_not_on_the_list_is_not_marked(house: House) -> None:
    session = house.plan("09:00", "11:00", cohort="1A")
    session = house.planning.detach(SETUP, session, house.citizen("102").id).session
    house.after(session)
    for stranger in ("104", "102"):
        with pytest.raises(Refused, match="not-on-the-list"):
            house.register.mark(SETUP, session.reference, stranger, "M")
    house.register.mark(SETUP, session.reference, "101", "M")
    with pytest.raises(Unknown, match="unknown-reference"):
        house.register.mark(SETUP, session.reference, "999", "M")
    with pytest.raises(Unknown, match="unknown-reference"):
        house.register.mark(SETUP, "S-999", "101", "M")


def test_a_removed_session_is_not_marked_and_keeps_its_marks_for_the_undo(house: House) -> None:
    session = house.plan("09:00", "11:00", "101")
    house.after(session)
    house.register.mark(SETUP, session.reference, "101", "M")
    removed = house.planning.remove(SETUP, [session])
    with pytest.raises(Unknown):
        house.register.mark(SETUP, session.reference, "101", "S")
    house.planning.undo(SETUP, removed)
    assert stands(house, session) == ("M", 120)


@pytest.mark.parametrize(
    ("reason", "lawful"),
    [
        ("own_illness", True),
        ("Egen Sygdom", True),
        ("child's illness", True),
        ("s", True),
        ("AB", True),
        ("møde med myndighed", True),
        ("transport", False),
        ("sov over sig", False),
        ("U", False),
        ("AA", False),
        ("bilen ville ikke", False),
        ("", False),
    ],
)
def test_a_reason_the_office_knows_is_lawful_or_not(
    house: House, session: Session, reason: str, lawful: bool
) -> None:
    house.register.mark(SETUP, session.reference, "101", "F", minutes=60, reason=f" {reason} ")
    mark = row(house, session).current
    assert mark is not None
    assert (mark.entry.reason, mark.entry.lawful_reason) == (reason, lawful)


def test_a_reason_is_a_line_and_no_longer(house: House, session: Session) -> None:
    house.register.mark(SETUP, session.reference, "101", "L", reason="x" * 200)
    for reason in ("x" * 201, "en\nto"):
        with pytest.raises(Malformed):
            house.register.mark(SETUP, session.reference, "101", "L", reason=reason)


def test_everyone_without_a_mark_gets_the_same(either_house: House) -> None:
    house = either_house
    session = house.plan("09:00", "11:00", "101", "102", "103")
    house.after(session)
    house.register.mark(SETUP, session.reference, "102", "S")
    change = house.register.mark_blank(house.mentor, session.reference, "M")
    assert [stands(house, session, who) for who in ("101", "102", "103")] == [
        ("M", 120),
        ("S", 0),
        ("M", 120),
    ]
    back = house.register.undo(SETUP, change)
    assert [stands(house, session, who) for who in ("101", "102", "103")] == [None, ("S", 0), None]
    house.register.undo(SETUP, back)
    assert stands(house, session, "103") == ("M", 120)
    assert not house.register.mark_blank(SETUP, session.reference, "U").changed


def test_those_whose_time_has_not_come_stay_blank(house: House) -> None:
    session = house.plan("09:00", "12:00", "101", "102")
    session = house.planning.retime(SETUP, session, house.citizen("101").id, slot("11:00", "12:00")).session
    with pytest.raises(Refused, match="mark-before-session"):
        house.register.mark_blank(SETUP, session.reference, "M")
    house.clock.moment = slot("10:00", "12:00").start_utc
    house.register.mark_blank(SETUP, session.reference, "M")
    assert (stands(house, session, "101"), stands(house, session, "102")) == (None, ("M", 180))
    house.register.mark_blank(SETUP, session.reference, "AA")
    assert stands(house, session, "101") == ("AA", 0)


def test_filling_in_needs_a_code_that_says_it_all(house: House, session: Session) -> None:
    with pytest.raises(Malformed, match="minutes-needed"):
        house.register.mark_blank(SETUP, session.reference, "F")
    with pytest.raises(Unknown, match="unknown-code"):
        house.register.mark_blank(SETUP, session.reference, "X")


def test_undo_is_refused_when_somebody_marked_since(house: House, session: Session) -> None:
    change = house.register.mark(SETUP, session.reference, "101", "M")
    house.register.mark(house.colleague, session.reference, "101", "S")
    with pytest.raises(Conflict, match="changed-meanwhile") as caught:
        house.register.undo(SETUP, change)
    assert caught.value.params["by"] == "NILS"


def test_undo_and_redo_any_number_of_times(house: House, session: Session) -> None:
    house.register.mark(SETUP, session.reference, "101", "S")
    change = house.register.mark(SETUP, session.reference, "101", "F", minutes=60, reason="transport")
    for _ in range(3):
        change = house.register.undo(SETUP, change)
        assert stands(house, session) == ("S", 0)
        change = house.register.undo(SETUP, change)
        assert stands(house, session) == ("F", 60)
    assert len(row(house, session).marks) == 8


def test_every_mark_leaves_a_line(house: House, session: Session) -> None:
    house.register.mark(house.mentor, session.reference, "101", "F", minutes=60, reason="transport")
    with house.store.reading() as reading:
        line = reading.history(house.citizen("101").id)[-1]
    assert (line.act, line.by, line.subject_type) == ("marked", "MAJA", "mark")
    assert {"code": "F", "minutes": 60, "session": str(session.id)}.items() <= line.after.items()


def test_the_threshold_of_the_sessions_own_date_holds(house: House) -> None:
    late = house.code("F")
    house.catalogue.edit(SETUP, late, date(2026, 11, 24), threshold_minutes=0, name=Words("sen", "late"))
    monday = house.plan("09:00", "11:00", "101")
    tuesday = house.plan("09:00", "11:00", "101", day=date(2026, 11, 24))
    house.after(tuesday)
    for session, threshold in ((monday, 15), (tuesday, 0)):
        house.register.mark(SETUP, session.reference, "101", "f", minutes=110)
        mark = row(house, session).current
        assert mark is not None
        assert mark.entry.code is not None
        assert mark.entry.code.threshold_minutes == threshold
    assert replace(monday, version=0) != replace(tuesday, version=0)
    assert monday.day == MONDAY
