"""What a provider's employee may know and keep: their own organisation's, and of citizens only those they work with."""

from dataclasses import replace
from uuid import uuid4

import pytest

from planner.domain.acting import SETUP, Acting
from planner.domain.people import (
    Citizen,
    Cohort,
    Organisation,
    Placement,
    Record,
    Ref,
    Room,
    Staff,
    Workplace,
)
from planner.domain.refusals import Refused, Unknown
from tests.services.house import MONDAY, House


def names(house: House, acting: Acting, sort: type[Record]) -> list[str]:
    return [each.reference for each in house.people.list(acting, sort)]


def test_the_jobcentre_sees_everyone(house: House) -> None:
    for acting in (SETUP, house.mentor, house.colleague):
        assert names(house, acting, Citizen) == ["101", "102", "103", "104", "1005"]
        assert names(house, acting, Cohort) == ["1A", "2A"]
        assert len(names(house, acting, Staff)) == 4


def test_a_provider_sees_its_own_and_those_it_works_with(either_house: House) -> None:
    house = either_house
    assert names(house, house.teacher, Citizen) == ["103", "104"]
    assert names(house, house.teacher, Cohort) == ["2A"]
    assert names(house, house.teacher, Staff) == ["TOVE"]
    assert names(house, house.teacher, Room) == ["R1", "R2"]
    assert names(house, house.teacher, Workplace) == ["V1", "V2"]
    house.plan("09:00", "10:00", "101", owner="UDB")
    assert names(house, house.teacher, Citizen) == ["101", "103", "104"]
    assert names(house, house.nurse, Citizen) == []


def test_a_provider_does_not_see_those_it_only_shares_an_hour_with(house: House) -> None:
    session = house.plan("09:00", "10:00", "101", owner="UDB")
    house.planning.remove(SETUP, [session])
    assert names(house, house.teacher, Citizen) == ["103", "104"]


def test_what_a_provider_may_not_know_is_answered_as_if_it_were_not_there(house: House) -> None:
    for sort, reference in ((Citizen, "101"), (Cohort, "1A"), (Staff, "MAJA")):
        with pytest.raises(Unknown, match="unknown-reference"):
            house.people.get(house.teacher, sort, reference)
    with pytest.raises(Unknown):
        house.people.members(house.teacher, "1A", MONDAY)
    with pytest.raises(Unknown):
        house.people.memberships(house.teacher, citizen="101")
    with pytest.raises(Unknown):
        house.week("101", acting=house.teacher)


def test_of_a_citizen_a_provider_learns_name_language_and_mentor(house: House) -> None:
    seen = house.citizen("103")
    full = replace(
        seen, email="aase@example.org", phone="33 00 00 01", husk="Mad", language="en", exempt=True
    )
    house.people.change(SETUP, seen, full)
    house.people.set_group(SETUP, "103", "1", MONDAY.replace(day=1))
    told = house.people.get(house.teacher, Citizen, "103")
    assert (told.email, told.phone, told.husk, told.exempt, told.group) == ("", "", "", False, None)
    assert (told.name, told.language, told.mentor) == ("Åse Øgård", "en", house.staff("NILS").ref)
    assert house.people.get(house.colleague, Citizen, "103").email == "aase@example.org"
    assert [each.email for each in house.people.list(house.teacher, Citizen, text="åse")] == [""]


def test_a_provider_sees_no_placements(house: House) -> None:
    made = Placement(
        id=uuid4(),
        reference="",
        name="",
        citizen=house.citizen("103").ref,
        workplace=house.people.get(SETUP, Workplace, "V1").ref,
        weekly_minutes=900,
        since=MONDAY,
    )
    house.people.add(SETUP, made)
    assert len(house.people.placements(house.mentor, workplace="V1")) == 1
    assert house.people.placements(house.teacher, workplace="V1") == ()
    assert house.people.placements(house.teacher, citizen="103") == ()
    assert names(house, house.teacher, Placement) == []


def test_a_provider_sees_memberships_of_its_own_cohorts_only(house: House) -> None:
    house.cohorts.join(SETUP, "1A", "103", MONDAY)
    told = house.people.memberships(house.teacher, citizen="103")
    assert [tie.cohort.reference for tie in told] == ["2A"]
    assert len(house.people.memberships(house.mentor, citizen="103")) == 2


def test_a_provider_keeps_its_own_staff_and_cohorts(house: House) -> None:
    own = house.organisation("UDB").ref
    staff = house.people.add(house.teacher, Staff(id=uuid4(), reference="", name="Ulla", organisation=own))
    house.people.change(house.teacher, staff.record, replace(staff.record, name="Ulla Vang"))
    house.people.add(house.teacher, Cohort(id=uuid4(), reference="2B", name="Hold 2B", organisation=own))
    assert names(house, house.teacher, Cohort) == ["2A", "2B"]


def test_a_provider_keeps_nothing_else(house: House) -> None:
    teacher, jobcentre = house.teacher, house.organisation("JC").ref
    with pytest.raises(Refused, match="not-your-organisation"):
        house.people.add(teacher, Staff(id=uuid4(), reference="", name="Ny", organisation=jobcentre))
    for record in (
        Citizen(id=uuid4(), reference="", name="Ny"),
        Room(id=uuid4(), reference="", name="Ny"),
        Workplace(id=uuid4(), reference="", name="Ny"),
        Organisation(id=uuid4(), reference="", name="Ny"),
    ):
        with pytest.raises(Refused, match="jobcentre-only"):
            house.people.add(teacher, record)
    with pytest.raises(Refused, match="jobcentre-only"):
        house.people.add_citizen(teacher, name="Ny")
    told = house.people.get(teacher, Room, "R1")
    with pytest.raises(Refused, match="jobcentre-only"):
        house.people.remove(teacher, told)


def test_a_provider_cannot_give_its_cohort_away_or_take_one(house: House) -> None:
    own = house.cohort("2A")
    with pytest.raises(Refused, match="not-your-organisation"):
        house.people.change(house.teacher, own, replace(own, organisation=house.organisation("JC").ref))
    other = house.cohort("1A")
    with pytest.raises(Unknown):
        house.people.change(house.teacher, other, replace(other, organisation=house.organisation("UDB").ref))


def test_a_provider_cannot_undo_what_the_jobcentre_did(house: House) -> None:
    seen = house.citizen("103")
    change = house.people.change(SETUP, seen, replace(seen, husk="Mad"))
    with pytest.raises(Refused, match="jobcentre-only"):
        house.people.undo(house.teacher, change)


def test_a_provider_cannot_look_into_a_citizen_by_changing_them(house: House) -> None:
    told = house.people.get(house.teacher, Citizen, "103")
    with pytest.raises(Refused, match="jobcentre-only"):
        house.people.change(house.teacher, house.citizen("103"), replace(told, name="Anden"))


def test_a_provider_takes_in_and_lets_go_in_its_own_cohorts(house: House) -> None:
    house.cohorts.leave(house.teacher, "2A", "104", MONDAY)
    assert house.people.members(house.teacher, "2A", MONDAY) == (house.citizen("103").ref,)
    with pytest.raises(Refused, match="not-your-organisation"):
        house.cohorts.leave(house.teacher, "1A", "101", MONDAY)


def test_a_reference_is_equal_by_id() -> None:
    identity = uuid4()
    assert Ref(identity, "1", "Anna") == Ref(identity, "1", "Anna Berg")
