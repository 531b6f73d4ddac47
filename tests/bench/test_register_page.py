"""How fast a provider's day with about sixty participants stands painted in the window, and a mark made by a key."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.desktop.attendance.attendance_page import AttendancePage
from planner.desktop.attendance.grid_table import View
from planner.desktop.main_window import MainWindow
from planner.desktop.shared.look import Look
from planner.desktop.start import application_for, desk_for
from planner.services.sample_office import SampleOffice
from planner.storage import open_store
from planner.wiring import OpenOffice, open_office
from planner.wording import Wording
from tests.bench.test_register import CLOCK, FIRST, busiest, seconds

pytestmark = [
    pytest.mark.bench,
    pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True),
]
CITIZENS, WEEKS = 1_000, 22
DAY_LIMIT, WEEK_LIMIT, MARK_LIMIT = 6.0, 5.0, 15.0


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office of a thousand citizens and half a year."""
    path = tmp_path_factory.mktemp("page") / "office.db"
    store = open_store(str(path), clock=CLOCK, create=True)
    SampleOffice(store, CLOCK).fill(citizens=CITIZENS, weeks=WEEKS, start=FIRST, today=date(2027, 9, 1))
    store.close()
    return path


@pytest.fixture
def opened(file: Path) -> Iterator[OpenOffice]:
    with open_office(str(file), clock=CLOCK) as office:
        yield office


@pytest.fixture
def page(qtbot: QtBot, opened: OpenOffice) -> AttendancePage:
    """The page of a provider's teacher, on a busy day."""
    acting, day, _ = busiest(opened.store)  # type: ignore[arg-type]
    application = application_for("da")
    look = Look(dark=False)
    look.apply(application)
    desk = desk_for(opened, look=look, wording=Wording("da"))
    desk.acting = acting
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    made = window.open_page("attendance")
    assert isinstance(made, AttendancePage)
    window.show()
    made.form.allTab.setChecked(True)
    made.show_day(day)
    made.pane.table.setFocus()
    return made


def test_the_day_stands_painted(page: AttendancePage, opened: OpenOffice) -> None:
    acting, day = page.desk.acting, page.day
    floor = seconds(lambda: opened.register.day(acting, day))

    def look() -> None:
        page.show_day(day)
        page.window().grab()

    ours = seconds(look)
    rows = sum(len(each.rows) for each in page.register.sessions)
    print(
        f"\na day with {rows} participants painted: {ours * 1000:.1f} ms; read: {floor * 1000:.1f} ms;"
        f" ratio {ours / floor:.1f}"
    )
    assert ours < DAY_LIMIT * floor


def test_the_week_stands_painted(page: AttendancePage, opened: OpenOffice) -> None:
    acting, week = page.desk.acting, page.register.sessions[0].session.slot.week
    assert acting.organisation is not None
    owner = str(acting.organisation.id)
    floor = seconds(lambda: opened.register.week_grid(acting, week, organisation=owner))
    page.show_view(View.WEEK)

    def look() -> None:
        page.reload()
        page.window().grab()

    ours = seconds(look)
    people = len(page.grid.model.people)
    print(
        f"\na week of {people} people painted: {ours * 1000:.1f} ms; read: {floor * 1000:.1f} ms;"
        f" ratio {ours / floor:.1f}"
    )
    assert ours < WEEK_LIMIT * floor


def test_a_mark_by_a_key(page: AttendancePage, opened: OpenOffice) -> None:
    shown = page.register.shown
    assert shown is not None
    acting, row = page.desk.acting, shown.rows[0]
    codes = iter("MU" * 100)

    def mark() -> None:
        opened.register.mark(acting, str(row.spot.session), str(row.citizen.id), next(codes))

    def press() -> None:
        page.pane.table.go_to(0)
        QTest.keyClick(page.pane.table, Qt.Key.Key_M if next(codes) == "M" else Qt.Key.Key_U)
        page.pane.table.grab()

    floor, ours = seconds(mark), seconds(press)
    print(
        f"\na mark by a key, painted: {ours * 1000:.1f} ms; the service: {floor * 1000:.1f} ms; ratio {ours / floor:.1f}"
    )
    assert ours < MARK_LIMIT * floor
