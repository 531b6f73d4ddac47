"""``planner find-time``: the next times when everybody wanted is free."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

import click

from planner.command_line.call import Call
from planner.command_line.options import Opt, command, ref, refs
from planner.command_line.shapes import moment, ref_shape
from planner.command_line.values import CLOCK, DAY, Number, OneOf
from planner.domain.isoweek import WEEKDAYS
from planner.services.free_time_wish import FoundTimes, FreeTimeWish
from planner.wording import Wording, forms

# Instead of a room's reference: whichever is free.
ANY_ROOM = "any"


def add_to(root: click.Group) -> None:
    """Make the command part of the tree."""
    command(
        root,
        "find-time",
        refs("citizen"),
        ref("cohort"),
        refs("staff"),
        ref("room"),
        ref("workplace"),
        Opt("--site", default="", says="option-find-site"),
        Opt("--seats", type=Number(1), says="option-find-seats"),
        Opt("--minutes", type=Number(1), required=True, says="option-find-minutes"),
        Opt("--from", "first", type=DAY, required=True, says="option-find-from"),
        Opt("--to", "last", type=DAY, required=True, says="option-find-to"),
        Opt("--earliest", type=CLOCK, default=time(8), says="option-find-earliest"),
        Opt("--latest", type=CLOCK, default=time(16), says="option-find-latest"),
        Opt("--weekday", type=OneOf(WEEKDAYS), multiple=True, says="option-find-weekday"),
        Opt("--step", type=Number(1), default=15, says="option-find-step"),
        Opt("--count", type=Number(1), default=5, says="option-find-count"),
    )(_find)


def _find(
    call: Call,
    *,
    citizen: tuple[str, ...],
    cohort: str | None,
    staff: tuple[str, ...],
    room: str | None,
    workplace: str | None,
    site: str,
    seats: int | None,
    minutes: int,
    first: date,
    last: date,
    earliest: time,
    latest: time,
    weekday: tuple[str, ...],
    step: int,
    count: int,
) -> None:
    whichever = (room or "").strip().casefold() == ANY_ROOM
    wanted = FreeTimeWish(
        citizens=citizen,
        cohort=cohort,
        staff=staff,
        room=None if whichever else room,
        any_room=whichever or bool(site or seats),
        site=site,
        seats=seats,
        workplace=workplace,
        minutes=minutes,
        first=first,
        last=last,
        earliest=earliest,
        latest=latest,
        weekdays=tuple(WEEKDAYS.index(day) for day in weekday) or (0, 1, 2, 3, 4),
        step=step,
        how_many=count,
    )
    found = call.office.find_time.find(call.acting, wanted)
    call.show(
        {
            "slots": [
                {
                    "start": moment(each.slot.start),
                    "end": moment(each.slot.end),
                    "place": ref_shape(each.place) if each.place else None,
                }
                for each in found.times
            ],
            "tried": found.tried,
            "passed": [
                {"who": ref_shape(each.who), "rule": each.rule.value, "times": each.times}
                for each in found.passed
            ],
            "closed_days": [
                {"date": day.day.isoformat(), "name": call.words.words(day.name)} for day in found.closed_days
            ],
            "rooms_too_small": found.too_small,
        },
        _lines(found, call.words),
    )


def _lines(found: FoundTimes, words: Wording) -> Iterator[str]:
    yield words.count("find-time-found", len(found.slots))
    for each in found.times:
        where = f" {each.place.name} ({each.place.reference})" if each.place else ""
        yield f"  {forms.full_day(words.language, each.slot.day)} {words.times(each.slot)}{where}"
    if found.passed:
        yield words.count("find-time-passed", found.tried - len(found.slots))
    for passed in found.passed:
        yield "  " + words.count(f"find-time-{passed.rule.value}", passed.times, who=passed.who)
    if found.too_small:
        yield "  " + words.count("find-time-capacity", found.too_small)
    for day in found.closed_days:
        yield "  " + words.say(
            "find-time-closed-day", day=forms.weekday(words.language, day.day), date=day.day, name=day.name
        )
