"""Deadlines are counted as the action plan counts them, and stand as they are shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from uuid import uuid4

import pytest

from planner.domain.catalogue import Words
from planner.domain.course_weeks import TeamCourseWeeks, counted_weeks, year_until
from planner.domain.deadlines import Deadline, DeadlineState, deadlines_of, last_day
from planner.domain.goals import GoalState, check_not_followed, checked_mark, goals_of
from planner.domain.people import Ref
from planner.domain.programme_rows import DeadlineRule, GoalType, Outcome, ProgrammeType, Scheme
from planner.domain.programmes import Enrolment, GoalMark, ProgrammeRows, checked_enrolment
from planner.domain.refusals import Malformed, PlannerError, Refused, Unknown

START = date(2026, 8, 3)
ANNA = Ref(uuid4(), "101", "Borger 101")
SHARED = {"name": Words("navn", "name"), "valid_from": date(2015, 1, 1)}


def kind(code: str, **more: object) -> ProgrammeType:
    return ProgrammeType(id=uuid4(), code=code, **SHARED, **more)  # type: ignore[arg-type]


def rule(code: str, weeks: int, **more: object) -> DeadlineRule:
    return DeadlineRule(id=uuid4(), code=code, weeks=weeks, **SHARED, **more)  # type: ignore[arg-type]


def goal(code: str, deadline: str, **more: object) -> GoalType:
    return GoalType(id=uuid4(), code=code, deadline=deadline, **SHARED, **more)  # type: ignore[arg-type]


ROWS = ProgrammeRows(
    types=(
        kind("course", group="a"),
        kind("case", group="c", schemes=True),
        kind("phase", alongside=True, course_weeks=3),
    ),
    rules=(
        rule("course_goals", 13, programme="course"),
        rule("group_job", 52, group="a"),
        rule("group_placed", 26, group="a", enabled=False),
        rule("case_done", 23, programme="case", starts_at="step_1"),
    ),
    goals=(
        goal("written", "course_goals"),
        goal("better", "course_goals", scorings=2, area="area_1"),
        goal("working", "group_job", reached_by="work"),
        goal("placing", "group_placed"),
        goal("step_1", "case_done", milestone=True),
        goal("step_2", "case_done", milestone=True, team=True),
        goal("step_3", "case_done", milestone=True, needs_evidence=True),
    ),
    schemes=(
        Scheme(id=uuid4(), code="with_team", **SHARED),  # type: ignore[arg-type]
        Scheme(id=uuid4(), code="without", past_team=True, **SHARED),  # type: ignore[arg-type]
    ),
    outcomes=(
        Outcome(id=uuid4(), code="hired", takes_hours=True, reaches="work", **SHARED),  # type: ignore[arg-type]
        Outcome(id=uuid4(), code="broken_off", finished=False, **SHARED),  # type: ignore[arg-type]
    ),
)
COURSE = Enrolment(id=uuid4(), citizen=ANNA, programme="course", since=START)
CASE = Enrolment(id=uuid4(), citizen=ANNA, programme="case", since=START)


def note(enrolment: Enrolment, code: str, day: date, evidence: str = "") -> GoalMark:
    return GoalMark(
        id=uuid4(), enrolment=enrolment.id, citizen=ANNA, goal=code, day=day, by="M1", evidence=evidence
    )


def deadline(enrolment: Enrolment, code: str, day: date, *marks: GoalMark) -> Deadline:
    goals = goals_of(ROWS, enrolment, marks)
    return next(each for each in deadlines_of(ROWS, enrolment, goals, day) if each.rule.code == code)


@pytest.mark.parametrize(
    ("weeks", "last"),
    [
        (13, date(2026, 11, 1)),
        (23, date(2027, 1, 10)),
        (26, date(2027, 1, 31)),
        (52, date(2027, 8, 1)),
    ],
)
def test_so_many_weeks_from_3_august_2026(weeks: int, last: date) -> None:
    assert last_day(START, weeks) == last


@pytest.mark.parametrize(
    ("day", "state", "week", "left"),
    [
        (START, DeadlineState.AHEAD, 1, 90),
        (date(2026, 9, 14), DeadlineState.AHEAD, 7, 48),
        (date(2026, 10, 17), DeadlineState.AHEAD, 11, 15),
        (date(2026, 10, 18), DeadlineState.AMBER, 11, 14),
        (date(2026, 11, 1), DeadlineState.AMBER, 13, 0),
        (date(2026, 11, 2), DeadlineState.RED, 14, -1),
    ],
)
def test_ahead_then_amber_two_weeks_before_then_red(
    day: date, state: DeadlineState, week: int, left: int
) -> None:
    found = deadline(COURSE, "course_goals", day)
    assert (found.state, found.week, found.days_left) == (state, week, left)


def test_the_office_says_when_amber_begins_and_what_is_off() -> None:
    early = replace(ROWS.rules[0], amber_weeks=4)
    rows = replace(ROWS, rules=(early, *ROWS.rules[1:]))
    day = date(2026, 10, 5)
    (found, *_) = deadlines_of(rows, COURSE, goals_of(rows, COURSE, ()), day)
    assert (deadline(COURSE, "course_goals", day).state, found.state) == (
        DeadlineState.AHEAD,
        DeadlineState.AMBER,
    )
    assert deadline(COURSE, "group_placed", date(2027, 8, 1)).state is DeadlineState.OFF
    assert "placing" not in {each.type.code for each in goals_of(ROWS, COURSE, ())}


def test_a_deadline_is_met_with_the_last_of_its_goals() -> None:
    some = (note(COURSE, "written", date(2026, 8, 20)), note(COURSE, "better", date(2026, 8, 20)))
    found = deadline(COURSE, "course_goals", date(2026, 10, 1), *some)
    assert [each.type.code for each in found.missing] == ["better"]
    assert found.missing[0].state is GoalState.BEGUN
    late = note(COURSE, "better", date(2026, 11, 3))
    found = deadline(COURSE, "course_goals", date(2026, 11, 4), *some, late)
    assert (found.state, found.met_on, found.late) == (DeadlineState.MET, date(2026, 11, 3), True)


def test_scores_count_as_notes_and_never_tick_a_goal_off_alone() -> None:
    days = (date(2026, 7, 1), date(2026, 8, 10), date(2026, 9, 10))

    def better(*marks: GoalMark) -> tuple[GoalState, date | None]:
        found = goals_of(ROWS, COURSE, marks, {"area_1": days})
        return next((each.state, each.met_on) for each in found if each.type.code == "better")

    # The score of July is from before the programme.
    assert better() == (GoalState.BEGUN, None)
    assert better(note(COURSE, "better", date(2026, 8, 12))) == (GoalState.MET, date(2026, 8, 12))
    assert better(note(COURSE, "better", date(2026, 9, 20))) == (GoalState.MET, date(2026, 9, 20))


def test_a_job_of_few_hours_meets_the_deadline_of_the_group() -> None:
    until = date(2027, 5, 3)
    ended = replace(COURSE, until=until, outcome="hired", outcome_minutes=180)
    found = deadline(ended, "group_job", until + timedelta(days=40))
    assert (found.state, found.met_on) == (DeadlineState.MET, until)
    broken = replace(COURSE, until=until, outcome="broken_off")
    assert deadline(broken, "group_job", until + timedelta(days=1)).state is DeadlineState.OFF


def test_who_goes_on_in_a_group_gets_no_new_time() -> None:
    later = replace(COURSE, since=date(2026, 11, 2), clock_since=START)
    assert deadline(later, "group_job", date(2026, 11, 2)).last_day == date(2027, 8, 1)


def test_the_weeks_of_a_case_run_from_the_decision_to_present_it() -> None:
    waiting = deadline(CASE, "case_done", date(2026, 12, 1))
    assert (waiting.state, waiting.last_day, waiting.week) == (DeadlineState.OFF, None, None)
    running = deadline(CASE, "case_done", date(2026, 12, 1), note(CASE, "step_1", date(2026, 8, 3)))
    assert (running.state, running.last_day) == (DeadlineState.AHEAD, date(2027, 1, 10))


def test_rehabilitation_goes_past_the_team() -> None:
    def steps(scheme: str | None) -> list[str]:
        return [each.type.code for each in goals_of(ROWS, replace(CASE, scheme=scheme), ())]

    assert steps("with_team") == steps(None) == ["step_1", "step_2", "step_3"]
    assert steps("without") == ["step_1", "step_3"]


def refusal(enrolment: Enrolment, wanted: GoalMark, *marks: GoalMark) -> str:
    with pytest.raises(PlannerError) as caught:
        checked_mark(goals_of(ROWS, enrolment, marks), enrolment, wanted, date(2026, 12, 31))
    return caught.value.code


def test_steps_come_in_order() -> None:
    first, second = note(CASE, "step_1", date(2026, 9, 1)), note(CASE, "step_2", date(2026, 9, 8))
    assert refusal(CASE, second) == "milestone-order"
    assert refusal(CASE, note(CASE, "step_2", date(2026, 8, 31)), first) == "milestone-before"
    assert refusal(CASE, note(CASE, "step_1", date(2026, 9, 2)), first) == "milestone-reached"
    assert refusal(CASE, note(CASE, "step_3", date(2026, 9, 9)), first, second) == "goal-needs-evidence"
    with pytest.raises(Refused, match="milestone-followed"):
        check_not_followed(goals_of(ROWS, CASE, (first, second)), first)
    check_not_followed(goals_of(ROWS, CASE, (first, second)), second)


@pytest.mark.parametrize(
    ("code", "day", "refused"),
    [
        ("written", date(2026, 8, 2), "goal-outside-programme"),
        ("written", date(2027, 1, 1), "goal-outside-programme"),
        ("written", date(2026, 8, 20), "goal-marked-that-day"),
        ("step_1", date(2026, 8, 20), "unknown-goal"),
    ],
)
def test_a_note_that_cannot_stand(code: str, day: date, refused: str) -> None:
    assert refusal(COURSE, note(COURSE, code, day), note(COURSE, "written", date(2026, 8, 20))) == refused


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"programme": "nothing"}, Unknown("unknown-programme")),
        ({"until": START - timedelta(days=1), "outcome": "hired"}, Malformed("until-before-since")),
        ({"clock_since": START + timedelta(days=1)}, Malformed("clock-after-start")),
        ({"scheme": "with_team"}, Refused("programme-without-schemes")),
        ({"until": START}, Refused("ending-incomplete")),
        ({"outcome_minutes": 60}, Refused("ending-incomplete")),
        ({"until": START, "outcome": "hired"}, Refused("outcome-needs-hours")),
        (
            {"until": START, "outcome": "broken_off", "outcome_minutes": 60},
            Refused("outcome-without-hours"),
        ),
        (
            {"until": START, "outcome": "hired", "outcome_minutes": 60 * 200},
            Malformed("outcome-hours-impossible"),
        ),
        ({"until": START, "outcome": "won"}, Unknown("unknown-outcome")),
    ],
)
def test_an_enrolment_that_cannot_be(changes: dict[str, object], refused: PlannerError) -> None:
    with pytest.raises(type(refused), match=refused.code):
        checked_enrolment(ROWS, replace(COURSE, **changes), ())  # type: ignore[arg-type]


def test_one_programme_at_a_time_but_for_phases_beside_it() -> None:
    phase = replace(COURSE, id=uuid4(), programme="phase")
    assert checked_enrolment(ROWS, phase, [COURSE]) == phase
    assert checked_enrolment(ROWS, COURSE, [phase]) == COURSE
    for other in (replace(CASE, id=uuid4()), replace(COURSE, id=uuid4())):
        with pytest.raises(Refused, match="already-enrolled"):
            checked_enrolment(ROWS, COURSE, [other])
    with pytest.raises(Refused, match="already-enrolled"):
        checked_enrolment(ROWS, replace(phase, id=uuid4()), [phase])
    after = replace(CASE, since=date(2026, 11, 2))
    ended = replace(COURSE, until=date(2026, 11, 1), outcome="broken_off")
    assert checked_enrolment(ROWS, after, [ended]) == after


def test_weeks_of_course_are_an_average_of_the_team() -> None:
    bo = Ref(uuid4(), "102", "Borger 102")
    rows = counted_weeks(ROWS.types[2], [ANNA, bo], {ANNA.id: 5}, date(2026, 11, 20))
    assert [(row.weeks, row.above, row.first) for row in rows] == [
        (5, True, date(2025, 11, 21)),
        (0, False, date(2025, 11, 21)),
    ]
    team = TeamCourseWeeks(programme=ROWS.types[2], rows=rows)
    assert (team.average, team.above) == (Fraction(5, 2), False)
    assert year_until(date(2028, 2, 29)) == (date(2027, 3, 1), date(2028, 2, 29))
