"""Agreed hours in the window: steps, and a whole stair in one act."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt

from planner.desktop.attendance_desk.agreed_dialog import AgreedDialog
from planner.desktop.attendance_desk.agreed_words import read_stair
from planner.domain.acting import SETUP
from planner.domain.agreed_hours import StepSort
from planner.wiring import OpenOffice
from tests.desktop.attendance_desk.conftest import CTRL, FRESH, KeptDesk, cells, open_section

Opened = Callable[..., KeptDesk]


def opened(kept: KeptDesk) -> AgreedDialog:
    return open_section(kept, "citizen_agreed", AgreedDialog)


def test_a_step_with_its_tasks(citizen_page: Opened, office: OpenOffice) -> None:
    kept = citizen_page()
    dialog = opened(kept)
    kept.type(dialog.since, "23-11-2026")
    kept.type(dialog.hours, "9:30")
    kept.type(dialog.tasks, "rydde op\nsætte varer på plads")
    dialog.hours.setFocus()
    kept.press(dialog, Qt.Key.Key_Return)
    (step,) = office.agreed.list(SETUP, FRESH)
    assert (step.since, step.weekly_minutes, step.sort) == (date(2026, 11, 23), 570, StepSort.AGREED)
    assert cells(dialog) == [("Aftalt", "23-11-2026", "9:30", "alle timer", "rydde op; sætte varer på plads")]
    dialog.table.setFocus()
    kept.press(dialog, Qt.Key.Key_Down)
    kept.type(dialog.hours, "12")
    kept.press(dialog, Qt.Key.Key_Return)
    assert cells(dialog)[0][2] == "12:00"
    kept.press(dialog, Qt.Key.Key_Z, CTRL)
    kept.press(dialog, Qt.Key.Key_Z, CTRL)
    assert office.agreed.list(SETUP, FRESH) == ()


def test_a_stair_is_one_act_and_one_undo(citizen_page: Opened, office: OpenOffice) -> None:
    kept = citizen_page()
    dialog = opened(kept)
    kept.type(dialog.since, "23-11-2026")
    kept.type(dialog.stair, "6 9 12 15")
    kept.type(dialog.every, "3")
    assert dialog.stair_text.text() == (
        "Mål: 6:00 fra 23-11-2026, 9:00 fra 14-12-2026, 12:00 fra 04-01-2027, 15:00 fra 25-01-2027"
    )
    dialog.stair_button.setFocus()
    kept.press(dialog, Qt.Key.Key_Space)
    assert [row[:3] for row in cells(dialog)] == [
        ("Mål", "23-11-2026", "6:00"),
        ("Mål", "14-12-2026", "9:00"),
        ("Mål", "04-01-2027", "12:00"),
        ("Mål", "25-01-2027", "15:00"),
    ]
    kept.press(dialog, Qt.Key.Key_Z, CTRL)
    assert office.agreed.list(SETUP, FRESH) == ()
    kept.press(dialog, Qt.Key.Key_Y, CTRL)
    assert len(office.agreed.list(SETUP, FRESH)) == 4


def test_a_stair_that_meets_a_step_is_refused_whole(citizen_page: Opened, office: OpenOffice) -> None:
    office.agreed.add(SETUP, FRESH, date(2026, 12, 14), 480, sort=StepSort.TARGET)
    kept = citizen_page()
    dialog = opened(kept)
    kept.type(dialog.since, "23-11-2026")
    kept.type(dialog.every, "3")
    dialog.stair_button.setFocus()
    kept.press(dialog, Qt.Key.Key_Space)
    assert dialog.trouble.text().startswith("Der er allerede et trin fra 14. december 2026")
    assert len(office.agreed.list(SETUP, FRESH)) == 1


def test_hours_that_are_none_are_said(citizen_page: Opened, office: OpenOffice) -> None:
    kept = citizen_page()
    dialog = opened(kept)
    kept.type(dialog.hours, "mange")
    kept.press(dialog, Qt.Key.Key_Return)
    assert "9:30" in dialog.trouble.text()
    kept.type(dialog.hours, "40")
    kept.press(dialog, Qt.Key.Key_Return)
    assert "fuld tid" in dialog.trouble.text()
    assert (dialog.hours.text(), office.agreed.list(SETUP, FRESH)) == ("40", ())


def test_stairs_as_people_write_them() -> None:
    assert read_stair("6, 9, 12, 15") == read_stair("6 → 9 → 12 → 15") == (360, 540, 720, 900)
    assert read_stair("6;7.30") == (360, 450)
    assert read_stair(" ") == ()
