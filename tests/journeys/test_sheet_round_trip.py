"""A signed sheet becomes marks, and marks become a paper that tells all that was done to them.

Cohort 2A's sheet of week 47 is printed; its row codes are read off the paper, and typed back in the window. The provider closes
the day; the next day a line turns out to be wrong and is corrected with a reason. The citizen's paper then tells no-show, late,
who and why: of Wednesday's three hours 2:15 count as attended, so 75 %, and 0:45 as unlawful.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.desktop.attendance.attendance_page import AttendancePage
from planner.desktop.attendance_desk.typeback_dialog import TypeBackDialog
from planner.domain.acting import SETUP
from planner.domain.isoweek import IsoWeek
from planner.domain.signin_codes import is_code
from planner.services.history_papers import HistoryOrder
from planner.wiring import OpenOffice, open_office
from planner.wording import Wording
from tests.builders import StoppedClock
from tests.desktop.people.page_desk import CTRL, PageDesk
from tests.exporters.paper.reading import pdf_text, squeezed

DAY, WEEK = date(2026, 11, 18), IsoWeek(2026, 47)
DANISH = Wording("da")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[OpenOffice]:
    """A sample office in which cohort 2A has met for a week, and nobody is marked yet."""
    clock = StoppedClock(datetime(2026, 11, 20, 16, 0, tzinfo=UTC))
    with open_office(str(tmp_path / "office.sqlite"), create=True, clock=clock) as opened:
        opened.sample.fill(citizens=40, weeks=1, start=WEEK, seed=1, today=DAY)
        yield opened


def codes_on_paper(pdf: bytes, pdftotext: str, folder: Path) -> list[str]:
    """The codes of the rows, as somebody reads them off the sheet."""
    file = folder / "ark.pdf"
    file.write_bytes(pdf)
    done = subprocess.run([pdftotext, "-layout", str(file), "-"], capture_output=True, check=True)
    return [word for word in re.findall(r"\b[A-Z]{4,5}\b", done.stdout.decode()) if is_code(word)]


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_from_the_printed_sheet_to_the_printed_history(
    qtbot: QtBot, office: OpenOffice, pdftotext: str, tmp_path: Path
) -> None:
    codes = codes_on_paper(office.exporting.signin(SETUP, "2A", WEEK, DANISH), pdftotext, tmp_path)
    desk = PageDesk(qtbot, office, "attendance", acting="P1-A")
    page = desk.page
    assert isinstance(page, AttendancePage)
    page.show_day(DAY)
    desk.click(page.form.allTab)
    page.pane.table.setFocus()
    desk.press(Qt.Key.Key_T, CTRL)
    dialog = desk.window.findChild(TypeBackDialog)
    assert isinstance(dialog, TypeBackDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.cohort.setCurrentIndex(dialog.cohort.findText("Hold 2A", Qt.MatchFlag.MatchStartsWith))
    dialog.preview()
    dialog.line.setFocus()
    for number, code in enumerate(codes):
        qtbot.keyClicks(dialog.line, f"{code.lower()} on {'u' if number == 0 else 'm'}")
        qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
        assert dialog.wrong.text() == ""
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)

    (meeting,) = (
        each
        for each in office.register.day(SETUP, DAY)
        if each.session.cohort is not None and each.session.cohort.reference == "2A"
    )
    assert meeting.recorded == len(meeting.rows) == len(codes) > 2
    absent = next(
        row.citizen
        for row in meeting.rows
        if row.current and row.current.entry.code and row.current.entry.code.lawful is False
    )
    teacher = office.acting("P1-A")
    office.closings.close(teacher, DAY, DAY, cohort="2A")
    office.register.mark(
        teacher,
        meeting.session.reference,
        absent.reference,
        "F",
        minutes=135,
        correction="havde skrevet under på det forkerte ark",
    )
    order = HistoryOrder(citizen=absent.reference, first=WEEK, last=WEEK)
    text = pdf_text(office.history_papers.pdf(SETUP, order, DANISH), pdftotext, tmp_path)
    for said in (
        f"{absent.name} ({absent.reference})",
        "U udeblevet",
        "F forsinket 2:15",
        "P1-A",
        "havde skrevet under på det forkerte ark",
        "Hold 2A: 18. november 2026 lukket",
        "mødt 2:15 (75 %)",
        "Ulovligt 0:45",
    ):
        assert squeezed(said) in text, said
