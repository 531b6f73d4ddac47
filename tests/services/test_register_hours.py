"""The register of a day, and the hours it adds up to, as each person may know them."""

from dataclasses import replace
from datetime import date

import pytest

from planner.domain.acting import SETUP, Acting
from planner.domain.attendance import Hours
from planner.domain.catalogue import Sensitivity
from planner.domain.isoweek import IsoWeek
from planner.domain.refusals import Malformed, Refused, Unknown
from tests.services.house import MONDAY, WEEK, House, slot

TUESDAY = date(2026, 11, 24)


def hours(house: House, citizen: str, acting: Acting = SETUP) -> Hours:
    return house.register.hours(acting, citizen, WEEK, WEEK).weeks[WEEK]


def test_a_day_shows_its_sessions_with_everyone_expected(either_house: House) -> None:
    house = either_house
    late = house.plan("13:00", "14:00", "101", "1005")
    early = house.plan("09:00", "11:00", cohort="1A")
    early = house.planning.detach(SETUP, early, house.citizen("102").id).session
    gone = house.plan("08:00", "08:30", "104")
    house.planning.remove(SETUP, [gone])
    house.plan("09:00", "10:00", "101", day=TUESDAY)
    first, second = house.register.day(SETUP, MONDAY)
    assert (first.session.id, second.session.id) == (early.id, late.id)
    assert [row.citizen.reference for row in first.rows] == ["101"]
    assert [row.citizen.reference for row in second.rows] == ["101", "1005"]
    assert (first.recorded, second.recorded) == (0, 0)
    assert first.rows[0].week == Hours(planned=240, unrecorded=240)
    assert house.register.day(SETUP, date(2026, 11, 25)) == ()


def test_a_row_has_the_citizens_own_time_and_marks(house: House) -> None:
    session = house.plan("09:00", "11:00", "101", "102")
    session = house.planning.retime(SETUP, session, house.citizen("102").id, slot("10:00", "10:45")).session
    house.after(session)
    house.register.mark(SETUP, session.reference, "102", "M")
    (found,) = house.register.day(SETUP, MONDAY)
    anna, bo = found.rows
    assert (anna.slot, bo.slot) == (slot("09:00", "11:00"), slot("10:00", "10:45"))
    assert (anna.current, bo.current is not None, found.recorded) == (None, True, 1)
    assert (bo.week.planned, bo.week.attended) == (45, 45)


def test_a_mark_taken_back_is_not_recorded(house: House) -> None:
    session = house.plan("09:00", "11:00", "101")
    house.after(session)
    house.register.mark(SETUP, session.reference, "101", "M")
    house.register.mark(SETUP, session.reference, "101", None)
    (found,) = house.register.day(SETUP, MONDAY)
    assert (found.recorded, len(found.rows[0].marks)) == (0, 2)


def test_mine_are_my_sessions_and_those_of_my_citizens(house: House) -> None:
    own = house.plan("09:00", "10:00", "104", staff=("MAJA",))
    theirs = house.plan("10:00", "11:00", "101")
    house.plan("11:00", "12:00", "103")
    mine = [found.session.id for found in house.register.day(house.mentor, MONDAY, mine=True)]
    assert mine == [own.id, theirs.id]
    assert len(house.register.day(house.mentor, MONDAY)) == 3
    assert len(house.register.day(SETUP, MONDAY, mine=True)) == 3


def test_a_providers_register_holds_its_own_sessions(house: House) -> None:
    own = house.plan("09:00", "12:00", cohort="2A")
    other = house.plan("13:00", "14:00", "103")
    house.after(other)
    assert [found.session.id for found in house.register.day(house.teacher, MONDAY)] == [own.id]
    house.register.mark(house.teacher, own.reference, "103", "M")
    with pytest.raises(Unknown):
        house.register.mark(house.teacher, other.reference, "103", "M")
    with pytest.raises(Unknown):
        house.register.mark_blank(house.teacher, other.reference, "M")
    (found,) = house.register.day(house.teacher, MONDAY)
    assert found.rows[0].week == Hours(planned=180, denominator=180, attended=180)
    assert hours(house, "103").planned == 240
    assert hours(house, "103", house.teacher).planned == 180


