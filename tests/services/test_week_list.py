"""The week page's list: who can be chosen, and how much is planned for them."""

from datetime import date
from uuid import uuid4

import pytest
from sqlalchemy import event

from planner.domain.acting import SETUP
from planner.domain.catalogue import Sensitivity
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Cohort, Room, Staff, Workplace
from planner.domain.planned_week import SubjectType
from planner.storage.store import SqlStore
from tests.services.house import LONG_AGO, WEEK, House, slot


def test_citizens_come_with_the_hours_of_their_week(either_house: House) -> None:
    house = either_house
    house.plan("09:00", "12:00", "101", kind="work_placement")
    house.plan("12:00", "12:45", "101")
    house.plan("13:00", "14:00", cohort="1A")
    house.plan("09:00", "10:00", "101", day=date(2026, 11, 30))
    lines = house.people.week_list(house.mentor, Citizen, WEEK)
    assert [(line.record.reference, line.planned_minutes, line.company_minutes) for line in lines] == [
        ("101", 285, 180),
        ("102", 60, 0),
    ]


def test_the_list_and_the_week_say_the_same(house: House) -> None:
    house.plan_secret("12:00", "13:00", "101")
    house.plan(
        "09:00", "10:00", "101", kind="work_placement", owner="SUF", sensitivity=Sensitivity.CONFIDENTIAL
    )
    session = house.plan("13:00", "15:00", "101", "102")
    house.planning.retime(SETUP, session, house.citizen("101").id, slot("13:30", "14:15"))
    for acting in (SETUP, house.mentor, house.colleague, house.nurse):
        for line in house.people.week_list(acting, Citizen, WEEK, mine=False):
            week = house.week(line.record.reference, acting=acting)
            assert (line.planned_minutes, line.company_minutes) == (
                week.planned_minutes,
                week.company_minutes,
            )


def test_cohorts_staff_workplaces_and_rooms_have_hours_too(either_house: House) -> None:
    house = either_house
    house.plan("09:00", "12:00", cohort="1A", kind="taster_placement", workplace="V1", staff=("MAJA",))
    house.plan("13:00", "14:00", cohort="1A", room="R1", staff=("MAJA",))
    for sort, reference, minutes, company in (
        (Cohort, "1A", 240, 180),
        (Staff, "MAJA", 240, 180),
        (Workplace, "V1", 180, 180),
        (Room, "R1", 60, 0),
    ):
        lines = house.people.week_list(SETUP, sort, WEEK)
        found = {line.record.reference: (line.planned_minutes, line.company_minutes) for line in lines}
        assert found.pop(reference) == (minutes, company)
        assert set(found.values()) <= {(0, 0)}
        kind = SubjectType(sort.__name__.lower())
        week = house.week(reference, sort=kind)
        assert (week.planned_minutes, week.company_minutes) == (minutes, company)


def test_a_provider_finds_its_own_hours_only(house: House) -> None:
    house.plan("09:00", "12:00", cohort="2A")
    house.plan("13:00", "14:00", "103")
    lines = house.people.week_list(house.teacher, Citizen, WEEK)
    # "Mine" are those whose mentor one is.
    assert lines == ()
    lines = house.people.week_list(house.teacher, Citizen, WEEK, mine=False)
    assert [(line.record.reference, line.planned_minutes) for line in lines] == [("103", 180), ("104", 180)]
    (cohort,) = house.people.week_list(house.teacher, Cohort, WEEK)
    assert (cohort.record.reference, cohort.planned_minutes) == ("2A", 180)
    rooms = house.people.week_list(house.teacher, Room, WEEK)
    assert [line.planned_minutes for line in rooms] == [0, 0]


def test_a_citizen_shows_the_group_of_that_week(house: House) -> None:
    house.people.set_group(SETUP, "101", "2", LONG_AGO)
    house.people.set_group(SETUP, "101", "1", WEEK.plus(1).monday)
    for week, mark in ((WEEK, "Gr. 2"), (WEEK.plus(1), "Gr. 1")):
        line = house.people.week_list(house.mentor, Citizen, week)[0]
        assert line.group is not None
        assert line.group.mark == mark
    assert house.people.week_list(house.mentor, Citizen, WEEK)[1].group is None


def test_a_provider_is_not_told_the_group(house: House) -> None:
    house.people.set_group(SETUP, "103", "2", LONG_AGO)
    assert house.people.week_list(house.teacher, Citizen, WEEK, mine=False)[0].group is None
    assert house.people.week_list(house.mentor, Citizen, WEEK, mine=False)[2].group is not None


def test_how_far_a_citizen_is_in_the_programme(house: House) -> None:
    team = Cohort(
        id=uuid4(),
        reference="1C",
        name="Hold 1C",
        organisation=house.organisation("JC").ref,
        programme="intensive_company",
    )
    house.people.add(SETUP, team)
    # A Wednesday: that week is the first.
    house.cohorts.join(SETUP, "1C", "1005", date(2026, 11, 11))

    def week_of(week: IsoWeek) -> tuple[int, int] | None:
        lines = house.people.week_list(SETUP, Citizen, week, mine=False)
        return next(line.programme_week for line in lines if line.record.reference == "1005")

    assert week_of(IsoWeek(2026, 45)) is None
    assert week_of(IsoWeek(2026, 46)) == (1, 13)
    assert week_of(WEEK) == (3, 13)
    assert week_of(IsoWeek(2027, 5)) == (13, 13)
    assert week_of(IsoWeek(2027, 6)) is None


def test_the_text_and_the_limit(house: House) -> None:
    def found(text: str, limit: int = 200) -> list[str]:
        lines = house.people.week_list(SETUP, Citizen, WEEK, text=text, limit=limit)
        return [line.record.reference for line in lines]

    assert found("ø") == ["103"]
    assert found("10", 2) == ["101", "102"]
    assert found("nobody") == []
    assert [
        each.record.reference for each in house.people.week_list(house.mentor, Citizen, WEEK, text="bo")
    ] == ["102"]


def test_mine_are_the_mentees_of_that_week(house: House) -> None:
    house.people.set_mentor(SETUP, "104", "MAJA", WEEK.plus(1).monday)
    assert len(house.people.week_list(house.mentor, Citizen, WEEK)) == 2
    assert len(house.people.week_list(house.mentor, Citizen, WEEK.plus(1))) == 3


@pytest.mark.parametrize("sort", [Citizen, Cohort])
def test_more_people_do_not_take_more_questions(house: House, sort: type[Citizen] | type[Cohort]) -> None:
    def asked() -> int:
        statements: list[str] = []
        store = house.store
        assert isinstance(store, SqlStore)
        engine = store._engine

        def note(connection: object, cursor: object, statement: str, *rest: object) -> None:
            statements.append(statement)

        event.listen(engine, "before_cursor_execute", note)
        house.people.week_list(SETUP, sort, WEEK)
        event.remove(engine, "before_cursor_execute", note)
        return len(statements)

    asked()
    few = asked()
    for number in range(20):
        if sort is Citizen:
            house.people.add_citizen(SETUP, name=f"Borger {number}", mentor="MAJA", group="1")
        else:
            owner = house.organisation("JC").ref
            house.people.add(SETUP, Cohort(id=uuid4(), reference="", name="Hold", organisation=owner))
    assert asked() == few <= 12
