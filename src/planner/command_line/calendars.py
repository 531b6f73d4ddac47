"""``planner calendar``: plans as calendar files."""

from __future__ import annotations

import click

from planner.command_line.call import Call
from planner.command_line.options import Opt, PlannerGroup, command, ref
from planner.command_line.out_files import hand_out
from planner.command_line.values import WEEK, Number, OneOf, one_named
from planner.domain.isoweek import IsoWeek
from planner.domain.recipients import Content, RecipientType
from planner.services.recipient_views import ExportOrder

_group = PlannerGroup("calendar")


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(
    _group,
    "export",
    ref("citizen"),
    ref("cohort"),
    ref("staff"),
    ref("workplace"),
    ref("provider"),
    Opt("--from", "first", type=WEEK, required=True, says="option-first-week"),
    Opt("--weeks", type=Number(1), default=1),
    Opt("--content", type=OneOf([Content.NEUTRAL, Content.FULL]), default=Content.NEUTRAL.value),
    Opt("--out", metavar="FILE.ics", required=True),
)
def _export(
    call: Call,
    *,
    citizen: str | None,
    cohort: str | None,
    staff: str | None,
    workplace: str | None,
    provider: str | None,
    first: IsoWeek,
    weeks: int,
    content: str,
    out: str,
) -> None:
    sort, reference = one_named(
        citizen=citizen, cohort=cohort, staff=staff, workplace=workplace, provider=provider
    )
    order = ExportOrder(sort=RecipientType(sort), recipient=reference, first=first, weeks=weeks)
    hand_out(call, out, call.office.exporting.calendar(call.acting, order, call.words, Content(content)))
