"""Scoring from the register: digits, Enter, one step to take back, and nothing lost."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.desktop.attendance.attendance_page import AttendancePage
from planner.desktop.attendance_desk.register_tools import RegisterTools
from planner.desktop.scales.score_dialog import ScoreDialog
from planner.domain.acting import SETUP
from planner.domain.catalogue import ProgressScale, Words
from planner.wiring import OpenOffice
from tests.desktop.people.page_desk import CTRL, PageDesk

DAY = date(2026, 11, 18)
AREAS = (
    "Helbred",
    "Sociale forhold",
    "Personlige og sociale kompetencer",
    "Faglige færdigheder",
    "Arbejdsmarkedsperspektiv",
    "Hverdagsmestring",
    "Motivation",
)


class ScoreDesk:
    """The register of a day, and the dialog over it."""

    def __init__(self, desk: PageDesk) -> None:
        self.desk = desk
        page = desk.page
        assert isinstance(page, AttendancePage)
        self.page = page
        page.show_day(DAY)
        desk.click(page.form.allTab)
        page.pane.table.setFocus()

    @property
    def citizen(self) -> str:
        shown = self.page.pane.model.shown
        assert shown is not None
        return shown.rows[self.page.pane.table.current_row].citizen.reference

    def open(self) -> ScoreDialog:
        self.desk.press(Qt.Key.Key_D, CTRL)
        tools = self.page.findChild(RegisterTools)
        assert tools is not None
        assert isinstance(tools.dialog, ScoreDialog)
        self.desk.qtbot.waitUntil(tools.dialog.isActiveWindow)
        return tools.dialog

    def back(self) -> None:
        """The dialog is gone, and the register has the keyboard again."""
        self.desk.window.activateWindow()
        self.desk.qtbot.waitUntil(self.page.pane.table.hasFocus)

    def type(self, text: str) -> None:
        """Digits; ``\\n`` is Enter, ``<`` Backspace, ``^`` and ``v`` the arrows."""
        special = {
            "\n": Qt.Key.Key_Return,
            "<": Qt.Key.Key_Backspace,
            "^": Qt.Key.Key_Up,
            "v": Qt.Key.Key_Down,
            "\t": Qt.Key.Key_Tab,
        }
        for letter in text:
            if letter in special:
                self.desk.press(special[letter])
            else:
                self.desk.type(letter)

    def given(self, acting: str | None = None) -> dict[str, int]:
        """What was scored on the day, by area."""
        office = self.desk.office
        found = office.scales.history(office.acting(acting), self.citizen, first=DAY, last=DAY)
        return {score.area.name.da: score.step for score in found}


@pytest.fixture
def scoring(qtbot: QtBot, office: OpenOffice) -> ScoreDesk:
    return ScoreDesk(PageDesk(qtbot, office, "attendance"))


def test_a_digit_and_enter_for_each_line_and_the_last_one_saves(scoring: ScoreDesk) -> None:
    dialog = scoring.open()
    assert dialog.lines[0].hasFocus()
    scoring.type("1\n2\n3\n4\n5\n4\n3\n")
    assert not dialog.isVisible()
    assert scoring.given() == dict(zip(AREAS, (1, 2, 3, 4, 5, 4, 3), strict=True))
    scoring.back()
    assert scoring.page.pane.table.hasFocus()
    scoring.desk.undo()
    assert scoring.given() == {}
    scoring.desk.redo()
    assert scoring.given()["Motivation"] == 3


def test_lines_left_alone_are_not_scored_and_arrows_and_backspace_mend(scoring: ScoreDesk) -> None:
    scoring.open()
    scoring.type("v2v4^5vv<")
    scoring.desk.press(Qt.Key.Key_Return, CTRL)
    assert scoring.given() == {"Sociale forhold": 5, "Personlige og sociale kompetencer": 4}


def test_what_was_given_today_stands_and_can_be_corrected_and_taken_back(scoring: ScoreDesk) -> None:
    scoring.open()
    scoring.type("2\n3")
    scoring.desk.press(Qt.Key.Key_Return, CTRL)
    scoring.back()
    again = scoring.open()
    assert [line.step for line in again.lines[:3]] == [2, 3, None]
    scoring.type("<v4")
    scoring.desk.press(Qt.Key.Key_Return, CTRL)
    assert scoring.given() == {"Sociale forhold": 4}
    scoring.back()
    scoring.desk.undo()
    assert scoring.given() == {"Helbred": 2, "Sociale forhold": 3}


def test_the_last_step_is_shown_beside_the_area(scoring: ScoreDesk) -> None:
    office = scoring.desk.office
    office.scales.score(SETUP, scoring.citizen, {"motivation": 2}, day=date(2026, 11, 16))
    dialog = scoring.open()
    line = dialog.lines[-1]
    assert "sidst 2 · 16. nov." in line.accessibleName()
    assert [button.property("before") for button in line.buttons] == [False, True, False, False, False]
    assert line.buttons[3].accessibleName() == "Motivation: trin 4"
    scoring.desk.click(line.buttons[3])
    assert line.step == 4


def test_a_note_is_written_by_tab_and_health_takes_none(scoring: ScoreDesk) -> None:
    dialog = scoring.open()
    assert not dialog.note.isEnabled()
    scoring.type("2\n3\t")
    assert dialog.note.hasFocus()
    assert dialog.note.accessibleName() == "Bemærkning til Sociale forhold (kan undlades)"
    scoring.desk.type("er flyttet")
    scoring.desk.press(Qt.Key.Key_Return)
    assert dialog.lines[2].hasFocus()
    scoring.desk.press(Qt.Key.Key_Return, CTRL)
    office = scoring.desk.office
    notes = {each.area.code: each.note for each in office.scales.history(SETUP, scoring.citizen, first=DAY)}
    assert notes == {"health": "", "social_circumstances": "er flyttet"}


def test_what_cannot_be_is_said_and_nothing_is_lost(scoring: ScoreDesk) -> None:
    dialog = scoring.open()
    scoring.type("7")
    assert dialog.trouble.text() == "Skalaen har trinene 1 til 5: skriv et af dem."
    scoring.type("v3")
    scoring.desk.fill(dialog.date, "i går")
    assert dialog.trouble.text().startswith("Skriv datoen")
    scoring.desk.fill(dialog.date, "24-12-2026")
    scoring.desk.press(Qt.Key.Key_Return, CTRL)
    assert "er ikke kommet endnu" in dialog.trouble.text()
    assert dialog.isVisible()
    assert dialog.lines[1].step == 3
    scoring.desk.fill(dialog.date, "18-11-2026")
    scoring.desk.press(Qt.Key.Key_Return, CTRL)
    assert scoring.given() == {"Sociale forhold": 3}


def test_nothing_chosen_is_not_saved_as_something(scoring: ScoreDesk) -> None:
    dialog = scoring.open()
    scoring.desk.press(Qt.Key.Key_Return, CTRL)
    assert dialog.isVisible()
    assert dialog.trouble.text().startswith("Der er ikke valgt et trin")
    scoring.desk.press(Qt.Key.Key_Escape)
    assert scoring.given() == {}


def test_a_scale_of_ten_steps_takes_two_digits(scoring: ScoreDesk) -> None:
    office = scoring.desk.office
    with office.store.reading() as reading:
        (scale,) = reading.catalogue.rows(ProgressScale)
    office.scales.score(SETUP, scoring.citizen, {"health": 3}, day=date(2026, 11, 10))
    office.catalogue.edit(SETUP, scale, date(2026, 11, 17), steps=(Words("", ""),) * 10)
    dialog = scoring.open()
    assert "sidst 3/5" in dialog.lines[0].accessibleName()
    scoring.type("10\n1\n12\n")
    scoring.desk.press(Qt.Key.Key_Return, CTRL)
    assert [scoring.given()[name] for name in ("Helbred", "Sociale forhold")] == [10, 1]
    assert scoring.given()["Personlige og sociale kompetencer"] == 2


def test_a_provider_is_offered_no_health(qtbot: QtBot, office: OpenOffice) -> None:
    made = ScoreDesk(PageDesk(qtbot, office, "attendance", acting="P1-A"))
    dialog = made.open()
    assert len(dialog.lines) == 6
    assert not any("Helbred" in line.accessibleName() for line in dialog.lines)
    assert all("ikke før" in line.accessibleName() for line in dialog.lines)


def test_in_the_week_it_is_about_the_row_of_the_grid(scoring: ScoreDesk) -> None:
    page = scoring.page
    scoring.desk.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    people = page.grid.model.people
    shown = page.pane.model.shown
    assert shown is not None
    other = next(at for at, row in enumerate(people) if row.citizen != shown.rows[0].citizen)
    page.grid.table.go_to(other, page.grid.table.currentIndex().column())
    dialog = scoring.open()
    assert dialog.citizen == people[other].citizen
    scoring.desk.press(Qt.Key.Key_Escape)
    scoring.desk.window.activateWindow()
    scoring.desk.qtbot.waitUntil(page.grid.table.hasFocus)
