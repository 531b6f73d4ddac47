"""A provider's day by keyboard alone: a group of fifteen, closing, a correction afterwards, and the mentor's approval.

By hand: the session is 09.00–12.00 (180 minutes). Twelve are present (12 × 180 = 2160 minutes), two come late and are
there 85 and 90 minutes, one is ill: 2160 + 85 + 90 = 2335 minutes, 38 t 55 min, of 15 × 3 t = 45 t. After the
correction one of the present is a no-show: 2335 − 180 = 2155 minutes, 35 t 55 min.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.desktop.attendance.attendance_page import AttendancePage
from planner.domain.acting import SETUP
from planner.domain.people import Cohort, Organisation, OrganisationType, Staff
from planner.services.session_drafts import NewSession
from planner.wiring import OpenOffice, open_office
from tests.builders import StoppedClock
from tests.desktop.people.page_desk import CTRL, NONE, PageDesk
from tests.journeys.counted_bot import CountedBot

Key = Qt.Key
DAY, SINCE = date(2026, 11, 25), date(2026, 1, 1)
SHIFT = Qt.KeyboardModifier.ShiftModifier
MOST_KEYS = 20
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[OpenOffice]:
    """A provider's teacher with a cohort of fifteen, in the afternoon after they met."""
    clock = StoppedClock(datetime(2026, 11, 25, 14, 4, tzinfo=UTC))
    with open_office(str(tmp_path / "office.sqlite"), create=True, clock=clock) as opened:
        people = opened.people
        home = next(
            each for each in people.list(SETUP, Organisation) if each.type is OrganisationType.JOBCENTRE
        )
        provider = Organisation(id=uuid4(), reference="P1", name="Udbyder P1", type=OrganisationType.PROVIDER)
        people.add(SETUP, provider)
        people.add(SETUP, Staff(id=uuid4(), reference="M1", name="Mentor M1", organisation=home.ref))
        teacher = Staff(id=uuid4(), reference="P1-A", name="Underviser P1-A", organisation=provider.ref)
        people.add(SETUP, teacher)
        people.add(SETUP, Cohort(id=uuid4(), reference="3C", name="Hold 3C", organisation=provider.ref))
        for number in range(1, 16):
            reference = f"41{number:02}"
            people.add_citizen(
                SETUP, name=f"Borger {reference}", reference=reference, mentor="M1", since=SINCE
            )
            opened.cohorts.join(SETUP, "3C", reference, SINCE)
        opened.planning.add(
            opened.acting("P1-A"),
            NewSession(
                kind="presentation",
                title="Jobsøgning",
                start=datetime(2026, 11, 25, 9),
                end=datetime(2026, 11, 25, 12),
                cohort="3C",
                staff=("P1-A",),
            ),
        )
        yield opened


class Register:
    """Somebody at the keyboard, with every key counted."""

    def __init__(self, qtbot: QtBot, office: OpenOffice, acting: str) -> None:
        self.bot = CountedBot(qtbot)
        self.desk = PageDesk(qtbot, office, "attendance", acting=acting)
        assert isinstance(self.desk.page, AttendancePage)
        self.page = self.desk.page

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.bot.keyClick(self.desk.focus(), key, modifiers)

    def type(self, text: str) -> None:
        """Letters and digits where the keyboard is; ``\\n`` is Enter."""
        for character in text:
            if character == "\n":
                self.press(Key.Key_Return)
            else:
                self.bot.keyClicks(self.desk.focus(), character)

    def marks(self) -> list[str]:
        shown = self.page.pane.model.shown
        assert shown is not None
        found = [row.register.current for row in shown.rows]
        return [f"{m.entry.code.code}{m.entry.minutes}" if m and m.entry.code else "" for m in found]

    def column(self, number: int, row: int) -> str:
        return str(self.page.pane.model.index(row, number).data() or "")


WANTED = ["M180", "M180", "S0", *["M180"] * 3, "F85", *["M180"] * 7, "F90"]


def test_fifteen_row_by_row(qtbot: QtBot, office: OpenOffice) -> None:
    register = Register(qtbot, office, "P1-A")
    register.type("mms" + "mmm" + "f85" + "mmmmmmm" + "f90\n")
    assert register.marks() == WANTED
    assert register.bot.acts <= MOST_KEYS
    assert "<b>15 af 15</b> registreret" in register.page.status()
    assert "38 t 55 min fremmødt af 45 t" in register.page.status()
    assert "M 12, F 2, S 1" in register.page.status()
    assert "mangler" not in register.page.status()


def test_fifteen_with_the_rest_filled(qtbot: QtBot, office: OpenOffice) -> None:
    register = Register(qtbot, office, "P1-A")
    register.press(Key.Key_Down)
    register.press(Key.Key_Down)
    register.type("s")
    register.press(Key.Key_Down)
    register.type("f85")
    register.type("f9.35\n")
    register.press(Key.Key_A, CTRL)
    assert register.marks() == ["M180", "M180", "S0", "M180", "F85", "F145", *["M180"] * 9]
    assert register.bot.acts <= MOST_KEYS


def test_closed_corrected_and_approved(qtbot: QtBot, office: OpenOffice) -> None:
    register = Register(qtbot, office, "P1-A")
    page = register.page
    register.type("mms" + "mmm" + "f85" + "mmmmmmm" + "f90\n")
    register.press(Key.Key_A, CTRL | SHIFT)
    assert page.form.closingLine.text() == "Udbyder P1: afsluttet af P1-A 25. nov. 15.04"

    page.pane.table.go_to(1)
    register.type("u")
    assert page.ask.question.text().startswith("Borger 4102: Mødt → Udeblevet. Dagen er afsluttet")
    register.type("forkert navn\n")
    assert register.marks()[1] == "U0"
    assert "35 t 55 min fremmødt af 45 t" in page.status()
    page.pane.table.go_to(1)
    assert page.pane.card.history.text().splitlines() == [
        "Udeblevet (rettet efter afslutning: forkert navn) · P1-A, 25. nov. 15.04",
        "Før: Mødt, 3 t · P1-A, 25. nov. 15.04",
    ]
    found = office.closings.history_of(SETUP, "4102", DAY, DAY)
    (line,) = found.lines
    assert line.before is not None
    assert line.before.code is not None
    assert line.after.code is not None
    assert (line.before.code.code, line.after.code.code) == ("M", "U")
    assert (line.by, line.correction) == ("P1-A", "forkert navn")
    register.desk.window.close()

    mentor = Register(qtbot, office, "M1")
    mentor.page.show_day(DAY)
    assert mentor.page.form.closingButton.text() == "Godkend"
    mentor.press(Key.Key_G, CTRL | SHIFT)
    assert "godkendt af M1 25. nov. 15.04" in mentor.page.form.closingLine.text()
    mentor.desk.undo()
    assert "godkendt" not in mentor.page.form.closingLine.text()
