"""``planner template`` and ``planner wish``."""

from __future__ import annotations

import tomllib

import pytest

from tests.command_line.running import Planner

WEEK = "2026-W48"


@pytest.fixture
def office(planner: Planner) -> Planner:
    planner.says("add", "citizen", "--name", "Borger 1", "--reference", "C1")
    planner.says("add", "citizen", "--name", "Borger 2", "--reference", "C2")
    for day in ("23", "24"):
        planner.says(
            *("session", "add", "--kind", "talk", "--citizen", "C1", "--title", "Samtale"),
            *("--start", f"2026-11-{day}T09:00", "--end", f"2026-11-{day}T10:00"),
        )
    return planner


def test_saved_changed_shared_and_taken_out(office: Planner) -> None:
    made = office.gives("template", "save", "vores", "--citizen", "C1", "--week", WEEK, "--name", "Vores uge")
    assert (made["reference"], made["version"], len(made["cells"])) == ("vores", 1, 2)
    assert (
        len(
            office.gives("week", "apply", "--template", "vores", "--citizen", "C2", "--week", "2026-W49")[
                "created"
            ]
        )
        == 2
    )
    assert "udgave 2" in office.says("template", "edit", "vores", "--name", "Ny")
    out = office.folder / "vores.toml"
    office.says("template", "export", "vores", "--out", out)
    assert [cell["title"] for cell in tomllib.loads(out.read_text("utf-8"))["cell"]] == ["Samtale"] * 2
    office.says("template", "remove", "vores")
    assert "vores" not in {row["reference"] for row in office.gives("list", "templates")}
    assert office.gives("template", "import", out)["version"] == 4
    assert [row["version"] for row in office.gives("template", "versions", "vores")] == [1, 2, 3, 4]
    office.says("template", "edit", "vores", "--citizen", "C2", "--week", "2026-W49")
    office.says("template", "remove", "figure-3")
    assert "figure-3" not in {row["reference"] for row in office.gives("list", "templates")}


def test_what_cannot_be_a_template(office: Planner) -> None:
    office.refuses(4, "template", "save", "tom", "--citizen", "C2", "--week", WEEK, "--name", "Tom")
    office.refuses(3, "template", "remove", "findes-ikke")
    office.refuses(3, "template", "export", "findes-ikke", "--out", office.folder / "x.toml")
    office.refuses(2, "template", "edit", "figure-3")
    office.refuses(2, "template", "edit", "figure-3", "--citizen", "C1")
    office.refuses(5, "template", "import", office.folder / "findes-ikke.toml")
    for wrong in (b"code = ", b"\xff\xfe", b'code = "x"', b'code = "x"\nda = "x"\nen = "x"\ncell = 7'):
        (office.folder / "wrong.toml").write_bytes(wrong)
        office.refuses(2, "template", "import", office.folder / "wrong.toml")


def test_wishes(office: Planner) -> None:
    assert office.says("wish", "list") == "Der er ingen ønsker.\n"
    made = office.gives("wish", "add", "--kind", "talk", "--minutes", 45, "--citizen", "C1", "--week", WEEK)
    other = office.gives(
        "wish", "add", "--kind", "talk", "--minutes", 30, "--citizen", "C2", "--title", "Om praktik"
    )
    assert [row["reference"] for row in office.gives("wish", "list")] == [
        made["reference"],
        other["reference"],
    ]
    assert "Om praktik" in office.says("wish", "list", "--citizen", "C2")
    refused = office.type("wish", "place", made["reference"], "--start", "2026-11-23T09:30", "--json")
    assert (refused.code, refused.json["clashes"][0]["rule"]) == (4, "citizen")
    placed = office.gives("wish", "place", made["reference"], "--start", "2026-11-23T10:00")
    assert (placed["start"], placed["minutes"]) == ("2026-11-23T10:00", 45)
    assert "slettet" in office.says("wish", "remove", other["reference"])
    assert office.gives("wish", "list") == []
    office.refuses(3, "wish", "place", made["reference"], "--start", "2026-11-23T12:00")
    office.refuses(2, "wish", "add", "--kind", "talk", "--minutes", 45)
    office.refuses(2, "wish", "add", "--kind", "talk", "--minutes", 900, "--citizen", "C1")
    office.refuses(3, "wish", "add", "--kind", "yoga", "--minutes", 45, "--citizen", "C1")
