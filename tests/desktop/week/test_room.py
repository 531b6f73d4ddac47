"""Small windows and large letters: nothing is cut, what does not fit is found elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from planner.desktop.main_window import MainWindow
from planner.desktop.planning.planning_tools import PlanningTools
from planner.desktop.shared.look import Look
from planner.desktop.start import application_for, desk_for
from planner.desktop.week.card_words import card_lines, screen_fitter
from planner.desktop.week.week_page import WeekPage
from planner.wiring import OpenOffice
from planner.wording import Wording
from tests.journeys.desk import Desk


@pytest.fixture
def opened(qtbot: QtBot, office: OpenOffice) -> Callable[[tuple[int, int], float], WeekPage]:
    """Opens the week page in a window of a size with letters of a size."""

    def open_(size: tuple[int, int], scale: float) -> WeekPage:
        application = application_for("da")
        look = Look(dark=False, scale=scale)
        look.apply(application)
        context = desk_for(office, look=look, wording=Wording("da"))
        window = MainWindow(context)
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        page = window.open_page("week")
        assert isinstance(page, WeekPage)
        return page

    return open_


@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 1.0), ((1280, 720), 1.5), ((1120, 640), 1.5)])
def test_the_headers_buttons_are_whole_or_in_the_menu(
    opened: Callable[[tuple[int, int], float], WeekPage], qtbot: QtBot, size: tuple[int, int], scale: float
) -> None:
    page = opened(size, scale)
    buttons = page.form.header.findChildren(QAbstractButton)
    qtbot.waitUntil(
        lambda: all(each.width() >= each.sizeHint().width() for each in buttons if each.isVisible())
    )
    tools = page.findChild(PlanningTools)
    assert isinstance(tools, PlanningTools)
    tools.menu.aboutToShow.emit()
    offered = {action.text() for action in tools.menu.actions()}
    for button, text in (
        (page.form.template_button, "Læg en skabelon på"),
        (page.form.print_button, "Udskriv ugeplanen"),
        (page.form.calendar_button, "Gem kalenderfil"),
    ):
        assert button.isVisible() != (text in offered)


def test_the_rail_keeps_its_names_when_it_has_no_room_for_words(
    opened: Callable[[tuple[int, int], float], WeekPage],
) -> None:
    window = opened((1280, 720), 1.5).window()
    assert isinstance(window, MainWindow)
    button = window.rail.buttons["attendance"]
    assert button.accessibleName() == button.toolTip() == "Fremmøde"
    assert button.width() < 100


def test_a_long_title_of_an_hour_is_read_whole_at_1280() -> None:
    title = "Samtale om virksomhedsplacering"
    found = card_lines("11.00–ca. 12.00", title, (), 84, 44, screen_fitter(1.0, "da"), 1.0)
    told = "".join(
        line.text.removesuffix("-") if line.text.endswith("-") else f"{line.text} " for line in found
    )
    assert told.strip() == f"11.00 {title}"


def test_a_short_title_keeps_the_time_above_it() -> None:
    found = card_lines("11.00–12.00", "Samtale", (), 93, 49, screen_fitter(1.0, "da"), 1.0)
    assert [(line.role, line.text) for line in found] == [("time", "11.00–12.00"), ("title", "Samtale")]


def test_names_have_room_in_the_narrowest_window(desk: Desk) -> None:
    desk.window.resize(1120, 640)
    for key in ("staff", "citizens", "cohorts"):
        page = desk.window.open_page(key)
        table = page.form.recordTable  # type: ignore[attr-defined]
        assert table.columnWidth(0) >= 100
