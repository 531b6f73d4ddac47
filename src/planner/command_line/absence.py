"""``planner absence``: days on which a citizen is away or exempt."""

from __future__ import annotations

from datetime import date

import click

from planner.command_line.attendance_shapes import absence_shape
from planner.command_line.attendance_text import absence_lines
from planner.command_line.call import Call
from planner.command_line.options import Opt, PlannerGroup, command, ref
from planner.command_line.values import DAY
from planner.domain.absence_periods import AbsencePeriod, period_on
from planner.domain.refusals import Unknown

_group = PlannerGroup("absence")


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(
    _group,
    "add",
    ref("citizen", required=True),
    Opt("--type", "type_code", metavar="TYPE", required=True, says="option-absence-type"),
    Opt("--from", "first", type=DAY, required=True, says="option-first-day"),
    Opt("--to", "last", type=DAY, says="option-last-day"),
    Opt("--comment", default="", says="option-absence-comment"),
    Opt("--reported", type=DAY, says="option-absence-reported"),
)
def _add(
    call: Call,
    *,
    citizen: str,
    type_code: str,
    first: date,
    last: date | None,
    comment: str,
    reported: date | None,
) -> None:
    change = call.office.absences.add(
        call.acting, citizen, type_code, first, last, comment=comment, reported=reported
    )
    _show(call, (change.kept,))


@command(
    _group,
    "end",
    ref("citizen", required=True),
    Opt("--to", "last", type=DAY, required=True, says="option-absence-last"),
    Opt("--reason", default="", says="option-absence-end-reason"),
)
def _end(call: Call, *, citizen: str, last: date, reason: str) -> None:
    periods = call.office.absences.list(call.acting, citizen)
    found = period_on(periods, last)
    if found is None:
        raise Unknown("no-absence-then", day=last)
    _show(call, (call.office.absences.end(call.acting, found.id, last, reason).kept,))


@command(
    _group,
    "list",
    ref("citizen", required=True),
    Opt("--from", "first", type=DAY, says="option-first-day"),
    Opt("--to", "last", type=DAY, says="option-last-day"),
)
def _list(call: Call, *, citizen: str, first: date | None, last: date | None) -> None:
    _show(call, call.office.absences.list(call.acting, citizen, first, last))


def _show(call: Call, periods: tuple[AbsencePeriod, ...]) -> None:
    call.show([absence_shape(each) for each in periods], absence_lines(periods, call.words))
