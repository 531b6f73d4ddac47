"""The first run: the sample office, an empty one, or another database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.desktop.setup.first_run import FirstRun, begin, close_office, nobody_in
from planner.desktop.setup.sample_filling import sample_start
from planner.desktop.shared.look import Look
from planner.desktop.start import application_for
from planner.domain.acting import SETUP
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Cohort, Staff
from planner.services.sample_office import SAMPLE_START
from planner.settings import read_settings
from planner.wiring import OpenOffice, open_office
from planner.wording import Wording
from tests.builders import StoppedClock


@pytest.fixture
def first_run(qtbot: QtBot, tmp_path: Path) -> Iterator[FirstRun]:
    """The window over a database that was made just now."""
    application_for("da")

    def opener(address: str) -> OpenOffice:
        return open_office(address, create=True, clock=StoppedClock())

    path = str(tmp_path / "ny.sqlite")
    made = FirstRun(opener(path), path, look=Look(dark=False), wording=Wording("da"), open_office=opener)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.office.close()  # type: ignore[attr-defined]  # wiring's offices have one


@pytest.fixture
def click(qtbot: QtBot) -> Callable[..., None]:
    def clicked(widget: object) -> None:
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    return clicked


def test_it_says_where_the_data_lie(first_run: FirstRun, tmp_path: Path) -> None:
    assert str(tmp_path / "ny.sqlite") in first_run.form.databaseText.text()
    assert not first_run.form.workBox.isVisible()


def test_the_sample_is_made_in_the_background(
    first_run: FirstRun, qtbot: QtBot, click: Callable[..., None]
) -> None:
    with qtbot.waitSignal(first_run.ready, timeout=60_000):
        click(first_run.form.sampleButton)
        assert first_run.form.workBox.isVisible()
        assert not first_run.form.emptyButton.isEnabled()
        assert not first_run.close()
    assert len(first_run.office.people.list(SETUP, Citizen)) == 40
    assert len(first_run.office.people.list(SETUP, Cohort)) == 2
    assert first_run.office.acting().label == "M1"
    assert not nobody_in(first_run.office)


def test_an_empty_office_begins_with_whoever_sits_there(
    first_run: FirstRun, qtbot: QtBot, click: Callable[..., None]
) -> None:
    click(first_run.form.emptyButton)
    assert "Skriv dit navn" in first_run.form.troubleText.text()
    qtbot.keyClicks(first_run.form.nameLine, "Mette Mentor")
    with qtbot.waitSignal(first_run.ready):
        qtbot.keyClick(first_run.form.nameLine, Qt.Key.Key_Return)
    staff = first_run.office.people.list(SETUP, Staff)
    assert [one.name for one in staff] == ["Mette Mentor"]
    acting = first_run.office.acting()
    assert acting.staff == staff[0].ref
    assert acting.sees_all_citizens


def test_another_database(
    first_run: FirstRun, qtbot: QtBot, sample_file: Path, click: Callable[..., None]
) -> None:
    click(first_run.form.otherButton)
    assert first_run.dialog is not None
    with qtbot.waitSignal(first_run.ready):
        first_run.dialog.fileSelected.emit(str(sample_file))
    first_run.dialog.reject()
    assert first_run.address == str(sample_file)
    assert len(first_run.office.people.list(SETUP, Citizen)) == 40


def test_a_file_that_is_none_is_said(first_run: FirstRun, tmp_path: Path) -> None:
    strange = tmp_path / "brev.txt"
    strange.write_text("Kære Mette", "utf-8")
    before = first_run.office
    first_run.open_another(str(strange))
    assert first_run.form.troubleText.isVisible()
    assert first_run.office is before
    assert strange.read_text("utf-8") == "Kære Mette"


@pytest.mark.parametrize(
    ("today", "start"),
    [
        (date(2026, 11, 25), IsoWeek(2026, 40)),
        (date(2026, 1, 15), SAMPLE_START),
        (date(2030, 1, 1), SAMPLE_START),
    ],
)
def test_the_sample_lies_around_today(today: date, start: IsoWeek) -> None:
    assert sample_start(today) == start


def test_the_window_opens_after_it(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sample_file: Path
) -> None:
    """What the program does with it: show it, and go on with the office and the database that were chosen."""
    application = application_for("da")
    settings = tmp_path / "settings.toml"

    def opener(address: str) -> OpenOffice:
        return open_office(address, create=True, clock=StoppedClock())

    def choose() -> int:
        window = next(w for w in application.topLevelWidgets() if isinstance(w, FirstRun) and w.isVisible())
        window.open_another(str(sample_file))
        assert not window.isVisible()
        return 0

    monkeypatch.setattr(QApplication, "exec", choose)
    path = str(tmp_path / "ny.sqlite")
    begun = begin(
        opener(path),
        path,
        look=Look(dark=False),
        wording=Wording("da"),
        open_office=opener,
        computer_file=settings,
    )
    assert begun is not None
    office, address = begun
    assert address == str(sample_file)
    assert read_settings(settings).database == address
    close_office(office)

    monkeypatch.setattr(QApplication, "exec", lambda: 0)
    empty = opener(path)
    closed = begin(empty, path, look=Look(dark=False), wording=Wording("da"), open_office=opener)
    assert closed is None
    close_office(empty)
