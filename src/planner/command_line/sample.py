"""``planner sample``: a made-up office to try the program on."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

import click

from planner.command_line.call import Call
from planner.command_line.options import Opt, command
from planner.command_line.values import DAY, WEEK, Number
from planner.domain.isoweek import IsoWeek
from planner.services.sample_office import FEWEST_CITIZENS, SAMPLE_START


def add_to(root: click.Group) -> None:
    """Make the command part of the tree."""
    command(
        root,
        "sample",
        Opt("--citizens", type=Number(FEWEST_CITIZENS), default=FEWEST_CITIZENS),
        Opt("--weeks", type=Number(1), default=13, says="option-sample-weeks"),
        Opt("--start", type=WEEK, default=str(SAMPLE_START), says="option-sample-start"),
        Opt("--seed", type=Number(), default=1),
        Opt("--today", type=DAY),
        creates=True,
    )(_sample)


def _sample(call: Call, *, citizens: int, weeks: int, start: IsoWeek, seed: int, today: date | None) -> None:
    counts = call.office.sample.fill(citizens=citizens, weeks=weeks, start=start, seed=seed, today=today)
    shape = asdict(counts)
    call.show(shape, [call.words.say("sample-made", database=call.office.store.sentence_source(), **shape)])
