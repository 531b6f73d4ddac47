"""``planner wish``: sessions without a time, and giving them one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

import click

from planner.command_line.call import Call
from planner.command_line.options import ALLOW_CLASH, Opt, PlannerGroup, argument, command, ref, refs
from planner.command_line.refused_clashes import attempted
from planner.command_line.shapes import Shape, clashes_shape, ref_shape, session_shape
from planner.command_line.tables import table
from planner.command_line.values import MOMENT, WEEK, Number
from planner.command_line.week_text import clash_lines, session_table
from planner.domain.isoweek import IsoWeek
from planner.domain.wishes import Wish
from planner.services.wishes import NewWish
from planner.wording import Wording

_group = PlannerGroup("wish")
_COLUMNS = ("reference", "week", "name", "kind", "title", "hours", "note")


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(
    _group,
    "add",
    Opt("--kind", metavar="CODE", required=True),
    Opt("--minutes", type=Number(1), required=True, says="option-wish-minutes"),
    ref("citizen"),
    ref("cohort"),
    Opt("--title", default=""),
    Opt("--note", default=""),
    Opt("--week", type=WEEK, says="option-wish-week"),
)
def _add(
    call: Call,
    *,
    kind: str,
    minutes: int,
    citizen: str | None,
    cohort: str | None,
    title: str,
    note: str,
    week: IsoWeek | None,
) -> None:
    new = NewWish(
        kind=kind, minutes=minutes, citizen=citizen, cohort=cohort, title=title, note=note, week=week
    )
    change = call.office.wishes.add(call.acting, new)
    _tell(call, change.act, change.wishes[0][1])


@command(_group, "list", ref("citizen"), ref("cohort"))
def _list(call: Call, *, citizen: str | None, cohort: str | None) -> None:
    found = call.office.wishes.list(call.acting, citizen=citizen, cohort=cohort)
    call.show([_shape(wish) for wish in found], _lines(found, call.words))


@command(
    _group,
    "place",
    argument("ID"),
    Opt("--start", type=MOMENT, required=True),
    refs("staff"),
    ref("room"),
    ref("workplace"),
    ALLOW_CLASH,
)
def _place(
    call: Call,
    *,
    id: str,  # noqa: A002  # the argument is called ID where it is typed
    start: datetime,
    staff: tuple[str, ...],
    room: str | None,
    workplace: str | None,
    allow_clash: str | None,
) -> None:
    wishes, words = call.office.wishes, call.words
    wish = wishes.get(call.acting, id)
    change = attempted(
        call,
        lambda: wishes.place(
            call.acting, wish, start, staff=staff, room=room, workplace=workplace, allow=allow_clash
        ),
    )
    session = change.session
    call.show(
        {**session_shape(session), "clashes": clashes_shape(change.clashes, words)},
        [
            words.say("done-wish-placed", wish=wish.reference, session=session.reference),
            "",
            *session_table([session], words),
            *clash_lines(change.clashes, words),
        ],
    )


@command(_group, "remove", argument("ID"))
def _remove(call: Call, *, id: str) -> None:  # noqa: A002
    wish = call.office.wishes.get(call.acting, id)
    change = call.office.wishes.remove(call.acting, wish)
    _tell(call, change.act, change.wishes[0][1])


def _tell(call: Call, act: str, wish: Wish) -> None:
    call.show(_shape(wish), [call.words.say(f"done-{act}", wish=wish.reference, who=wish.subject)])


def _lines(wishes: Iterable[Wish], words: Wording) -> Iterator[str]:
    rows = [
        [
            wish.reference,
            str(wish.week or ""),
            wish.subject.name,
            wish.kind,
            wish.title,
            words.duration(wish.minutes),
            wish.note,
        ]
        for wish in wishes
    ]
    if not rows:
        yield words.say("wishes-none")
        return
    yield from table([words.say(f"column-{column}") for column in _COLUMNS], rows)


def _shape(wish: Wish) -> Shape:
    return {
        "id": str(wish.id),
        "reference": wish.reference,
        "citizen": ref_shape(wish.citizen) if wish.citizen else None,
        "cohort": ref_shape(wish.cohort) if wish.cohort else None,
        "kind": wish.kind,
        "title": wish.title,
        "minutes": wish.minutes,
        "note": wish.note,
        "week": str(wish.week) if wish.week else None,
        "removed": wish.removed,
    }
