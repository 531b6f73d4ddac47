"""``planner agreed``: hours agreed step by step, and those aimed at."""

from __future__ import annotations

from datetime import date

import click

from planner.command_line.attendance_shapes import step_shape
from planner.command_line.attendance_text import step_lines
from planner.command_line.call import Call
from planner.command_line.options import Opt, PlannerGroup, command, ref
from planner.command_line.values import DAY, Number
from planner.domain.agreed_hours import AgreedStep, StepSort

_group = PlannerGroup("agreed")


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(
    _group,
    "add",
    ref("citizen", required=True),
    Opt("--from", "since", type=DAY, required=True, says="option-step-from"),
    Opt("--minutes", type=Number(), required=True, says="option-step-minutes"),
    Opt("--tasks", default="", says="option-step-tasks"),
    ref("placement", says="option-step-placement"),
    Opt("--target", is_flag=True, says="option-step-target"),
)
def _add(
    call: Call,
    *,
    citizen: str,
    since: date,
    minutes: int,
    tasks: str,
    placement: str | None,
    target: bool,
) -> None:
    change = call.office.agreed.add(
        call.acting,
        citizen,
        since,
        minutes,
        tasks=tasks.replace(";", "\n"),
        placement=placement,
        sort=StepSort.TARGET if target else StepSort.AGREED,
    )
    _show(call, (change.kept,))


@command(_group, "list", ref("citizen", required=True))
def _list(call: Call, *, citizen: str) -> None:
    _show(call, call.office.agreed.list(call.acting, citizen))


def _show(call: Call, steps: tuple[AgreedStep, ...]) -> None:
    call.show([step_shape(each) for each in steps], step_lines(steps, call.words))
