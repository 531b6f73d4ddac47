"""``planner session``: plan one, and move, remove, detach, retime or confirm it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import click

from planner.command_line.call import Call
from planner.command_line.new_session import NEW_SESSION, new_session
from planner.command_line.options import ALLOW_CLASH, Opt, PlannerGroup, argument, command, ref
from planner.command_line.shapes import clashes_shape, session_shape
from planner.command_line.values import MOMENT
from planner.command_line.week_text import clash_lines, session_table
from planner.domain.clashes import ClashRefused
from planner.domain.people import Citizen
from planner.domain.session import Session, Slot
from planner.services.changes import Change

_group = PlannerGroup("session")


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(
    _group,
    "add",
    Opt("--start", type=MOMENT, required=True),
    Opt("--end", type=MOMENT, required=True),
    *NEW_SESSION,
    ALLOW_CLASH,
)
def _add(call: Call, *, start: datetime, end: datetime, allow_clash: str | None, **told: Any) -> None:
    new = new_session(start, end, **told)
    _tell(call, lambda: call.office.planning.add(call.acting, new, allow_clash))


@command(
    _group,
    "move",
    argument("ID"),
    Opt("--start", type=MOMENT, required=True),
    Opt("--end", type=MOMENT),
    ALLOW_CLASH,
)
def _move(call: Call, *, id: str, start: datetime, end: datetime | None, allow_clash: str | None) -> None:  # noqa: A002  # the argument is called ID where it is typed
    _tell(call, lambda: call.office.planning.move(call.acting, id, start, end, allow_clash))


@command(_group, "remove", argument("ID"))
def _remove(call: Call, *, id: str) -> None:  # noqa: A002
    _tell(call, lambda: call.office.planning.remove(call.acting, [_session(call, id)]))


@command(_group, "detach", argument("ID"), ref("citizen", required=True))
def _detach(call: Call, *, id: str, citizen: str) -> None:  # noqa: A002
    who = call.office.people.get(call.acting, Citizen, citizen)
    _tell(call, lambda: call.office.planning.detach(call.acting, _session(call, id), who.id))


@command(
    _group,
    "retime",
    argument("ID"),
    ref("citizen", required=True),
    Opt("--start", type=MOMENT, required=True),
    Opt("--end", type=MOMENT, required=True),
    ALLOW_CLASH,
)
def _retime(
    call: Call,
    *,
    id: str,  # noqa: A002
    citizen: str,
    start: datetime,
    end: datetime,
    allow_clash: str | None,
) -> None:
    own = Slot(start, end)
    who = call.office.people.get(call.acting, Citizen, citizen)
    _tell(
        call,
        lambda: call.office.planning.retime(call.acting, _session(call, id), who.id, own, allow_clash),
    )


@command(_group, "confirm", argument("ID"))
def _confirm(call: Call, *, id: str) -> None:  # noqa: A002
    _tell(call, lambda: call.office.planning.confirm(call.acting, _session(call, id)))


def _session(call: Call, reference: str) -> Session:
    return call.office.planning.session(call.acting, reference)


def _tell(call: Call, act: Callable[[], Change]) -> None:
    """Do it and print the session as it is now; a refused clash is printed before it is refused."""
    words = call.words
    try:
        change = act()
    except ClashRefused as refused:
        call.show({"clashes": clashes_shape(refused.clashes, words)}, clash_lines(refused.clashes, words))
        raise
    session = change.session
    call.show(
        {
            **session_shape(session),
            "removed": session.removed,
            "clashes": clashes_shape(change.clashes, words),
        },
        [
            words.say(f"done-{change.act}", session=session.reference),
            "",
            *session_table([session], words),
            *clash_lines(change.clashes, words),
        ],
    )
