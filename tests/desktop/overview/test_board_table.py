"""The board of many by keys and by mouse."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt

from planner.desktop.overview.board_model import WHO
from planner.desktop.overview.board_table import BoardTable
from planner.desktop.overview.overview_page import OverviewPage
from planner.desktop.overview.views import View
from planner.desktop.week.week_page import WeekPage
from planner.domain.acting import SETUP
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Cohort
from planner.domain.planned_week import SubjectType
from planner.wiring import OpenOffice
from tests.journeys.desk import ALT, CTRL, LEFT, NONE, Desk

Overview = tuple[Desk, OverviewPage]
WEEK = IsoWeek(2026, 48)


def at(table: BoardTable) -> tuple[str, int]:
    """Who the cursor is on, and in which column."""
    assert table.current_row is not None
    return table.current_row.record.reference, table.currentIndex().column()


def shown(page: OverviewPage) -> list[str]:
    return [row.record.reference for row in page.table.board_model.rows]


def week_page(desk: Desk) -> WeekPage:
    page = desk.window.page
    assert isinstance(page, WeekPage)
    return page


def test_the_arrows_move_from_cell_to_cell(overview: Overview) -> None:
    desk, page = overview
    assert desk.focus() is page.table
    assert at(page.table) == ("9001", WHO)
    desk.press(Qt.Key.Key_Down, times=2)
    desk.press(Qt.Key.Key_Right, times=3)
    assert at(page.table) == ("9003", 3)
    desk.press(Qt.Key.Key_Home)
    assert at(page.table) == ("9003", WHO)
    desk.press(Qt.Key.Key_End)
    assert at(page.table) == ("9003", 5)
    desk.press(Qt.Key.Key_Home, CTRL)
    assert at(page.table)[0] == "9001"
    desk.press(Qt.Key.Key_PageDown)
    below = at(page.table)[0]
    assert below > "9010"
    desk.press(Qt.Key.Key_PageUp)
    assert at(page.table)[0] < below


def test_typing_goes_to_whom_it_names(overview: Overview) -> None:
    desk, page = overview
    desk.type("9023")
    assert at(page.table)[0] == "9023"


def test_typing_with_a_space_finds_names_and_marks_nobody(overview: Overview) -> None:
    desk, page = overview
    desk.type("borger 9031")
    assert at(page.table)[0] == "9031"
    assert page.looking.beside == {}


def test_enter_opens_the_week_of_the_cursor(overview: Overview) -> None:
    desk, page = overview
    desk.press(Qt.Key.Key_Right, ALT)
    desk.type("9002")
    desk.press(Qt.Key.Key_Return)
    week = week_page(desk)
    assert week.shown_week.record is not None
    assert (week.shown_week.record.reference, week.shown_week.number) == ("9002", WEEK.plus(1))
    assert week.form.week_label.text() == "Uge 49"
    assert page.table.current_row is not None


def test_a_click_on_a_name_opens_the_week(overview: Overview) -> None:
    desk, page = overview
    index = page.table.board_model.index(3, WHO)
    desk.qtbot.mouseClick(page.table.viewport(), LEFT, NONE, page.table.visualRect(index).center())
    record = week_page(desk).shown_week.record
    assert record is not None
    assert record.reference == "9004"


def test_a_click_on_a_day_moves_the_cursor_and_a_double_click_opens(overview: Overview) -> None:
    desk, page = overview
    spot = page.table.visualRect(page.table.board_model.index(4, 2)).center()
    desk.qtbot.mouseClick(page.table.viewport(), LEFT, NONE, spot)
    assert at(page.table) == ("9005", 2)
    assert desk.window.page is page
    desk.qtbot.mouseDClick(page.table.viewport(), LEFT, NONE, spot)
    assert desk.window.page is not page


@pytest.mark.parametrize(
    ("tab", "sort", "first"),
    [
        ("staff_tab", SubjectType.STAFF, "M1"),
        ("rooms_tab", SubjectType.ROOM, "R1"),
        ("places_tab", SubjectType.WORKPLACE, "V1"),
        ("cohorts_tab", SubjectType.COHORT, "1A"),
    ],
)
def test_the_tabs_list_other_sorts(overview: Overview, tab: str, sort: SubjectType, first: str) -> None:
    desk, page = overview
    desk.click(getattr(page.form, tab))
    assert page.board is not None
    assert page.board.sort is sort
    assert shown(page)[0] == first
    assert not page.form.cohort_box.isVisible(), "only citizens are in cohorts"
    page.table.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert week_page(desk).shown_week.subject is not None


def test_the_board_is_narrowed_by_cohort(overview: Overview, office: OpenOffice) -> None:
    desk, page = overview
    cohort = office.people.get(SETUP, Cohort, "1A")
    desk.pick(page.form.cohort_box, cohort.name)
    members = {member.reference for member in office.people.members(SETUP, "1A", WEEK.monday)}
    assert set(shown(page)) == members


def test_the_search_narrows_and_the_arrow_goes_to_the_board(overview: Overview) -> None:
    desk, page = overview
    desk.press(Qt.Key.Key_F, CTRL)
    desk.type("901")
    desk.press(Qt.Key.Key_Down)
    assert shown(page) == [f"901{n}" for n in range(10)]
    assert desk.focus() is page.table


def test_nobody_fits_says_what_to_do(overview: Overview) -> None:
    desk, page = overview
    desk.press(Qt.Key.Key_F, CTRL)
    desk.type("ingen hedder det")
    desk.press(Qt.Key.Key_Return)
    assert page.form.empty_title.text() == "Ingen passer"
    desk.click(page.form.empty_button)
    assert len(shown(page)) == 40
    assert desk.focus() is page.table


def test_only_ones_own_citizens(open_overview: Callable[..., Overview]) -> None:
    desk, page = open_overview(acting="M1")
    everybody = len(shown(page))
    desk.click(page.form.mine_check)
    assert 0 < len(shown(page)) <= everybody
    mentors = {getattr(row.record, "mentor", None) for row in page.table.board_model.rows}
    assert {mentor.reference for mentor in mentors if mentor} == {"M1"}


def test_alt_and_arrows_change_the_week(overview: Overview) -> None:
    desk, page = overview
    desk.press(Qt.Key.Key_Right, ALT)
    assert page.form.week_label.text() == "Uge 49"
    desk.press(Qt.Key.Key_Left, ALT, times=2)
    assert page.form.week_label.text() == "Uge 47"
    desk.click(page.form.today_button)
    assert page.form.week_label.text() == "Uge 47", "the clock stands in week 47"


def test_the_cursor_stays_with_the_person_when_the_week_changes(overview: Overview) -> None:
    desk, page = overview
    desk.type("9020")
    desk.press(Qt.Key.Key_Right, times=2)
    desk.press(Qt.Key.Key_Right, ALT)
    assert at(page.table) == ("9020", 2)


def test_thirty_rows_stand_in_sight_at_the_smallest_size(overview: Overview) -> None:
    desk, page = overview
    desk.window.resize(1280, 720)
    desk.press(Qt.Key.Key_F, CTRL)
    desk.type("90")
    desk.press(Qt.Key.Key_Return)
    table = page.table
    rows = table.board_model.rows[:30]
    assert page.board is not None
    table.show_board(
        type(page.board)(sort=page.board.sort, week=page.board.week, rows=rows), WEEK.days[:5], WEEK.monday
    )
    last = table.visualRect(table.board_model.index(29, WHO))
    assert table.viewport().rect().contains(last)
    assert last.height() >= 18


def test_the_menu_offers_the_other_ways_of_looking(overview: Overview) -> None:
    desk, page = overview
    table = page.table
    spot = table.visualRect(table.board_model.index(1, 3)).center()
    desk.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, NONE, spot)
    table.customContextMenuRequested.emit(spot)
    assert table.menu is not None
    texts = [action.text() for action in table.menu.actions()]
    assert texts == ["Åbn ugen", "Vælg til side om side", "Vis 13 uger", "Vis dagen alene"]
    desk.qtbot.mouseClick(table.menu, LEFT, NONE, table.menu.actionGeometry(table.menu.actions()[3]).center())
    assert page.looking.view is View.DAY
    assert page.looking.day == WEEK.days[2]
    assert page.form.week_label.text() == "Onsdag"


def test_the_pointer_says_that_names_can_be_clicked(overview: Overview) -> None:
    desk, page = overview
    table = page.table
    box = table.visualRect(table.board_model.index(0, WHO))
    desk.qtbot.mouseMove(table.viewport(), box.center())
    assert table.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    desk.qtbot.mouseMove(table.viewport(), box.center() + QPoint(300, 0))
    assert table.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor
