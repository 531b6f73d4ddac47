"""Copies of weeks and days, last week with more hours, talks one after the other, and a course for two cohorts."""

from __future__ import annotations

from PySide6.QtCore import Qt

from planner.desktop.planning.copy_dialog import CopyDialog, LastWeekDialog
from planner.desktop.planning.course_dialog import CourseDialog
from planner.desktop.planning.stagger_dialog import StaggerDialog
from planner.domain.acting import SETUP
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen
from planner.domain.planned_week import SubjectType
from planner.services.template_plan import TemplateOrder
from tests.desktop.planning.conftest import Tools
from tests.journeys.desk import CTRL, SHIFT, Desk

Key = Qt.Key


def _titles(desk: Desk, citizen: str, week: IsoWeek) -> list[str]:
    plan = desk.office.planning.week(SETUP, SubjectType.CITIZEN, citizen, week)
    return sorted(each.title for each in plan.sessions)


def test_a_week_to_others_and_other_weeks(desk: Desk, tools: Tools) -> None:
    desk.press(Key.Key_C, CTRL | SHIFT)
    dialog = tools.opened(CopyDialog)
    dialog.to.setText("2026-W52")
    dialog.weeks.setValue(2)
    tools.settle(dialog)
    told = tools.told(dialog)
    assert any("springes over: Juledag" in row for row in told)
    assert "hører til holdet" in dialog.form.summary_label.text()
    dialog.onto.tick(str(desk.office.people.get(SETUP, Citizen, "9004").id))
    tools.apply(dialog)
    assert _titles(desk, "9004", IsoWeek(2026, 53)) == ["Samtale om virksomhedsplacering", "Snusepraktik"]
    assert _titles(desk, "9001", IsoWeek(2026, 53)) == []
    desk.undo()
    assert _titles(desk, "9004", IsoWeek(2026, 53)) == []


def test_a_day(desk: Desk, tools: Tools) -> None:
    desk.press(Key.Key_C, CTRL | SHIFT)
    dialog = tools.opened(CopyDialog)
    dialog.what.setCurrentIndex(3)
    dialog.to.setText("2026-W51")
    tools.apply(dialog)
    assert _titles(desk, "9001", IsoWeek(2026, 51)) == ["Samtale om virksomhedsplacering", "Snusepraktik"]


def test_a_day_to_another_weekday_of_the_same_week(desk: Desk, tools: Tools) -> None:
    desk.press(Key.Key_C, CTRL | SHIFT)
    dialog = tools.opened(CopyDialog)
    assert not dialog.weekday.isEnabled()
    dialog.what.setCurrentIndex(3)
    dialog.to.setText("2026-W51")
    dialog.weekday.setCurrentIndex(dialog.weekday.findData(4))
    tools.settle(dialog)
    assert all(row.startswith("fre 18. dec") for row in tools.told(dialog))
    tools.apply(dialog)
    assert _titles(desk, "9001", IsoWeek(2026, 51)) == ["Samtale om virksomhedsplacering", "Snusepraktik"]
    desk.undo()
    assert _titles(desk, "9001", IsoWeek(2026, 51)) == []


def test_a_week_that_is_none(desk: Desk, tools: Tools) -> None:
    desk.press(Key.Key_C, CTRL | SHIFT)
    dialog = tools.opened(CopyDialog)
    dialog.to.setText("2027-W99")
    tools.settle(dialog)
    assert dialog.form.trouble_label.isVisible()
    assert not dialog.form.apply_button.isEnabled()


def test_like_last_week_with_an_hour_more(desk: Desk, tools: Tools) -> None:
    desk.page.go_to_week(IsoWeek(2026, 50))
    desk.press(Key.Key_L, CTRL | SHIFT)
    dialog = tools.opened(LastWeekDialog)
    dialog.extra.setValue(120)
    tools.settle(dialog)
    assert "1 t af de ekstra timer har ikke plads" in dialog.form.trouble_label.text()
    assert not dialog.form.apply_button.isEnabled()
    dialog.extra.setValue(60)
    tools.apply(dialog)
    grown = next(each for each in desk.shown() if each.title == "Snusepraktik")
    assert (grown.start, grown.end) == ("08:00", "11:00")
    desk.undo()
    assert desk.shown() == []


