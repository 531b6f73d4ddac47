"""A mentor finds out on the overview where hours are missing, and mends it on the week page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.desktop.overview.overview_page import OverviewPage
from planner.desktop.overview.views import View
from planner.domain.isoweek import IsoWeek
from planner.domain.planned_week import SubjectType
from planner.wiring import OpenOffice, open_office
from tests.builders import StoppedClock
from tests.journeys.desk import ALT, CTRL, Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[OpenOffice]:
    with open_office(str(tmp_path / "office.sqlite"), create=True, clock=StoppedClock()) as opened:
        opened.sample.fill(citizens=40, weeks=4, start=IsoWeek(2026, 46), today=date(2026, 11, 20))
        yield opened


@pytest.fixture
def open_desk(qtbot: QtBot, office: OpenOffice) -> Callable[..., Desk]:
    def opened(acting: str | None = None) -> Desk:
        return Desk(qtbot, office, acting=acting)

    return opened


def overview_of(desk: Desk) -> OverviewPage:
    page = desk.window.page
    assert isinstance(page, OverviewPage)
    return page


def test_a_mentor_looks_over_thirty_weeks_and_mends_one(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(acting="M1")
    desk.press(Qt.Key.Key_2, CTRL)
    page = overview_of(desk)
    mine = [row.record.reference for row in page.table.board_model.rows]
    assert mine
    assert page.form.mine_check.isChecked(), "a mentor begins with the own citizens"

    short = min(page.table.board_model.rows, key=lambda row: row.planned_minutes)
    desk.type(short.record.reference)
    assert page.table.current_row == short
    desk.press(Qt.Key.Key_Return)
    assert desk.page.shown_week.record == short.record
    desk.place("talk", "thu", "14:00")

    desk.window.setFocus()
    desk.press(Qt.Key.Key_2, CTRL)
    row = page.table.current_row
    assert row is not None
    assert row.record == short.record
    assert row.planned_minutes == short.planned_minutes + 60
    assert row.days[3][-1].title == "Samtale"

    desk.undo()
    row = page.table.current_row
    assert row is not None
    assert row.planned_minutes == short.planned_minutes


def test_a_mentor_compares_three_and_goes_on_to_thirteen_weeks(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.press(Qt.Key.Key_2, CTRL)
    page = overview_of(desk)
    for reference in ("9001", "9002", "9003"):
        desk.type(reference)
        desk.qtbot.waitUntil(lambda: not page.table._still_typing())
        desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_2, ALT)
    assert [one.record.reference for one in page.side.view.people] == ["9001", "9002", "9003"]
    desk.press(Qt.Key.Key_1, ALT)
    desk.press(Qt.Key.Key_4, ALT)
    assert page.looking.view is View.PROGRAMME
    assert page.form.citizen_button.text() == "Borger 9003"
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    assert desk.page.shown_week.number == IsoWeek(2026, 49)


def test_moving_a_cohorts_session_can_say_first_whom_it_hits(office: OpenOffice) -> None:
    acting = office.acting("M1")
    week = office.planning.week(acting, SubjectType.COHORT, "1A", IsoWeek(2026, 48))
    visit = next(session for session in week.sessions if session.title == "Besøg på arbejdsplads")
    talk = next(session for session in week.individual if session.title.startswith("Samtale"))
    hits = office.boards.hit_by(acting, visit, talk.slot)
    assert len(hits) == len(visit.attending)
    hit = {hit.citizen.reference for hit in hits if hit.overlapping}
    assert {row.citizen.reference for row in talk.attending} <= hit
