"""The menu »Mere« of the attendance page."""

from __future__ import annotations

from PySide6.QtCore import Qt

from planner.desktop.attendance.more_menu import Part
from tests.desktop.attendance.conftest import RegisterDesk
from tests.desktop.people.page_desk import CTRL


def test_it_opens_by_key_and_the_arrows_choose(register: RegisterDesk) -> None:
    menu = register.page.more.menu
    register.desk.press(Qt.Key.Key_M, CTRL)
    assert menu.isVisible()
    assert menu.activeAction() is register.page.fill_action
    register.qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert register.marks() == ["M180"] * 12


def test_what_another_module_adds_stands_in_its_part_and_has_its_key(register: RegisterDesk) -> None:
    done: list[str] = []
    action = register.page.more.add(
        Part.KEEPING, "Noget andet…", "Ctrl+Shift+F12", lambda: done.append("open")
    )
    first = register.page.more.add(Part.PAPER, "Andet papir…", "", lambda: None)
    shown = [each for each in register.page.more.menu.actions() if not each.isSeparator()]
    assert shown[-1] is action
    assert shown.index(register.page.sheet_action) < shown.index(first) < shown.index(action)
    register.desk.press(Qt.Key.Key_F12, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert done == ["open"]
    assert action in register.page.page_actions()


def test_no_two_acts_of_the_page_share_their_keys(register: RegisterDesk) -> None:
    keys = [
        shortcut.toString()
        for action in register.page.page_actions()
        for shortcut in action.shortcuts()
        if shortcut.toString()
    ]
    assert sorted(keys) == sorted(set(keys))
