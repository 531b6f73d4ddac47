"""``planner clashes``: what the rules find of a week."""

from __future__ import annotations

import click

from planner.command_line.call import Call
from planner.command_line.options import Opt, command, ref
from planner.command_line.shapes import clashes_shape
from planner.command_line.values import WEEK, one_named
from planner.command_line.week_text import clash_lines
from planner.domain.isoweek import IsoWeek
from planner.domain.planned_week import SubjectType


def add_to(root: click.Group) -> None:
    """Make the command part of the tree."""
    command(
        root,
        "clashes",
        Opt("--week", type=WEEK, required=True),
        ref("citizen"),
        ref("cohort"),
        ref("staff"),
        ref("room"),
        ref("workplace"),
    )(_clashes)


def _clashes(call: Call, *, week: IsoWeek, **whose: str | None) -> None:
    subject = None
    if any(whose.values()):
        sort, reference = one_named(**whose)
        subject = (SubjectType(sort), reference)
    found = call.office.clashes.of_week(call.acting, week, subject)
    words = call.words
    call.show(
        {"week": str(week), "clashes": clashes_shape(found, words)},
        list(clash_lines(found, words)) or [words.say("clashes-none", week=week)],
    )
