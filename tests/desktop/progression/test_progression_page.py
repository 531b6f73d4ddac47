"""The progression page: one citizen's cards, reached by list, search and week page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from planner.desktop.main_window import MainWindow
from planner.desktop.progression.card import Card
from planner.desktop.progression.chart_card import ChartCard
from planner.desktop.progression.direction_card import DirectionCard
from planner.desktop.progression.progression_page import ProgressionPage
from planner.desktop.progression.weeks_shown import weeks_shown
from planner.domain.acting import SETUP
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen
from planner.domain.refusals import Unknown
from planner.layout.primitives import Group
from planner.wiring import OpenOffice
from planner.wording.forms import table_hours
from tests.journeys.desk import ALT, CTRL, Desk

Key = Qt.Key
Opened = tuple[Desk, ProgressionPage]


def card(page: ProgressionPage, sort: type[Card]) -> Card:
    return next(each for each in page.cards if isinstance(each, sort))


def chart(page: ProgressionPage) -> ChartCard:
    found = card(page, ChartCard)
    assert isinstance(found, ChartCard)
    return found


def test_the_citizen_of_the_week_page_is_shown(progression: Opened) -> None:
    _, page = progression
    assert page.form.name_label.text() == "Borger 9001"
    assert page.form.group_chip.text() == "Gruppe 1"
    assert page.form.people_list.currentIndex().data() == "Borger 9001"
    assert card(page, ChartCard).isVisible()
    assert card(page, DirectionCard).isVisible()


def test_the_arrow_keys_go_from_citizen_to_citizen(progression: Opened) -> None:
    desk, page = progression
    desk.press(Key.Key_Down)
    assert page.form.name_label.text() == "Borger 9002"
    again = MainWindow(desk.context)
    desk.qtbot.addWidget(again)
    other = again.open_page("progression")
    assert isinstance(other, ProgressionPage)
    assert other.form.name_label.text() == "Borger 9002", "whoever was looked at is remembered"


def test_the_search_stays_on_this_page(progression: Opened) -> None:
    desk, page = progression
    desk.press(Key.Key_K, CTRL)
    desk.qtbot.keyClicks(desk.window.search.field, "9004")
    desk.qtbot.keyClick(desk.window.search.field, Key.Key_Return)
    assert desk.window.page is page
    assert page.form.name_label.text() == "Borger 9004"


def test_whoever_is_not_in_the_list_stays_until_somebody_is_chosen(progression: Opened) -> None:
    """The list coming to the keyboard is no choice of its first line."""
    desk, page = progression
    desk.qtbot.keyClicks(page.form.people_search, "9002")
    desk.qtbot.waitUntil(lambda: page.people.model.rowCount() == 1)
    page.form.people_search.setFocus()
    page.form.people_list.setFocus()
    assert page.form.name_label.text() == "Borger 9001"
    desk.press(Key.Key_Down)
    assert page.form.name_label.text() == "Borger 9002"
    page.show_record(desk.office.people.get(SETUP, Citizen, "9001"))
    page.form.people_search.setFocus()
    desk.press(Key.Key_Down)
    assert page.form.name_label.text() == "Borger 9002", "down from the search chooses"


def test_the_week_plan_is_one_key_away(progression: Opened) -> None:
    desk, _ = progression
    desk.press(Key.Key_U, CTRL)
    record = desk.page.shown_week.record
    assert record is not None
    assert record.reference == "9001"


def test_the_chart_and_the_table_say_the_same(progression: Opened) -> None:
    desk, page = progression
    found = chart(page)
    QAbstractItemModelTester(found.model)
    for length in (13, 26, 52):
        found.show_length(length)
        drawn = [
            item.label for item in found.chart.chart().items if isinstance(item, Group) and item.tag == "week"
        ]
        assert drawn == [" ".join(row) for row in found.model.rows]
        assert len(drawn) == length
    weeks = {row[0]: row for row in found.model.rows}
    kept = desk.office.progression.weekly(SETUP, "9001", IsoWeek(2026, 46), IsoWeek(2026, 46)).weeks[0]
    assert kept.hours.attended > 0
    assert weeks["2026-W46"][2] == table_hours(kept.hours.attended)


def test_weeks_are_read_with_the_arrow_keys(progression: Opened) -> None:
    desk, page = progression
    found = chart(page)
    found.chart.setFocus()
    assert found.sentence.text().startswith("Uge 47 · denne uge (16.–22. november 2026): planlagt 15:00")
    desk.press(Key.Key_Left)
    assert found.sentence.text().startswith("Uge 46 (9.–15. november 2026): planlagt 15:00, mødt ")
    assert found.table.currentIndex().row() == found.chart.place, "the table goes along"
    desk.press(Key.Key_3, ALT)
    assert len(found.weeks) == 52


def test_the_rules_behind_the_figures_are_told(progression: Opened) -> None:
    _, page = progression
    found = card(page, DirectionCard)
    assert isinstance(found, DirectionCard)
    assert not found.rules.isVisible()
    found.why.click()
    assert found.rules.isVisible()
    assert "Kilde: handleplanen" in found.rules.text()


def test_a_change_elsewhere_is_read_again(progression: Opened) -> None:
    desk, page = progression
    before = chart(page).model.rows
    desk.window.open_page("week")
    desk.drag("Snusepraktik", "wed", "13:00")
    session = next(each for each in desk.planned() if each.title == "Snusepraktik")
    desk.office.planning.remove(desk.context.acting, [session])
    desk.window.open_page("progression")
    assert chart(page).model.rows != before


def test_nobody_yet(empty_office: OpenOffice, open_desk: Callable[..., Desk], progression: Opened) -> None:
    desk = Desk(progression[0].qtbot, empty_office)
    page = desk.window.open_page("progression")
    assert isinstance(page, ProgressionPage)
    assert page.form.empty_title.isVisible()


def test_a_card_that_cannot_be_read_hides_and_says_why(progression: Opened) -> None:
    desk, _ = progression

    class Gone(Card):
        def read(self, reference: str, day: date) -> bool:
            raise Unknown("unknown-reference", sort="citizen", reference=reference)

    gone = Gone(desk.context)
    desk.qtbot.addWidget(gone)
    gone.show_citizen("9001", date(2026, 11, 23))
    assert not gone.isVisible()
    assert "9001" in desk.said()


def test_the_weeks_begin_with_the_programme_when_it_fits() -> None:
    day = date(2026, 11, 25)
    assert weeks_shown(day, 13, (5, 13)) == (IsoWeek(2026, 44), IsoWeek(2027, 3))
    assert weeks_shown(day, 13, None) == (IsoWeek(2026, 39), IsoWeek(2026, 51))
    assert weeks_shown(day, 13, (14, 26)) == (IsoWeek(2026, 39), IsoWeek(2026, 51))


def test_a_citizen_record_is_what_the_page_shows(progression: Opened) -> None:
    desk, page = progression
    desk.window.open_page("progression", desk.office.people.get(SETUP, Citizen, "9003"))
    assert page.form.name_label.text() == "Borger 9003"
