"""The tour in an empty folder, twice; and copies of a database there and back."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

from tests.command_line.office import WEEK, furnish
from tests.command_line.running import Planner

MADE = {
    *(f"figure-{number}.{sort}" for number in (3, 4, 6) for sort in ("pdf", "ics")),
    "attendance.csv",
    "signin.pdf",
    "tour.sqlite",
    "window.png",
}


def _tour(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "planner", "tour", str(folder / "out"), "--no-window", *words],
        cwd=folder,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_tour_twice(planner: Planner) -> None:
    first = _tour(planner.folder, "--language", "da")
    assert (first.returncode, first.stderr) == (0, "")
    out = planner.folder / "out"
    assert {path.name for path in out.iterdir()} == MADE
    assert "11 t 15 min af 15 t i uge 48, 2026: 75 %." in first.stdout
    assert "16 t, heraf 15 t i virksomhed." in first.stdout
    assert (out / "window.png").read_bytes().startswith(b"\x89PNG")
    assert (out / "figure-4.pdf").read_bytes().startswith(b"%PDF")
    assert (out / "figure-3.ics").read_bytes().count(b"BEGIN:VEVENT") == 7

    again = _tour(planner.folder, "--language", "da", "--json")
    assert (again.returncode, again.stderr) == (0, "")
    assert {Path(name).name for name in json.loads(again.stdout)["files"]} == MADE - {"tour.sqlite"}
    assert {path.name for path in out.iterdir()} == MADE


def test_a_tour_where_a_file_is(planner: Planner) -> None:
    (planner.folder / "out").write_text("en fil")
    assert planner.refuses(5, "tour", planner.folder / "out", "--no-window")
    assert (planner.folder / "out").read_text() == "en fil"


def test_no_window_without_a_screen(planner: Planner) -> None:
    planner.environment["QT_QPA_PLATFORM"] = "offscreen"
    for words in ([], ["open"]):
        assert planner.refuses(5, *words).startswith("Der er ingen skærm at åbne vinduet på")
    assert planner.refuses(5, "--language", "en").startswith("There is no screen")
    assert not planner.database.exists()


def test_there_and_back(planner: Planner) -> None:
    furnish(planner)
    copy = planner.folder / "copy.sqlite"
    assert planner.gives("data", "backup", copy) == {"file": str(copy)}
    assert planner.refuses(4, "data", "backup", copy).startswith(f"Filen {copy} findes allerede")
    planner.says("week", "apply", "--template", "figure-3", "--citizen", "9001", "--week", WEEK)

    restored = planner.gives("data", "restore", copy)
    assert Path(restored["kept"]).is_file()
    assert planner.gives("week", "show", "--citizen", "9001", "--week", WEEK)["sessions"] == []
    kept = planner.gives("week", "show", "--citizen", "9001", "--week", WEEK, "--database", restored["kept"])
    assert len(kept["sessions"]) == 7

    before = planner.database.read_bytes()
    assert planner.refuses(5, "data", "restore", planner.folder / "nowhere").startswith("Der er ingen fil ")
    foreign = planner.folder / "foreign.txt"
    foreign.write_text("en helt anden fil " * 20)
    assert "er ikke en database fra Ugeplan" in planner.refuses(5, "data", "restore", foreign)
    assert planner.database.read_bytes() == before


def test_what_does_not_fit_is_found(planner: Planner) -> None:
    furnish(planner)
    planner.says("cohort", "join", "2A", "9001", "--from", "2026-01-01")
    planner.says("week", "apply", "--template", "figure-6", "--cohort", "2A", "--week", WEEK)
    assert planner.says("data", "check") == f"Alt passer sammen i {planner.database}.\n"
    with sqlite3.connect(planner.database) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("UPDATE membership SET until = '2026-02-01'")
    connection.close()
    found = planner.type("data", "check", "--json")
    assert (found.code, found.err) == (5, "")
    assert found.json["ok"] is False
    assert {row["code"] for row in found.json["findings"]} == {"listed-not-member"}
    said = planner.type("data", "check", "--language", "en")
    assert "Somebody who is not in the cohort stands as a member" in said.out
    assert said.out.endswith("ask whoever keeps the program for help.\n")
