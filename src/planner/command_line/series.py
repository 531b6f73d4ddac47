"""``planner series``: sessions that repeat."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

import click

from planner.command_line.call import Call
from planner.command_line.new_session import NEW_SESSION, new_session
from planner.command_line.options import ALLOW_CLASH, DRY_RUN, Opt, PlannerGroup, argument, command, ref, refs
from planner.command_line.refused_clashes import attempted
from planner.command_line.series_text import series_lines, series_shape, view_lines, view_shape
from planner.command_line.values import CLOCK, DAY, Number, OneOf
from planner.domain.isoweek import WEEKDAYS
from planner.domain.series import OnClosedDay, Pattern, Reach
from planner.domain.session import Session
from planner.services.series_state import SeriesResult
from planner.services.session_changes import SessionWish

_group = PlannerGroup("series")
_REACH = Opt("--reach", type=OneOf(Reach), default=Reach.THIS.value)
_OVERWRITE = Opt("--overwrite", is_flag=True)


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(_group, "show", argument("ID"))
def _show(call: Call, *, id: str) -> None:  # noqa: A002  # the argument is called ID where it is typed
    view = call.office.series.of(call.acting, id)
    call.show(view_shape(view), view_lines(view, call.words))


@command(
    _group,
    "add",
    Opt("--first", type=DAY, required=True, says="option-series-first"),
    Opt("--start", type=CLOCK, required=True),
    Opt("--end", type=CLOCK, required=True),
    Opt("--weekday", type=OneOf(WEEKDAYS), multiple=True),
    Opt("--every", type=Number(1), default=1),
    Opt("--until", type=DAY, says="option-series-until"),
    Opt("--weeks", type=Number(1)),
    Opt("--on-closed", type=OneOf(OnClosedDay), default=OnClosedDay.SKIP.value),
    *NEW_SESSION,
    ALLOW_CLASH,
    DRY_RUN,
)
def _add(
    call: Call,
    *,
    first: date,
    start: time,
    end: time,
    weekday: tuple[str, ...],
    every: int,
    until: date | None,
    weeks: int | None,
    on_closed: str,
    allow_clash: str | None,
    dry_run: bool,
    **told: Any,
) -> None:
    days = tuple(WEEKDAYS.index(day) for day in weekday) or (first.weekday(),)
    pattern = Pattern(first=first, weekdays=days, interval=every, until=until, weeks=weeks)
    new = new_session(datetime.combine(first, start), datetime.combine(first, end), **told)
    closed = OnClosedDay(on_closed)
    service = call.office.series
    if dry_run:
        _tell(call, service.preview(call.acting, new, pattern, closed))
        return
    _tell(call, attempted(call, lambda: service.add(call.acting, new, pattern, closed, allow_clash)))


@command(
    _group,
    "change",
    argument("ID"),
    _REACH,
    Opt("--day", type=DAY, says="option-series-day"),
    Opt("--start", type=CLOCK),
    Opt("--end", type=CLOCK),
    Opt("--title", says="option-new-title"),
    Opt("--kind", metavar="CODE"),
    refs("staff"),
    ref("room"),
    ref("workplace"),
    Opt("--place"),
    Opt("--note"),
    Opt("--staff-note"),
    Opt("--until", type=DAY, says="option-series-new-end"),
    _OVERWRITE,
    ALLOW_CLASH,
    DRY_RUN,
)
def _change(
    call: Call,
    *,
    id: str,  # noqa: A002
    reach: str,
    day: date | None,
    start: time | None,
    end: time | None,
    title: str | None,
    kind: str | None,
    staff: tuple[str, ...],
    room: str | None,
    workplace: str | None,
    place: str | None,
    note: str | None,
    staff_note: str | None,
    until: date | None,
    overwrite: bool,
    allow_clash: str | None,
    dry_run: bool,
) -> None:
    wish = SessionWish(
        day=day,
        start=start,
        end=end,
        title=title,
        kind=kind,
        staff=staff or None,
        room=room,
        workplace=workplace,
        place=place,
        note=note,
        staff_note=staff_note,
    )
    if until is not None:
        _end(call, id, wish, until, allow_clash, overwrite=overwrite, dry_run=dry_run)
        return
    seen = _session(call, id)
    service, how = call.office.series, Reach(reach)
    wanted = service.as_wished(call.acting, seen, wish)
    if dry_run:
        _tell(call, service.preview_change(call.acting, seen, wanted, how, overwrite=overwrite))
        return
    _tell(
        call,
        attempted(
            call,
            lambda: service.change(call.acting, seen, wanted, how, allow_clash, overwrite=overwrite),
        ),
    )


def _end(
    call: Call,
    reference: str,
    wish: SessionWish,
    until: date,
    allow: str | None,
    *,
    overwrite: bool,
    dry_run: bool,
) -> None:
    wish.check_empty()
    seen, service = _session(call, reference), call.office.series
    if dry_run:
        _tell(call, service.preview_end(call.acting, seen, until, overwrite=overwrite))
        return
    _tell(
        call,
        attempted(call, lambda: service.end_on(call.acting, seen, until, allow, overwrite=overwrite)),
    )


@command(_group, "remove", argument("ID"), _REACH, _OVERWRITE, DRY_RUN)
def _remove(
    call: Call,
    *,
    id: str,  # noqa: A002
    reach: str,
    overwrite: bool,
    dry_run: bool,
) -> None:
    seen, service, how = _session(call, id), call.office.series, Reach(reach)
    act = service.preview_remove if dry_run else service.remove
    _tell(call, act(call.acting, seen, how, overwrite=overwrite))


def _session(call: Call, reference: str) -> Session:
    return call.office.planning.session(call.acting, reference)


def _tell(call: Call, result: SeriesResult) -> None:
    call.show(series_shape(result, call.words), series_lines(result, call.words))
