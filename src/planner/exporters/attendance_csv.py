"""Attendance as a table for a spreadsheet: one row for each citizen and week."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from io import StringIO

from planner.domain.attendance import Hours
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.exporters.hours_columns import hours_heads, hours_minutes, rate_text
from planner.exporters.people_table import one_line
from planner.wording import Wording
from planner.wording.forms import table_hours


def attendance_bytes(
    rows: Iterable[tuple[Ref, Mapping[IsoWeek, Hours]]], wording: Wording, *, names: bool = False
) -> bytes:
    """The table as a file that Danish Excel opens with a double click: UTF-8 with a mark, semicolons between columns.

    Hours are ``11:15``. The rate is a whole per cent, and blank where nothing counts (nothing recorded yet, or only what
    was cancelled): that is not the same as 0 %.

    Args:
        rows: Each citizen with the hours of each week; both keep their order.
        wording: The language of the header.
        names: Whether to add the citizens' names, which are left out otherwise.
    """
    who = ("reference", "name") if names else ("reference",)
    text = StringIO()
    table = csv.writer(text, delimiter=";", lineterminator="\r\n")
    table.writerow(hours_heads(wording, *who, "week"))
    for citizen, weeks in rows:
        person = [one_line(citizen.reference), *([one_line(citizen.name)] if names else [])]
        table.writerows([*person, str(week), *_cells(hours)] for week, hours in weeks.items())
    return text.getvalue().encode("utf-8-sig")


def _cells(hours: Hours) -> list[str]:
    return [*(table_hours(each) for each in hours_minutes(hours)), rate_text(hours)]
