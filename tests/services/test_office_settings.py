"""What an office decides: only what is known, and only what makes sense."""

import pytest

from planner.domain.acting import SETUP
from planner.domain.refusals import Malformed, Refused, Unknown
from tests.services.house import House

NOTHING = {"organizer": None, "acting": None, "unit_name": None, "unit_phone": None, "call_before": None}


def test_nothing_is_decided_at_first(house: House) -> None:
    assert house.settings.show(SETUP) == NOTHING


@pytest.mark.parametrize(
    ("key", "typed", "kept"),
    [
        ("organizer", " enhed@example.org ", "enhed@example.org"),
        ("acting", "maja", "MAJA"),
        ("unit_name", " Enhed for mentorer ", "Enhed for mentorer"),
        ("unit_phone", "+45 33 00 00 00", "+45 33 00 00 00"),
        ("call_before", "8.30", "08:30"),
        ("call_before", "08:30", "08:30"),
    ],
)
def test_a_value_that_makes_sense_is_kept_and_can_be_taken_back(
    either_house: House, key: str, typed: str, kept: str
) -> None:
    house = either_house
    house.settings.set(SETUP, key, typed)
    assert house.settings.show(house.mentor) == {**NOTHING, key: kept}
    house.settings.set(SETUP, key, None)
    assert house.settings.show(SETUP) == NOTHING


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("organizer", ""),
        ("organizer", "enhed"),
        ("organizer", "Enhed <enhed@example.org>"),
        ("organizer", "a@example.org,b@example.org"),
        ("organizer", "a@example.org\nBcc: b@example.org"),
        ("unit_name", "x" * 201),
        ("unit_phone", "ring"),
        ("call_before", "25:00"),
        ("call_before", "8"),
        ("call_before", "08:60"),
    ],
)
def test_a_value_that_makes_none_is_refused(house: House, key: str, typed: str) -> None:
    with pytest.raises(Malformed):
        house.settings.set(SETUP, key, typed)
    assert house.settings.show(SETUP) == NOTHING


def test_a_setting_or_a_person_that_is_not_there(house: House) -> None:
    with pytest.raises(Unknown, match="unknown-setting"):
        house.settings.set(SETUP, "colour", "red")
    with pytest.raises(Unknown, match="unknown-reference"):
        house.settings.set(SETUP, "acting", "NOBODY")


def test_only_the_jobcentre_decides(house: House) -> None:
    with pytest.raises(Refused, match="jobcentre-only"):
        house.settings.set(house.teacher, "unit_name", "Vores")
    house.settings.set(house.colleague, "unit_name", "Vores")


def test_the_setting_decides_who_acts(house: House) -> None:
    with house.store.reading():
        house.settings.set(SETUP, "acting", "TOVE")
    assert house.acting("").label == "TOVE"
    assert house.acting("maja").label == "MAJA"
