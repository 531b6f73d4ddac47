"""Placements and companies on their pages: extended from the form, neutral tasks, and the places that are left."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from planner.desktop.people.placement_rule import PlacementRule
from planner.desktop.people.plain_page import PlainPage
from planner.domain.acting import SETUP
from planner.domain.people import Placement, Workplace
from planner.wiring import OpenOffice
from tests.desktop.people.page_desk import PageDesk


def labels(widget: object) -> list[str]:
    assert isinstance(widget, PlainPage | PlacementRule)
    return [each.text() for each in widget.findChildren(QLabel) if not each.isHidden() and each.text()]


def test_a_placement_is_extended_with_a_note_and_undone(qtbot: QtBot, office: OpenOffice) -> None:
    (first, *_) = office.people.list(SETUP, Placement)
    office.people.change(SETUP, first, replace(first, type="praktik", since=date(2026, 8, 31), until=None))
    desk = PageDesk(qtbot, office, "placements")
    assert isinstance(desk.page, PlainPage)
    desk.page.show_record(office.people.get(SETUP, Placement, first.reference))
    rule = desk.page.fields.findChild(PlacementRule)
    assert isinstance(rule, PlacementRule)
    qtbot.waitUntil(lambda: "Slutter 29. november 2026 (9 dage tilbage)" in labels(rule))
    assert rule.until.text() == "28-02-2027"
    desk.click(rule.extend)
    assert "en konkret vurdering" in rule.sentence.text()
    desk.fill(rule.note, "møder stabilt")
    desk.click(rule.extend)
    qtbot.waitUntil(lambda: "Slutter 28. februar 2027 (100 dage tilbage)" in labels(rule))
    assert any("møder stabilt" in text for text in labels(rule))
    assert desk.page.fields.editors["until"].text() == "28-02-2027"
    desk.undo()
    qtbot.waitUntil(lambda: "Slutter 29. november 2026 (9 dage tilbage)" in labels(rule))
    assert desk.page.fields.editors["until"].text() == ""


def test_words_that_label_are_pointed_out_while_typing(qtbot: QtBot, office: OpenOffice) -> None:
    desk = PageDesk(qtbot, office, "placements")
    assert isinstance(desk.page, PlainPage)
    tasks = desk.page.fields.editors["tasks"]
    tasks.control.setFocus()
    desk.type("udsatte ")
    assert "Ordet »udsatte« kan sætte borgeren i bås: skriv det neutralt." in labels(desk.page)


def test_the_register_shows_only_companies_with_places_left(qtbot: QtBot, office: OpenOffice) -> None:
    (first, *_) = office.people.list(SETUP, Workplace)
    office.people.change(SETUP, first, replace(first, places=0))
    desk = PageDesk(qtbot, office, "workplaces")
    assert isinstance(desk.page, PlainPage)
    everyone = desk.page.model.rowCount()
    desk.click(desk.page.narrow)
    assert desk.page.model.rowCount() == everyone - 1
    assert desk.page.model.row_of(first.id) == -1
    desk.click(desk.page.narrow)
    assert desk.page.model.rowCount() == everyone
