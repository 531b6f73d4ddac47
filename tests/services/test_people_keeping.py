"""Citizens, staff and cohorts on the plain pages: what may be kept, changed, taken out and brought back."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from planner.domain.acting import SETUP
from planner.domain.people import Citizen, Cohort, Organisation, Record, Room, Staff, Workplace
from planner.domain.refusals import Conflict, Malformed, Refused, Unknown
from tests.services.house import MONDAY, House


def new_citizen(name: str = "Frida Gram", **fields: object) -> Citizen:
    return replace(Citizen(id=uuid4(), reference="", name=name), **fields)  # type: ignore[arg-type]


def test_a_citizen_without_a_reference_gets_the_next_number(house: House) -> None:
    first = house.people.add_citizen(SETUP, name="Frida Gram").record
    second = house.people.add_citizen(SETUP, name="Gert Holm").record
    # 1005 is somebody already, and stays so.
    assert (first.reference, second.reference) == ("1001", "1002")
    house.people.add(SETUP, new_citizen(reference="1003"))
    assert house.people.add_citizen(SETUP, name="Hanne Iversen").record.reference == "1004"
    assert house.people.add_citizen(SETUP, name="Ivan Juhl").record.reference == "1006"


@pytest.mark.parametrize(
    ("sort", "prefix"), [(Staff, "A-"), (Cohort, "H-"), (Workplace, "V-"), (Room, "L-"), (Organisation, "O-")]
)
def test_others_get_a_letter_and_a_number(house: House, sort: type[Record], prefix: str) -> None:
    owner = house.organisation("JC").ref
    fields: dict[str, Any] = {"organisation": owner} if sort in {Staff, Cohort} else {}
    made = house.people.add(SETUP, sort(id=uuid4(), reference=" ", name="Ny", **fields)).record
    assert made.reference == f"{prefix}1001"


def test_a_reference_that_is_given_is_kept_and_found_in_any_case(house: House) -> None:
    house.people.add(SETUP, new_citizen(reference=" b.2/ø_7-x "))
    assert house.people.get(SETUP, Citizen, "B.2/Ø_7-X").reference == "b.2/ø_7-x"


@pytest.mark.parametrize("reference", ["a b", "-1", "x" * 21, "a\nb", "a@b", "1;2"])
def test_a_reference_of_other_signs_is_refused(house: House, reference: str) -> None:
    with pytest.raises(Malformed, match="reference-shape"):
        house.people.add(SETUP, new_citizen(reference=reference))


def test_a_reference_is_nobody_elses_in_any_case(house: House) -> None:
    house.people.add(SETUP, new_citizen(reference="abc"))
    with pytest.raises(Refused, match="reference-taken"):
        house.people.add(SETUP, new_citizen(reference="ABC"))
    with pytest.raises(Refused, match="reference-taken"):
        house.people.change(SETUP, house.citizen("101"), replace(house.citizen("101"), reference="Abc"))
    # A room may be called what a citizen is called.
    house.people.add(SETUP, Room(id=uuid4(), reference="abc", name="Lokale"))


def test_a_reference_stays_taken_by_who_is_gone(house: House) -> None:
    house.people.remove(SETUP, house.citizen("1005"))
    with pytest.raises(Refused, match="reference-taken"):
        house.people.add(SETUP, new_citizen(reference="1005"))


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("name", "", "name-empty"),
        ("name", "   ", "name-empty"),
        ("name", "x" * 201, "too-long"),
        ("name", "Anna\nBerg", "control-characters"),
        ("email", "anna", "not-an-email"),
        ("email", "a@b", "not-an-email"),
        ("email", "a b@example.org", "not-an-email"),
        ("email", "a@example.org, b@example.org", "not-an-email"),
        ("phone", "ring", "not-a-phone"),
        ("phone", "12", "not-a-phone"),
        ("language", "dansk", "not-a-language"),
        ("language", "", "not-a-language"),
        ("husk", "x" * 4001, "too-long"),
    ],
)
def test_a_field_that_cannot_mean_anything_is_refused(
    house: House, field: str, value: str, code: str
) -> None:
    with pytest.raises(Malformed, match=code):
        house.people.add(SETUP, new_citizen(**{field: value}))
    assert house.people.list(SETUP, Citizen, text="Frida") == ()


def test_a_field_that_means_something_is_kept_without_the_space_around(house: House) -> None:
    wanted = new_citizen(
        name="  Frida Gram ",
        email=" frida@mail.example.org ",
        phone="+45 33 00 00 01",
        language="en",
        husk="Husk briller\r\nog mad",
        exempt=True,
    )
    made = house.people.add(SETUP, wanted).record
    assert isinstance(made, Citizen)
    assert (made.name, made.email, made.phone) == ("Frida Gram", "frida@mail.example.org", "+45 33 00 00 01")
    assert (made.language, made.husk, made.exempt) == ("en", "Husk briller\nog mad", True)


def test_a_name_may_be_as_long_as_a_line(house: House) -> None:
    assert house.people.add(SETUP, new_citizen("Ø" * 200)).record.name == "Ø" * 200


def test_a_change_is_made_once_and_a_stale_one_refused(house: House) -> None:
    seen = house.citizen("101")
    change = house.people.change(SETUP, seen, replace(seen, phone="33 00 00 09"))
    assert (change.before, change.record) == (seen, house.citizen("101"))
    assert house.citizen("101").phone == "33 00 00 09"
    with pytest.raises(Conflict, match="changed-meanwhile") as caught:
        house.people.change(SETUP, seen, replace(seen, phone="33 00 00 10"))
    assert caught.value.params["by"] == "setup"
    assert house.citizen("101").phone == "33 00 00 09"


def test_a_value_that_went_round_and_came_back_is_what_was_seen(house: House) -> None:
    seen = house.citizen("101")
    house.people.undo(SETUP, house.people.change(SETUP, seen, replace(seen, husk="Mad")))
    house.people.change(SETUP, seen, replace(seen, husk="Briller"))
    assert house.citizen("101").husk == "Briller"


def test_a_new_mentor_is_no_change_of_the_record(house: House) -> None:
    seen = house.citizen("104")
    house.people.set_mentor(SETUP, "104", "NILS", MONDAY)
    house.people.change(SETUP, seen, replace(seen, name="Dina Ege"))
    assert house.citizen("104").name == "Dina Ege"


def test_every_act_leaves_a_line_with_who_and_what(house: House) -> None:
    added = house.people.add(house.mentor, new_citizen(reference="77"))
    changed = house.people.change(house.mentor, added.record, replace(added.record, name="Frida Holm"))
    house.people.undo(house.colleague, changed)
    house.people.remove(SETUP, house.citizen("77"))
    with house.store.reading() as reading:
        lines = reading.history(added.record.id)
    assert [(line.act, line.by) for line in lines] == [
        ("record-added", "MAJA"),
        ("record-changed", "MAJA"),
        ("record-changed", "NILS"),
        ("record-removed", "setup"),
    ]
    assert (lines[1].before, lines[1].after) == ({"name": "Frida Gram"}, {"name": "Frida Holm"})


def test_undo_takes_a_new_citizen_away_and_redo_brings_the_same_one(either_house: House) -> None:
    people = either_house.people
    added = people.add_citizen(SETUP, name="Frida Gram", reference="77", mentor="MAJA", group="1")
    taken = people.undo(SETUP, added)
    assert people.list(SETUP, Citizen, text="Frida") == ()
    with pytest.raises(Unknown):
        people.get(SETUP, Citizen, "77")
    again = people.undo(SETUP, taken)
    assert again.record.id == added.record.id
    back = either_house.citizen("77")
    assert (back.mentor, back.group) == (either_house.staff("MAJA").ref, "1")
    people.undo(SETUP, again)
    assert people.list(SETUP, Citizen, text="Frida") == ()


def test_undo_brings_back_who_was_taken_out(house: House) -> None:
    seen = house.citizen("1005")
    change = house.people.remove(SETUP, seen)
    with pytest.raises(Conflict):
        house.people.remove(SETUP, seen)
    house.people.undo(SETUP, change)
    assert house.citizen("1005").id == seen.id


def test_undo_of_a_change_is_refused_when_somebody_changed_it_since(house: House) -> None:
    seen = house.citizen("101")
    change = house.people.change(SETUP, seen, replace(seen, husk="Mad"))
    house.people.change(SETUP, house.citizen("101"), replace(house.citizen("101"), phone="33 00 00 01"))
    with pytest.raises(Conflict):
        house.people.undo(SETUP, change)
    assert house.citizen("101").husk == "Mad"


def test_lists_are_by_reference_and_hold_the_text(house: House) -> None:
    assert [each.reference for each in house.people.list(SETUP, Citizen)] == [
        "101",
        "102",
        "103",
        "104",
        "1005",
    ]
    assert [each.name for each in house.people.list(SETUP, Citizen, text="åse")] == ["Åse Øgård"]
    assert [each.name for each in house.people.list(SETUP, Citizen, text="02")] == ["Bo Dal"]


def test_mine_are_those_whose_mentor_i_am(house: House) -> None:
    names = [each.name for each in house.people.list(house.mentor, Citizen, mine=True)]
    assert names == ["Anna Berg", "Bo Dal"]
    assert [e.name for e in house.people.list(house.mentor, Citizen, mine=True, text="BO")] == ["Bo Dal"]
    # Nobody in particular is acting while an office is set up.
    assert len(house.people.list(SETUP, Citizen, mine=True)) == 5
    # Rooms are everybody's.
    assert len(house.people.list(house.mentor, Room, mine=True)) == 2


def test_a_cohort_needs_an_organisation_and_a_programme_that_are_there(house: House) -> None:
    nobody = replace(house.organisation("JC").ref, id=uuid4())
    with pytest.raises(Unknown, match="unknown-reference"):
        house.people.add(SETUP, Cohort(id=uuid4(), reference="", name="Hold", organisation=nobody))
    team = Cohort(id=uuid4(), reference="", name="Hold", organisation=house.organisation("JC").ref)
    with pytest.raises(Unknown, match="unknown-programme"):
        house.people.add(SETUP, replace(team, programme="nonsense"))
    made = house.people.add(SETUP, replace(team, programme="intensive_company")).record
    assert isinstance(made, Cohort)
    assert made.programme == "intensive_company"


def test_members_and_memberships(house: House) -> None:
    assert [ref.reference for ref in house.people.members(SETUP, "1A", MONDAY)] == ["101", "102"]
    assert [tie.cohort.reference for tie in house.people.memberships(SETUP, citizen="101")] == ["1A"]
    house.cohorts.leave(SETUP, "1A", "101", MONDAY)
    assert [ref.reference for ref in house.people.members(SETUP, "1A", MONDAY)] == ["102"]
    assert house.people.memberships(SETUP, citizen="101")[0].until is not None
