"""Progression of a citizen and of a team, from what the register holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from planner.domain.acting import SETUP
from planner.domain.agreed_hours import StepSort
from planner.domain.catalogue import Sensitivity
from planner.domain.isoweek import IsoWeek
from planner.domain.progression import Reach
from planner.domain.refusals import Conflict, Malformed, Refused, Unknown
from tests.services.house import MONDAY, WEEK, House, at

LAST = WEEK.plus(4)


def attend(house: House, week: IsoWeek, came: str, *, who: str = "101", end: str = "15:00") -> None:
    """Six hours at a company on the week's Monday, from nine or whenever somebody came."""
    session = house.plan("09:00", end, who, day=week.monday, kind="work_placement", workplace="V1")
    house.clock.moment = max(house.clock.moment, session.slot.end_utc)
    code = "M" if came == "09:00" else "F"
    house.register.mark(
        SETUP, session.reference, who, code, came=at(came, week.monday) if code == "F" else None
    )


@pytest.fixture
def house(either_house: House) -> House:
    """Anna comes 3:00, 4:00, 5:00 and 6:00 hours in four weeks: 60 minutes more each week."""
    for number, came in enumerate(("12:00", "11:00", "10:00", "09:00")):
        attend(either_house, WEEK.plus(number), came)
    either_house.clock.moment = datetime.combine(
        LAST.monday, at("09:00").time(), either_house.clock.moment.tzinfo
    )
    return either_house


def test_a_citizens_weeks(house: House) -> None:
    house.agreed.add(SETUP, "101", MONDAY, 360, tasks="oprydning")
    found = house.progression.weekly(house.mentor, "101", WEEK, LAST)
    assert [each.company for each in found.weeks] == [180, 240, 300, 360, 0]
    assert [each.agreed for each in found.weeks] == [360] * 5
    assert found.slope == 60.0
    # 18:00 of 24:00 planned hours; on time once in four.
    assert found.rate == 0.75
    assert (found.punctuality.attended, found.punctuality.on_time) == (4, 1)
    assert found.forecast is None
    assert found.tasks == ("oprydning",)
    assert found.advice is not None
    assert found.advice.code == "advice-unlawful"
    assert found.total.company_attended == 1_080


def test_the_stair_and_its_forecast(house: House) -> None:
    """A stair of 4, 5 and 6 hours in five weeks: 240 300 360 360 360, together 1,620; 1,080 done, 540 in the last week."""
    house.agreed.add_stair(SETUP, "101", MONDAY, [240, 300, 360], 1)
    found = house.progression.weekly(SETUP, "101", WEEK, LAST)
    assert [each.target for each in found.weeks] == [240, 300, 360, 360, 360]
    assert found.forecast is not None
    told = found.forecast
    assert (told.reach, told.target, told.attended, told.weeks_left, told.needed, told.best) == (
        Reach.UNLESS,
        1_620,
        1_080,
        1,
        540,
        360,
    )


def test_an_hour_more_when_it_went_well(house: House) -> None:
    for number in range(3):
        attend(house, WEEK.plus(number), "09:00", who="102", end="12:00")
    house.agreed.add(SETUP, "102", MONDAY, 180)
    found = house.progression.weekly(SETUP, "102", WEEK, WEEK.plus(2)).advice
    assert found is not None
    assert (found.code, found.params["hours"]) == ("advice-more", 240)
    house.progression.set(SETUP, "advice_minutes", 90)
    again = house.progression.weekly(SETUP, "102", WEEK, WEEK.plus(2)).advice
    assert again is not None
    assert again.params["hours"] == 270


def test_the_offices_figures(house: House) -> None:
    assert house.progression.set(house.mentor, "slope_weeks", 2).slope_weeks == 2
    assert house.progression.settings().slope_weeks == 2
    assert house.progression.set(house.mentor, "slope_weeks", None).slope_weeks == 6
    with pytest.raises(Unknown, match="unknown-setting"):
        house.progression.set(SETUP, "colour", 2)
    with pytest.raises(Malformed, match="number-out-of-range"):
        house.progression.set(SETUP, "advice_share", 101)
    with pytest.raises(Refused, match="jobcentre-only"):
        house.progression.set(house.teacher, "advice_share", 80)


