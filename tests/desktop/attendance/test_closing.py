"""A day closed, approved, opened again, and corrected after closing, from the page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.desktop.attendance.attendance_page import AttendancePage
from planner.wiring import OpenOffice
from tests.desktop.attendance.conftest import DAY, RegisterDesk
from tests.desktop.people.page_desk import CTRL, PageDesk


@pytest.fixture
def provider(qtbot: QtBot, office: OpenOffice) -> RegisterDesk:
    """The teacher of a provider on 18 November."""
    made = RegisterDesk(PageDesk(qtbot, office, "attendance", acting="P1-A"))
    made.open("Virksomhedsbesøg")
    return made


def mark_all(register: RegisterDesk) -> None:
    for row in range(register.page.days.rowCount()):
        register.page.form.dayList.setCurrentIndex(register.page.days.index(row))
        register.page.pane.table.setFocus()
        register.desk.press(Qt.Key.Key_A, CTRL)
    register.open("Virksomhedsbesøg")


def close(register: RegisterDesk) -> None:
    mark_all(register)
    register.desk.click(register.page.form.closingButton)
    assert register.desk.said() == ""


def test_closing_says_who_and_when_and_is_undone(provider: RegisterDesk) -> None:
    form = provider.page.form
    assert form.closingButton.text() == "Afslut dag"
    assert not form.closingLine.isVisible()
    close(provider)
    assert form.closingLine.text().startswith("Udbyder P1: afsluttet af P1-A 20. nov.")
    assert form.closingButton.text() == "Genåbn…"
    provider.desk.undo()
    assert form.closingButton.text() == "Afslut dag"
    assert not form.closingLine.isVisible()


def test_closing_with_blanks_says_how_many_and_offers_to_leave_them(provider: RegisterDesk) -> None:
    provider.desk.click(provider.page.form.closingButton)
    assert "mangler at blive registreret" in provider.desk.said()
    assert not provider.page.form.closingLine.isVisible()
    complaint = provider.desk.window.strip.complaint
    assert complaint is not None
    complaint.remedies[0].act("")
    assert provider.page.form.closingLine.isVisible()
    assert provider.marks() == [""] * 12


def test_a_correction_asks_why_and_keeps_old_new_who_when(provider: RegisterDesk) -> None:
    close(provider)
    provider.page.pane.table.go_to(3)
    provider.type("u")
    ask = provider.page.ask
    assert ask.isVisible()
    assert ask.edit.hasFocus()
    assert "Mødt → Udeblevet" in ask.question.text()
    provider.type("\n")
    assert ask.isVisible()
    provider.type("talt forkert\n")
    assert not ask.isVisible()
    assert provider.page.pane.table.hasFocus()
    assert provider.marks()[3] == "U0"
    assert provider.page.pane.table.current_row == 4
    provider.type("^")
    history = provider.page.pane.card.history.text().splitlines()
    assert history[0].startswith("Udeblevet (rettet efter afslutning: talt forkert) · P1-A, 20. nov.")
    assert history[1].startswith("Før: Mødt, 3 t · P1-A, 20. nov.")
    provider.desk.undo()
    assert provider.marks()[3] == "M180"


def test_escape_corrects_nothing(provider: RegisterDesk) -> None:
    close(provider)
    provider.page.pane.table.go_to(0)
    provider.type("s")
    provider.desk.press(Qt.Key.Key_Escape)
    assert not provider.page.ask.isVisible()
    assert provider.marks()[0] == "M180"
    assert provider.page.pane.table.hasFocus()


def test_minutes_and_details_are_corrected_with_a_reason_too(provider: RegisterDesk) -> None:
    close(provider)
    provider.page.pane.table.go_to(0)
    provider.type("f85\n")
    assert provider.page.ask.edit.hasFocus()
    provider.type("kom sent\n")
    assert provider.marks()[0] == "F85"
    provider.type("^\n")
    fields = provider.page.pane.card.fields
    provider.desk.fill(fields.minutes, "90")
    assert fields.correction.isVisible()
    provider.desk.fill(fields.correction, "talt igen")
    fields.minutes.setFocus()
    provider.type("\n")
    assert provider.marks()[0] == "F90"
    assert provider.rows[0].register.marks[-1].correction == "talt igen"


def test_opened_again_with_a_reason(provider: RegisterDesk) -> None:
    close(provider)
    provider.desk.click(provider.page.form.closingButton)
    provider.type("en mangler\n")
    line = provider.page.form.closingLine.text()
    assert "åbnet igen af P1-A" in line
    assert line.endswith("en mangler")
    provider.page.pane.table.setFocus()
    provider.page.pane.table.go_to(0)
    provider.type("u")
    assert provider.marks()[0] == "U0"


def test_the_jobcentre_approves_and_then_the_provider_corrects_no_more(
    qtbot: QtBot, office: OpenOffice, provider: RegisterDesk
) -> None:
    close(provider)
    desk = PageDesk(qtbot, office, "attendance", acting="M1")
    assert isinstance(desk.page, AttendancePage)
    desk.page.show_day(DAY)
    desk.click(desk.page.form.allTab)
    assert desk.page.form.closingButton.text() == "Godkend"
    desk.click(desk.page.form.closingButton)
    assert "godkendt af M1" in desk.page.form.closingLine.text()
    desk.window.close()
    provider.desk.window.activateWindow()
    provider.page.reload()
    provider.page.pane.table.setFocus()
    provider.page.pane.table.go_to(0)
    qtbot.waitUntil(provider.page.pane.table.hasFocus)
    provider.type("u")
    assert not provider.page.ask.isVisible()
    assert "kun jobcentret" in provider.desk.said()
    assert provider.marks()[0] == "M180"
    assert not provider.page.form.closingButton.isVisible()
