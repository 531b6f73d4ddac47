"""Programmes and deadlines as people read them in a terminal, and as programs read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from planner.command_line.shapes import Shape, ref_shape
from planner.command_line.tables import table
from planner.domain.catalogue import Entry
from planner.domain.course_weeks import TeamCourseWeeks
from planner.domain.deadlines import Deadline, DeadlineState
from planner.domain.goals import Goal
from planner.domain.programmes import GoalMark
from planner.services.programme_reading import DeadlineLine, ProgrammeView
from planner.services.programme_reports import NextGroups
from planner.services.programme_words import (
    course_sentence,
    goal_note,
    team_course_sentence,
    time_left,
    week_of,
)
from planner.wording import Wording
from planner.wording.forms import short_day

_DEADLINES = ("citizen", "programme", "deadline", "deadline-day", "time-left", "state", "missing-goals")


def view_shape(view: ProgrammeView) -> Shape:
    """A citizen's time in a programme, with its goals and deadlines."""
    kept = view.enrolment
    return {
        "id": str(kept.id),
        "citizen": ref_shape(kept.citizen),
        "programme": kept.programme,
        "since": kept.since.isoformat(),
        "until": _day(kept.until),
        "clock_since": kept.clock_start.isoformat(),
        "employment_goal": kept.employment_goal,
        "scheme": kept.scheme,
        "obvious": kept.obvious,
        "outcome": kept.outcome,
        "outcome_minutes": kept.outcome_minutes,
        "goals": [_goal_shape(goal) for goal in view.goals],
        "deadlines": [deadline_shape(each) for each in view.deadlines],
        "course_weeks": view.course.weeks if view.course else None,
    }


def _goal_shape(goal: Goal) -> Shape:
    return {
        "goal": goal.type.code,
        "state": goal.state.value,
        "met_on": _day(goal.met_on),
        "notes": [mark_shape(mark) for mark in goal.marks],
    }


def mark_shape(mark: GoalMark) -> Shape:
    """A note on a goal."""
    return {
        "id": str(mark.id),
        "goal": mark.goal,
        "date": mark.day.isoformat(),
        "by": mark.by,
        "evidence": mark.evidence,
    }


def deadline_shape(deadline: Deadline) -> Shape:
    """A deadline as it stands."""
    return {
        "deadline": deadline.rule.code,
        "weeks": deadline.rule.weeks,
        "state": deadline.state.value,
        "start": _day(deadline.start),
        "last_day": _day(deadline.last_day),
        "days_left": deadline.days_left,
        "week": deadline.week,
        "review": deadline.rule.review,
        "missing": [goal.type.code for goal in deadline.missing],
        "met_on": _day(deadline.met_on),
        "late": deadline.late,
    }


def line_shape(line: DeadlineLine) -> Shape:
    """A deadline with whose it is."""
    return {
        "citizen": ref_shape(line.citizen),
        "programme": line.enrolment.programme,
        "obvious": line.enrolment.obvious,
        **deadline_shape(line.deadline),
    }


def view_lines(views: Sequence[ProgrammeView], words: Wording) -> Iterator[str]:
    """Each programme with its goals and deadlines."""
    if not views:
        yield words.say("programmes-none")
    for view in views:
        kept = view.enrolment
        ending = words.words(view.outcome.name) if view.outcome else ""
        yield words.say(
            "programme-ended" if kept.until else "programme-since",
            programme=view.type.name,
            since=kept.since,
            until=kept.until or "",
            outcome=ending,
        )
        if kept.outcome_minutes is not None:
            yield words.say("programme-hours", hours=words.duration(kept.outcome_minutes))
        goal = kept.employment_goal or words.say("employment-goal-missing")
        yield f"  {words.say('employment-goal')}: {goal}"
        if view.scheme is not None:
            yield f"  {words.say('case-scheme')}: {words.words(view.scheme.name)}"
        for each in view.goals:
            told = f"  {words.say(f'goal-sign-{each.state.value}')} {words.words(each.type.name)}"
            yield " ".join([told, *([f"({note})"] if (note := goal_note(each, words)) else [])])
        for deadline in view.deadlines:
            yield f"  {_deadline_line(deadline, words)}"
        if view.course is not None:
            yield f"  {course_sentence(view.course, words)}"
        if view.type.contact_weeks is not None:
            yield f"  {words.count('contact-rhythm', view.type.contact_weeks)}"


def _deadline_line(deadline: Deadline, words: Wording) -> str:
    told = [words.words(deadline.rule.name), words.say(f"deadlinestate-{deadline.state.value}")]
    if deadline.last_day is not None and deadline.state is not DeadlineState.OFF:
        told += [words.text(deadline.last_day), time_left(deadline, words), week_of(deadline, words)]
    return " · ".join(part for part in told if part)


def deadline_lines(lines: Sequence[DeadlineLine], words: Wording) -> Iterator[str]:
    """A table, the most pressing first."""
    if not lines:
        yield words.say("deadlines-none")
        return
    rows = []
    for line in lines:
        deadline = line.deadline
        who = f"{line.citizen.name} ({line.citizen.reference})"
        rows.append(
            [
                f"{words.say('obvious-sign')} {who}" if line.enrolment.obvious else who,
                words.words(line.type.name),
                words.words(deadline.rule.name),
                short_day(words.language, deadline.last_day) if deadline.last_day else "",
                time_left(deadline, words),
                words.say(f"deadlinestate-{deadline.state.value}"),
                ", ".join(words.words(goal.type.name) for goal in deadline.missing),
            ]
        )
    yield from table([words.say(f"column-{name}") for name in _DEADLINES], rows)


def report_shape(teams: Iterable[TeamCourseWeeks], groups: Iterable[NextGroups]) -> Shape:
    """Weeks of course and where those who finished came."""
    return {
        "course_weeks": [
            {
                "programme": team.programme.code,
                "citizens": len(team.rows),
                "average": float(team.average) if team.average is not None else None,
                "limit": team.programme.course_weeks,
                "above": team.above,
            }
            for team in teams
        ],
        "next_groups": [
            {
                "programme": each.programme.code,
                "finished": each.finished,
                "groups": {group or "": count for group, count in each.groups.items()},
                "moved": each.moved,
                "target_share": each.programme.next_group_share,
                "reached": each.reached,
            }
            for each in groups
        ],
    }


def report_lines(
    teams: Sequence[TeamCourseWeeks], groups: Sequence[NextGroups], words: Wording
) -> Iterator[str]:
    """A line for each."""
    for team in teams:
        yield team_course_sentence(team, words)
    for each in groups:
        told = ", ".join(
            words.say("next-group", group=group or words.say("no-group"), n=count)
            for group, count in sorted(each.groups.items(), key=lambda item: str(item[0]))
        )
        yield words.say(
            "next-groups", programme=each.programme.name, finished=each.finished, groups=told or "–"
        )
        if each.reached is not None:
            yield words.say(
                "next-groups-reached" if each.reached else "next-groups-short",
                moved=each.moved,
                finished=each.finished,
                share=each.programme.next_group_share,
            )


def choice_lines(rows: Iterable[tuple[str, Sequence[Entry]]], words: Wording) -> Iterator[str]:
    """What can be chosen, by code."""
    for heading, entries in rows:
        yield words.say(heading)
        for entry in entries:
            yield f"  {entry.code}: {words.words(entry.name)}"


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
