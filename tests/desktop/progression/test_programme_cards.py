"""Programmes, goals and deadlines on the progression page: kept with the keyboard, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from planner.desktop.programmes.goal_dialog import GoalDialog
from planner.desktop.progression.deadlines_card import DeadlinesCard
from planner.desktop.progression.goals_card import GoalsCard
from planner.desktop.progression.progression_page import ProgressionPage
from planner.domain.acting import SETUP
from planner.domain.people import Citizen
from planner.services.programme_reading import ProgrammeView
from planner.wiring import OpenOffice
from tests.journeys.desk import CTRL, Desk

Opened = tuple[Desk, ProgressionPage]
Key = Qt.Key


def goals(page: ProgressionPage) -> GoalsCard:
    return next(each for each in page.cards if isinstance(each, GoalsCard))


def deadlines(page: ProgressionPage) -> list[tuple[str, str]]:
    card = next(each for each in page.cards if isinstance(each, DeadlinesCard))
    cells = [
        card.rows.itemAtPosition(row, column) for row in range(card.rows.rowCount()) for column in (0, 1)
    ]
    labels = [widget for cell in cells if cell is not None and isinstance(widget := cell.widget(), QLabel)]
    texts = [label.text().replace("\N{NO-BREAK SPACE}", " ") for label in labels]
    return list(zip(texts[::2], texts[1::2], strict=True))


def stored(office: OpenOffice, citizen: str = "9001") -> ProgrammeView:
    return office.programmes.show(SETUP, citizen)[-1]


def undo(desk: Desk, page: ProgressionPage) -> None:
    desk.window.activateWindow()
    page.form.people_list.setFocus()
    desk.press(Key.Key_Z, CTRL)


def test_a_goal_is_noted_with_two_keys_and_taken_back(progression: Opened, office: OpenOffice) -> None:
    """9001 began on 9 November; today is 20 November."""
    desk, page = progression
    card = goals(page)
    assert [key[1] for key in card.lines][:2] == ["cv", "job_goal"]
    line = next(line for key, line in card.lines.items() if key[1] == "cv")
    assert line.accessibleName() == "CV er lavet: ikke nået"
    line.setFocus()
    desk.qtbot.keyClick(line, Key.Key_Return)
    dialog = page.window().findChild(GoalDialog)
    assert isinstance(dialog, GoalDialog)
    desk.qtbot.keyClick(dialog.evidence, Key.Key_Return)
    (mark,) = stored(office).goals[0].marks
    assert (mark.day, mark.by) == (date(2026, 11, 20), "M1")
    line = next(line for key, line in card.lines.items() if key[1] == "cv")
    assert line.accessibleName() == "CV er lavet: nået, 20-11-2026 · M1"
    undo(desk, page)
    assert stored(office).goals[0].marks == ()


def test_a_note_is_dated_told_and_changed(progression: Opened, office: OpenOffice) -> None:
    _, page = progression
    view = stored(office)
    dialog = goals(page).open_goal(view.enrolment, view.goals[1])
    dialog.day.setText("i går")
    dialog.save_button.click()
    assert dialog.trouble.text() == "Skriv datoen som 1-12-2026."
    dialog.day.setText("12-11-2026")
    dialog.evidence.setText("bager")
    dialog.save_button.click()
    (mark,) = stored(office).goals[1].marks
    assert (mark.day, mark.evidence) == (date(2026, 11, 12), "bager")
    dialog = goals(page).open_goal(stored(office).enrolment, stored(office).goals[1])
    dialog.table.setCurrentIndex(dialog.model.index(0, 0))
    dialog.evidence.setText("bager i Valby")
    dialog.save_button.click()
    assert stored(office).goals[1].marks[0].evidence == "bager i Valby"
    dialog.remove_button.click()
    assert stored(office).goals[1].marks == ()
    dialog.close()


def test_the_review_waits_for_words(progression: Opened, office: OpenOffice) -> None:
    _, page = progression
    view = stored(office)
    review = next(goal for goal in view.goals if goal.type.needs_evidence)
    dialog = goals(page).open_goal(view.enrolment, review)
    dialog.save_button.click()
    assert "kan ikke afsluttes uden en begrundelse" in dialog.trouble.text()
    assert stored(office).deadlines == view.deadlines
    dialog.close()


def test_what_the_programme_leads_to_is_said_and_flagged(progression: Opened, office: OpenOffice) -> None:
    desk, page = progression
    card = goals(page)
    (aim,) = card.aims.values()
    assert aim.text() == "køkkenmedhjælper"
    aim.setFocus()
    aim.clear()
    desk.qtbot.keyClicks(aim, "kok")
    desk.qtbot.keyClick(aim, Key.Key_Return)
    assert stored(office).enrolment.employment_goal == "kok"
    undo(desk, page)
    assert stored(office).enrolment.employment_goal == "køkkenmedhjælper"
    (aim,) = card.aims.values()
    aim.clear()
    desk.qtbot.keyClick(aim, Key.Key_Return)
    (aim,) = card.aims.values()
    assert aim.placeholderText().startswith("mangler")


def test_a_programme_is_started_and_ended_in_a_job(progression: Opened, office: OpenOffice) -> None:
    desk, page = progression
    dialog = goals(page).open_programmes()
    assert dialog is not None
    assert dialog.type.currentText() == "Intensivt virksomhedsrettet forløb"
    dialog.save_button.click()
    assert "allerede i »Intensivt virksomhedsrettet forløb«" in dialog.trouble.text()
    dialog.table.setCurrentIndex(dialog.model.index(0, 0))
    dialog.outcome.setCurrentIndex(dialog.outcome.findText("I deltidsjob"))
    assert dialog.until.text() == "20-11-2026"
    dialog.save_button.click()
    assert "hører timer om ugen" in dialog.trouble.text()
    dialog.hours.setText("4:00")
    dialog.save_button.click()
    kept = stored(office).enrolment
    assert (kept.until, kept.outcome_minutes) == (date(2026, 11, 20), 240)
    dialog.begin()
    dialog.type.setCurrentIndex(dialog.type.findText("Efterværn"))
    dialog.since.setText("21-11-2026")
    dialog.save_button.click()
    assert stored(office).enrolment.programme == "aftercare"
    dialog.close()
    undo(desk, page)
    undo(desk, page)
    assert stored(office).enrolment.until is None


def test_a_citizen_moves_group_with_a_reason(progression: Opened, office: OpenOffice) -> None:
    desk, page = progression
    dialog = goals(page).open_regroup()
    assert dialog is not None
    assert dialog.group.findText("Gruppe 1") < 0, "the group they are in is not offered"
    dialog.move_button.click()
    assert "Skriv, hvorfor" in dialog.trouble.text()
    dialog.group.setCurrentIndex(dialog.group.findText("Gruppe 2"))
    dialog.reason.setText("har brug for mere tid")
    dialog.move_button.click()
    assert office.people.get(SETUP, Citizen, "9001").group == "2"
    undo(desk, page)
    assert office.people.get(SETUP, Citizen, "9001").group == "1"


@pytest.mark.parametrize(
    ("language", "first"),
    [
        ("da", ("7 uger", "Mål efter 13 uger · 10. januar 2027 · uge 6 af 13")),
        ("en", ("7 weeks", "Goals after 13 weeks · 10 January 2027 · week 6 of 13")),
    ],
)
def test_deadlines_say_how_much_time_there_is(
    open_progression: Callable[..., Opened], office: OpenOffice, language: str, first: tuple[str, str]
) -> None:
    office.programmes.remove(SETUP, stored(office).enrolment)
    office.programmes.start(SETUP, "9001", "company_preparing", date(2026, 10, 12))
    _, page = open_progression(language=language)
    assert deadlines(page) == [first]


def test_a_case_says_what_its_weeks_wait_for(
    open_progression: Callable[..., Opened], office: OpenOffice
) -> None:
    office.programmes.remove(SETUP, stored(office).enrolment)
    made = office.programmes.start(SETUP, "9001", "clarification", date(2026, 11, 1)).kept
    _, page = open_progression()
    (row,) = deadlines(page)
    assert row == ("venter", "Afgørelse inden for 23 uger · tæller fra: Besluttet at forelægge sagen")
    office.programmes.mark_goal(SETUP, made.id, "to_present", date(2026, 11, 9))
    page.show_record(page.citizen)  # type: ignore[arg-type]
    (row,) = deadlines(page)
    assert row == ("21 uger", "Afgørelse inden for 23 uger · 18. april 2027 · uge 2 af 23")


def test_a_teacher_sees_neither_goals_nor_deadlines(open_progression: Callable[..., Opened]) -> None:
    _, page = open_progression(citizen="9003", acting="P1-A")
    shown = [type(card) for card in page.cards if card.isVisible()]
    assert GoalsCard not in shown
    assert DeadlinesCard not in shown
    assert goals(page).aims == {}
