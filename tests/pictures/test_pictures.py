"""The week on the screen and on paper looks as it did: same letters, same clock, same invented people, no screen."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from planner.desktop.shared.page_painter import measure, paint_page
from planner.domain.acting import SETUP
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Cohort
from planner.domain.recipients import RecipientType
from planner.layout.week_sheet import week_pages
from planner.services.recipient_views import ExportOrder
from planner.services.session_drafts import NewSession
from planner.wiring import OpenOffice, open_office
from planner.wording import Wording
from tests.builders import StoppedClock
from tests.journeys.desk import LEFT, NONE, Desk
from tests.pictures.sameness import CELL, SHARE, assert_same, difference

SIZE = (1120, 640)
WEEK = IsoWeek(2026, 48)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pictures") / "office.sqlite"
    with open_office(str(path), create=True, clock=StoppedClock()) as office:
        office.sample.fill(citizens=40, weeks=4, start=IsoWeek(2026, 46), seed=1, today=date(2026, 11, 20))
    return path


@pytest.fixture
def office(sample: Path, tmp_path: Path) -> Iterator[OpenOffice]:
    path = tmp_path / "office.sqlite"
    shutil.copyfile(sample, path)
    with open_office(str(path), clock=StoppedClock()) as opened:
        yield opened


def _week(qtbot: QtBot, office: OpenOffice) -> Desk:
    """The window on citizen 9001's week; what else the rail holds is no matter here, so the page alone is looked at."""
    desk = Desk(qtbot, office, str(WEEK), acting="M1")
    desk.window.resize(*SIZE)
    desk.page.show_record(office.people.get(SETUP, Citizen, "9001"))
    # The marker of the keyboard would come and go with the window's focus.
    desk.board.clearFocus()
    qtbot.waitUntil(lambda: not desk.page._judging.isActive())
    return desk


def test_the_week_of_a_citizen(qtbot: QtBot, office: OpenOffice) -> None:
    desk = _week(qtbot, office)
    assert_same("week", desk.page.grab().toImage())


def test_the_week_while_a_session_is_dragged_in_the_dark(qtbot: QtBot, office: OpenOffice) -> None:
    for day, start, end in ((1, "13:00", "14:30"), (3, "12:30", "13:15")):
        hours = (datetime.combine(WEEK.days[day], time.fromisoformat(each)) for each in (start, end))
        other = NewSession(kind="talk", start=next(hours), end=next(hours), citizens=("9005",), staff=("M1",))
        office.planning.add(SETUP, replace(other, title="Andet"), "Aftalt")
    desk = _week(qtbot, office)
    desk.page.show_record(office.people.get(SETUP, Cohort, "1A"))
    qtbot.waitUntil(lambda: not desk.page._judging.isActive())
    desk.context.look.turn(dark=True)
    card = next(each for each in desk.board.cards.values() if each.item.session and each.item.session.staff)
    grip = QPoint(card.width() // 2, 20)
    start_at = card.mapTo(desk.board, grip)
    qtbot.mousePress(card, LEFT, NONE, grip)
    for step in (QPoint(30, 60), QPoint(2 * card.width() + 10, 200)):
        qtbot.mouseMove(desk.board, start_at + step)
    qtbot.waitUntil(
        lambda: not desk.board._pause.isActive() and not desk.page.inspector.strips._soon.isActive()
    )
    assert len(desk.board.bands) > 5
    assert_same("week-dragged-dark", desk.page.grab().toImage())
    desk.press(Qt.Key.Key_Escape)


def test_the_week_on_paper(office: OpenOffice, qtbot: QtBot) -> None:
    _week(qtbot, office)
    citizen = office.people.get(SETUP, Citizen, "9001")
    order = ExportOrder(sort=RecipientType.CITIZEN, recipient=str(citizen.id), first=WEEK, weeks=1)
    (sheet,) = week_pages(office.exporting.view(office.acting("M1"), order), Wording("da"), measure)
    paper = QImage(round(sheet.width), round(sheet.height), QImage.Format.Format_RGB32)
    painter = QPainter(paper)
    paint_page(painter, sheet)
    painter.end()
    assert_same("week-on-paper", paper)


def test_a_word_that_moved_is_seen_and_smoother_letters_are_not(qtbot: QtBot, office: OpenOffice) -> None:
    seen = _week(qtbot, office).page.grab().toImage()
    assert difference(seen, seen).share == 0
    softened = seen.scaled(
        seen.size() * 0.98,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).scaled(seen.size(), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    assert difference(seen, softened).share <= 10 * SHARE
    moved = QImage(seen)
    painter = QPainter(moved)
    painter.drawImage(QPoint(420 + 3 * CELL, 60), seen.copy(420, 60, 90, 60))
    painter.end()
    assert difference(seen, moved).share > SHARE
