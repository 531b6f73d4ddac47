"""Paper typed back and files taken in, from the menu of the register: fast, all or nothing, and one step to undo."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from planner.desktop.attendance_desk.absence_dialog import AbsenceDialog
from planner.desktop.attendance_desk.activity_dialog import ActivityDialog
from planner.desktop.attendance_desk.marks_import_dialog import MarksImportDialog
from planner.desktop.attendance_desk.typeback_dialog import TypeBackDialog
from planner.domain.acting import SETUP
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Staff
from planner.wiring import OpenOffice
from tests.desktop.attendance_desk.conftest import CTRL, DAY, KeptDesk

WEEK = IsoWeek(2026, 47)
SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


def marks(office: OpenOffice, day: date = DAY) -> dict[str, str]:
    """What stands at the cohort's session of a day, by citizen."""
    return {
        row.citizen.reference: f"{row.current.entry.code.code}{row.current.entry.minutes}"
        for found in office.register.day(SETUP, day)
        if found.session.cohort is not None and found.session.cohort.reference == "2A"
        for row in found.rows
        if row.current and row.current.entry.code
    }


def sheet(office: OpenOffice) -> list[tuple[str, str]]:
    """The code and the name of every row of the paper."""
    return [(row.code, row.name) for row in office.exporting.signin_sheet(SETUP, "2A", WEEK).rows]


# --- a sheet typed back ------------------------------------------------------------------------------------------------


def typing(register: KeptDesk) -> TypeBackDialog:
    register.desk.press(Qt.Key.Key_T, CTRL)
    return register.opened(TypeBackDialog)


def enter(register: KeptDesk, dialog: TypeBackDialog, text: str) -> None:
    register.qtbot.keyClicks(dialog.line, text)
    register.press(dialog, Qt.Key.Key_Return)


def test_a_sheet_is_typed_line_by_line_and_taken_back_in_one_step(
    register: KeptDesk, office: OpenOffice
) -> None:
    dialog = typing(register)
    assert dialog.focusWidget() is dialog.line
    rows = sheet(office)
    enter(register, dialog, f"{rows[0][0].lower()} on m")
    enter(register, dialog, f"{rows[1][0]} on F 9.45-12")
    enter(register, dialog, f"{rows[2][0]} on S")
    said = [(row.cells[0], row.cells[1].split(" (")[0], row.cells[3]) for row in dialog.model.rows]
    assert [who for _, who, _ in said] == [name for _, name in rows[:3]]
    assert [mark for *_, mark in said] == ["M mødt", "F forsinket 09.45–12.00", "S egen sygdom"]
    assert marks(office) == {}
    assert dialog.form.apply_button.text() == "Registrér 3 linjer"
    register.press(dialog, Qt.Key.Key_Return)
    assert sorted(marks(office).values()) == ["F135", "M180", "S0"]
    stack = register.desk.context.undo.stack
    assert stack.count() == 1
    register.back()
    register.desk.undo()
    assert marks(office) == {}


def test_a_wrong_code_is_said_in_place_and_the_line_stays(register: KeptDesk, office: OpenOffice) -> None:
    dialog = typing(register)
    code = sheet(office)[0][0]
    wrong = code[:-1] + ("B" if code[-1] != "B" else "C")
    enter(register, dialog, f"{wrong} M")
    assert dialog.wrong.isVisible()
    assert dialog.wrong.text().startswith(f"»{wrong}« er ikke en kode fra et ark")
    assert (dialog.line.text(), dialog.model.rows) == (f"{wrong} M", ())
    register.qtbot.keyClicks(dialog.line, f"{code} on X")
    register.press(dialog, Qt.Key.Key_Return)
    assert "X" in dialog.wrong.text()
    register.type(dialog.line, f"{code} on M")
    register.press(dialog, Qt.Key.Key_Return)
    assert not dialog.wrong.isVisible()
    assert len(dialog.model.rows) == 1


def test_what_is_typed_survives_closing_the_dialog(register: KeptDesk, office: OpenOffice) -> None:
    dialog = typing(register)
    enter(register, dialog, f"{sheet(office)[0][0]} on M")
    register.press(dialog, Qt.Key.Key_Escape)
    register.back()
    again = typing(register)
    assert [row.cells[3] for row in again.model.rows] == ["M mødt"]
    again.form.preview_table.setFocus()
    again.form.preview_table.selectRow(0)
    register.press(again, Qt.Key.Key_Delete)
    assert (again.model.rows, again.form.apply_button.isEnabled()) == ((), False)


def test_closed_days_ask_for_a_reason_first(register: KeptDesk, office: OpenOffice) -> None:
    office.closings.close(SETUP, DAY, DAY, cohort="2A", leave_blank=True)
    dialog = typing(register)
    enter(register, dialog, f"{sheet(office)[0][0]} on M")
    assert "er lukket" in dialog.form.trouble_label.text()
    assert dialog.form.reason_edit.isVisible()
    assert not dialog.form.apply_button.isEnabled()
    register.type(dialog.form.reason_edit, "arket kom sent")
    register.desk.click(dialog.form.apply_button)
    assert list(marks(office).values()) == ["M180"]


# --- a provider's file -------------------------------------------------------------------------------------------------


def importing(register: KeptDesk) -> MarksImportDialog:
    register.desk.press(Qt.Key.Key_I, CTRL)
    return register.opened(MarksImportDialog)


