"""The window around the pages: what every page shares."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from planner.desktop import start
from planner.desktop.main_window import MainWindow
from planner.desktop.shared.noticeboard import Touched
from planner.desktop.shared.remembered import Remembered
from planner.desktop.week.week_page import WeekPage
from planner.domain.acting import SETUP, Acting
from planner.domain.people import Citizen
from planner.domain.refusals import Refused, Unavailable
from planner.services.office import Office
from planner.settings import read_settings
from planner.wiring import OpenOffice, open_office
from tests.journeys.desk import CTRL, Desk

Key = Qt.Key


def test_every_page_of_the_rail_opens(desk: Desk) -> None:
    for key, button in desk.window.rail.buttons.items():
        assert isinstance(button, QToolButton)
        desk.click(button)
        assert button.isChecked(), key
        assert desk.window.page.isVisible()
    desk.click(desk.window.rail.buttons["week"])
    assert isinstance(desk.window.page, WeekPage)


def test_no_two_acts_of_a_page_share_a_key(desk: Desk) -> None:
    """Qt does neither of two acts with the same key. Keys of one widget alone, such as a list's Del, are its own."""
    ours = (Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shared = {}
    for entry in desk.window.rail.buttons:
        page = desk.window.open_page(entry)
        acts = [
            *desk.window.actions(),
            *(act for act in page.page_actions() if act.parent() is page and act.shortcutContext() in ours),
        ]
        keys: dict[str, list[str]] = {}
        for act in dict.fromkeys(acts):
            for sequence in act.shortcuts():
                keys.setdefault(sequence.toString(), []).append(act.text())
        shared[entry] = {key: names for key, names in keys.items() if len(names) > 1}
    assert {entry: found for entry, found in shared.items() if found} == {}


def test_search_finds_anybody(desk: Desk) -> None:
    desk.press(Key.Key_K, CTRL)
    search = desk.window.search
    tester = QAbstractItemModelTester(search.model)
    assert search.isVisible()
    desk.qtbot.keyClicks(search.field, "9004")
    assert search.model.rowCount() == 1
    desk.qtbot.keyClick(search.field, Key.Key_Return)
    assert not search.isVisible()
    record = desk.page.shown_week.record
    assert record is not None
    assert record.reference == "9004"
    assert tester.model() is search.model


def test_somebody_is_found_before_the_week_page_was_ever_shown(desk: Desk) -> None:
    """The header names the week whichever way the page was opened."""
    window = MainWindow(desk.context)
    desk.qtbot.addWidget(window)
    record = desk.context.office.people.get(SETUP, Citizen, "9004")
    window.open_page("week", record)
    page = window.page
    assert isinstance(page, WeekPage)
    assert page.form.week_label.text() == f"Uge {page.shown_week.number.number}"
    assert page.people.first() is not None


def test_saving_is_said(desk: Desk) -> None:
    assert not desk.window.form.saved_label.isVisible()
    desk.drag("Snusepraktik", "wed", "13:00")
    assert desk.window.form.saved_label.text() == "Gemt 09.00"


def test_the_keys_are_listed(desk: Desk) -> None:
    desk.press(Key.Key_F1)
    keys = desk.window._keys
    assert keys is not None
    assert keys.isVisible()
    keys.reject()


def test_what_was_refused_leaves_no_step_and_is_said(desk: Desk) -> None:
    def refuse() -> str:
        raise Refused("clashes", count=1)

    done = desk.context.undo.perform("x", refuse, lambda change: change, lambda _: Touched())
    assert done is None
    assert desk.context.undo.stack.count() == 0
    assert desk.said()


def test_an_undo_that_is_refused_goes_from_the_stack(desk: Desk) -> None:
    def refuse(_change: str) -> str:
        raise Refused("clashes", count=1)

    desk.context.undo.perform("x", lambda: "done", refuse, lambda _: Touched())
    assert desk.context.undo.stack.count() == 1
    desk.undo()
    assert desk.context.undo.stack.count() == 0
    assert desk.said()


def test_another_persons_change_is_said_and_can_be_overridden(desk: Desk) -> None:
    office, acting = desk.office, desk.context.acting
    session = next(s for s in desk.planned() if s.title == "Snusepraktik")
    office.planning.move(
        acting, str(session.id), session.start.replace(hour=13), session.end.replace(hour=15)
    )
    desk.drag("Snusepraktik", "wed", "14:00")
    assert "af en anden" in desk.said()
    insist = desk.strip.button("Gør det alligevel")
    assert insist is not None
    desk.click(insist)
    stored = next(s for s in desk.planned() if s.title == "Snusepraktik")
    assert f"{stored.start:%H:%M}–{stored.end:%H:%M}" == "14:00–16:00"


def test_another_persons_change_can_be_shown(desk: Desk) -> None:
    session = next(s for s in desk.planned() if s.title == "Snusepraktik")
    desk.office.planning.move(
        desk.context.acting, str(session.id), session.start.replace(hour=13), session.end.replace(hour=15)
    )
    desk.drag("Snusepraktik", "wed", "14:00")
    show = desk.strip.button("Vis")
    assert show is not None
    desk.click(show)
    assert f"{desk.card('Snusepraktik').item.slot.start:%H:%M}" == "13:00"


def moved_and_then_renamed_by_a_colleague(desk: Desk) -> Acting:
    """Somebody drags a session, and a colleague gives it another title."""
    desk.drag("Snusepraktik", "wed", "14:00")
    assert "Flyt Snusepraktik" in desk.context.undo.stack.undoText()
    session = next(s for s in desk.planned() if s.title == "Snusepraktik")
    colleague = desk.office.acting("M2")
    desk.office.planning.change(colleague, session, replace(session, title="Sammen"))
    return colleague


def stored(desk: Desk) -> tuple[str, str]:
    names = {"Snusepraktik", "Sammen"}
    return next((s.title, f"{s.start:%H:%M}") for s in desk.planned() if s.title in names)


def test_an_undo_over_another_persons_change_is_refused_with_who_and_when(desk: Desk) -> None:
    colleague = moved_and_then_renamed_by_a_colleague(desk)
    desk.undo()
    assert "Ændret af en anden imens" in desk.said()
    assert colleague.label in desk.said()
    assert f"{desk.context.office.clock.now().year}" in desk.said()
    assert desk.context.undo.stack.count() == 0
    show = desk.strip.button("Vis")
    assert show is not None
    desk.click(show)
    assert f"{desk.card('Sammen').item.slot.start:%H:%M}" == "14:00"


def test_an_undo_can_be_done_anyway_and_keeps_what_the_other_did(desk: Desk) -> None:
    before = stored(desk)
    moved_and_then_renamed_by_a_colleague(desk)
    desk.undo()
    insist = desk.strip.button("Gør det alligevel")
    assert insist is not None
    desk.click(insist)
    assert stored(desk) == ("Sammen", before[1])
    assert desk.context.undo.stack.undoText() == "Fortrudt: Flyt Snusepraktik"
    desk.undo()
    assert stored(desk) == ("Sammen", "14:00")
    desk.redo()
    assert stored(desk) == ("Sammen", before[1])


def test_dark_and_back(desk: Desk) -> None:
    look = desk.context.look
    light = desk.window.grab().toImage()
    look.turn(dark=True)
    dark = desk.window.grab().toImage()
    assert dark.pixelColor(5, 5).lightness() < 60
    look.turn(dark=False)
    assert desk.window.grab().toImage().pixelColor(5, 5) == light.pixelColor(5, 5)


def test_english(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(language="en")
    assert desk.page.form.week_label.text() == "Week 48"
    assert desk.window.rail.buttons["week"].accessibleName() == "Week plan"
    start.speak(start.application_for("da"), "da")


def test_words_are_remembered_in_the_settings_and_sizes_beside_them(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    first = Remembered(file)
    first.keep("week", "2026-W48")
    first.keep_geometry("window", QByteArray(b"abc"))
    first.flush()
    second = Remembered(file)
    assert second.word("week") == "2026-W48"
    assert second.geometry("window") == QByteArray(b"abc")
    assert dict(read_settings(file).window) == {"week": "2026-W48"}


def test_settings_that_cannot_be_read_are_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("not = [toml", "utf-8")
    remembered = Remembered(file)
    remembered.keep("week", "2026-W48")
    remembered.flush()
    assert file.read_text("utf-8") == "not = [toml"


def test_an_unavailable_database_is_said_in_a_sentence(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(start, "apologise", said.append)
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"this is no database" * 100)

    def opener(address: str, /) -> Office:
        return open_office(address)

    assert start.run(opener, str(broken), language="da") == 5
    assert len(said) == 1
    assert said[0].endswith(".")
    assert broken.read_bytes() == b"this is no database" * 100


def test_a_mistake_becomes_one_sentence_and_a_line_without_words(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "log_file", lambda: tmp_path / "mistakes.log")
    start._log().handlers.clear()
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    start._catch_mistakes(desk.context.complaints)
    with pytest.raises(ValueError, match="Anna") as caught:
        int("Anna Berg")
    sys.excepthook(ValueError, caught.value, caught.value.__traceback__)
    assert "urørt" in desk.said()
    log = (tmp_path / "mistakes.log").read_text("utf-8")
    assert "ValueError" in log
    assert "Anna" not in log
    for handler in start._log().handlers:
        handler.close()
    start._log().handlers.clear()


def test_the_binding_keeps_its_references() -> None:
    assert start.binding_is_sound()


def test_addresses_are_shown_without_secrets() -> None:
    assert start.readable("postgresql://user:secret@host/office") == "host/office"
    assert start.readable("/somewhere/plans.sqlite") == "plans.sqlite"


def test_a_picture_of_the_window(office: OpenOffice, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "window.png"
    start.picture(office, path, language="da", week="2026-W48", person="citizen:9001", size=(1280, 720))
    drawn = QImage(str(path))
    assert (drawn.width(), drawn.height()) == (1280, 720)
    with pytest.raises(Unavailable):
        start.picture(office, tmp_path / "nowhere" / "x.png", language="da")


def test_an_empty_office_shows_what_to_do(empty_office: OpenOffice, qtbot: QtBot) -> None:
    desk = Desk(qtbot, empty_office)
    assert desk.shown() == []
    assert "Opret" in desk.page.inspector.form.nothing_text.text()
    desk.press(Key.Key_N)
    if desk.page.menu is not None:
        desk.pick_kind("Samtale", by_keyboard=True)
    assert "Vælg først" in desk.said()


def test_what_others_change_is_shown_after_reading_again(desk: Desk) -> None:
    session = next(s for s in desk.planned() if s.title == "Snusepraktik")
    desk.office.planning.remove(SETUP, [session])
    desk.press(Key.Key_F5)
    assert "Snusepraktik" not in {shown.title for shown in desk.shown()}
