"""Offices and windows for the tests of the desktop."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.domain.acting import SETUP
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen
from planner.wiring import OpenOffice, open_office
from tests.builders import StoppedClock
from tests.journeys.desk import Desk


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sample office that each test gets a copy of."""
    path = tmp_path_factory.mktemp("sample") / "office.sqlite"
    with open_office(str(path), create=True, clock=StoppedClock()) as office:
        office.sample.fill(citizens=40, weeks=4, start=IsoWeek(2026, 46), seed=1, today=date(2026, 11, 20))
    return path


@pytest.fixture
def office(sample_file: Path, tmp_path: Path) -> Iterator[OpenOffice]:
    """The sample office: figure weeks in 2026-W46 to W49, nothing after."""
    path = tmp_path / "office.sqlite"
    shutil.copyfile(sample_file, path)
    with open_office(str(path), clock=StoppedClock()) as opened:
        yield opened


@pytest.fixture
def empty_office(tmp_path: Path) -> Iterator[OpenOffice]:
    """A new database with nobody in it."""
    with open_office(str(tmp_path / "empty.sqlite"), create=True, clock=StoppedClock()) as opened:
        yield opened


@pytest.fixture
def open_desk(qtbot: QtBot, office: OpenOffice) -> Callable[..., Desk]:
    """Open a window on the sample office."""

    def opened(week: str = "2026-W48", language: str = "da", acting: str | None = None) -> Desk:
        return Desk(qtbot, office, week, language, acting)

    return opened


@pytest.fixture
def desk(open_desk: Callable[..., Desk]) -> Desk:
    """A window on citizen 9001's figure week."""
    made = open_desk()
    made.choose(made.office.people.get(SETUP, Citizen, "9001"))
    made.press(Qt.Key.Key_Return)
    return made


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Menus and boxes that open say two things on the offscreen platform that mean nothing."""
    for item in items:
        if "desktop" in item.path.parts:
            item.add_marker(
                pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
            )
