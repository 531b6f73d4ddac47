"""``planner scale`` and ``planner referral``: scores, categories, those who want more, and notes on referral."""

from __future__ import annotations

import subprocess

import pytest

from tests.command_line.office import furnish
from tests.command_line.running import Planner

WHO = ("--citizen", "9001")


@pytest.fixture
def office(planner: Planner) -> Planner:
    furnish(planner)
    return planner


def test_scores_are_given_corrected_and_read(office: Planner) -> None:
    steps = ("--step", "health=2", "--step", "Motivation=4", "--note", "motivation=vil gerne ud")
    first = office.gives("scale", "score", *WHO, *steps, "--date", "2026-10-12", "--as", "M1")
    assert [(row["area"], row["step"], row["steps"], row["date"], row["by"]) for row in first] == [
        ("health", 2, 5, "2026-10-12", "M1"),
        ("motivation", 4, 5, "2026-10-12", "M1"),
    ]
    office.says("scale", "score", *WHO, "--step", "motivation=5", "--as", "M1")
    shown = office.gives("scale", "show", *WHO)
    told = {
        row["area"]: (row["then"] and row["then"]["step"], row["now"] and row["now"]["step"]) for row in shown
    }
    assert told["motivation"] == (4, 5)
    assert told["health"] == (None, 2)
    assert office.gives("scale", "history", *WHO, "--area", "motivation")[0]["note"] == "vil gerne ud"
    text = office.says("scale", "areas", *WHO)
    assert "Motivation" in text
    assert "5 af 5" in text
    assert "5 of 5" in office.says("scale", "areas", *WHO, "--language", "en")


def test_what_cannot_be_scored(office: Planner) -> None:
    for code, words in (
        (2, ["--step", "motivation"]),
        (2, ["--step", "motivation=mange"]),
        (2, ["--step", "motivation=6"]),
        (3, ["--step", "yoga=1"]),
        (4, ["--step", "health=1", "--note", "health=diagnose"]),
    ):
        office.refuses(code, "scale", "score", *WHO, *words)
    assert office.gives("scale", "history", *WHO) == []
    assert "Ingen vurderinger" in office.says("scale", "history", *WHO)


def test_a_provider_scores_its_own_and_never_health(office: Planner) -> None:
    office.says("cohort", "join", "2A", "9001", "--from", "2026-11-01")
    office.says("scale", "score", *WHO, "--step", "health=2", "--step", "motivation=1")
    areas = office.gives("scale", "areas", *WHO, "--as", "P1-A")
    assert "health" not in [row["code"] for row in areas["areas"]]
    assert all(row["last"] is None for row in areas["areas"])
    office.says("scale", "score", *WHO, "--step", "motivation=3", "--as", "P1-A")
    assert [row["step"] for row in office.gives("scale", "history", *WHO, "--as", "P1-A")] == [3]
    office.refuses(3, "scale", "score", *WHO, "--step", "health=3", "--as", "P1-A")
    office.refuses(4, "scale", "category", *WHO, "--as", "P1-A")


def test_a_category_from_a_day(office: Planner) -> None:
    assert "Ingen kategori" in office.says("scale", "category", *WHO)
    office.says("scale", "category", *WHO, "--set", "d", "--from", "2026-09-01")
    rows = office.gives("scale", "category", *WHO, "--set", "B", "--note", "efter samtale")
    assert [(row["name"], row["since"], row["note"]) for row in rows] == [
        ("D", "2026-09-01", ""),
        ("B", "2026-12-28", "efter samtale"),
    ]
    office.refuses(3, "scale", "category", *WHO, "--set", "H")


def test_those_who_want_more_as_a_list_a_file_and_paper(office: Planner, pdftotext: str) -> None:
    office.says("scale", "score", *WHO, "--step", "motivation=4")
    office.says("scale", "score", "--citizen", "9002", "--step", "motivation=2")
    (row,) = office.gives("scale", "motivated", "--least", "4")
    assert (row["citizen"]["reference"], row["step"], row["mentor"]["reference"]) == ("9001", 4, "M1")
    assert office.says("scale", "motivated", "--least", "5").startswith("Ingen er vurderet så højt")
    csv, pdf = office.folder / "liste.csv", office.folder / "liste.pdf"
    office.says("scale", "motivated", "--least", "2", "--out", csv)
    assert csv.read_text("utf-8-sig").splitlines() == [
        "Reference;Navn;Motivation;Vurderet;Mentor",
        "9001;Anne Andersen;4 af 5;2026-12-28;Mette Mentor",
        "9002;Bo Berg;2 af 5;2026-12-28;",
    ]
    office.says("scale", "motivated", "--least", "2", "--out", pdf)
    told = subprocess.run([pdftotext, "-layout", pdf, "-"], capture_output=True, check=True).stdout.decode()
    assert "Motiverede borgere" in told
    assert "2 borgere er vurderet til mindst 2 af 5" in told
    assert "Anne Andersen" in told
    office.refuses(2, "scale", "motivated", "--least", "2", "--out", office.folder / "liste.doc")


def test_a_note_on_referral(office: Planner) -> None:
    assert "Tid på offentlig ydelse" in office.says("referral", "criteria")
    (note,) = office.gives(
        *("referral", "add", *WHO, "--criterion", "Tid på ydelse=4 år", "--criterion", "Vil gerne ud"),
        *("--decision", "Gruppe 2", "--date", "2026-11-02", "--as", "M1"),
    )
    assert note["criteria"] == [
        {"criterion": "Tid på ydelse", "finding": "4 år"},
        {"criterion": "Vil gerne ud", "finding": ""},
    ]
    assert (note["decision"], note["date"], note["by"]) == ("Gruppe 2", "2026-11-02", "M1")
    text = office.says("referral", "list", *WHO)
    assert "Tid på ydelse: 4 år" in text
    assert "→ Gruppe 2" in text
    office.refuses(2, "referral", "add", *WHO)
    office.refuses(4, "referral", "list", *WHO, "--as", "P1-A")
