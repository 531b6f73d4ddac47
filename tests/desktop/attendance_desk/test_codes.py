"""The codes of the register in the window: changed from a date on with a live example, and every step taken back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.desktop.attendance_desk.code_dialog import CodeDialog
from planner.desktop.attendance_desk.kept_dialog import KeptDialog
from planner.desktop.attendance_desk.reason_dialog import ReasonDialog
from planner.desktop.setup.settings_page import SettingsPage
from planner.domain.acting import SETUP
from planner.domain.people import Staff
from planner.wiring import OpenOffice
from tests.desktop.attendance_desk.conftest import CTRL, KeptDesk
from tests.desktop.people.page_desk import PageDesk

TODAY = date(2026, 11, 20)


@pytest.fixture
def settings(qtbot: QtBot, office: OpenOffice) -> KeptDesk:
    """The page of settings."""
    return KeptDesk(PageDesk(qtbot, office, "settings"))


def page_of(settings: KeptDesk) -> SettingsPage:
    page = settings.desk.page
    assert isinstance(page, SettingsPage)
    return page


def opened(settings: KeptDesk) -> CodeDialog:
    settings.desk.click(page_of(settings).codes.open_button)
    return settings.opened(CodeDialog)


def row_of(dialog: KeptDialog, symbol: str) -> tuple[str, ...]:  # type: ignore[type-arg]  # whatever it keeps
    return next(row.cells for row in dialog.model.rows if row.cells[0].split()[0] == symbol)


def select(settings: KeptDesk, dialog: CodeDialog, symbol: str) -> None:
    """Go down the list with the arrows."""
    dialog.table.setFocus()
    for _ in dialog.model.rows:
        settings.press(dialog, Qt.Key.Key_Down)
        if dialog.entry is not None and dialog.entry.code == symbol:
            return
    raise AssertionError(symbol)


def test_a_new_code_with_its_example_in_register_and_settings(settings: KeptDesk, office: OpenOffice) -> None:
    dialog = opened(settings)
    assert "beholder den betydning" in dialog.hint.text()
    settings.type(dialog.fields.symbol, "k")
    settings.type(dialog.fields.danish, "kursus andetsteds")
    settings.choose(dialog.fields.attended, "en del")
    settings.choose(dialog.fields.lawful, "lovligt")
    assert dialog.example.text() == (
        "Eksempel: 3 t planlagt, 2 t 15 min til stede → mødt 2:15, tæller med 3:00, lovligt 0:45, ulovligt 0:00."
        " Fremmøde 75 %."
    )
    dialog.fields.danish.setFocus()
    settings.press(dialog, Qt.Key.Key_Return)
    assert row_of(dialog, "K")[:5] == ("K kursus andetsteds", "kursus andetsteds", "en del", "lovligt", "ja")
    assert "K kursus andetsteds" in page_of(settings).codes.codes.text()
    settings.press(dialog, Qt.Key.Key_Z, CTRL)
    assert "K" not in {code.code for code in office.catalogue.codes(TODAY)}
    assert "K kursus" not in page_of(settings).codes.codes.text()


def test_another_meaning_from_a_date_on(settings: KeptDesk, office: OpenOffice) -> None:
    dialog = opened(settings)
    select(settings, dialog, "F")
    assert dialog.example.text().endswith("ulovligt 0:45. Fremmøde 75 %.")
    settings.type(dialog.fields.threshold, "45")
    assert dialog.example.text().endswith("ulovligt 0:00. Fremmøde 75 %.")
    settings.type(dialog.since, "1-12-2026")
    settings.press(dialog, Qt.Key.Key_Return)

    def threshold(day: date) -> int:
        return next(row.threshold_minutes for row in office.catalogue.codes(day) if row.code == "F")

    assert (threshold(date(2026, 11, 30)), threshold(date(2026, 12, 1))) == (15, 45)
    said = [row.cells for row in dialog.model.rows if row.cells[0].startswith("F ")]
    assert [cells[8] for cells in said] == ["indtil 01-12-2026", "fra 01-12-2026"]
    settings.press(dialog, Qt.Key.Key_Z, CTRL)
    assert threshold(date(2026, 12, 1)) == 15


def test_a_code_is_ended_on_a_date(settings: KeptDesk, office: OpenOffice) -> None:
    dialog = opened(settings)
    select(settings, dialog, "O")
    settings.desk.click(dialog.remove_button)
    assert "O" not in {code.code for code in office.catalogue.codes(TODAY)}
    assert "O" in {code.code for code in office.catalogue.codes(date(2026, 11, 19))}
    settings.press(dialog, Qt.Key.Key_Z, CTRL)
    assert "O" in {code.code for code in office.catalogue.codes(TODAY)}


def test_what_cannot_be_is_said_and_nothing_typed_is_lost(settings: KeptDesk, office: OpenOffice) -> None:
    dialog = opened(settings)
    settings.type(dialog.fields.symbol, "m")
    settings.type(dialog.fields.danish, "mere")
    settings.press(dialog, Qt.Key.Key_Return)
    assert dialog.trouble.text().startswith("M betyder allerede »mødt«")
    assert dialog.fields.danish.text() == "mere"
    settings.type(dialog.since, "snart")
    settings.press(dialog, Qt.Key.Key_Return)
    assert "1-12-2026" in dialog.trouble.text()
    dialog.fields.symbol.setFocus()
    settings.qtbot.keyClicks(dialog.fields.symbol, "abc")
    assert len(dialog.fields.symbol.text()) == 2


def test_a_colour_of_the_offices_own_is_the_registers(settings: KeptDesk, office: OpenOffice) -> None:
    dialog = opened(settings)
    select(settings, dialog, "M")
    settings.choose(dialog.fields.colour, "8")
    dialog.since.setFocus()
    settings.press(dialog, Qt.Key.Key_Return)
    made = next(row for row in office.catalogue.codes(TODAY) if row.code == "M")
    assert (made.colour, made.look) == (7, "colour-7")


def test_a_provider_is_told_that_codes_are_the_jobcentres(settings: KeptDesk, office: OpenOffice) -> None:
    settings.desk.context.acting = next(
        acting
        for person in office.people.list(SETUP, Staff)
        if not (acting := office.acting(person.reference)).sees_all_citizens
    )
    settings.desk.click(page_of(settings).codes.open_button)
    assert settings.desk.said()
    assert not any(each.isVisible() for each in settings.desk.window.findChildren(CodeDialog))


def test_a_reason_is_added_and_taken_back_from_the_settings(settings: KeptDesk, office: OpenOffice) -> None:
    settings.desk.click(page_of(settings).codes.reasons_button)
    dialog = settings.opened(ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    settings.type(dialog.danish, "tandlæge")
    dialog.lawful.setFocus()
    settings.press(dialog, Qt.Key.Key_Space)
    settings.press(dialog, Qt.Key.Key_Return)
    assert [row.cells[:2] for row in dialog.model.rows][-1] == ("tandlæge", "lovligt")
    assert office.catalogue.reasons(TODAY)[-1].lawful
    settings.press(dialog, Qt.Key.Key_Z, CTRL)
    assert "tandlæge" not in [each.name.da for each in office.catalogue.reasons(TODAY)]
    settings.type(dialog.since, "i morgen")
    settings.press(dialog, Qt.Key.Key_Return)
    assert "Skriv, fra hvilken dag" in dialog.trouble.text()
