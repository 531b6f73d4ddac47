"""``planner stagger``: individual talks after a cohort's session, one after the other."""

from __future__ import annotations

from datetime import date, time

import click

from planner.command_line.call import Call
from planner.command_line.options import ALLOW_CLASH, DRY_RUN, Opt, command, ref, refs
from planner.command_line.refused_clashes import attempted
from planner.command_line.shapes import clashes_shape, ref_shape, session_shape, skipped_shape
from planner.command_line.values import CLOCK, DAY, Number
from planner.command_line.week_text import clash_lines, session_table, skipped_lines
from planner.services.staggering import UNTIL, StaggerOrder, StaggerResult

_OPTIONS = (
    ref("cohort", required=True),
    Opt("--day", type=DAY, multiple=True, required=True, says="option-stagger-day"),
    Opt("--kind", metavar="CODE", default=""),
    Opt("--title", default=""),
    Opt("--minutes", type=Number(1), says="option-stagger-minutes"),
    Opt("--from", "start", type=CLOCK, says="option-stagger-from"),
    Opt("--until", type=CLOCK, default=UNTIL, says="option-stagger-until"),
    ref("mentor", says="option-stagger-mentor"),
    refs("room"),
    Opt("--pause", type=Number(0), default=0),
    Opt("--weeks", type=Number(1), default=1),
    Opt("--existing", is_flag=True),
    ALLOW_CLASH,
    DRY_RUN,
)


def add_to(root: click.Group) -> None:
    """Make the command part of the tree."""
    command(root, "stagger", *_OPTIONS)(_stagger)


def _stagger(
    call: Call,
    *,
    cohort: str,
    day: tuple[date, ...],
    kind: str,
    title: str,
    minutes: int | None,
    start: time | None,
    until: time,
    mentor: str | None,
    room: tuple[str, ...],
    pause: int,
    weeks: int,
    existing: bool,
    allow_clash: str | None,
    dry_run: bool,
) -> None:
    order = StaggerOrder(
        cohort=cohort,
        days=day,
        kind=kind,
        title=title,
        minutes=minutes,
        start=start,
        until=until,
        mentor=mentor,
        rooms=room,
        pause=pause,
        weeks=weeks,
        existing=existing,
    )
    service = call.office.staggering
    if dry_run:
        _tell(call, service.preview(call.acting, order))
        return
    _tell(call, attempted(call, lambda: service.plan(call.acting, order, allow_clash)))


def _tell(call: Call, result: StaggerResult) -> None:
    words = call.words
    would = result.change is None
    lines = [words.count("template-would-make" if would else "template-made", len(result.talks))]
    if result.talks:
        lines += ["", *session_table(result.talks, words), ""]
    lines += [
        words.say(f"unplaced-{each.why.value}", who=each.seat.citizen, week=day.isocalendar().week)
        for day, each in result.unplaced
    ]
    lines += skipped_lines(result.skipped, words)
    lines += clash_lines(result.clashes, words)
    call.show(
        {
            "talks": [session_shape(session) for session in result.talks],
            "unplaced": [
                {**ref_shape(each.seat.citizen), "from": day.isoformat(), "why": each.why.value}
                for day, each in result.unplaced
            ],
            "skipped": [skipped_shape(cell, words) for cell in result.skipped],
            "clashes": clashes_shape(result.clashes, words),
        },
        lines,
    )
