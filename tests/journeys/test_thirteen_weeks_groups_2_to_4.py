"""Programmes of groups 2, 3 and 4 from start to end; every date and number worked out by hand here.

**Group 2.** Åse (103) starts the company-preparing course on Monday 12 October 2026 (2026-W42). Thirteen weeks are 91 days:
the last day is 10 January 2027; 26 weeks would be 182 days, until 11 April 2027, but that deadline is off.
Cohort 2A meets on Tuesdays in W42, W43 and W44: three weeks of course. Two of her goals take two notes each:

==============  ======================  =====================================
daily coping    19 October, 23 November  reached with the second, 23 November
motivation      19 October, 7 December   reached with the second, 7 December
employment goal 1 December               reached
taster          12 January               reached, two days late
==============  ======================  =====================================

Amber is two weeks before: 10 January less 14 days is 27 December. 26 December is ahead, 10 January amber, 11 January red.
In 2027-W02 the cohort meets once more (Tuesday 12 January): four weeks in the twelve months until 15 January, one above the
average of three. Dina, who is in the programme too and came to none, makes it (4 + 0) / 2 = 2.0 for the team.
On Monday 18 January she moves to group 1 and starts there: 13 weeks are until 18 April 2027, 52 weeks (364 days) until
16 January 2028.

**Group 3.** Emil (1005) starts clarification on 3 August 2026, for a flex job. It is decided on 31 August to present his case:
23 weeks are 161 days from there, until 7 February 2027 (31 August + 160: 30 September is 30, 31 October 61, 30 November 91,
31 December 122, 31 January 153, and seven more). Documentation 12 October, presented 9 November (90 days left: to 9 December
30, 9 January 61, 7 February 90), decided 23 November: 84 days after the start, so in week 13 of 23.
He looks for a flex job from 24 November: 26 weeks (182 days) are until 24 May 2027; he has one of 10 hours from 10 May.
Bo (102) is a plain case of rehabilitation, decided on 14 September to be presented: until 21 February 2027, past the team.

**Group 4.** Anna (101) has a mentor only from 3 August to 1 November 2026, then moves to group 2; Dina (104) did so too
and stays in group 4. Two finished, one moved: half of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from planner.domain.acting import SETUP
from planner.domain.deadlines import Deadline, DeadlineState
from planner.domain.goals import GoalState
from planner.domain.isoweek import IsoWeek
from planner.domain.refusals import Refused
from planner.services.programme_reading import ProgrammeView
from planner.storage import open_store
from tests.builders import StoppedClock
from tests.command_line.running import Planner
from tests.services.house import House, settle

AUGUST, OCTOBER = date(2026, 8, 3), date(2026, 10, 12)
COURSE_WEEKS = (IsoWeek(2026, 42), IsoWeek(2026, 43), IsoWeek(2026, 44), IsoWeek(2027, 2))


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    clock = StoppedClock(datetime(2026, 8, 1, 8, 0, tzinfo=UTC))
    store = open_store(str(tmp_path / "office.sqlite"), clock=clock, create=True)
    made = House(store, clock)
    settle(made)
    yield made
    store.close()


def live_until(house: House, day: date) -> None:
    house.clock.moment = datetime(day.year, day.month, day.day, 12, 0, tzinfo=UTC)


def note(house: House, enrolment: UUID, goal: str, day: date, evidence: str = "") -> None:
    live_until(house, day)
    house.programmes.mark_goal(house.mentor, enrolment, goal, day, evidence)


def view(house: House, citizen: str, day: date) -> ProgrammeView:
    return house.programmes.show(house.mentor, citizen, day)[-1]


def first_deadline(house: House, citizen: str, day: date) -> Deadline:
    return view(house, citizen, day).deadlines[0]


def course(house: House) -> UUID:
    """Åse's course until the day before its deadline."""
    cohort = house.cohort("2A")
    house.people.change(SETUP, cohort, replace(cohort, programme="company_preparing"))
    house.cohorts.leave(SETUP, "2A", "104", AUGUST)
    for week in COURSE_WEEKS:
        house.plan("09:00", "12:00", cohort="2A", day=week.days[1], kind="presentation")
    house.programmes.regroup(house.mentor, "103", "2", OCTOBER, "klar til et forberedende forløb")
    made = house.programmes.start(house.mentor, "103", "company_preparing", OCTOBER).kept
    for goal, day in (
        ("daily_coping", date(2026, 10, 19)),
        ("motivation", date(2026, 10, 19)),
        ("daily_coping", date(2026, 11, 23)),
        ("employment_goal", date(2026, 12, 1)),
        ("motivation", date(2026, 12, 7)),
    ):
        note(house, made.id, goal, day)
    return made.id


