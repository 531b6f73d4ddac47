"""Ctrl+K and F1: finding anything, and knowing the keys, without a mouse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from planner.desktop.shared.search_popup import SearchPopup
from planner.domain.acting import SETUP
from planner.domain.catalogue import Sensitivity
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Organisation, Staff
from planner.domain.session import Session
from tests.journeys.desk import CTRL, Desk

Key = Qt.Key


def _search(desk: Desk, text: str) -> list[str]:
    desk.press(Key.Key_K, CTRL)
    search = desk.window.search
    assert search.isVisible()
    search.field.clear()
    search.field.insert(text)  # the test library types ASCII only
    return _lines(search)


def _lines(search: SearchPopup) -> list[str]:
    return [str(search.model.index(row).data()) for row in range(search.model.rowCount())]


def _take(desk: Desk) -> None:
    desk.qtbot.keyClick(desk.window.search.field, Key.Key_Return)
    assert not desk.window.search.isVisible()


def _session(desk: Desk, title: str = "Snusepraktik") -> Session:
    return next(each for each in desk.planned() if each.title == title)


def test_the_list_is_a_sound_model(desk: Desk) -> None:
    tester = QAbstractItemModelTester(desk.window.search.model)
    assert _search(desk, "90")
    assert tester.model() is desk.window.search.model


def test_people_and_places_of_every_sort_are_found(desk: Desk) -> None:
    for text, line in (
        ("9004", "Borger 9004 · borger 9004"),
        ("Hold 1A", "Hold 1A · hold 1A"),
        ("Mentor M1", "Mentor M1 · medarbejder M1"),
        ("Lokale R2", "Lokale R2 · lokale R2"),
        ("Virksomhed V3", "Virksomhed V3 · arbejdsplads V3"),
    ):
        assert _search(desk, text)[0] == line
        desk.qtbot.keyClick(desk.window.search.field, Key.Key_Escape)


def test_a_session_is_found_by_its_reference_from_any_page_and_week(desk: Desk) -> None:
    session = _session(desk)
    desk.page.go_to_week(IsoWeek(2026, 46))
    desk.window.open_page("settings")
    found = _search(desk, session.reference.lower())
    assert found == [f"Snusepraktik · onsdag 25. november 2026 09.00 · {session.reference}"]
    _take(desk)
    chosen = desk.board.chosen
    assert chosen is not None
    assert chosen.session is not None
    assert chosen.session.id == session.id
    assert desk.page.shown_week.number == IsoWeek(2026, 48)
    assert desk.page.inspector.session is not None


def test_a_session_of_the_shown_week_is_found_by_its_title(desk: Desk) -> None:
    found = _search(desk, "snusepr")
    assert found[0].startswith("Snusepraktik · onsdag 25. november")
    _take(desk)
    chosen = desk.board.chosen
    assert chosen is not None
    assert chosen.title == "Snusepraktik"
    assert desk.board.hasFocus()


def test_a_session_of_another_week_is_found_by_its_title(desk: Desk) -> None:
    desk.page.go_to_week(IsoWeek(2026, 53))
    desk.window.open_page("settings")
    found = _search(desk, "snusepraktik")
    # The four figure weeks of the sample, the nearest of which is the last.
    assert found[0].startswith("Snusepraktik · onsdag 2. december")
    _take(desk)
    assert desk.page.shown_week.number == IsoWeek(2026, 49)
    assert desk.board.chosen is not None


def test_what_other_pages_can_do_is_found_and_done_there(desk: Desk) -> None:
    _search(desk, "alle mødt")
    desk.qtbot.waitUntil(lambda: len(_lines(desk.window.search)) == 1)
    assert _lines(desk.window.search)[0] == "Alle mødt (kun tomme) · Fremmøde · Ctrl+A"
    desk.qtbot.keyClick(desk.window.search.field, Key.Key_Escape)
    assert _search(desk, "lokaler ny")[0].startswith("Ny · Lokaler")
    _take(desk)
    assert desk.window.rail.buttons["rooms"].isChecked()
    assert _search(desk, "ugeplan gentag…")[0].startswith("Gentag… · Ugeplan")
    desk.qtbot.keyClick(desk.window.search.field, Key.Key_Escape)


def test_what_somebody_may_not_see_is_not_found(desk: Desk, open_desk: Callable[..., Desk]) -> None:
    office, session = desk.office, _session(desk)
    own = office.acting("M1").organisation
    assert own is not None
    colleague = next(
        each
        for each in office.people.list(SETUP, Staff)
        if each.organisation.id == own.id and each.reference != "M1"
    )
    theirs = open_desk(acting=colleague.reference)
    assert len(_search(theirs, session.reference)) == 1
    theirs.qtbot.keyClick(theirs.window.search.field, Key.Key_Escape)

    others = next(each for each in office.people.list(SETUP, Organisation) if each.id != own.id)
    hidden = replace(session, title="Mystik", owner=others.ref, sensitivity=Sensitivity.CONFIDENTIAL)
    office.planning.change(SETUP, session, hidden, "sample")
    theirs.press(Key.Key_F5)
    for text in (session.reference, "Mystik"):
        assert _search(theirs, text) == []
        theirs.qtbot.keyClick(theirs.window.search.field, Key.Key_Escape)
    mentors = open_desk(acting="M1")
    assert len(_search(mentors, session.reference)) == 1


def test_pages_and_commands_are_found_with_their_keys(desk: Desk) -> None:
    assert "Fremmøde · Ctrl+3" in _search(desk, "fremmøde")
    _take(desk)
    assert desk.window.rail.buttons["attendance"].isChecked()
    assert "Find deltager · Ctrl+F" in _search(desk, "find delt")
    desk.qtbot.keyClick(desk.window.search.field, Key.Key_Escape)
    desk.window.open_page("week")
    assert _search(desk, "skabeloner…")[0].startswith("Skabeloner…")
    desk.qtbot.keyClick(desk.window.search.field, Key.Key_Escape)
    assert _search(desk, "ctrl+del") or _search(desk, "slet")
    desk.qtbot.keyClick(desk.window.search.field, Key.Key_Escape)
    desk.board.choose(str(_session(desk).id))
    assert _search(desk, "slet aktiviteten") == ["Slet aktiviteten · Del"]
    _take(desk)
    assert "Snusepraktik" not in {shown.title for shown in desk.shown()}
    assert _search(desk, "fortryd")[0].startswith("Fortryd")
    _take(desk)
    assert "Snusepraktik" in {shown.title for shown in desk.shown()}


def test_an_empty_search_lists_the_commands_and_enter_does_nothing(desk: Desk) -> None:
    lines = _search(desk, "")
    assert len(lines) > 20
    assert "januar" not in lines, "what is inside a calendar is no command"
    search = desk.window.search
    desk.qtbot.keyClick(search.field, Key.Key_Return)
    assert search.isVisible()
    desk.qtbot.keyClick(search.field, Key.Key_Down)
    assert search.list.currentIndex().row() == 0
    desk.qtbot.keyClick(search.field, Key.Key_Up)
    assert search.list.currentIndex().row() == search.model.rowCount() - 1


def test_the_field_says_what_enter_would_open(desk: Desk) -> None:
    lines = _search(desk, "Borger 901")
    field = desk.window.search.field
    assert field.accessibleDescription() == f"{lines[0]} (1 af {len(lines)})"
    desk.qtbot.keyClick(field, Key.Key_Down)
    assert field.accessibleDescription() == f"{lines[1]} (2 af {len(lines)})"
    desk.qtbot.keyClicks(field, "zzz")
    assert field.accessibleDescription().startswith("Ingen fundet")


def test_the_search_speaks_english(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(language="en")
    assert _search(desk, "9004")[0] == "Borger 9004 · citizen 9004"
    desk.qtbot.keyClick(desk.window.search.field, Key.Key_Escape)
    assert "Attendance · Ctrl+3" in _search(desk, "attend")


def test_f1_lists_the_keys_of_the_page_its_board_and_its_menu(desk: Desk) -> None:
    desk.press(Key.Key_F1)
    keys = desk.window._keys
    assert keys is not None
    listed = {title: pressed for pressed, title in keys.lines}
    assert listed["Gentag…"] == "Ctrl+R"
    assert listed["Planlæg et forløb…"] == "Ctrl+Skift+P"
    assert listed["Flere måder at planlægge på"] == "Ctrl+M"
    assert listed["Ret aktiviteten"] == "Retur, Enter"
    assert listed["Flyt et kvarter senere"] == "Ctrl+Ned"
    assert listed["Fortryd"] == "Ctrl+Z"
    assert any(pressed == "Esc" and "Panelet til højre" in title for pressed, title in keys.lines)
    assert len(keys.lines) == len(set(keys.lines))
    keys.reject()


def test_f1_lists_the_registers_letters_from_the_catalogue(desk: Desk) -> None:
    desk.window.open_page("attendance")
    desk.press(Key.Key_F1)
    keys = desk.window._keys
    assert keys is not None
    codes = desk.office.register.codes(desk.context.today())
    assert codes
    assert {code.code for code in codes} <= {pressed for pressed, _ in keys.lines}
    assert ("0–9", "Minutter til stede") in keys.lines
    keys.reject()
