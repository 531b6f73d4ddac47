"""Who lacks a mark, and who turned up without being expected."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.desktop.attendance.grid_table import View
from planner.domain.people import Citizen
from planner.wiring import OpenOffice
from tests.desktop.attendance.conftest import RegisterDesk
from tests.desktop.people.page_desk import CTRL, PageDesk


@pytest.fixture
def provider(qtbot: QtBot, office: OpenOffice) -> RegisterDesk:
    """The teacher of a provider on 18 November, with cohort 2A of twelve."""
    made = RegisterDesk(PageDesk(qtbot, office, "attendance", acting="P1-A"))
    made.open("Virksomhedsbesøg")
    return made


def stranger(register: RegisterDesk) -> Citizen:
    """Somebody whom the provider knows and who is not on the open list."""
    known = register.page.desk.office.people.list(register.page.desk.acting, Citizen)
    here = {row.citizen.id for row in register.rows}
    return next(each for each in known if each.id not in here)


def test_the_number_stands_on_the_button_and_on_the_rail(provider: RegisterDesk) -> None:
    page, rail = provider.page, provider.desk.window.rail.buttons["attendance"]
    page.missing.count()
    before = len(page.missing.missing)
    assert page.form.missingButton.text() == f"Mangler {before}"
    provider.desk.press(Qt.Key.Key_A, CTRL)
    page.missing.count()
    assert page.form.missingButton.text() == f"Mangler {before - 1}"
    assert f"{before - 1} venter" in rail.accessibleName()


def test_it_is_counted_by_itself_when_nobody_types(provider: RegisterDesk) -> None:
    provider.page.missing.count()
    before = provider.page.form.missingButton.text()
    provider.desk.press(Qt.Key.Key_A, CTRL)
    provider.qtbot.waitUntil(lambda: provider.page.form.missingButton.text() != before)


def test_the_list_goes_to_the_day_the_session_and_the_row(provider: RegisterDesk) -> None:
    page = provider.page
    provider.type("mm")
    page.show_view(View.WEEK)
    provider.desk.press(Qt.Key.Key_J, CTRL)
    popup = page.missing.popup
    assert QApplication.activePopupWidget() is popup
    lines = [popup.list.item(at).text() for at in range(popup.list.count())]
    at = next(n for n, line in enumerate(lines) if line.startswith("ons. 18. nov. 09.00–12.00"))
    assert "Borger 9019" in lines[at]
    assert "og 7 til" in lines[at]
    for _ in range(at):
        provider.qtbot.keyClick(popup.list, Qt.Key.Key_Down)
    provider.qtbot.keyClick(popup.list, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert (page.view, page.form.dayTitle.text()) == (View.DAY, "Onsdag 18. november")
    assert page.pane.table.hasFocus()
    row = page.pane.model.register_row(page.pane.table.current_row)
    assert row is not None
    assert row.citizen.name == "Borger 9019"
    provider.type("m")
    assert provider.marks()[:3] == ["M180", "M180", "M180"]


def test_a_drop_in_is_found_put_on_the_list_and_marked_in_one_step(register: RegisterDesk) -> None:
    who = stranger(register)
    register.desk.press(Qt.Key.Key_N, CTRL)
    popup = register.page.drop_ins.popup
    assert QApplication.activePopupWidget() is popup
    register.qtbot.keyClicks(popup.field, who.reference)
    register.qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    if strip := register.desk.window.strip.complaint:  # expected elsewhere: allowed with a reason
        strip.remedies[0].act("kom uventet")
        register.page.register.go_to(register.meeting.first.id, who.id)
    assert len(register.rows) == 13
    row = register.page.pane.model.register_row(register.page.pane.table.current_row)
    assert row is not None
    assert row.citizen == who.ref
    assert row.register.current is not None
    register.desk.undo()
    assert len(register.rows) == 12
    register.desk.redo()
    assert len(register.rows) == 13


def test_somebody_who_is_not_on_the_list_is_said_in_place(register: RegisterDesk) -> None:
    who = stranger(register)
    page = register.page
    register.desk.press(Qt.Key.Key_F, CTRL)
    register.type("Borger 0000")
    register.type("\n")
    assert register.desk.said().strip() == "Borger 0000 står ikke på listen."
    complaint = register.desk.window.strip.complaint
    assert complaint is not None
    page.form.findParticipant.clear()
    register.open("Virksomhedsbesøg")
    page.add_drop_in(who.reference)
    assert page.drop_ins.popup.field.text() == who.reference


def test_nobody_is_added_to_single_citizens_talks(register: RegisterDesk) -> None:
    register.open("Snusepraktik")
    register.desk.press(Qt.Key.Key_N, CTRL)
    assert "holds mødegang" in register.desk.said()
    assert not register.page.drop_ins.popup.isVisible()
