"""Which pages the window has, in the order of the rail. A page that is not here is not on the rail.

Pages are imported when they are first opened, so that the window shows sooner.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.page import Page, PageEntry
from planner.domain.people import Citizen, Cohort, Room, Staff, Workplace

WEEK = "week"


def _week(desk: DeskContext) -> Page:
    from planner.desktop.week.week_page import WeekPage

    return WeekPage(desk)


def pages() -> tuple[PageEntry, ...]:
    """The entries of the rail, with titles in the language that is installed."""
    say = QCoreApplication.translate
    return (
        PageEntry(
            WEEK,
            "calendar",
            lambda: say("Pages", "Ugeplan"),
            _week,
            (Citizen, Cohort, Staff, Workplace, Room),
        ),
    )
