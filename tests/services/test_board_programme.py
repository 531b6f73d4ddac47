"""One citizen's programme, weeks side by side, and whom a move would hit."""

from __future__ import annotations

from datetime import timedelta

import pytest

from planner.domain.acting import SETUP
from planner.domain.catalogue import Track
from planner.domain.planned_week import SubjectType
from planner.domain.refusals import Malformed, Unknown
from planner.services.board_weeks import Boards
from tests.services.house import MONDAY, WEEK, House, slot
from tests.services.test_board_people import ACTORS, acting, counting, fill


@pytest.fixture
def boards(house: House) -> Boards:
    return Boards(house.store)


@pytest.mark.parametrize("name", ACTORS)
def test_thirteen_weeks_are_as_the_week_page_shows_each(house: House, boards: Boards, name: str) -> None:
    fill(house)
    house.plan_secret("09:00", "10:00", "104", day=MONDAY + timedelta(weeks=3))
    house.plan("09:00", "10:30", "104", day=MONDAY + timedelta(weeks=12, days=4))
    who = acting(house, name)
    overview = boards.programme_overview(who, "104", WEEK)
    assert [week.week for week in overview.weeks] == [WEEK.plus(number) for number in range(13)]
    for week in overview.weeks:
        plan = house.planning.week(who, SubjectType.CITIZEN, "104", week.week)
        assert (week.planned_minutes, week.company_minutes) == (plan.planned_minutes, plan.company_minutes)
        assert week.closed_days == plan.closed_days
        assert week.minutes(None) == sum(each.slot.minutes for each in plan.busy)
        for track in Track:
            assert week.minutes(track) == sum(
                plan.slot(each).minutes for each in plan.sessions if each.kind.track is track
            )


def test_the_queries_do_not_grow_with_the_weeks(house: House, boards: Boards) -> None:
    fill(house)
    who, counts = house.mentor, []
    for weeks in (1, 13, 53):
        with counting(house) as asked:
            boards.programme_overview(who, "101", WEEK, weeks)
        counts.append(len(asked))
    assert len(set(counts)) == 1
    assert counts[0] <= 6


@pytest.mark.parametrize("weeks", [0, 54])
def test_as_many_weeks_as_make_sense(boards: Boards, weeks: int) -> None:
    with pytest.raises(Malformed, match="weeks-out-of-range"):
        boards.programme_overview(SETUP, "101", WEEK, weeks)


def test_a_citizen_nobody_may_know_of_has_no_programme(house: House, boards: Boards) -> None:
    with pytest.raises(Unknown):
        boards.programme_overview(house.teacher, "1005", WEEK)


def test_side_by_side_are_the_weeks_asked_for_in_that_order(house: House, boards: Boards) -> None:
    fill(house)
    subjects = [(SubjectType.COHORT, "1A"), (SubjectType.CITIZEN, "101"), (SubjectType.STAFF, "MAJA")]
    made = boards.side_by_side(house.mentor, subjects, WEEK)
    assert made == tuple(house.planning.week(house.mentor, sort, who, WEEK) for sort, who in subjects)
    assert boards.side_by_side(house.mentor, [], WEEK) == ()
    with pytest.raises(Unknown):
        boards.side_by_side(house.teacher, subjects, WEEK)


def test_a_move_hits_those_who_have_something_then(house: House, boards: Boards) -> None:
    session = house.plan("09:00", "10:00", cohort="1A")
    talk = house.plan("11:00", "12:00", "101")
    hits = boards.hit_by(SETUP, session, slot("11:30", "12:30"))
    assert [hit.citizen.reference for hit in hits] == ["101", "102"]
    assert [cell.session for cell in hits[0].overlapping] == [talk.id]
    assert hits[1].others == ()
    assert boards.hit_by(SETUP, session)[0].overlapping == (), "where it stands it hits nobody"


def test_on_another_date_it_takes_the_members_of_that_date(house: House, boards: Boards) -> None:
    session = house.plan("09:00", "10:00", cohort="1A")
    house.cohorts.join(SETUP, "1A", "1005", MONDAY + timedelta(days=2))
    there = slot("09:00", "10:00", MONDAY + timedelta(days=2))
    assert [hit.citizen.reference for hit in boards.hit_by(SETUP, session, there)] == ["101", "102", "1005"]
    assert [hit.citizen.reference for hit in boards.hit_by(SETUP, session)] == ["101", "102"]


def test_a_citizens_own_time_goes_along(house: House, boards: Boards) -> None:
    session = house.plan("09:00", "12:00", cohort="1A")
    own = slot("10:00", "11:00")
    change = house.planning.retime(SETUP, session, house.citizen("102").id, own)
    tuesday = MONDAY + timedelta(days=1)
    hits = boards.hit_by(SETUP, change.session, slot("13:00", "16:00", tuesday))
    assert [hit.slot for hit in hits] == [slot("13:00", "16:00", tuesday), slot("10:00", "11:00", tuesday)]


def test_whom_a_move_hits_tells_no_secrets(house: House, boards: Boards) -> None:
    house.plan_secret("09:00", "10:00", "103")
    house.plan("10:00", "11:00", "103", title="Jobcentrets")
    session = house.plan("12:00", "13:00", cohort="2A", owner="UDB")
    there = slot("09:00", "11:00")
    seen = {
        name: [
            (cell.busy, cell.title) for cell in boards.hit_by(acting(house, name), session, there)[0].others
        ]
        for name in ("mentor", "colleague", "teacher")
    }
    assert seen["mentor"] == [(True, ""), (False, "Jobcentrets")]
    assert seen["colleague"] == [(False, "Hemmelig"), (False, "Jobcentrets")]
    assert seen["teacher"] == [], "a provider is told of its own sessions only"
    secret = house.plan_secret("15:00", "16:00", "103")
    with pytest.raises(Unknown):
        boards.hit_by(house.teacher, secret)


def test_the_queries_do_not_grow_with_the_participants(house: House, boards: Boards) -> None:
    who, counts = house.mentor, []
    for session in (
        house.plan("09:00", "10:00", "101"),
        house.plan("10:00", "11:00", "101", "102", "103", "1005"),
    ):
        with counting(house) as asked:
            boards.hit_by(who, session, slot("13:00", "14:00"))
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 2
