"""Activity hours as files: text that Danish Excel opens with a double click, and a workbook that can add them up."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import BytesIO, StringIO

from planner.exporters.hours_columns import hours_heads, hours_minutes, rate_text
from planner.exporters.people_table import one_line
from planner.services.activity_hours import ActivityRow
from planner.wording import Wording
from planner.wording.forms import table_hours

_HOURS_FORMAT = "[h]:mm"
_RATE_FORMAT = "0%"
# A spreadsheet counts time in days.
_DAY = 24 * 60


def activity_csv(rows: Iterable[ActivityRow], wording: Wording, names: bool = False) -> bytes:
    """The rows as text: UTF-8 with a mark, semicolons between columns, hours as ``11:15``.

    The rate is a whole per cent, and blank where nothing counts: that is not the same as 0 %.
    """
    text = StringIO()
    table = csv.writer(text, delimiter=";", lineterminator="\r\n")
    table.writerow(_heads(wording, names=names))
    for row in rows:
        hours = [table_hours(each) for each in hours_minutes(row.hours)]
        table.writerow([*_who(row, names=names), *hours, rate_text(row.hours)])
    return text.getvalue().encode("utf-8-sig")


def activity_xlsx(rows: Iterable[ActivityRow], wording: Wording, names: bool = False) -> bytes:
    """The rows as a workbook with one worksheet; hours are durations, so that a sum of them is one too."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet(wording.say("activity-file-title"))
    sheet.freeze_panes = "A2"
    heads = _heads(wording, names=names)
    for place, head in enumerate(heads, 1):
        sheet.column_dimensions[get_column_letter(place)].width = max(len(head) + 2, 11)

    def text(value: str, *, bold: bool = False) -> object:
        made = WriteOnlyCell(sheet, value)
        # The library takes a text that begins with "=" for a formula.
        made.data_type = "s"
        if bold:
            made.font = Font(bold=True)
        return made

    def number(value: float, form: str) -> object:
        made = WriteOnlyCell(sheet, value)
        made.number_format = form
        return made

    sheet.append([text(head, bold=True) for head in heads])
    for row in rows:
        rate = row.hours.rate
        sheet.append(
            [
                *(text(value) for value in _who(row, names=names)),
                *(number(each / _DAY, _HOURS_FORMAT) for each in hours_minutes(row.hours)),
                number(rate, _RATE_FORMAT) if rate is not None else None,
            ]
        )
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _heads(wording: Wording, *, names: bool) -> list[str]:
    return hours_heads(wording, "organisation", "reference", *(("name",) if names else ()), "week")


def _who(row: ActivityRow, *, names: bool) -> Iterator[str]:
    for value in (row.organisation.reference, row.citizen.reference, *((row.citizen.name,) if names else ())):
        yield one_line(value)
    yield str(row.week)
