"""Fields that save themselves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from planner.desktop.week.session_people import ParticipantLine
from planner.domain.catalogue import Sensitivity
from planner.domain.session import EndIs, PlaceType, Session
from tests.journeys.desk import CTRL, LEFT, Desk, Shown


def _stored(desk: Desk, title: str) -> Session:
    return next(session for session in desk.planned() if session.title == title)


@pytest.fixture
def taster(desk: Desk) -> Desk:
    """The window with Wednesday's taster selected."""
    desk.qtbot.mouseClick(desk.card("Snusepraktik"), LEFT)
    return desk


def _write(desk: Desk, edit: QLineEdit, text: str) -> None:
    desk.click(edit)
    edit.selectAll()
    desk.type(text)
    desk.press(Qt.Key.Key_Return)


def test_a_title(taster: Desk) -> None:
    _write(taster, taster.page.inspector.form.title_edit, "Prøv køkkenet")
    assert Shown("wed", "09:00", "11:00", "Prøv køkkenet") in taster.shown()
    taster.page.board.setFocus()
    taster.undo()
    assert Shown("wed", "09:00", "11:00", "Snusepraktik") in taster.shown()
    assert taster.page.inspector.form.title_edit.text() == "Snusepraktik"


def test_an_empty_title_is_not_taken(taster: Desk) -> None:
    edit = taster.page.inspector.form.title_edit
    edit.selectAll()
    edit.setFocus()
    taster.press(Qt.Key.Key_Delete)
    taster.press(Qt.Key.Key_Return)
    assert edit.text() == "Snusepraktik"
    assert taster.context.undo.stack.count() == 0


def test_times_as_people_type_them(taster: Desk) -> None:
    form = taster.page.inspector.form
    _write(taster, form.end_edit, "1045")
    assert Shown("wed", "09:00", "10:45", "Snusepraktik") in taster.shown()
    _write(taster, form.start_edit, "8.15")
    assert Shown("wed", "08:15", "10:00", "Snusepraktik") in taster.shown()


def test_a_time_that_is_none_is_said(taster: Desk) -> None:
    form = taster.page.inspector.form
    _write(taster, form.end_edit, "25")
    assert taster.said()
    assert form.end_edit.property("wrong") is True
    assert taster.context.undo.stack.count() == 0


def test_an_end_before_its_start_is_said(taster: Desk) -> None:
    _write(taster, taster.page.inspector.form.end_edit, "0800")
    assert taster.said()
    assert Shown("wed", "09:00", "11:00", "Snusepraktik") in taster.shown()


def test_a_place_of_ones_own_and_a_room(taster: Desk) -> None:
    box = taster.page.inspector.form.place_box
    edit = box.lineEdit()
    assert edit is not None
    _write(taster, edit, "Biblioteket")
    place = _stored(taster, "Snusepraktik").place
    assert place is not None
    assert (place.type, place.name) == (PlaceType.TEXT, "Biblioteket")
    taster.pick(box, "Lokale R2")
    place = _stored(taster, "Snusepraktik").place
    assert place is not None
    assert (place.type, place.reference) == (PlaceType.ROOM, "R2")


def test_another_kind_takes_its_name_along(taster: Desk) -> None:
    taster.pick(taster.page.inspector.form.kind_box, "Samtale")
    assert Shown("wed", "09:00", "11:00", "Samtale") in taster.shown()


def test_notes(taster: Desk) -> None:
    form = taster.page.inspector.form
    for edit, text in ((form.note_edit, "Husk sko"), (form.staff_note_edit, "Ring først")):
        assert isinstance(edit, QPlainTextEdit)
        edit.setFocus()
        taster.type(text)
        taster.board.setFocus()
    stored = _stored(taster, "Snusepraktik")
    assert (stored.note, stored.staff_note) == ("Husk sko", "Ring først")


def test_sensitivity_is_never_less_than_the_kinds(taster: Desk) -> None:
    form = taster.page.inspector.form
    taster.pick(form.sensitivity_box, form.sensitivity_box.itemText(1))
    assert _stored(taster, "Snusepraktik").sensitivity is Sensitivity.CONFIDENTIAL
    taster.pick(form.kind_box, "Sundhedssamtale")
    assert _stored(taster, "Sundhedssamtale").sensitivity is Sensitivity.HEALTH
    assert form.sensitivity_box.count() == 1


def test_an_assumed_end_is_confirmed(desk: Desk) -> None:
    title = "Samtale med mentor"
    desk.qtbot.mouseClick(desk.card(title), LEFT)
    assert "ca." in desk.card(title).item.times
    desk.click(desk.page.inspector.form.confirm_button)
    assert _stored(desk, title).end_is is EndIs.CONFIRMED
    assert "ca." not in desk.card(title).item.times
    assert not desk.page.inspector.form.confirm_button.isVisible()


def test_staff_are_added_and_removed(taster: Desk) -> None:
    inspector = taster.page.inspector
    taster.click(inspector.staff.add_button)
    popup = next(iter(inspector._picks.values()))
    popup.field.setFocus()
    taster.qtbot.keyClicks(popup.field, "M3")
    taster.qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert "M3" in {person.reference for person in _stored(taster, "Snusepraktik").staff}
    taster.undo()
    assert "M3" not in {person.reference for person in _stored(taster, "Snusepraktik").staff}


def test_participants_are_taken_off_brought_back_and_given_own_times(desk: Desk) -> None:
    title = "Besøg på arbejdsplads"
    desk.qtbot.mouseClick(desk.card(title), LEFT)

    def line(reference: str) -> ParticipantLine:
        row = next(r for r in _stored(desk, title).participants if r.citizen.reference == reference)
        found = desk.page.inspector.participants.lines[row.citizen.id]
        assert isinstance(found, ParticipantLine)
        return found

    def choose(reference: str, text: str) -> None:
        menu = line(reference).menu()
        next(action for action in menu.actions() if action.text() == text).trigger()

    others = [
        row.citizen.reference for row in _stored(desk, title).attending if row.citizen.reference != "9001"
    ]
    first = others[0]
    choose(first, "Tag af denne mødegang")
    assert first not in {row.citizen.reference for row in _stored(desk, title).attending}
    choose(first, "Sæt på igen")
    assert first in {row.citizen.reference for row in _stored(desk, title).attending}
    choose(first, "Egen tid…")
    part = line(first)
    part.start.selectAll()
    desk.qtbot.keyClicks(part.start, "930")
    desk.qtbot.keyClick(part.start, Qt.Key.Key_Return)
    row = next(r for r in _stored(desk, title).participants if r.citizen.reference == first)
    assert row.own is not None
    assert f"{row.own.start:%H:%M}" == "09:30"
    choose(first, "Fjern egen tid")
    row = next(r for r in _stored(desk, title).participants if r.citizen.reference == first)
    assert row.own is None


def test_delete_button(taster: Desk) -> None:
    taster.click(taster.page.inspector.form.delete_button)
    assert "Snusepraktik" not in {shown.title for shown in taster.shown()}
    assert taster.page.inspector.form.nothing.isVisible()
    taster.press(Qt.Key.Key_Z, CTRL)
    assert Shown("wed", "09:00", "11:00", "Snusepraktik") in taster.shown()
