"""A citizen's mentor and group from a date on, and taking that back."""

from datetime import date, timedelta

import pytest

from planner.domain.acting import SETUP
from planner.domain.people import Citizen
from planner.domain.refusals import Conflict, Malformed, Refused, Unknown
from planner.services.people_changes import RecordChange
from tests.services.house import LONG_AGO, MONDAY, House


def mentors(house: House, citizen: str) -> list[tuple[str, date, date | None]]:
    with house.store.reading() as reading:
        periods = reading.people.mentor_periods(house.citizen(citizen).id)
    return [
        (tie.mentor.reference, tie.since, tie.until)
        for tie in periods
        if tie.until is None or tie.since <= tie.until
    ]


def groups(house: House, citizen: str) -> list[tuple[str, date, date | None, str]]:
    with house.store.reading() as reading:
        periods = reading.people.group_periods(house.citizen(citizen).id)
    return [
        (tie.group, tie.since, tie.until, tie.reason)
        for tie in periods
        if tie.until is None or tie.since <= tie.until
    ]


SUNDAY = MONDAY - timedelta(days=1)


def test_a_new_mentor_ends_the_old_ones_time_the_day_before(either_house: House) -> None:
    change = either_house.people.set_mentor(SETUP, "101", "nils", MONDAY)
    assert mentors(either_house, "101") == [("MAJA", LONG_AGO, SUNDAY), ("NILS", MONDAY, None)]
    # The clock stands on the Friday before.
    assert either_house.citizen("101").mentor == either_house.staff("MAJA").ref
    back = either_house.people.undo(SETUP, change)
    assert mentors(either_house, "101") == [("MAJA", LONG_AGO, None)]
    again = either_house.people.undo(SETUP, back)
    assert mentors(either_house, "101") == [("MAJA", LONG_AGO, SUNDAY), ("NILS", MONDAY, None)]
    either_house.people.undo(SETUP, again)
    assert mentors(either_house, "101") == [("MAJA", LONG_AGO, None)]


def test_the_first_mentor_can_be_taken_back_and_set_again(either_house: House) -> None:
    people = either_house.people
    change = people.set_mentor(SETUP, "104", "MAJA", LONG_AGO)
    assert either_house.citizen("104").mentor == either_house.staff("MAJA").ref
    back = people.undo(SETUP, change)
    assert (mentors(either_house, "104"), either_house.citizen("104").mentor) == ([], None)
    people.undo(SETUP, back)
    assert mentors(either_house, "104") == [("MAJA", LONG_AGO, None)]


def test_a_mentor_who_is_it_already_stays_as_they_were(house: House) -> None:
    change = house.people.set_mentor(SETUP, "101", "MAJA", MONDAY)
    assert change.ties_before == change.ties_after
    assert mentors(house, "101") == [("MAJA", LONG_AGO, None)]
    assert house.acts(house.citizen("101").id).count("mentor-set") == 1


def test_taking_back_a_mentor_is_refused_once_there_is_another(house: House) -> None:
    change = house.people.set_mentor(SETUP, "101", "NILS", MONDAY)
    house.people.set_mentor(SETUP, "101", "SUSSI", MONDAY + timedelta(days=7))
    with pytest.raises(Conflict, match="changed-meanwhile"):
        house.people.undo(SETUP, change)


def test_a_group_is_named_by_its_code_or_by_its_mark(house: House) -> None:
    house.people.set_group(SETUP, "101", "1", LONG_AGO)
    house.people.set_group(SETUP, "101", "fleks", MONDAY, "  Bevilget fleksjob ")
    assert groups(house, "101") == [
        ("1", LONG_AGO, SUNDAY, ""),
        ("flex", MONDAY, None, "Bevilget fleksjob"),
    ]
    change = house.people.set_group(SETUP, "101", "GR. 2", MONDAY + timedelta(days=7))
    assert [row[0] for row in groups(house, "101")] == ["1", "flex", "2"]
    house.people.undo(SETUP, change)
    assert [(row[0], row[2]) for row in groups(house, "101")] == [("1", SUNDAY), ("flex", None)]


def test_a_group_or_a_mentor_that_is_not_there_changes_nothing(house: House) -> None:
    with pytest.raises(Unknown, match="unknown-group"):
        house.people.set_group(SETUP, "101", "9", MONDAY)
    with pytest.raises(Unknown, match="unknown-group"):
        house.people.set_group(SETUP, "101", "1", date(2000, 1, 1))
    with pytest.raises(Unknown, match="unknown-reference"):
        house.people.set_mentor(SETUP, "101", "NOBODY", MONDAY)
    with pytest.raises(Malformed, match="too-long"):
        house.people.set_group(SETUP, "101", "1", MONDAY, "x" * 201)
    with pytest.raises(Unknown):
        house.people.add_citizen(SETUP, name="Frida Gram", reference="77", mentor="NOBODY")
    with pytest.raises(Unknown):
        house.people.add_citizen(SETUP, name="Frida Gram", reference="77", mentor="MAJA", group="9")
    assert house.people.list(SETUP, Citizen, text="Frida") == ()


def test_a_new_citizen_is_in_the_group_from_today_unless_told(house: House) -> None:
    house.people.add_citizen(SETUP, name="Frida Gram", reference="77", group="1", mentor="MAJA")
    today = date(2026, 11, 20)
    assert groups(house, "77") == [("1", today, None, "")]
    house.people.add_citizen(SETUP, name="Gert Holm", reference="78", group="2", since=MONDAY)
    assert groups(house, "78") == [("2", MONDAY, None, "")]


def test_only_the_jobcentre_sets_mentors_and_groups(house: House) -> None:
    house.people.set_group(house.colleague, "103", "1", MONDAY)
    with pytest.raises(Refused, match="jobcentre-only"):
        house.people.set_group(house.teacher, "103", "2", MONDAY)
    with pytest.raises(Refused, match="jobcentre-only"):
        house.people.set_mentor(house.teacher, "103", "TOVE", MONDAY)
    # Of those it does not work with, it learns nothing.
    with pytest.raises(Unknown):
        house.people.set_mentor(house.teacher, "101", "TOVE", MONDAY)


def test_history_tells_the_periods(house: House) -> None:
    house.people.set_mentor(house.mentor, "104", "MAJA", MONDAY)
    with house.store.reading() as reading:
        line = reading.history(house.citizen("104").id)[-1]
    assert (line.act, line.by, line.before) == ("mentor-set", "MAJA", {"periods": []})
    assert line.after == {"periods": [f"2026-11-23.. {house.staff('MAJA').id}"]}


def test_an_undone_change_names_what_it_was() -> None:
    with pytest.raises(RuntimeError):
        _ = RecordChange(act="record-added", before=None, after=None).record
