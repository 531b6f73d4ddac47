"""The example weeks of the action plan, made in the window from an empty database: by mouse, and by keyboard."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.desktop.week.template_dialog import TemplateDialog
from planner.domain.acting import SETUP
from planner.domain.isoweek import WEEKDAYS
from planner.domain.session import Session
from planner.wiring import OpenOffice, open_office
from tests.builders import StoppedClock
from tests.journeys.desk import CTRL, SHIFT, Desk, Shown

Key = Qt.Key
FIGURES = {
    figure["number"]: figure
    for figure in tomllib.loads((Path(__file__).parents[1] / "data" / "figures.toml").read_text("utf-8"))[
        "figure"
    ]
}
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[OpenOffice]:
    with open_office(str(tmp_path / "empty.sqlite"), create=True, clock=StoppedClock()) as opened:
        yield opened


@pytest.fixture
def desk(qtbot: QtBot, office: OpenOffice) -> Desk:
    """A window on an empty database to which one citizen was added."""
    office.people.add_citizen(SETUP, name="Borger 1", reference="9001", group="1")
    return Desk(qtbot, office)


def _expected(number: int) -> list[tuple[Any, ...]]:
    return sorted(
        (
            *(cell["day"], cell["start"], cell["end"], cell["end_is"], cell["kind"], cell["title"]),
            *(cell["audience"], cell.get("company_time", False), cell.get("sensitivity", "normal")),
            cell.get("owner", ""),
        )
        for cell in FIGURES[number]["cells"]
    )


def _cells(sessions: tuple[Session, ...]) -> list[tuple[Any, ...]]:
    """The sessions as the figures write their cells; the jobcentre's own need no owner."""
    return sorted(
        (
            *(WEEKDAYS[s.day.weekday()], f"{s.start:%H:%M}", f"{s.end:%H:%M}", s.end_is.value, s.kind.code),
            *(s.title, s.audience.value, s.kind.counts_as_company_time, s.sensitivity.value),
            "SUF" if s.owner.reference == "SUF" else "",
        )
        for s in sessions
    )


def _minutes(desk: Desk) -> tuple[int, int]:
    plan = desk.page.shown_week.plan
    assert plan is not None
    return plan.planned_minutes, plan.company_minutes


def _template_by_mouse(desk: Desk, number: int) -> None:
    desk.click(desk.page.form.template_button)
    dialog = desk.page.template_dialog
    box = dialog.form.template_box
    desk.pick(box, next(box.itemText(n) for n in range(box.count()) if f"Figur {number}" in box.itemText(n)))
    desk.qtbot.waitUntil(lambda: _ready(dialog, number))
    desk.click(dialog.form.apply_button)
    desk.come_back()


def _template_by_keyboard(desk: Desk, number: int) -> None:
    desk.press(Key.Key_T, CTRL | SHIFT)
    dialog = desk.page.template_dialog
    desk.qtbot.waitUntil(dialog.isActiveWindow)
    assert desk.focus() is dialog.form.template_box
    desk.press(Key.Key_Home)
    for _ in range(dialog.form.template_box.count()):
        if f"Figur {number}" in dialog.form.template_box.currentText():
            break
        desk.press(Key.Key_Down)
    desk.qtbot.waitUntil(lambda: _ready(dialog, number))
    desk.press(Key.Key_Return)
    desk.come_back()


def _ready(dialog: TemplateDialog, number: int) -> bool:
    return bool(dialog.form.apply_button.isEnabled()) and dialog.model.rowCount() == len(
        FIGURES[number]["cells"]
    )


@pytest.mark.parametrize("number", sorted(FIGURES))
@pytest.mark.parametrize("apply", [_template_by_mouse, _template_by_keyboard], ids=["mouse", "keyboard"])
def test_a_figure_from_its_template(desk: Desk, number: int, apply: Callable[[Desk, int], None]) -> None:
    before = desk.shown()
    apply(desk, number)
    figure = FIGURES[number]
    assert _cells(desk.planned()) == _expected(number)
    assert _minutes(desk) == (figure["total_minutes"], figure["company_minutes"])
    assert desk.shown() == sorted(Shown(c["day"], c["start"], c["end"], c["title"]) for c in figure["cells"])
    desk.undo()
    assert (desk.shown(), desk.planned()) == (before, ())
    desk.redo()
    assert _cells(desk.planned()) == _expected(number)


def _times(number: int) -> list[tuple[str, ...]]:
    return sorted((c["day"], c["start"], c["end"], c["kind"]) for c in FIGURES[number]["cells"])


def _drawn(desk: Desk) -> list[tuple[str, ...]]:
    return sorted(
        (WEEKDAYS[s.day.weekday()], f"{s.start:%H:%M}", f"{s.end:%H:%M}", s.kind.code) for s in desk.planned()
    )


@pytest.mark.parametrize("number", sorted(FIGURES))
def test_a_figure_drawn_by_the_mouse_alone(desk: Desk, number: int) -> None:
    for cell in FIGURES[number]["cells"]:
        desk.place(cell["kind"], cell["day"], cell["start"])
        chosen = desk.board.chosen
        assert chosen is not None
        if f"{chosen.slot.end:%H:%M}" != cell["end"]:
            _stretch_chosen(desk, cell["end"])
    assert _drawn(desk) == _times(number)
    assert _minutes(desk) == (FIGURES[number]["total_minutes"], FIGURES[number]["company_minutes"])
    for _ in range(desk.context.undo.stack.count()):
        desk.click(desk.page.form.undo_button)
    assert (desk.shown(), desk.planned()) == ([], ())


def _stretch_chosen(desk: Desk, end: str) -> None:
    chosen = desk.board.chosen
    assert chosen is not None
    # Cards of one kind have one title until somebody writes another, so the card is taken by its day too.
    desk.stretch(chosen.title, "bottom", end, WEEKDAYS[chosen.slot.day.weekday()])


@pytest.mark.parametrize("number", sorted(FIGURES))
def test_a_figure_typed_by_the_keyboard_alone(desk: Desk, number: int) -> None:
    names = {
        kind.code: kind.name.da for kind in desk.office.catalogue.kinds(desk.page.shown_week.number.monday)
    }
    for cell in FIGURES[number]["cells"]:
        desk.go(cell["day"], cell["start"])
        desk.press(Key.Key_N)
        desk.pick_kind(names[cell["kind"]], by_keyboard=True)
        wanted = _clock(cell["end"]) - _clock(cell["start"])
        desk.press(Key.Key_Down, SHIFT, times=(wanted - 60) // 15)
        desk.press(Key.Key_Return)
        desk.press(Key.Key_A, CTRL)
        desk.type(cell["title"])
        desk.press(Key.Key_Return)
        desk.press(Key.Key_Escape)
    assert _drawn(desk) == _times(number)
    assert desk.shown() == sorted(
        Shown(c["day"], c["start"], c["end"], c["title"]) for c in FIGURES[number]["cells"]
    )
    for _ in range(desk.context.undo.stack.count()):
        desk.undo()
    assert (desk.shown(), desk.planned()) == ([], ())


def _clock(text: str) -> int:
    return int(text[:2]) * 60 + int(text[3:])
