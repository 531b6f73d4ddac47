"""``planner deadlines``: who has to have reached what until when, the most pressing first."""

from __future__ import annotations

from datetime import date

import click

from planner.command_line.call import Call
from planner.command_line.options import Opt, command
from planner.command_line.programme_text import deadline_lines, line_shape
from planner.command_line.values import DAY, Number


def add_to(root: click.Group) -> None:
    """Make the command part of the tree."""
    command(
        root,
        "deadlines",
        Opt("--date", "day", type=DAY, says="option-programme-date"),
        Opt("--mine", is_flag=True),
        Opt("--group"),
        Opt("--within", type=Number(), says="option-deadlines-within"),
    )(_deadlines)


def _deadlines(call: Call, *, day: date | None, mine: bool, group: str | None, within: int | None) -> None:
    found = call.office.deadlines.list(call.acting, day, mine=mine, group=group, within=within)
    call.show([line_shape(each) for each in found], deadline_lines(found, call.words))
