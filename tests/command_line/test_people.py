"""Lists from files and into files, at the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command_line.office import furnish
from tests.command_line.running import Planner

TABLE = "Nr;Navn;Tlf;Mentor;Sko\n9001;Anne Andersen;33 12 34 56;M1;42\n9003;Cille Dam;;M1;40\n"


@pytest.fixture
def office(planner: Planner) -> Planner:
    furnish(planner)
    return planner


def write(planner: Planner, name: str, text: str, letters: str = "utf-8") -> Path:
    path = planner.folder / name
    path.write_bytes(text.encode(letters))
    return path


def test_a_list_comes_in(office: Planner) -> None:
    file = write(office, "liste.csv", TABLE, "cp1252")
    said = office.says("people", "import", "citizens", file, "--dry-run")
    assert "Sko      læses ikke" in said
    assert "2  ændres  Anne Andersen (9001)  Telefon: 33 12 34 56" in said
    assert "3  ny      Cille Dam (9003)      Mentor: Mette Mentor" in said
    assert said.endswith(
        "Nye: 1. Ændres: 1. Som før: 0. Kan ikke hentes: 0.\nIntet er hentet: det var kun en prøve.\n"
    )
    assert office.refuses(3, "week", "show", "--citizen", "9003", "--week", "2026-W48")
    assert office.says("people", "import", "citizens", file).endswith(f"Hentet fra {file}.\n")
    again = office.says("people", "import", "citizens", file)
    assert again.endswith(f"Alt er, som det var: der er intet nyt i {file}.\n")


def test_what_programs_read(office: Planner) -> None:
    file = write(office, "liste.csv", TABLE + "9004;Dan;hov;;\n")
    shape = office.gives("people", "import", "citizens", file, "--dry-run")
    assert list(shape) == [
        "sort",
        "applied",
        "sheet",
        "sheets_not_read",
        "columns",
        "counts",
        "lines",
        "sessions_changed",
        "clashes",
    ]
    assert shape["counts"] == {"added": 1, "changed": 1, "unchanged": 0, "refused": 1}
    assert shape["columns"][4] == {"heading": "Sko", "use": "ignored", "field": None}
    assert shape["lines"][0] == {
        "line": 2,
        "outcome": "changed",
        "who": "Anne Andersen (9001)",
        "changes": [{"field": "phone", "before": "", "after": "33 12 34 56"}],
        "problem": None,
    }
    assert shape["lines"][1]["changes"] == [{"field": "mentor", "before": None, "after": "M1"}]
    assert shape["lines"][2]["problem"]["code"] == "not-a-phone"
    done = office.gives("people", "import", "citizens", file, "--skip-bad")
    assert done["applied"] is True


def test_lines_that_cannot_come_in(office: Planner) -> None:
    file = write(office, "liste.csv", "Nr;Navn;Tlf\n9003;Cille;hov\n9004;Dan;33123456\n")
    outcome = office.type("people", "import", "citizens", file)
    assert outcome.code == 4
    assert "»hov« er ikke et telefonnummer" in outcome.out
    assert outcome.err == (
        "Linje 2 kan ikke hentes, så intet er hentet: ret den i filen, eller spring den over.\n"
    )
    office.says("people", "import", "citizens", file, "--skip-bad")
    assert [row["reference"] for row in office.gives("list", "citizens")] == ["9001", "9002", "9004"]


def test_columns_as_told(office: Planner) -> None:
    file = write(office, "liste.csv", 'Kol 1;"Navn, efternavn først";Nr\nx;Dam Cille;9003\n')
    office.says("people", "import", "citizens", file, "--map", "name=Navn, efternavn først,reference=nr")
    names = {row["reference"]: row["name"] for row in office.gives("list", "citizens")}
    assert names["9003"] == "Dam Cille"


def test_staff_and_cohorts(office: Planner) -> None:
    staff = write(office, "folk.csv", "Initialer\tNavn\tUdbyder\nPAB\tPia Abe\tKursuscentret\n", "utf-16")
    office.says("people", "import", "staff", staff)
    cohorts = write(office, "hold.csv", 'Hold,Nr,Deltagere,Fra\nHold 2A,2A,"9001, 9002",1/12-26\n')
    assert "»1/12-26« er ikke en dato" in office.type("people", "import", "cohorts", cohorts).out
    write(office, "hold.csv", cohorts.read_text("utf-8").replace("1/12-26", "1/12-2026"))
    said = office.says("people", "import", "cohorts", cohorts)
    assert "Medlemmer: Anne Andersen; Medlemmer: Bo Berg" in said


def test_a_clash_needs_a_reason(office: Planner) -> None:
    at = ["--start", "2026-11-25T09:00", "--end", "2026-11-25T11:00", "--kind", "talk"]
    office.says("session", "add", *at, "--citizen", "9001")
    office.says("session", "add", *at, "--cohort", "2A")
    file = write(office, "hold.csv", "Nr;Navn;Borgere;Fra\n2A;Hold 2A;9001;2026-11-01\n")
    outcome = office.type("people", "import", "cohorts", file)
    assert outcome.code == 4
    assert "Anne Andersen" in outcome.out
    office.says("people", "import", "cohorts", file, "--allow-clash", "Går midtvejs")


@pytest.mark.parametrize("name", ["ud.csv", "ud.xlsx"])
def test_out_and_in_again(office: Planner, name: str) -> None:
    for sort in ("citizens", "staff", "cohorts"):
        out = office.folder / name
        office.says("people", "export", sort, "--out", out)
        counts = office.gives("people", "import", sort, out)["counts"]
        assert counts["unchanged"] > 0
        assert counts["added"] == counts["changed"] == counts["refused"] == 0


@pytest.mark.parametrize(
    ("code", "words", "said"),
    [
        (5, ["import", "citizens", "findes-ikke.csv"], "findes ikke"),
        (5, ["import", "citizens", "."], "kan ikke læses"),
        (2, ["import", "rooms", "x.csv"], "kan ikke vælges"),
        (2, ["import", "citizens", "tom.csv"], "Der står intet i filen"),
        (2, ["import", "citizens", "liste.csv", "--map", "navn"], "name=Navn"),
        (3, ["import", "citizens", "liste.csv", "--map", "sko=Navn"], "»sko«"),
        (3, ["import", "citizens", "liste.csv", "--map", "name=Sko"], "»Sko«"),
        (2, ["export", "citizens", "--out", "ud.pdf"], ".csv eller .xlsx"),
    ],
)
def test_plain_sentences(
    office: Planner, code: int, words: list[str], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(office.folder)
    write(office, "tom.csv", "")
    write(office, "liste.csv", "Navn\nIda\n")
    assert said in office.refuses(code, "people", *words)


def test_english(office: Planner) -> None:
    file = write(office, "liste.csv", TABLE)
    said = office.says("people", "import", "citizens", file, "--language", "en", "--dry-run")
    assert "New: 1. Changed: 1." in said
    out = office.folder / "out.csv"
    office.says("people", "export", "cohorts", "--out", out, "--language", "en")
    assert out.read_text("utf-8-sig").startswith("Reference;Name;Organisation;Programme;Members;From;To")
