"""What went wrong, as one sentence and an exit code; never a traceback."""

from __future__ import annotations

import traceback
from pathlib import Path

import click

from planner.command_line.values import option_name
from planner.domain.refusals import Malformed, PlannerError, Refused, Unavailable, Unknown

MALFORMED = 2
UNKNOWN = 3
REFUSED = 4
UNAVAILABLE = 5
INTERRUPTED = 130


def exit_code(error: PlannerError) -> int:
    """The exit code of a kind of refusal."""
    match error:
        case Malformed():
            return MALFORMED
        case Unknown():
            return UNKNOWN
        case Refused():
            return REFUSED
        case Unavailable():
            return UNAVAILABLE
        case _:
            return UNAVAILABLE


def usage_problem(error: click.ClickException) -> Malformed:
    """What click found wrong with the words that were typed, as a code of ours."""
    match error:
        case click.NoSuchOption():
            return Malformed("no-such-option", option=error.option_name)
        case click.NoSuchCommand():
            return Malformed("no-such-command", command=error.command_name)
        case click.BadOptionUsage():
            return Malformed("option-without-value", option=error.option_name)
        case click.MissingParameter():
            return Malformed("missing-option", option=option_name(error.param))
        case click.BadParameter():
            return Malformed("bad-value", option=option_name(error.param))
        case _:
            return Malformed("bad-usage")


def write_down(mistake: BaseException, log: Path) -> str:
    """Note a mistake in the program without anything people typed: what it is called and where it happened.

    Returns:
        The file's name, or an empty text when it could not be written.
    """
    lines = [f"{mistake.__class__.__module__}.{mistake.__class__.__name__}\n"]
    lines += [
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}\n"
        for frame in traceback.extract_tb(mistake.__traceback__)
    ]
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            file.writelines(lines)
    except OSError:
        return ""
    return str(log)
