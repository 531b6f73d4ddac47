"""Taking tables in: what is guessed, what is added, changed and refused, and that twice is once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from planner.domain.acting import SETUP
from planner.domain.people import Citizen, Cohort, Staff
from planner.domain.refusals import Conflict, Malformed, Refused, Unknown
from planner.services.people_import_columns import ColumnUse
from planner.services.people_import_fields import FIELDS, field_headed
from planner.services.people_ties import groups_of, mentors_of
from planner.wording import LANGUAGES, Wording
from tests.services.house import House
from tests.services.people_tables import Tables, everything, told

TODAY = date(2026, 11, 20)
# Put together here, for no file of ours may hold one.
CPR = "010190" + "-" + "1234"
TABLE = """\
Reference;Navn;E-mail;Telefon;Sprog;Fritaget for Digital Post;Husk;Gruppe;Mentor;Fra
501;Ida Lund;ida@example.org;+45 33 12 34 56;Engelsk;ja;Tag madpakke med;1;MAJA;01-10-2026
502;Ole Lund;;;;nej;;Gr. 2;Nils Nord;2026-11-01
;Ulla Bro;ulla@example.org;;;;;;;
"""


@pytest.fixture
def tables(house: House) -> Tables:
    return Tables(house)


# --- citizens ----------------------------------------------------------------------------------------------------------


def test_citizens_come_in_with_everything(either_house: House) -> None:
    house, tables = either_house, Tables(either_house)
    change = tables.take(Citizen, TABLE)
    assert (change.added, change.changed) == (3, 0)
    ida = house.citizen("501")
    assert (ida.name, ida.email, ida.phone) == ("Ida Lund", "ida@example.org", "+45 33 12 34 56")
    assert (ida.language, ida.exempt, ida.husk) == ("en", True, "Tag madpakke med")
    assert (ida.group, ida.mentor and ida.mentor.reference) == ("1", "MAJA")
    ole = house.citizen("502")
    assert (ole.group, ole.mentor and ole.mentor.reference, ole.language) == ("2", "NILS", "da")
    with house.store.reading() as reading:
        assert [tie.since for tie in mentors_of(reading, ida)] == [date(2026, 10, 1)]
        assert [tie.since for tie in groups_of(reading, ole)] == [date(2026, 11, 1)]
    ulla = next(each for each in house.people.list(SETUP, Citizen) if each.name == "Ulla Bro")
    assert ulla.reference.isdigit()
    assert ulla.mentor is None
    assert house.acts(ida.id) == ["people-imported", "mentor-set", "group-set"]


def test_twice_is_once(either_house: House) -> None:
    house, tables = either_house, Tables(either_house)
    tables.take(Citizen, TABLE)
    before = everything(house)
    assert tables.outcomes(Citizen, TABLE) == ["unchanged"] * 3
    assert not tables.take(Citizen, TABLE).people
    assert everything(house) == before


def test_a_later_day_changes_nothing_either(house: House, tables: Tables) -> None:
    table = "Nr;Navn;Mentor;Gruppe\n501;Ida;MAJA;1\n"
    tables.take(Citizen, table)
    house.clock.moment = house.clock.moment.replace(month=12)
    assert tables.outcomes(Citizen, table) == ["unchanged"]


def test_changes_are_told_field_by_field(house: House, tables: Tables) -> None:
    house.people.set_group(SETUP, "101", "1", date(2026, 1, 1))
    table = "Nr;Navn;Tlf;Mentor;Gruppe;Fritaget\n101;Anna Bergsen;33123456;NILS;2;x\n102;Bo Dal;;MAJA;;\n"
    assert tables.changes(Citizen, table) == [
        [
            ("name", "Anna Berg", "Anna Bergsen"),
            ("phone", "", "33123456"),
            ("exempt", "False", "True"),
            ("mentor", "MAJA", "NILS"),
            ("group", "1", "2"),
        ],
        [],
    ]
    change = tables.take(Citizen, table)
    assert (change.added, change.changed) == (0, 1)
    anna = house.citizen("101")
    assert (anna.name, anna.mentor and anna.mentor.reference, anna.group) == ("Anna Bergsen", "NILS", "2")
    with house.store.reading() as reading:
        assert [(tie.since, tie.until) for tie in mentors_of(reading, anna)] == [
            (date(2026, 1, 1), date(2026, 11, 19)),
            (TODAY, None),
        ]


def test_an_empty_cell_leaves_what_is_there(house: House, tables: Tables) -> None:
    anna = house.citizen("101")
    house.people.change(SETUP, anna, replace(anna, phone="33 12 34 56", email="anna@example.org"))
    tables.take(Citizen, "Nr;Navn;Tlf;E-mail\n101;Anna Berg;;\n")
    assert house.citizen("101").phone == "33 12 34 56"


def test_an_earlier_date_does_not_end_a_later_mentor(house: House, tables: Tables) -> None:
    table = "Nr;Navn;Mentor;Fra\n104;Dina Eg;NILS;2026-02-01\n"
    house.people.set_mentor(SETUP, "104", "MAJA", date(2026, 6, 1))
    tables.take(Citizen, table)
    with house.store.reading() as reading:
        periods = mentors_of(reading, house.citizen("104"))
    assert [(tie.mentor.reference, tie.since, tie.until) for tie in periods] == [
        ("NILS", date(2026, 2, 1), date(2026, 5, 31)),
        ("MAJA", date(2026, 6, 1), None),
    ]
    assert tables.outcomes(Citizen, table) == ["unchanged"]


def test_first_and_last_names_are_joined(tables: Tables, house: House) -> None:
    tables.take(
        Citizen, "Nr;Efternavn;Fornavn\n501;Lund;Ida\n", told=[("name", "Fornavn"), ("name", "Efternavn")]
    )
    assert house.citizen("501").name == "Lund Ida"
    plan = tables.look(Citizen, "Fornavn;Navn;Efternavn\nIda;Ida Lund;Lund\n")
    assert plan.lines[0].who == "Ida Lund"


def test_numbers_that_the_table_gives_are_not_given_to_others(house: House, tables: Tables) -> None:
    taken = house.people.add_citizen(SETUP, name="Prøve").record.reference
    following = str(int(taken) + 1)
    tables.take(Citizen, f"Nr;Navn\n;Ida\n{following};Ole\n;Ulla\n")
    names = {each.name: each.reference for each in house.people.list(SETUP, Citizen)}
    assert names["Ole"] == following
    assert len({names["Ida"], names["Ole"], names["Ulla"]}) == 3


# --- who is meant ------------------------------------------------------------------------------------------------------


def test_without_reference_the_name_decides_when_only_one_has_it(house: House, tables: Tables) -> None:
    assert tables.outcomes(Citizen, "Navn\nanna BERG\nIngen Kendt\n") == ["changed", "added"]
    house.people.add_citizen(SETUP, name="Anna Berg", reference="701", email="a@example.org")
    assert tables.problems(Citizen, "Navn;E-mail\nAnna Berg;ny@example.org\n") == {2: "import-ambiguous"}
    assert tables.changes(Citizen, "Navn;E-mail;Tlf\nAnna Berg;a@example.org;33123456\n") == [
        [("phone", "", "33123456")]
    ]
    assert tables.look(Citizen, "Navn;E-mail\nAnna Berg;a@example.org\n").lines[0].who == "Anna Berg (701)"
    # Exactly one of them has no mail address.
    assert tables.look(Citizen, "Navn\nAnna Berg\n").lines[0].who == "Anna Berg (101)"
    house.people.add_citizen(SETUP, name="Anna Berg", reference="702")
    assert tables.problems(Citizen, "Navn\nAnna Berg\n") == {2: "import-ambiguous"}


def test_other_mail_addresses_are_other_people(tables: Tables, house: House) -> None:
    table = "Navn;E-mail\nIda Lund;ida@example.org\nIda Lund;ida.lund@example.org\n"
    assert tables.take(Citizen, table).added == 2
    assert tables.outcomes(Citizen, table) == ["unchanged"] * 2


def test_the_same_one_twice_is_refused(tables: Tables) -> None:
    table = "Nr;Navn\n501;Ida\n502;Ole\n501;Ida\n;Ulla\n;ulla\n101;Anna Berg\n;Anna Berg\n"
    refused = tables.look(Citizen, table).refused
    assert {line.number: line.problem.params["line"] for line in refused if line.problem} == {
        4: 2,
        6: 5,
        8: 7,
    }


def test_a_reference_of_somebody_gone_brings_them_back(house: House, tables: Tables) -> None:
    ulla = house.citizen("1005")
    house.people.remove(SETUP, ulla)
    assert tables.outcomes(Citizen, "Nr;Navn\n1005;Emil Fog\n") == ["added"]
    change = tables.take(Citizen, "Nr;Navn\n1005;Emil Fogh\n")
    assert house.citizen("1005").id == ulla.id
    tables.undo(change)
    with pytest.raises(Unknown):
        house.citizen("1005")


# --- what is refused ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ("501;;;;;;", "name-empty"),
        (";;33123456;;;;", "import-no-who"),
        ("501;Ida;hov;;;;", "not-a-phone"),
        ("501;Ida;;a@b;;;", "not-an-email"),
        ("501;Ida;;;9;;", "unknown-group"),
        ("501;Ida;;;;INGEN;", "unknown-reference"),
        ("501;Ida;;;1;;31-02-2026", "import-not-a-date"),
        ("501;Ida;;;1;;5/1-27", "import-not-a-date"),
        ("5 0 1;Ida;;;;;", "reference-shape"),
        ("501;#REF!;;;;;", "import-cell-error"),
        ("501;" + "x" * 201 + ";;;;;", "too-long"),
    ],
)
def test_lines_that_make_no_sense(tables: Tables, cells: str, code: str) -> None:
    table = f"Nr;Navn;Tlf;E-mail;Gruppe;Mentor;Fra\n502;Ole;;;;;\n{cells}\n"
    assert tables.problems(Citizen, table) == {3: code}
    for language in LANGUAGES:
        line = tables.look(Citizen, table).refused[0]
        assert line.problem is not None
        assert "Det kunne ikke" not in Wording(language).error(line.problem)


def test_all_or_nothing_unless_told(house: House, tables: Tables) -> None:
    table = "Nr;Navn;Tlf\n501;Ida;33123456\n502;Ole;hov\n503;;1\n"
    before = everything(house)
    with pytest.raises(Refused) as refused:
        tables.take(Citizen, table)
    assert (refused.value.code, refused.value.params) == ("import-lines-refused", {"count": 2, "line": 3})
    assert everything(house) == before
    assert tables.take(Citizen, table, skip=True).added == 1
    assert house.citizen("501").name == "Ida"


def test_civil_registration_numbers_do_not_come_in(house: House, tables: Tables) -> None:
    table = f"Nr;Navn;CPR-nr.;Andet;Husk;Tlf\n501;Ida;{CPR};{CPR};;\n502;Ole {CPR};;;;\n503;Ulla;;;;{CPR}\n504;Bo;;;x;33123456\n505;Emma;;;y;33123457\n"
    plan = tables.look(Citizen, table)
    uses = {column.heading: column.use for column in plan.columns.all}
    assert uses["CPR-nr."] is uses["Andet"] is ColumnUse.SECRET
    assert {line.number: line.problem.code for line in plan.refused if line.problem} == {
        3: "import-secret-value",
        4: "import-secret-value",
    }
    shown = repr(plan)
    assert CPR not in shown
    assert CPR.replace("-", "") not in shown
    for language in LANGUAGES:
        for line in plan.refused:
            assert line.problem is not None
            assert "1234" not in Wording(language).error(line.problem)
    with pytest.raises(Refused) as refused:
        tables.look(Citizen, table, told=[("reference", "CPR-nr.")])
    assert refused.value.code == "import-secret-column"


@pytest.mark.parametrize("shape", ["010190 1234", "0101901234", "010190–1234"])
def test_civil_registration_numbers_in_other_shapes(tables: Tables, shape: str) -> None:
    assert tables.problems(Citizen, f"Nr;Navn;Husk\n501;Ida;nr. {shape} ok\n502;Ole;x\n503;Ulla;y\n") == {
        2: "import-secret-value"
    }


@pytest.mark.parametrize("phone", ["33123456", "+45 33 12 34 56", "004533123456", "+310612345678"])
def test_telephone_numbers_are_not_taken_for_them(tables: Tables, phone: str) -> None:
    assert tables.outcomes(Citizen, f"Nr;Navn;Tlf\n501;Ida;{phone}\n") == ["added"]


def test_a_table_without_headings_tells_no_numbers(tables: Tables) -> None:
    with pytest.raises(Malformed) as refused:
        tables.look(Citizen, f"Ida Lund;{CPR}\nOle Lund;{CPR}\n")
    assert CPR not in repr(refused.value)


# --- columns -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sort", [Citizen, Staff, Cohort])
def test_our_own_headings_are_known(language: str, sort: type[Citizen | Staff | Cohort]) -> None:
    words = Wording(language)
    for field in FIELDS[sort]:
        assert field_headed(sort, words.text(field.name)) == field
        assert field_headed(sort, field.name) == field


@pytest.mark.parametrize("sort", [Citizen, Staff, Cohort])
def test_no_heading_means_two_things(sort: type[Citizen | Staff | Cohort]) -> None:
    every = [key for field in FIELDS[sort] for key in field.headings | field.parts]
    assert sorted(every) == sorted(set(every))


def test_headings_below_a_title_and_columns_nobody_knows(tables: Tables) -> None:
    plan = tables.look(Citizen, "Holdliste efterår;;\n;;\nTlf.;Sko;Navn\n33123456;42;Ida\n")
    assert [(column.heading, column.field) for column in plan.columns.all] == [
        ("Tlf.", "phone"),
        ("Sko", ""),
        ("Navn", "name"),
    ]
    assert [line.number for line in plan.lines] == [4]
    assert plan.columns.all[1].example == "42"


def test_columns_as_told(house: House, tables: Tables) -> None:
    table = "A;B;C\n501;Ida;33123456\n"
    told = [("reference", "a"), ("name", "B"), ("phone", "C")]
    assert tables.changes(Citizen, table.replace("A;B;C", "A;Navn;Tlf")) == [[("phone", "", "33123456")]]
    tables.take(Citizen, table, told=told)
    assert house.citizen("501").phone == "33123456"
    # What the office said last is remembered, and can be said otherwise.
    assert tables.outcomes(Citizen, table) == ["unchanged"]
    assert tables.look(Citizen, table, told=[("phone", "")]).columns.used == {"reference": (0,), "name": (1,)}
    with house.store.reading() as reading:
        assert reading.setting("import_columns_citizen") == '{"a": "reference", "b": "name", "c": "phone"}'


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ([("shoe", "Navn")], "import-unknown-field"),
        ([("name", "Findes ikke")], "import-unknown-column"),
        ([("phone", "Nr")], "import-same-heading"),
        ([("name", ""), ("reference", "")], "import-no-name"),
        ([("phone", "Navn"), ("phone", "Sko")], "import-field-twice"),
    ],
)
def test_columns_that_cannot_be(tables: Tables, told: list[tuple[str, str]], code: str) -> None:
    with pytest.raises((Malformed, Unknown)) as refused:
        tables.look(Citizen, "Nr;Navn;Nr;Sko\n501;Ida;2;3\n", told=told)
    assert refused.value.code == code


# --- staff and cohorts -------------------------------------------------------------------------------------------------


def test_staff_come_in(house: House, tables: Tables) -> None:
    table = (
        "Initialer;Navn;Stilling;Udbyder;Mail\nABC;Ada Bech;underviser;Udbyder;ada@example.org\nDEF;Egon;;;\n"
    )
    tables.take(Staff, table)
    ada = house.staff("ABC")
    assert (ada.organisation.reference, ada.role, ada.email) == ("UDB", "underviser", "ada@example.org")
    assert house.staff("DEF").organisation.reference == "JC"
    assert tables.outcomes(Staff, table) == ["unchanged"] * 2
    assert tables.problems(Staff, "Navn;Organisation\nBo;Ingen\n") == {2: "unknown-reference"}


def test_cohorts_come_in_with_members(either_house: House) -> None:
    house, tables = either_house, Tables(either_house)
    table = "Hold;Reference;Organisation;Deltagere;Fra\nHold 9;9A;UDB;101, 102 1005;2026-11-23\nHold 9;9A;UDB;103;30-11-2026\n"
    change = tables.take(Cohort, table)
    assert told(house, "9A") == [
        ("1005", date(2026, 11, 23), None),
        ("101", date(2026, 11, 23), None),
        ("102", date(2026, 11, 23), None),
        ("103", date(2026, 11, 30), None),
    ]
    assert house.cohort("9A").organisation.reference == "UDB"
    assert tables.outcomes(Cohort, table) == ["unchanged"] * 2
    tables.undo(change)
    with pytest.raises(Unknown):
        house.cohort("9A")


def test_a_line_for_each_member(house: House, tables: Tables) -> None:
    tables.take(Cohort, "Holdnr;Hold;Borger\n9A;Hold 9;101\n9A;Hold 9;102\n9A;Hold 9;101\n")
    assert [row[0] for row in told(house, "9A")] == ["101", "102"]
    assert tables.problems(Cohort, "Holdnr;Hold;Borger\n9A;Hold 9;103\n9A;Andet navn;104\n") == {
        3: "import-same-line"
    }


def test_a_cohort_whose_first_line_is_refused_comes_with_the_next(house: House, tables: Tables) -> None:
    table = "Holdnr;Hold;Borger\n9A;Hold 9;ingen\n9A;Hold 9;102\n9A;Hold 9;103\n"
    assert tables.outcomes(Cohort, table) == ["refused", "added", "changed"]
    tables.take(Cohort, table, skip=True)
    assert [row[0] for row in told(house, "9A")] == ["102", "103"]


def test_members_who_are_there_already(house: House, tables: Tables) -> None:
    assert tables.outcomes(Cohort, "Nr;Navn;Borgere\n1A;Hold 1A;101 102\n") == ["unchanged"]
    assert tables.problems(Cohort, "Nr;Navn;Borgere;Fra\n1A;Hold 1A;101;2025-06-01\n") == {
        2: "import-member-later"
    }
    table = "Nr;Navn;Borgere;Fra;Til\n1A;Hold 1A;101;2026-01-01;2026-12-24\n"
    assert tables.changes(Cohort, table) == [[("until", "", "2026-12-24")]]
    tables.take(Cohort, table)
    assert told(house, "1A")[0] == ("101", date(2026, 1, 1), date(2026, 12, 24))
    assert tables.outcomes(Cohort, table) == ["unchanged"]
    assert tables.problems(Cohort, "Nr;Navn;Borgere;Fra;Til\n1A;Hold 1A;103;2026-12-02;2026-12-01\n") == {
        2: "until-before-since"
    }


# --- rights, and others at the same time -------------------------------------------------------------------------------


def test_another_organisation_takes_in_its_own_only(house: House, tables: Tables) -> None:
    teacher = house.teacher
    with pytest.raises(Refused) as refused:
        tables.look(Citizen, "Navn\nIda\n", acting=teacher)
    assert refused.value.code == "jobcentre-only"
    tables.take(Staff, "Nr;Navn\nNY;Ny Underviser\n", acting=teacher)
    assert house.staff("NY").organisation.reference == "UDB"
    assert tables.problems(Staff, "Nr;Navn;Organisation\nX;X;\nMAJA;Maja;\nY;Y;JC\n", acting=teacher) == {
        3: "reference-taken",
        4: "not-your-organisation",
    }
    assert tables.problems(Cohort, "Nr;Navn;Borgere\n2A;Hold 2A;103\n2A;Hold 2A;101\n", acting=teacher) == {
        3: "unknown-reference"
    }


def test_what_is_not_as_it_was_shown_is_not_taken_in(house: House, tables: Tables) -> None:
    order = tables.order(Citizen, "Nr;Navn;Tlf\n101;Anna Berg;33123456\n")
    plan = tables.importing.preview(SETUP, order)
    anna = house.citizen("101")
    house.people.change(SETUP, anna, replace(anna, phone="44123456"))
    with pytest.raises(Conflict) as refused:
        tables.importing.apply(SETUP, order, seen=plan)
    assert refused.value.code == "import-changed-meanwhile"
    assert house.citizen("101").phone == "44123456"


def test_a_cohort_with_sessions_stays_with_its_organisation(house: House, tables: Tables) -> None:
    house.plan("09:00", "10:00", cohort="1A")
    assert tables.problems(Cohort, "Nr;Navn;Organisation\n1A;Hold 1A;UDB\n") == {2: "in-use-sessions"}


def test_a_reference_that_a_removed_record_of_another_office_kept(house: House, tables: Tables) -> None:
    made = Staff(id=uuid4(), reference="GL", name="Gammel", organisation=house.organisation("UDB").ref)
    house.people.remove(SETUP, house.people.add(SETUP, made).record)
    assert tables.outcomes(Staff, "Nr;Navn\nGL;Gammel\n", acting=house.teacher) == ["added"]
