"""Group, mentor and cohort: what a citizen is tied to, each from a date."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from planner.desktop.people.citizen_places import CitizenPlaces
from planner.desktop.people.citizen_ties import CitizenTies
from planner.desktop.people.cohort_members import CohortMembers
from planner.desktop.people.plain_page import PlainPage
from planner.domain.people import Citizen, Cohort
from planner.domain.session import Audience, Session
from planner.services.session_drafts import NewSession
from planner.wiring import OpenOffice
from tests.desktop.people.page_desk import PageDesk


def opened(
    qtbot: QtBot, office: OpenOffice, key: str, sort: type[Citizen | Cohort], reference: str
) -> PageDesk:
    desk = PageDesk(qtbot, office, key)
    desk.page.show_record(office.people.get(desk.context.acting, sort, reference))
    return desk


def form_of(desk: PageDesk) -> PlainPage:
    assert isinstance(desk.page, PlainPage)
    return desk.page


def test_another_mentor_and_group_from_a_date(qtbot: QtBot, office: OpenOffice) -> None:
    desk = opened(qtbot, office, "citizens", Citizen, "9001")
    ties = form_of(desk).fields.findChild(CitizenTies)
    assert isinstance(ties, CitizenTies)
    assert ties.now.text() == "I dag: Gruppe 1, mentor: Mentor M1"
    desk.fill(ties.since, "20-11-2026")
    desk.fill(ties.mentor, "M2")
    desk.click(ties.set_mentor)
    assert ties.now.text() == "I dag: Gruppe 1, mentor: Mentor M2"
    ties.group.setFocus()
    desk.press(Qt.Key.Key_Down)
    desk.click(ties.set_group)
    assert ties.sentence.text() == "Skriv, hvorfor borgeren skal flyttes til en anden gruppe."
    desk.fill(ties.reason, "har brug for mere tid")
    desk.click(ties.set_group)
    assert ties.now.text() == "I dag: Gruppe 2, mentor: Mentor M2"
    desk.undo()
    desk.undo()
    assert ties.now.text() == "I dag: Gruppe 1, mentor: Mentor M1"
    desk.fill(ties.since, "snart")
    desk.click(ties.set_group)
    assert "dato" in ties.sentence.text()


def test_ties_lead_to_their_pages(qtbot: QtBot, office: OpenOffice) -> None:
    desk = opened(qtbot, office, "citizens", Citizen, "9002")
    places = form_of(desk).fields.findChild(CitizenPlaces)
    assert isinstance(places, CitizenPlaces)

    def links() -> list[QPushButton]:
        return [b for b in places.findChildren(QPushButton) if "15:00" in b.text() and b.isVisible()]

    qtbot.waitUntil(lambda: bool(links()))
    desk.click(links()[0])
    opened_page = desk.window.page
    assert isinstance(opened_page, PlainPage)
    assert opened_page.sort.key == "placements"
    assert opened_page.fields.record is not None
    assert "V1" in opened_page.fields.record.name


@pytest.fixture
def members(qtbot: QtBot, office: OpenOffice) -> tuple[PageDesk, CohortMembers]:
    desk = opened(qtbot, office, "cohorts", Cohort, "2A")
    found = form_of(desk).fields.findChild(CohortMembers)
    assert isinstance(found, CohortMembers)
    return desk, found


def names(members: CohortMembers) -> list[str]:
    return [members.members.item(row).text() for row in range(members.members.count())]


def test_joining_and_leaving(members: tuple[PageDesk, CohortMembers]) -> None:
    desk, section = members
    assert section.members.count() == 12
    desk.fill(section.since, "1-12-2026")
    desk.fill(section.citizen, "9004")
    desk.click(section.join)
    assert any(text.startswith("Borger 9004 · 01-12-2026") for text in names(section))
    desk.undo()
    assert section.members.count() == 12
    desk.redo()
    assert section.members.count() == 13
    section.members.setCurrentRow(0)
    first = section.members.item(0).text()
    desk.fill(section.since, "15-12-2026")
    desk.click(section.leave)
    assert any("14-12-2026" in text for text in names(section))
    desk.undo()
    assert first.split(" · ")[0] in "".join(names(section))
    assert not any("– 14-12-2026" in text and "15-12" in text for text in names(section))


def test_joining_without_a_citizen_or_a_date(members: tuple[PageDesk, CohortMembers]) -> None:
    desk, section = members
    desk.click(section.join)
    assert "Vælg en borger" in section.sentence.text()
    desk.fill(section.citizen, "9004")
    desk.fill(section.since, "engang")
    desk.click(section.join)
    assert "Skriv en dato" in section.sentence.text()
    assert section.members.count() == 12


def test_a_clash_refuses_and_may_be_allowed_with_a_reason(
    members: tuple[PageDesk, CohortMembers], office: OpenOffice
) -> None:
    desk, section = members
    acting = desk.context.acting
    wednesday = datetime(2026, 11, 25, 9)
    busy = office.planning.add(
        acting,
        NewSession(kind="talk", start=wednesday, end=wednesday.replace(hour=10), citizens=("9004",)),
    ).session
    desk.fill(section.since, "25-11-2026")
    desk.fill(section.citizen, "9004")
    desk.click(section.join)
    assert "Borger 9004 er optaget" in desk.said()
    assert section.members.count() == 12
    strip = desk.window.strip
    button = next(
        button
        for button in strip.findChildren(QPushButton)
        if button.isVisible() and button.text().startswith("Tillad")
    )
    desk.click(button)
    reason = next(line for line in strip.findChildren(QLineEdit) if line.isVisible())
    reason.setFocus()
    desk.type("aftalt med borgeren")
    desk.press(Qt.Key.Key_Return)
    assert section.members.count() == 13
    stored = office.planning.session(acting, str(busy.id))
    assert [allowance.reason for allowance in stored.allowances] == ["aftalt med borgeren"]
    assert isinstance(busy, Session)
    assert busy.audience is Audience.INDIVIDUAL


def test_leaving_needs_somebody_chosen(members: tuple[PageDesk, CohortMembers]) -> None:
    _, section = members
    assert not section.leave.isEnabled()


def test_a_record_line_finds_by_a_part_of_the_name(members: tuple[PageDesk, CohortMembers]) -> None:
    desk, section = members
    section.citizen.setFocus()
    desk.type("9005")
    chosen = section.citizen.chosen()
    assert chosen is not None
    assert chosen.reference == "9005"
    section.citizen.clear()
    assert section.citizen.chosen() is None


def test_group_box_offers_the_catalogue(qtbot: QtBot, office: OpenOffice) -> None:
    desk = opened(qtbot, office, "citizens", Citizen, "9001")
    box = form_of(desk).findChild(QComboBox, "citizen_group")
    assert isinstance(box, QComboBox)
    offered = [row.name.da for row in office.catalogue.groups(date(2026, 11, 20))]
    assert [box.itemText(at) for at in range(box.count())] == offered
