"""The list of people, the template dialog, the print preview and the calendar file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog

from planner.desktop.shared.page_painter import paint_page
from planner.desktop.shared.saving import write_file
from planner.domain.acting import SETUP
from planner.domain.people import Citizen, Cohort, Staff
from tests.journeys.desk import LEFT, Desk, Shown

Key = Qt.Key


def test_the_list_shows_hours_and_opens_weeks(desk: Desk) -> None:
    model = desk.page.people.model
    tester = QAbstractItemModelTester(model)
    row = model.row_of(desk.office.people.get(SETUP, Citizen, "9002").id)
    assert model.planned(model.line(row)) == "16 t planlagt"
    desk.page.form.people_list.setFocus()
    desk.press(Key.Key_Down)
    record = desk.page.shown_week.record
    assert record is not None
    assert record.reference == "9002"
    assert len(desk.shown()) == 6
    assert tester.model() is model


def test_the_list_is_searched_and_opened_by_keys(desk: Desk) -> None:
    desk.page.form.people_search.setFocus()
    desk.type("9005")
    desk.press(Key.Key_Return)
    record = desk.page.shown_week.record
    assert record is not None
    assert record.reference == "9005"
    desk.page.form.people_search.setFocus()
    desk.page.form.people_search.selectAll()
    desk.type("zzz")
    desk.qtbot.waitUntil(lambda: desk.page.people.model.rowCount() == 0)
    assert "zzz" in desk.page.form.people_empty.text()


def test_tabs(desk: Desk) -> None:
    form = desk.page.form
    desk.click(form.cohorts_tab)
    assert Cohort in desk.page.people.sorts
    assert not form.mine_check.isVisible()
    desk.click(form.staff_tab)
    assert Staff in desk.page.people.sorts
    assert not form.template_button.isEnabled()
    desk.click(form.places_tab)
    assert desk.page.people.model.rowCount() == 6


def test_a_cohorts_week_stacks_its_members_talks(desk: Desk) -> None:
    desk.choose(desk.office.people.get(SETUP, Cohort, "1A"))
    stack = desk.card("Samtale med mentor")
    assert len(stack.item.stack) == 12
    assert stack.item.lines == ("12 borgere",)
    desk.qtbot.mouseClick(stack, LEFT)
    names = [button.text() for button in desk.page.inspector._stack_buttons]
    assert len(names) == 12
    desk.click(desk.page.inspector._stack_buttons[1])
    record = desk.page.shown_week.record
    assert record is not None
    assert record.name == names[1]


def test_what_is_confidential_elsewhere_is_only_busy(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(acting="M2")
    desk.choose(desk.office.people.get(SETUP, Citizen, "9002"))
    titles = {shown.title for shown in desk.shown()}
    assert "SUF: Sundhedssamtale" not in titles
    assert "Optaget" in titles
    desk.qtbot.mouseClick(desk.card("Optaget"), LEFT)
    assert "fortrolig" in desk.page.inspector.form.nothing_text.text()


def test_the_template_dialog_previews_and_refuses(desk: Desk) -> None:
    desk.click(desk.page.form.template_button)
    dialog = desk.page.template_dialog
    tester = QAbstractItemModelTester(dialog.model)
    assert dialog.form.reason_edit.isVisible()
    assert not dialog.form.apply_button.isEnabled()
    dialog.form.first_edit.setText("2027-W53")
    desk.qtbot.waitUntil(lambda: dialog.model.rowCount() == 0)
    assert dialog.form.trouble_label.isVisible()
    dialog.form.first_edit.setText("2027-W12")
    desk.qtbot.waitUntil(lambda: dialog.model.rowCount() > 0)
    dialog.form.weeks_box.setValue(2)
    desk.qtbot.waitUntil(lambda: "springes over" in dialog.form.summary_label.text())
    assert tester.model() is dialog.model
    dialog.reject()


def test_the_preview_shows_every_week(desk: Desk) -> None:
    desk.click(desk.page.form.print_button)
    preview = desk.page.print_preview
    counts = [len(preview.sheets)]
    preview.form.count_box.setValue(2)
    counts.append(len(preview.sheets))
    assert counts == [1, 2]
    desk.click(preview.form.later_page)
    assert preview.form.page_label.text() == "side 2 af 2"
    assert not preview.form.later_page.isEnabled()
    preview.reject()


def test_a_sheet_is_painted(desk: Desk) -> None:
    desk.click(desk.page.form.print_button)
    preview = desk.page.print_preview
    sheet = preview.sheets[0]
    picture = QImage(QSize(round(sheet.width), round(sheet.height)), QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    paint_page(painter, sheet)
    painter.end()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 7)
        for y in range(0, picture.height(), 7)
    }
    assert len(colours) > 8
    preview.reject()


def test_a_plan_is_saved_as_pdf(desk: Desk, tmp_path: Path) -> None:
    desk.click(desk.page.form.print_button)
    preview = desk.page.print_preview
    desk.click(preview.form.pdf_button)
    dialog = preview.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    target = tmp_path / "plan.pdf"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    preview.reject()
    assert target.read_bytes().startswith(b"%PDF")
    assert "plan.pdf" in desk.said()


def test_a_calendar_is_saved_neutral(desk: Desk, tmp_path: Path) -> None:
    desk.choose(desk.office.people.get(SETUP, Citizen, "9002"))
    desk.click(desk.page.form.calendar_button)
    dialog = desk.page.calendar_dialog
    desk.click(dialog.form.calendar_save)
    files = desk.window.findChildren(QFileDialog)
    assert len(files) == 1
    target = tmp_path / "plan.ics"
    files[0].fileSelected.emit(str(target))
    files[0].reject()
    text = target.read_text("utf-8")
    assert text.count("BEGIN:VEVENT") == 6
    assert "Sundhed" not in text


def test_a_file_that_cannot_be_written_is_said(desk: Desk, tmp_path: Path) -> None:
    assert not write_file(desk.context, tmp_path / "no" / "such" / "plan.ics", lambda: b"x")
    assert "kunne ikke skrives" in desk.said()
    assert list(tmp_path.glob("**/plan*")) == []


def test_the_weekend_is_shown_when_asked_and_when_used(desk: Desk) -> None:
    counts = [len(desk.board.days)]
    desk.click(desk.page.form.weekend_button)
    counts.append(len(desk.board.days))
    desk.drag("Snusepraktik", "sat", "10:00")
    desk.click(desk.page.form.weekend_button)
    counts.append(len(desk.board.days))
    assert counts == [5, 7, 6]
    assert Shown("sat", "10:00", "12:00", "Snusepraktik") in desk.shown()


def test_a_programme_without_a_goal_is_flagged_on_the_week(desk: Desk) -> None:
    """9001 aims at the kitchen; without that the line below the week says so, and only for the citizen."""
    office = desk.office
    said = "job- eller uddannelsesmål mangler"
    assert said not in desk.page.status()
    enrolment = office.programmes.current(SETUP, "9001")
    office.programmes.state_goal(SETUP, enrolment.id, "")
    desk.choose(office.people.get(SETUP, Cohort, "1A"))
    assert said not in desk.page.status()
    desk.choose(office.people.get(SETUP, Citizen, "9001"))
    assert said in desk.page.status()
