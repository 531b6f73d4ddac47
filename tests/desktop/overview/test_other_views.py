"""Weeks side by side, one day, and thirteen weeks of one citizen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.desktop.overview.overview_page import OverviewPage
from planner.desktop.overview.views import View
from planner.desktop.week.week_page import WeekPage
from planner.domain.acting import SETUP
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen
from planner.wiring import OpenOffice
from tests.journeys.desk import ALT, CTRL, Desk

Overview = tuple[Desk, OverviewPage]
WEEK = IsoWeek(2026, 48)


def names(page: OverviewPage) -> list[str]:
    return [one.record.reference for one in page.side.view.people]


def opened(desk: Desk) -> tuple[str, IsoWeek]:
    page = desk.window.page
    assert isinstance(page, WeekPage)
    assert page.shown_week.record is not None
    return page.shown_week.record.reference, page.shown_week.number


def test_the_views_have_keys(overview: Overview) -> None:
    desk, page = overview
    for key, view in (
        (Qt.Key.Key_2, View.SIDE),
        (Qt.Key.Key_3, View.DAY),
        (Qt.Key.Key_4, View.PROGRAMME),
        (Qt.Key.Key_1, View.BOARD),
    ):
        desk.press(key, ALT)
        assert page.looking.view is view
        assert page.header.tabs[view].isChecked()


def test_the_view_is_remembered(open_overview: Callable[..., Overview]) -> None:
    desk, page = open_overview(View.PROGRAMME)
    again = OverviewPage(desk.context)
    desk.qtbot.addWidget(again)
    assert again.looking.view is View.PROGRAMME
    assert page.looking.view is View.PROGRAMME


def test_space_chooses_whose_weeks_stand_side_by_side(overview: Overview) -> None:
    desk, page = overview
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_Down, times=2)
    desk.press(Qt.Key.Key_Space)
    model = page.table.board_model
    assert "valgt til side om side" in str(model.data(model.index(2, 0)))
    desk.press(Qt.Key.Key_2, ALT)
    assert names(page) == ["9001", "9003"]
    assert [one.name.text() for one in page.side.view.people] == ["Borger 9001", "Borger 9003"]
    assert page.side.view.people[0].hours.text() == "15 t"


def test_without_a_choice_the_cursor_and_those_below_it(overview: Overview) -> None:
    desk, page = overview
    desk.type("9010")
    desk.press(Qt.Key.Key_2, ALT)
    assert names(page) == ["9010", "9011", "9012"]


def test_there_is_room_for_six(overview: Overview) -> None:
    desk, page = overview
    for _ in range(7):
        desk.press(Qt.Key.Key_Space)
        desk.press(Qt.Key.Key_Down)
    assert len(page.looking.beside) == 6
    assert "seks" in desk.said()
    desk.press(Qt.Key.Key_2, ALT)
    assert not page.form.add_button.isEnabled()


def test_keys_in_the_weeks_side_by_side(overview: Overview) -> None:
    desk, page = overview
    desk.press(Qt.Key.Key_2, ALT)
    first, second, _ = page.side.view.people
    assert desk.focus() is first.sketch
    desk.press(Qt.Key.Key_Down)
    assert desk.focus().accessibleName().startswith("Oplæg")
    desk.press(Qt.Key.Key_End)
    assert desk.focus() is first.sketch.cards[-1]
    desk.press(Qt.Key.Key_Home)
    desk.press(Qt.Key.Key_Up)
    assert desk.focus() is first.sketch
    desk.press(Qt.Key.Key_Right)
    assert desk.focus() is second.sketch
    desk.press(Qt.Key.Key_Delete)
    assert names(page) == ["9001", "9003"]
    desk.press(Qt.Key.Key_Return)
    assert opened(desk)[1] == WEEK


def test_a_session_has_a_name_and_stands_at_its_hours(overview: Overview) -> None:
    desk, page = overview
    desk.press(Qt.Key.Key_2, ALT)
    cards = page.side.view.people[0].sketch.cards
    taster = next(card for card in cards if card.item.title == "Snusepraktik")
    talk = next(card for card in cards if card.item.title.startswith("Samtale om"))
    assert taster.accessibleName().startswith("Snusepraktik, onsdag 09.00 til 11.00")
    assert taster.geometry().bottom() <= talk.geometry().top() + 1
    assert abs(taster.height() - 2 * talk.height()) <= 4
    assert taster.mark == "SP"


def test_somebody_is_searched_for_and_taken_away(overview: Overview) -> None:
    desk, page = overview
    desk.press(Qt.Key.Key_2, ALT)
    desk.click(page.form.clear_button)
    assert page.form.empty_title.text() == "Stil uger ved siden af hinanden"
    desk.click(page.form.empty_button)
    desk.qtbot.keyClicks(page.side.popup.field, "Mentor M2")
    desk.qtbot.keyClick(page.side.popup.field, Qt.Key.Key_Return)
    assert names(page) == ["M2"]
    desk.click(page.side.view.people[0].away)
    assert page.looking.beside == {}


def test_a_day_has_the_whole_width_for_its_hours(overview: Overview) -> None:
    desk, page = overview
    desk.press(Qt.Key.Key_3, ALT)
    assert page.table.board_model.columnCount() == 2
    assert page.form.week_label.text() == "Fredag"
    desk.press(Qt.Key.Key_Right, ALT)
    assert page.form.week_label.text() == "Mandag", "weekends are passed over"
    assert page.looking.week == WEEK.plus(1)
    desk.press(Qt.Key.Key_Left, ALT, times=2)
    assert page.form.week_label.text() == "Torsdag"


def test_thirteen_weeks_of_the_cursors_citizen(overview: Overview) -> None:
    desk, page = overview
    desk.type("9003")
    desk.press(Qt.Key.Key_4, ALT)
    model = page.programme.table.programme_model
    assert model.rowCount() == 14
    assert page.form.citizen_button.text() == "Borger 9003"
    assert page.form.week_label.text() == "Uge 48–7"
    assert page.form.programme_label.text() == "11 uger uden plan"
    assert model.minutes(13, model.last_column) == sum(model.minutes(n, model.last_column) for n in range(13))
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    assert opened(desk) == ("9003", WEEK.plus(1))


def test_enter_on_the_sums_opens_nothing(overview: Overview) -> None:
    desk, page = overview
    desk.press(Qt.Key.Key_4, ALT)
    desk.press(Qt.Key.Key_End, CTRL)
    assert page.programme.table.currentIndex().row() == 13
    desk.press(Qt.Key.Key_Return)
    assert desk.window.page is page


def test_another_citizen_is_chosen(overview: Overview) -> None:
    desk, page = overview
    desk.press(Qt.Key.Key_4, ALT)
    desk.press(Qt.Key.Key_F, CTRL)
    desk.qtbot.keyClicks(page.programme.popup.field, "9002")
    desk.qtbot.keyClick(page.programme.popup.field, Qt.Key.Key_Return)
    assert page.form.citizen_button.text() == "Borger 9002"
    assert "Borger 9002" in page.status()


def test_a_change_elsewhere_is_seen_when_the_page_is_opened_again(
    overview: Overview, office: OpenOffice
) -> None:
    desk, page = overview
    assert "<b>434 t</b> planlagt" in page.status()
    desk.window.open_page("week")
    desk.choose(office.people.get(SETUP, Citizen, "9001"))
    desk.press(Qt.Key.Key_Return)
    desk.place("talk", "mon", "14:00")
    desk.window.open_page("overview")
    assert "<b>435 t</b> planlagt" in page.status()


def test_an_empty_office_says_what_to_do(qtbot: QtBot, empty_office: OpenOffice) -> None:
    desk = Desk(qtbot, empty_office)
    page = desk.window.open_page("overview")
    assert isinstance(page, OverviewPage)
    assert page.form.empty_title.text() == "Her er ingen borgere endnu"
    desk.press(Qt.Key.Key_4, ALT)
    assert page.form.empty_title.text() == "Vælg en borger"
    desk.press(Qt.Key.Key_1, ALT)
    desk.click(page.form.empty_button)
    assert desk.window.page is not page
