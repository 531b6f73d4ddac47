"""What the boards say to those who read or hear them, and what they keep to themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.modeltest import ModelTester

from planner.desktop.overview.bars import bars_of
from planner.desktop.overview.board_model import BoardModel
from planner.desktop.overview.overview_page import OverviewPage
from planner.desktop.overview.programme_model import ProgrammeModel
from planner.desktop.overview.views import View
from planner.domain.acting import SETUP
from planner.domain.board import Board
from planner.domain.catalogue import Sensitivity
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Staff
from planner.domain.planned_week import SubjectType
from planner.domain.session import Session
from planner.wiring import OpenOffice
from planner.wording import Wording
from tests.journeys.desk import Desk

WEEK = IsoWeek(2026, 48)
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.WhatsThisRole,
)
STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal


def board(office: OpenOffice, acting: str | None = None, sort: SubjectType = SubjectType.CITIZEN) -> Board:
    return office.boards.people_board(office.acting(acting), sort, WEEK)


def texts(model: QAbstractItemModel) -> Iterator[tuple[int, str]]:
    """Everything that a cell says in any role, with its row."""
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            for role in ROLES:
                found = model.data(model.index(row, column), role)
                if found:
                    yield row, str(found)


def test_the_models_are_sound(office: OpenOffice, qtmodeltester: ModelTester) -> None:
    model = BoardModel(Wording("da"))
    tester = QAbstractItemModelTester(model, STRICT)
    model.show_board(board(office), WEEK.days[:5])
    qtmodeltester.check(model)
    model.show_board(board(office), WEEK.days[:5])
    model.mark({model.rows[0].record.id})
    model.show_board(board(office), (WEEK.monday,))
    model.show_board(board(office, sort=SubjectType.ROOM), WEEK.days)
    weeks = ProgrammeModel(Wording("da"))
    other = QAbstractItemModelTester(weeks, STRICT)
    weeks.show_overview(office.boards.programme_overview(SETUP, "9001", WEEK))
    qtmodeltester.check(weeks)
    weeks.show_overview(None)
    assert tester.model() is model
    assert other.model() is weeks


def test_a_cell_says_who_when_and_what(office: OpenOffice) -> None:
    model = BoardModel(Wording("da"))
    model.show_board(board(office), WEEK.days[:5])
    spoken = model.data(model.index(0, 3), Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(spoken, str)
    assert spoken.startswith(
        "Borger 9001, onsdag: Snusepraktik 09.00–11.00, Samtale om virksomhedsplacering 11.00–12.00"
    )
    assert (
        model.data(model.index(3, 1), Qt.ItemDataRole.AccessibleTextRole)
        == "Borger 9004, mandag: intet planlagt"
    )
    head = model.data(model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(head, str)
    assert head.startswith("Borger 9002, ")
    assert head.endswith("16 t planlagt, 15 t af 15 t aftalt med arbejdspladsen")
    assert model.headerData(3, Qt.Orientation.Horizontal) == "Onsdag 25.11"


def test_the_same_in_english(open_overview: Callable[..., tuple[Desk, OverviewPage]]) -> None:
    _, page = open_overview(language="en")
    model = page.table.board_model
    assert (
        model.data(model.index(3, 1), Qt.ItemDataRole.AccessibleTextRole)
        == "Borger 9004, Monday: nothing planned"
    )
    assert page.form.programme_tab.text() == "13 weeks"
    assert page.status().startswith("<b>40 citizens</b>")


def test_many_alike_are_one_bar_with_a_number(office: OpenOffice) -> None:
    made = board(office, sort=SubjectType.WORKPLACE)
    row = next(row for row in made.rows if row.record.reference == "V1")
    wednesday = bars_of(row.days[2], Wording("da"))
    taster = next(bar for bar in wednesday if bar.face.mark == "SP")
    assert taster.face.count > 1
    model = BoardModel(Wording("da"))
    model.show_board(made, WEEK.days[:5])
    spoken = model.data(model.index(made.rows.index(row), 3), Qt.ItemDataRole.AccessibleTextRole)
    assert f"{taster.face.count} × Snusepraktik 09.00–11.00" in str(spoken)


def secrets(office: OpenOffice) -> set[str]:
    """Titles of what is not for everybody."""
    with office.store.reading() as look:
        sessions: list[Session] = [session for day in WEEK.days for session in look.sessions.on(day)]
    return {session.title for session in sessions if session.sensitivity is not Sensitivity.NORMAL}


def outsiders(office: OpenOffice) -> list[str]:
    return [person.reference for person in office.people.list(SETUP, Staff)]


def test_no_cell_tells_the_wrong_person_a_secret(office: OpenOffice) -> None:
    hidden = secrets(office)
    assert hidden
    kept = told = 0
    for reference in outsiders(office):
        who = office.acting(reference)
        model = BoardModel(Wording("da"))
        model.show_board(board(office, reference), WEEK.days)
        said: dict[int, str] = {}
        for number, text in texts(model):
            said[number] = f"{said.get(number, '')}\n{text}"
        for number, row in enumerate(model.rows):
            named = {title for title in hidden if title in said[number]}
            if any(cell.busy for cell in row.cells) or named:
                week = office.planning.week(who, SubjectType.CITIZEN, str(row.record.id), WEEK)
                assert named <= {session.title for session in week.sessions}
                kept += bool(week.busy)
                told += bool(named)
    assert kept
    assert told, "a mentor is told, or this test would show nothing"


def test_thirteen_weeks_tell_the_wrong_person_no_secret(office: OpenOffice) -> None:
    hidden = secrets(office)
    model = ProgrammeModel(Wording("da"))
    seen = {}
    for reference in ("M1", "M2"):
        model.show_overview(office.boards.programme_overview(office.acting(reference), "9002", WEEK))
        said = "\n".join(text for _, text in texts(model))
        seen[reference] = any(title in said for title in hidden)
        assert seen[reference] is (None not in model.tracks)
    assert sorted(seen.values()) == [False, True]


def test_busy_time_is_painted_alike_whatever_it_hides(
    open_overview: Callable[..., tuple[Desk, OverviewPage]],
) -> None:
    _, page = open_overview(acting="M2")
    model = page.table.board_model
    row = next(n for n, each in enumerate(model.rows) if any(cell.busy for cell in each.cells))
    column = next(n for n in range(1, 6) if any(bar.face.colour is None for bar in model.bars(row, n)))
    faces = [bar.face for bar in model.bars(row, column) if bar.face.colour is None]
    assert {(face.mark, face.title) for face in faces} == {("", "Optaget")}


@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("dark", [False, True])
def test_every_view_is_painted_in_both_palettes(
    open_overview: Callable[..., tuple[Desk, OverviewPage]], view: View, dark: bool
) -> None:
    desk, page = open_overview(view)
    desk.context.look.turn(dark=dark)
    image = page.grab().toImage()
    middle = image.pixelColor(page.width() // 2, page.height() - 4)
    assert (middle.lightness() < 128) is dark
