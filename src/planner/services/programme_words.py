"""Goals and deadlines in words, the same for screen and terminal."""

from __future__ import annotations

from fractions import Fraction

from planner.domain.course_weeks import CourseWeeks, TeamCourseWeeks
from planner.domain.deadlines import WEEK, Deadline
from planner.domain.goals import Goal
from planner.wording import Wording


def time_left(deadline: Deadline, words: Wording) -> str:
    """How much time there is: ``6 uger``, ``3 dage``, ``i dag``, ``2 uger over``; empty while the weeks do not run."""
    days = deadline.days_left
    if days is None:
        return ""
    if days == 0:
        return words.say("left-today")
    over = "-over" if days < 0 else ""
    # Whole weeks say enough of what is far away, and single days of what is near.
    weeks = abs(days) // WEEK
    return (
        words.count(f"left-weeks{over}", weeks) if weeks > 1 else words.count(f"left-days{over}", abs(days))
    )


def week_of(deadline: Deadline, words: Wording) -> str:
    """``uge 7 af 13``; empty before the weeks run and when they are over."""
    week = deadline.week
    if week is None or week > deadline.rule.weeks:
        return ""
    return words.say("week-of-weeks", week=week, weeks=deadline.rule.weeks)


def goal_note(goal: Goal, words: Wording) -> str:
    """When a goal was reached and who says so, or how far it is; empty when there is nothing to tell."""
    if goal.met_on is not None:
        by = goal.marks[-1].by if goal.marks else ""
        return words.say("goal-met-by" if by else "goal-met", day=goal.met_on, by=by)
    if goal.noted and goal.type.scorings > 1:
        return words.say("goal-begun", noted=len(goal.noted), wanted=goal.type.scorings)
    return ""


def course_sentence(course: CourseWeeks, words: Wording) -> str:
    """How many weeks of course a citizen took in twelve months, and whether that is many."""
    code = "course-weeks-above" if course.above else "course-weeks"
    return words.count(code, course.weeks, average=course.programme.course_weeks or 0)


def team_course_sentence(team: TeamCourseWeeks, words: Wording) -> str:
    """The average of a team."""
    return words.say(
        "course-weeks-team-above" if team.above else "course-weeks-team",
        programme=team.programme.name,
        citizens=words.count("citizens-count", len(team.rows)),
        average=_one_decimal(team.average, words),
        limit=team.programme.course_weeks or 0,
    )


def _one_decimal(number: Fraction | None, words: Wording) -> str:
    text = f"{float(number or 0):.1f}"
    return text if words.language == "en" else text.replace(".", ",")
