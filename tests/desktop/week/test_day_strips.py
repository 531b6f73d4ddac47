"""Beside a session stand the days of its staff and its room; a free time in them is a click or two keys away."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint, Qt

from planner.desktop.shared.noticeboard import EVERYTHING
from planner.desktop.week.day_strips import DayStrip
from planner.domain.acting import SETUP
from planner.domain.people import Room, Staff
from planner.domain.session import Session
from planner.services.session_drafts import NewSession, room_place
from tests.journeys.desk import LEFT, NONE, Desk
from tests.services.house import at

TALK = "Samtale med mentor"


@pytest.fixture
def friday(desk: Desk) -> Desk:
    """Citizen 9001's talk on Friday from 11 to 12 is M1's, in room R9, where somebody else is from 13 to 14."""
    talk = talk_of(desk)
    office = desk.office
    mentor = office.people.get(SETUP, Staff, "M1").ref
    room = Room(id=uuid4(), reference="R9", name="Lokale R9")
    office.people.add(SETUP, room)
    office.planning.change(SETUP, talk, replace(talk, staff=(mentor,), place=room_place(room)))
    start, end = at("13:00", talk.day), at("14:00", talk.day)
    other = NewSession(kind="talk", start=start, end=end, title="Andres møde", citizens=("9005",), room="R9")
    office.planning.add(SETUP, other)
    desk.context.noticeboard.post(EVERYTHING)
    desk.page.show_session(office.planning.session(SETUP, talk.reference))
    desk.qtbot.waitUntil(lambda: "13.00" in strip(desk, 1).accessibleName())
    desk.come_back()
    return desk


def talk_of(desk: Desk) -> Session:
    session = desk.card(TALK).item.session
    assert session is not None
    return session


def strip(desk: Desk, row: int) -> DayStrip:
    return desk.page.inspector.strips.rows[row]


def place(row: DayStrip, hour: float) -> QPoint:
    """Where an hour is on a strip, which shows 7 to 18."""
    return QPoint(round((hour - 7) / 11 * row.width()) + 1, row.height() - 6)


def test_each_says_when_it_is_busy(friday: Desk) -> None:
    mentor, room = friday.page.inspector.strips.rows
    assert mentor.accessibleName() == (
        "Mentor M1: optaget 09.00–11.00 (Status på mål og delmål – hvad skal der handles på i næste uge?)"
    )
    assert room.accessibleName() == "Lokale R9: optaget 13.00–14.00 (Andres møde)"


def test_the_arrows_find_a_free_time_and_enter_moves_there(friday: Desk) -> None:
    room = strip(friday, 1)
    room.setFocus(Qt.FocusReason.TabFocusReason)
    friday.press(Qt.Key.Key_Right, times=4)
    assert "12.00–13.00" in room.accessibleDescription()
    # A talk of an hour does not fit again until the room is free.
    friday.press(Qt.Key.Key_Right)
    assert "14.00–15.00" in room.accessibleDescription()
    friday.press(Qt.Key.Key_Return)
    assert f"{talk_of(friday).start:%H:%M}" == "14:00"
    friday.undo()
    assert f"{talk_of(friday).start:%H:%M}" == "11:00"


def test_a_click_moves_to_a_free_place_and_does_nothing_on_a_busy_one(friday: Desk) -> None:
    steps = friday.context.undo.stack.count()
    room = strip(friday, 1)
    friday.qtbot.mouseClick(room, LEFT, NONE, place(room, 13.25))
    assert friday.context.undo.stack.count() == steps
    friday.qtbot.mouseClick(room, LEFT, NONE, place(room, 15))
    assert f"{talk_of(friday).start:%H:%M}" == "15:00"


def test_a_session_of_nobody_and_nowhere_has_no_strips(desk: Desk) -> None:
    desk.page.show_session(talk_of(desk))
    assert desk.page.inspector.strips.rows == []
    assert desk.page.inspector.strips.isHidden()
