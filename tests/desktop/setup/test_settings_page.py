"""The settings of the office and of this computer."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.desktop.main_window import MainWindow
from planner.desktop.setup import settings_page
from planner.desktop.setup.settings_page import SettingsPage
from planner.settings import read_settings
from planner.wiring import OpenOffice
from tests.desktop.people.page_desk import PageDesk


@pytest.fixture
def computer_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "settings.toml"
    monkeypatch.setattr(settings_page, "settings_file", lambda: file)
    return file


@pytest.fixture
def desk(qtbot: QtBot, office: OpenOffice, computer_file: Path) -> PageDesk:
    return PageDesk(qtbot, office, "settings")


def page_of(desk: PageDesk) -> SettingsPage:
    assert isinstance(desk.page, SettingsPage)
    return desk.page


def test_the_office_decides_and_may_regret(desk: PageDesk) -> None:
    page = page_of(desk)
    before = page.lines["organizer"].text()
    desk.fill(page.lines["organizer"], "plan@example.org")
    settings = desk.office.settings
    assert settings.show(desk.context.acting)["organizer"] == "plan@example.org"
    desk.undo()
    assert page.lines["organizer"].text() == before
    desk.redo()
    assert page.lines["organizer"].text() == "plan@example.org"


@pytest.mark.parametrize(
    ("key", "text"), [("organizer", "ingen"), ("call_before", "tidligt"), ("unit_phone", "x")]
)
def test_wrong_input_is_said_beside_the_field(desk: PageDesk, key: str, text: str) -> None:
    page = page_of(desk)
    before = desk.office.settings.show(desk.context.acting)[key]
    desk.fill(page.lines[key], text)
    assert page._wrong[key].isVisible()
    assert page.lines[key].text() == text
    assert desk.office.settings.show(desk.context.acting)[key] == before
    desk.fill(page.lines[key], before or "")
    assert not page._wrong[key].isVisible()


def test_times_are_written_as_people_write_them(desk: PageDesk) -> None:
    page = page_of(desk)
    desk.fill(page.lines["call_before"], "8.15")
    assert desk.office.settings.show(desk.context.acting)["call_before"] == "08:15"
    assert page.lines["call_before"].text() == "08.15"


def test_somebody_else_acts_at_once(desk: PageDesk) -> None:
    page = page_of(desk)
    desk.fill(page.acting_line, "M2")
    assert desk.context.acting.label == "M2"
    assert isinstance(desk.window, MainWindow)
    assert "M2" in desk.window.form.acting_label.text()
    desk.undo()
    assert desk.context.acting.label == "M1"
    desk.fill(page.acting_line, "ingen hedder sådan")
    assert page._wrong["acting"].isVisible()


def test_the_language_is_kept_on_this_computer(desk: PageDesk, computer_file: Path) -> None:
    page = page_of(desk)
    page.language.setFocus()
    for wanted in ("da", "en"):
        desk.press(Qt.Key.Key_Down)
        page.language.activated.emit(page.language.currentIndex())
        assert read_settings(computer_file).language == wanted
