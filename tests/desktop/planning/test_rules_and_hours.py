"""Which rules hold, when people can be used, and busy time from their own calendars."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from planner.desktop.planning.busy_dialog import BusyDialog
from planner.desktop.planning.closing_dialog import ClosingDialog
from planner.desktop.planning.hours_dialog import HoursDialog
from planner.desktop.planning.rules_dialog import RulesDialog
from planner.domain.acting import SETUP
from planner.domain.clashes import Severity
from planner.domain.people import Staff
from tests.desktop.planning.conftest import Tools
from tests.journeys.desk import Desk

Key = Qt.Key
CALENDAR = "\r\n".join(
    [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        *("BEGIN:VEVENT", "UID:1", "SUMMARY:Tandlæge"),
        *("DTSTART:20261124T080000Z", "DTEND:20261124T090000Z", "END:VEVENT"),
        *("BEGIN:VEVENT", "UID:2", "DTSTART:vås", "END:VEVENT"),
        "END:VCALENDAR",
        "",
    ]
)


@pytest.fixture
def mentor(open_desk: Callable[..., Desk]) -> Tools:
    """The menu on mentor M1's week."""
    desk = open_desk()
    desk.page.show_record(desk.office.people.get(SETUP, Staff, "M1"))
    return Tools(desk)


def _severity(desk: Desk, rule: str) -> Severity:
    return next(each for each in desk.office.rules.list(SETUP) if each.rule.rule.value == rule).severity


def test_a_rule_is_turned_and_undone(desk: Desk, tools: Tools) -> None:
    tools.tools.open_rules()
    dialog = tools.opened(RulesDialog)
    assert not dialog.boxes["citizen"].isEnabled()
    box = dialog.boxes["travel"]
    box.setFocus()
    desk.press(Key.Key_End)
    assert _severity(desk, "travel") is Severity.OFF
    assert box.currentText() == "slået fra"
    desk.undo()
    assert _severity(desk, "travel") is Severity.WARNING
    assert box.currentText() == "advarer"


def test_a_setting_is_written_and_a_wrong_one_is_said(desk: Desk, tools: Tools) -> None:
    tools.tools.open_rules()
    dialog = tools.opened(RulesDialog)
    field = dialog.fields["travel", "minutes"]
    usual = field.text()
    field.setFocus()
    field.selectAll()
    desk.type("25")
    desk.press(Key.Key_Return)
    assert dialog.isVisible()
    chosen = next(each for each in desk.office.rules.list(SETUP) if each.rule.rule.value == "travel")
    assert chosen.written["minutes"] == "25"
    field.selectAll()
    desk.type("mange")
    desk.press(Key.Key_Return)
    assert dialog.trouble.isVisible()
    assert dialog.trouble.text()
    desk.context.undo.stack.undo()
    assert field.text() == usual


def test_working_hours_of_all_weekdays_are_one_step(mentor: Tools) -> None:
    desk = mentor.desk
    mentor.tools.open_hours()
    dialog = mentor.opened(HoursDialog)
    assert "alle tider kan bruges" in dialog.list.item(0).text()
    dialog.start_at.setText("ni")
    dialog.add_entry()
    assert dialog.trouble.isVisible()
    dialog.start_at.setText("8")
    dialog.end_at.setText("15.30")
    desk.click(dialog.add)
    assert [dialog.list.item(row).text()[:32] for row in (0, 4)] == [
        "Arbejdstid, mandag 08.00–15.30, ",
        "Arbejdstid, fredag 08.00–15.30, ",
    ]
    desk.context.undo.stack.undo()
    assert dialog.list.count() == 1
    desk.context.undo.stack.redo()
    assert dialog.list.count() == 5
    dialog.list.setCurrentRow(0)
    desk.click(dialog.remove)
    assert dialog.list.count() == 4


def test_absence_and_competence(mentor: Tools) -> None:
    desk = mentor.desk
    mentor.tools.open_hours()
    dialog = mentor.opened(HoursDialog)
    dialog.what.setCurrentIndex(dialog.what.findText("Fravær"))
    assert not dialog.weekday.isEnabled()
    dialog.since.setText("1-12-2026")
    dialog.until.setText("2-12-2026")
    desk.click(dialog.add)
    assert "1. december 2026 kl. 00.00 – 3. december 2026" in dialog.list.item(0).text()
    dialog.what.setCurrentIndex(dialog.what.findText("Kompetence"))
    dialog.until.setText("")
    dialog.note.setText("jobcoach")
    desk.click(dialog.add)
    assert any("Kompetence: jobcoach" in dialog.list.item(row).text() for row in range(dialog.list.count()))


def test_a_calendar_is_read_and_says_what_was_left_out(mentor: Tools, tmp_path: Path) -> None:
    desk = mentor.desk
    (tmp_path / "own.ics").write_bytes(CALENDAR.encode())
    mentor.tools.open_busy()
    dialog = mentor.opened(BusyDialog)
    assert not dialog.form.apply_button.isEnabled()
    dialog.where.setText(str(tmp_path / "own.ics"))
    desk.click(dialog.form.apply_button)
    assert "own.ics" in mentor.told(dialog)[0]
    assert "udeladt" in mentor.told(dialog)[0]
    assert dialog.isVisible()
    desk.context.undo.stack.undo()
    mentor.settle(dialog)
    assert mentor.told(dialog) == []
    dialog.where.setText(str(tmp_path / "missing.ics"))
    desk.click(dialog.form.apply_button)
    assert dialog.form.trouble_label.isVisible()


def test_for_whom_there_is_none(desk: Desk, tools: Tools) -> None:
    tools.tools.open_busy()
    assert tools.tools.dialog is None
    assert "Vælg først" in desk.said()


def test_closing_days_are_kept_and_opened_again(desk: Desk, tools: Tools) -> None:
    tools.tools.open_closing()
    dialog = tools.opened(ClosingDialog)
    told = tools.told(dialog)
    assert any("Juledag helligdag" in row for row in told)
    eve = next(n for n, row in enumerate(told) if "24. dec." in row)
    assert "ikke lukket her" in told[eve]
    dialog.form.preview_table.selectRow(eve)
    desk.click(dialog.form.apply_button)
    assert "ikke lukket her" not in tools.told(dialog)[eve]
    desk.undo()
    tools.settle(dialog)
    assert "ikke lukket her" in tools.told(dialog)[eve]
    desk.click(dialog.add)
    assert "1-12-2026" in dialog.form.trouble_label.text()
    dialog.day.setText("4-12-2026")
    dialog.name.setText("Flyttedag")
    desk.click(dialog.add)
    moving = next(n for n, row in enumerate(tools.told(dialog)) if "Flyttedag lukket" in row)
    dialog.form.preview_table.selectRow(moving)
    assert dialog.form.apply_button.text() == "Åbn dagen igen"
    desk.click(dialog.form.apply_button)
    assert not any("Flyttedag" in row for row in tools.told(dialog))
    desk.undo()
    tools.settle(dialog)
    assert any("Flyttedag" in row for row in tools.told(dialog))
