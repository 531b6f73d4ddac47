"""Thirteen weeks of Figure 3 from 2027-W02: three closed days are left out by name, and the calendar says what the plan says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject

from tests.command_line.running import Planner

SPAN = ("--from", "2027-W02", "--weeks", "13")
CLOSED = {
    "da": {"2027-03-25": "Skærtorsdag", "2027-03-26": "Langfredag", "2027-03-29": "Anden påskedag"},
    "en": {"2027-03-25": "Maundy Thursday", "2027-03-26": "Good Friday", "2027-03-29": "Easter Monday"},
}


@pytest.fixture
def planner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Planner:
    """A citizen, and the office's address."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "user"))
    planner = Planner(tmp_path)
    planner.says("add", "citizen", "--name", "Borger 4012", "--reference", "4012")
    planner.says("settings", "set", "organizer", "ugeplan@example.org")
    return planner


def _apply(planner: Planner, *more: str) -> Any:
    order = ("--template", "figure-3", "--citizen", "4012", "--week", "2027-W02", "--weeks", "13")
    return planner.gives("week", "apply", *order, *more)


def _planned(planner: Planner) -> list[tuple[str, str, str]]:
    weeks = [
        planner.gives("week", "show", "--citizen", "4012", "--week", f"2027-W{n:02}") for n in range(2, 15)
    ]
    return sorted((s["start"], s["end"], s["title"]) for week in weeks for s in week["sessions"])


@pytest.mark.parametrize("language", ["da", "en"])
def test_closed_days_are_left_out_by_name(planner: Planner, language: str) -> None:
    """Seven cells a week are 91; Thursday's cell, Friday's two and Monday's fall on closed days, so 87 are planned."""
    done = _apply(planner, "--language", language)
    assert {skip["date"]: skip["reason"] for skip in done["skipped"]} == CLOSED[language]
    assert len(done["skipped"]) == 4
    assert len(done["created"]) == 87


def test_the_calendar_has_one_event_for_each_session_at_the_same_time(
    planner: Planner, tmp_path: Path
) -> None:
    """Read back by icalendar and by vobject, which share no code."""
    _apply(planner)
    file = tmp_path / "plan.ics"
    order = ("--citizen", "4012", *SPAN, "--content", "full", "--out", str(file))
    planner.says("calendar", "export", *order)
    first = file.read_bytes()
    planned = _planned(planner)
    assert len(planned) == 87

    events = icalendar.Calendar.from_ical(first).walk("VEVENT")
    assert (
        sorted(_wall(e.decoded("DTSTART"), e.decoded("DTEND"), str(e["SUMMARY"])) for e in events) == planned
    )
    read = vobject.readOne(first.decode())
    assert sorted(_wall(e.dtstart.value, e.dtend.value, e.summary.value) for e in read.vevent_list) == planned
    assert len({str(e["UID"]) for e in events}) == 87

    planner.says("calendar", "export", *order)
    assert file.read_bytes() == first


def _wall(start: Any, end: Any, title: str) -> tuple[str, str, str]:
    return f"{start:%Y-%m-%dT%H:%M}", f"{end:%Y-%m-%dT%H:%M}", title
