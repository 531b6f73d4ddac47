"""All of one mark by keyboard: times, reason, documentation, note, and what a period of absence proposes."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from pytestqt.qtbot import QtBot

from planner.desktop.attendance.detail_card import DetailCard
from planner.desktop.attendance.grid_table import View
from planner.desktop.attendance.register_model import Column
from planner.domain.acting import SETUP
from planner.wiring import OpenOffice
from tests.desktop.attendance.conftest import DAY, RegisterDesk
from tests.desktop.people.page_desk import CTRL, PageDesk


def opened(register: RegisterDesk) -> DetailCard:
    register.type("\n")
    card = register.page.pane.card
    assert card.is_open
    return card


def test_enter_opens_the_mark_and_enter_keeps_it(register: RegisterDesk) -> None:
    register.type("f85\n^")
    card = opened(register)
    fields = card.fields
    assert fields.code.hasFocus()
    assert [fields.came.text(), fields.left.text(), fields.minutes.text()] == ["", "", "85"]
    register.desk.fill(fields.came, "9.45")
    assert fields.minutes.text() == "135"
    register.desk.fill(fields.reason, "forsinket transport")
    fields.seen.setFocus()
    register.desk.press(Qt.Key.Key_Down)
    assert fields.seen_on.text() == "20-11-2026"
    register.type("\n")
    assert not card.is_open
    entry = register.rows[0].register.marks[-1].entry
    assert (entry.minutes, entry.reason, entry.documentation_seen) == (135, "forsinket transport", True)
    assert entry.documentation_on == date(2026, 11, 20)
    assert register.page.pane.table.current_row == 1
    register.type("^")
    assert "dokumentation set 20. nov." in card.history.text()
    register.desk.undo()
    assert register.marks()[0] == "F85"


def test_escape_keeps_nothing_and_the_table_has_the_keyboard(register: RegisterDesk) -> None:
    register.type("f85\n^")
    fields = opened(register).fields
    register.desk.fill(fields.minutes, "10")
    register.desk.press(Qt.Key.Key_Escape)
    assert register.marks()[0] == "F85"
    assert register.page.pane.table.hasFocus()


def test_an_illness_takes_a_reason_of_the_list_only(register: RegisterDesk) -> None:
    register.type("s^")
    fields = opened(register).fields
    assert not fields.reason.isEditable()
    listed = [fields.reason.itemText(at) for at in range(fields.reason.count())]
    assert listed[0] == ""
    assert "egen sygdom" in listed
    fields.reason.setFocus()
    register.type("egen")
    register.type("\n")
    assert register.rows[0].register.marks[-1].entry.reason == "egen sygdom"


def test_free_words_do_not_follow_to_an_illness(register: RegisterDesk) -> None:
    register.type("u^")
    fields = opened(register).fields
    assert fields.reason.isEditable()
    register.desk.fill(fields.reason, "sagde noget privat")
    fields.code.setFocus()
    register.type("S")
    assert fields.reason.currentText() == ""
    register.type("\n")
    assert register.marks()[0] == "S0"


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("came", "kvart i ti", "Skriv klokkeslættet som 9.35."),
        ("minutes", "mange", "Skriv minutter til stede"),
        ("minutes", "999", "planlagte"),
        ("seen_on", "i går", "Skriv datoen som 20-11-2026."),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_lost(
    register: RegisterDesk, field: str, text: str, sentence: str
) -> None:
    register.type("f85\n^")
    card = opened(register)
    card.fields.seen.setCurrentIndex(1)
    card.fields.seen.activated.emit(1)
    line = getattr(card.fields, field)
    line.setFocus()
    register.desk.press(Qt.Key.Key_A, CTRL)
    register.type(f"{text}\n")
    assert sentence in register.desk.said()
    assert card.is_open
    assert line.text() == text
    assert register.marks()[0] == "F85"


def test_the_note_to_colleagues_says_that_it_is_never_printed(register: RegisterDesk) -> None:
    fields = opened(register).fields
    assert "udskrives aldrig" in fields.note.accessibleName()
    register.desk.fill(fields.note, "Døren binder.")
    fields.note.setFocus()
    register.type("\n")
    session = register.rows[0].session.session
    assert session.staff_note == "Døren binder."
    assert register.marks()[0] == ""
    register.desk.undo()
    assert register.rows[0].session.session.staff_note == ""


def test_planned_absence_is_proposed_and_taken_with_one_key(register: RegisterDesk) -> None:
    away = [row.citizen for row in register.rows[2:4]]
    for who in away:
        register.page.desk.office.absences.add(SETUP, who.reference, "leave", DAY, DAY)
    register.page.reload()
    model, form = register.page.pane.model, register.page.pane.form
    spoken = model.index(2, Column.CODE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"{away[0].name}: ikke registreret, Ferie, foreslået"
    assert form.fillPlanned.text() == "Udfyld planlagt fravær (2)  P"
    register.type("m")
    register.type("p")
    assert register.marks()[:5] == ["M180", "", "FE0", "FE0", ""]
    assert not form.fillPlanned.isVisible()
    register.desk.undo()
    assert register.marks()[:5] == ["M180", "", "", "", ""]


def test_a_then_enter_fills_blanks_because_codes_begin_with_a(register: RegisterDesk) -> None:
    register.type("sa")
    assert "Enter: alle tomme mødt" in register.page.pane.foot.hint.text()
    register.type("\n")
    assert register.marks() == ["S0", *["M180"] * 11]


def test_a_letter_after_the_minutes_is_the_next_row(register: RegisterDesk) -> None:
    register.type("f85mg9.35-11.40m")
    assert register.marks()[:4] == ["F85", "M180", "G125", "M180"]


def test_a_provider_is_proposed_no_illness(qtbot: QtBot, office: OpenOffice) -> None:
    register = RegisterDesk(PageDesk(qtbot, office, "attendance", acting="P1-A"))
    register.open("Virksomhedsbesøg")
    who = register.rows[0].citizen
    office.absences.add(SETUP, who.reference, "illness", DAY, DAY)
    register.page.reload()
    model, grid = register.page.pane.model, register.page.grid
    roles = [
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleDescriptionRole,
    ]

    def everything(of: QAbstractItemModel) -> str:
        told = [
            str(of.index(row, column).data(role))
            for row in range(of.rowCount())
            for column in range(of.columnCount())
            for role in roles
        ]
        return " ".join([*told, register.page.pane.card.history.text()]).casefold()

    assert "foreslået" in everything(model)
    assert "syg" not in everything(model)
    register.page.show_view(View.WEEK)
    assert "foreslået" in everything(grid.model)
    assert "syg" not in everything(grid.model)
    register.type("p")
    assert "syg" not in everything(grid.model)
