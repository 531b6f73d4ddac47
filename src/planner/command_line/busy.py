"""``planner busy``: busy time from calendars outside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from uuid import UUID

import click

from planner.command_line.call import Call
from planner.command_line.options import Opt, PlannerGroup, argument, command, ref
from planner.command_line.shapes import Shape, ref_shape
from planner.command_line.tables import table
from planner.command_line.values import one_named
from planner.domain.busy_time import BusySource
from planner.domain.planned_week import SubjectType
from planner.domain.refusals import Unknown
from planner.wording import Wording

_group = PlannerGroup("busy")


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(
    _group,
    "import",
    ref("staff"),
    ref("room"),
    argument("FILE|URL"),
    Opt("--keep-titles", is_flag=True),
)
def _import(call: Call, *, staff: str | None, room: str | None, keep_titles: bool, **where: str) -> None:
    sort, reference = one_named(staff=staff, room=room)
    (address,) = where.values()
    change = call.office.busy.read(
        call.acting, SubjectType(sort), reference, address, keep_titles=keep_titles
    )
    source, words = change.kept, call.words
    call.show(
        _shape(source),
        [
            words.count("busy-import-done", source.blocks, who=source.subject.ref, address=source.address),
            *_left_out(source, words),
        ],
    )


@command(_group, "list", ref("staff"), ref("room"))
def _list(call: Call, *, staff: str | None, room: str | None) -> None:
    whose = None
    if staff or room:
        sort, reference = one_named(staff=staff, room=room)
        whose = (SubjectType(sort), reference)
    found = call.office.busy.list(call.acting, whose)
    call.show([_shape(source) for source in found], _lines(found, call.words))


@command(_group, "remove", argument("ID"))
def _remove(call: Call, *, id: str) -> None:  # noqa: A002  # the argument is called ID where it is typed
    try:
        identity = UUID(id.strip())
    except ValueError:
        raise Unknown("unknown-busy-source", source=id) from None
    source = call.office.busy.remove(call.acting, identity).kept
    call.show(
        _shape(source), [call.words.say("busy-remove-done", who=source.subject.ref, address=source.address)]
    )


def _shape(source: BusySource) -> Shape:
    return {
        "id": str(source.id),
        "subject": {"type": source.subject.type.value, **ref_shape(source.subject.ref)},
        "address": source.address,
        "keep_titles": source.keep_titles,
        "read_at": source.read_at.isoformat(),
        "blocks": source.blocks,
        "left_out": dict(source.left_out),
    }


def _left_out(source: BusySource, words: Wording) -> Iterator[str]:
    for reason, number in source.left_out.items():
        yield words.count(f"busy-left-out-{reason}", number)


def _lines(found: Iterable[BusySource], words: Wording) -> Iterator[str]:
    rows = [
        [
            source.subject.ref.reference,
            source.subject.ref.name,
            source.address,
            str(source.blocks),
            words.text(source.read_at),
            str(source.id),
        ]
        for source in found
    ]
    if not rows:
        return iter([words.say("busy-none")])
    heads = ("reference", "name", "address", "blocks", "read_at", "id")
    return table([words.say(f"column-{each}") for each in heads], rows, right=[3])
