"""While something is dragged, the week shows behind it who is busy when, and never with what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from planner.desktop.shared.noticeboard import EVERYTHING
from planner.desktop.week.busy_ground import WORDS, busy_bands
from planner.domain.acting import SETUP
from planner.domain.people import Citizen, Staff
from planner.domain.planned_week import Subject, SubjectType
from planner.layout.day_columns import minute_of
from planner.services.busy_strips import BusyStrip, BusyStrips
from planner.services.session_drafts import NewSession
from tests.journeys.desk import CTRL, LEFT, NONE, Desk
from tests.services.house import at

SECRET = "Samtale hos misbrugscentret"


@pytest.fixture
def busy_desk(desk: Desk) -> Desk:
    """Mentor M1 holds citizen 9001's talk on Friday, and has something secret on Tuesday after lunch."""
    talk = desk.card("Samtale med mentor").item.session
    assert talk is not None
    mentor = desk.office.people.get(SETUP, Staff, "M1").ref
    desk.office.planning.change(SETUP, talk, replace(talk, staff=(mentor,)))
    day = desk.page.board.days[1]
    desk.office.planning.add(
        SETUP,
        NewSession(
            kind="health_talk",
            start=at("13:00", day),
            end=at("14:30", day),
            title=SECRET,
            citizens=("9005",),
            staff=("M1",),
            owner="SUF",
        ),
    )
    desk.context.noticeboard.post(EVERYTHING)
    return desk


def in_the_way(desk: Desk, column: int, clock: str) -> str:
    """Who is said to be in the way at a time of a day; empty when everybody is free."""
    minute = minute_of(time.fromisoformat(clock))
    day = desk.board.days[column]
    found = [band for band in desk.board.bands if band.day == day and band.start <= minute < band.end]
    return " + ".join(map(WORDS.said, found))


def test_dragging_shows_the_busy_times_of_all_it_takes(busy_desk: Desk) -> None:
    desk = busy_desk
    assert desk.board.bands == ()
    desk.drag("Samtale med mentor", "tue", "14:00", drop=False)
    assert in_the_way(desk, 1, "13:30") == "Mentor M1"
    assert in_the_way(desk, 1, "15:00") == ""
    # What is dragged does not stand in its own way.
    assert in_the_way(desk, 4, "11:30") == ""
    desk.press(Qt.Key.Key_Escape)
    assert desk.board.bands == ()


def test_it_says_nothing_of_what_is_secret(busy_desk: Desk) -> None:
    desk = busy_desk
    desk.drag("Samtale med mentor", "tue", "14:00", drop=False)
    assert SECRET not in repr(desk.board.bands)
    assert not any(SECRET in label.text() for label in desk.window.findChildren(QLabel))


def test_it_is_read_once_for_a_drag(busy_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = busy_desk
    read = 0
    strips = BusyStrips.strips

    def counted(*arguments: Any, **named: Any) -> tuple[BusyStrip, ...]:
        nonlocal read
        read += 1
        return strips(*arguments, **named)

    monkeypatch.setattr(BusyStrips, "strips", counted)
    desk.drag("Samtale med mentor", "tue", "14:00", drop=False)
    desk.qtbot.mouseMove(desk.board, desk.at("wed", "14:00"))
    desk.qtbot.mouseMove(desk.board, desk.at("thu", "15:00"))
    assert read == 1


def test_a_copy_keeps_its_own_time_busy(desk: Desk) -> None:
    desk.drag("Samtale med mentor", "tue", "14:00", CTRL, drop=False)
    assert in_the_way(desk, 4, "11:30") == "Borger 9001"


def test_a_kind_from_the_palette_shows_when_the_citizen_is_busy(desk: Desk) -> None:
    chip = desk.page.palette_of_kinds.chip("talk")
    assert chip is not None
    middle = chip.rect().center()
    desk.qtbot.mousePress(chip, LEFT, NONE, middle)
    for clock in ("13:30", "14:00"):
        desk.qtbot.mouseMove(chip, chip.mapFromGlobal(desk.board.mapToGlobal(desk.at("mon", clock))))
    assert in_the_way(desk, 0, "10:00") == "Borger 9001"
    desk.qtbot.mouseRelease(chip, LEFT, NONE, middle)
    assert desk.board.bands == ()


def test_several_citizens_are_counted(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    subject = desk.page.shown_week.subject
    assert subject is not None
    people = [desk.office.people.get(SETUP, Citizen, reference) for reference in ("9001", "9007")]
    strips = desk.office.busy_strips.strips(
        SETUP, [Subject(SubjectType.CITIZEN, each.ref) for each in people], desk.board.days[:1]
    )
    assert "2 borgere" in {WORDS.said(band) for band in busy_bands(strips)}
