"""Contacts by commands: logged, due, and how often, in both languages and as JSON."""

from __future__ import annotations

import pytest

from tests.command_line.office import furnish
from tests.command_line.running import Planner


@pytest.fixture
def office(planner: Planner) -> Planner:
    furnish(planner)
    return planner


def test_support_is_decided_and_contacts_are_due(office: Planner) -> None:
    added = office.gives(
        *("contact", "schedule", "--citizen", "9001", "--type", "mentorstøtte", "--every", "2"),
        *("--party", "citizen", "--party", "company", "--workplace", "V1", "--from", "2026-01-05"),
    )
    assert [(each["party"], each["last_day"]) for each in added] == [
        ("citizen", "2026-07-04"),
        ("company", "2026-07-04"),
    ]
    assert "hver 2. uge" in office.says("contact", "schedules", "--citizen", "9001")
    logged = ["contact", "log", "--citizen", "9001", "--way", "telefon", "--as", "M1"]
    (made,) = office.gives(*logged, "--result", "talte sammen", "--at", "2026-01-07T10:00")
    assert (made["by"]["reference"], made["reached"], made["next_due"]) == ("M1", True, None)
    due = office.gives("contact", "due", "--day", "2026-01-20", "--ahead", "2")
    assert [(each["schedule"]["party"], each["due"], each["days_late"]) for each in due] == [
        ("company", "2026-01-18", 2),
        ("citizen", "2026-01-21", 0),
    ]
    assert "2 dage over" in office.says("contact", "due", "--day", "2026-01-20")
    assert "every 2 weeks" in office.says("contact", "due", "--day", "2026-01-20", "--language", "en")
    assert "telefon til borgeren: talte sammen" in office.says("contact", "list", "--citizen", "9001")
    assert office.says("contact", "missed") == "Ingen er udeblevet.\n"


def test_a_note_that_tells_of_health_is_refused(office: Planner) -> None:
    typed = ["contact", "log", "--citizen", "9001", "--way", "sms", "--result", "skrev"]
    refused = office.type(*typed, "--note", "har angst i dag")
    assert refused.code == 4
    assert "»angst« kan røbe noget om borgerens helbred" in refused.err
    assert office.type(*typed, "--party", "company").code == 4
    assert office.gives("contact", "list", "--citizen", "9001") == []