def test_group_2_reaches_its_goals_two_days_late(house: House) -> None:
    made = course(house)
    states = {
        day: first_deadline(house, "103", day).state
        for day in (date(2026, 12, 26), date(2026, 12, 27), date(2027, 1, 10), date(2027, 1, 11))
    }
    assert list(states.values()) == [
        DeadlineState.AHEAD,
        DeadlineState.AMBER,
        DeadlineState.AMBER,
        DeadlineState.RED,
    ]
    found = first_deadline(house, "103", date(2027, 1, 10))
    assert (found.last_day, found.week, found.days_left) == (date(2027, 1, 10), 13, 0)
    assert [goal.type.code for goal in found.missing] == ["taster_placement_tried"]
    off = view(house, "103", date(2027, 1, 10)).deadlines[1]
    assert (off.state, off.last_day) == (DeadlineState.OFF, date(2027, 4, 11))
    note(house, made, "taster_placement_tried", date(2027, 1, 12), "to dage i kantinen")
    shown = view(house, "103", date(2027, 1, 15))
    assert [goal.met_on for goal in shown.goals] == [
        date(2026, 11, 23),
        date(2026, 12, 7),
        date(2026, 12, 1),
        date(2027, 1, 12),
    ]
    assert (shown.deadlines[0].state, shown.deadlines[0].late) == (DeadlineState.MET, True)


def test_one_note_is_not_progress_yet(house: House) -> None:
    other = house.programmes.start(house.mentor, "104", "company_preparing", OCTOBER).kept
    note(house, other.id, "motivation", date(2026, 12, 8))
    (motivation,) = (
        goal for goal in view(house, "104", date(2026, 12, 8)).goals if goal.type.code == "motivation"
    )
    assert motivation.state is GoalState.BEGUN


def test_weeks_of_course_of_group_2(house: House) -> None:
    course(house)
    autumn = view(house, "103", date(2026, 11, 2)).course
    assert autumn is not None
    assert (autumn.weeks, autumn.above) == (3, False)
    house.programmes.start(house.mentor, "104", "company_preparing", OCTOBER)
    live_until(house, date(2027, 1, 15))
    (team,) = house.programme_reports.course_weeks(house.mentor)
    assert [(row.citizen.reference, row.weeks, row.above) for row in team.rows] == [
        ("103", 4, True),
        ("104", 0, False),
    ]
    assert team.average == 2
    # A warning and no block: the cohort may meet again.
    house.plan("09:00", "12:00", cohort="2A", day=IsoWeek(2027, 3).days[1], kind="presentation")


def test_from_group_2_to_group_1(house: House) -> None:
    made = course(house)
    monday = date(2027, 1, 18)
    live_until(house, monday)
    with pytest.raises(Refused, match="regroup-needs-reason"):
        house.programmes.regroup(house.mentor, "103", "1", monday, "")
    house.programmes.regroup(house.mentor, "103", "1", monday, "timerne er steget fra 2 til 7:30")
    house.programmes.end(house.mentor, made, monday - timedelta(days=1), "outcome_next")
    house.programmes.start(house.mentor, "103", "intensive_company", monday)
    lines = house.deadlines.list(house.mentor, monday, group="1")
    assert [(line.deadline.rule.weeks, line.deadline.last_day) for line in lines] == [
        (13, date(2027, 4, 18)),
        (52, date(2028, 1, 16)),
        (52, date(2028, 1, 16)),
    ]
    with house.store.reading() as reading:
        groups = reading.people.groups([house.citizen("103").id], monday - timedelta(days=1))
    assert list(groups.values()) == ["2"]


def test_group_3_goes_step_by_step_to_a_flex_job(house: House) -> None:
    case = house.programmes.start(
        house.mentor, "1005", "clarification", AUGUST, scheme="Fleksjob", employment_goal="lager"
    ).kept
    assert first_deadline(house, "1005", AUGUST).state is DeadlineState.OFF
    with pytest.raises(Refused, match="milestone-order"):
        note(house, case.id, "documented", date(2026, 8, 20))
    note(house, case.id, "to_present", date(2026, 8, 31))
    note(house, case.id, "documented", date(2026, 10, 12))
    note(house, case.id, "presented", date(2026, 11, 9))
    running = first_deadline(house, "1005", date(2026, 11, 9))
    assert (running.last_day, running.days_left) == (date(2027, 2, 7), 90)
    note(house, case.id, "case_decided", date(2026, 11, 23), "fleksjob bevilget")
    done = first_deadline(house, "1005", date(2026, 11, 23))
    assert (done.state, done.week, done.late) == (DeadlineState.MET, 13, False)
    house.programmes.end(house.mentor, case.id, date(2026, 11, 23), "outcome_decided")
    search = house.programmes.start(house.mentor, "1005", "flex_job_search", date(2026, 11, 24)).kept
    assert not view(house, "1005", date(2026, 11, 24)).type.placement_targets
    assert first_deadline(house, "1005", date(2026, 11, 24)).last_day == date(2027, 5, 24)
    live_until(house, date(2027, 5, 10))
    house.programmes.end(house.mentor, search.id, date(2027, 5, 10), "outcome_flex_job", weekly_minutes=600)
    met = first_deadline(house, "1005", date(2027, 6, 1))
    assert (met.state, met.met_on, met.late) == (DeadlineState.MET, date(2027, 5, 10), False)
    house.programmes.start(house.mentor, "1005", "aftercare", date(2027, 5, 11))
    assert view(house, "1005", date(2027, 5, 11)).type.contact_weeks == 2


