"""``planner match``: citizens who may suit a company, and companies that may suit a citizen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from planner.command_line.call import Call
from planner.command_line.options import Opt, command, ref
from planner.command_line.shapes import Shape, ref_shape
from planner.command_line.tables import table
from planner.command_line.values import one_named
from planner.domain.job_matching import JobMatch
from planner.services.job_matching_words import match_reasons
from planner.wording import Wording


def add_to(root: click.Group) -> None:
    """Make the command part of the tree."""
    options = (ref("workplace"), ref("citizen"), Opt("--mine", is_flag=True, says="option-mine"))
    command(root, "match", *options)(_match)


def _match(call: Call, *, workplace: str | None, citizen: str | None, mine: bool) -> None:
    name, value = one_named(workplace=workplace, citizen=citizen)
    service = call.office.job_matching
    if name == "workplace":
        found = service.citizens_for(call.acting, value, mine=mine)
    else:
        found = service.companies_for(call.acting, value)
    call.show([_shape(each) for each in found], _lines(found, call.words))


def _shape(match: JobMatch) -> Shape:
    return {
        "citizen": ref_shape(match.candidate.citizen),
        "workplace": ref_shape(match.workplace.ref),
        "open": match.open,
        "fits": [fit.value for fit in match.fits],
        "words": list(match.words),
        "minutes": match.candidate.minutes,
        "offered_minutes": match.workplace.weekly_minutes,
    }


def _lines(found: Sequence[JobMatch], words: Wording) -> Iterator[str]:
    if not found:
        yield words.say("match-none")
        return
    yield from table(
        [words.say(f"column-{name}") for name in ("citizen", "workplace", "suits")],
        [
            [
                f"{each.candidate.citizen.name} ({each.candidate.citizen.reference})",
                f"{each.workplace.name} ({each.workplace.reference})",
                match_reasons(each, words),
            ]
            for each in found
        ],
    )
