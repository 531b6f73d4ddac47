"""``planner referral``: notes on why a citizen was referred, in free words."""

from __future__ import annotations

from datetime import date

import click

from planner.command_line.call import Call
from planner.command_line.options import Opt, PlannerGroup, command, ref
from planner.command_line.scale_text import referral_lines, referral_shape
from planner.command_line.values import DAY
from planner.domain.clock import today
from planner.domain.referral import CriterionLine, ReferralNote

_group = PlannerGroup("referral")


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(
    _group,
    "add",
    ref("citizen", required=True),
    Opt("--criterion", "criteria", metavar="TEXT=TEXT", multiple=True, says="option-referral-criterion"),
    Opt("--decision", default="", says="option-referral-decision"),
    Opt("--date", "day", type=DAY, says="option-referral-day"),
)
def _add(call: Call, *, citizen: str, criteria: tuple[str, ...], decision: str, day: date | None) -> None:
    lines = [CriterionLine(text.partition("=")[0], text.partition("=")[2]) for text in criteria]
    change = call.office.referrals.add(call.acting, citizen, lines, decision, day)
    _show(call, (change.kept,))


@command(_group, "list", ref("citizen", required=True))
def _list(call: Call, *, citizen: str) -> None:
    _show(call, call.office.referrals.list(call.acting, citizen))


@command(_group, "criteria")
def _criteria(call: Call) -> None:
    rows = call.office.referrals.criteria(today(call.office.clock))
    shape = [{"code": row.code, "name": {"da": row.name.da, "en": row.name.en}} for row in rows]
    call.show(shape, (call.words.words(row.name) for row in rows))


def _show(call: Call, notes: tuple[ReferralNote, ...]) -> None:
    call.show([referral_shape(each) for each in notes], referral_lines(notes, call.words))
