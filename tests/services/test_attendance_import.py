"""Sheets typed back and files read in: all of it or nothing, and never twice."""

from __future__ import annotations

from datetime import timedelta

import pytest

from planner.domain.acting import SETUP
from planner.domain.recipients import Content, RecipientType
from planner.domain.refusals import Conflict, Malformed, PlannerError, Refused
from planner.domain.session import Session
from planner.domain.signin_codes import row_codes
from planner.importers.people_files import read_sheet
from planner.services.attendance_import import AttendanceImport
from planner.services.recipient_views import ExportOrder, gather, visible
from planner.services.register_taken_in import LineIs, TakenIn
from planner.services.register_typeback import sheet_sessions
from planner.services.signin_lists import signin_sheet
from tests.services.house import MONDAY, WEEK, House

TUESDAY = MONDAY + timedelta(days=1)


@pytest.fixture
def sessions(house: House) -> list[Session]:
    """Cohort 2A, Monday and Tuesday 9 to 12; both are over."""
    made = [house.plan("09:00", "12:00", cohort="2A", day=day) for day in (MONDAY, TUESDAY)]
    house.after(made[1])
    return made


def stands(house: House, session: Session) -> dict[str, tuple[str, int] | None]:
    (found,) = (each for each in house.register.day(SETUP, session.day) if each.session.id == session.id)
    return {
        row.citizen.reference: (row.current.entry.code.code, row.current.entry.minutes)
        if row.current and row.current.entry.code
        else None
        for row in found.rows
    }


def importing(house: House) -> AttendanceImport:
    return AttendanceImport(house.store, house.clock, read_sheet)


def codes(problems: TakenIn) -> list[tuple[int, str]]:
    return [(each.line, each.error.code) for each in problems.problems]


def row_code(house: House, who: str) -> str:
    people = [house.citizen(each).id for each in ("103", "104")]
    return row_codes(house.cohort("2A").id, WEEK, people)[house.citizen(who).id]


def test_a_sheet_is_typed_back(house: House, sessions: list[Session]) -> None:
    aase, dina = row_code(house, "103"), row_code(house, "104")
    lines = [f"{aase} M", "", f"{dina.lower()} ma F 9.45-12", f"{dina} ti S"]
    dry = house.register.type_back(house.teacher, "2A", WEEK, lines, dry_run=True)
    assert (dry.count(LineIs.NEW), dry.change) == (4, None)
    assert stands(house, sessions[0]) == {"103": None, "104": None}
    done = house.register.type_back(house.teacher, "2A", WEEK, lines)
    assert stands(house, sessions[0]) == {"103": ("M", 180), "104": ("F", 135)}
    assert stands(house, sessions[1]) == {"103": ("M", 180), "104": ("S", 0)}
    assert done.change is not None
    house.register.undo(house.teacher, done.change)
    assert stands(house, sessions[1]) == {"103": None, "104": None}


def test_a_line_without_a_day_fills_blanks_only(house: House, sessions: list[Session]) -> None:
    house.register.mark(SETUP, sessions[0].reference, "103", "S")
    house.register.type_back(SETUP, "2A", WEEK, [f"{row_code(house, '103')} M"])
    assert [stands(house, each)["103"] for each in sessions] == [("S", 0), ("M", 180)]


def test_one_problem_and_nothing_is_written(house: House, sessions: list[Session]) -> None:
    aase, dina = row_code(house, "103"), row_code(house, "104")
    other = row_codes(house.cohort("1A").id, WEEK, [house.citizen("101").id])[house.citizen("101").id]
    lines = [
        f"{aase} M",
        "BBBB M",
        f"{other} M",
        f"{dina} ons M",
        f"{dina} F 90",
        f"{dina} ma F 200",
        f"{dina} ti Q",
        f"{aase} ma M",
    ]
    found = house.register.type_back(SETUP, "2A", WEEK, lines)
    assert codes(found) == [
        (2, "typed-code"),
        (3, "typed-code-unknown"),
        (4, "typed-day-empty"),
        (5, "typed-which-session"),
        (6, "minutes-above-planned"),
        (7, "unknown-code"),
        (8, "line-twice"),
    ]
    assert found.change is None
    assert stands(house, sessions[0]) == {"103": None, "104": None}


