"""Prompts and contacts on the progression page: answered and logged with the keyboard, in place, and undone."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from planner.desktop.progression.contacts_card import ContactsCard
from planner.desktop.progression.progression_page import ProgressionPage
from planner.desktop.progression.prompt_box import PromptBox
from planner.desktop.progression.prompts_card import PromptsCard
from planner.domain.acting import SETUP
from planner.domain.people import Citizen
from planner.domain.prompts.prompt import PromptAnswerIs
from planner.wiring import OpenOffice
from tests.journeys.desk import CTRL, Desk

Opened = tuple[Desk, ProgressionPage]
Key = Qt.Key


def prompts(page: ProgressionPage) -> PromptsCard:
    return next(each for each in page.cards if isinstance(each, PromptsCard))


def contacts(page: ProgressionPage) -> ContactsCard:
    return next(each for each in page.cards if isinstance(each, ContactsCard))


def box(page: ProgressionPage, rule: str) -> PromptBox:
    return next(each for each in prompts(page).boxes if each.prompt.rule == rule)


def rules(page: ProgressionPage) -> set[str]:
    return {each.prompt.rule for each in prompts(page).boxes}


def told(card: PromptsCard | ContactsCard) -> str:
    return " | ".join(each.text() for each in card.findChildren(QLabel))


def undo(desk: Desk, page: ProgressionPage) -> None:
    desk.window.activateWindow()
    page.form.people_list.setFocus()
    desk.press(Key.Key_Z, CTRL)


def overdue(desk: Desk, page: ProgressionPage, office: OpenOffice) -> None:
    office.support.add(SETUP, "9001", "aftercare", date(2026, 10, 1), 2)
    page.show_record(office.people.get(SETUP, Citizen, "9001"))


def test_an_overdue_contact_is_logged_from_its_prompt(progression: Opened, office: OpenOffice) -> None:
    desk, page = progression
    overdue(desk, page, office)
    late = box(page, "contact_overdue")
    desk.click(late.follow)
    assert late.form is not None
    assert late.form.way.hasFocus()
    late.form.note.setFocus()
    desk.qtbot.keyClicks(late.form.note, "har det godt i jobbet")
    desk.press(Key.Key_Return)
    (logged,) = office.contacts.list(SETUP, "9001")
    assert logged.note == "har det godt i jobbet"
    assert "contact_overdue" not in rules(page)
    assert "har det godt i jobbet" in told(contacts(page))
    undo(desk, page)
    assert office.contacts.list(SETUP, "9001") == ()
    assert "contact_overdue" in rules(page)


def test_not_now_takes_a_reason_and_is_remembered(progression: Opened, office: OpenOffice) -> None:
    desk, page = progression
    overdue(desk, page, office)
    late = box(page, "contact_overdue")
    desk.click(late.later)
    assert late.line.hasFocus()
    desk.press(Key.Key_Return)
    assert "Skriv, hvorfor" in late.sentence.text()
    desk.qtbot.keyClicks(late.line, "på ferie")
    desk.press(Key.Key_Return)
    assert "contact_overdue" not in rules(page)
    assert office.prompts.history(SETUP, "9001")[0].answer is PromptAnswerIs.DISMISSED
    desk.click(prompts(page).earlier)
    assert "fulgte ikke: Kontakten er over tiden. på ferie" in told(prompts(page))
    undo(desk, page)
    assert "contact_overdue" in rules(page)
    assert office.prompts.history(SETUP, "9001") == ()


def test_escape_gives_the_buttons_back(progression: Opened, office: OpenOffice) -> None:
    desk, page = progression
    overdue(desk, page, office)
    late = box(page, "contact_overdue")
    desk.click(late.later)
    desk.press(Key.Key_Escape)
    assert late.buttons.isVisible()
    assert not late.line.isVisible()
    desk.click(late.reasons)
    assert "Kilde:" in late.why.text()
    assert late.why.isVisible()


def test_a_contact_is_logged_in_few_keys_and_support_is_agreed(
    progression: Opened, office: OpenOffice
) -> None:
    """Ctrl+L, the way and the result as they stand, two tabs to the note, Enter."""
    desk, page = progression
    card = contacts(page)
    desk.press(Key.Key_L, CTRL)
    desk.press(Key.Key_Escape)
    assert card.log_button.hasFocus()
    assert not card.contact.isVisible()
    desk.press(Key.Key_L, CTRL)
    assert card.contact.way.hasFocus()
    desk.press(Key.Key_Tab)
    desk.press(Key.Key_Tab)
    assert card.contact.note.hasFocus()
    note = card.contact.note
    desk.qtbot.waitUntil(lambda: note.height() >= note.sizeHint().height())
    desk.qtbot.keyClicks(card.contact.note, "fik depression igen")
    desk.press(Key.Key_Return)
    assert "»depression«" in card.contact.sentence.text()
    assert office.contacts.list(SETUP, "9001") == ()
    card.contact.note.clear()
    desk.press(Key.Key_Return)
    (logged,) = office.contacts.list(SETUP, "9001")
    assert logged.result.reached
    assert not card.contact.isVisible()
    desk.click(card.agree_button)
    desk.click(card.support.keep)
    (schedule,) = office.support.list(SETUP, "9001")
    assert (schedule.every, schedule.since) == (2, date(2026, 11, 20))
    undo(desk, page)
    undo(desk, page)
    assert office.contacts.list(SETUP, "9001") == ()
    assert office.support.list(SETUP, "9001") == ()
