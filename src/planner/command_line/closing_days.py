"""``planner closing-days``: days on which all sites or one are closed, kept and suggested."""

from __future__ import annotations

from datetime import date

import click

from planner.command_line.call import Call
from planner.command_line.options import Opt, PlannerGroup, command
from planner.command_line.shapes import Shape
from planner.command_line.tables import table
from planner.command_line.values import DAY, Number
from planner.domain.catalogue import Words
from planner.domain.clashes import ClosedDay
from planner.domain.refusals import Unknown
from planner.wording import Wording

_group = PlannerGroup("closing-days")
_SITE = Opt("--site", default="", says="option-closing-site")


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(
    _group, "suggest", Opt("--year", type=Number(1900), required=True, says="option-closing-year"), _SITE
)
def _suggest(call: Call, *, year: int, site: str) -> None:
    found = call.office.closing_days.suggested(call.acting, year, site)
    words = call.words
    heads = [words.say(f"column-{each}") for each in ("date", "name")]
    call.show(
        [_shape(day, words) for day in found],
        table(heads, [[words.text(day.day), words.words(day.name)] for day in found]),
    )


@command(
    _group,
    "add",
    Opt("--date", "day", type=DAY, required=True, says="option-closing-date"),
    Opt("--name", required=True, says="option-closing-name"),
    _SITE,
)
def _add(call: Call, *, day: date, name: str, site: str) -> None:
    closed = ClosedDay(day, Words(name, name), site, public=False)
    keeping = call.office.closing_days
    try:
        known = keeping.found(call.acting, day, site)
    except Unknown:
        known = None
    keeping.close(call.acting, closed, known)
    call.show(_shape(closed, call.words), [call.words.say("closing-day-kept", date=day, name=name)])


@command(_group, "remove", Opt("--date", "day", type=DAY, required=True, says="option-closing-date"), _SITE)
def _remove(call: Call, *, day: date, site: str) -> None:
    keeping = call.office.closing_days
    keeping.reopen(call.acting, keeping.found(call.acting, day, site))
    call.show({"date": day.isoformat(), "site": site}, [call.words.say("closing-day-removed", date=day)])


def _shape(day: ClosedDay, words: Wording) -> Shape:
    return {"date": day.day.isoformat(), "name": words.words(day.name), "site": day.site}
