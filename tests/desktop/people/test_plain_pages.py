"""Keeping records on the plain pages: the same page for every sort."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from planner.desktop.people.plain_page import PlainPage
from planner.domain.people import (
    Citizen,
    Cohort,
    Organisation,
    Placement,
    Record,
    Room,
    Staff,
    Workplace,
)
from planner.wiring import OpenOffice
from tests.desktop.people.page_desk import CTRL, PageDesk


@dataclass(frozen=True)
class Case:
    page: str
    sort: type[Record]
    new: dict[str, str]
    edit: tuple[str, str, object]
    wrong: tuple[str, str] = ("name", "")
    kept: dict[str, object] = field(default_factory=dict)
    tab: str = ""


CASES = [
    Case(
        "citizens",
        Citizen,
        {"phone": "33 11 22 33", "email": "ny@example.org", "name": "Ny Borger"},
        ("phone", "44 55 66 77", "44 55 66 77"),
        ("email", "ikke en adresse"),
        {"phone": "33 11 22 33", "language": "da"},
    ),
    Case("cohorts", Cohort, {"name": "Hold 9Z"}, ("name", "Hold 9Y", "Hold 9Y")),
    Case(
        "staff",
        Staff,
        {"role": "mentor", "name": "Ny Mentor"},
        ("role", "underviser", "underviser"),
        ("phone", "ring til mig"),
        {"role": "mentor"},
    ),
    Case(
        "staff",
        Organisation,
        {"name": "Kurser ApS"},
        ("name", "Kurser A/S", "Kurser A/S"),
        tab="organisations",
    ),
    Case(
        "workplaces",
        Workplace,
        {"places": "4", "address": "Byvej 1", "name": "Havecenter"},
        ("contact", "Kontoret", "Kontoret"),
        ("places", "mange"),
        {"places": 4, "address": "Byvej 1"},
    ),
    Case(
        "rooms", Room, {"capacity": "12", "name": "Lokale 9"}, ("site", "Hus B", "Hus B"), ("capacity", "0")
    ),
    Case(
        "placements",
        Placement,
        {"citizen": "9010", "workplace": "V3", "since": "1-12-2026", "weekly_minutes": "15:00"},
        ("weekly_minutes", "20:30", 1230),
        ("until", "1-11-2026"),
        {"weekly_minutes": 900, "since": date(2026, 12, 1), "until": None},
    ),
]


class PlainDesk:
    """A plain page in users' words."""

    def __init__(self, qtbot: QtBot, office: OpenOffice, key: str, tab: str = "") -> None:
        self.desk = PageDesk(qtbot, office, key)
        page = self.desk.page
        assert isinstance(page, PlainPage)
        self.page = page
        if page.form.mineTabs.isVisible():
            self.desk.click(page.form.everyButton)
        if tab:
            self.desk.click(page.tabs[tab])

    def write(self, name: str, text: str) -> None:
        self.desk.fill(self.page.fields.editors[name].control, text)

    def sentence(self, name: str) -> str:
        label = self.page.fields.findChild(QLabel, f"{self.page.sort.key}_{name}_sentence")
        assert isinstance(label, QLabel)
        return label.text() if label.isVisible() else ""

    @property
    def record(self) -> Record:
        record = self.page.fields.record
        assert record is not None
        return record

    def stored(self, sort: type[Record]) -> tuple[Record, ...]:
        return self.desk.office.people.list(self.desk.context.acting, sort)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sort.__name__)
