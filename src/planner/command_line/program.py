"""The whole command tree, and one run of it: from typed words to an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from itertools import zip_longest

import click

from planner import paths
from planner.command_line import (
    absence,
    adding,
    agreed,
    attendance,
    availability,
    busy,
    calendars,
    checklist,
    clashes,
    closing_days,
    cohort,
    contact,
    copying,
    data,
    deadlines,
    find_time,
    job_matching,
    listing,
    offers,
    office_settings,
    opening,
    people,
    placement,
    printing,
    programme,
    progression,
    prompts,
    referral,
    rules,
    sample,
    scale,
    series,
    session,
    staggering,
    team,
    templates,
    tour,
    trash,
    week,
    wishes,
)
from planner.command_line.call import Invocation
from planner.command_line.failures import (
    INTERRUPTED,
    UNAVAILABLE,
    exit_code,
    usage_problem,
    write_down,
)
from planner.command_line.options import PlannerGroup
from planner.domain.clock import Clock
from planner.domain.refusals import PlannerError, Unavailable
from planner.settings import read_settings
from planner.wording import LANGUAGES, Wording, choose_language

LANGUAGE_VARIABLE = "PLANNER_LANGUAGE"
_PARTS = (
    opening,
    tour,
    sample,
    adding,
    cohort,
    people,
    listing,
    week,
    copying,
    series,
    staggering,
    templates,
    wishes,
    trash,
    session,
    clashes,
    find_time,
    availability,
    closing_days,
    busy,
    rules,
    attendance,
    absence,
    agreed,
    progression,
    programme,
    deadlines,
    contact,
    placement,
    job_matching,
    prompts,
    checklist,
    offers,
    scale,
    referral,
    team,
    calendars,
    printing,
    data,
    office_settings,
)


def run(args: Sequence[str], environment: Mapping[str, str] | None = None, clock: Clock | None = None) -> int:
    """Run one command; what it has to say goes to the standard streams.

    Args:
        args: The words after ``planner``.
        environment: The variables; those of the process unless told.
        clock: Where the present comes from; the machine's clock unless told.

    Returns:
        0; 2 for input that can mean nothing, 3 for an unknown reference, 4 for a refusal, 5 for files, servers and disks,
        130 when it was interrupted.
    """
    variables = dict(os.environ if environment is None else environment)
    words = Wording(_language(args, variables))
    for stream in (sys.stdout, sys.stderr):
        # A console that cannot show a letter gets a question mark instead of an error.
        with suppress(AttributeError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        code = _run(args, Invocation(words, variables, clock))
        sys.stdout.flush()
    except BrokenPipeError:
        _give_up_output()
        return 0
    except OSError as problem:
        with suppress(OSError):
            _complain(words.error(Unavailable("system", problem=problem.strerror or "")))
        _give_up_output()
        return UNAVAILABLE
    return code


def _run(args: Sequence[str], invocation: Invocation) -> int:
    words = invocation.words
    try:
        with command_tree().make_context("planner", list(args), obj=invocation) as ctx:
            ctx.command.invoke(ctx)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except PlannerError as error:
        _complain(words.error(error))
        return exit_code(error)
    except click.ClickException as error:
        problem = usage_problem(error)
        _complain(words.error(problem))
        return exit_code(problem)
    except (KeyboardInterrupt, click.Abort):
        _complain(words.say("interrupted"))
        return INTERRUPTED
    except OSError:
        raise
    except Exception as mistake:  # noqa: BLE001  # whatever it is, nobody at a keyboard should read a traceback
        log = write_down(mistake, paths.log_file())
        _complain(words.say("unexpected-logged", file=log) if log else words.say("unexpected"))
        return UNAVAILABLE
    return 0


def command_tree() -> PlannerGroup:
    """Every command of the program."""
    root = PlannerGroup("planner", bare=opening.open_window)
    for part in _PARTS:
        part.add_to(root)
    return root


def _language(args: Sequence[str], variables: Mapping[str, str]) -> str:
    """The language told after the command, else the environment's, the setting's, the system's."""
    chosen = None
    with suppress(PlannerError):  # a broken settings file is told of when something else in it is needed
        chosen = read_settings(paths.settings_file()).language
    system = next(
        (variables[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if variables.get(name)), None
    )
    return choose_language([_told(args), variables.get(LANGUAGE_VARIABLE), chosen, system])


def _told(args: Sequence[str]) -> str | None:
    """What follows ``--language``; read ahead, so that help and complaints about other words speak it too."""
    found = None
    for word, following in zip_longest(args, args[1:], fillvalue=""):
        if word == "--language":
            found = following
        elif word.startswith("--language="):
            found = word.partition("=")[2]
    return found if found in LANGUAGES else None


def _complain(sentence: str) -> None:
    click.echo(sentence, err=True)


def _give_up_output() -> None:
    """Nobody listens any more: what is still buffered goes nowhere, so that leaving is quiet."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