def test_the_team_says_what_each_citizens_page_says(house: House) -> None:
    attend(house, WEEK, "10:00", who="102", end="12:00")
    secret = house.plan_secret("12:00", "13:00", "102", day=WEEK.plus(1).monday)
    house.after(secret)
    house.register.mark(house.nurse, secret.reference, "102", "M")
    house.clock.moment += timedelta(days=60)
    for acting in (SETUP, house.mentor, house.colleague, house.nurse):
        people = ("102",) if acting == house.nurse else ("101", "102", "103")
        team = house.progression.team(acting, WEEK, LAST, citizens=people)
        for row in team.rows:
            one = house.progression.weekly(acting, row.citizen.reference, WEEK, LAST)
            assert [row.hours(n) for n in range(5)] == [each.hours for each in one.weeks]
            assert (row.rate, row.slope, row.total) == (one.rate, one.slope, one.total)
        assert team.total[0].company_attended == sum(row.company[0] for row in team.rows)


def test_teams_by_cohort_and_by_mentor(house: House) -> None:
    def references(**who: object) -> list[str]:
        acting = who.pop("acting", SETUP)
        team = house.progression.team(acting, WEEK, LAST, **who)  # type: ignore[arg-type]
        return [row.citizen.reference for row in team.rows]

    assert references(cohort="2A") == ["103", "104"]
    assert references(acting=house.mentor, mine=True) == ["101", "102"]
    assert references(acting=house.teacher) == ["103", "104"]
    assert references() == ["101", "102", "103", "104", "1005"]
    with pytest.raises(Unknown):
        references(acting=house.teacher, citizens=("101",))
    with pytest.raises(Malformed):
        house.progression.team(SETUP, LAST, WEEK)


def test_a_provider_sees_its_own_hours_and_no_agreement(house: House) -> None:
    house.agreed.add(SETUP, "103", MONDAY, 360)
    session = house.plan("09:00", "12:00", cohort="2A")
    house.plan("12:00", "13:00", "103", sensitivity=Sensitivity.CONFIDENTIAL)
    house.register.mark(house.teacher, session.reference, "103", "M")
    found = house.progression.weekly(house.teacher, "103", WEEK, WEEK)
    assert (found.weeks[0].hours.planned, found.weeks[0].agreed, found.steps) == (180, None, ())


def test_steps_are_kept_and_undone(house: House) -> None:
    added = house.agreed.add(house.mentor, "101", MONDAY, 360, tasks="a\nb")
    with pytest.raises(Refused, match="step-same-day"):
        house.agreed.add(house.mentor, "101", MONDAY, 540)
    house.agreed.add(house.mentor, "101", MONDAY, 540, sort=StepSort.TARGET)
    back = house.agreed.undo(house.mentor, added)
    assert [step.sort for step in house.agreed.list(house.mentor, "101")] == [StepSort.TARGET]
    house.agreed.undo(house.mentor, back)
    removed = house.agreed.remove(house.mentor, added.kept)
    house.agreed.undo(house.mentor, removed)
    assert len(house.agreed.list(house.mentor, "101")) == 2
    with pytest.raises(Refused, match="above-full-time"):
        house.agreed.add(house.mentor, "102", MONDAY, 2_221)
    with pytest.raises(Refused, match="jobcentre-only"):
        house.agreed.add(house.teacher, "103", MONDAY, 60)


def test_a_stair_goes_back_in_one_piece_or_not_at_all(house: House) -> None:
    made = house.agreed.add_stair(SETUP, "101", MONDAY, [360, 540, 720, 900], 4)
    back = house.agreed.undo_all(SETUP, made)
    assert house.agreed.list(SETUP, "101") == ()
    again = house.agreed.undo_all(SETUP, back)
    assert [each.kept.weekly_minutes for each in again] == [360, 540, 720, 900]
    first = house.agreed.list(SETUP, "101")[0]
    house.agreed.change(SETUP, first, replace(first, weekly_minutes=300))
    with pytest.raises(Conflict, match="step-changed-meanwhile"):
        house.agreed.undo_all(SETUP, again)
    assert len(house.agreed.list(SETUP, "101")) == 4
    for hours, weeks in (([], 4), ([360], 0)):
        with pytest.raises(Malformed, match="stair-empty"):
            house.agreed.add_stair(SETUP, "102", MONDAY, hours, weeks)