def test_a_provider_does_not_undo_a_mark_it_may_not_see(house: House) -> None:
    session = house.plan("13:00", "14:00", "103")
    house.after(session)
    change = house.register.mark(SETUP, session.reference, "103", "M")
    with pytest.raises(Unknown):
        house.register.undo(house.teacher, change)


def test_a_secret_session_is_in_the_register_of_its_owner_and_of_the_mentor(house: House) -> None:
    session = house.plan_secret("12:00", "13:00", "101")
    house.after(session)
    for acting in (SETUP, house.mentor, house.nurse):
        assert [found.session.title for found in house.register.day(acting, MONDAY)] == ["Hemmelig"]
    for acting in (house.colleague, house.teacher):
        assert house.register.day(acting, MONDAY) == ()
        with pytest.raises(Unknown):
            house.register.mark(acting, session.reference, "101", "M")
    house.register.mark(house.nurse, session.reference, "101", "S")


def test_a_secret_session_counts_as_planned_and_unrecorded_and_says_no_more(house: House) -> None:
    session = house.plan_secret("12:00", "13:00", "101")
    house.plan(
        "09:00", "10:00", "101", kind="work_placement", owner="SUF", sensitivity=Sensitivity.CONFIDENTIAL
    )
    house.after(session)
    house.register.mark(house.nurse, session.reference, "101", "L", reason="hemmeligt")
    told = house.register.hours(house.colleague, "101", WEEK, WEEK)
    assert told.weeks[WEEK] == Hours(planned=120, unrecorded=120)
    assert told.entries[WEEK] == ()
    assert "emmelig" not in repr(told)
    for acting in (SETUP, house.mentor):
        full = house.register.hours(acting, "101", WEEK, WEEK)
        assert full.weeks[WEEK] == Hours(
            planned=120, denominator=60, lawful=60, unrecorded=60, company_planned=60
        )
        assert [entry.title for entry in full.entries[WEEK]] == ["Hemmelig"]


def test_a_providers_hours_hold_nothing_of_others(house: House) -> None:
    house.plan_secret("12:00", "13:00", "103")
    house.plan("09:00", "10:00", "103")
    house.plan("10:00", "11:00", cohort="2A")
    assert hours(house, "103", house.teacher) == Hours(planned=60, unrecorded=60)
    with pytest.raises(Unknown):
        hours(house, "101", house.teacher)


def test_weeks_without_sessions_are_zeros(house: House) -> None:
    house.plan("09:00", "10:00", "101")
    found = house.register.hours(SETUP, "101", WEEK.plus(-1), WEEK.plus(5)).weeks
    # 2026 has a week 53.
    assert [str(week) for week in found] == [f"2026-W{number}" for number in range(47, 54)]
    assert [each.planned for each in found.values()] == [0, 60, 0, 0, 0, 0, 0]
    assert [each.rate for each in found.values()] == [None] * 7


def test_the_weeks_must_be_the_right_way_round_and_not_too_many(house: House) -> None:
    with pytest.raises(Malformed, match="weeks-backwards"):
        house.register.hours(SETUP, "101", WEEK, WEEK.plus(-1))
    with pytest.raises(Malformed, match="weeks-out-of-range"):
        house.register.hours(SETUP, "101", IsoWeek(2000, 1), WEEK)
    with pytest.raises(Malformed, match="weeks-backwards"):
        house.register.hours_of_all(SETUP, WEEK, WEEK.plus(-1))