def test_talks_for_a_cohort(cohort_tools: Tools) -> None:
    desk, tools = cohort_tools.desk, cohort_tools
    desk.press(Key.Key_D, CTRL | SHIFT)
    dialog = tools.opened(StaggerDialog)
    assert "Hold 1A" in dialog.form.trouble_label.text()
    dialog.start_at.setText("9")
    dialog.until.setText("11")
    tools.settle(dialog)
    assert len(tools.told(dialog)) == 12
    assert any("får ingen" in row or "de andre samtaler" in row for row in tools.told(dialog)) == (
        "får ingen" in dialog.form.summary_label.text()
    )
    tools.apply(dialog)
    assert desk.page.shown_week.plan is not None
    assert desk.page.shown_week.plan.individual
    desk.undo()
    assert desk.page.shown_week.plan.individual == ()


def test_a_course_for_many_is_one_step(cohort_tools: Tools) -> None:
    desk, tools = cohort_tools.desk, cohort_tools
    desk.press(Key.Key_P, CTRL | SHIFT)
    dialog = tools.opened(CourseDialog)
    dialog.weeks.setValue(4)
    dialog.people.item(1).setCheckState(Qt.CheckState.Checked)
    tools.settle(dialog)
    assert any("Kristi himmelfartsdag" in row for row in tools.told(dialog))
    tools.apply(dialog)
    for cohort in ("1A", "2A"):
        plan = desk.office.planning.week(SETUP, SubjectType.COHORT, cohort, IsoWeek(2027, 16))
        assert len(plan.sessions) == 4
    desk.undo()
    for cohort in ("1A", "2A"):
        plan = desk.office.planning.week(SETUP, SubjectType.COHORT, cohort, IsoWeek(2027, 16))
        assert plan.sessions == ()


def test_leaving_one_out(cohort_tools: Tools) -> None:
    desk, tools = cohort_tools.desk, cohort_tools
    desk.press(Key.Key_P, CTRL | SHIFT)
    dialog = tools.opened(CourseDialog)
    dialog.weeks.setValue(1)
    tools.settle(dialog)
    row = next(n for n, told in enumerate(tools.told(dialog)) if "Besøg" in told)
    dialog.form.preview_table.selectRow(row)
    desk.click(dialog.leave)
    assert any("udeladt" in told for told in tools.told(dialog))
    tools.apply(dialog)
    assert "Besøg på arbejdsplads" not in {each.title for each in desk.planned()}


def test_the_menu_offers_all_and_dialogs_stop_nobody(desk: Desk, tools: Tools) -> None:
    desk.press(Key.Key_M, CTRL)
    menu = tools.tools.menu
    assert menu.isVisible()
    assert all(action.isEnabled() for action in menu.actions())
    menu.close()
    desk.press(Key.Key_C, CTRL | SHIFT)
    dialog = tools.opened(CopyDialog)
    assert not dialog.isModal()
    desk.page.acts.remove(desk.planned()[0])
    tools.settle(dialog)
    desk.context.undo.stack.undo()
    assert len(desk.planned()) == 7


def test_times_for_the_talks_of_a_template(cohort_tools: Tools) -> None:
    desk, tools = cohort_tools.desk, cohort_tools
    order = TemplateOrder(
        template="figure-3", sort=SubjectType.COHORT, subject="1A", first=IsoWeek(2027, 15), weeks=1
    )
    desk.office.templates.apply(SETUP, order)
    desk.press(Key.Key_D, CTRL | SHIFT)
    dialog = tools.opened(StaggerDialog)
    dialog.what.setCurrentIndex(1)
    tools.settle(dialog)
    assert not dialog.kind.isEnabled()
    assert "24 samtaler" in dialog.form.summary_label.text()
    tools.apply(dialog)
    plan = desk.office.planning.week(SETUP, SubjectType.COHORT, "1A", IsoWeek(2027, 15))
    talks = [each for each in plan.individual if not each.kind.counts_as_company_time]
    assert all(each.staff for each in talks)


def test_dragging_a_cohorts_session_names_whom_it_hits(cohort_tools: Tools) -> None:
    desk = cohort_tools.desk
    desk.page.go_to_week(IsoWeek(2026, 48))
    title = next(each.title for each in desk.planned() if each.day.weekday() == 1)
    desk.drag(title, "wed", "10:00", drop=False)
    desk.qtbot.waitUntil(lambda: bool(desk.board.ghost.clashes))
    assert "12 af 12 er optaget: Borger 9001" in desk.board.ghost.clashes[0]
    assert "og 8 til" in desk.board.ghost.clashes[0]
    desk.press(Key.Key_Escape)
