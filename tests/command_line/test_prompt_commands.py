"""Prompts by commands: listed, dismissed with a reason, and remembered."""

from __future__ import annotations

from tests.command_line.office import furnish
from tests.command_line.running import Planner


def test_a_prompt_is_listed_dismissed_and_remembered(planner: Planner) -> None:
    furnish(planner)
    assert planner.says("prompts") == "Der er ingen forslag at tage stilling til.\n"
    planner.says(
        *("contact", "schedule", "--citizen", "9001", "--type", "aftercare", "--every", "1"),
        *("--from", "2026-01-05"),
    )
    (found,) = planner.gives("prompts")
    assert (found["rule"], found["weight"], found["act"]) == ("contact_overdue", "urgent", "contact")
    shown = planner.says("prompts", "list", "--mine", "--as", "M1")
    assert f"{found['key']}  Anne Andersen (9001): Kontakten er over tiden" in shown
    assert "Kontakten med borgeren skulle være taget senest 11. januar 2026 (efterværn)." in shown
    refused = planner.type("prompts", "dismiss", found["key"])
    assert (refused.code, "Skriv, hvorfor" in refused.err) == (4, True)
    (kept,) = planner.gives("prompts", "dismiss", found["key"], "--reason", "rejst bort")
    assert (kept["answer"], kept["reason"]) == ("dismissed", "rejst bort")
    assert planner.gives("prompts", "list") == []
    assert "fulgte ikke: Kontakten er over tiden. rejst bort" in planner.says("prompts", "history", "9001")
    assert planner.type("prompts", "accept", found["key"]).code == 3
    (rule,) = planner.gives("prompts", "set", "rising_hours", "weeks", "8")
    assert rule["weeks"] == "8"
    assert "rising_hours" in planner.says("prompts", "rules")
