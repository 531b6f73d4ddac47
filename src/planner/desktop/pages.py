"""Which pages the window has, in the order of the rail. A page that is not here is not on the rail.

Pages are imported when they are first opened, so that the window shows sooner.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.page import Page, PageEntry
from planner.domain.people import Citizen, Cohort, Organisation, Placement, Room, Staff, Workplace

WEEK = "week"


def _week(desk: DeskContext) -> Page:
    from planner.desktop.planning.planning_tools import planned_week_page

    return planned_week_page(desk)


def _overview(desk: DeskContext) -> Page:
    from planner.desktop.overview.overview_page import OverviewPage

    return OverviewPage(desk)


def _attendance(desk: DeskContext) -> Page:
    from planner.desktop.attendance_desk.register_tools import registering_page

    return registering_page(desk)


def _progression(desk: DeskContext) -> Page:
    from planner.desktop.progression.progression_page import ProgressionPage

    return ProgressionPage(desk)


def _team(desk: DeskContext) -> Page:
    from planner.desktop.team.team_page import TeamPage

    return TeamPage(desk)


def _plain(key: str) -> Callable[[DeskContext], Page]:
    def make(desk: DeskContext) -> Page:
        from planner.desktop.people.plain_pages import plain_page

        return plain_page(key, desk)

    return make


def _placements(desk: DeskContext) -> Page:
    from planner.desktop.people.plain_pages import plain_page
    from planner.desktop.progression.placement_support import PlacementSupport

    return plain_page("placements", desk, (PlacementSupport,))


def _citizens(desk: DeskContext) -> Page:
    from planner.desktop.attendance_desk.citizen_sections import CITIZEN_SECTIONS
    from planner.desktop.people.plain_pages import plain_page

    return plain_page("citizens", desk, CITIZEN_SECTIONS)


def _settings(desk: DeskContext) -> Page:
    from planner.desktop.setup.settings_page import SettingsPage

    return SettingsPage(desk)


def pages() -> tuple[PageEntry, ...]:
    """The entries of the rail, with titles in the language that is installed."""
    return (
        PageEntry(
            WEEK,
            "calendar",
            lambda: QCoreApplication.translate("Pages", "Ugeplan"),
            _week,
            (Citizen, Cohort, Staff, Workplace, Room),
        ),
        PageEntry(
            "overview",
            "overview",
            lambda: QCoreApplication.translate("Pages", "Overblik"),
            _overview,
        ),
        PageEntry(
            "attendance",
            "attendance",
            lambda: QCoreApplication.translate("Pages", "Fremmøde"),
            _attendance,
        ),
        PageEntry(
            "progression",
            "progression",
            lambda: QCoreApplication.translate("Pages", "Progression"),
            _progression,
            (Citizen,),
        ),
        PageEntry("team", "status", lambda: QCoreApplication.translate("Pages", "Teamet"), _team),
        PageEntry(
            "citizens",
            "citizens",
            lambda: QCoreApplication.translate("Pages", "Borgere"),
            _citizens,
        ),
        PageEntry(
            "cohorts", "cohorts", lambda: QCoreApplication.translate("Pages", "Hold"), _plain("cohorts")
        ),
        PageEntry(
            "placements",
            "placement",
            lambda: QCoreApplication.translate("Pages", "Placeringer"),
            _placements,
            (Placement,),
        ),
        PageEntry(
            "workplaces",
            "workplace",
            lambda: QCoreApplication.translate("Pages", "Arbejdspladser"),
            _plain("workplaces"),
        ),
        PageEntry("rooms", "room", lambda: QCoreApplication.translate("Pages", "Lokaler"), _plain("rooms")),
        PageEntry(
            "staff",
            "staff",
            lambda: QCoreApplication.translate("Pages", "Medarbejdere"),
            _plain("staff"),
            (Organisation,),
        ),
        PageEntry(
            "settings", "settings", lambda: QCoreApplication.translate("Pages", "Indstillinger"), _settings
        ),
    )
