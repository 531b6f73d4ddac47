"""The dataset of activity hours: what each row says, in text and in a workbook that can add hours up."""

from datetime import timedelta
from io import BytesIO
from uuid import uuid4

from openpyxl import load_workbook

from planner.domain.attendance import Hours
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.exporters.activity_hours import activity_csv, activity_xlsx
from planner.services.activity_hours import ActivityRow
from planner.wording import Wording

UDB = Ref(uuid4(), "UDB", "Udbyder")
ANNA = Ref(uuid4(), "=101", "Anna; Berg")
HOURS = Hours(planned=960, denominator=900, attended=675, lawful=180, unlawful=45, unrecorded=60)
ROWS = [
    ActivityRow(organisation=UDB, citizen=ANNA, week=IsoWeek(2026, 53), hours=HOURS),
    ActivityRow(
        organisation=UDB, citizen=ANNA, week=IsoWeek(2027, 1), hours=Hours(planned=2_280, unrecorded=2_280)
    ),
]


def test_text() -> None:
    head, first, second = activity_csv(ROWS, Wording("da")).decode("utf-8-sig").splitlines()
    assert head.split(";")[:5] == ["Organisation", "Reference", "Uge", "Planlagt", "Tæller med i fremmøde"]
    assert first == "UDB;'=101;2026-W53;16:00;15:00;11:15;3:00;0:45;1:00;0:00;0:00;75%"
    assert second == "UDB;'=101;2027-W01;38:00;0:00;0:00;0:00;0:00;38:00;0:00;0:00;"
    assert "Anna" not in first
    named = activity_csv(ROWS, Wording("en"), names=True).decode("utf-8-sig").splitlines()
    assert named[1].startswith('UDB;\'=101;"Anna; Berg";2026-W53;16:00')


def test_workbook() -> None:
    sheet = load_workbook(BytesIO(activity_xlsx(ROWS, Wording("da"), names=True))).active
    assert sheet is not None
    assert sheet.title == "Aktivitetstimer"
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[1][:4] == ["UDB", "'=101", "Anna; Berg", "2026-W53"]
    assert rows[1][4] == timedelta(hours=16)
    assert rows[2][4] == timedelta(hours=38)
    assert sheet["E2"].number_format == "[h]:mm"
    assert (rows[1][-1], sheet.cell(2, 13).number_format, rows[2][-1]) == (0.75, "0%", None)
