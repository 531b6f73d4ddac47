"""Marking a cohort with keys and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from planner.desktop.attendance.register_model import Column
from tests.desktop.attendance.conftest import RegisterDesk

CTRL = Qt.KeyboardModifier.ControlModifier


def test_models_keep_their_word(register: RegisterDesk) -> None:
    modes = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [
        QAbstractItemModelTester(register.page.pane.model, modes),
        QAbstractItemModelTester(register.page.days, modes),
    ]
    register.type("mmm")
    register.open("Snusepraktik")
    register.page.pane.model.show_meeting(None)
    register.page.days.show_meetings(())
    register.page.reload()
    assert all(testers)


def test_twelve_by_keyboard_alone(register: RegisterDesk) -> None:
    register.type("mm" + "f85\n" + "g1:25\n" + "s" + "u" + "ab" + "fe" + "l\n" + "b\n" + "o" + "aa")
    assert register.marks() == [
        *("M180", "M180", "F85", "G85", "S0", "U0"),
        *("AB0", "FE0", "L0", "B0", "O180", "AA0"),
    ]
    assert register.desk.said() == ""
    assert "<b>12 af 12</b> registreret" in register.page.status()


def test_late_with_a_time_and_left_early_with_one(register: RegisterDesk) -> None:
    register.type("f9.35\n" + "g11.40\n")
    assert register.marks()[:2] == ["F145", "G160"]
    assert [register.shown(0, column) for column in (Column.CAME, Column.LEFT, Column.HOURS)] == [
        "09.35",
        "12.00",
        "2:25",
    ]
    assert register.shown(1, Column.LEFT) == "11.40"


def test_a_time_says_how_it_is_read(register: RegisterDesk) -> None:
    register.type("f11.40")
    assert register.page.pane.foot.hint.text().startswith("Læses som 09.00–11.40.")
    register.type("-")
    assert register.page.pane.foot.hint.text().startswith("Læses som 11.40–12.00.")
    register.type("\n")
    assert register.marks()[0] == "F20"
    assert register.page.pane.foot.hint.text().startswith("Skriv koden")


def test_late_without_minutes_asks_in_the_row(register: RegisterDesk) -> None:
    register.type("f\n")
    editor = register.page.pane.table.editor
    assert editor is not None
    assert editor.hasFocus()
    register.type("\n")
    assert "Skriv minutter til stede" in register.desk.said()
    assert register.page.pane.table.editor is editor
    register.type("1:25\n")
    assert register.marks()[0] == "F85"
    assert register.page.pane.table.current_row == 1
    assert register.desk.said() == ""


def test_escape_gives_the_question_up(register: RegisterDesk, qtbot: QtBot) -> None:
    register.type("f\n12")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert register.page.pane.table.editor is None
    assert register.page.pane.table.hasFocus()
    assert register.marks()[0] == ""


def test_pending_letters_are_shown(register: RegisterDesk) -> None:
    register.type("a")
    assert "AB afbud i tide" in register.page.pane.foot.hint.text()
    register.type("<")
    assert register.page.pane.table.typed.keys.pending == ""
    register.type("lm")
    assert register.marks()[:2] == ["L0", "M180"]


def test_a_correction_keeps_what_stood(register: RegisterDesk) -> None:
    register.type("m^u^")
    row = register.rows[0].register
    assert [mark.entry.code.code for mark in row.marks if mark.entry.code] == ["M", "U"]
    history = register.page.pane.card.history.text()
    assert history.splitlines()[0].startswith("Udeblevet · M1, 20. nov.")
    assert history.splitlines()[1].startswith("Før: Mødt, 3 t")
    assert "Før: Mødt" in str(
        register.page.pane.model.index(0, Column.CODE).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    )


def test_backspace_takes_back_and_empty_is_not_zero(register: RegisterDesk) -> None:
    register.type("m" + "s" + "f0\n")
    register.type("^^^<")
    assert register.marks()[:3] == ["", "S0", "F0"]
    assert [register.shown(row, Column.HOURS) for row in range(3)] == ["", "–", "0:00"]
    spoken = register.page.pane.model.index(0, Column.CODE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "ikke registreret" in str(spoken)
    assert "taget tilbage" in register.page.pane.card.history.text()


def test_bulk_fills_blanks_only_in_one_step(register: RegisterDesk, qtbot: QtBot) -> None:
    register.type("su")
    qtbot.keyClick(register.page.pane.table, Qt.Key.Key_A, CTRL)
    assert register.marks() == ["S0", "U0", *["M180"] * 10]
    assert not register.page.pane.form.fillBlanks.isEnabled()
    register.desk.undo()
    assert register.marks() == ["S0", "U0", *[""] * 10]
    register.desk.redo()
    assert register.marks() == ["S0", "U0", *["M180"] * 10]


def test_single_citizens_are_marked_together(register: RegisterDesk) -> None:
    register.open("Snusepraktik")
    assert len(register.meeting.sessions) == 12
    register.type("m")
    register.desk.click(register.page.pane.form.fillBlanks)
    assert register.marks() == ["M120"] * 12
    register.desk.undo()
    assert register.marks() == ["M120", *[""] * 11]
    register.desk.undo()
    assert register.marks() == [""] * 12


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ("f999\n", "planlagte"),
        ("m^90\n", "M"),
        ("s^30\n", "S"),
        ("f8.00-9.30\n", "09.00"),
        ("x", "Ingen kode begynder med X"),
        ("5", "Skriv først en kode"),
    ],
)
def test_what_cannot_be_is_said_and_the_row_stays(register: RegisterDesk, keys: str, sentence: str) -> None:
    register.type(keys)
    assert sentence in register.desk.said()
    assert register.page.pane.table.current_row == 0


def test_before_the_session_only_planned_absence(register: RegisterDesk) -> None:
    register.page.show_day(register.page.desk.today().replace(day=25))
    register.open("Virksomhedsbesøg")
    register.type("m")
    assert register.desk.said()
    assert register.marks()[0] == ""
    assert register.page.pane.table.current_row == 0
    register.type("fe")
    assert register.marks()[0] == "FE0"


def test_a_reason_is_kept(register: RegisterDesk, qtbot: QtBot) -> None:
    register.type("f85\n^")
    qtbot.keyClick(register.page.pane.table, Qt.Key.Key_F2)
    register.type("forsinket transport\n")
    assert register.shown(0, Column.REASON) == "forsinket transport"
    assert register.marks()[0] == "F85"


def test_the_mouse_is_enough(register: RegisterDesk, qtbot: QtBot) -> None:
    pane = register.page.pane
    register.desk.click(pane.legend.buttons["U"])
    assert register.marks()[0] == "U0"
    box = pane.table.visualRect(pane.model.index(3, Column.CODE))
    qtbot.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    menu = pane.findChild(QMenu, "codeMenu")
    assert menu is not None
    assert menu.isVisible()
    action = next(action for action in menu.actions() if action.text().startswith("S\t"))
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    assert register.marks()[3] == "S0"
    register.desk.click(pane.legend.take_back_button)
    assert register.marks()[pane.table.current_row] == ""


def test_undo_of_one_mark(register: RegisterDesk) -> None:
    register.type("mu")
    register.desk.undo()
    assert register.marks()[:2] == ["M180", ""]
    register.desk.redo()
    assert register.marks()[:2] == ["M180", "U0"]
