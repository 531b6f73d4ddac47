"""``planner series`` and ``planner trash``: planned, previewed, changed, ended, removed and brought back."""

from __future__ import annotations

from typing import Any

import pytest

from tests.command_line.running import Planner

ADD = ("--kind", "talk", "--first", "2027-03-22", "--start", "09:00", "--end", "10:00", "--citizen", "C1")


@pytest.fixture
def office(planner: Planner) -> Planner:
    planner.says("add", "staff", "--name", "Mette Mentor", "--reference", "M1")
    planner.says("add", "citizen", "--name", "Borger 1", "--reference", "C1")
    return planner


def starts(rows: list[dict[str, Any]]) -> list[str]:
    return [row["start"] for row in rows]


def test_a_series_over_easter(office: Planner) -> None:
    would = office.gives("series", "add", *ADD, "--weeks", 3, "--dry-run")
    assert starts(would["created"]) == ["2027-03-22T09:00", "2027-04-05T09:00"]
    assert would["closed"] == [{"date": "2027-03-29", "held": None, "reason": "Anden påskedag"}]
    assert would["series"]["reference"] is None
    made = office.gives("series", "add", *ADD, "--weeks", 3, "--on-closed", "move")
    assert starts(made["created"]) == ["2027-03-22T09:00", "2027-03-30T09:00", "2027-04-05T09:00"]
    assert (made["series"]["reference"], made["series"]["last"]) == ("SR-1001", "2027-04-11")
    assert {row["original_start"] for row in made["created"]} == {
        f"2027-{day}T09:00" for day in ("03-22", "03-29", "04-05")
    }


def test_change_previews_keeps_exceptions_and_splits(office: Planner) -> None:
    made = office.gives(
        "series", "add", *ADD, "--weekday", "mon", "--weekday", "wed", "--until", "2027-04-14"
    )
    names = [row["reference"] for row in made["created"]]
    office.says("session", "move", names[1], "--start", "2027-03-24T13:00")
    would = office.gives("series", "change", names[0], "--reach", "all", "--start", "10:00", "--dry-run")
    assert [(row["session"]["reference"], row["why"]) for row in would["kept"]] == [(names[1], "moved")]
    done = office.gives(
        "series", "change", names[3], "--reach", "following", "--title", "Ny", "--start", "11:00"
    )
    assert done["series"]["id"] != made["series"]["id"]
    assert [(row["title"], row["start"][11:]) for row in done["changed"]] == [("Ny", "11:00")] * 4
    view = office.gives("series", "show", names[0])
    assert [row["reference"] for row in view["sessions"]] == names[:3]
    assert view["exceptions"] == [made["created"][1]["id"]]
    text = office.says("series", "change", names[0], "--reach", "all", "--start", "10:00", "--language", "en")
    assert f"{names[1]} on Wednesday 24 March 2027 at 13:00 was moved by itself and keeps its time." in text


def test_ending_removing_and_the_trash(office: Planner) -> None:
    made = office.gives("series", "add", *ADD, "--weeks", 2, "--every", 1, "--weekday", "tue")
    first, second = (row["reference"] for row in made["created"])
    longer = office.gives("series", "change", first, "--until", "2027-04-06")
    assert starts(longer["created"]) == ["2027-04-06T09:00"]
    gone = office.gives("series", "remove", second, "--reach", "following")
    assert [row["reference"] for row in gone["removed"]] == [second, longer["created"][0]["reference"]]
    office.clock.moment = office.clock.moment.replace(hour=9)
    office.says("series", "remove", first)
    listed = office.gives("trash", "list")
    assert listed[0]["reference"] == first
    assert {row["removed_by"] for row in listed} == {"setup"}
    office.says(
        "session",
        "add",
        "--kind",
        "talk",
        "--start",
        "2027-03-23T09:30",
        "--end",
        "2027-03-23T10:30",
        "--citizen",
        "C1",
    )
    assert office.type("trash", "restore", first).code == 4
    assert office.gives("trash", "restore", first, "--allow-clash", "Aftalt")["reference"] == first
    assert "hentet tilbage" in office.says("trash", "restore", second)
    assert office.refuses(3, "trash", "restore", second).startswith(second)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (2, ("series", "add", *ADD)),
        (2, ("series", "add", *ADD, "--weeks", 2, "--until", "2027-05-01")),
        (2, ("series", "add", *ADD, "--weeks", 200)),
        (2, ("series", "add", *ADD, "--weeks", 2, "--weekday", "someday")),
        (3, ("series", "add", *ADD, "--weeks", 2, "--citizen", "C9")),
        (3, ("series", "change", "S-1", "--title", "Ny")),
        (3, ("series", "remove", "S-1")),
        (3, ("trash", "restore", "S-1")),
    ],
)
def test_what_is_refused(office: Planner, code: int, words: tuple[object, ...]) -> None:
    office.refuses(code, *words)


def test_more_refusals(office: Planner) -> None:
    alone = office.gives(
        "session",
        "add",
        "--kind",
        "talk",
        "--start",
        "2027-03-22T15:00",
        "--end",
        "2027-03-22T16:00",
        "--citizen",
        "C1",
    )
    office.refuses(4, "series", "change", alone["reference"], "--title", "Ny")
    made = office.gives("series", "add", *ADD, "--weeks", 1)
    name = made["created"][0]["reference"]
    office.refuses(2, "series", "change", name)
    office.refuses(2, "series", "change", name, "--until", "2027-04-06", "--title", "Ny")
    refused = office.type("series", "add", *ADD, "--weeks", 2, "--json")
    assert (refused.code, refused.json["clashes"][0]["rule"]) == (4, "citizen")
    assert office.says("trash", "list") == "Papirkurven er tom.\n"