def test_the_sheet_has_the_codes_that_are_typed(house: House, sessions: list[Session]) -> None:
    with house.store.reading() as reading:
        team = house.cohort("2A")
        order = ExportOrder(sort=RecipientType.PROVIDER, recipient="UDB", first=WEEK)
        found = gather(reading, order, MONDAY)
        sheet = signin_sheet(team, WEEK, found.sessions, visible(reading, SETUP, found, Content.PAPER), ())
        assert {each.id for each in sheet_sessions(reading, SETUP, team, WEEK)} == {
            each.id for each in sessions
        }
    assert [row.code for row in sheet.rows] == [row_code(house, "103"), row_code(house, "104")]


HEAD = "mødegang;borger;kode;minutter;grund\r\n"


def file(sessions: list[Session], *lines: str, head: str = HEAD) -> bytes:
    text = head + "".join(f"{line}\r\n" for line in lines)
    return text.format(*(each.reference for each in sessions)).encode("utf-8-sig")


def test_a_file_is_taken_in_once(either_house: House) -> None:
    house = either_house
    sessions = [house.plan("09:00", "12:00", cohort="2A")]
    house.after(sessions[0])
    content = file(sessions, "{0};103;m;;", "{0};104;F;135;forsinket transport")
    dry = importing(house).take_in(house.teacher, content, "uge-48", dry_run=True)
    assert (dry.count(LineIs.NEW), dry.change, dry.problems) == (2, None, ())
    done = importing(house).take_in(house.teacher, content, "uge-48")
    assert done.change is not None
    assert stands(house, sessions[0]) == {"103": ("M", 180), "104": ("F", 135)}
    again = importing(house).take_in(house.teacher, content, "uge-48")
    assert again.already is not None
    assert (again.already.marks, again.change, again.lines) == (2, None, ())
    with pytest.raises(Refused, match="request-id-used"):
        importing(house).take_in(house.teacher, content + b"\r\n", "uge-48")
    same = importing(house).take_in(house.teacher, content, "uge-48 igen")
    assert (same.count(LineIs.SAME), same.change.changed if same.change else None) == (2, False)
    house.register.undo(house.teacher, done.change)


def test_a_file_that_was_taken_back_can_come_in_again(either_house: House) -> None:
    house = either_house
    session = house.plan("09:00", "12:00", cohort="2A")
    house.after(session)
    content = b"date;citizen;code\r\n2026-11-23;103;M\r\n"
    service = importing(house)
    done = service.take_in(house.teacher, content, "uge-48")
    undone = service.undo(house.teacher, done)
    assert stands(house, session)["103"] is None
    service.undo(house.teacher, undone)
    assert stands(house, session)["103"] == ("M", 180)
    assert service.take_in(house.teacher, content, "uge-48").already is not None
    service.undo(house.teacher, done)
    assert service.take_in(house.teacher, content, "uge-48").already is None
    house.register.mark(SETUP, session.reference, "103", "S")
    with pytest.raises(Conflict, match="changed-meanwhile"):
        service.undo(house.teacher, done)
    assert service.take_in(house.teacher, content, "uge-48").already is not None


