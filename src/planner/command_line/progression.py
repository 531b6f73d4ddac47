"""``planner progression``: a citizen's weeks in hours, and a team's."""

from __future__ import annotations

from pathlib import Path

import click

from planner.command_line.call import Call
from planner.command_line.options import Opt, PlannerGroup, command, ref
from planner.command_line.out_files import write_whole
from planner.command_line.progression_text import (
    progression_lines,
    progression_shape,
    report_lines,
    report_shape,
    team_lines,
    team_shape,
)
from planner.command_line.values import WEEK
from planner.domain.isoweek import IsoWeek
from planner.services.group_report import ReportForm
from planner.services.team_people import Team

_group = PlannerGroup("progression")


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(
    _group,
    "show",
    ref("citizen", required=True),
    Opt("--from", "first", type=WEEK, required=True, says="option-first-week"),
    Opt("--to", "last", type=WEEK, required=True, says="option-last-week"),
)
def _show(call: Call, *, citizen: str, first: IsoWeek, last: IsoWeek) -> None:
    found = call.office.progression.weekly(call.acting, citizen, first, last)
    call.show(progression_shape(found), progression_lines(found, call.words))


@command(
    _group,
    "report",
    Opt("--from", "first", type=WEEK, required=True, says="option-first-week"),
    Opt("--to", "last", type=WEEK, required=True, says="option-last-week"),
    ref("cohort", says="option-team-cohort"),
    Opt("--group", says="option-team-group"),
    Opt("--mine", is_flag=True),
    Opt("--by-group", is_flag=True),
    Opt("--csv", metavar="FILE.csv", says="option-report-csv"),
    Opt("--xlsx", metavar="FILE.xlsx", says="option-report-xlsx"),
    Opt("--pdf", metavar="FILE.pdf", says="option-report-pdf"),
)
def _report(
    call: Call,
    *,
    first: IsoWeek,
    last: IsoWeek,
    cohort: str | None,
    group: str | None,
    mine: bool,
    by_group: bool,
    csv: str | None,
    xlsx: str | None,
    pdf: str | None,
) -> None:
    team = Team(cohort=cohort, group=group, mine=mine)
    files = {ReportForm.TEXT: csv, ReportForm.WORKBOOK: xlsx, ReportForm.PDF: pdf}
    wanted = {form: out for form, out in files.items() if out}
    if not wanted and not by_group:
        found = call.office.progression.team(call.acting, first, last, cohort=cohort, group=group, mine=mine)
        call.show(team_shape(found), team_lines(found, call.words))
        return
    reports = call.office.group_reports
    if by_group or call.as_json:
        on, report = reports.report(call.acting, first, last, team)
        call.show(report_shape(report), report_lines(on, report, call.words))
    for form, out in wanted.items():
        write_whole(Path(out), reports.file(call.acting, first, last, form, call.words, team))
        if not call.as_json:
            call.show({}, [call.words.say("file-written", file=out)])
