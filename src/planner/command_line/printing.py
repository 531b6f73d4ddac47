"""``planner print``: week plans and sign-in lists as PDF."""

from __future__ import annotations

import click

from planner.command_line.call import Call
from planner.command_line.options import Opt, PlannerGroup, command, ref
from planner.command_line.out_files import hand_out
from planner.command_line.values import WEEK, Number, one_named
from planner.domain.isoweek import IsoWeek
from planner.domain.recipients import RecipientType
from planner.services.recipient_views import ExportOrder

_group = PlannerGroup("print")


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(
    _group,
    "week",
    ref("citizen"),
    ref("cohort"),
    ref("staff"),
    ref("workplace"),
    ref("provider"),
    Opt("--week", type=WEEK, required=True),
    Opt("--weeks", type=Number(1), default=1),
    Opt("--names", is_flag=True),
    Opt("--out", metavar="FILE.pdf", required=True),
)
def _week(
    call: Call,
    *,
    citizen: str | None,
    cohort: str | None,
    staff: str | None,
    workplace: str | None,
    provider: str | None,
    week: IsoWeek,
    weeks: int,
    names: bool,
    out: str,
) -> None:
    sort, reference = one_named(
        citizen=citizen, cohort=cohort, staff=staff, workplace=workplace, provider=provider
    )
    order = ExportOrder(sort=RecipientType(sort), recipient=reference, first=week, weeks=weeks, names=names)
    hand_out(call, out, call.office.exporting.week_plan(call.acting, [order], call.words))


@command(
    _group,
    "signin",
    ref("cohort", required=True),
    Opt("--week", type=WEEK, required=True),
    Opt("--out", metavar="FILE.pdf", required=True),
)
def _signin(call: Call, *, cohort: str, week: IsoWeek, out: str) -> None:
    hand_out(call, out, call.office.exporting.signin(call.acting, cohort, week, call.words))
