"""An import is one step: taken back, done again, and refused when somebody needs or changed what came."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.domain.acting import SETUP
from planner.domain.clashes import ClashRefused
from planner.domain.people import Citizen, Cohort, Record, Staff
from planner.domain.refusals import Conflict, Malformed, Refused
from planner.domain.session import Session
from planner.services.people_imported import PeopleImported
from tests.services.house import MONDAY, House
from tests.services.people_tables import Tables, everything

TUESDAY = MONDAY + timedelta(days=1)
TABLE = (
    "Nr;Navn;Tlf;Mentor;Gruppe;Fra\n501;Ida;33123456;MAJA;1;2026-10-01\n101;Anna Bergsen;44123456;NILS;2;\n"
)
COHORTS = f"Nr;Navn;Borgere;Fra\n1A;Hold 1A;103 104;{TUESDAY}\n9A;Hold 9;101;{TUESDAY}\n"


def on_list(house: House, session: Session) -> list[str]:
    return [row.citizen.reference for row in house.now(session).participants]


@pytest.mark.parametrize(("sort", "table"), [(Citizen, TABLE), (Cohort, COHORTS)])
def test_back_and_forth(either_house: House, sort: type[Record], table: str) -> None:
    house, tables = either_house, Tables(either_house)
    house.plan("09:00", "10:00", cohort="1A", day=TUESDAY)
    before = everything(house)
    done = tables.take(sort, table)
    after = everything(house)
    assert after != before
    undone = tables.undo(done)
    assert everything(house) == before
    redone = tables.undo(undone)
    assert everything(house) == after
    tables.undo(redone)
    assert everything(house) == before
    # After an undo the same table can be taken in anew.
    again = tables.take(sort, table)
    assert [line.outcome.value for line in tables.look(sort, table).lines] == ["unchanged"] * 2
    tables.undo(again)
    assert everything(house) == before


def test_new_members_are_on_the_lists_from_their_date_on(house: House) -> None:
    tables = Tables(house)
    monday = house.plan("09:00", "10:00", cohort="1A")
    tuesday = house.plan("09:00", "10:00", cohort="1A", day=TUESDAY)
    assert tables.look(Cohort, COHORTS).sessions == 1
    done = tables.take(Cohort, COHORTS)
    assert on_list(house, monday) == ["101", "102"]
    assert on_list(house, tuesday) == ["101", "102", "103", "104"]
    tables.undo(done)
    assert on_list(house, tuesday) == ["101", "102"]


def test_a_member_who_is_taken_at_the_time(house: House) -> None:
    tables = Tables(house)
    house.plan("09:00", "10:00", cohort="1A", day=TUESDAY)
    house.plan("09:30", "10:30", "103", day=TUESDAY)
    before = everything(house)
    plan = tables.look(Cohort, COHORTS)
    assert [clash.subject.reference for clash in plan.clashes if clash.blocks and clash.subject] == ["103"]
    with pytest.raises(ClashRefused):
        tables.take(Cohort, COHORTS)
    assert everything(house) == before
    done = tables.take(Cohort, COHORTS, allow="Går midtvejs")
    tables.undo(done)
    assert everything(house) == before


def test_who_is_needed_by_now_stays(house: House) -> None:
    tables = Tables(house)
    done = tables.take(Citizen, TABLE)
    house.plan("09:00", "10:00", "501")
    with pytest.raises(Refused) as refused:
        tables.undo(done)
    assert refused.value.code == "in-use-sessions"
    assert house.citizen("101").name == "Anna Bergsen"


def test_a_member_of_staff_who_is_a_mentor_by_now_stays(house: House) -> None:
    tables = Tables(house)
    done = tables.take(Staff, "Nr;Navn\nNY;Ny Mentor\n")
    house.people.set_mentor(SETUP, "104", "NY", date(2026, 11, 1))
    with pytest.raises(Refused) as refused:
        tables.undo(done)
    assert refused.value.code == "in-use-mentor"


@pytest.mark.parametrize("reference", ["501", "101"])
def test_what_somebody_changed_since_stays(house: House, reference: str) -> None:
    tables = Tables(house)
    done = tables.take(Citizen, TABLE)
    person = house.citizen(reference)
    house.people.change(house.colleague, person, replace(person, husk="Ring"))
    with pytest.raises(Conflict) as refused:
        tables.undo(done)
    assert (refused.value.code, refused.value.params["by"]) == ("changed-meanwhile", "NILS")
    assert house.citizen("101").name == "Anna Bergsen"


def test_a_mentor_and_a_member_changed_since_stay(house: House) -> None:
    tables = Tables(house)
    people, cohorts = tables.take(Citizen, TABLE), tables.take(Cohort, COHORTS)
    house.people.set_mentor(SETUP, "101", "MAJA", date(2026, 12, 1))
    with pytest.raises(Conflict):
        tables.undo(people)
    house.cohorts.leave(SETUP, "1A", "103", date(2026, 12, 1))
    with pytest.raises(Conflict):
        tables.undo(cohorts)


NAMES = st.sampled_from(["Ida", "Ole", "Anna Berg", "Bo Dal", "Åse Øgård", "", "x" * 201, "'=1"])
REFERENCES = st.sampled_from(["", "101", "102", "501", "502", "maja", "9 9", "1A", "9A"])
CELLS = st.sampled_from(
    [
        "",
        "ja",
        "33123456",
        "MAJA",
        "Nils Nord",
        "1",
        "4",
        "101 103",
        "1005,104",
        "2026-11-24",
        "31.12.2026",
        "#N/A",
        "æ;ø",
        '"',
    ]
) | st.text(max_size=8)
HEADINGS = st.sampled_from(
    [
        "Nr",
        "Navn",
        "Tlf",
        "Mentor",
        "Gruppe",
        "Fra",
        "Til",
        "Borgere",
        "Fritaget",
        "Husk",
        "Sprog",
        "Organisation",
        "Forløb",
        "Sko",
        "",
    ]
)
SORTS = st.sampled_from([Citizen, Staff, Cohort])


@st.composite
def any_table(draw: st.DrawFn) -> str:
    heads = ["Nr", "Navn", *draw(st.lists(HEADINGS, max_size=5))]
    rows = draw(st.lists(st.tuples(REFERENCES, NAMES, st.lists(CELLS, max_size=6)), max_size=6))
    lines = [heads, *([reference, name, *cells] for reference, name, cells in rows)]
    return "\n".join(";".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in line) for line in lines)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(st.tuples(SORTS, any_table()), min_size=1, max_size=3))
def test_any_tables_come_in_twice_as_once_and_go_again(
    house: House, orders: list[tuple[type[Record], str]]
) -> None:
    """Whatever is in them: a line is taken in or refused, a second time changes nothing, and all of it goes back."""
    tables = Tables(house)
    before = everything(house)
    done: list[PeopleImported] = []
    for sort, text in orders:
        try:
            done.append(tables.take(sort, text, skip=True, allow="Prøve"))
        except (Malformed, Refused):
            continue
        stands = everything(house)
        again = tables.look(sort, text)
        assert not any(line.writes for line in again.lines)
        assert everything(house) == stands
    for change in reversed(done):
        tables.undo(change)
    assert everything(house) == before
