"""Opening the week page at somebody's week from another page."""

from __future__ import annotations

from planner.desktop.shared.page import Page
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Record


def open_week(page: Page, record: Record, week: IsoWeek) -> None:
    """Open somebody's week on the week page, from the page that asks for it."""
    from planner.desktop.week.week_page import WeekPage

    page.desk.remembered.keep("week", str(week))
    page.wanted.emit("week", record)
    for each in page.window().findChildren(WeekPage):
        each.go_to_week(week)