def test_a_plain_case_of_group_3_comes_first_and_past_the_team(house: House) -> None:
    course(house)
    case = house.programmes.start(
        house.mentor, "102", "clarification", AUGUST, scheme="vocational_rehab", obvious=True
    ).kept
    note(house, case.id, "to_present", date(2026, 9, 14))
    lines = house.deadlines.list(house.mentor, date(2027, 1, 11))
    assert [(line.citizen.reference, line.deadline.state, line.deadline.last_day) for line in lines] == [
        ("102", DeadlineState.AHEAD, date(2027, 2, 21)),
        ("103", DeadlineState.RED, date(2027, 1, 10)),
    ]
    assert [goal.type.code for goal in lines[0].deadline.missing] == ["documented", "case_decided"]


def test_group_4_and_where_those_came_who_finished(house: House) -> None:
    for who in ("101", "104"):
        house.programmes.regroup(house.mentor, who, "4", AUGUST, "ikke klar til et tilbud")
        made = house.programmes.start(house.mentor, who, "holistic_mentoring", AUGUST).kept
        assert view(house, who, AUGUST).deadlines == ()
        live_until(house, date(2026, 11, 1))
        house.programmes.end(house.mentor, made.id, date(2026, 11, 1), "outcome_next")
    house.programmes.regroup(house.mentor, "101", "2", date(2026, 11, 2), "kan deltage i et tilbud")
    (found,) = house.programme_reports.next_groups(house.mentor, AUGUST, date(2026, 11, 30))
    assert (found.finished, dict(found.groups), found.moved) == (2, {"2": 1, "4": 1}, 1)


def test_the_same_by_commands(tmp_path: Path, house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "user"))
    planner = Planner(tmp_path, moment=datetime(2027, 1, 11, 12, 0, tzinfo=UTC))
    mentor = ("--as", "MAJA")
    planner.says(
        *("programme", "start", "--citizen", "103", "--programme", "Virksomhedsforberedende forløb"),
        *("--from", "2026-10-12", *mentor),
    )
    told = planner.says("programme", "show", "--citizen", "103", *mentor)
    assert "Job- eller uddannelsesmål: mangler" in told
    assert "Mål efter 13 uger · over fristen · 10. januar 2027 · 1 dag over" in told
    planner.says("programme", "aim", "--citizen", "103", "--text", "køkken", *mentor)
    for day in ("2026-10-19", "2026-12-07"):
        planner.says("programme", "goal", "--citizen", "103", "--goal", "motivation", "--date", day, *mentor)
    planner.says("programme", "goal", "--citizen", "103", "--goal", "daily_coping", *mentor)
    planner.says("programme", "goal", "--citizen", "103", "--goal", "daily_coping", "--take-back", *mentor)
    (shape,) = planner.gives("programme", "show", "--citizen", "103", *mentor)
    assert shape["employment_goal"] == "køkken"
    assert [(goal["goal"], goal["state"], len(goal["notes"])) for goal in shape["goals"]][:2] == [
        ("daily_coping", "open", 0),
        ("motivation", "met", 2),
    ]
    planner.says(
        *("programme", "start", "--citizen", "102", "--programme", "clarification", "--from", "2026-08-03"),
        *("--scheme", "Revalidering", "--obvious", *mentor),
    )
    planner.says(
        *("programme", "milestone", "--citizen", "102", "--milestone", "to_present"),
        *("--date", "2026-09-14", *mentor),
    )
    rows = planner.gives("deadlines", *mentor)
    assert [(row["citizen"]["reference"], row["state"], row["last_day"]) for row in rows] == [
        ("102", "ahead", "2027-02-21"),
        ("103", "red", "2027-01-10"),
    ]
    assert "! åbenlys: Bo Dal (102)" in planner.says("deadlines", *mentor)
    assert [row["citizen"]["reference"] for row in planner.gives("deadlines", "--within", "0", *mentor)] == [
        "103"
    ]
    refused = planner.type("programme", "regroup", "--citizen", "103", "--group", "1", *mentor)
    assert (refused.code, "hvorfor borgeren skal flyttes" in refused.err) == (4, True)
    planner.says(
        *("programme", "regroup", "--citizen", "103", "--group", "1", "--reason", "flere timer", *mentor)
    )
    ended = planner.gives(
        *("programme", "end", "--citizen", "103", "--to", "2027-01-11", "--outcome", "I deltidsjob"),
        *("--minutes", "240", *mentor),
    )
    assert (ended[0]["outcome"], ended[0]["outcome_minutes"]) == ("outcome_part_time", 240)
    report = planner.gives("programme", "report", "--from", "2026-08-03", "--to", "2027-01-11", *mentor)
    assert [row["programme"] for row in report["next_groups"]] == ["holistic_mentoring"]
    outside = planner.type("deadlines", "--as", "TOVE")
    assert outside.code == 4
