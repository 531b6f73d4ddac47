"""Programmes are started, changed and ended, goals are noted, and each of these is taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from planner.domain.acting import SETUP
from planner.domain.agreed_hours import StepSort
from planner.domain.deadlines import DeadlineState
from planner.domain.goals import GoalState
from planner.domain.isoweek import IsoWeek
from planner.domain.programme_rows import DeadlineRule
from planner.domain.programmes import Enrolment
from planner.domain.refusals import Conflict, Malformed, PlannerError, Refused, Unknown
from planner.services.programme_reading import ProgrammeView
from tests.services.house import LONG_AGO, MONDAY, House

START = date(2026, 8, 3)
TODAY = date(2026, 11, 20)


def start(
    house: House, citizen: str = "101", programme: str = "intensive_company", **more: object
) -> Enrolment:
    return house.programmes.start(house.mentor, citizen, programme, START, **more).kept  # type: ignore[arg-type]


def shown(house: House, citizen: str = "101", day: date | None = None) -> ProgrammeView:
    return house.programmes.show(house.mentor, citizen, day)[-1]


def test_a_programme_from_start_to_job(either_house: House) -> None:
    house = either_house
    change = house.programmes.start(
        house.mentor, "101", "Intensivt virksomhedsrettet forløb", START, employment_goal="  bager "
    )
    made = change.kept
    assert (made.programme, made.employment_goal, made.citizen.reference) == (
        "intensive_company",
        "bager",
        "101",
    )
    view = shown(house)
    assert [goal.type.code for goal in view.goals][:4] == [
        "cv",
        "job_goal",
        "placement_or_plan",
        "company_contact",
    ]
    assert [(each.rule.weeks, each.state) for each in view.deadlines] == [
        (13, DeadlineState.RED),
        (52, DeadlineState.AHEAD),
        (52, DeadlineState.AHEAD),
    ]
    mark = house.programmes.mark_goal(house.mentor, made.id, "cv", date(2026, 8, 20), "lagt på Jobnet").kept
    assert (mark.by, mark.goal) == ("MAJA", "cv")
    ended = house.programmes.end(
        house.mentor, made.id, date(2026, 11, 15), "I deltidsjob", weekly_minutes=240
    ).kept
    assert (ended.outcome, ended.outcome_minutes) == ("outcome_part_time", 240)
    view = shown(house)
    assert {each.rule.code: each.state for each in view.deadlines} == {
        "group_1_goals": DeadlineState.OFF,
        "group_1_job": DeadlineState.MET,
        "group_1_review": DeadlineState.OFF,
    }
    assert house.acts(made.citizen.id)[-3:] == [
        "act-programme-started",
        "act-goal-marked",
        "act-programme-ended",
    ]
    assert house.store.check() == ()


def test_each_act_is_undone_and_done_again(house: House) -> None:
    programmes, who = house.programmes, house.mentor
    started = programmes.start(who, "101", "company_preparing", START)
    back = programmes.undo(who, started)
    assert programmes.show(who, "101") == ()
    made = programmes.undo(who, back).kept
    assert made == started.kept
    stated = programmes.state_goal(who, made.id, "køkkenassistent")
    assert shown(house).enrolment.employment_goal == "køkkenassistent"
    programmes.undo(who, stated)
    assert shown(house).enrolment == made
    noted = programmes.mark_goal(who, made.id, "motivation", TODAY)
    back_goal = programmes.undo_goal(who, noted)
    assert shown(house).goals[1].state is GoalState.OPEN
    again = programmes.undo_goal(who, back_goal)
    assert shown(house).goals[1].marks == (again.kept,)
    taken = programmes.take_back(who, again.kept)
    assert taken.after is None
    ended = programmes.end(who, made.id, TODAY, "outcome_stopped")
    programmes.undo(who, ended)
    assert shown(house).enrolment.until is None
    removed = programmes.remove(who, made)
    assert programmes.undo(who, removed).kept == made


def test_what_somebody_else_changed_is_not_overwritten(house: House) -> None:
    made = start(house)
    house.programmes.state_goal(house.colleague, made.id, "gartner")
    with pytest.raises(Conflict, match="enrolment-changed-meanwhile"):
        house.programmes.change(house.mentor, made, replace(made, obvious=True))
    noted = house.programmes.mark_goal(house.mentor, made.id, "cv", TODAY)
    house.programmes.take_back(house.colleague, noted.kept)
    with pytest.raises(Conflict, match="goal-changed-meanwhile"):
        house.programmes.undo_goal(house.mentor, noted)


def test_dates_do_not_leave_a_note_outside(house: House) -> None:
    made = start(house)
    house.programmes.mark_goal(house.mentor, made.id, "cv", date(2026, 8, 20))
    late = replace(made, since=date(2026, 9, 1))
    with pytest.raises(Refused, match="enrolment-leaves-goal"):
        house.programmes.change(house.mentor, made, late)
    kept = house.programmes.change(house.mentor, made, replace(late, clock_since=START)).kept
    assert shown(house).deadlines[0].last_day == date(2026, 11, 1)
    with pytest.raises(Refused, match="enrolment-leaves-goal"):
        house.programmes.change(house.mentor, kept, replace(kept, clock_since=date(2026, 8, 25)))
    with pytest.raises(Refused, match="enrolment-has-goals"):
        house.programmes.remove(house.mentor, kept)


@pytest.mark.parametrize(
    ("act", "refused"),
    [
        (lambda h: start(h, programme="nothing"), Unknown("unknown-programme")),
        (lambda h: start(h, scheme="flex_job"), Refused("programme-without-schemes")),
        (lambda h: start(h, programme="clarification", scheme="x"), Unknown("unknown-case-scheme")),
        (lambda h: start(h, employment_goal="x" * 201), Malformed("too-long")),
        (lambda h: start(h, "999"), Unknown("unknown-reference")),
        (lambda h: (start(h), start(h, programme="clarification")), Refused("already-enrolled")),
        (lambda h: h.programmes.current(h.mentor, "101"), Unknown("not-enrolled")),
        (lambda h: h.programmes.state_goal(h.mentor, h.citizen("101").id, "x"), Unknown("unknown-reference")),
        (
            lambda h: h.programmes.mark_goal(h.mentor, start(h).id, "cv", TODAY + timedelta(1)),
            Malformed("goal-outside"),
        ),
        (lambda h: h.programmes.regroup(h.mentor, "101", "2", TODAY, "  "), Refused("regroup-needs-reason")),
    ],
)
def test_what_is_refused_leaves_nothing(
    house: House, act: Callable[[House], object], refused: PlannerError
) -> None:
    with pytest.raises(type(refused), match=refused.code):
        act(house)
    assert len(house.programmes.show(house.mentor, "101")) <= 1


def test_a_phase_runs_beside_and_the_programme_itself_is_the_current_one(house: House) -> None:
    phase = start(house, programme="aftercare")
    assert house.programmes.current(house.mentor, "101") == phase
    made = start(house, programme="clarification", scheme="Revalidering", obvious=True)
    assert house.programmes.current(house.mentor, "101") == made
    assert house.programmes.current(house.mentor, "101", "Efterværn") == phase
    assert [goal.type.code for view in house.programmes.show(house.mentor, "101") for goal in view.goals] == [
        "to_present",
        "documented",
        "case_decided",
    ]


def test_an_abolished_scheme_takes_no_new_cases(house: House) -> None:
    old = house.programmes.start(
        house.mentor, "101", "clarification", date(2026, 6, 30), scheme="resource_programme_light"
    )
    assert old.kept.scheme == "resource_programme_light"
    with pytest.raises(Unknown, match="unknown-case-scheme"):
        start(house, "102", "clarification", scheme="resource_programme_light")
    assert "resource_programme_light" not in {row.code for row in house.programmes.schemes(TODAY)}


def test_an_office_that_turns_a_deadline_on_does_so_for_those_who_start_from_then(house: House) -> None:
    start(house, programme="company_preparing")
    with house.store.reading() as reading:
        (off,) = (row for row in reading.catalogue.rows(DeadlineRule) if not row.enabled)
    house.catalogue.edit(SETUP, off, TODAY, enabled=True)
    later = house.programmes.start(house.mentor, "102", "company_preparing", TODAY).kept
    states = [
        {each.rule.weeks: each.state for each in shown(house, who, TODAY).deadlines} for who in ("101", "102")
    ]
    assert states == [
        {13: DeadlineState.RED, 26: DeadlineState.OFF},
        {13: DeadlineState.AHEAD, 26: DeadlineState.AHEAD},
    ]
    assert later.programme == "company_preparing"


def test_scores_of_the_scale_are_notes_on_the_goal(house: House) -> None:
    made = start(house, programme="company_preparing")
    area = "daily_coping"
    for day, step in ((date(2026, 9, 1), 1), (date(2026, 10, 1), 2)):
        house.scales.score(house.mentor, "101", {area: step}, day=day)
    (coping, *_) = shown(house).goals
    assert (coping.type.area, coping.state) == (area, GoalState.BEGUN)
    assert coping.noted == (date(2026, 9, 1), date(2026, 10, 1))
    house.programmes.mark_goal(house.mentor, made.id, "Progression på hverdagsmestring", date(2026, 10, 2))
    assert shown(house).goals[0].met_on == date(2026, 10, 2)


def test_a_citizen_moves_to_another_group_with_a_reason(house: House) -> None:
    house.programmes.regroup(house.mentor, "101", "2", START, "for tidligt")
    change = house.programmes.regroup(house.mentor, "101", "Gr. 1", TODAY, "flere timer i virksomhed")
    with house.store.reading() as reading:
        periods = reading.people.group_periods(change.record.id)
    assert [(each.group, each.since, each.until, each.reason) for each in periods] == [
        ("2", START, TODAY - timedelta(1), "for tidligt"),
        ("1", TODAY, None, "flere timer i virksomhed"),
    ]
    house.people.undo(house.mentor, change)
    assert house.citizen("101").group == "2"


def test_weeks_of_course_warn_and_never_stop(house: House) -> None:
    """Four weeks of cohort 2A for Åse, none for Dina, who came to it last week: two on average."""
    cohort = house.cohort("2A")
    house.people.change(SETUP, cohort, replace(cohort, programme="company_preparing"))
    house.cohorts.leave(SETUP, "2A", "104", LONG_AGO)
    for number in range(1, 5):
        house.plan("09:00", "12:00", cohort="2A", day=MONDAY - timedelta(weeks=number))
    for who in ("103", "104"):
        start(house, who, "company_preparing")
    (team,) = house.programme_reports.course_weeks(house.mentor)
    assert [(row.citizen.reference, row.weeks, row.above) for row in team.rows] == [
        ("103", 4, True),
        ("104", 0, False),
    ]
    assert team.average == 2
    assert not team.above
    assert house.programme_reports.course_weeks(house.mentor, mine=True) == ()
    # One more may be planned all the same.
    house.plan("09:00", "12:00", cohort="2A", day=MONDAY)


def test_where_those_came_who_finished_with_a_mentor(house: House) -> None:
    for who, outcome in (("101", "outcome_next"), ("102", "outcome_next"), ("103", "outcome_stopped")):
        house.programmes.regroup(house.mentor, who, "4", START, "ikke klar")
        made = start(house, who, "holistic_mentoring")
        house.programmes.end(house.mentor, made.id, date(2026, 11, 1), outcome)
    house.programmes.regroup(house.mentor, "101", "2", date(2026, 11, 2), "klar til et forløb")
    (found,) = house.programme_reports.next_groups(house.mentor, START, TODAY)
    assert (found.finished, dict(found.groups), found.moved, found.reached) == (2, {"2": 1, "4": 1}, 1, None)
    house.catalogue.edit(SETUP, found.programme, date(2026, 11, 1), next_group_share=50)
    (found,) = house.programme_reports.next_groups(house.mentor, START, TODAY)
    assert found.reached is True
    (later,) = house.programme_reports.next_groups(house.mentor, date(2026, 11, 2), TODAY)
    assert (later.finished, later.reached) == (0, None)


def test_other_organisations_are_told_nothing(house: House) -> None:
    made = start(house, "103", programme="company_preparing", employment_goal="gartner")
    for act in (
        lambda: house.programmes.show(house.teacher, "103"),
        lambda: house.programmes.current(house.teacher, "103"),
        lambda: house.programmes.start(house.teacher, "103", "aftercare", START),
        lambda: house.programmes.end(house.nurse, made.id, TODAY, "outcome_stopped"),
        lambda: house.programmes.mark_goal(house.teacher, made.id, "motivation", TODAY),
        lambda: house.programmes.regroup(house.teacher, "103", "1", TODAY, "x"),
        lambda: house.programme_reports.course_weeks(house.teacher),
        lambda: house.programme_reports.next_groups(house.teacher, START, TODAY),
        lambda: house.deadlines.list(house.teacher),
        lambda: house.deadlines.one(house.teacher, "103"),
    ):
        with pytest.raises(Refused, match="jobcentre-only"):
            act()
    seen = [house.people.get(house.teacher, type(house.citizen("103")), "103")]
    assert "gartner" not in repr(seen)


def test_everybodys_deadlines_the_most_pressing_first(either_house: House) -> None:
    """On 20 November: Anna's 13 weeks ended 1 November; Bo's end 29 November; Dina's case runs until 25 April."""
    house = either_house
    anna = start(house)
    house.programmes.start(house.mentor, "102", "intensive_company", date(2026, 8, 31))
    house.programmes.start(house.mentor, "103", "company_preparing", TODAY)
    case = house.programmes.start(house.mentor, "104", "clarification", START, obvious=True).kept
    house.programmes.mark_goal(house.mentor, case.id, "to_present", date(2026, 11, 16))
    house.programmes.regroup(house.mentor, "103", "2", START, "x")

    def told(**asked: object) -> list[tuple[str, str, str]]:
        lines = house.deadlines.list(house.mentor, TODAY, **asked)  # type: ignore[arg-type]
        return [
            (each.citizen.reference, each.deadline.rule.code, each.deadline.state.value) for each in lines
        ]

    assert told() == [
        ("104", "group_3_decision", "ahead"),
        ("101", "group_1_goals", "red"),
        ("102", "group_1_goals", "amber"),
        ("103", "group_2_goals", "ahead"),
        ("101", "group_1_job", "ahead"),
        ("101", "group_1_review", "ahead"),
        ("102", "group_1_job", "ahead"),
        ("102", "group_1_review", "ahead"),
    ]
    assert [line[0] for line in told(mine=True)] == ["101", "102", "101", "101", "102", "102"]
    assert told(group="2") == [("103", "group_2_goals", "ahead")]
    assert [line[0] for line in told(within=14)] == ["101", "102"]
    for goal in ("cv", "job_goal", "placement_or_plan", "company_contact"):
        house.programmes.mark_goal(house.mentor, anna.id, goal, TODAY)
    assert ("101", "group_1_goals", "red") not in told()
    one = house.deadlines.one(house.mentor, "101", TODAY)
    assert [(each.deadline.rule.code, each.deadline.state.value) for each in one][-1] == (
        "group_1_goals",
        "met",
    )
    assert one[-1].deadline.late
    with pytest.raises(Unknown, match="unknown-group"):
        house.deadlines.list(house.mentor, TODAY, group="9")


