"""Areas, scale and order are changed on the settings page, each act one step to take back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from planner.desktop.progression.areas_dialog import AreasDialog
from planner.desktop.progression.order_dialog import OrderDialog
from planner.desktop.progression.scale_dialog import ScaleDialog
from planner.desktop.progression.scale_settings import ScaleSettings
from planner.desktop.setup.settings_page import SettingsPage
from planner.domain.acting import SETUP
from planner.domain.catalogue import ProgressArea
from planner.wiring import OpenOffice
from tests.desktop.people.page_desk import CTRL, PageDesk

TODAY, TOMORROW = date(2026, 11, 20), date(2026, 11, 21)
AREAS, AREA_ORDER, SCALE, CATEGORY_ORDER = range(4)


class SettingsDesk:
    """The card on the settings page."""

    def __init__(self, desk: PageDesk) -> None:
        self.desk = desk
        page = desk.page
        assert isinstance(page, SettingsPage)
        self.card: ScaleSettings = page.scales

    def open(self, number: int) -> QDialog:
        self.desk.click(self.card.buttons[number])
        dialog = self.card.dialog
        assert dialog is not None
        self.desk.qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    def areas(self, day: date = TODAY) -> list[str]:
        return [row.name.da for row in self.desk.office.scales.areas(SETUP, "9001", day)]


@pytest.fixture
def settings(qtbot: QtBot, office: OpenOffice) -> SettingsDesk:
    return SettingsDesk(PageDesk(qtbot, office, "settings", acting="M1"))


def test_an_area_is_added_renamed_and_ended(settings: SettingsDesk) -> None:
    dialog = settings.open(AREAS)
    assert isinstance(dialog, AreasDialog)
    before = settings.areas()
    settings.desk.click(dialog.save_button)
    assert dialog.trouble.text() != ""
    settings.desk.fill(dialog.danish, "Netværk")
    settings.desk.click(dialog.save_button)
    assert settings.areas() == [*before, "Netværk"]
    assert "Netværk" in settings.card.areas.text()
    row = [each.cells[0] for each in dialog.model.rows].index("Motivation")
    dialog.table.setCurrentIndex(dialog.model.index(row, 0))
    settings.desk.fill(dialog.danish, "Lyst til job")
    settings.desk.fill(dialog.since, "21-11-2026")
    settings.desk.click(dialog.save_button)
    assert "Lyst til job" in settings.areas(TOMORROW)
    assert "Motivation" in settings.areas()
    dialog.table.setCurrentIndex(dialog.model.index(1, 0))
    settings.desk.click(dialog.remove_button)
    assert "Sociale forhold" in settings.areas()
    assert "Sociale forhold" not in settings.areas(TOMORROW)
    for _ in range(3):
        settings.desk.undo()
    assert settings.areas(TOMORROW) == before


def test_another_version_of_the_scale_with_names(settings: SettingsDesk) -> None:
    dialog = settings.open(SCALE)
    assert isinstance(dialog, ScaleDialog)
    assert [row.cells[1:] for row in dialog.model.rows] == [("5", "kun tal")]
    dialog.count.setCurrentText("3")
    dialog.danish.setPlainText("slet ikke\nnoget\nmeget\nalt")
    settings.desk.click(dialog.save_button)
    assert dialog.trouble.text().startswith("Der er flere navne end trin")
    dialog.danish.setPlainText("slet ikke\n\nmeget")
    settings.desk.click(dialog.save_button)
    scale = settings.desk.office.motivation.scale()
    assert [step.da for step in scale.steps] == ["slet ikke", "", "meget"]
    settings.desk.undo()
    assert settings.desk.office.motivation.scale().size == 5


def test_the_order_is_moved_by_keys_and_taken_back(settings: SettingsDesk) -> None:
    dialog = settings.open(CATEGORY_ORDER)
    assert isinstance(dialog, OrderDialog)
    assert not dialog.up.isEnabled()
    settings.desk.press(Qt.Key.Key_Down, CTRL)
    settings.desk.press(Qt.Key.Key_Down, CTRL)
    assert settings.card.order.text() == "Kategorier: B C A D E F G"
    assert dialog.list.currentItem().text() == "A"
    settings.desk.undo()
    settings.desk.undo()
    assert settings.card.order.text() == "Kategorier: A B C D E F G"


def test_the_order_of_areas(settings: SettingsDesk) -> None:
    dialog = settings.open(AREA_ORDER)
    assert isinstance(dialog, OrderDialog)
    dialog.list.setCurrentRow(6)
    settings.desk.click(dialog.up)
    assert settings.areas()[-2:] == ["Motivation", "Hverdagsmestring"]
    office = settings.desk.office
    assert office.scale_editing.rows_from(ProgressArea, TODAY)[5].motivation


def test_a_provider_changes_none_of_it(qtbot: QtBot, office: OpenOffice) -> None:
    settings = SettingsDesk(PageDesk(qtbot, office, "settings", acting="P1-A"))
    assert not any(button.isVisible() for button in settings.card.buttons)
