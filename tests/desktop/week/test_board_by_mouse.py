"""What the mouse does on the board: one gesture, one act, one undo step."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt

from planner.domain.acting import SETUP
from planner.domain.people import Citizen
from tests.journeys.desk import CTRL, LEFT, NONE, Desk, Shown


def test_dragging_moves_and_undo_brings_back(desk: Desk) -> None:
    before = desk.shown()
    desk.drag("Snusepraktik", "wed", "13:30")
    assert Shown("wed", "13:30", "15:30", "Snusepraktik") in desk.shown()
    assert desk.context.undo.stack.count() == 1
    desk.undo()
    assert desk.shown() == before
    desk.redo()
    assert Shown("wed", "13:30", "15:30", "Snusepraktik") in desk.shown()


def test_dragging_to_another_day(desk: Desk) -> None:
    desk.drag("Snusepraktik", "tue", "13:00")
    assert Shown("tue", "13:00", "15:00", "Snusepraktik") in desk.shown()


def test_everything_snaps_to_a_quarter(desk: Desk) -> None:
    desk.drag("Snusepraktik", "wed", "13:05")
    assert Shown("wed", "13:00", "15:00", "Snusepraktik") in desk.shown()


@pytest.mark.parametrize(
    ("edge", "clock", "expected"),
    [
        ("bottom", "10:30", ("09:00", "10:30")),
        ("top", "09:45", ("09:45", "11:00")),
        ("bottom", "08:00", ("09:00", "09:15")),
    ],
)
def test_an_edge_is_dragged(desk: Desk, edge: str, clock: str, expected: tuple[str, str]) -> None:
    desk.stretch("Snusepraktik", edge, clock)
    assert Shown("wed", *expected, "Snusepraktik") in desk.shown()


def test_dragging_with_ctrl_copies(desk: Desk) -> None:
    desk.drag("Samtale med mentor", "thu", "13:00", CTRL)
    copies = [shown for shown in desk.shown() if shown.title == "Samtale med mentor"]
    assert [(shown.day, shown.start) for shown in copies] == [("fri", "11:00"), ("thu", "13:00")]


def test_a_kind_is_dragged_in(desk: Desk) -> None:
    desk.place("talk", "mon", "14:00")
    assert Shown("mon", "14:00", "15:00", "Samtale") in desk.shown()
    assert desk.board.chosen is not None
    assert desk.board.chosen.title == "Samtale"


def test_a_kind_let_go_beside_the_board_is_not_planned(desk: Desk) -> None:
    before = desk.shown()
    chip = desk.page.palette_of_kinds.chip("talk")
    assert chip is not None
    desk.qtbot.mousePress(chip, LEFT, NONE, chip.rect().center())
    for x in (40, 80):
        desk.qtbot.mouseMove(chip, chip.rect().center() + QPoint(x, 0))
    desk.qtbot.mouseRelease(chip, LEFT, NONE, QPoint(120, 0))
    assert desk.shown() == before


def test_sweeping_over_empty_time_asks_which_kind(desk: Desk) -> None:
    desk.sweep("tue", "13:00", "14:30")
    desk.pick_kind("Samtale")
    assert Shown("tue", "13:00", "14:30", "Samtale") in desk.shown()


def test_escape_gives_a_drag_up(desk: Desk) -> None:
    before = desk.shown()
    desk.drag("Snusepraktik", "wed", "14:00", drop=False)
    assert desk.board.ghost.isVisible()
    desk.press(Qt.Key.Key_Escape)
    assert not desk.board.ghost.isVisible()
    desk.qtbot.mouseRelease(desk.board, LEFT, NONE, desk.at("wed", "14:00"))
    assert desk.shown() == before
    assert desk.context.undo.stack.count() == 0


def test_clashes_are_shown_while_dragging_and_said_at_release(desk: Desk) -> None:
    before = desk.shown()
    desk.drag("Samtale med mentor", "fri", "10:00", drop=False)
    desk.qtbot.waitUntil(lambda: bool(desk.board.ghost.clashes))
    assert "Borger 9001" in desk.board.ghost.clashes[0]
    desk.press(Qt.Key.Key_Escape)
    desk.drag("Samtale med mentor", "fri", "10:00")
    assert desk.shown() == before
    assert "Borger 9001" in desk.said()
    assert "Status" in desk.said()


def test_a_clash_is_allowed_with_a_reason_that_is_kept(desk: Desk) -> None:
    desk.drag("Samtale med mentor", "fri", "10:00")
    button = desk.strip.button("Tillad med grund…")
    assert button is not None
    desk.click(button)
    desk.type("Aftalt med begge")
    desk.press(Qt.Key.Key_Return)
    assert Shown("fri", "10:00", "11:00", "Samtale med mentor") in desk.shown()
    talk = next(session for session in desk.planned() if session.title == "Samtale med mentor")
    assert {allowance.reason for allowance in talk.allowances} == {"Aftalt med begge"}
    assert not desk.strip.isVisible()
    desk.undo()
    assert Shown("fri", "11:00", "12:00", "Samtale med mentor") in desk.shown()


def test_a_cohorts_session_dragged_in_a_citizens_week_is_the_citizens_own_time(desk: Desk) -> None:
    title = "Besøg på arbejdsplads"
    desk.drag(title, "tue", "09:30")
    assert Shown("tue", "09:30", "12:30", title) in desk.shown()
    session = next(s for s in desk.planned() if s.title == title)
    assert f"{session.start:%H:%M}" == "09:00"
    assert [row.citizen.reference for row in session.participants if row.own] == ["9001"]
    assert desk.card(title).item.own_time


def test_and_can_be_moved_for_the_whole_cohort_instead(desk: Desk) -> None:
    title = "Besøg på arbejdsplads"
    desk.drag(title, "tue", "13:00")
    button = desk.strip.button("Flyt for hele holdet")
    assert button is not None
    desk.click(button)
    session = next(s for s in desk.planned() if s.title == title)
    assert f"{session.start:%H:%M}" == "13:00"
    assert not any(row.own for row in session.participants)


def test_two_at_the_same_time_stand_side_by_side(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.choose(desk.office.people.get(SETUP, Citizen, "9001"))
    desk.drag("Samtale med mentor", "fri", "10:00")
    button = desk.strip.button("Tillad med grund…")
    assert button is not None
    desk.click(button)
    desk.type("x")
    desk.press(Qt.Key.Key_Return)
    first, second = (
        desk.card("Samtale med mentor"),
        next(card for card in desk.board.cards.values() if card.item.title.startswith("Status")),
    )
    assert not first.geometry().intersects(second.geometry())
