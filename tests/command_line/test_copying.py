"""``planner week copy`` and ``planner stagger``."""

from __future__ import annotations

import pytest

from tests.command_line.running import Planner


@pytest.fixture
def office(planner: Planner) -> Planner:
    planner.says("add", "staff", "--name", "Mette Mentor", "--reference", "M1")
    planner.says("add", "room", "--name", "Lokale 1", "--reference", "R1")
    planner.says("add", "cohort", "--name", "Hold 1A", "--reference", "1A")
    for number in (1, 2, 3):
        planner.says("add", "citizen", "--name", f"Borger {number}", "--reference", f"C{number}")
        if number < 3:
            planner.says("cohort", "join", "1A", f"C{number}", "--from", "2026-01-01")
    planner.says("week", "apply", "--template", "figure-3", "--cohort", "1A", "--week", "2026-W48")
    return planner


def test_a_citizens_week_again_and_for_another(office: Planner) -> None:
    would = office.gives(
        "week", "copy", "--citizen", "C1", "--from", "2026-W48", "--to", "2026-W49", "--weeks", 2, "--dry-run"
    )
    assert len(would["created"]) == 2 * 3
    assert len(would["left"]) == 4
    made = office.gives(
        "week", "copy", "--citizen", "C1", "--from", "2026-W48", "--to", "2026-W49", "--onto", "C3"
    )
    assert [[who["reference"] for who in row["participants"]] for row in made["created"]] == [["C3"]] * 3
    text = office.says("week", "copy", "--citizen", "C1", "--from", "2026-W48", "--to", "2026-W50")
    assert "er holdets og er ikke kopieret." in text
    assert office.type("week", "copy", "--citizen", "C1", "--from", "2026-W48", "--to", "2026-W50").code == 4
    office.says(
        "week", "copy", "--citizen", "C1", "--from", "2026-W48", "--to", "2026-W50", "--allow-clash", "Aftalt"
    )


def test_a_cohorts_week_with_its_members_own(office: Planner) -> None:
    made = office.gives(
        "week", "copy", "--cohort", "1A", "--from", "2026-W48", "--to", "2026-W49", "--members"
    )
    assert len(made["created"]) == 4 + 2 * 3


def test_two_hours_more(office: Planner) -> None:
    longer = ("week", "copy", "--citizen", "C1", "--from", "2026-W48", "--to", "2026-W49", "--plus-minutes")
    would = office.gives(*longer, 60, "--dry-run")
    assert [row["minutes"] for row in would["created"] if row["counts_as_company_time"]] == [180]
    # The talk at eleven is in the way, so it grows backwards, and not before eight.
    assert [row["start"][11:] for row in would["created"] if row["counts_as_company_time"]] == ["08:00"]
    assert office.gives(*longer, 120, "--dry-run")["missing_minutes"] == 60
    office.refuses(4, *longer, 120)
    office.says(*longer, 60)
    office.refuses(2, *longer, 60, "--weeks", 2)
    office.refuses(2, *longer, 7)


def test_talks_are_moved_apart(office: Planner) -> None:
    words = (
        "stagger",
        "--cohort",
        "1A",
        "--day",
        "2026-11-25",
        "--existing",
        "--mentor",
        "M1",
        "--room",
        "R1",
        "--minutes",
        30,
    )
    would = office.gives(*words, "--dry-run")
    assert [(row["start"][11:], row["place"]["reference"]) for row in would["talks"]] == [
        ("11:00", "R1"),
        ("11:30", "R1"),
    ]
    made = office.gives(*words)
    assert {row["staff"][0]["reference"] for row in made["talks"]} == {"M1"}
    # They have a mentor now, and are not there to be moved any more.
    office.refuses(4, *words)


def test_new_talks_and_who_gets_none(office: Planner) -> None:
    words = ("stagger", "--cohort", "1A", "--day", "2026-11-23", "--kind", "talk", "--minutes", 20)
    none = office.refuses(4, *words)
    assert "2 samtaler" in none
    made = office.says(*words, "--mentor", "M1", "--until", "12:30", "--language", "en")
    assert "Borger 2 got no time in week 48: the time is used up." in made
    office.refuses(2, "stagger", "--cohort", "1A", "--day", "2026-11-23")
    office.refuses(3, "stagger", "--cohort", "9Z", "--day", "2026-11-23", "--existing")


def test_a_day_on_another_weekday(office: Planner) -> None:
    day = ("week", "copy", "--citizen", "C1", "--from", "2026-W48", "--to", "2026-W49", "--day", "wed")
    same = office.gives(*day, "--dry-run")
    assert {row["start"][:10] for row in same["created"]} == {"2026-12-02"}
    made = office.gives(*day, "--to-day", "mon", "--weeks", 2)
    assert {row["start"][:10] for row in made["created"]} == {"2026-11-30", "2026-12-07"}
    assert len(made["created"]) == 2 * len(same["created"])
    refused = office.refuses(
        2, "week", "copy", "--citizen", "C1", "--from", "2026-W48", "--to", "2026-W49", "--to-day", "mon"
    )
    assert "--day" in str(refused)
