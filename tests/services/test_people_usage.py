"""Who and what cannot be taken out of use, because somebody needs it from today on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from planner.domain.acting import SETUP
from planner.domain.people import Citizen, Cohort, Organisation, Placement, Record, Room, Staff, Workplace
from planner.domain.refusals import Malformed, Refused, Unknown
from tests.services.house import MONDAY, House


def placement(house: House, minutes: int = 900, until: date | None = None, **fields: object) -> Placement:
    made = Placement(
        id=uuid4(),
        reference="",
        name="",
        citizen=house.citizen("1005").ref,
        workplace=house.people.get(SETUP, Workplace, "V1").ref,
        weekly_minutes=minutes,
        since=MONDAY,
        until=until,
    )
    return replace(made, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("find", "plan"),
    [
        (lambda h: h.citizen("1005"), lambda h, day: h.plan("09:00", "10:00", "1005", day=day)),
        (lambda h: h.staff("SUSSI"), lambda h, day: h.plan("09:00", "10:00", staff=("SUSSI",), day=day)),
        (lambda h: h.cohort("1A"), lambda h, day: h.plan("09:00", "10:00", cohort="1A", day=day)),
        (
            lambda h: h.people.get(SETUP, Room, "R1"),
            lambda h, day: h.plan("09:00", "10:00", room="R1", day=day),
        ),
        (
            lambda h: h.people.get(SETUP, Workplace, "V1"),
            lambda h, day: h.plan("09:00", "10:00", workplace="V1", day=day),
        ),
    ],
    ids=["citizen", "staff", "cohort", "room", "workplace"],
)
def test_what_has_sessions_ahead_stays(
    house: House, find: Callable[[House], Record], plan: Callable[[House, date], object]
) -> None:
    plan(house, date(2026, 11, 19))
    record = find(house)
    change = house.people.remove(SETUP, record)
    house.people.undo(SETUP, change)
    plan(house, MONDAY)
    with pytest.raises(Refused, match="in-use-sessions") as caught:
        house.people.remove(SETUP, find(house))
    assert (caught.value.params["count"], caught.value.params["day"]) == (1, MONDAY)
    assert find(house) == replace(record, version=find(house).version)


def test_a_cohort_that_was_just_added_is_not_taken_back_once_it_has_sessions(house: House) -> None:
    team = Cohort(id=uuid4(), reference="3C", name="Hold", organisation=house.organisation("JC").ref)
    added = house.people.add(SETUP, team)
    house.plan("09:00", "10:00", cohort="3C")
    with pytest.raises(Refused, match="in-use-sessions"):
        house.people.undo(SETUP, added)


def test_a_mentor_of_somebody_stays(house: House) -> None:
    with pytest.raises(Refused, match="in-use-mentor") as caught:
        house.people.remove(SETUP, house.staff("MAJA"))
    assert caught.value.params["count"] == 2
    for citizen in ("101", "102"):
        house.people.set_mentor(SETUP, citizen, "NILS", date(2026, 11, 1))
    house.people.remove(SETUP, house.staff("MAJA"))


def test_whoever_acts_stays(house: House) -> None:
    with pytest.raises(Refused, match="in-use-acting"):
        house.people.remove(house.acting("SUSSI"), house.staff("SUSSI"))
    house.settings.set(SETUP, "acting", "sussi")
    with pytest.raises(Refused, match="in-use-acting"):
        house.people.remove(SETUP, house.staff("SUSSI"))


def test_a_placement_keeps_workplace_and_citizen(house: House) -> None:
    kept = house.people.add(SETUP, placement(house)).record
    for record in (house.citizen("1005"), house.people.get(SETUP, Workplace, "V1")):
        with pytest.raises(Refused, match="in-use-placements"):
            house.people.remove(SETUP, record)
    house.people.remove(SETUP, kept)
    house.people.remove(SETUP, house.citizen("1005"))


def test_a_placement_that_is_over_keeps_nobody(house: House) -> None:
    over = placement(house, since=date(2026, 1, 1), until=date(2026, 11, 19))
    house.people.add(SETUP, over)
    house.people.remove(SETUP, house.citizen("1005"))


def test_an_organisation_with_people_stays_and_so_does_the_jobcentre(house: House) -> None:
    with pytest.raises(Refused, match="in-use-organisation"):
        house.people.remove(SETUP, house.organisation("UDB"))
    with pytest.raises(Refused, match="in-use-organisation"):
        house.people.remove(SETUP, house.organisation("JC"))
    house.people.remove(SETUP, house.organisation("SOF"))
    assert "SOF" not in [each.reference for each in house.people.list(SETUP, Organisation)]


def test_an_empty_jobcentre_stays_too(empty_house: House) -> None:
    with pytest.raises(Refused, match="only-jobcentre"):
        empty_house.people.remove(SETUP, empty_house.organisation("JC"))


def test_a_cohort_with_sessions_ahead_stays_with_its_organisation(house: House) -> None:
    team = house.cohort("1A")
    to_provider = replace(team, organisation=house.organisation("UDB").ref)
    house.people.undo(SETUP, house.people.change(SETUP, team, to_provider))
    house.plan("09:00", "10:00", cohort="1A")
    with pytest.raises(Refused, match="in-use-sessions"):
        house.people.change(SETUP, house.cohort("1A"), to_provider)
    house.people.change(SETUP, house.cohort("1A"), replace(house.cohort("1A"), name="Hold A"))


def test_a_placement_is_called_what_its_workplace_is(house: House) -> None:
    made = house.people.add(SETUP, placement(house)).record
    assert (made.name, made.reference) == ("Bageri 1", "PL-1001")
    shop = house.people.get(SETUP, Workplace, "V1")
    house.people.change(SETUP, shop, replace(shop, name="Konditori"))
    assert house.people.placements(SETUP, citizen="1005")[0].name == "Konditori"
    assert [each.citizen.reference for each in house.people.placements(SETUP, workplace="v1")] == ["1005"]


@pytest.mark.parametrize("minutes", [0, -15, 2221])
def test_a_placement_of_no_hours_or_more_than_full_time_is_refused(house: House, minutes: int) -> None:
    with pytest.raises(Malformed, match="number-out-of-range"):
        house.people.add(SETUP, placement(house, minutes))


@pytest.mark.parametrize("minutes", [1, 2220])
def test_a_placement_of_a_minute_or_full_time_is_kept(house: House, minutes: int) -> None:
    house.people.add(SETUP, placement(house, minutes))
    assert house.people.placements(SETUP, citizen="1005")[0].weekly_minutes == minutes


def test_a_placement_ends_no_earlier_than_it_begins(house: House) -> None:
    with pytest.raises(Malformed, match="until-before-since"):
        house.people.add(SETUP, placement(house, until=MONDAY - timedelta(days=1)))
    house.people.add(SETUP, placement(house, until=MONDAY))


def test_a_placement_needs_a_citizen_and_a_workplace_that_are_there(house: House) -> None:
    wanted = placement(house)
    house.people.remove(SETUP, house.people.get(SETUP, Workplace, "V1"))
    with pytest.raises(Unknown, match="unknown-reference"):
        house.people.add(SETUP, wanted)


@pytest.mark.parametrize(("sort", "field"), [(Workplace, "places"), (Room, "capacity")])
def test_a_number_of_places_is_a_number_that_can_be(
    house: House, sort: type[Workplace] | type[Room], field: str
) -> None:
    for number in (-1, 10_000):
        wrong: dict[str, Any] = {field: number}
        with pytest.raises(Malformed, match="number-out-of-range"):
            house.people.add(SETUP, sort(id=uuid4(), reference="", name="Ny", **wrong))
    right: dict[str, Any] = {field: 12}
    made = house.people.add(SETUP, sort(id=uuid4(), reference="", name="Ny", **right)).record
    assert getattr(made, field) == 12


def test_nobody_is_taken_out_twice_or_without_being_there(house: House) -> None:
    stranger = Citizen(id=uuid4(), reference="0", name="Ingen")
    with pytest.raises(Unknown):
        house.people.remove(SETUP, stranger)
    person = Staff(id=uuid4(), reference="", name="Ny", organisation=house.organisation("JC").ref)
    house.people.remove(SETUP, house.people.add(SETUP, person).record)
