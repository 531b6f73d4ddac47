"""``planner attendance``: mark, look at the hours, and write them to a file for a spreadsheet."""

from __future__ import annotations

from datetime import date, datetime, time

import click

from planner.command_line import attendance_closing, attendance_taking
from planner.command_line.attendance_group import GROUP
from planner.command_line.attendance_shapes import hours_shape, mark_shape
from planner.command_line.attendance_text import hours_lines
from planner.command_line.call import Call
from planner.command_line.options import Opt, command, ref
from planner.command_line.out_files import hand_out
from planner.command_line.values import CLOCK, DAY, WEEK, Number, OneOf
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen
from planner.domain.refusals import Malformed

# Each brings more commands of the group with it.
_MORE = (attendance_closing, attendance_taking)


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    assert all(part.GROUP is GROUP for part in _MORE)
    root.add_command(GROUP)


@command(
    GROUP,
    "mark",
    ref("session", required=True),
    ref("citizen", required=True),
    Opt("--code", metavar="CODE", required=True),
    Opt("--minutes", type=Number(), says="option-present-minutes"),
    Opt("--from", "came", type=CLOCK, says="option-came"),
    Opt("--to", "left", type=CLOCK, says="option-left"),
    Opt("--reason", default=""),
    Opt("--documentation", type=OneOf(("yes", "no"))),
    Opt("--documentation-date", "documentation_on", type=DAY),
    Opt("--correction", metavar="REASON", default=""),
    Opt("--early", is_flag=True),
)
def _mark(
    call: Call,
    *,
    session: str,
    citizen: str,
    code: str,
    minutes: int | None,
    came: time | None,
    left: time | None,
    reason: str,
    documentation: str | None,
    documentation_on: date | None,
    correction: str,
    early: bool,
) -> None:
    words = call.words
    found = call.office.planning.session(call.acting, session)
    who = call.office.people.get(call.acting, Citizen, citizen)
    change = call.office.register.mark(
        call.acting,
        session,
        citizen,
        code,
        minutes=minutes,
        came=datetime.combine(found.day, came) if came else None,
        left=datetime.combine(found.day, left) if left else None,
        reason=reason,
        documentation_seen=None if documentation is None else documentation == "yes",
        documentation_on=documentation_on,
        correction=correction,
        early=early,
    )
    mark = change.after[0]
    call.show(
        mark_shape(mark, found, who.ref),
        [
            words.say(
                "attendance-marked",
                citizen=who.name,
                session=found.reference,
                code=mark.entry.code.code if mark.entry.code else "",
                name=mark.entry.code.name if mark.entry.code else "",
                minutes=words.duration(mark.entry.minutes),
            )
        ],
    )


@command(
    GROUP,
    "show",
    ref("citizen", required=True),
    Opt("--from", "first", type=WEEK, required=True, says="option-first-week"),
    Opt("--to", "last", type=WEEK, required=True, says="option-last-week"),
)
def _show(call: Call, *, citizen: str, first: IsoWeek, last: IsoWeek) -> None:
    _in_order(first, last)
    hours = call.office.register.hours(call.acting, citizen, first, last)
    call.show(hours_shape(hours), hours_lines(hours, call.words))


@command(
    GROUP,
    "export",
    Opt("--from", "first", type=WEEK, required=True, says="option-first-week"),
    Opt("--to", "last", type=WEEK, required=True, says="option-last-week"),
    Opt("--out", metavar="FILE.csv", required=True),
)
def _export(call: Call, *, first: IsoWeek, last: IsoWeek, out: str) -> None:
    _in_order(first, last)
    rows = call.office.register.hours_of_all(call.acting, first, last)
    hand_out(call, out, call.office.exporting.attendance(rows, call.words))


def _in_order(first: IsoWeek, last: IsoWeek) -> None:
    if last < first:
        raise Malformed("weeks-backwards", first=first, last=last)
