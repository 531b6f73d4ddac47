"""Sessions found by their title: near in time, of one's own citizens, and never what one may not know."""

from __future__ import annotations

from datetime import timedelta

from planner.domain.acting import Acting
from planner.domain.planned_week import Subject, SubjectType
from planner.services.session_search import SessionSearch
from tests.services.house import MONDAY, WEEK, House


def found(house: House, acting: Acting, text: str, shown: Subject | None = None, most: int = 8) -> list[str]:
    sessions = SessionSearch(house.store).find(acting, text, WEEK, shown, most)
    return [f"{each.title} {(each.day - MONDAY).days}" for each in sessions]


def test_the_mentors_own_citizens_nearest_first(either_house: House) -> None:
    house = either_house
    for weeks in (2, 0, 13, 14, -1, -14):
        house.plan("09:00", "10:00", "101", day=MONDAY + timedelta(weeks=weeks), title="Praktikbesøg Ærø")
    house.plan("09:00", "10:00", "103", title="Praktikbesøg Ærø")
    mine = ["Praktikbesøg Ærø 0", "Praktikbesøg Ærø 14", "Praktikbesøg Ærø 91", "Praktikbesøg Ærø -7"]
    assert found(house, house.mentor, "praktikbesøg") == mine
    assert found(house, house.mentor, "ÆRØ prak") == mine
    assert found(house, house.mentor, "ærø", most=2) == mine[:2]
    assert found(house, house.mentor, "ærø bryllup") == []
    assert found(house, house.mentor, "  ") == []


def test_whose_week_is_shown_is_looked_through_too(house: House) -> None:
    house.plan("09:00", "10:00", "103", title="Butiksbesøg")
    anybody = Subject(SubjectType.CITIZEN, house.citizen("103").ref)
    assert found(house, house.mentor, "butik") == []
    assert found(house, house.mentor, "butik", anybody) == ["Butiksbesøg 0"]
    # Nobody finds more by pretending to look at somebody they may not know of.
    assert found(house, house.teacher, "butik", Subject(SubjectType.CITIZEN, house.citizen("101").ref)) == []


def test_one_session_of_many_is_found_once(house: House) -> None:
    house.plan("09:00", "10:00", cohort="1A", title="Fælles oplæg", staff=("MAJA",))
    cohort = Subject(SubjectType.COHORT, house.cohort("1A").ref)
    assert found(house, house.mentor, "fælles", cohort) == ["Fælles oplæg 0"]


def test_what_is_secret_is_not_found(house: House) -> None:
    house.plan_secret("11:00", "12:00", "101")
    shown = Subject(SubjectType.CITIZEN, house.citizen("101").ref)
    assert found(house, house.colleague, "hemmelig", shown) == []
    assert found(house, house.mentor, "hemmelig") == ["Hemmelig 0"]


def test_what_was_removed_or_taken_out_is_not_found(house: House) -> None:
    gone = house.plan("09:00", "10:00", "101", title="Aflyst")
    house.planning.remove(house.mentor, [gone])
    team = house.plan("10:00", "11:00", cohort="1A", title="Uden Anna")
    house.planning.detach(house.mentor, team, house.citizen("101").id)
    team = house.now(team)
    house.planning.detach(house.mentor, team, house.citizen("102").id)
    assert found(house, house.mentor, "aflyst") == []
    assert found(house, house.mentor, "uden anna") == []