def test_a_dry_run_says_which_closed_days_would_be_written_on(house: House, sessions: list[Session]) -> None:
    house.register.mark(SETUP, sessions[0].reference, "103", "M")
    house.closings.close(house.teacher, MONDAY, MONDAY, leave_blank=True)
    same = f"{row_code(house, '103')} ma M"
    new = f"{row_code(house, '104')} M"
    dry = house.register.type_back(house.teacher, "2A", WEEK, [same], dry_run=True)
    assert dry.closed == ()
    dry = house.register.type_back(house.teacher, "2A", WEEK, [same, new], dry_run=True)
    assert [each.first for each in dry.closed] == [MONDAY]


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ("date;citizen;code", "2026-11-23;103;M"),
        ("Dato,Borger,Kode,Navn", "23-11-2026,103,M,Åse Øgård"),
        ("dato\tkl\tborger\tkode\tkom\ttil", "23.11.2026\t9.00\t103\tF\t09:00\t12:00"),
    ],
)
@pytest.mark.parametrize("letters", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_files_of_many_programs(
    house: House, sessions: list[Session], head: str, line: str, letters: str
) -> None:
    done = importing(house).take_in(house.teacher, f"{head}\r\n{line}\r\n".encode(letters), "1")
    assert done.problems == ()
    assert stands(house, sessions[0])["103"] in {("M", 180), ("F", 180)}
    assert done.ignored == (("Navn",) if "Navn" in head else ())


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"borger;kode\r\n103;M\r\n", "marks-import-headings"),
        (b"session;kode\r\nS-1;M\r\n", "marks-import-headings"),
        (b"navn;status\r\n", "marks-import-headings"),
        (b"borger;kode;code;dato\r\n", "marks-import-heading-twice"),
        (b"", "import-empty"),
        (b"\x00\x01\x02\x03\x04", "import-not-text"),
    ],
)
def test_files_that_are_no_registers(house: House, content: bytes, code: str) -> None:
    with pytest.raises(PlannerError) as caught:
        importing(house).take_in(SETUP, content, "1")
    assert caught.value.code == code


@pytest.mark.parametrize("request_id", ["", "   ", "x" * 47, "a\nb"])
def test_a_request_has_an_id(house: House, request_id: str) -> None:
    with pytest.raises(Malformed, match="request-id-shape"):
        importing(house).take_in(SETUP, b"", request_id)


def test_lines_with_problems_hold_the_file_back(house: House, sessions: list[Session]) -> None:
    second = house.plan("13:00", "14:00", "103", owner="UDB")
    house.plan("09:00", "10:00", "101")
    later = house.plan("09:00", "12:00", cohort="2A", day=MONDAY + timedelta(days=7))
    head = "mødegang;dato;borger;kode;minutter;kom\r\n"
    content = file(
        [*sessions, second, later],
        "{0};;103;M;;",
        "{0};;103;S;;",
        "{0};;104;F;181;",
        "{0};;104;F;ca. 90;",
        "{0};;101;M;;",
        ";2026-11-23;103;M;;",
        ";2026-11-28;103;M;;",
        ";31-11-2026;103;M;;",
        "{3};;103;M;;",
        "{0};;010190" + "1234;M;;",
        "S-999999;;103;M;;",
        "{0};;104;F;;7.00",
        head=head,
    )
    found = importing(house).take_in(house.teacher, content, "1")
    assert codes(found) == [
        (3, "line-twice"),
        (4, "minutes-above-planned"),
        (5, "marks-import-minutes"),
        (6, "unknown-reference"),
        (7, "marks-import-several"),
        (8, "marks-import-no-session"),
        (9, "marks-import-date"),
        (10, "mark-before-session"),
        (11, "marks-import-civil"),
        (12, "unknown-reference"),
        (13, "times-outside-session"),
    ]
    assert stands(house, sessions[0]) == {"103": None, "104": None}
    # The id was not used up.
    assert importing(house).take_in(house.teacher, file(sessions, "{0};103;M;;"), "1").change is not None


def test_a_file_for_closed_days_needs_a_reason(house: House, sessions: list[Session]) -> None:
    house.closings.close(house.teacher, MONDAY, MONDAY, leave_blank=True)
    content = file(sessions, "{0};103;M;;")
    with pytest.raises(Refused, match="closed-needs-reason"):
        importing(house).take_in(house.teacher, content, "1")
    importing(house).take_in(house.teacher, content, "1", correction="glemt at sende")
    assert stands(house, sessions[0])["103"] == ("M", 180)


def test_a_provider_reads_in_its_own_only(house: House) -> None:
    session = house.plan("09:00", "10:00", "101")
    house.after(session)
    found = importing(house).take_in(house.teacher, file([session], "{0};101;M;;"), "1")
    assert codes(found) == [(2, "unknown-reference")]
