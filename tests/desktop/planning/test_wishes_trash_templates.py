"""The pool of wishes, what was deleted, the office's templates, and finding a time."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt

from planner.desktop.planning.find_dialog import FindDialog
from planner.desktop.planning.templates_dialog import TemplatesDialog
from planner.desktop.planning.trash_dialog import TrashDialog
from planner.desktop.planning.wish_chip import WishChip
from planner.desktop.planning.wish_dialog import WishDialog
from planner.domain.acting import SETUP
from planner.domain.isoweek import IsoWeek
from planner.services.wishes import NewWish
from tests.desktop.planning.conftest import Tools
from tests.journeys.desk import CTRL, LEFT, NONE, SHIFT, Desk

Key = Qt.Key


@pytest.fixture
def wish(desk: Desk, tools: Tools) -> WishChip:
    """A talk of three quarters of an hour is wished for citizen 9001, and the pool is open."""
    desk.office.wishes.add(SETUP, NewWish(kind="talk", minutes=45, citizen="9001"))
    tools.tools.wish_panel.reload()
    desk.press(Key.Key_W, CTRL | SHIFT)
    chip = tools.tools.wish_panel.chips[0]
    assert desk.focus() is chip
    return chip


def test_a_wish_is_placed_by_a_key_and_undone_into_the_pool(desk: Desk, tools: Tools, wish: WishChip) -> None:
    panel = tools.tools.wish_panel
    desk.board.go_to(desk.board.cursor_at.aside(1))
    before = desk.shown()
    desk.board.choose("")
    wish.setFocus()
    for _ in range(20):
        if desk.board.item_at(desk.board.cursor_at.column, desk.board.cursor_at.minute) is None:
            break
        day = desk.board.days[desk.board.cursor_at.column]
        desk.board.go_to(desk.board.cursor_at.down(desk.board.items, day, desk.board.chosen))
    wish.setFocus()
    desk.press(Key.Key_Return)
    assert len(desk.shown()) == len(before) + 1
    assert panel.chips == []
    desk.undo()
    assert desk.shown() == before
    assert len(panel.chips) == 1


def test_a_wish_is_dragged_onto_the_board(desk: Desk, tools: Tools, wish: WishChip) -> None:
    middle = wish.rect().center()
    target = wish.mapFromGlobal(desk.board.mapToGlobal(desk.at("wed", "13:00")))
    desk.qtbot.mousePress(wish, LEFT, NONE, middle)
    for share in (0.3, 0.7, 1.0):
        desk.qtbot.mouseMove(wish, middle + QPoint(target - middle) * share)
    assert {who.ref.name for band in desk.board.bands for who in band.booked} == {"Borger 9001"}
    desk.qtbot.mouseRelease(wish, LEFT, NONE, target)
    assert desk.board.bands == ()
    placed = next(each for each in desk.shown() if each.start == "13:00")
    assert (placed.day, placed.end) == ("wed", "13:45")
    assert tools.tools.wish_panel.chips == []


def test_a_wish_is_taken_back(desk: Desk, tools: Tools, wish: WishChip) -> None:
    desk.press(Key.Key_Delete)
    assert tools.tools.wish_panel.chips == []
    desk.context.undo.stack.undo()
    assert len(tools.tools.wish_panel.chips) == 1


def test_a_new_wish(desk: Desk, tools: Tools) -> None:
    tools.tools.open_new_wish()
    dialog = tools.opened(WishDialog)
    desk.qtbot.waitUntil(lambda: desk.focus() is dialog.kind)
    dialog.minutes.setValue(90)
    dialog.this_week.setChecked(True)
    tools.apply(dialog)
    (chip,) = tools.tools.wish_panel.chips
    assert (chip.wish.minutes, chip.wish.week) == (90, IsoWeek(2026, 48))
    assert "1 t 30 min" in chip.text()
    desk.undo()
    assert tools.tools.wish_panel.chips == []


def test_what_was_deleted_comes_back(desk: Desk, tools: Tools) -> None:
    before = desk.shown()
    desk.page.acts.remove(desk.card("Snusepraktik").item.session)  # type: ignore[arg-type]
    assert desk.shown() != before
    tools.tools.open_trash()
    dialog = tools.opened(TrashDialog)
    assert len(tools.told(dialog)) == 1
    desk.click(dialog.form.apply_button)
    assert desk.shown() == before
    assert tools.told(dialog) == []
    assert not dialog.form.apply_button.isEnabled()
    dialog.reject()
    desk.context.undo.stack.undo()
    assert desk.shown() != before


def test_a_template_of_the_week_is_changed_and_taken_out(desk: Desk, tools: Tools) -> None:
    tools.tools.open_templates()
    dialog = tools.opened(TemplatesDialog)
    count = dialog.list.count()
    desk.click(dialog.of_week)
    assert dialog.list.count() == count + 1
    made = dialog.chosen
    assert made is not None
    assert len(made.cells) == 7
    dialog.danish.setText("Min uge")
    dialog.cells.setCurrentCell(0, 0)
    dialog.cells.remove_cell()
    assert dialog.save.isEnabled()
    desk.click(dialog.save)
    changed = dialog.chosen
    assert changed is not None
    assert (changed.name.da, len(changed.cells), changed.version) == ("Min uge", 6, 2)
    desk.context.undo.stack.undo()
    back = dialog.chosen
    assert back is not None
    assert len(back.cells) == 7
    desk.click(dialog.take_out)
    assert dialog.list.count() == count


def test_a_cell_with_a_time_that_is_none(desk: Desk, tools: Tools) -> None:
    tools.tools.open_templates()
    dialog = tools.opened(TemplatesDialog)
    start = dialog.cells.item(0, 1)
    assert start is not None
    start.setText("ni")
    assert dialog.trouble.isVisible()
    assert not dialog.save.isEnabled()
    start.setText("8.30")
    assert not dialog.trouble.isVisible()
    assert dialog.save.isEnabled()
    dialog.cells.add_cell()
    desk.click(dialog.save)
    chosen = dialog.chosen
    assert chosen is not None
    assert chosen.version == 2
    assert f"{chosen.cells[0].start:%H:%M}" == "08:30"


def test_templates_travel_as_files(desk: Desk, tools: Tools, tmp_path: Path) -> None:
    tools.tools.open_templates()
    dialog = tools.opened(TemplatesDialog)
    text = desk.office.template_editing.export("figure-4").replace("figure-4", "figure-4b")
    (tmp_path / "sent.toml").write_text(text, "utf-8")
    count = dialog.list.count()
    dialog.read_file(tmp_path / "sent.toml")
    assert dialog.list.count() == count + 1
    (tmp_path / "bad.toml").write_text("cell = 3", "utf-8")
    dialog.read_file(tmp_path / "bad.toml")
    assert dialog.trouble.isVisible()
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe\x00")
    dialog.read_file(tmp_path / "bytes.toml")
    assert "bytes.toml" in dialog.trouble.text()


def test_a_free_time_for_the_selected(desk: Desk, tools: Tools) -> None:
    desk.board.choose(desk.card("Snusepraktik").item.key)
    desk.press(Key.Key_L, CTRL)
    dialog = tools.opened(FindDialog)
    assert dialog.minutes.value() == 120
    rows = tools.told(dialog)
    assert "ledig" in rows[0]
    assert any("i vejen" in row for row in rows)
    tools.apply(dialog)
    moved = next(each for each in desk.shown() if each.title == "Snusepraktik")
    assert (moved.day, moved.start) != ("wed", "09:00")
    desk.undo()
    assert ("wed", "09:00") in {(each.day, each.start) for each in desk.shown()}


def test_a_free_time_for_something_new(desk: Desk, tools: Tools) -> None:
    before = desk.shown()
    desk.board.choose("")
    desk.press(Key.Key_L, CTRL)
    dialog = tools.opened(FindDialog)
    tools.apply(dialog)
    assert len(desk.shown()) == len(before) + 1


def test_a_free_time_in_whichever_room_is_free(desk: Desk, tools: Tools) -> None:
    before = desk.planned()
    desk.board.choose("")
    desk.press(Key.Key_L, CTRL)
    dialog = tools.opened(FindDialog)
    dialog.room.setCurrentIndex(1)
    assert dialog.room.currentText() == "et ledigt lokale"
    tools.settle(dialog)
    found = dialog.chosen
    assert found is not None
    assert found.place is not None
    assert found.place.name in tools.told(dialog)[0]
    tools.apply(dialog)
    known = {each.id for each in before}
    (made,) = (each for each in desk.planned() if each.id not in known)
    assert made.place is not None
    assert made.place.id == found.place.id
