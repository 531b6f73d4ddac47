"""The team page: one list that leads to where things are seen to, and everybody's hours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from planner.desktop.attendance.attendance_page import AttendancePage
from planner.desktop.progression.progression_page import ProgressionPage
from planner.desktop.team.hours_model import LATEST, NAME
from planner.desktop.team.needs_model import WHAT, WHO
from planner.desktop.team.team_page import TeamPage
from planner.domain.isoweek import IsoWeek
from planner.domain.team_needs import Need, TeamNeeds
from planner.services.group_report import ReportForm
from planner.services.team_needs import TeamNeedsReading
from planner.services.team_people import Team
from planner.wiring import OpenOffice
from tests.journeys.desk import ALT, Desk

Key = Qt.Key
Opened = tuple[Desk, TeamPage]


@pytest.fixture
def open_team(open_desk: Callable[..., Desk]) -> Callable[..., Opened]:
    """Open the page on everybody, unless told."""

    def opened(scope: str = "all", **how: str) -> Opened:
        desk = open_desk(**how)
        desk.context.remembered.keep("team", scope)
        page = desk.window.open_page("team")
        assert isinstance(page, TeamPage)
        return desk, page

    return opened


@pytest.fixture
def team(open_team: Callable[..., Opened]) -> Opened:
    return open_team()


def test_the_list_is_what_the_service_says(team: Opened) -> None:
    desk, page = team
    model = page.needs.model
    QAbstractItemModelTester(model)
    found = desk.office.team_needs.week(desk.context.acting, IsoWeek(2026, 47))
    assert model.lines == found.needs
    assert page.count.text() == "40 borgere"
    assert page.needs.buttons[None].text() == f"Alt  {len(found.needs)}"
    for need, count in found.counts.items():
        page.needs.buttons[need].click()
        assert {line.need for line in model.lines} == {need}
        assert model.rowCount() == count


def test_opening_reads_the_list_once(
    open_team: Callable[..., Opened], monkeypatch: pytest.MonkeyPatch
) -> None:
    reads = []
    read = TeamNeedsReading.week

    def counted(self: TeamNeedsReading, *asked: Any, **how: Any) -> TeamNeeds:
        reads.append(asked)
        return read(self, *asked, **how)

    monkeypatch.setattr(TeamNeedsReading, "week", counted)
    desk, _ = open_team(scope="mine")
    assert len(reads) == 1
    desk.window.open_page("week")
    desk.window.open_page("team")
    assert len(reads) == 1, "nothing has changed"


def test_a_line_of_the_register_leads_to_its_session(team: Opened) -> None:
    desk, page = team
    page.needs.buttons[Need.MISSING_MARKS].click()
    page.needs.table.setFocus()
    line = page.needs.model.lines[0]
    desk.press(Key.Key_Return)
    shown = desk.window.page
    assert isinstance(shown, AttendancePage)
    assert shown.day == line.day
    meeting = shown.pane.model.shown
    assert meeting is not None
    assert line.session in {each.session.reference for each in meeting.sessions}


def test_a_missing_plan_leads_to_that_week(team: Opened) -> None:
    desk, page = team
    page.go_to_week(IsoWeek(2026, 51))
    page.needs.table.setFocus()
    assert page.needs.model.index(0, WHAT).data() == "Der er ikke planlagt noget i uge 51, 2026."
    desk.press(Key.Key_Down)
    name = page.needs.model.index(1, WHO).data()
    desk.press(Key.Key_Return)
    record = desk.page.shown_week.record
    assert record is not None
    assert record.name == name
    assert desk.page.shown_week.number == IsoWeek(2026, 51)


def test_ones_own_citizens_are_counted_on_the_rail(open_team: Callable[..., Opened]) -> None:
    desk, page = open_team("mine")
    found = desk.office.team_needs.week(desk.context.acting, page.week, Team(mine=True))
    assert desk.window.rail.buttons["team"].accessibleName() == f"Teamet, {len(found.needs)} venter"


def test_a_group_and_a_cohort_can_be_looked_at(team: Opened) -> None:
    desk, page = team
    words = [page.scope.itemText(row) for row in range(page.scope.count())]
    assert words[:2] == ["Mine borgere", "Alle borgere"]
    desk.pick(page.scope, "Hold: Hold 1A")
    assert page.count.text() == "12 borgere"
    desk.pick(page.scope, "Gruppe 2")
    assert page.count.text() == "12 borgere"
    again = TeamPage(desk.context)
    desk.qtbot.addWidget(again)
    again.shown()
    assert again.scope.currentText() == "Gruppe 2", "the choice is remembered"


def test_hours_are_sorted_by_any_column(team: Opened) -> None:
    desk, page = team
    desk.press(Key.Key_2, ALT)
    model = page.hours.model
    QAbstractItemModelTester(model)
    assert model.rowCount() == 40
    page.hours.table.sortByColumn(LATEST, Qt.SortOrder.DescendingOrder)
    told = [row.latest for row in model.rows]
    known = [each for each in told if each is not None]
    assert known == sorted(known, reverse=True)
    assert None not in told[: len(known)], "who has no week that counts stands last"
    page.hours.table.sortByColumn(LATEST, Qt.SortOrder.AscendingOrder)
    assert [row.latest for row in model.rows][: len(known)] == sorted(known)


def test_the_teams_chart_adds_up_the_rows(team: Opened) -> None:
    desk, page = team
    desk.press(Key.Key_2, ALT)
    model = page.hours.model
    for place, hours in enumerate(model.team.total):
        assert hours.company_attended == sum(row.company[place] for row in model.rows)
    desk.press(Key.Key_5, ALT)
    assert len(model.team.weeks) == 52


def test_a_row_leads_to_the_citizens_page(team: Opened) -> None:
    desk, page = team
    desk.press(Key.Key_2, ALT)
    name = page.hours.model.index(0, NAME).data()
    desk.press(Key.Key_Return)
    shown = desk.window.page
    assert isinstance(shown, ProgressionPage)
    assert shown.form.name_label.text() == name


def test_marking_shortens_the_list(team: Opened) -> None:
    desk, page = team
    page.needs.buttons[Need.MISSING_MARKS].click()
    before = page.needs.model.lines
    line = next(each for each in before if each.citizen is None)
    page.open_need(line)
    desk.office.register.mark_blank(desk.context.acting, line.session, "M")
    desk.press(Key.Key_F5)
    desk.window.open_page("team")
    assert line not in page.needs.model.lines


def test_the_report_is_saved_where_somebody_says(team: Opened, tmp_path: Path) -> None:
    desk, page = team
    page.report.ask(ReportForm.TEXT)
    assert page.report.dialog is not None
    page.report.dialog.reject()
    assert page.report.dialog.selectedFiles()[0].endswith("progression-grupper-2026-w38-2026-w46.csv")
    page.report.dialog.fileSelected.emit(str(tmp_path / "rapport.csv"))
    text = (tmp_path / "rapport.csv").read_text(encoding="utf-8-sig")
    assert text.splitlines()[0].startswith("Gruppe;Borgere;Planlagt;Mødt;I virksomhed")
    assert "Borger 9" not in text
    assert "rapport.csv" in desk.said()


def test_nobody_to_look_at(empty_office: OpenOffice, team: Opened) -> None:
    desk = Desk(team[0].qtbot, empty_office)
    page = desk.window.open_page("team")
    assert isinstance(page, TeamPage)
    assert page.needs.empty_title.text() == "Her er ingen borgere"
    assert page.needs.buttons == {}
