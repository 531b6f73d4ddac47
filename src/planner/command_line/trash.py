"""``planner trash``: what was taken off the plan, and bringing it back."""

from __future__ import annotations

import click

from planner.command_line.call import Call
from planner.command_line.options import ALLOW_CLASH, Opt, PlannerGroup, argument, command
from planner.command_line.refused_clashes import attempted
from planner.command_line.shapes import Shape, clashes_shape, session_shape
from planner.command_line.tables import table
from planner.command_line.values import Number
from planner.command_line.week_text import clash_lines, session_table
from planner.services.series_ports import Removal
from planner.wording import Wording

_group = PlannerGroup("trash")
_COLUMNS = ("session", "day", "time", "title", "removed-by", "removed-at")


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(_group, "list", Opt("--limit", type=Number(1), default=100))
def _list(call: Call, *, limit: int) -> None:
    found, words = call.office.trash.list(call.acting, limit), call.words
    rows = [_row(each, words) for each in found]
    heads = [words.say(f"column-{column}") for column in _COLUMNS]
    call.show(
        [_shape(each) for each in found],
        table(heads, rows) if rows else [words.say("trash-empty")],
    )


@command(_group, "restore", argument("ID"), ALLOW_CLASH)
def _restore(call: Call, *, id: str, allow_clash: str | None) -> None:  # noqa: A002  # as it is typed
    trash, words = call.office.trash, call.words
    removal = trash.get(call.acting, id)
    change = attempted(call, lambda: trash.restore(call.acting, removal.session, allow_clash))
    session = change.session
    call.show(
        {**session_shape(session), "clashes": clashes_shape(change.clashes, words)},
        [
            words.say(f"done-{change.act}", session=session.reference),
            "",
            *session_table([session], words),
            *clash_lines(change.clashes, words),
        ],
    )


def _row(removal: Removal, words: Wording) -> list[str]:
    session = removal.session
    return [
        session.reference,
        words.text(session.day),
        words.times(session.slot),
        session.title,
        removal.by,
        words.text(removal.at),
    ]


def _shape(removal: Removal) -> Shape:
    return {
        **session_shape(removal.session),
        "removed_by": removal.by,
        "removed_at": removal.at.isoformat(),
        "act": removal.act,
    }
