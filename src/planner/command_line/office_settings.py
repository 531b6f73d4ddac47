"""``planner settings``: what the office has decided in its database, and what this computer's user has chosen."""

from __future__ import annotations

from dataclasses import replace

import click

from planner import paths
from planner.command_line.call import Call
from planner.command_line.options import PlannerGroup, argument, command
from planner.command_line.tables import table
from planner.command_line.values import OneOf
from planner.settings import write_settings
from planner.wording import LANGUAGES

_group = PlannerGroup("settings")
_OF_THIS_COMPUTER = ("language", "database")


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(_group, "show")
def _show(call: Call) -> None:
    own = call.settings
    found = {"language": own.language, "database": own.database, **call.office.settings.show(call.acting)}
    words = call.words
    rows = [[key, value or "–", words.say(f"setting-{key}")] for key, value in found.items()]
    call.show(found, table([words.say(f"column-{name}") for name in ("key", "value", "meaning")], rows))


@command(_group, "set", argument("KEY"), argument("VALUE"), creates=True)
def _set(call: Call, *, key: str, value: str) -> None:
    key = key.strip().lower().replace("-", "_")
    chosen = value.strip() or None
    if key in _OF_THIS_COMPUTER:
        if key == "language" and chosen is not None:
            chosen = OneOf(LANGUAGES).convert(chosen, None, None)
        own = call.settings
        wanted = replace(own, language=chosen) if key == "language" else replace(own, database=chosen)
        write_settings(paths.settings_file(), wanted)
    else:
        call.office.settings.set(call.acting, key, chosen)
        chosen = call.office.settings.show(call.acting).get(key, chosen)
    words = call.words
    sentence = "setting-kept" if chosen else "setting-taken-back"
    call.show({"key": key, "value": chosen}, [words.say(sentence, key=key, value=chosen or "")])
