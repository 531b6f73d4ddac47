"""The register by commands: sheets typed back, files read in, days closed, and what is refused with which exit code."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Cohort
from planner.domain.signin_codes import row_codes
from planner.wiring import open_office
from tests.command_line.office import furnish
from tests.command_line.running import Planner

WEEK = "2026-W48"


@pytest.fixture
def office(planner: Planner) -> Planner:
    furnish(planner)
    planner.says("add", "citizen", "--name", "Borger 77", "--reference", "C77")
    planner.says("add", "cohort", "--name", "Hold 9", "--reference", "H9", "--organisation", "JC")
    planner.says("cohort", "join", "H9", "C77", "--from", "2026-01-01")
    planner.says(
        *("session", "add", "--cohort", "H9", "--kind", "presentation"),
        *("--start", "2026-11-25T15:00", "--end", "2026-11-25T16:00"),
    )
    return planner


def session(office: Planner) -> str:
    (found,) = office.gives("week", "show", "--cohort", "H9", "--week", WEEK)["sessions"]
    reference: str = found["reference"]
    return reference


def code(office: Planner) -> str:
    with open_office(str(office.database), create=False) as opened, opened.store.reading() as look:
        team, who = look.people.get(Cohort, "H9"), look.people.get(Citizen, "C77")
    return row_codes(team.id, IsoWeek.parse(WEEK), [who.id])[who.id]


def test_missing_typed_back_closed_and_corrected(office: Planner, tmp_path: Path) -> None:
    span = ["--from", "2026-11-23", "--to", "2026-11-29", "--cohort", "H9"]
    (missing,) = office.gives("attendance", "missing", *span)
    assert (missing["session"], missing["date"]) == (session(office), "2026-11-25")
    assert "Borger 77 (C77)" in office.says("attendance", "missing", *span)
    refused = office.type("attendance", "close", "--date", "2026-11-25", "--cohort", "H9")
    assert (refused.code, "1 mangler" in refused.err) == (4, True)

    sheet = tmp_path / "ark.txt"
    sheet.write_text(f"{code(office)} Q\nBBBB M\n", "utf-8")
    typed = ["attendance", "typeback", "--cohort", "H9", "--week", WEEK, "--file", sheet]
    refused = office.type(*typed)
    assert refused.code == 4
    assert "Linje 1:" in refused.out
    assert "Linje 2:" in refused.out
    assert "2 linjer kunne ikke læses ind" in refused.err
    sheet.write_text(f"{code(office)} ons F 15.10-16\n", "utf-8")
    assert office.gives(*typed, "--dry-run")["written"] is False
    shape = office.gives(*typed)
    assert (shape["written"], shape["lines"][0]["minutes"]) == (True, 50)
    assert "Alle er registreret" in office.says("attendance", "missing", *span)

    assert "er lukket" in office.says("attendance", "close", "--date", "2026-11-25", "--cohort", "H9")
    mark = ["attendance", "mark", "--session", session(office), "--citizen", "C77", "--code", "S"]
    assert office.type(*mark).code == 4
    made = office.gives(*mark, "--documentation", "yes", "--correction", "sygemeldt")
    assert (made["documentation_seen"], made["documentation_on"], made["correction"]) == (
        True,
        "2026-12-28",
        "sygemeldt",
    )
    history = ["attendance", "history", "--citizen", "C77", "--from", "2026-11-23", "--to", "2026-11-29"]
    (line,) = office.gives(*history)["lines"]
    assert (line["before"], line["before_minutes"], line["after"]) == ("F", 50, "S")
    assert "sygemeldt" in office.says(*history)
    paper = tmp_path / "historik.pdf"
    assert office.gives(*history, "--pdf", paper) == {"file": str(paper)}
    whole = paper.read_bytes()
    assert whole.startswith(b"%PDF")
    office.says(*history, "--pdf", paper, "--provider", "JC")
    assert paper.read_bytes() != whole
    assert office.type(*history, "--provider", "JC").code == 2
    assert office.type(*history, "--pdf", paper, "--provider", "JC", "--workplace", "V1").code == 2


def test_who_comes_before_the_start_is_marked_early_on_the_day(office: Planner) -> None:
    mark = ["attendance", "mark", "--session", session(office), "--citizen", "C77", "--code", "M"]
    office.clock.moment = datetime(2026, 11, 24, 13, 55, tzinfo=UTC)
    assert "begynder først" in office.refuses(4, *mark, "--early")
    office.clock.moment = datetime(2026, 11, 25, 13, 55, tzinfo=UTC)
    assert "begynder først" in office.refuses(4, *mark)
    made = office.gives(*mark, "--early")
    assert (made["code"], made["minutes"]) == ("M", 60)


def test_a_file_is_read_in_once(office: Planner, tmp_path: Path) -> None:
    file = tmp_path / "fremmøde.csv"
    file.write_bytes(f"mødegang;borger;kode;hold\r\n{session(office)};C77;M;H9\r\n".encode("cp1252"))
    words = ["attendance", "import", "--file", file, "--request", "uge-48"]
    assert "Intet er registreret endnu: 1 nye" in office.says(*words, "--dry-run")
    told = office.says(*words)
    assert "Registreret: 1 nye" in told
    assert "Kolonner, der ikke bruges: hold" in told
    assert "allerede læst ind" in office.says(*words)
    file.write_text("borger;kode\nC77;M\n", "utf-8")
    refused = office.type("attendance", "import", "--file", file, "--request", "uge-49")
    assert (refused.code, "mangler kolonnerne session" in refused.err) == (2, True)
    assert office.type(*words).code == 4
    assert office.type("attendance", "import", "--file", tmp_path / "nej.csv", "--request", "1").code == 5
    assert office.type("attendance", "import", "--file", file, "--request", "x" * 47).code == 2


def test_absence_and_agreed_hours(office: Planner) -> None:
    add = ["absence", "add", "--citizen", "C77", "--type", "ferie", "--from", "2026-12-01"]
    assert "ferie fra 1. december 2026 til videre" in office.says(*add)
    assert office.type(*add).code == 4
    (ended,) = office.gives(
        "absence", "end", "--citizen", "C77", "--to", "2026-12-04", "--reason", "hjemme igen"
    )
    assert (ended["to"], ended["end_reason"], ended["dfdg_type"]) == ("2026-12-04", "hjemme igen", 10)
    assert office.type("absence", "end", "--citizen", "C77", "--to", "2026-12-24").code == 3
    assert (
        office.type("absence", "add", "--citizen", "C77", "--type", "rejse", "--from", "2027-01-04").code == 3
    )
    (step,) = office.gives(
        *(
            "agreed",
            "add",
            "--citizen",
            "C77",
            "--from",
            "2026-11-02",
            "--minutes",
            "360",
            "--tasks",
            "kasse; lager",
        )
    )
    assert (step["weekly_minutes"], step["tasks"]) == (360, ["kasse", "lager"])
    assert "6 t om ugen kasse; lager" in office.says("agreed", "list", "--citizen", "C77")
    assert (
        office.type("agreed", "add", "--citizen", "C77", "--from", "2026-11-02", "--minutes", "2221").code
        == 4
    )


def test_impossible_words(office: Planner) -> None:
    assert office.type("attendance", "close", "--cohort", "H9").code == 2
    assert office.type("attendance", "approve", "--date", "2026-11-25", "--cohort", "H9").code == 4
    assert office.type("attendance", "reopen", "--date", "2026-11-25", "--cohort", "H9").code == 2
    assert office.type("attendance", "typeback", "--cohort", "NEJ", "--week", WEEK, "--file", "x").code == 5


def test_activity_hours_to_files(office: Planner, tmp_path: Path) -> None:
    span = ["--from", WEEK, "--to", WEEK]
    for name in ("timer.csv", "timer.xlsx"):
        out = tmp_path / name
        office.says("attendance", "activity", *span, "--out", out)
        assert out.stat().st_size > 100
    assert (tmp_path / "timer.xlsx").read_bytes().startswith(b"PK")
    assert "C77" in (tmp_path / "timer.csv").read_text("utf-8-sig")
