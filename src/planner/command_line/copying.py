"""``planner week copy``: a week or a day of it again, in other weeks and for others, or with some hours more."""

from __future__ import annotations

import click

from planner.command_line.call import Call
from planner.command_line.options import ALLOW_CLASH, DRY_RUN, Opt, command, ref, refs
from planner.command_line.refused_clashes import attempted
from planner.command_line.shapes import clashes_shape, session_shape, skipped_shape
from planner.command_line.values import WEEK, Number, OneOf, one_named
from planner.command_line.week_text import clash_lines, session_table, skipped_lines
from planner.domain.isoweek import WEEKDAYS, IsoWeek
from planner.domain.planned_week import SubjectType
from planner.domain.refusals import Malformed
from planner.services.copying import Copied, CopyOrder, day_order, week_order
from planner.services.last_week import LastWeekOrder, LongerWeek

_OPTIONS = (
    ref("citizen"),
    ref("cohort"),
    Opt("--from", "source", type=WEEK, required=True, says="option-copy-from"),
    Opt("--to", type=WEEK, required=True, says="option-copy-to"),
    Opt("--weeks", type=Number(1), default=1),
    Opt("--day", type=OneOf(WEEKDAYS), says="option-copy-day"),
    Opt("--to-day", type=OneOf(WEEKDAYS), says="option-copy-to-day"),
    refs("onto"),
    Opt("--plus-minutes", type=Number(1)),
    Opt("--kind", metavar="CODE", says="option-longer-kind"),
    Opt("--members", is_flag=True),
    ALLOW_CLASH,
    DRY_RUN,
)


def add_to(root: click.Group) -> None:
    """Make the command part of ``planner week``."""
    group = root.commands["week"]
    assert isinstance(group, click.Group)
    command(group, "copy", *_OPTIONS)(_copy)


def _copy(
    call: Call,
    *,
    citizen: str | None,
    cohort: str | None,
    source: IsoWeek,
    to: IsoWeek,
    weeks: int,
    day: str | None,
    to_day: str | None,
    onto: tuple[str, ...],
    plus_minutes: int | None,
    kind: str | None,
    members: bool,
    allow_clash: str | None,
    dry_run: bool,
) -> None:
    sort, reference = one_named(citizen=citizen, cohort=cohort)
    if plus_minutes is not None:
        if citizen is None or onto or weeks != 1 or day or to_day:
            raise Malformed("longer-one-citizen")
        longer = LastWeekOrder(citizen=citizen, week=to, extra=plus_minutes, kind=kind or "", source=source)
        _tell(call, _longer(call, longer, allow_clash, dry_run=dry_run), dry_run=dry_run)
        return
    targets = [to.plus(offset) for offset in range(weeks)]
    if day is not None:
        taken, wanted = (WEEKDAYS.index(each) for each in (day, to_day or day))
        days = [week.days[wanted] for week in targets]
        order = day_order(SubjectType(sort), reference, source.days[taken], days, onto, members=members)
    elif to_day is not None:
        raise Malformed("copy-day-missing")
    else:
        order = week_order(SubjectType(sort), reference, source, targets, onto, members=members)
    _tell(call, _copied(call, order, allow_clash, dry_run=dry_run), dry_run=dry_run)


def _longer(call: Call, order: LastWeekOrder, allow: str | None, *, dry_run: bool) -> LongerWeek:
    service = call.office.last_week
    if dry_run:
        return service.preview(call.acting, order)
    return attempted(call, lambda: service.plan(call.acting, order, allow))


def _copied(call: Call, order: CopyOrder, allow: str | None, *, dry_run: bool) -> Copied:
    service = call.office.copying
    if dry_run:
        return service.preview(call.acting, order)
    return attempted(call, lambda: service.copy(call.acting, order, allow))


def _tell(call: Call, copied: Copied, *, dry_run: bool) -> None:
    words = call.words
    missing = copied.missing if isinstance(copied, LongerWeek) else 0
    lines = [words.count("template-would-make" if dry_run else "template-made", len(copied.created))]
    if copied.created:
        lines += ["", *session_table(copied.created, words), ""]
    lines += skipped_lines(copied.skipped, words)
    lines += [words.say("copy-left", session=each.reference, title=each.title) for each in copied.left]
    if missing:
        lines.append(words.say("copy-missing", time=words.duration(missing)))
    lines += clash_lines(copied.clashes, words)
    call.show(
        {
            "created": [session_shape(session) for session in copied.created],
            "skipped": [skipped_shape(cell, words) for cell in copied.skipped],
            "left": [session_shape(session) for session in copied.left],
            "missing_minutes": missing,
            "clashes": clashes_shape(copied.clashes, words),
        },
        lines,
    )
