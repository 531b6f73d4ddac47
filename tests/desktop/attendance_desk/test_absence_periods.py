"""Periods of absence in the window: kept with the keyboard, ended, taken away, and every step taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from planner.desktop.attendance_desk.absence_dialog import AbsenceDialog
from planner.desktop.attendance_desk.citizen_sections import AbsenceSection
from planner.desktop.people.plain_page import PlainPage
from planner.domain.acting import SETUP
from planner.domain.people import Citizen, Staff
from planner.wiring import OpenOffice
from tests.desktop.attendance_desk.conftest import CTRL, FRESH, KeptDesk, cells, open_section, section_button

Opened = Callable[..., KeptDesk]


def opened(kept: KeptDesk) -> AbsenceDialog:
    return open_section(kept, "citizen_absence", AbsenceDialog)


def told(kept: KeptDesk) -> list[str]:
    """The lines of the section on the page."""
    page = kept.desk.page
    assert isinstance(page, PlainPage)
    section = page.fields.findChild(AbsenceSection)
    assert isinstance(section, AbsenceSection)
    items = (section.lines.itemAt(n) for n in range(section.lines.count()))
    return [widget.text() for item in items if item and isinstance(widget := item.widget(), QLabel)]


def test_leave_is_kept_with_the_keyboard_and_taken_back(citizen_page: Opened, office: OpenOffice) -> None:
    kept = citizen_page()
    assert told(kept) == ["Intet fravær fra i dag og frem."]
    dialog = opened(kept)
    assert "forudfylder" in dialog.hint.text()
    assert "holder indkaldelser" in dialog.hint.text()
    kept.choose(dialog.type, "fer")
    kept.type(dialog.first, "21-12-2026")
    kept.type(dialog.last, "31-12-2026")
    kept.type(dialog.comment, "aftalt til mødet")
    kept.press(dialog, Qt.Key.Key_Return)
    assert cells(dialog) == [("ferie", "21-12-2026", "31-12-2026", "aftalt til mødet", "")]
    assert told(kept) == ["Ferie · 21-12-2026 – 31-12-2026"]
    kept.press(dialog, Qt.Key.Key_Z, CTRL)
    assert (cells(dialog), office.absences.list(SETUP, FRESH)) == ([], ())
    kept.press(dialog, Qt.Key.Key_Y, CTRL)
    assert [each.first for each in office.absences.list(SETUP, FRESH)] == [date(2026, 12, 21)]


def test_an_illness_has_dates_and_no_words(citizen_page: Opened, office: OpenOffice) -> None:
    kept = citizen_page()
    dialog = opened(kept)
    kept.choose(dialog.type, "fer")
    kept.type(dialog.comment, "brækket arm")
    kept.choose(dialog.type, "syg")
    assert (dialog.comment.isEnabled(), dialog.comment.text()) == (False, "")
    assert "diagnose" in dialog.comment.placeholderText()
    dialog.first.setFocus()
    kept.press(dialog, Qt.Key.Key_Return)
    (period,) = office.absences.list(SETUP, FRESH)
    assert (period.type.comment_allowed, period.comment, period.last) == (False, "", None)
    assert cells(dialog)[0][2] == "indtil videre"


def test_an_open_period_is_ended_changed_and_taken_away(citizen_page: Opened, office: OpenOffice) -> None:
    office.absences.add(SETUP, FRESH, "exemption", date(2026, 11, 2))
    kept = citizen_page()
    dialog = opened(kept)
    dialog.table.setFocus()
    kept.press(dialog, Qt.Key.Key_Down)
    assert dialog.save_button.text() == "Gem ændringen"
    kept.type(dialog.reason, "begyndt igen")
    kept.desk.click(dialog.end_button)
    assert cells(dialog) == [("fritagelse", "02-11-2026", "20-11-2026", "", "begyndt igen")]
    assert not dialog.end_button.isEnabled()
    kept.type(dialog.last, "18-11-2026")
    kept.press(dialog, Qt.Key.Key_Return)
    assert cells(dialog)[0][2] == "18-11-2026"
    assert told(kept) == ["Intet fravær fra i dag og frem."]
    dialog.table.setFocus()
    kept.press(dialog, Qt.Key.Key_Delete)
    assert cells(dialog) == []
    for _ in range(3):
        kept.press(dialog, Qt.Key.Key_Z, CTRL)
    (period,) = office.absences.list(SETUP, FRESH)
    assert (period.last, period.end_reason) == (None, "")


def test_what_cannot_be_is_said_and_nothing_typed_is_lost(citizen_page: Opened, office: OpenOffice) -> None:
    office.absences.add(SETUP, FRESH, "leave", date(2026, 12, 1), date(2026, 12, 24))
    kept = citizen_page()
    dialog = opened(kept)
    kept.type(dialog.first, "i morgen")
    kept.press(dialog, Qt.Key.Key_Return)
    assert "1-12-2026" in dialog.trouble.text()
    kept.type(dialog.first, "20-12-2026")
    kept.press(dialog, Qt.Key.Key_Return)
    assert dialog.trouble.text().startswith("Borgeren har allerede ferie")
    assert dialog.first.text() == "20-12-2026"
    assert len(office.absences.list(SETUP, FRESH)) == 1


def test_a_provider_is_told_nothing_of_it(citizen_page: Opened, office: OpenOffice) -> None:
    teacher = next(
        person.reference
        for person in office.people.list(SETUP, Staff)
        if not office.acting(person.reference).sees_all_citizens
    )
    theirs = office.people.list(office.acting(teacher), Citizen)[0]
    office.absences.add(SETUP, theirs.reference, "illness", date(2026, 11, 2))
    kept = citizen_page(theirs.reference, acting=teacher)
    said = " ".join(told(kept)).casefold()
    assert said
    assert "syg" not in said
    assert not section_button(kept, "citizen_absence").isVisible()
