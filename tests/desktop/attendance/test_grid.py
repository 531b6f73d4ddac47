"""The week and the cohort's week: people by days and by sessions, marked with the same keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from planner.desktop.attendance.attendance_page import AttendancePage
from planner.desktop.attendance.grid_model import FIRST
from planner.desktop.attendance.grid_pane import GridPane
from planner.desktop.attendance.grid_table import View
from planner.domain.acting import SETUP
from planner.wiring import OpenOffice
from tests.desktop.attendance.conftest import DAY, RegisterDesk, said
from tests.desktop.people.page_desk import CTRL, PageDesk

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def provider(qtbot: QtBot, office: OpenOffice) -> RegisterDesk:
    """The teacher of a provider with cohort 2A of twelve, in the week of 18 November."""
    return RegisterDesk(PageDesk(qtbot, office, "attendance", acting="P1-A"))


@pytest.fixture
def cohort(provider: RegisterDesk) -> GridPane:
    """Cohort 2A's week by sessions; the cursor stands on Monday, on the first of twelve."""
    provider.page.pane.table.setFocus()
    provider.desk.press(Qt.Key.Key_3, ALT)
    return provider.page.grid


def column(grid: GridPane, number: int) -> list[str]:
    return [said(spot.current) for row in grid.model.people for spot in row.cells[number]]


def cell(grid: GridPane, row: int, number: int) -> str:
    return str(grid.model.index(row, number + FIRST).data())


def test_views_by_key_and_by_button(provider: RegisterDesk) -> None:
    page = provider.page
    page.pane.table.setFocus()
    provider.desk.press(Qt.Key.Key_2, ALT)
    assert (page.view, page.grid.box.currentText()) == (View.WEEK, "Udbyder P1")
    assert page.form.dayTitle.text() == "Uge 47 · 16.–20. november 2026"
    assert page.grid.table.hasFocus()
    provider.desk.press(Qt.Key.Key_Right, CTRL)
    assert page.form.dayTitle.text().startswith("Uge 48")
    provider.desk.click(page.form.previousDay)
    provider.desk.click(page.form.cohortTab)
    assert (page.view, page.grid.box.currentText()) == (View.COHORT, "Hold 2A")
    provider.desk.press(Qt.Key.Key_1, ALT)
    assert page.view is View.DAY
    assert page.form.dayTab.isChecked()
    assert page.pane.isVisible()