def file(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "uge47.csv"
    path.write_bytes(text.encode(encoding))
    return path


GOOD = "borger;dato;kode;minutter\n9003;18-11-2026;M;\n9018;18-11-2026;F;135\n"


def test_a_file_is_looked_at_taken_in_and_taken_back(
    register: KeptDesk, office: OpenOffice, tmp_path: Path
) -> None:
    dialog = importing(register)
    assert not dialog.form.apply_button.isEnabled()
    dialog.open_file(file(tmp_path, GOOD, "cp1252"))
    assert [row.cells[0] for row in dialog.model.rows] == ["2", "3"]
    assert marks(office) == {}
    assert dialog.form.apply_button.text() == "Hent 2 registreringer"
    register.press(dialog, Qt.Key.Key_Return)
    assert marks(office) == {"9003": "M180", "9018": "F135"}
    register.back()
    again = importing(register)
    again.open_file(file(tmp_path, GOOD, "cp1252"))
    assert "er allerede læst ind" in again.form.summary_label.text()
    assert not again.form.apply_button.isEnabled()
    again.reject()
    register.back()
    register.desk.undo()
    assert marks(office) == {}
    once_more = importing(register)
    once_more.open_file(file(tmp_path, GOOD, "cp1252"))
    assert once_more.form.apply_button.isEnabled()
    once_more.reject()
    register.back()
    register.desk.redo()
    assert marks(office) == {"9003": "M180", "9018": "F135"}


def test_every_line_that_cannot_come_in_says_why(
    register: KeptDesk, office: OpenOffice, tmp_path: Path
) -> None:
    dialog = importing(register)
    dialog.open_file(
        file(
            tmp_path,
            "borger;dato;kode\n9003;18-11-2026;M\n9003;18-11-2026;S\n8888;18-11-2026;M\n9018;18-13-2026;M\n9018;18-11-2026;XX\n",
        )
    )
    said = {row.cells[0]: row.cells[1] for row in dialog.model.rows}
    assert "linje 2" in said["3"]
    assert said["4"].startswith("»8888« findes ikke")
    assert "er ikke en dato" in said["5"]
    assert "XX" in said["6"]
    assert dialog.form.summary_label.text().startswith("4 linjer kan ikke læses")
    assert not dialog.form.apply_button.isEnabled()
    assert marks(office) == {}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"navn;farve\nx;y\n", "mangler kolonnerne"),
        (b"\x00\x01\x02\xff" * 40, ""),
        (b"", ""),
        ("borger;dato;kode\n9003;18-11-2026;M\n".encode("utf-16"), None),
    ],
)
def test_files_that_are_no_such_table_are_said_and_nothing_happens(
    register: KeptDesk, office: OpenOffice, tmp_path: Path, content: bytes, said: str | None
) -> None:
    dialog = importing(register)
    path = tmp_path / "fil.csv"
    path.write_bytes(content)
    dialog.open_file(path)
    if said is None:  # another encoding that is understood
        assert [row.cells[3] for row in dialog.model.rows] == ["M mødt"]
    else:
        assert said in dialog.form.trouble_label.text()
        assert dialog.form.trouble_label.text()
        assert not dialog.form.apply_button.isEnabled()
    dialog.open_file(tmp_path / "der-er-ingen.csv")
    assert "der-er-ingen.csv" in dialog.form.trouble_label.text()
    assert marks(office) == {}


def test_a_closed_day_in_a_file_asks_for_a_reason(
    register: KeptDesk, office: OpenOffice, tmp_path: Path
) -> None:
    office.closings.close(SETUP, DAY, DAY, cohort="2A", leave_blank=True)
    dialog = importing(register)
    dialog.open_file(file(tmp_path, GOOD))
    assert "er lukket" in dialog.form.trouble_label.text()
    assert not dialog.form.apply_button.isEnabled()
    register.type(dialog.form.reason_edit, "filen kom sent")
    register.desk.click(dialog.form.apply_button)
    assert marks(office) == {"9003": "M180", "9018": "F135"}


# --- what leaves, and the other entries of the menu --------------------------------------------------------------------


def test_activity_hours_of_some_weeks_as_a_file(
    register: KeptDesk, office: OpenOffice, tmp_path: Path
) -> None:
    register.desk.press(Qt.Key.Key_E, CTRL)
    dialog = register.opened(ActivityDialog)
    assert (dialog.first.text(), dialog.last.text()) == ("2026-W44", "2026-W47")
    register.type(dialog.first, "2026-W46")
    register.type(dialog.last, "2026-W46")
    dialog.preview()
    shown = [row.cells for row in dialog.model.rows]
    out = tmp_path / "timer.csv"
    assert dialog.write(out)
    lines = list(csv.reader(out.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert len(lines) - 1 == len(shown) > 0
    assert {line[2] for line in lines[1:]} == {"2026-W46"}
    assert "Borger" not in out.read_text("utf-8-sig").split("\n", 1)[1]


def test_weeks_that_are_none_are_said(register: KeptDesk) -> None:
    register.desk.press(Qt.Key.Key_E, CTRL)
    dialog = register.opened(ActivityDialog)
    register.type(dialog.first, "2026-W99")
    dialog.preview()
    assert dialog.form.trouble_label.text()
    assert not dialog.form.apply_button.isEnabled()


def test_absence_of_the_open_row(register: KeptDesk) -> None:
    register.desk.press(Qt.Key.Key_F, SHIFT)
    dialog = register.opened(AbsenceDialog)
    assert "Borger 9003" in dialog.windowTitle()


def test_a_provider_opens_no_absence(register: KeptDesk, office: OpenOffice) -> None:
    teacher = next(
        person.reference
        for person in office.people.list(SETUP, Staff)
        if not office.acting(person.reference).sees_all_citizens
    )
    register.desk.context.acting = office.acting(teacher)
    register.desk.press(Qt.Key.Key_F, SHIFT)
    assert register.desk.said()
    assert not any(each.isVisible() for each in register.desk.window.findChildren(AbsenceDialog))
