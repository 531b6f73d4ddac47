"""People come minutes before the start: the page asks once whether presence is meant, and never the days before."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from tests.builders import StoppedClock
from tests.desktop.attendance.conftest import RegisterDesk
from tests.desktop.people.page_desk import CTRL


@pytest.fixture
def early(register: RegisterDesk) -> RegisterDesk:
    """Five minutes before cohort 2A's visit at nine."""
    clock = register.page.desk.office.clock
    assert isinstance(clock, StoppedClock)
    clock.moment = register.meeting.slot.start_utc - timedelta(minutes=5)
    return register


def test_presence_is_asked_once_and_then_typed_on(early: RegisterDesk) -> None:
    ask = early.page.ask
    early.type("m")
    assert early.marks()[0] == ""
    assert ask.question.text() == "Mødegangen begynder først kl. 09.00. Skriv M alligevel?"
    assert (ask.do_button.text(), ask.give_up_button.text()) == ("Ja (Enter)", "Nej (Esc)")
    assert ask.do_button.hasFocus()
    assert not ask.edit.isVisible()
    early.type("\n")
    assert not ask.isVisible()
    assert early.page.pane.table.hasFocus()
    early.type("mmo")
    assert early.marks()[:5] == ["M180", "M180", "M180", "O180", ""]
    assert not ask.isVisible()
    assert early.desk.said() == ""
    early.desk.undo()
    assert early.marks()[3] == ""


def test_no_writes_nothing_and_asks_again(early: RegisterDesk) -> None:
    ask = early.page.ask
    early.type("m")
    early.desk.press(Qt.Key.Key_Escape)
    assert not ask.isVisible()
    assert early.page.pane.table.hasFocus()
    assert set(early.marks()) == {""}
    early.type("m")
    assert ask.isVisible()
    early.desk.press(Qt.Key.Key_Tab)
    assert ask.give_up_button.hasFocus()
    early.type("\n")
    assert not ask.isVisible()
    assert set(early.marks()) == {""}


def test_late_with_minutes_is_asked_too(early: RegisterDesk) -> None:
    early.type("f85\n")
    assert early.page.ask.isVisible()
    early.type("\n")
    assert early.marks()[0] == "F85"
    assert early.page.pane.table.current_row == 1


def test_all_present_is_asked_once(early: RegisterDesk) -> None:
    early.desk.press(Qt.Key.Key_A, CTRL)
    assert set(early.marks()) == {""}
    early.type("\n")
    assert set(early.marks()) == {"M180"}
    early.desk.undo()
    assert set(early.marks()) == {""}
    early.desk.press(Qt.Key.Key_A, CTRL)
    assert set(early.marks()) == {"M180"}


def test_planned_absence_is_not_asked_about_and_staying_away_is_refused(early: RegisterDesk) -> None:
    early.type("fe")
    assert early.marks()[0] == "FE0"
    early.type("u")
    assert early.marks()[1] == ""
    assert "begynder først" in early.desk.said()
    assert not early.page.ask.isVisible()


def test_the_evening_before_it_is_refused_with_its_sentence(early: RegisterDesk) -> None:
    clock = early.page.desk.office.clock
    assert isinstance(clock, StoppedClock)
    clock.moment -= timedelta(hours=12)
    early.type("m")
    assert not early.page.ask.isVisible()
    assert "begynder først" in early.desk.said()
    assert early.marks()[0] == ""
