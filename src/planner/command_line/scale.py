"""``planner scale``: scores, categories, and those who want more."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from planner.command_line.call import Call
from planner.command_line.options import Opt, PlannerGroup, command, ref
from planner.command_line.out_files import write_whole
from planner.command_line.scale_text import (
    area_lines,
    area_shape,
    category_lines,
    category_shape,
    history_lines,
    motivated_lines,
    motivated_shape,
    score_shape,
    span_lines,
    span_shape,
)
from planner.command_line.values import DAY, Number
from planner.domain.refusals import Malformed
from planner.domain.scales import Score

_group = PlannerGroup("scale")


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(
    _group, "areas", ref("citizen", required=True), Opt("--date", "day", type=DAY, says="option-score-day")
)
def _areas(call: Call, *, citizen: str, day: date | None) -> None:
    sheet = call.office.scales.sheet(call.acting, citizen, day)
    call.show(area_shape(sheet), area_lines(sheet, call.words))


@command(
    _group,
    "score",
    ref("citizen", required=True),
    Opt("--step", "steps", metavar="AREA=N", multiple=True, required=True, says="option-score-step"),
    Opt("--note", "notes", metavar="AREA=TEXT", multiple=True, says="option-score-note"),
    Opt("--date", "day", type=DAY, says="option-score-day"),
)
def _score(
    call: Call, *, citizen: str, steps: tuple[str, ...], notes: tuple[str, ...], day: date | None
) -> None:
    given = {area: _number(step) for area, step in map(_split, steps)}
    told = dict(map(_split, notes))
    _show(call, call.office.scales.score(call.acting, citizen, given, day=day, notes=told).after)


@command(
    _group,
    "history",
    ref("citizen", required=True),
    Opt("--area", metavar="AREA", says="option-score-area"),
    Opt("--from", "first", type=DAY, says="option-first-day"),
    Opt("--to", "last", type=DAY, says="option-last-day"),
)
def _history(call: Call, *, citizen: str, area: str | None, first: date | None, last: date | None) -> None:
    _show(call, call.office.scales.history(call.acting, citizen, area, first=first, last=last))


@command(
    _group,
    "show",
    ref("citizen", required=True),
    Opt("--from", "first", type=DAY, says="option-first-day"),
    Opt("--to", "last", type=DAY, says="option-last-day"),
)
def _then_and_now(call: Call, *, citizen: str, first: date | None, last: date | None) -> None:
    spans = call.office.scales.then_and_now(call.acting, citizen, first, last)
    call.show([span_shape(each) for each in spans], span_lines(spans, call.words))


@command(
    _group,
    "category",
    ref("citizen", required=True),
    Opt("--set", "category", metavar="A-G", says="option-category-set"),
    Opt("--from", "since", type=DAY, says="option-category-from"),
    Opt("--note", default="", says="option-category-note"),
)
def _category(call: Call, *, citizen: str, category: str | None, since: date | None, note: str) -> None:
    categories = call.office.categories
    if category is not None:
        categories.set(call.acting, citizen, category, since, note)
    found = categories.history(call.acting, citizen)
    call.show([category_shape(each) for each in found], category_lines(found, call.words))


@command(
    _group,
    "motivated",
    Opt("--least", type=Number(1), required=True, says="option-motivated-least"),
    Opt("--since", type=DAY, says="option-motivated-since"),
    Opt("--mine", is_flag=True),
    Opt("--out", metavar="FILE.csv|FILE.pdf", says="option-motivated-out"),
)
def _motivated(call: Call, *, least: int, since: date | None, mine: bool, out: str | None) -> None:
    motivation = call.office.motivation
    found = motivation.list(call.acting, least, since, mine=mine)
    if out is None:
        call.show([motivated_shape(each) for each in found.rows], motivated_lines(found, call.words))
        return
    path = Path(out)
    makers = {".csv": motivation.csv, ".pdf": motivation.pdf}
    make = makers.get(path.suffix.lower())
    if make is None:
        raise Malformed("motivated-file-name", text=path.name)
    write_whole(path, make(found, call.words))
    call.show({"file": out}, [call.words.say("file-written", file=out)])


def _split(text: str) -> tuple[str, str]:
    area, sign, value = text.partition("=")
    if not sign or not area.strip():
        raise Malformed("area-shape", text=text)
    return area.strip(), value.strip()


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > len("99"):
        raise Malformed("not-a-number", text=text, option="--step")
    return int(text)


def _show(call: Call, scores: tuple[Score, ...]) -> None:
    call.show([score_shape(each) for each in scores], history_lines(scores, call.words))
