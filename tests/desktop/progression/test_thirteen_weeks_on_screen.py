"""The thirteen weeks of group 1 as their mentor sees them; the figures are those worked out by hand in the journey."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from planner.desktop.progression.chart_card import ChartCard
from planner.desktop.progression.direction_card import DirectionCard
from planner.desktop.progression.progression_page import ProgressionPage
from planner.domain.acting import SETUP
from planner.domain.people import Citizen
from planner.storage import open_store
from planner.wiring import OpenOffice, open_office
from tests.builders import StoppedClock
from tests.journeys.desk import Desk
from tests.journeys.test_thirteen_weeks_group_1 import Story
from tests.services.house import House, settle


@pytest.fixture
def lived(tmp_path: Path) -> Iterator[OpenOffice]:
    """The office after the thirteen weeks, in the week of Christmas."""
    path = str(tmp_path / "office.sqlite")
    clock = StoppedClock(datetime(2026, 9, 1, 8, 0, tzinfo=UTC))
    store = open_store(path, clock=clock, create=True)
    story = Story(House(store, clock))
    settle(story.house)
    story.plan()
    story.live()
    store.close()
    with open_office(path, clock=clock) as office:
        yield office


def test_the_weeks_on_the_screen(lived: OpenOffice, qtbot: QtBot) -> None:
    desk = Desk(qtbot, lived, "2026-W52", acting="MAJA")
    page = desk.window.open_page("progression", lived.people.get(SETUP, Citizen, "101"))
    assert isinstance(page, ProgressionPage)
    chart = next(each for each in page.cards if isinstance(each, ChartCard))
    chart.show_length(26)
    rows = {row[0]: row[1:] for row in chart.model.rows}
    # Planned, attended, at companies, agreed, aimed at, missing.
    assert rows["2026-W41"] == ("9:00", "9:00", "6:00", "6:00", "6:00", "–")
    assert rows["2026-W43"] == ("9:00", "8:30", "5:30", "6:00", "6:00", "–")
    assert rows["2026-W44"] == ("9:00", "0:00", "0:00", "6:00", "6:00", "–"), "a holiday is recorded"
    assert rows["2026-W49"] == ("12:00", "9:00", "6:00", "9:00", "12:00", "–")
    assert rows["2026-W51"] == ("15:00", "15:00", "12:00", "12:00", "12:00", "–")
    assert rows["2026-W52"] == ("0:00", "–", "–", "12:00", "12:00", "–"), "the bakery is closed"
    assert rows["2026-W53"][3:5] == ("12:00", "15:00")
    direction = next(each for each in page.cards if isinstance(each, DirectionCard))
    said = " ".join(label.text() for label in direction.findChildren(QLabel))
    assert "stiger 36 min om ugen" in said
    assert "15 af 15 gange" in said
    assert "Behold timerne" in said
