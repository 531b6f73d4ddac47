"""``planner clashes``, ``rules``, ``hours``, ``closing-days``, ``busy`` and ``find-time``, as they are typed."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.command_line.office import furnish
from tests.command_line.running import Planner

WEEK = "2026-W48"
TALK = ["session", "add", "--kind", "talk", "--citizen", "9001"]
CALENDAR = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
DTSTART:20261125T080000Z
DTEND:20261125T090000Z
RRULE:FREQ=WEEKLY;COUNT=3
SUMMARY:Tandlæge
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTART:20261126T080000Z
DTEND:20261126T090000Z
STATUS:CANCELLED
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def office(planner: Planner) -> Planner:
    """A small office, before the week that these tests plan."""
    planner.clock.moment = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
    furnish(planner)
    return planner


@pytest.fixture
def file(office: Planner, tmp_path: Path) -> str:
    path = tmp_path / "maja.ics"
    path.write_text(CALENDAR, "utf-8")
    return str(path)


def test_a_week_is_judged_for_one_and_for_all(office: Planner) -> None:
    assert office.says("clashes", "--week", WEEK) == "Reglerne finder ikke noget i uge 48, 2026.\n"
    office.says("hours", "add", "--staff", "M1", "--from", "10:00", "--to", "14:00")
    office.says(*TALK, "--start", "2026-11-25T09:00", "--end", "2026-11-25T10:00", "--staff", "M1")
    said = office.says("clashes", "--week", WEEK, "--language", "en")
    assert "does not work Wednesday 09:00–10:00 (hours that day: 10:00–14:00)" in said
    (clash,) = office.gives("clashes", "--week", WEEK, "--staff", "M1")["clashes"]
    assert set(clash) == {"rule", "severity", "text", "sessions", "subject", "allowed", "reason"}
    assert (clash["rule"], clash["severity"]) == ("working_hours", "warning")
    office.refuses(2, "clashes", "--week", WEEK, "--staff", "M1", "--citizen", "9001")
    office.refuses(3, "clashes", "--week", WEEK, "--staff", "nobody")


def test_rules_are_listed_and_set(office: Planner) -> None:
    rules = {rule["rule"]: rule for rule in office.gives("rules", "list")}
    assert rules["citizen"]["fixed"]
    assert rules["travel"]["settings"] == {"minutes": "15", "pairs": ""}
    assert "Transporttid" in office.says("rules", "list")
    changed = office.gives("rules", "set", "travel", "minutes", "30")
    assert changed["settings"]["minutes"] == "30"
    assert "warns" in office.says("rules", "set", "notice", "severity", "warning", "--language", "en")
    office.refuses(2, "rules", "set", "travel", "minutes", "soon")
    office.refuses(3, "rules", "set", "nonsense", "severity", "off")
    office.refuses(4, "rules", "set", "room", "severity", "off")


def test_hours_absences_and_competences(office: Planner) -> None:
    kept = office.gives(
        "hours",
        "add",
        "--staff",
        "M1",
        "--from",
        "08:00",
        "--to",
        "15:00",
        "--weekday",
        "mon",
        "--weekday",
        "thu",
    )
    assert [row["weekday"] for row in kept] == ["mon", "thu"]
    office.says("hours", "add", "--staff", "M1", "--from", "12:00", "--to", "12:30", "--pause")
    office.says("hours", "add", "--citizen", "9001", "--from", "13:00", "--to", "14:00", "--weekday", "tue")
    office.says("hours", "away", "--staff", "M1", "--start", "2026-12-01T00:00", "--end", "2026-12-05T00:00")
    office.says("hours", "competence", "--staff", "M1", "--name", "Jobcoach")
    rows = office.gives("hours", "list", "--staff", "M1")
    assert sorted({row["sort"] for row in rows}) == ["absence", "competence", "open", "pause"]
    assert office.gives("hours", "list", "--citizen", "9001")[0]["sort"] == "kept_free"
    assert "torsdag 08.00–15.00" in office.says("hours", "list", "--staff", "M1")
    office.says("hours", "remove", rows[0]["id"])
    assert len(office.gives("hours", "list", "--staff", "M1")) == len(rows) - 1
    office.refuses(3, "hours", "remove", "nonsense")
    office.refuses(2, "hours", "add", "--staff", "M1", "--from", "15:00", "--to", "08:00")
    office.refuses(2, "hours", "add", "--from", "08:00", "--to", "15:00")


def test_closing_days(office: Planner) -> None:
    assert len(office.gives("closing-days", "suggest", "--year", "2027")) == 4
    office.says("closing-days", "add", "--date", "2027-05-01", "--name", "1. maj")
    assert len(office.gives("closing-days", "suggest", "--year", "2027")) == 3
    office.says("closing-days", "remove", "--date", "2027-05-01")
    assert "Grundlovsdag" in office.says("closing-days", "suggest", "--year", "2027")


def test_a_calendar_is_read_twice_and_counts_once(office: Planner, file: str) -> None:
    said = office.says("busy", "import", "--staff", "M1", file)
    assert said == "maja.ics er læst for Mette Mentor: 3 optagede tidsrum.\n1 aflyst aftale er udeladt.\n"
    office.says("busy", "import", "--staff", "M1", file)
    (source,) = office.gives("busy", "list")
    assert (source["blocks"], source["left_out"], source["keep_titles"]) == (3, {"cancelled": 1}, False)
    office.says(*TALK, "--start", "2026-11-25T09:30", "--end", "2026-11-25T10:30", "--staff", "M1")
    assert [c["rule"] for c in office.gives("clashes", "--week", WEEK)["clashes"]] == ["outside"]
    office.says("busy", "remove", source["id"])
    assert office.gives("clashes", "--week", WEEK)["clashes"] == []
    assert office.says("busy", "list") == "Der er ikke læst nogen kalendere ind.\n"
    office.refuses(5, "busy", "import", "--staff", "M1", "nothing.ics")
    office.refuses(2, "busy", "import", file)


def test_a_time_for_all_and_who_was_in_the_way(office: Planner, file: str) -> None:
    office.says("busy", "import", "--staff", "M1", file)
    order = [
        "find-time",
        "--citizen",
        "9001",
        "--staff",
        "M1",
        "--minutes",
        "60",
        "--count",
        "1",
        "--step",
        "60",
    ]
    dates = ["--from", "2026-11-25", "--to", "2026-11-25", "--earliest", "09:00"]
    found = office.gives(*order, *dates)
    assert found["slots"] == [{"start": "2026-11-25T10:00", "end": "2026-11-25T11:00", "place": None}]
    assert [(row["who"]["reference"], row["rule"], row["times"]) for row in found["passed"]] == [
        ("M1", "outside", 1)
    ]
    assert office.says(*order, *dates) == (
        "1 ledig tid:\n"
        "  onsdag 25. november 2026 10.00–11.00\n"
        "1 anden tid blev sprunget over:\n"
        "  Mette Mentor er optaget i sin egen kalender: 1 gang\n"
    )
    office.refuses(2, "find-time", "--minutes", "60", *dates)
    somewhere = office.gives(*order, *dates, "--room", "any", "--seats", "2")
    assert somewhere["slots"][0]["place"]["reference"].startswith("R")
    assert "Lokale" in office.says(*order, *dates, "--room", "any")
    office.refuses(2, *order, *dates, "--workplace", "V1", "--room", "any")
