"""Reverse job matching and a placement's support, on their pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from planner.desktop.people.matches import Matches
from planner.desktop.people.plain_page import PlainPage
from planner.desktop.progression.placement_support import PlacementSupport
from planner.domain.acting import SETUP
from planner.domain.contacts import Party
from planner.domain.people import Citizen, Placement, Workplace
from planner.wiring import OpenOffice
from tests.desktop.people.page_desk import PageDesk


def test_a_company_finds_citizens_and_one_leads_to_their_page(qtbot: QtBot, office: OpenOffice) -> None:
    (first, *_) = office.people.list(SETUP, Workplace)
    office.people.change(SETUP, first, replace(first, weekly_minutes=900, tasks="varer på hylder"))
    someone = office.people.get(SETUP, Citizen, "9003")
    office.agreed.add(SETUP, "9003", date(2026, 11, 2), 300, tasks="tælle varer")
    desk = PageDesk(qtbot, office, "workplaces")
    assert isinstance(desk.page, PlainPage)
    desk.page.show_record(office.people.get(SETUP, Workplace, first.reference))
    matches = desk.page.fields.findChild(Matches)
    assert isinstance(matches, Matches)
    desk.click(matches.search)
    qtbot.waitUntil(lambda: someone.name in [each.text() for each in matches.findChildren(QPushButton)])
    assert any(
        "5 t af 15 t om ugen · fælles ord: varer" in each.text() for each in matches.findChildren(QLabel)
    )
    opened: list[tuple[str, object]] = []
    desk.page.wanted.connect(lambda key, record: opened.append((key, record)))
    found = next(each for each in matches.findChildren(QPushButton) if each.text() == someone.name)
    found.click()
    assert opened == [("citizens", office.people.get(SETUP, Citizen, "9003"))]


def test_support_of_a_placement_is_agreed_with_both_and_undone(qtbot: QtBot, office: OpenOffice) -> None:
    (first, *_) = office.people.list(SETUP, Placement)
    desk = PageDesk(qtbot, office, "placements")
    assert isinstance(desk.page, PlainPage)
    desk.page.show_record(first)
    support = desk.page.fields.findChild(PlacementSupport)
    assert isinstance(support, PlacementSupport)
    support.agree.click()
    support.form.party.setCurrentIndex(1)
    support.form.keep.click()
    found = office.support.list(SETUP, str(first.citizen.id))
    assert [(each.party, each.placement, each.every) for each in found] == [
        (Party.CITIZEN, first.ref, 2),
        (Party.COMPANY, first.ref, 2),
    ]
    assert support.lines.count() == 2
    desk.page.form.recordTable.setFocus()
    desk.undo()
    assert office.support.list(SETUP, str(first.citizen.id)) == ()
