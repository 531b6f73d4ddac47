"""How fast a list of ten thousand people is read and looked through, against csv alone reading the same bytes."""

from __future__ import annotations

import csv
import statistics
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from time import perf_counter

import pytest

from planner.domain.acting import SETUP
from planner.domain.people import Citizen
from planner.exporters.people_table import xlsx_bytes
from planner.importers.people_files import read_sheet
from planner.services.people_import import ImportOrder, PeopleImport
from planner.services.people_imported import PeopleImported
from planner.storage import open_store
from tests.builders import StoppedClock

pytestmark = pytest.mark.bench

MANY = 10_000
ROUNDS = 5
HEADS = ["Reference", "Navn", "E-mail", "Telefon", "Gruppe"]
ROWS = [[f"N{n}", f"Borger {n}", f"b{n}@example.org", "33 12 34 56", str(n % 4 + 1)] for n in range(MANY)]
TABLE = "\n".join(";".join(row) for row in [HEADS, *ROWS]).encode()
# Times what csv takes: for reading with letters and sign found, for a plan of every line, for writing all of it.
READING, LOOKING, TAKING, WORKBOOK = 12, 400, 1_200, 400


def median(act: Callable[[], object], rounds: int = ROUNDS) -> float:
    taken = []
    for _ in range(rounds):
        start = perf_counter()
        act()
        taken.append(perf_counter() - start)
    return statistics.median(taken)


def test_ten_thousand_people(tmp_path: Path) -> None:
    floor = median(lambda: list(csv.reader(StringIO(TABLE.decode()), delimiter=";")))
    reading = median(lambda: read_sheet(TABLE))
    book = xlsx_bytes("Borgere", HEADS, ROWS)
    workbook = median(lambda: read_sheet(book), 3)
    clock = StoppedClock()
    store = open_store(str(tmp_path / "office.db"), clock=clock, create=True)
    importing = PeopleImport(store, clock, read_sheet)
    sheet = importing.sheet(TABLE)
    order = ImportOrder(sort=Citizen, sheet=sheet, columns=importing.columns(SETUP, Citizen, sheet))
    looking = median(lambda: importing.preview(SETUP, order), 3)
    done: list[PeopleImported] = []
    taking = median(lambda: done.append(importing.apply(SETUP, order)), 1)
    again = median(lambda: importing.preview(SETUP, order), 3)
    back = median(lambda: importing.undo(SETUP, done[0]), 1)
    store.close()
    for name, took, limit in (
        ("reading text", reading, READING),
        ("reading a workbook", workbook, WORKBOOK),
        ("looking through", looking, LOOKING),
        ("looking again", again, LOOKING),
        ("taking in", taking, TAKING),
        ("taking back", back, TAKING),
    ):
        print(f"{name}: {took * 1000:.0f} ms, {took / floor:.1f} x csv (at most {limit})")
        assert took / floor <= limit
