"""The attendance table that a spreadsheet opens."""

import csv

import pytest

from planner.domain.attendance import Hours
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.exporters.attendance_csv import attendance_bytes
from planner.wording import Wording
from tests.exporters.calendar.plans import an_id

# The attendance test week of the domain guide: Figure 4, one hour and a bit of it late, ill on Thursday.
WEEK = Hours(
    planned=960,
    denominator=900,
    attended=675,
    lawful=180,
    unlawful=45,
    unrecorded=60,
    company_planned=900,
    company_attended=675,
)
W48, W53 = IsoWeek(2026, 48), IsoWeek(2026, 53)


def table(
    rows: list[tuple[Ref, dict[IsoWeek, Hours]]], *, language: str = "da", names: bool = False
) -> list[list[str]]:
    file = attendance_bytes(rows, Wording(language), names=names)
    return list(csv.reader(file.decode("utf-8-sig").splitlines(), delimiter=";"))


def citizen(reference: str = "9001", name: str = "Anna Østergård") -> Ref:
    return Ref(an_id(reference), reference, name)


def test_a_row_for_each_citizen_and_week() -> None:
    header, *rows = table([(citizen(), {W48: WEEK, W53: Hours()}), (citizen("9002"), {W48: WEEK})])
    assert header[:3] == ["Reference", "Uge", "Planlagt"]
    assert len(header) == 11
    worked = ["16:00", "15:00", "11:15", "3:00", "0:45", "1:00", "15:00", "11:15", "75%"]
    assert rows == [
        ["9001", "2026-W48", *worked],
        ["9001", "2026-W53", *["0:00"] * 8, ""],
        ["9002", "2026-W48", *worked],
    ]


def test_nothing_recorded_is_blank_and_nothing_attended_is_zero() -> None:
    rows = table(
        [
            (
                citizen(),
                {W48: Hours(planned=60, unrecorded=60), W53: Hours(planned=60, denominator=60, unlawful=60)},
            )
        ]
    )
    assert [row[-1] for row in rows[1:]] == ["", "0%"]


def test_names_stand_there_only_when_asked() -> None:
    assert "Anna" not in str(table([(citizen(), {W48: WEEK})]))
    header, row = table([(citizen(), {W48: WEEK})], names=True)
    assert header[:3] == ["Reference", "Navn", "Uge"]
    assert row[:3] == ["9001", "Anna Østergård", "2026-W48"]


def test_the_header_speaks_english_too() -> None:
    assert table([], language="en") == [
        [
            "Reference",
            "Week",
            "Planned",
            "Counts towards attendance",
            "Attended",
            "Lawful absence",
            "Unlawful absence",
            "Not recorded",
            "Company planned",
            "Company attended",
            "Attendance",
        ]
    ]


def test_danish_excel_opens_it() -> None:
    file = attendance_bytes([(citizen(), {W48: WEEK})], Wording("da"), names=True)
    assert file.startswith(b"\xef\xbb\xbfReference;Navn;Uge;")
    assert file.endswith(b"\r\n")
    assert file.count(b"\r\n") == file.count(b"\n") == 2


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+45 12", "'+45 12"),
        ("-2", "'-2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'=1"),
        ("\r\n=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        ("＝1", "'＝1"),
        ('a;"b"', 'a;"b"'),
        ("Anne-Marie", "Anne-Marie"),
        ("to\nlinjer", "to linjer"),
    ],
)
def test_no_name_becomes_a_formula(name: str, written: str) -> None:
    assert table([(citizen(name=name), {W48: WEEK})], names=True)[1][1] == written
    assert table([(citizen(reference=name), {W48: WEEK})])[1][0] == written