def test_entries_tell_every_mark_and_which_one_holds(house: House) -> None:
    session = house.plan("09:00", "11:00", "101")
    house.after(session)
    house.register.mark(house.mentor, session.reference, "101", "M")
    house.register.mark(SETUP, session.reference, "101", "F", minutes=60, reason="transport")
    entries = house.register.hours(SETUP, "101", WEEK, WEEK).entries[WEEK]
    assert [(each.reference, each.day, each.mark.seq, each.current) for each in entries] == [
        (session.reference, MONDAY, 1, False),
        (session.reference, MONDAY, 2, True),
    ]
    house.register.mark(SETUP, session.reference, "101", None)
    assert [e.current for e in house.register.hours(SETUP, "101", WEEK, WEEK).entries[WEEK]] == [False] * 3


@pytest.mark.parametrize(
    ("minutes", "reason", "expected"),
    [
        (120, "", Hours(planned=120, denominator=120, attended=120)),
        (105, "", Hours(planned=120, denominator=120, attended=105)),
        (104, "", Hours(planned=120, denominator=120, attended=104, unlawful=16)),
        (104, "transport", Hours(planned=120, denominator=120, attended=104, unlawful=16)),
        (104, "behandling", Hours(planned=120, denominator=120, attended=104, lawful=16)),
        (0, "", Hours(planned=120, denominator=120, unlawful=120)),
    ],
)
def test_lateness_over_a_quarter_of_an_hour_is_unlawful_without_a_reason(
    house: House, minutes: int, reason: str, expected: Hours
) -> None:
    session = house.plan("09:00", "11:00", "101")
    house.after(session)
    house.register.mark(SETUP, session.reference, "101", "F", minutes=minutes, reason=reason)
    assert hours(house, "101") == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("S", Hours(planned=120, denominator=120, lawful=120)),
        ("U", Hours(planned=120, denominator=120, unlawful=120)),
        ("AB", Hours(planned=120, denominator=120, lawful=120)),
        ("FE", Hours(planned=120, lawful=120)),
        ("AA", Hours(planned=120)),
        ("LU", Hours(planned=120)),
    ],
)
def test_absence_is_lawful_or_not_or_neither(house: House, code: str, expected: Hours) -> None:
    session = house.plan("09:00", "11:00", "101")
    house.after(session)
    house.register.mark(SETUP, session.reference, "101", code)
    assert hours(house, "101") == expected


def test_the_csv_has_every_citizen_by_reference(either_house: House) -> None:
    house = either_house
    house.plan("09:00", "11:00", "101")
    house.plan("09:00", "12:00", cohort="2A")
    rows = dict(house.register.hours_of_all(SETUP, WEEK, WEEK.plus(1)))
    assert [(who.reference, weeks[WEEK].planned) for who, weeks in rows.items()] == [
        ("101", 120),
        ("102", 0),
        ("103", 180),
        ("104", 180),
        ("1005", 0),
    ]
    assert all(list(weeks) == [WEEK, WEEK.plus(1)] for weeks in rows.values())
    own = [who.reference for who, _ in house.register.hours_of_all(house.teacher, WEEK, WEEK)]
    assert own == ["103", "104"]


def test_the_codes_of_a_date_are_in_the_order_of_the_keys(house: House) -> None:
    codes = [code.code for code in house.register.codes(MONDAY)]
    assert codes == ["M", "O", "F", "G", "S", "B", "L", "FE", "FR", "BA", "AB", "AA", "LU", "U"]
    assert house.register.codes(date(2014, 12, 31)) == ()


def test_a_marked_citizen_stays_on_the_list_when_leaving(house: House) -> None:
    session = house.plan("09:00", "11:00", cohort="1A")
    house.after(session)
    house.register.mark(SETUP, session.reference, "101", "M")
    house.cohorts.leave(SETUP, "1A", "101", MONDAY)
    (found,) = house.register.day(SETUP, MONDAY)
    assert [row.citizen.reference for row in found.rows] == ["101", "102"]
    now = house.now(session)
    without = tuple(row for row in now.participants if row.citizen.reference != "101")
    with pytest.raises(Refused, match="participant-has-marks"):
        house.planning.change(SETUP, now, replace(now, cohort=None, participants=without))
