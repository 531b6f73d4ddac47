"""Repeat a session, move it alone or with the others, end the series, take it off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from planner.desktop.planning.repeat_dialog import RepeatDialog
from planner.desktop.planning.series_dialog import SeriesDialog
from planner.domain.isoweek import IsoWeek
from planner.domain.session import Session
from tests.desktop.planning.conftest import Tools
from tests.journeys.desk import CTRL, Desk

Key = Qt.Key
TITLE = "Snusepraktik"


@pytest.fixture
def series(desk: Desk, tools: Tools) -> Tools:
    """Snusepraktik of Wednesday week 48 repeated to week 56, past Christmas; week 49 has the figure's own."""
    desk.page.acts.remove(_of_week(desk, 49))
    desk.page.go_to_week(IsoWeek(2026, 48))
    desk.board.choose(desk.card(TITLE).item.key)
    desk.press(Key.Key_R, CTRL)
    dialog = tools.opened(RepeatDialog)
    dialog.weeks.setValue(6)
    tools.apply(dialog)
    return tools


def _of_week(desk: Desk, number: int) -> Session:
    desk.page.go_to_week(IsoWeek(2026, number))
    return next(each for each in desk.planned() if each.title == TITLE)


def _times(desk: Desk, *weeks: int) -> list[str]:
    found = []
    for number in weeks:
        desk.page.go_to_week(IsoWeek(2026, number))
        found += [f"{number} {each.start}" for each in desk.shown() if each.title == TITLE]
    desk.page.go_to_week(IsoWeek(2026, 48))
    return found


def test_the_preview_lists_dates_and_what_is_in_the_way(desk: Desk, tools: Tools) -> None:
    desk.board.choose(desk.card(TITLE).item.key)
    desk.press(Key.Key_R, CTRL)
    dialog = tools.opened(RepeatDialog)
    tester = QAbstractItemModelTester(dialog.model)
    rows = tools.told(dialog)
    assert len(rows) == 12
    assert "kan ikke lade sig gøre" in rows[0]
    assert "Borger 9001" in dialog.form.trouble_label.text()
    assert not dialog.form.apply_button.isEnabled()
    dialog.form.reason_edit.setText("Aftalt")
    assert dialog.form.apply_button.isEnabled()
    assert tester.model() is dialog.model


def _repeat(desk: Desk, tools: Tools, weeks: int) -> RepeatDialog:
    """The dialog for Snusepraktik, whose second time is in the way of the figure's own in week 49."""
    desk.board.choose(desk.card(TITLE).item.key)
    desk.press(Key.Key_R, CTRL)
    dialog = tools.opened(RepeatDialog)
    dialog.weeks.setValue(weeks)
    tools.settle(dialog)
    return dialog


def test_what_clashes_gets_the_next_free_time(desk: Desk, tools: Tools) -> None:
    dialog = _repeat(desk, tools, 3)
    assert not dialog.form.apply_button.isEnabled()
    desk.click(dialog.mending.later)
    # From nine to twelve the citizen's Wednesday is taken.
    assert any("12.00–14.00" in row and "flyttet fra ons 2. dec" in row for row in tools.told(dialog))
    assert not dialog.mending.later.isEnabled()
    tools.apply(dialog)
    assert _times(desk, 48, 49, 50) == ["48 09:00", "49 09:00", "49 12:00", "50 09:00"]
    desk.page.go_to_week(IsoWeek(2026, 49))
    assert [item.apart for item in desk.board.items if item.repeats] == [True]
    desk.undo()
    assert _times(desk, 48, 49, 50) == ["48 09:00", "49 09:00"]


def test_what_clashes_is_left_out_or_put_back(desk: Desk, tools: Tools) -> None:
    dialog = _repeat(desk, tools, 3)
    desk.click(dialog.mending.out)
    assert any("udelades" in row for row in tools.told(dialog))
    assert dialog.form.apply_button.isEnabled()
    desk.click(dialog.mending.back)
    assert not dialog.form.apply_button.isEnabled()
    desk.click(dialog.mending.out)
    tools.apply(dialog)
    assert _times(desk, 48, 49, 50) == ["48 09:00", "49 09:00", "50 09:00"]


def test_another_pattern_forgets_what_was_mended(desk: Desk, tools: Tools) -> None:
    dialog = _repeat(desk, tools, 3)
    desk.click(dialog.mending.out)
    dialog.weeks.setValue(4)
    tools.settle(dialog)
    assert not any("udelades" in row for row in tools.told(dialog))


def test_closed_days_are_skipped_or_moved(desk: Desk, tools: Tools) -> None:
    talk = desk.card("Samtale med mentor").item.key
    desk.board.choose(talk)
    desk.press(Key.Key_R, CTRL)
    dialog = tools.opened(RepeatDialog)
    dialog.weeks.setValue(6)
    tools.settle(dialog)
    assert any("springes over: Juledag" in row for row in tools.told(dialog))
    dialog.closed.setCurrentIndex(1)
    tools.settle(dialog)
    assert any("28. dec." in row and "flyttet fra fre 25. dec.: Juledag" in row for row in tools.told(dialog))


