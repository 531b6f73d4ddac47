"""What services, the screen and files say of the weeks of :mod:`tests.journeys.lived_thirteen_weeks`."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

import icalendar
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from planner.desktop.progression.chart_card import ChartCard
from planner.desktop.progression.goals_card import GoalsCard
from planner.desktop.progression.progression_page import ProgressionPage
from planner.domain.attendance import Hours
from planner.domain.people import Citizen
from planner.domain.recipients import RecipientType
from planner.services.recipient_views import ExportOrder
from planner.wiring import OpenOffice
from planner.wording import Wording
from tests.exporters.paper.reading import pdf_text
from tests.journeys.desk import Desk
from tests.journeys.lived_thirteen_weeks import AIM, FIRST, LAST, WEEKS
from tests.services.house import House

DA = Wording("da")
PRIVATE = (
    *("gruppe", "forløb", "helhedsorienteret", "afklaring", "progression", "motivation", "hverdagsmestring"),
    *("beskæftigelsesmål", "score", "fleksjob", "forelæg", "dokumentation", AIM),
)
"""Words of groups, programmes, goals and scores: no business of who gets a calendar or a plan on paper."""


def total(house: House, citizen: str) -> Hours:
    """The thirteen weeks together, the same on both ways to them."""
    found = house.progression.weekly(house.mentor, citizen, FIRST, LAST)
    register = house.register.hours(house.mentor, citizen, FIRST, LAST)
    assert [each.hours for each in found.weeks] == [register.weeks[week] for week in WEEKS]
    return found.total


def opened(office: OpenOffice, qtbot: QtBot, citizen: str) -> ProgressionPage:
    desk = Desk(qtbot, office, "2026-W45", acting="MAJA")
    page = desk.window.open_page("progression", office.people.get(desk.context.acting, Citizen, citizen))
    assert isinstance(page, ProgressionPage)
    return page


def table(page: ProgressionPage) -> dict[str, tuple[str, ...]]:
    """Planned, attended, at companies, agreed, aimed at and missing, by week."""
    chart = next(each for each in page.cards if isinstance(each, ChartCard))
    chart.show_length(26)
    return {row[0]: row[1:] for row in chart.model.rows}


def told(page: ProgressionPage, card: type[QWidget]) -> str:
    """What a card says; nothing when it is hidden."""
    found = next(each for each in page.cards if isinstance(each, card))
    if not found.isVisible():
        return ""
    texts = [each.text() for each in found.findChildren(QLabel) if each.isVisible()]
    return " | ".join(texts).replace("\N{NO-BREAK SPACE}", " ")


def goals(page: ProgressionPage) -> list[str]:
    card = next(each for each in page.cards if isinstance(each, GoalsCard))
    return [line.accessibleName() for line in card.lines.values()]


def activity(office: OpenOffice, house: House, *, outside: bool = False) -> list[list[str]]:
    """The lines of the file of activity hours, below its heads."""
    acting = house.teacher if outside else house.mentor
    text = office.activity.file(acting, FIRST, LAST, DA).decode("utf-8-sig")
    return list(csv.reader(StringIO(text), delimiter=";"))[1:]


def summary(office: OpenOffice, house: House, citizen: str, pdftotext: str, folder: Path) -> str:
    paper = office.hours_summary.printed(house.mentor, citizen, FIRST, LAST, DA)
    return pdf_text(paper, pdftotext, folder)


def check_calendar(office: OpenOffice, house: House, citizen: str, events: int) -> None:
    """The citizen's neutral calendar holds every session, and no private word."""
    order = ExportOrder(sort=RecipientType.CITIZEN, recipient=citizen, first=FIRST, weeks=13)
    calendar = icalendar.Calendar.from_ical(office.exporting.calendar(house.mentor, order, DA))
    assert len(calendar.walk("VEVENT")) == events
    # Lines of the file are folded in the middle of words; what was read is not.
    said = " ".join(
        str(value) for event in calendar.walk() for name, value in event.property_items() if name != "UID"
    ).casefold()
    assert [word for word in PRIVATE if word in said] == []
