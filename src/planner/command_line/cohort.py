"""``planner cohort``: who joins and who leaves."""

from __future__ import annotations

from datetime import date

import click

from planner.command_line.call import Call
from planner.command_line.options import ALLOW_CLASH, Opt, PlannerGroup, argument, command
from planner.command_line.people_shapes import membership_shape
from planner.command_line.shapes import clashes_shape
from planner.command_line.values import DAY
from planner.command_line.week_text import clash_lines
from planner.domain.clashes import ClashRefused
from planner.domain.people import Membership
from planner.services.changes import Change

_group = PlannerGroup("cohort")


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(
    _group,
    "join",
    argument("COHORT"),
    argument("CITIZEN"),
    Opt("--from", "since", type=DAY, required=True, says="option-join-from"),
    ALLOW_CLASH,
)
def _join(call: Call, *, cohort: str, citizen: str, since: date, allow_clash: str | None) -> None:
    try:
        membership, change = call.office.cohorts.join(call.acting, cohort, citizen, since, allow_clash)
    except ClashRefused as refused:
        words = call.words
        call.show({"clashes": clashes_shape(refused.clashes, words)}, clash_lines(refused.clashes, words))
        raise
    _tell(call, "cohort-joined", membership, change)


@command(
    _group,
    "leave",
    argument("COHORT"),
    argument("CITIZEN"),
    Opt("--from", "since", type=DAY, required=True, says="option-leave-from"),
    Opt("--allow-clash", metavar="REASON", expose_value=False, hidden=True),  # leaving never clashes
)
def _leave(call: Call, *, cohort: str, citizen: str, since: date) -> None:
    membership, change = call.office.cohorts.leave(call.acting, cohort, citizen, since)
    _tell(call, "cohort-left", membership, change)


def _tell(call: Call, sentence: str, membership: Membership, change: Change) -> None:
    words = call.words
    call.show(
        {
            **membership_shape(membership),
            "sessions_changed": len(change.after),
            "clashes": clashes_shape(change.clashes, words),
        },
        [
            words.count(
                sentence,
                len(change.after),
                citizen=membership.citizen.name,
                cohort=membership.cohort.name,
            ),
            *clash_lines(change.clashes, words),
        ],
    )
