"""Everything the mouse can do on the board, by keys alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from tests.journeys.desk import CTRL, SHIFT, Desk, Shown

Key = Qt.Key


def _select(desk: Desk, title: str) -> None:
    for _ in range(20):
        if desk.board.chosen is not None and desk.board.chosen.title == title:
            return
        desk.press(Key.Key_BracketRight)
    raise AssertionError(title)


def _chosen(desk: Desk) -> str:
    return desk.board.chosen.title if desk.board.chosen else ""


def test_arrows_go_from_session_to_session(desk: Desk) -> None:
    seen = []
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Down, Key.Key_Right, Key.Key_Right):
        desk.press(key)
        seen.append(_chosen(desk))
    assert seen[0] == "Besøg på arbejdsplads"
    assert seen[1] == "Snusepraktik"
    assert seen[2] == "Samtale om virksomhedsplacering"
    assert seen[3].startswith("Jobcoaching")
    assert seen[4] == "Samtale med mentor"


def test_arrows_leave_a_session_for_the_free_time_below(desk: Desk) -> None:
    _select(desk, "Snusepraktik")
    desk.press(Key.Key_Down, times=2)
    assert _chosen(desk) == ""
    assert desk.board.cursor_at.minute == 12 * 60
    desk.press(Key.Key_Up)
    assert _chosen(desk) == "Samtale om virksomhedsplacering"


def test_moving_and_resizing(desk: Desk) -> None:
    _select(desk, "Snusepraktik")
    desk.press(Key.Key_Up, CTRL, times=2)
    assert Shown("wed", "08:30", "10:30", "Snusepraktik") in desk.shown()
    desk.press(Key.Key_Up, SHIFT)
    assert Shown("wed", "08:30", "10:15", "Snusepraktik") in desk.shown()
    desk.press(Key.Key_Down, SHIFT, times=2)
    desk.press(Key.Key_Down, CTRL)
    assert Shown("wed", "08:45", "11:00", "Snusepraktik") in desk.shown()
    for _ in range(6):
        desk.undo()
    assert Shown("wed", "09:00", "11:00", "Snusepraktik") in desk.shown()


def test_moving_to_another_day(desk: Desk) -> None:
    _select(desk, "Samtale med mentor")
    desk.press(Key.Key_Down, CTRL, times=8)
    desk.press(Key.Key_Left, CTRL, times=2)
    assert Shown("wed", "13:00", "14:00", "Samtale med mentor") in desk.shown()
    assert desk.board.chosen is not None
    assert desk.board.chosen.title == "Samtale med mentor"


def test_a_new_session_at_the_cursor(desk: Desk) -> None:
    desk.go("mon", "13:00")
    desk.press(Key.Key_N)
    desk.pick_kind("Samtale", by_keyboard=True)
    assert Shown("mon", "13:00", "14:00", "Samtale") in desk.shown()
    desk.press(Key.Key_Delete)
    assert "Samtale" not in {shown.title for shown in desk.shown()}
    desk.undo()
    assert Shown("mon", "13:00", "14:00", "Samtale") in desk.shown()


def test_the_palette_places_by_enter(desk: Desk) -> None:
    desk.go("thu", "14:00")
    chip = desk.page.palette_of_kinds.chip("mentor_talk")
    assert chip is not None
    chip.setFocus()
    desk.press(Key.Key_Return)
    assert Shown("thu", "14:00", "15:00", "Samtale med mentor") in desk.shown()
    assert desk.board.hasFocus()


def test_copy_paste_and_duplicate(desk: Desk) -> None:
    _select(desk, "Snusepraktik")
    desk.press(Key.Key_C, CTRL)
    desk.go("thu", "13:00")
    desk.press(Key.Key_V, CTRL)
    assert Shown("thu", "13:00", "15:00", "Snusepraktik") in desk.shown()
    desk.press(Key.Key_D, CTRL)
    assert Shown("thu", "15:00", "17:00", "Snusepraktik") in desk.shown()


def test_enter_opens_the_fields_and_escape_comes_back(desk: Desk) -> None:
    _select(desk, "Snusepraktik")
    desk.press(Key.Key_Return)
    assert desk.focus() is desk.page.inspector.form.title_edit
    desk.press(Key.Key_Escape)
    assert desk.board.hasFocus()


def test_weeks_are_turned_by_keys(desk: Desk) -> None:
    desk.press(Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert desk.page.form.week_label.text() == "Uge 49"
    desk.press(Key.Key_T, CTRL)
    assert desk.page.form.week_label.text() == "Uge 47"


def test_no_key_switches_the_keyboard_layout(desk: Desk) -> None:
    """Alt+Shift belongs to the system."""
    actions = [*desk.window.actions(), *desk.page.actions(), *desk.board.actions()]
    for action in actions:
        for key in action.shortcuts():
            words = set(key.toString(QKeySequence.SequenceFormat.PortableText).split("+"))
            assert not {"Alt", "Shift"} <= words, action.text()


def test_no_two_actions_share_a_key(desk: Desk) -> None:
    keys = [
        key.toString()
        for action in (*desk.window.actions(), *desk.page.actions(), *desk.board.actions())
        for key in action.shortcuts()
    ]
    assert len(keys) == len(set(keys))


def test_the_board_tells_assistive_technology(desk: Desk) -> None:
    card = desk.card("Snusepraktik")
    assert card.accessibleName().startswith("Snusepraktik, onsdag 09.00 til 11.00, Virksomhed V1")
    card.click()
    assert desk.board.chosen is not None
    assert desk.board.chosen.title == "Snusepraktik"
