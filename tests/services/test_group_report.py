"""The report by group from what is stored: no names in it, and the same figures in every form."""

from __future__ import annotations

import csv
from datetime import datetime, timedelta
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from planner.domain.acting import SETUP
from planner.domain.group_report import Direction, GroupReport, Withheld
from planner.domain.refusals import Malformed, Refused
from planner.exporters.paper.list_paper import list_pdf
from planner.exporters.people_table import csv_bytes, xlsx_bytes
from planner.services.group_report import GroupReports, ReportForm, ReportWriters
from planner.services.team_people import Team
from planner.wording import Wording
from tests.services.house import LONG_AGO, MONDAY, WEEK, House, at

LAST = WEEK.plus(2)
DA = Wording("da")


@pytest.fixture
def house(either_house: House) -> House:
    """Twelve citizens of groups 1 and 2, six each, who come for 1:00 at a company, then 2:00 (group 1) or 1:00 again."""
    house = either_house
    for number in range(12):
        name = f"Borger {5000 + number}"
        house.people.add_citizen(SETUP, name=name, reference=str(5000 + number), since=LONG_AGO)
        house.people.set_group(SETUP, str(5000 + number), "1" if number < 6 else "2", LONG_AGO)
    for week, groups in enumerate([range(12), range(12)]):
        for number in groups:
            end = "11:00" if week and number < 6 else "10:00"
            day = WEEK.plus(week).monday
            session = house.plan(
                "09:00", end, str(5000 + number), day=day, kind="work_placement", workplace="V1"
            )
            house.clock.moment = max(house.clock.moment, session.slot.end_utc)
            house.register.mark(SETUP, session.reference, str(5000 + number), "M")
    house.clock.moment = datetime.combine(LAST.monday, at("09:00").time(), house.clock.moment.tzinfo)
    return house


def reports(house: House) -> GroupReports:
    writers = ReportWriters(text=csv_bytes, workbook=xlsx_bytes, pdf=list_pdf)
    return GroupReports(house.store, house.clock, writers)


def report(house: House, **team: object) -> GroupReport:
    return reports(house).report(house.mentor, WEEK, LAST, Team(**team))[1]  # type: ignore[arg-type]


def test_figures_by_group(house: House) -> None:
    found = report(house)
    # The five citizens of the small house have no group: they are enough for a line of their own, without any hours.
    assert [(row.group, row.citizens) for row in found.rows] == [("1", 6), ("2", 6), (None, 5)]
    assert [row.figures["company"] for row in found.rows] == [6 * 180, 6 * 120, 0]
    assert [row.figures["rate"] for row in found.rows] == [1.0, 1.0, None]
    assert [row.figures["punctuality"] for row in found.rows] == [1.0, 1.0, None]
    assert [row.figures[Direction.UP] for row in found.rows] == [6, 0, 0]
    assert [row.figures[Direction.LEVEL] for row in found.rows] == [0, 6, 0]
    assert [row.figures[Direction.UNKNOWN] for row in found.rows] == [0, 0, 5]


def test_deadlines_that_were_met(house: House) -> None:
    """Group 1's thirteen weeks that began thirteen weeks before the last Monday end on the Sunday before it, unmet."""
    for number in range(6):
        house.programmes.start(
            SETUP, str(5000 + number), "intensive_company", LAST.monday - timedelta(weeks=13)
        )
    row = report(house).rows[0]
    assert (row.figures["deadlines-met"], row.figures["deadlines-missed"]) == (0, 6)


def test_a_small_group_goes_with_others(house: House) -> None:
    house.people.set_group(SETUP, "5000", "3", MONDAY, reason="ny vurdering")
    found = report(house)
    assert "3" not in {row.group for row in found.rows}
    # One and the five without a group would leave one; group 1 is the next in order.
    assert [row.citizens for row in found.rows if row.together] == [11]


def test_no_name_is_in_any_file(house: House) -> None:
    made = reports(house)
    texts = []
    for form in ReportForm:
        content = made.file(house.mentor, WEEK, LAST, form, DA)
        assert b"Borger 50" not in content
        assert b"Anna" not in content
        if form is ReportForm.TEXT:
            texts.append(list(csv.reader(StringIO(content.decode("utf-8-sig")), delimiter=";")))
        if form is ReportForm.WORKBOOK:
            sheet = load_workbook(BytesIO(content)).worksheets[0]
            texts.append([[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)])
        if form is ReportForm.PDF:
            assert content.startswith(b"%PDF")
    assert texts[0] == texts[1]
    assert texts[0][1][:5] == ["Gruppe 1", "6", "18:00", "18:00", "18:00"]


def test_who_may_and_for_how_few(house: House) -> None:
    with pytest.raises(Refused, match="jobcentre-only"):
        reports(house).report(house.teacher, WEEK, LAST)
    with pytest.raises(Refused, match="report-too-few"):
        report(house, cohort="1A")
    with pytest.raises(Malformed):
        reports(house).report(SETUP, LAST, WEEK)
    house.progression.set(SETUP, "report_least", 7)
    assert report(house).rows[0].figures["company"] is not Withheld.FEW
    assert all(row.citizens >= 7 for row in report(house).rows)
