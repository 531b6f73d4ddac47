"""People come minutes before the start: the page asks once whether presence is meant, and never the days before."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from planner.desktop.attendance.grid_model import FIRST
from tests.builders import StoppedClock
from tests.desktop.attendance.conftest import RegisterDesk
from tests.desktop.attendance.test_missing_and_drop_ins import stranger
from tests.desktop.people.page_desk import CTRL


def stand(register: RegisterDesk, moment: datetime) -> None:
    clock = register.page.desk.office.clock
    assert isinstance(clock, StoppedClock)
    clock.moment = moment


@pytest.fixture
def early(register: RegisterDesk) -> RegisterDesk:
    """Five minutes before cohort 2A's visit at nine."""
    stand(register, register.meeting.slot.start_utc - timedelta(minutes=5))
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


def test_somebody_who_was_not_expected_is_asked_about_too(early: RegisterDesk) -> None:
    who = stranger(early)
    for answer in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        early.desk.press(Qt.Key.Key_N, CTRL)
        popup = early.page.drop_ins.popup
        early.qtbot.keyClicks(popup.field, who.reference)
        early.qtbot.keyClick(popup.field, Qt.Key.Key_Return)
        assert early.page.ask.do_button.hasFocus()
        assert len(early.rows) == 12
        early.desk.press(answer)
    if strip := early.desk.window.strip.complaint:  # expected elsewhere: allowed with a reason
        strip.remedies[0].act("kom uventet")
    assert len(early.rows) == 13
    assert early.marks().count("M180") == 1


def test_the_weeks_grid_asks_too(early: RegisterDesk) -> None:
    early.desk.press(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    grid = early.page.grid
    (first,) = grid.model.people[0].cells[0]
    stand(early, first.slot.start_utc - timedelta(minutes=5))
    grid.table.go_to(0, FIRST)
    early.type("m")
    assert early.page.ask.isVisible()
    assert grid.model.people[0].cells[0][0].current is None
    early.type("\nm")
    held = [grid.model.people[row].cells[0][0].current is not None for row in range(3)]
    assert held == [True, True, False]


def test_planned_absence_is_not_asked_about_and_staying_away_is_refused(early: RegisterDesk) -> None:
    early.type("fe")
    assert early.marks()[0] == "FE0"
    early.type("u")
    assert early.marks()[1] == ""
    assert "begynder først" in early.desk.said()
    assert not early.page.ask.isVisible()


def test_the_evening_before_it_is_refused_with_its_sentence(early: RegisterDesk) -> None:
    stand(early, early.meeting.slot.start_utc - timedelta(hours=12))
    early.type("m")
    assert not early.page.ask.isVisible()
    assert "begynder først" in early.desk.said()
    assert early.marks()[0] == ""
