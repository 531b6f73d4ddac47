"""``planner week``: show a subject's week, and apply a template to it."""

from __future__ import annotations

import click

from planner.command_line.call import Call
from planner.command_line.options import ALLOW_CLASH, DRY_RUN, Opt, PlannerGroup, command, ref
from planner.command_line.shapes import clashes_shape, session_shape, skipped_shape, week_shape
from planner.command_line.values import WEEK, Number, one_named
from planner.command_line.week_text import clash_lines, session_table, skipped_lines, week_lines
from planner.domain.clashes import ClashRefused
from planner.domain.isoweek import IsoWeek
from planner.domain.planned_week import SubjectType
from planner.services.template_applying import Applied
from planner.services.template_plan import TemplateOrder

_group = PlannerGroup("week")


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(
    _group,
    "show",
    ref("citizen"),
    ref("cohort"),
    ref("staff"),
    ref("workplace"),
    Opt("--week", type=WEEK, required=True),
)
def _show(
    call: Call,
    *,
    citizen: str | None,
    cohort: str | None,
    staff: str | None,
    workplace: str | None,
    week: IsoWeek,
) -> None:
    sort, reference = one_named(citizen=citizen, cohort=cohort, staff=staff, workplace=workplace)
    planned = call.office.planning.week(call.acting, SubjectType(sort), reference, week)
    call.show(week_shape(planned, call.words), week_lines(planned, call.words))


@command(
    _group,
    "apply",
    Opt("--template", metavar="CODE", required=True),
    ref("citizen"),
    ref("cohort"),
    Opt("--week", type=WEEK, required=True),
    Opt("--weeks", type=Number(1), default=1),
    ref("workplace", says="option-apply-workplace"),
    ref("staff", says="option-apply-staff"),
    ALLOW_CLASH,
    DRY_RUN,
)
def _apply(
    call: Call,
    *,
    template: str,
    citizen: str | None,
    cohort: str | None,
    week: IsoWeek,
    weeks: int,
    workplace: str | None,
    staff: str | None,
    allow_clash: str | None,
    dry_run: bool,
) -> None:
    sort, reference = one_named(citizen=citizen, cohort=cohort)
    order = TemplateOrder(
        template=template,
        sort=SubjectType(sort),
        subject=reference,
        first=week,
        weeks=weeks,
        staff=staff,
        workplace=workplace,
    )
    templates = call.office.templates
    if dry_run:
        _tell(call, templates.preview(call.acting, order), "template-would-make")
        return
    try:
        applied = templates.apply(call.acting, order, allow_clash)
    except ClashRefused as refused:
        skipped = templates.preview(call.acting, order).skipped
        _tell(call, Applied(created=(), skipped=skipped, clashes=refused.clashes), None)
        raise
    _tell(call, applied, "template-made")


def _tell(call: Call, applied: Applied, sentence: str | None) -> None:
    words = call.words
    lines = [] if sentence is None else [words.count(sentence, len(applied.created))]
    if applied.created:
        lines += ["", *session_table(applied.created, words), ""]
    lines += skipped_lines(applied.skipped, words)
    lines += clash_lines(applied.clashes, words)
    call.show(
        {
            "created": [session_shape(session) for session in applied.created],
            "skipped": [skipped_shape(cell, words) for cell in applied.skipped],
            "clashes": clashes_shape(applied.clashes, words),
        },
        lines,
    )
