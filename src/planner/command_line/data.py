"""``planner data``: is the database well, a copy of it, and back from a copy."""

from __future__ import annotations

from pathlib import Path

import click

from planner.command_line.call import Call
from planner.command_line.failures import UNAVAILABLE
from planner.command_line.options import PlannerGroup, argument, command
from planner.domain.refusals import Unavailable

_group = PlannerGroup("data")


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(_group, "check")
def _check(call: Call) -> None:
    words = call.words
    found = [
        (finding.code, words.say(f"finding-{finding.code}", **finding.params))
        for finding in call.office.store.check()
    ]
    source = call.office.store.sentence_source()
    call.show(
        {
            "database": source,
            "ok": not found,
            "findings": [{"code": code, "text": text} for code, text in found],
        },
        [*(text for _, text in found), words.say("data-unwell")]
        if found
        else [words.say("data-well", database=source)],
    )
    if found:
        click.get_current_context().exit(UNAVAILABLE)


@command(_group, "backup", argument("FILE"))
def _backup(call: Call, *, file: str) -> None:
    call.office.store.backup(Path(file))
    call.show({"file": file}, [call.words.say("data-copied", file=file)])


@command(_group, "restore", argument("FILE"))
def _restore(call: Call, *, file: str) -> None:
    from planner.wiring import restore_database

    if not Path(file).exists():
        raise Unavailable("copy-missing", file=file)
    kept = restore_database(call.address, Path(file))
    call.show(
        {"file": file, "kept": str(kept) if kept else None},
        [call.words.say("data-restored-kept", file=file, kept=str(kept))]
        if kept
        else [call.words.say("data-restored", file=file)],
    )
