"""``planner placement``: placements that run, extensions, and companies' places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import click

from planner.command_line.call import Call
from planner.command_line.options import Opt, PlannerGroup, argument, command
from planner.command_line.people_shapes import record_shape
from planner.command_line.shapes import Shape, ref_shape
from planner.command_line.tables import table
from planner.command_line.values import DAY
from planner.domain.clock import today
from planner.domain.people import Placement
from planner.domain.placements import PlacementState
from planner.services.placement_keeping import Capacity
from planner.services.placement_words import state_sentences
from planner.wording import Wording
from planner.wording.forms import table_hours

_group = PlannerGroup("placement")


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(
    _group,
    "list",
    Opt("--day", type=DAY, says="option-placement-day"),
    Opt("--mine", is_flag=True, says="option-mine"),
)
def _list(call: Call, *, day: date | None, mine: bool) -> None:
    when = day or today(call.office.clock)
    found = call.office.placements.running(call.acting, when, mine=mine)
    call.show([_state_shape(each, when) for each in found], _state_lines(found, when, call.words))


@command(
    _group,
    "extend",
    argument("PLACEMENT"),
    Opt("--to", "until", type=DAY, says="option-placement-until"),
    Opt("--note", default="", says="option-placement-note"),
)
def _extend(call: Call, *, placement: str, until: date | None, note: str) -> None:
    seen = call.office.people.get(call.acting, Placement, placement)
    call.office.placements.extend(call.acting, seen, until, note)
    when = today(call.office.clock)
    state = call.office.placements.state(call.acting, placement)
    call.show(_state_shape(state, when), _state_lines([state], when, call.words))


@command(
    _group,
    "places",
    Opt("--day", type=DAY, says="option-placement-day"),
    Opt("--open", "only_open", is_flag=True, says="option-open-places"),
)
def _places(call: Call, *, day: date | None, only_open: bool) -> None:
    found = call.office.placements.capacity(call.acting, day or today(call.office.clock))
    shown = [each for each in found if each.open or not only_open]
    call.show([_capacity_shape(each) for each in shown], _capacity_lines(shown, call.words))


def _state_shape(state: PlacementState, day: date) -> Shape:
    return {
        **record_shape(state.placement),
        "last_day": state.last_day.isoformat() if state.last_day else None,
        "days_left": state.days_left(day),
        "allowed": state.allowed.isoformat() if state.allowed else None,
        "next_last": state.next_last.isoformat() if state.next_last else None,
        "ends_soon": state.ends_soon(day),
        "note_missing": state.note_missing,
        "too_long": state.too_long,
        "extensions": [
            {
                "before": each.before.isoformat(),
                "until": each.until.isoformat(),
                "note": each.note,
                "by": each.by,
            }
            for each in state.extensions
        ],
    }


def _state_lines(found: Sequence[PlacementState], day: date, words: Wording) -> Iterator[str]:
    if not found:
        yield words.say("placements-none")
    for each in found:
        placement = each.placement
        kind = words.words(each.type.name) if each.type else ""
        parts = [placement.citizen.name, placement.workplace.name, kind]
        yield f"{placement.reference}  {', '.join(part for part in parts if part)}"
        for sentence in state_sentences(each, day, words):
            yield f"  {sentence}"


def _capacity_shape(capacity: Capacity) -> Shape:
    place = capacity.workplace
    return {
        **ref_shape(place.ref),
        "trade": place.trade,
        "offered_minutes": place.weekly_minutes,
        "tasks": place.tasks.splitlines(),
        "places": place.places,
        "taken": capacity.taken,
        "open": capacity.open,
    }


def _capacity_lines(found: Sequence[Capacity], words: Wording) -> Iterator[str]:
    if not found:
        yield words.say("list-empty")
        return
    heads = ("reference", "name", "trade", "offers", "places", "taken", "open")
    yield from table(
        [words.say(f"column-{name}") for name in heads],
        [
            [
                each.workplace.reference,
                each.workplace.name,
                each.workplace.trade,
                table_hours(each.workplace.weekly_minutes) if each.workplace.weekly_minutes else "",
                "" if each.workplace.places is None else str(each.workplace.places),
                str(each.taken),
                "" if each.open is None else str(each.open),
            ]
            for each in found
        ],
        right=[3, 4, 5, 6],
    )
