"""``planner checklist``: what has to be there before a citizen's case is put forward for a scheme."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import click

from planner.command_line.call import Call
from planner.command_line.options import Opt, PlannerGroup, argument, command, ref
from planner.command_line.out_files import hand_out
from planner.command_line.shapes import Shape, ref_shape
from planner.command_line.values import DAY, WEEK
from planner.domain.checklists import ChecklistTemplate, CitizenChecklist
from planner.domain.clock import today
from planner.domain.isoweek import IsoWeek
from planner.domain.refusals import Unknown
from planner.wording import Wording

_group = PlannerGroup("checklist")


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(_group, "schemes")
def _schemes(call: Call) -> None:
    found = call.office.checklists.templates(today(call.office.clock))
    call.show([_template_shape(each) for each in found], _template_lines(found, call.words))


@command(_group, "show", ref("citizen", required=True))
def _show(call: Call, *, citizen: str) -> None:
    _tell(call, call.office.checklists.list(call.acting, citizen))


@command(
    _group,
    "start",
    ref("citizen", required=True),
    argument("SCHEME"),
    Opt("--from", "since", type=DAY, says="option-checklist-from"),
)
def _start(call: Call, *, citizen: str, scheme: str, since: date | None) -> None:
    _tell(call, (call.office.checklists.start(call.acting, citizen, scheme, since).kept,))


@command(
    _group,
    "tick",
    ref("citizen", required=True),
    argument("SCHEME"),
    argument("ITEM"),
    Opt("--on", type=DAY, says="option-checklist-on"),
    Opt("--where", default="", says="option-checklist-where"),
)
def _tick(call: Call, *, citizen: str, scheme: str, item: str, on: date | None, where: str) -> None:
    found = _open(call, citizen, scheme)
    _tell(call, (call.office.checklists.tick(call.acting, found, item, on=on, where=where).kept,))


@command(_group, "untick", ref("citizen", required=True), argument("SCHEME"), argument("ITEM"))
def _untick(call: Call, *, citizen: str, scheme: str, item: str) -> None:
    found = _open(call, citizen, scheme)
    _tell(call, (call.office.checklists.untick(call.acting, found, item).kept,))


@command(
    _group,
    "end",
    ref("citizen", required=True),
    argument("SCHEME"),
    Opt("--last", type=DAY, says="option-checklist-last"),
)
def _end(call: Call, *, citizen: str, scheme: str, last: date | None) -> None:
    found = _open(call, citizen, scheme)
    _tell(call, (call.office.checklists.end(call.acting, found, last).kept,))


@command(
    _group,
    "hours",
    ref("citizen", required=True),
    Opt("--from", "first", type=WEEK, required=True, says="option-summary-from"),
    Opt("--to", "last", type=WEEK, required=True, says="option-summary-to"),
    Opt("--out", metavar="FILE.pdf", required=True),
)
def _hours(call: Call, *, citizen: str, first: IsoWeek, last: IsoWeek, out: str) -> None:
    content = call.office.hours_summary.printed(call.acting, citizen, first, last, call.words)
    hand_out(call, out, content)


def _open(call: Call, citizen: str, scheme: str) -> CitizenChecklist:
    lists = [each for each in call.office.checklists.list(call.acting, citizen) if each.until is None]
    wanted = scheme.casefold()
    for each in lists:
        names = (each.template.code, each.template.name.da, each.template.name.en)
        if wanted in {name.casefold() for name in names}:
            return each
    raise Unknown("no-open-checklist", scheme=scheme, choices=[each.template.code for each in lists])


def _tell(call: Call, lists: tuple[CitizenChecklist, ...]) -> None:
    call.show([_shape(each) for each in lists], _lines(lists, call.words))


def _shape(found: CitizenChecklist) -> Shape:
    return {
        "id": str(found.id),
        "citizen": ref_shape(found.citizen),
        "scheme": found.template.code,
        "since": found.since.isoformat(),
        "until": found.until.isoformat() if found.until else None,
        "complete": found.complete,
        "missing": [item.code for item in found.missing],
        "ticks": [
            {"item": tick.item, "on": tick.on.isoformat(), "by": tick.by, "where": tick.where}
            for tick in found.ticks
        ],
    }


def _template_shape(found: ChecklistTemplate) -> Shape:
    return {
        "scheme": found.code,
        "name": {"da": found.name.da, "en": found.name.en},
        "from": found.valid_from.isoformat(),
        "items": [
            {
                "item": item.code,
                "name": {"da": item.name.da, "en": item.name.en},
                "document": item.document,
                "from_attendance": item.from_attendance,
            }
            for item in found.items
        ],
    }


def _lines(lists: tuple[CitizenChecklist, ...], words: Wording) -> Iterator[str]:
    if not lists:
        yield words.say("checklist-none")
    for found in lists:
        yield words.say(
            "checklist-line",
            scheme=found.template.name,
            citizen=found.citizen,
            since=found.since,
            done=len(found.ticks),
            all=len(found.template.items),
        )
        if found.until is not None:
            yield words.say("checklist-line-ended", until=found.until)
        for item in found.template.items:
            tick = found.tick(item.code)
            if tick is None:
                yield words.say("checklist-item-missing", code=item.code, name=item.name)
            else:
                line = words.say(
                    "checklist-item-there", code=item.code, name=item.name, day=tick.on, by=tick.by
                )
                yield f"{line} {tick.where}".rstrip()


def _template_lines(found: tuple[ChecklistTemplate, ...], words: Wording) -> Iterator[str]:
    for template in found:
        yield f"{template.code}: {words.words(template.name)}"
        for item in template.items:
            yield f"  {item.code}: {words.words(item.name)}"
