"""``planner progression``: a citizen's weeks in hours, and a team's."""

from __future__ import annotations

import click

from planner.command_line.call import Call
from planner.command_line.options import Opt, PlannerGroup, command, ref
from planner.command_line.progression_text import (
    progression_lines,
    progression_shape,
    team_lines,
    team_shape,
)
from planner.command_line.values import WEEK
from planner.domain.isoweek import IsoWeek

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
    ref("cohort", says="option-closing-cohort"),
    Opt("--mine", is_flag=True),
)
def _report(call: Call, *, first: IsoWeek, last: IsoWeek, cohort: str | None, mine: bool) -> None:
    found = call.office.progression.team(call.acting, first, last, cohort=cohort, mine=mine)
    call.show(team_shape(found), team_lines(found, call.words))
