"""Looking through those who were scored high in motivation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.desktop.progression.motivated_dialog import MotivatedDialog
from planner.desktop.progression.progression_page import ProgressionPage
from planner.domain.acting import SETUP
from planner.domain.people import Citizen
from planner.wiring import OpenOffice
from tests.desktop.people.page_desk import CTRL, PageDesk

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def scored(office: OpenOffice) -> OpenOffice:
    """Three citizens are scored in motivation and nobody else: 9001 and 9003 high, 9002 low."""
    everybody = [each.reference for each in office.people.list(SETUP, Citizen)]
    with office.store.writing() as work:
        for who in everybody:
            work.scoring.remove_scores([each.id for each in office.scales.history(SETUP, who)])
    office.scales.score(SETUP, "9001", {"motivation": 4}, day=date(2026, 11, 2))
    office.scales.score(SETUP, "9002", {"motivation": 2}, day=date(2026, 11, 16))
    office.scales.score(SETUP, "9003", {"motivation": 5}, day=date(2026, 11, 18))
    office.people.set_mentor(SETUP, "9002", "M3", date(2026, 11, 2))
    return office


@pytest.fixture
def opened(qtbot: QtBot, scored: OpenOffice) -> Callable[[], tuple[PageDesk, MotivatedDialog]]:
    """The list, opened by its key."""

    def open_list() -> tuple[PageDesk, MotivatedDialog]:
        desk = PageDesk(qtbot, scored, "progression", acting="M1")
        desk.press(Qt.Key.Key_M, CTRL | SHIFT)
        page = desk.page
        assert isinstance(page, ProgressionPage)
        assert page.motivated is not None
        qtbot.waitUntil(page.motivated.isActiveWindow)
        return desk, page.motivated

    return open_list


def shown(dialog: MotivatedDialog) -> list[tuple[str, str]]:
    dialog.preview()
    return [(row.cells[0], row.cells[2]) for row in dialog.model.rows]


def test_it_begins_with_the_two_highest_steps_and_narrows(
    opened: Callable[[], tuple[PageDesk, MotivatedDialog]],
) -> None:
    desk, dialog = opened()
    assert shown(dialog) == [("9003", "5 af 5"), ("9001", "4 af 5")]
    assert dialog.form.summary_label.text() == (
        "2 borgere er vurderet til mindst 4 af 5 i motivation ved seneste vurdering."
    )
    desk.fill(dialog.since, "10-11-2026")
    assert shown(dialog) == [("9003", "5 af 5")]
    desk.fill(dialog.since, "")
    dialog.least.setCurrentIndex(1)
    assert shown(dialog) == [("9003", "5 af 5"), ("9001", "4 af 5"), ("9002", "2 af 5")]
    desk.click(dialog.mine)
    assert shown(dialog) == [("9003", "5 af 5"), ("9001", "4 af 5")]
    desk.fill(dialog.since, "i går")
    assert shown(dialog) == []
    assert "Skriv datoen" in dialog.form.trouble_label.text()
    assert not dialog.pdf.isEnabled()


def test_a_citizen_of_the_list_is_shown_behind_it(
    opened: Callable[[], tuple[PageDesk, MotivatedDialog]],
) -> None:
    desk, dialog = opened()
    assert not dialog.form.apply_button.isEnabled()
    dialog.form.preview_table.setCurrentIndex(dialog.model.index(0, 0))
    desk.click(dialog.form.apply_button)
    page = desk.page
    assert isinstance(page, ProgressionPage)
    assert page.citizen is not None
    assert page.citizen.reference == "9003"
    assert dialog.isVisible()


def test_the_list_as_files(opened: Callable[[], tuple[PageDesk, MotivatedDialog]], tmp_path: Path) -> None:
    desk, dialog = opened()
    for kind, button in (("pdf", dialog.pdf), ("csv", dialog.csv)):
        desk.click(button)
        asked = dialog.dialog
        assert asked is not None
        assert asked.selectedFiles()[0].endswith(f"motiverede-borgere.{kind}")
        asked.fileSelected.emit(str(tmp_path / f"liste.{kind}"))
        asked.reject()
    assert (tmp_path / "liste.pdf").read_bytes().startswith(b"%PDF")
    assert "9003;Borger 9003;5 af 5;2026-11-18" in (tmp_path / "liste.csv").read_text("utf-8-sig")


def test_a_provider_has_no_such_list(qtbot: QtBot, scored: OpenOffice) -> None:
    desk = PageDesk(qtbot, scored, "progression", acting="P1-A")
    page = desk.page
    assert isinstance(page, ProgressionPage)
    assert not page.form.motivated_button.isVisible()
