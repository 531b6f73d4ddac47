"""A list from a file in the window: chosen, looked at, taken in as one step, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from planner.desktop.importing.import_dialog import ImportDialog
from planner.desktop.importing.plan_model import PlanModel
from planner.desktop.people.plain_page import PlainPage
from planner.domain.acting import SETUP
from planner.domain.people import Citizen, Cohort, Staff
from planner.importers.people_files import read_sheet
from planner.wiring import OpenOffice
from planner.wording import Wording
from tests.desktop.people.page_desk import PageDesk

TABLE = "Nr;Fornavn;Efternavn;Tlf;CPR-nr;Sko\n9001;Anne;Andersen;33 12 34 56;;42\n7001;Ida;Lund;;;40\n"
BAD = TABLE + "7002;Ole;Vang;hov;;\n"
Opened = Callable[..., tuple[PageDesk, ImportDialog]]


@pytest.fixture
def opened(qtbot: QtBot, office: OpenOffice, tmp_path: Path) -> Opened:
    """Open a page and its dialog with a file that holds a text."""

    def make(
        text: str, page: str = "citizens", *, language: str = "da", acting: str | None = None
    ) -> tuple[PageDesk, ImportDialog]:
        desk = PageDesk(qtbot, office, page, language=language, acting=acting)
        assert isinstance(desk.page, PlainPage)
        desk.click(desk.page.files.take_in)
        dialog = desk.page.findChild(ImportDialog)
        assert isinstance(dialog, ImportDialog)
        qtbot.waitUntil(dialog.isVisible)
        if text:
            path = tmp_path / "liste.csv"
            path.write_bytes(text.encode("cp1252"))
            dialog.open_file(path)
        return desk, dialog

    return make


def _day() -> date:
    return date(2026, 11, 23)


def rows(dialog: ImportDialog) -> list[list[str]]:
    model = dialog.model
    return [[str(model.index(row, column).data()) for column in range(4)] for row in range(model.rowCount())]


def choose(dialog: ImportDialog, column: int, field: str) -> None:
    box = dialog.choices.boxes[column]
    box.setCurrentIndex(box.findData(field))
    dialog.preview_if_waiting()


def test_before_a_file_is_chosen(opened: Opened) -> None:
    _, dialog = opened("")
    assert dialog.form.start_label.isVisible()
    assert not dialog.form.import_button.isEnabled()


def test_what_would_happen_is_shown_and_then_done(opened: Opened, office: OpenOffice) -> None:
    desk, dialog = opened(TABLE)
    assert [box.currentText() for box in dialog.choices.boxes] == [
        "Reference",
        "Navn",
        "Navn",
        "Telefon",
        "CPR-numre læses aldrig",
        "(læses ikke)",
    ]
    assert rows(dialog) == [
        [
            "2",
            "ændres",
            "Anne Andersen (9001)",
            "Navn: Borger 9001 → Anne Andersen; Telefon: 33 50 00 00 → 33 12 34 56",
        ],
        ["3", "ny", "Ida Lund (7001)", ""],
    ]
    assert office.people.get(SETUP, Citizen, "9001").name == "Borger 9001"
    assert dialog.form.import_button.text() == "Hent 2 linjer"
    desk.click(dialog.form.import_button)
    assert office.people.get(SETUP, Citizen, "9001").name == "Anne Andersen"
    assert desk.said().strip() == "Hentet fra liste.csv: 1 ny, 1 ændret. Ctrl+Z fortryder det hele."
    stack = desk.context.undo.stack
    assert (stack.count(), stack.undoText()) == (1, "Hent fra liste.csv")


def test_all_of_it_is_one_step_back_and_forth(opened: Opened, office: OpenOffice) -> None:
    desk, dialog = opened(TABLE)
    before = office.people.list(SETUP, Citizen)
    desk.click(dialog.form.import_button)
    desk.undo()
    assert [replace(each, version=0) for each in office.people.list(SETUP, Citizen)] == [
        replace(each, version=0) for each in before
    ]
    desk.redo()
    assert office.people.get(SETUP, Citizen, "7001").name == "Ida Lund"
    desk.undo()
    assert len(office.people.list(SETUP, Citizen)) == len(before)
    assert desk.said().strip() == ""


def test_lines_that_cannot_come_in_hold_it_back_until_left_out(opened: Opened, office: OpenOffice) -> None:
    desk, dialog = opened(BAD)
    assert not dialog.form.import_button.isEnabled()
    assert dialog.form.notice_label.text() == (
        "1 linje kan ikke hentes: ret den i filen, eller spring den over."
    )
    assert dialog.focusWidget() is dialog.form.skip_box
    desk.qtbot.keyClick(dialog.form.skip_box, Qt.Key.Key_Space)
    desk.click(dialog.form.import_button)
    assert office.people.get(SETUP, Citizen, "7001").name == "Ida Lund"
    assert "7002" not in {each.reference for each in office.people.list(SETUP, Citizen)}


def test_lines_of_one_outcome(opened: Opened) -> None:
    desk, dialog = opened(BAD)
    assert [tab.text() for tab in dialog.tabs.values()] == [
        "Alle  3",
        "Nye  1",
        "Ændres  1",
        "Som før  0",
        "Kan ikke hentes  1",
    ]
    desk.click(list(dialog.tabs.values())[4])
    assert [row[:2] for row in rows(dialog)] == [["4", "kan ikke hentes"]]
    dialog.form.line_table.selectRow(0)
    assert dialog.form.detail_label.text().startswith("»hov« er ikke et telefonnummer")
    desk.click(dialog.tabs[None])
    assert len(rows(dialog)) == 3
    assert not dialog.form.detail_label.isVisible()


def test_a_column_read_otherwise(opened: Opened, office: OpenOffice) -> None:
    desk, dialog = opened("Nr;Kaldes;Alias;Mobil\n7001;Ida;Idda;33123456\n")
    assert rows(dialog)[0][1] == "kan ikke hentes"
    choose(dialog, 1, "name")
    assert rows(dialog)[0][1:3] == ["ny", "Ida (7001)"]
    choose(dialog, 2, "phone")
    assert [column.field for column in dialog.choices.columns.all] == ["reference", "name", "phone", ""]
    assert dialog.choices.boxes[3].currentText() == "(læses ikke)"
    choose(dialog, 3, "phone")
    choose(dialog, 2, "")
    desk.click(dialog.form.import_button)
    assert office.people.get(SETUP, Citizen, "7001").phone == "33123456"


def test_without_anything_to_tell_people_by(opened: Opened) -> None:
    _, dialog = opened("Nr;Navn\n7001;Ida\n")
    choose(dialog, 0, "")
    choose(dialog, 1, "")
    assert dialog.form.trouble_label.text().startswith("Ingen af kolonnerne er navn eller reference")
    assert not dialog.form.import_button.isEnabled()
    choose(dialog, 1, "name")
    assert not dialog.form.trouble_label.isVisible()
    assert dialog.form.import_button.isEnabled()


def test_a_file_that_cannot_be_read_leaves_the_one_before(opened: Opened, tmp_path: Path) -> None:
    _, dialog = opened(TABLE)
    bad = tmp_path / "billede.csv"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    dialog.open_file(bad)
    assert dialog.form.trouble_label.text().startswith("billede.csv: Filen er hverken en tabel i tekst")
    assert dialog.form.file_label.text() == "liste.csv"
    assert len(rows(dialog)) == 2
    assert dialog.form.import_button.isEnabled()
    dialog.open_file(tmp_path / "findes-ikke.csv")
    assert "findes ikke" in dialog.form.trouble_label.text()


def test_nothing_new_is_nothing_to_take_in(opened: Opened) -> None:
    _, dialog = opened("Nr;Navn\n9001;Borger 9001\n")
    assert dialog.form.import_button.text() == "Intet at hente"
    assert not dialog.form.import_button.isEnabled()


def test_what_changed_since_is_shown_anew(opened: Opened, office: OpenOffice) -> None:
    desk, dialog = opened(TABLE)
    ninth = office.people.get(SETUP, Citizen, "9001")
    office.people.change(SETUP, ninth, replace(ninth, phone="33 12 34 56"))
    desk.click(dialog.form.import_button)
    assert dialog.form.trouble_label.text().startswith("Noget er ændret, siden listen blev vist")
    assert "Telefon" not in rows(dialog)[0][3]
    desk.click(dialog.form.import_button)
    assert office.people.get(SETUP, Citizen, "9001").name == "Anne Andersen"


def test_a_clash_of_new_members_asks_for_a_reason(opened: Opened, office: OpenOffice) -> None:
    citizens = office.people.list(SETUP, Citizen)
    cohort = office.people.list(SETUP, Cohort)[0]
    members = {who.reference for who in office.people.members(SETUP, cohort.reference, _day())}
    others = [each.reference for each in citizens if each.reference not in members]
    desk, dialog = opened(
        f"Nr;Navn;Borgere;Fra\n{cohort.reference};{cohort.name};{' '.join(others)};2026-11-23\n", "cohorts"
    )
    assert dialog.form.trouble_label.isVisible()
    assert dialog.form.reason_edit.isVisible()
    assert not dialog.form.import_button.isEnabled()
    desk.qtbot.keyClicks(dialog.form.reason_edit, "Aftalt")
    desk.click(dialog.form.import_button)
    now = {who.reference for who in office.people.members(SETUP, cohort.reference, _day())}
    assert now == members | set(others)
    desk.undo()
    assert {who.reference for who in office.people.members(SETUP, cohort.reference, _day())} == members


def test_another_organisation_may_not_take_in_citizens(opened: Opened, office: OpenOffice) -> None:
    outside = next(
        each
        for each in office.people.list(SETUP, Staff)
        if not office.acting(each.reference).sees_all_citizens
    )
    _, dialog = opened(TABLE, acting=outside.reference)
    assert dialog.form.trouble_label.text()
    assert not dialog.form.import_button.isEnabled()


def test_english(opened: Opened) -> None:
    _, dialog = opened(BAD, language="en")
    assert dialog.form.title_label.text() == "Import citizens from a file"
    assert dialog.form.import_button.text() == "Import 2 lines"
    assert rows(dialog)[2][1] == "cannot be imported"


def test_buttons_are_on_lists_of_people_only(qtbot: QtBot, office: OpenOffice) -> None:
    shown = {}
    for key in ("citizens", "cohorts", "staff", "rooms"):
        page = PageDesk(qtbot, office, key).page
        assert isinstance(page, PlainPage)
        shown[key] = page.files.take_in.isVisible() and page.files.write_out.isVisible()
    assert shown == {"citizens": True, "cohorts": True, "staff": True, "rooms": False}
    staff = PageDesk(qtbot, office, "staff")
    assert isinstance(staff.page, PlainPage)
    staff.click(staff.page.tabs["organisations"])
    assert not staff.page.files.take_in.isVisible()


def test_a_narrow_page_shows_icons_alone(qtbot: QtBot, office: OpenOffice) -> None:
    desk = PageDesk(qtbot, office, "staff", language="en")
    assert isinstance(desk.page, PlainPage)
    files = desk.page.files
    assert files.take_in.text() == "Import from file…"
    desk.window.resize(desk.window.minimumSize())
    qtbot.waitUntil(lambda: not files.take_in.text())
    assert files.take_in.accessibleName() == "Import from file…"
    tabs = desk.page.form.sortTabs
    qtbot.waitUntil(lambda: tabs.geometry().right() < files.take_in.geometry().left())


@pytest.mark.parametrize("name", ["borgere.csv", "borgere.xlsx"])
def test_the_list_as_a_file(qtbot: QtBot, office: OpenOffice, tmp_path: Path, name: str) -> None:
    desk = PageDesk(qtbot, office, "citizens")
    assert isinstance(desk.page, PlainPage)
    assert desk.page.files.write(tmp_path / name)
    sheet = read_sheet(tmp_path / name)
    assert len(sheet.lines) == len(office.people.list(SETUP, Citizen)) + 1
    assert sheet.lines[0].cells[:2] == ("Reference", "Navn")
    assert desk.said().strip() == f"Gemt som {name}."


def test_the_model_keeps_its_promises(opened: Opened, qtmodeltester: ModelTester, office: OpenOffice) -> None:
    desk, dialog = opened(BAD)
    qtmodeltester.check(dialog.model)
    model = PlanModel(Wording("da"), desk.context.look)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_plan(dialog.plan)
    model.show_plan(None)
    assert tester.model() is model
