"""Tracks side by side on the progression page, and the office's figures on the settings page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtTest import QAbstractItemModelTester

from planner.desktop.overview.overview_page import OverviewPage
from planner.desktop.overview.views import View
from planner.desktop.progression.progression_page import ProgressionPage
from planner.desktop.progression.tracks_card import TracksCard
from planner.desktop.setup.settings_page import SettingsPage
from planner.domain.catalogue import Track
from planner.domain.prompts.prompt import Weight
from planner.wording.forms import table_hours
from tests.journeys.desk import Desk

Opened = tuple[Desk, ProgressionPage]


def tracks(page: ProgressionPage) -> TracksCard:
    return next(each for each in page.cards if isinstance(each, TracksCard))


def test_hours_of_each_track_in_each_week(progression: Opened) -> None:
    desk, page = progression
    card = tracks(page)
    QAbstractItemModelTester(card.model)
    assert card.isVisible()
    found = desk.office.boards.programme_overview(desk.context.acting, "9001", card.first, 13)
    assert found.minutes(Track.JOB) > 0
    for column, week in enumerate(found.weeks, start=1):
        minutes = week.minutes(Track.JOB)
        assert card.model.index(0, column).data() == (table_hours(minutes) if minutes else "–")
    assert [card.model.index(row, 0).data() for row in range(3)] == ["Job", "Socialt", "Sundhed"]


def test_health_is_busy_time_to_those_who_may_not_know(
    open_progression: Callable[..., Opened],
) -> None:
    """SUF's health talk of citizen 9002 on Fridays: a track of its own to the mentor, busy time to a colleague."""
    desk, page = open_progression("9002", acting="M1")
    mentor = desk.office.boards.programme_overview(desk.context.acting, "9002", tracks(page).first, 13)
    assert mentor.minutes(Track.HEALTH) > 0
    desk.context.adopt(desk.office.acting("M2"))
    card = TracksCard(desk.context)
    desk.qtbot.addWidget(card)
    card.show_citizen("9002", date(2026, 11, 20))
    rows = {
        str(card.model.index(row, 0).data()): [
            str(card.model.index(row, column).data()) for column in range(1, card.model.columnCount())
        ]
        for row in range(card.model.rowCount())
    }
    assert set(rows["Sundhed"]) == {"–"}
    assert "1:00" in rows["Optaget"]


def test_the_weeks_are_one_press_away(progression: Opened) -> None:
    desk, page = progression
    desk.click(tracks(page).open_button)
    shown = desk.window.page
    assert isinstance(shown, OverviewPage)
    assert shown.looking.view is View.PROGRAMME
    assert shown.looking.citizen is not None
    assert shown.looking.citizen.reference == "9001"
    assert shown.looking.week == tracks(page).first


def test_nothing_planned_and_no_card(progression: Opened) -> None:
    _, page = progression
    tracks(page).show_citizen("9001", date(2027, 11, 1))
    assert not tracks(page).isVisible()


def test_the_offices_figures_are_changed_and_undone(desk: Desk) -> None:
    page = desk.window.open_page("settings")
    assert isinstance(page, SettingsPage)
    box = page.figures.boxes["advice_minutes"]
    box.setFocus()
    box.selectAll()
    desk.type("90")
    page.figures.boxes["advice_share"].setFocus()
    assert desk.office.progression.settings().advice_minutes == 90
    desk.window.setFocus()
    desk.window.undo_action.trigger()
    assert desk.office.progression.settings().advice_minutes == 60
    assert box.value() == 60


def test_what_is_prompted_about_is_chosen_and_undone(desk: Desk) -> None:
    page = desk.window.open_page("settings")
    assert isinstance(page, SettingsPage)

    def kept() -> dict[str, tuple[Weight, dict[str, str]]]:
        return {each.rule.id: (each.weight, dict(each.written)) for each in desk.office.prompts.rules()}

    before = kept()
    choice = page.prompts.weights["goal_missing"]
    choice.setCurrentIndex(2)
    choice.activated.emit(2)
    assert kept()["goal_missing"][0] is Weight.OFF
    box = page.prompts.numbers["no_show", "days"]
    box.setFocus()
    box.selectAll()
    desk.type("30")
    choice.setFocus()
    assert kept()["no_show"][1] == {"days": "30"}
    desk.window.undo_action.trigger()
    desk.window.undo_action.trigger()
    assert kept() == before
    assert (choice.currentIndex(), box.value()) == (1, 14)


def test_a_number_that_a_rule_does_not_take_is_said_and_stays(desk: Desk) -> None:
    page = desk.window.open_page("settings")
    assert isinstance(page, SettingsPage)
    box = page.prompts.numbers["rising_hours", "weeks"]
    box.setFocus()
    box.selectAll()
    desk.type("99")
    page.prompts.weights["no_show"].setFocus()
    assert page.prompts.wrong.text()
    page.reload()
    assert box.value() == 99
    assert (
        next(each for each in desk.office.prompts.rules() if each.rule.id == "rising_hours").written["weeks"]
        == "6"
    )
