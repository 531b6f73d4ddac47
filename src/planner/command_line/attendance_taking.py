"""``planner attendance import|typeback|activity``: marks from files and paper, and the dataset of hours."""

from __future__ import annotations

import sys
from pathlib import Path

from planner.command_line.attendance_group import GROUP
from planner.command_line.attendance_shapes import taken_shape
from planner.command_line.attendance_text import taken_lines
from planner.command_line.call import Call
from planner.command_line.options import DRY_RUN, Opt, command, ref
from planner.command_line.out_files import hand_out
from planner.command_line.values import WEEK
from planner.domain.isoweek import IsoWeek
from planner.domain.refusals import Refused, Unavailable
from planner.services.register_taken_in import TakenIn

__all__ = ["GROUP"]


@command(
    GROUP,
    "import",
    Opt("--file", metavar="FILE", required=True, says="option-marks-file"),
    Opt("--request", metavar="ID", required=True),
    DRY_RUN,
    Opt("--correction", metavar="REASON", default=""),
)
def _import(call: Call, *, file: str, request: str, dry_run: bool, correction: str) -> None:
    found = call.office.attendance_import.take_in(
        call.acting, _content(Path(file)), request, dry_run=dry_run, correction=correction
    )
    _show(call, found)


@command(
    GROUP,
    "typeback",
    ref("cohort", required=True),
    Opt("--week", type=WEEK, required=True),
    Opt("--file", metavar="FILE", says="option-typed-file"),
    DRY_RUN,
    Opt("--correction", metavar="REASON", default=""),
)
def _typeback(
    call: Call, *, cohort: str, week: IsoWeek, file: str | None, dry_run: bool, correction: str
) -> None:
    text = _content(Path(file)).decode("utf-8-sig", "replace") if file else sys.stdin.read()
    found = call.office.register.type_back(
        call.acting, cohort, week, text.splitlines(), dry_run=dry_run, correction=correction
    )
    _show(call, found)


@command(
    GROUP,
    "activity",
    Opt("--from", "first", type=WEEK, required=True, says="option-first-week"),
    Opt("--to", "last", type=WEEK, required=True, says="option-last-week"),
    ref("organisation", says="option-activity-organisation"),
    Opt("--names", is_flag=True, says="option-activity-names"),
    Opt("--out", metavar="FILE.csv|FILE.xlsx", required=True),
)
def _activity(
    call: Call, *, first: IsoWeek, last: IsoWeek, organisation: str | None, names: bool, out: str
) -> None:
    content = call.office.activity.file(
        call.acting,
        first,
        last,
        call.words,
        organisation=organisation,
        names=names,
        workbook=out.lower().endswith(".xlsx"),
    )
    hand_out(call, out, content)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise Unavailable("file-unreadable", file=str(path)) from None


def _show(call: Call, found: TakenIn) -> None:
    """What came of it; problems are printed before it is refused."""
    call.show(taken_shape(found, call.words), taken_lines(found, call.words))
    if found.problems:
        raise Refused("lines-refused", count=len(found.problems))