def test_models_keep_their_word(provider: RegisterDesk, cohort: GridPane) -> None:
    tester = QAbstractItemModelTester(cohort.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    provider.type("ms")
    provider.page.show_view(View.WEEK)
    provider.page.step(1)
    assert tester.model() is cohort.model


def test_a_column_is_typed_down_and_arrows_move(provider: RegisterDesk, cohort: GridPane) -> None:
    provider.type("mms" + "f85m" + "g1:25\n")
    assert column(cohort, 0)[:7] == ["M180", "M180", "S0", "F85", "M180", "G85", ""]
    assert [cell(cohort, row, 0) for row in range(7)] == ["M", "M", "S", "F", "M", "G", "?"]
    provider.desk.press(Qt.Key.Key_Right)
    provider.desk.press(Qt.Key.Key_Up)
    assert (cohort.table.currentIndex().row(), cohort.table.currentIndex().column()) == (5, FIRST + 1)
    provider.type("u")
    assert column(cohort, 1)[5][0] == "U"
    provider.desk.undo()
    assert column(cohort, 1)[5] == ""


def test_rows_and_weeks_add_up(provider: RegisterDesk, cohort: GridPane) -> None:
    provider.type("mf60\n")
    last = cohort.model.columnCount() - 1
    rows = [[str(cohort.model.index(row, at).data()) for at in (last - 1, last)] for row in (0, 1, 2)]
    assert rows == [["3:00 / 14:00", "100,0 %"], ["1:00 / 14:00", "33,3 %"], ["0:00 / 14:00", ""]]
    sums = cohort.model.rowCount() - 1
    assert cohort.model.index(sums, 0).data() == "I alt"
    assert cohort.model.index(sums, FIRST).data() == "4:00"
    assert cohort.model.index(sums, last - 1).data() == "4:00 / 168:00"
    assert "<b>4 t</b> fremmødt af 168 t" in provider.page.status()
    assert "andel 66,7 %" in provider.page.status()
    assert "M 1, F 1" in provider.page.status()


def test_a_screen_reader_is_told_who_when_and_what(provider: RegisterDesk, cohort: GridPane) -> None:
    provider.type("m")
    role = Qt.ItemDataRole.AccessibleTextRole
    told = str(cohort.model.index(0, FIRST).data(role))
    assert told.startswith("Borger 9003, mandag 16. november 2026: 09.00–12.00 ")
    assert told.endswith(": Mødt, 3 t")
    assert str(cohort.model.index(1, FIRST).data(role)).endswith(": mangler")
    assert cohort.table.accessibleName()


def test_planned_absence_is_shown_and_taken_for_the_week(provider: RegisterDesk, cohort: GridPane) -> None:
    who = cohort.model.people[2].citizen
    provider.page.desk.office.absences.add(SETUP, who.reference, "leave", DAY, DAY)
    provider.page.reload()
    assert cell(cohort, 2, 2) == "(FE)"
    provider.type("p")
    assert column(cohort, 2)[:4] == ["", "", "FE0", ""]


def test_bulk_fills_the_blanks_of_the_column(provider: RegisterDesk, cohort: GridPane) -> None:
    provider.type("su")
    provider.desk.press(Qt.Key.Key_A, CTRL)
    assert column(cohort, 0) == ["S0", "U0", *["M180"] * 10]
    assert set(column(cohort, 1)) == {""}
    provider.desk.undo()
    assert column(cohort, 0) == ["S0", "U0", *[""] * 10]


def test_backspace_digits_and_details(provider: RegisterDesk, cohort: GridPane) -> None:
    provider.type("f85\n")
    provider.desk.press(Qt.Key.Key_Up)
    provider.type("90\n")
    assert column(cohort, 0)[0] == "F90"
    provider.desk.press(Qt.Key.Key_Up)
    provider.type("\n")
    assert cohort.card.is_open
    provider.desk.fill(cohort.card.fields.reason, "forsinket transport")
    cohort.card.fields.code.setFocus()
    provider.type("\n")
    mark = cohort.model.people[0].cells[0][0].current
    assert mark is not None
    assert mark.entry.reason == "forsinket transport"
    cohort.table.go_to(0, FIRST)
    provider.type("<")
    assert column(cohort, 0)[0] == ""


def test_several_sessions_in_a_day_are_asked_about(provider: RegisterDesk) -> None:
    page, grid = provider.page, provider.page.grid
    page.show_view(View.WEEK)
    row = next(at for at, each in enumerate(grid.model.people) if any(len(spots) > 1 for spots in each.cells))
    number = next(at for at, spots in enumerate(grid.model.people[row].cells) if len(spots) > 1)
    grid.table.go_to(row, number + FIRST)
    provider.type("u")
    menu = grid.menu
    assert isinstance(menu, QMenu)
    assert QApplication.activePopupWidget() is menu
    spots = grid.model.people[row].cells[number]
    assert [each.text()[:14] for each in menu.actions()[: len(spots)]] == [
        f"U  {page.desk.wording.times(spot.slot)}" for spot in spots
    ]
    provider.qtbot.keyClick(menu, Qt.Key.Key_Down)
    provider.qtbot.keyClick(menu, Qt.Key.Key_Return)
    now = grid.model.people[row].cells[number]
    assert [said(spot.current) for spot in now[:2]] == ["", "U0"]


def test_a_cell_opens_its_day(provider: RegisterDesk, cohort: GridPane) -> None:
    cohort.table.go_to(4, FIRST + 2)
    provider.desk.press(Qt.Key.Key_Return, CTRL)
    page = provider.page
    assert (page.view, page.day) == (View.DAY, DAY)
    row = page.pane.model.register_row(page.pane.table.current_row)
    assert row is not None
    assert row.citizen == cohort.model.people[4].citizen
    assert page.pane.table.hasFocus()


def test_the_week_is_closed_and_then_a_correction_asks_why(provider: RegisterDesk, cohort: GridPane) -> None:
    provider.page.step(-1)
    for number in range(len(cohort.model.columns)):
        cohort.table.go_to(0, number + FIRST)
        provider.desk.press(Qt.Key.Key_A, CTRL)
    provider.desk.click(provider.page.form.closingButton)
    assert provider.page.form.closingLine.text().startswith(
        "Hold 2A, 9.–15. november 2026: afsluttet af P1-A"
    )
    cohort.table.go_to(0, FIRST)
    provider.type("u")
    assert provider.page.ask.edit.hasFocus()
    provider.type("så forkert\n")
    assert column(cohort, 0)[0] == "U0"
    provider.desk.undo()
    provider.desk.undo()
    assert not provider.page.form.closingLine.isVisible()


def test_before_a_session_only_planned_absence(provider: RegisterDesk, cohort: GridPane) -> None:
    provider.page.step(1)
    cohort.table.go_to(0, FIRST)
    assert cell(cohort, 0, 0) == "·"
    provider.type("m")
    assert provider.desk.said()
    assert column(cohort, 0)[0] == ""
    provider.type("fe")
    assert column(cohort, 0)[0] == "FE0"


def test_a_week_with_a_closed_day_closes_the_rest(provider: RegisterDesk, cohort: GridPane) -> None:
    page = provider.page
    page.step(-1)
    office, acting = page.desk.office, page.desk.acting
    wednesday = cohort.model.columns[2].day
    office.closings.close(acting, wednesday, wednesday, leave_blank=True)
    page.show_view(View.WEEK)
    assert page.form.closingLine.text().startswith("Udbyder P1, 11. november 2026: afsluttet")
    for number in range(len(page.grid.model.columns)):
        page.grid.table.go_to(0, number + FIRST)
        provider.desk.press(Qt.Key.Key_A, CTRL)
        page.ask.give_up()
    for row in page.grid.model.people:
        for spot in (spot for spots in row.cells for spot in spots if spot.current is None):
            why = "lukket" if spot.closing else ""
            office.register.mark_blank(acting, str(spot.session), "M", correction=why)
    page.reload()
    provider.desk.click(page.form.closingButton)
    assert provider.desk.said() == ""
    lines = page.form.closingLine.text().splitlines()
    assert [line.partition(":")[0] for line in lines] == [
        "Udbyder P1, 9.–10. november 2026",
        "Udbyder P1, 11. november 2026",
        "Udbyder P1, 12.–15. november 2026",
    ]


def test_the_view_and_whose_week_are_there_next_time(provider: RegisterDesk, cohort: GridPane) -> None:
    page = provider.page
    page.show_view(View.WEEK)
    cohort.box.setFocus()
    provider.desk.press(Qt.Key.Key_Down)
    assert cohort.box.currentText() == "Underviser P1-A"
    again = type(page)(page.desk)
    provider.qtbot.addWidget(again)
    again.reload()
    assert again.view is View.WEEK
    assert again.grid.box.currentText() == "Underviser P1-A"


def test_a_week_without_sessions_says_what_to_do_next(provider: RegisterDesk, cohort: GridPane) -> None:
    provider.page.step(8)
    assert cohort.empty.isVisible()
    assert cohort.empty.sentence.text().startswith("Hold 2A har ingen mødegange i uge 2.")
    assert not cohort.table.isVisible()
    assert not provider.page.form.closingButton.isVisible()
    assert provider.page.status() == ""
    provider.page.step(-8)
    assert cohort.table.isVisible()
    assert not cohort.empty.isVisible()
    provider.page.step(8)
    provider.desk.click(cohort.empty.plan_button)
    assert provider.desk.window.page is not provider.page


def test_without_cohorts_the_view_says_so(qtbot: QtBot, empty_office: OpenOffice) -> None:
    page = PageDesk(qtbot, empty_office, "attendance").page
    assert isinstance(page, AttendancePage)
    page.show_view(View.COHORT)
    assert "ingen hold endnu" in page.grid.empty.sentence.text()
    assert page.status() == ""


def test_a_participant_is_found_in_the_week(provider: RegisterDesk, cohort: GridPane) -> None:
    cohort.table.go_to(0, FIRST + 2)
    provider.desk.press(Qt.Key.Key_F, CTRL)
    provider.type("9022\n")
    here = cohort.table.currentIndex()
    assert cohort.model.people[here.row()].citizen.reference == "9022"
    assert here.column() == FIRST + 2
    assert cohort.table.hasFocus()
    provider.desk.press(Qt.Key.Key_F, CTRL)
    provider.desk.press(Qt.Key.Key_A, CTRL)
    provider.type("0000\n")
    assert "står ikke på listen" in provider.desk.said()
