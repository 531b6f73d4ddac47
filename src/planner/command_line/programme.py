"""``planner programme``: citizens' programmes, the goals they reach, and moves between groups."""

from __future__ import annotations

from datetime import date

import click

from planner.command_line.call import Call
from planner.command_line.options import Opt, PlannerGroup, command, ref
from planner.command_line.people_shapes import record_shape
from planner.command_line.programme_text import (
    choice_lines,
    mark_shape,
    report_lines,
    report_shape,
    view_lines,
    view_shape,
)
from planner.command_line.values import DAY, Number
from planner.domain.clock import today
from planner.domain.goals import Goal
from planner.domain.refusals import Unknown

_group = PlannerGroup("programme")


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(
    _group,
    "start",
    ref("citizen", required=True),
    Opt("--programme", required=True),
    Opt("--from", "since", type=DAY, says="option-programme-from"),
    Opt("--goal", "employment_goal", default="", says="option-employment-goal"),
    Opt("--clock-from", "clock_since", type=DAY),
    Opt("--scheme"),
    Opt("--obvious", is_flag=True),
)
def _start(
    call: Call,
    *,
    citizen: str,
    programme: str,
    since: date | None,
    employment_goal: str,
    clock_since: date | None,
    scheme: str | None,
    obvious: bool,
) -> None:
    call.office.programmes.start(
        call.acting,
        citizen,
        programme,
        since or today(call.office.clock),
        employment_goal=employment_goal,
        clock_since=clock_since,
        scheme=scheme,
        obvious=obvious,
    )
    _tell(call, citizen)


@command(
    _group,
    "aim",
    ref("citizen", required=True),
    Opt("--text", required=True, says="option-employment-goal"),
    Opt("--programme"),
)
def _aim(call: Call, *, citizen: str, text: str, programme: str | None) -> None:
    enrolment = call.office.programmes.current(call.acting, citizen, programme)
    call.office.programmes.state_goal(call.acting, enrolment.id, text)
    _tell(call, citizen)


@command(
    _group,
    "goal",
    ref("citizen", required=True),
    Opt("--goal", required=True, says="option-goal"),
    Opt("--date", "day", type=DAY, says="option-goal-date"),
    Opt("--evidence", default=""),
    Opt("--programme"),
    Opt("--take-back", is_flag=True, says="option-goal-take-back"),
)
def _goal(
    call: Call,
    *,
    citizen: str,
    goal: str,
    day: date | None,
    evidence: str,
    programme: str | None,
    take_back: bool,
) -> None:
    _note(call, citizen, goal, day, evidence, programme, take_back=take_back)


@command(
    _group,
    "milestone",
    ref("citizen", required=True),
    Opt("--milestone", required=True),
    Opt("--date", "day", type=DAY, says="option-goal-date"),
    Opt("--evidence", default=""),
    Opt("--take-back", is_flag=True, says="option-goal-take-back"),
)
def _milestone(
    call: Call, *, citizen: str, milestone: str, day: date | None, evidence: str, take_back: bool
) -> None:
    _note(call, citizen, milestone, day, evidence, None, take_back=take_back)


@command(
    _group,
    "regroup",
    ref("citizen", required=True),
    Opt("--group", required=True),
    Opt("--from", "since", type=DAY, says="option-regroup-from"),
    Opt("--reason", default="", says="option-regroup-reason"),
)
def _regroup(call: Call, *, citizen: str, group: str, since: date | None, reason: str) -> None:
    change = call.office.programmes.regroup(
        call.acting, citizen, group, since or today(call.office.clock), reason
    )
    told = call.words.say("regrouped", who=change.record.ref, group=group)
    call.show(record_shape(change.record), [told])


@command(
    _group,
    "end",
    ref("citizen", required=True),
    Opt("--to", "until", type=DAY, says="option-programme-to"),
    Opt("--outcome", required=True),
    Opt("--minutes", type=Number(least=1), says="option-outcome-minutes"),
    Opt("--programme"),
)
def _end(
    call: Call, *, citizen: str, until: date | None, outcome: str, minutes: int | None, programme: str | None
) -> None:
    enrolment = call.office.programmes.current(call.acting, citizen, programme)
    call.office.programmes.end(
        call.acting, enrolment.id, until or today(call.office.clock), outcome, weekly_minutes=minutes
    )
    _tell(call, citizen)


@command(
    _group,
    "show",
    ref("citizen", required=True),
    Opt("--date", "day", type=DAY, says="option-programme-date"),
)
def _show(call: Call, *, citizen: str, day: date | None) -> None:
    _tell(call, citizen, day)


@command(
    _group,
    "report",
    Opt("--from", "first", type=DAY, required=True, says="option-first-day"),
    Opt("--to", "last", type=DAY, required=True, says="option-last-day"),
    Opt("--mine", is_flag=True),
)
def _report(call: Call, *, first: date, last: date, mine: bool) -> None:
    teams = call.office.programme_reports.course_weeks(call.acting, last, mine=mine)
    groups = call.office.programme_reports.next_groups(call.acting, first, last)
    call.show(report_shape(teams, groups), report_lines(teams, groups, call.words))


@command(_group, "list")
def _list(call: Call) -> None:
    programmes, day = call.office.programmes, today(call.office.clock)
    rows = (
        ("heading-programmes", programmes.types(day)),
        ("heading-schemes", programmes.schemes(day)),
        ("heading-outcomes", programmes.outcomes(day)),
    )
    shape = {
        heading.removeprefix("heading-"): [
            {"code": each.code, "name": call.words.words(each.name)} for each in entries
        ]
        for heading, entries in rows
    }
    call.show(shape, choice_lines(rows, call.words))


def _note(
    call: Call,
    citizen: str,
    goal: str,
    day: date | None,
    evidence: str,
    programme: str | None,
    *,
    take_back: bool,
) -> None:
    office = call.office
    enrolment = office.programmes.current(call.acting, citizen, programme)
    if take_back:
        (view,) = (
            each for each in office.programmes.show(call.acting, citizen) if each.enrolment.id == enrolment.id
        )
        found = next((each for each in view.goals if _is_called(each, goal)), None)
        marks = [mark for mark in found.marks if day in {None, mark.day}] if found else []
        if not marks:
            raise Unknown("no-such-note", goal=goal)
        kept = office.programmes.take_back(call.acting, marks[-1]).kept
    else:
        on = day or today(office.clock)
        kept = office.programmes.mark_goal(call.acting, enrolment.id, goal, on, evidence).kept
    call.show(mark_shape(kept), view_lines(office.programmes.show(call.acting, citizen), call.words))


def _is_called(goal: Goal, text: str) -> bool:
    names = (goal.type.code, goal.type.name.da, goal.type.name.en)
    return text.strip().casefold() in {name.casefold() for name in names}


def _tell(call: Call, citizen: str, day: date | None = None) -> None:
    views = call.office.programmes.show(call.acting, citizen, day)
    call.show([view_shape(view) for view in views], view_lines(views, call.words))