def test_until_a_date_and_on_more_weekdays(desk: Desk, tools: Tools) -> None:
    desk.board.choose(desk.card(TITLE).item.key)
    desk.press(Key.Key_R, CTRL)
    dialog = tools.opened(RepeatDialog)
    dialog.end.setCurrentIndex(1)
    dialog.until.setText("nonsens")
    tools.settle(dialog)
    assert "1-12-2026" in dialog.form.trouble_label.text()
    assert not dialog.form.apply_button.isEnabled()
    dialog.until.setText("18-12-2026")
    dialog.weekdays[4].setChecked(True)
    dialog.interval.setValue(2)
    tools.settle(dialog)
    days = sorted(row[:10].strip() for row in tools.told(dialog))
    assert days == ["fre 11. de", "fre 27. no", "ons 9. dec"]


def test_a_series_is_one_step(desk: Desk, series: Tools) -> None:
    assert _times(desk, 48, 49, 50, 51, 52, 53) == [f"{number} 09:00" for number in range(48, 54)]
    assert desk.card(TITLE).item.repeats
    assert "gentages" in desk.card(TITLE).accessibleName()
    desk.undo()
    assert _times(desk, 48, 49, 50, 51) == ["48 09:00"]
    desk.redo()
    assert len(_times(desk, 48, 49, 50, 51)) == 4


def test_one_alone_then_the_following(desk: Desk, series: Tools) -> None:
    desk.page.go_to_week(IsoWeek(2026, 50))
    desk.drag(TITLE, "wed", "13:00")
    assert "Kun denne ene gang" in desk.said()
    assert desk.card(TITLE).item.apart
    assert "flyttet for sig selv" in desk.card(TITLE).accessibleName()
    assert _times(desk, 49, 50, 51) == ["49 09:00", "50 13:00", "51 09:00"]
    button = desk.strip.button("Også de 3 følgende")
    assert button is not None
    desk.click(button)
    assert _times(desk, 48, 49, 50, 51, 52) == [
        "48 09:00",
        "49 09:00",
        "50 13:00",
        "51 13:00",
        "52 13:00",
    ]
    desk.undo()
    assert _times(desk, 49, 50, 51) == ["49 09:00", "50 09:00", "51 09:00"]


def test_one_over_a_clash_with_a_reason_then_the_following(desk: Desk, series: Tools) -> None:
    desk.page.go_to_week(IsoWeek(2026, 50))
    desk.place("talk", "wed", "13:00")
    desk.drag(TITLE, "wed", "13:30")
    allow = desk.strip.button("Tillad med grund…")
    assert allow is not None
    desk.click(allow)
    desk.type("Aftalt")
    desk.press(Key.Key_Return)
    assert _times(desk, 50) == ["50 13:30"]
    assert "Kun denne ene gang" in desk.said()
    assert desk.strip.button("Også de 3 følgende") is not None


def test_all_of_them_but_the_exception(desk: Desk, series: Tools) -> None:
    desk.page.go_to_week(IsoWeek(2026, 51))
    desk.drag(TITLE, "wed", "14:00")
    desk.page.go_to_week(IsoWeek(2026, 49))
    desk.drag(TITLE, "wed", "13:00")
    assert "bliver stående" in desk.said()
    button = desk.strip.button("Hele serien: 4 til")
    assert button is not None
    desk.click(button)
    assert _times(desk, 48, 49, 50, 51) == ["48 13:00", "49 13:00", "50 13:00", "51 14:00"]


def test_removing_with_reach(desk: Desk, series: Tools) -> None:
    desk.page.go_to_week(IsoWeek(2026, 51))
    desk.board.setFocus()
    desk.board.choose(desk.card(TITLE).item.key)
    desk.press(Key.Key_Delete)
    assert _times(desk, 50, 51, 52) == ["50 09:00", "52 09:00"]
    button = desk.strip.button("Også de 2 følgende")
    assert button is not None
    desk.click(button)
    assert _times(desk, 49, 50, 51, 52) == ["49 09:00", "50 09:00"]
    desk.undo()
    assert len(_times(desk, 49, 50, 51, 52)) == 4


def test_another_end(desk: Desk, series: Tools) -> None:
    desk.board.choose(desk.card(TITLE).item.key)
    desk.press(Key.Key_R, CTRL)
    dialog = series.opened(SeriesDialog)
    assert len(series.told(dialog)) == 6
    assert not dialog.form.apply_button.isEnabled()
    dialog.until.setText("10-12-2026")
    series.settle(dialog)
    assert sum("slettes" in row for row in series.told(dialog)) == 3
    series.apply(dialog)
    assert _times(desk, 48, 49, 50, 51) == ["48 09:00", "49 09:00", "50 09:00"]
    desk.undo()
    assert len(_times(desk, 48, 49, 50, 51)) == 4


def test_nothing_is_selected(desk: Desk, tools: Tools) -> None:
    desk.board.choose("")
    desk.press(Key.Key_R, CTRL)
    assert tools.tools.dialog is None
    assert "Vælg først" in desk.said()