def test_a_review_is_not_settled_without_words(house: House) -> None:
    house.clock.moment = datetime(2027, 8, 10, 8, 0, tzinfo=UTC)
    made = start(house)
    with pytest.raises(Refused, match="goal-needs-evidence"):
        house.programmes.mark_goal(house.mentor, made.id, "still_group_1", date(2027, 8, 9), "  ")
    review = next(each for each in shown(house).deadlines if each.rule.review)
    assert review.state is DeadlineState.RED
    house.programmes.mark_goal(house.mentor, made.id, "still_group_1", date(2027, 8, 9), "ja: timerne stiger")
    review = next(each for each in shown(house).deadlines if each.rule.review)
    assert (review.state, review.late) == (DeadlineState.MET, True)


def test_a_programme_without_a_stated_goal_is_flagged(house: House) -> None:
    def missing(day: date = TODAY) -> bool:
        return house.programmes.aim_missing(house.mentor, "101", day)

    assert not missing(), "nothing is asked of those who are in no programme"
    phase = start(house, programme="aftercare")
    assert not missing()
    made = start(house)
    assert missing()
    assert not missing(START - timedelta(days=1))
    house.programmes.state_goal(house.mentor, made.id, "bager")
    assert not missing()
    assert phase.employment_goal == ""
    with pytest.raises(Refused, match="jobcentre-only"):
        house.programmes.aim_missing(house.teacher, "103", TODAY)


def test_a_programme_towards_a_flex_job_has_no_target_of_hours(house: House) -> None:
    house.agreed.add(SETUP, "101", START, 360, sort=StepSort.TARGET)
    week = IsoWeek.of(START)

    def targets() -> list[int | None]:
        found = house.progression.weekly(house.mentor, "101", week.plus(-1), week.plus(1))
        return [each.target for each in found.weeks]

    assert targets() == [None, 360, 360]
    start(house, programme="flex_job_search")
    assert targets() == [None, None, None]
