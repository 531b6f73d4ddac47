"""The report by group in words: the same cells for text, workbook, paper and terminal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from planner.domain.catalogue import Words
from planner.domain.group_report import COLUMNS, HOURS, SHARES, Figure, GroupReport, GroupRow, Withheld
from planner.domain.isoweek import IsoWeek
from planner.layout.list_sheet import ListColumn, ListSection, ListSheet
from planner.wording import Wording
from planner.wording.forms import table_hours


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOn:
    """Which weeks a report is about, and what its groups are called."""

    first: IsoWeek
    last: IsoWeek
    names: Mapping[str, Words]


def report_heads(words: Wording) -> tuple[str, ...]:
    """What the columns are called."""
    return tuple(words.say(f"group-report-{name}") for name in ("group", "citizens", *COLUMNS))


def report_cells(on: ReportOn, found: GroupReport, words: Wording) -> list[tuple[str, ...]]:
    """A row for each group, and one for all of them together."""
    rows = [_cells(row, _name(row, on, words), words) for row in found.rows]
    if found.total is not None:
        rows.append(_cells(found.total, words.say("group-report-total"), words))
    return rows


def report_sheet(on: ReportOn, found: GroupReport, words: Wording) -> ListSheet:
    """The report as it is printed."""
    *rows, total = report_cells(on, found, words)
    first, *heads = report_heads(words)
    return ListSheet(
        title=words.say("group-report-title"),
        about=words.say("group-report-about"),
        aside=words.say("group-report-span", first=on.first, last=on.last),
        intro=(words.say("group-report-intro", least=found.least),),
        columns=(ListColumn(first, 2.6), *(ListColumn(head, 1.25, number=True) for head in heads)),
        sections=(ListSection("", tuple(rows), total),),
        foot=words.say("group-report-foot"),
    )


def _name(row: GroupRow, on: ReportOn, words: Wording) -> str:
    if row.together:
        return words.say("group-report-others")
    if row.group is None:
        return words.say("group-report-no-group")
    name = on.names.get(row.group)
    return words.words(name) if name is not None else row.group


def _cells(row: GroupRow, name: str, words: Wording) -> tuple[str, ...]:
    return (name, str(row.citizens), *(_told(column, row.figures[column], words) for column in COLUMNS))


def _told(column: str, figure: Figure, words: Wording) -> str:
    if isinstance(figure, Withheld):
        return words.say("group-report-withheld")
    if figure is None:
        return "–"
    if column in SHARES:
        return words.say("percent", n=round(figure * 100))
    return table_hours(int(figure)) if column in HOURS else str(figure)
