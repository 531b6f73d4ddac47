"""What programs read: the same keys in the same order, local times, and the full truth about who may see what."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.command_line.office import WEEK, furnish
from tests.command_line.running import Planner

UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}")
SESSION = [
    "id",
    "reference",
    "start",
    "end",
    "minutes",
    "kind",
    "title",
    "audience",
    "sensitivity",
    "end_is",
    "counts_as_company_time",
    "place",
    "staff",
    "participants",
    "cohort",
    "owner",
    "note",
    "staff_note",
]
AT = ["--start", "2026-11-25T09:00", "--end", "2026-11-25T11:00"]


@pytest.fixture
def office(planner: Planner) -> Planner:
    furnish(planner)
    return planner


def _is_ref(shape: dict[str, Any], *more: str) -> bool:
    return list(shape) == ["id", "reference", "name", *more] and UUID.fullmatch(shape["id"]) is not None


@pytest.mark.parametrize(
    "what",
    ["citizens", "cohorts", "staff", "workplaces", "rooms", "organisations", "templates", "kinds", "codes"],
)
def test_lists(office: Planner, what: str) -> None:
    rows = office.gives("list", what)
    assert rows
    for row in rows:
        assert list(row)[:3] == ["id", "reference", "name"]
        assert UUID.fullmatch(row["id"])
        assert row["reference"]
        assert row["name"]
    table = office.says("list", what)
    assert table.count("\n") == len(rows) + 1
    assert table != office.says("list", what, "--language", "en")


def test_what_was_added(office: Planner) -> None:
    room = office.gives("add", "room", "--name", "Lokale 4", "--capacity", "8")
    assert (list(room), room["name"], room["capacity"]) == (
        ["id", "reference", "name", "site", "capacity"],
        "Lokale 4",
        8,
    )
    placement = office.gives(
        *("add", "placement", "--citizen", "9001", "--workplace", "V1", "--minutes", "900"),
        *("--from", "2026-11-02", "--to", "2027-01-29"),
    )
    assert placement["name"] == "Værkstedet"
    assert _is_ref(placement["citizen"])
    assert (placement["weekly_minutes"], placement["since"], placement["until"]) == (
        900,
        "2026-11-02",
        "2027-01-29",
    )
    citizen = office.gives(
        "add", "citizen", "--name", "Carla", "--language", "ar", "--exempt", "--group", "2"
    )
    assert (citizen["language"], citizen["exempt"], citizen["group"]) == ("ar", True, "2")
    assert citizen["reference"]
    by_id = office.gives("week", "show", "--citizen", citizen["id"], "--week", WEEK)
    assert by_id["subject"]["reference"] == citizen["reference"]


def test_a_session_through_its_life(office: Planner) -> None:
    made = office.gives(
        *("session", "add", "--kind", "talk", *AT, "--citizen", "9001", "--citizen", "9002", "--staff", "M1"),
        *("--room", "R1", "--note", "Tag CV med", "--sensitivity", "confidential"),
    )
    assert list(made) == [*SESSION, "removed", "clashes"]
    assert (made["title"], made["minutes"], made["sensitivity"], made["end_is"]) == (
        "Samtale",
        120,
        "confidential",
        "confirmed",
    )
    assert MOMENT.fullmatch(made["start"])
    assert _is_ref(made["place"], "type", "address")
    assert (made["place"]["type"], made["place"]["address"]) == ("room", "Nord")
    assert [_is_ref(row, "origin", "start", "end") for row in made["participants"]] == [True, True]
    assert _is_ref(made["staff"][0])

    moved = office.gives("session", "move", made["id"], "--start", "2026-11-26T10:00")
    assert (moved["id"], moved["start"], moved["end"]) == (made["id"], "2026-11-26T10:00", "2026-11-26T12:00")
    own = office.gives(
        *("session", "retime", made["reference"], "--citizen", "9002"),
        *("--start", "2026-11-26T10:30", "--end", "2026-11-26T11:00"),
    )
    assert [(row["start"], row["end"]) for row in own["participants"]] == [
        ("2026-11-26T10:00", "2026-11-26T12:00"),
        ("2026-11-26T10:30", "2026-11-26T11:00"),
    ]
    theirs = office.gives("week", "show", "--citizen", "9002", "--week", WEEK)
    assert (theirs["sessions"][0]["start"], theirs["planned_minutes"]) == ("2026-11-26T10:30", 30)
    left = office.gives("session", "detach", made["id"], "--citizen", "9002")
    assert [row["reference"] for row in left["participants"]] == ["9001"]
    removed = office.gives("session", "remove", made["id"])
    assert (removed["id"], removed["removed"]) == (made["id"], True)
    assert office.refuses(3, "session", "move", made["id"], "--start", "2026-11-26T10:00")


def test_an_assumed_end_is_confirmed(office: Planner) -> None:
    made = office.gives("week", "apply", "--template", "figure-3", "--citizen", "9001", "--week", WEEK)
    assumed = next(row for row in made["created"] if row["end_is"] == "assumed")
    assert "(anslået)" in office.says("week", "show", "--citizen", "9001", "--week", WEEK)
    assert office.gives("session", "confirm", assumed["reference"])["end_is"] == "confirmed"


def test_a_week(office: Planner) -> None:
    office.says("session", "add", "--kind", "work_placement", *AT, "--citizen", "9001", "--workplace", "V1")
    week = office.gives("week", "show", "--citizen", "9001", "--week", WEEK)
    assert list(week) == [
        "week",
        "subject",
        "planned_minutes",
        "company_minutes",
        "closed_days",
        "clashes",
        "sessions",
    ]
    assert (week["week"], week["planned_minutes"], week["company_minutes"]) == (WEEK, 120, 120)
    assert [list(row) for row in week["sessions"]] == [SESSION]
    for sort, reference in (("workplace", "V1"), ("staff", "M1"), ("cohort", "2A")):
        other = office.gives("week", "show", f"--{sort}", reference, "--week", WEEK)
        assert other["subject"]["reference"] == reference
        assert ("individual" in other) == (sort == "cohort")


def test_a_closed_day_is_told(office: Planner) -> None:
    week = office.gives("week", "show", "--citizen", "9001", "--week", "2026-W53", "--language", "en")
    assert {"date": "2027-01-01", "name": "New Year's Day"} in week["closed_days"]


def test_what_others_may_not_see_is_busy(office: Planner) -> None:
    health = ["session", "add", "--kind", "health_talk", *AT, "--owner", "SUF", "--title", "Hemmelig"]
    office.says(*health, "--citizen", "9001")
    assert office.gives("week", "show", "--citizen", "9001", "--week", WEEK, "--as", "M1")["sessions"][0][
        "title"
    ] == ("Hemmelig")
    office.says("add", "staff", "--name", "Ole Anden", "--reference", "M2")
    masked = office.type("week", "show", "--citizen", "9001", "--week", WEEK, "--as", "M2", "--json")
    assert "Hemmelig" not in masked.out
    (busy,) = masked.json["sessions"]
    assert list(busy) == SESSION
    assert (busy["id"], busy["title"], busy["minutes"], busy["kind"]) == (None, "Optaget", 120, None)
    assert masked.json["planned_minutes"] == 120
    spoken = office.says(
        "week", "show", "--citizen", "9001", "--week", WEEK, "--as", "M2", "--language", "en"
    )
    assert "Busy" in spoken
    assert "Hemmelig" not in spoken


def test_settings(office: Planner) -> None:
    assert office.gives("settings", "set", "acting", "m1") == {"key": "acting", "value": "M1"}
    shown = office.gives("settings", "show")
    assert (shown["acting"], shown["organizer"], shown["language"]) == ("M1", None, None)
    office.says("settings", "set", "language", "en")
    assert office.says("settings", "set", "acting", "") == "acting was taken back.\n"
    assert office.gives("settings", "show")["language"] == "en"


def test_letters_stay_what_they_are(office: Planner) -> None:
    office.says("add", "citizen", "--name", "Æble Ødegård-Şahin 🙂")
    told = office.type("list", "citizens", "--json").out
    assert "Æble Ødegård-Şahin 🙂" in told
