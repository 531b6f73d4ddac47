"""The day around the register: its list, its dates, its search and its paper."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.desktop.attendance import rereading
from planner.desktop.attendance.attendance_page import AttendancePage
from planner.desktop.attendance.day_model import Progress, progress_of
from planner.desktop.attendance.rereading import reread
from planner.desktop.attendance.signin_saving import save_sheet
from planner.wiring import OpenOffice
from tests.desktop.attendance.conftest import RegisterDesk
from tests.desktop.people.page_desk import CTRL, PageDesk


def test_dates_by_button_and_key(register: RegisterDesk, qtbot: QtBot) -> None:
    page = register.page
    assert page.form.dayTitle.text() == "Onsdag 18. november"
    register.desk.click(page.form.nextDay)
    assert page.form.dayTitle.text() == "Torsdag 19. november"
    page.pane.table.setFocus()
    qtbot.keyClick(page.pane.table, Qt.Key.Key_Left, CTRL)
    assert page.day == date(2026, 11, 18)
    register.desk.click(page.form.todayButton)
    assert page.day == date(2026, 11, 20)
    assert not page.form.todayButton.isEnabled()


def test_a_date_from_the_month(register: RegisterDesk) -> None:
    register.page.calendar.calendar.clicked.emit(register.page.calendar.calendar.selectedDate().addDays(-1))
    assert register.page.day == date(2026, 11, 17)


def test_an_empty_day_says_what_to_do_next(register: RegisterDesk) -> None:
    page = register.page
    page.show_day(date(2026, 11, 21))
    assert page.form.registerStack.currentWidget() is page.empty
    assert "lørdag 21. november 2026" in page.empty.form.emptyTitle.text()
    register.desk.click(page.empty.form.laterDay)
    assert page.day == date(2026, 11, 23)
    page.show_day(date(2026, 11, 22))
    register.desk.click(page.empty.form.earlierDay)
    assert page.day == date(2026, 11, 20)
    page.show_day(date(2026, 11, 21))
    register.desk.click(page.empty.form.planWeek)
    assert register.desk.window.page is not page


def test_mine_is_the_default(qtbot: QtBot, office: OpenOffice) -> None:
    desk = PageDesk(qtbot, office, "attendance", acting="M1")
    page = desk.page
    assert isinstance(page, AttendancePage)
    page.show_day(date(2026, 11, 18))
    mine = page.days.rowCount()
    desk.click(page.form.allTab)
    assert page.days.rowCount() >= mine
    assert sum(one.expected for one in page.register.meetings) > 12


def test_chips_say_how_far(register: RegisterDesk) -> None:
    assert progress_of(register.meeting) is Progress.EMPTY
    register.type("m")
    assert progress_of(register.meeting) is Progress.PARTLY
    assert "<b>1 af 12</b> registreret" in register.page.status()
    assert "<b>11 mangler</b>" in register.page.status()
    assert register.desk.window.form.status_label.text() == register.page.status()
    register.desk.click(register.page.pane.form.fillBlanks)
    assert progress_of(register.meeting) is Progress.DONE
    assert "mangler" not in register.page.status()


def test_find_a_participant(register: RegisterDesk) -> None:
    page = register.page
    wanted = register.rows[4].citizen
    page.pane.table.setFocus()
    register.qtbot.keyClick(page.pane.table, Qt.Key.Key_F, CTRL)
    assert page.form.findParticipant.hasFocus()
    register.type(f"{wanted.reference}\n")
    row = page.pane.model.register_row(page.pane.table.current_row)
    assert row is not None
    assert row.citizen == wanted
    assert page.pane.table.hasFocus()
    page.form.findParticipant.setText("ingen hedder sådan")
    assert page.form.registerStack.currentWidget() is page.empty
    assert "søgningen" in page.empty.form.emptyTitle.text()


def test_sessions_by_key(register: RegisterDesk, qtbot: QtBot) -> None:
    page = register.page
    before = page.form.dayList.currentIndex().row()
    qtbot.keyClick(page.pane.table, Qt.Key.Key_PageDown, CTRL)
    assert page.form.dayList.currentIndex().row() == before + 1
    qtbot.keyClick(page.pane.table, Qt.Key.Key_PageUp, CTRL)
    assert page.form.dayList.currentIndex().row() == before


def test_the_sheet_to_sign_on_is_saved(register: RegisterDesk, tmp_path: Path) -> None:
    assert register.page.sheet_action.isEnabled()
    register.desk.press(Qt.Key.Key_P, CTRL)
    dialog = register.page.dialog
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("deltagerliste-hold-2a-2026-w47.pdf")
    dialog.reject()
    cohort = register.meeting.first.cohort
    assert cohort is not None
    target = tmp_path / "liste.pdf"
    assert save_sheet(register.page.desk, cohort, register.meeting.slot.week, target)
    assert target.read_bytes().startswith(b"%PDF")
    assert "liste.pdf" in register.desk.said()
    assert not save_sheet(
        register.page.desk, cohort, register.meeting.slot.week, tmp_path / "no" / "liste.pdf"
    )
    assert "kunne ikke skrives" in register.desk.said()


def test_people_without_a_cohort_have_no_sheet(register: RegisterDesk) -> None:
    register.open("Snusepraktik")
    assert not register.page.sheet_action.isEnabled()


def test_what_one_mark_changed_is_read_as_the_whole_day_is(
    register: RegisterDesk, office: OpenOffice
) -> None:
    before = register.page.register.sessions
    register.type("mf85\nu^<")
    fresh = office.register.day(register.page.desk.acting, register.page.day)
    touched = {session.session.id for session in register.meeting.sessions}
    assert reread(office, register.page.desk.acting, before, touched) == fresh
    assert reread(office, register.page.desk.acting, before, ()) is before


def test_a_long_day_is_marked_without_reading_all_of_it(
    register: RegisterDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rereading, "MANY_ROWS", 1)
    before = register.page.register.sessions
    monkeypatch.setattr(type(register.page), "reload", lambda _: pytest.fail("the day was read"))
    register.type("mu")
    assert register.marks()[:2] == ["M180", "U0"]
    assert len(register.page.register.sessions) == len(before)
    register.desk.undo()
    assert register.marks()[:2] == ["M180", ""]