def test_made_changed_removed_and_undone(qtbot: QtBot, office: OpenOffice, case: Case) -> None:
    plain = PlainDesk(qtbot, office, case.page, case.tab)
    tester = QAbstractItemModelTester(plain.page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    before = len(plain.stored(case.sort))

    plain.desk.click(plain.page.form.newButton)
    for name, text in case.new.items():
        plain.write(name, text)
    assert len(plain.stored(case.sort)) == before + 1
    made = plain.record
    assert made.reference
    assert {name: getattr(made, name) for name in case.kept} == case.kept
    assert plain.page.model.row_of(made.id) == plain.page.form.recordTable.currentIndex().row()

    name, text, value = case.edit
    plain.write(name, text)
    assert getattr(plain.record, name) == value

    wrong, nonsense = case.wrong
    stood = getattr(plain.record, wrong)
    plain.write(wrong, nonsense)
    assert plain.sentence(wrong)
    assert plain.page.fields.editors[wrong].text() == nonsense
    assert getattr(office.people.get(plain.desk.context.acting, case.sort, str(made.id)), wrong) == stood

    plain.page.form.recordTable.setFocus()
    plain.desk.press(Qt.Key.Key_Delete, CTRL)
    assert len(plain.stored(case.sort)) == before
    plain.desk.undo()
    assert len(plain.stored(case.sort)) == before + 1
    plain.desk.undo()
    stored = {one.id: one for one in plain.stored(case.sort)}
    assert getattr(stored[made.id], name) == getattr(made, name)
    plain.desk.undo()
    assert len(plain.stored(case.sort)) == before
    plain.desk.redo()
    assert made.id in {one.id for one in plain.stored(case.sort)}
    assert tester is not None


def test_a_draft_waits_while_something_else_is_looked_at(qtbot: QtBot, office: OpenOffice) -> None:
    plain = PlainDesk(qtbot, office, "placements")
    plain.desk.click(plain.page.form.newButton)
    plain.write("weekly_minutes", "15:00")
    table = plain.page.form.recordTable
    box = table.visualRect(plain.page.model.index(1, 0))
    plain.desk.click(table.viewport(), box.center())
    assert plain.record.reference
    assert "Ny placering" in plain.desk.said()
    plain.desk.click(plain.page.form.newButton)
    assert plain.page.fields.record is None
    assert plain.page.fields.editors["weekly_minutes"].text() == "15:00"


def test_what_was_wrong_is_still_there_when_one_comes_back(qtbot: QtBot, office: OpenOffice) -> None:
    plain = PlainDesk(qtbot, office, "rooms")
    plain.write("capacity", "mange")
    table = plain.page.form.recordTable
    for row in (1, 0):
        plain.desk.click(table.viewport(), table.visualRect(plain.page.model.index(row, 0)).center())
        assert (plain.page.fields.editors["capacity"].text() == "mange") is (row == 0)
    assert plain.sentence("capacity")


def test_search(qtbot: QtBot, office: OpenOffice) -> None:
    plain = PlainDesk(qtbot, office, "citizens")
    plain.page.form.recordTable.setFocus()
    plain.desk.press(Qt.Key.Key_F, CTRL)
    plain.desk.type("9003")
    assert plain.page.model.rowCount() == 1
    assert plain.record.reference == "9003"
    assert "<b>1</b>" in plain.desk.window.form.status_label.text()
    plain.desk.type("999")
    assert plain.page.form.listStack.currentWidget() is plain.page.form.noRecordsPage
    plain.desk.click(plain.page.form.noRecordsAll)
    assert plain.page.model.rowCount() == 40


def test_choices_and_ticks(qtbot: QtBot, office: OpenOffice) -> None:
    plain = PlainDesk(qtbot, office, "citizens")
    tick, choice = (plain.page.fields.editors[name].control for name in ("exempt", "language"))
    assert isinstance(tick, QCheckBox)
    assert isinstance(choice, QComboBox)
    plain.desk.click(tick)
    record = plain.record
    assert isinstance(record, Citizen)
    assert record.exempt
    choice.setFocus()
    plain.desk.press(Qt.Key.Key_Down)
    choice.activated.emit(choice.currentIndex())
    record = plain.record
    assert isinstance(record, Citizen)
    assert record.language == "en"
    plain.desk.undo()
    record = plain.record
    assert isinstance(record, Citizen)
    assert record.language == "da"
    assert choice.currentText() == "Dansk"


def test_labels_and_names_for_those_who_listen(qtbot: QtBot, office: OpenOffice) -> None:
    for key in ("citizens", "cohorts", "staff", "workplaces", "rooms", "placements"):
        page = PlainDesk(qtbot, office, key).page
        names = [editor.control.objectName() for editor in page.fields.editors.values()]
        assert len(set(names)) == len(names)
        assert all(editor.control.accessibleName() for editor in page.fields.editors.values())
        buddies = {label.buddy() for label in page.fields.findChildren(QLabel)}
        assert {editor.control for editor in page.fields.editors.values()} <= buddies
