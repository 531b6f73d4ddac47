"""Ten thousand people at once: in, and the same again."""

from __future__ import annotations

from planner.domain.acting import SETUP
from planner.domain.people import Citizen
from tests.services.house import House
from tests.services.people_tables import Tables

MANY = 10_000


def test_ten_thousand_citizens(house: House) -> None:
    tables = Tables(house)
    before = len(house.people.list(SETUP, Citizen))
    rows = [f"N{number};Borger {number};MAJA;{number % 4 + 1}" for number in range(MANY)]
    table = "\n".join(["Nr;Navn;Mentor;Gruppe", *rows])
    done = tables.take(Citizen, table)
    assert done.added == MANY
    assert house.citizen(f"N{MANY - 1}").group == str((MANY - 1) % 4 + 1)
    assert tables.look(Citizen, table).counts["unchanged"] == MANY  # type: ignore[index]
    assert len(house.people.list(SETUP, Citizen)) == before + MANY
