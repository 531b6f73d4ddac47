"""``planner open``: the window."""

from __future__ import annotations

import click

from planner.command_line.call import Call, Invocation
from planner.command_line.options import command
from planner.command_line.screen import desktop, has_screen
from planner.domain.refusals import Unavailable


def add_to(root: click.Group) -> None:
    """Make the command part of the tree."""
    command(root, "open", creates=True)(_open)


def open_window(ctx: click.Context) -> None:
    """What ``planner`` without a subcommand does."""
    given = ctx.params
    call = Call(
        ctx.ensure_object(Invocation),
        database=given["database_address"],
        acting=given["acting_reference"],
        as_json=False,
        creates=True,
    )
    with call:
        _open(call)


def _open(call: Call) -> None:
    show_window(call, call.address)


def show_window(call: Call, address: str) -> None:
    """Open the window on a database and stay until it is closed.

    Raises:
        Unavailable: There is no screen, or the computer lacks what windows need.
    """
    if not has_screen(call.environment):
        raise Unavailable("no-screen")
    from planner.wiring import open_office

    code = desktop().run(
        open_office, address=address, language=call.words.language, acting=call.acting_reference
    )
    if code:
        click.get_current_context().exit(code)
