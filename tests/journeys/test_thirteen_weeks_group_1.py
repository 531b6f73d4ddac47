"""Thirteen weeks of a citizen in group 1, with closing, absence and progression; every figure worked out by hand here.

Anna (101) starts on Monday 5 October 2026 (2026-W41). Her thirteen weeks end on Sunday 3 January 2027, the last day of
2026-W53. She is at the bakery on Mondays, Wednesdays and Fridays from 9.00, and comes to cohort 1A on Tuesdays 9.00-12.00.

==============  =========================  ===========================  ======================================
weeks           hours a day at the bakery  agreed a week (since)        what happens
==============  =========================  ===========================  ======================================
W41, W42        2:00                       6:00 (5 October)             all there
W43             2:00                       6:00                         Monday 30 minutes late
W44             2:00                       6:00                         holiday Monday to Friday
W45             2:00                       6:00                         all there
W46, W47, W48   3:00                       9:00 (9 November)            all there
W49             3:00                       9:00                         ill on Friday
W50             4:00                       12:00 (7 December)           all there
W51             4:00                       12:00                        all there
W52, W53        4:00                       12:00                        the bakery is closed: nothing planned
==============  =========================  ===========================  ======================================

Minutes at the bakery: W41 360, W42 360, W43 330, W44 0 of 360, W45 360, W46-W48 540 each, W49 360 of 540, W50 720, W51 720.
Sum attended 360+360+330+0+360+540+540+540+360+720+720 = 4,830. Planned 5 · 360 + 4 · 540 + 2 · 720 = 5,400.

The cohort: 180 minutes each Tuesday from W41 to W51; she is there but for the holiday, 10 · 180 = 1,800 of 1,980.

All together: planned 5,400 + 1,980 = 7,380; the holiday (360 + 180 = 540) is not in the denominator, so 6,840;
attended 4,830 + 1,800 = 6,630; lawful 540 (holiday) + 180 (ill) = 720; unlawful 30 (over the 15 minutes that are let pass).
Rate 6,630 / 6,840 = 96.9 %.

On Monday 21 December (W52 has begun) the last six weeks that count are W46 540, W47 540, W48 540, W49 360, W50 720, W51 720.
x = 0 1 2 3 4 5 around 2.5; sum (x − 2.5) · y = −2.5·540 − 1.5·540 − 0.5·540 + 0.5·360 + 1.5·720 + 2.5·720
= −2,430 + 180 + 2,880 = 630; sum (x − 2.5)² = 17.5; slope 630 / 17.5 = 36 minutes more each week.

Punctuality over W48-W51: four sessions a week, less the Friday she was ill: 15 of 15.

The stair aims at 6 h for four weeks from 5 October, then 9, 12 and 15 h for four weeks each (15 h from 28 December, W53).
W41-W44 4 · 360 + W45-W48 4 · 540 + W49-W52 4 · 720 + W53 900 = 1,440 + 2,160 + 2,880 + 900 = 7,380 minutes.
Attended 4,830, so 2,550 are missing with W52 and W53 left: 1,275 a week, more than the best week's 720: out of reach unless.

Advice: W49-W51 are the last three weeks that are over. W49 had 360 of 540 agreed, 66 %: below 90 %, so keep the hours.
A week before, on Monday 7 December, W47-W49 say the same. On 30 November W46-W48 are 540 of 540: try an hour more, 10:00,
unless the next step (12:00 from 7 December) has been agreed already, as it has here: then that is what is told.

The programme: the goals of thirteen weeks (91 days) are due on 3 January 2027 too. Amber begins 14 days before, on 20 December;
21 December is day 78 (77 days after the start), so in week 12 of 13 with 13 days left. Three goals are reached in October, the
last (contact with companies) on 10 December. 52 weeks are 364 days: a job until 3 October 2027, and the review on that day, also
when the course is followed by a placement with mentor on 4 January 2027, for she stays in the group. She has a job of 6 hours a
week from 1 March 2027. Without it the review is red on 4 October 2027, and is not settled without a reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from planner.domain.acting import SETUP, Acting
from planner.domain.agreed_hours import StepSort
from planner.domain.attendance import Hours
from planner.domain.closing import ClosingState
from planner.domain.deadlines import Deadline, DeadlineState
from planner.domain.isoweek import IsoWeek
from planner.domain.progression import Reach
from planner.domain.refusals import Refused
from planner.domain.session import Session
from planner.storage import open_store
from tests.builders import StoppedClock
from tests.command_line.running import Planner
from tests.services.house import LONG_AGO, House, settle

FIRST, LAST = IsoWeek(2026, 41), IsoWeek(2026, 53)
START = date(2026, 10, 5)
HOURS_A_DAY = {**dict.fromkeys(range(41, 46), 2), **dict.fromkeys(range(46, 50), 3), 50: 4, 51: 4}
CHRISTMAS_WEEK = datetime(2026, 12, 21, 8, 0, tzinfo=UTC)


class Story:
    """The thirteen weeks as they were lived."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.bakery: dict[date, Session] = {}
        self.cohort: dict[date, Session] = {}

    def plan(self) -> None:
        house = self.house
        house.clock.moment = datetime(2026, 10, 1, 8, 0, tzinfo=UTC)
        for since, minutes in ((START, 360), (date(2026, 11, 9), 540), (date(2026, 12, 7), 720)):
            house.agreed.add(house.mentor, "101", since, minutes, tasks="oprydning\nkasse")
        house.agreed.add_stair(house.mentor, "101", START, [360, 540, 720, 900], 4)
        for number, hours in HOURS_A_DAY.items():
            monday = IsoWeek(2026, number).monday
            for offset in (0, 2, 4):
                day = monday + timedelta(days=offset)
                self.bakery[day] = house.plan(
                    "09:00", f"{9 + hours:02}:00", "101", day=day, kind="work_placement", workplace="V1"
                )
            tuesday = monday + timedelta(days=1)
            self.cohort[tuesday] = house.plan("09:00", "12:00", cohort="1A", day=tuesday, kind="presentation")

    def live(self) -> None:
        house, mark = self.house, self.house.register.mark
        holiday = IsoWeek(2026, 44)
        house.absences.add(house.mentor, "101", "ferie", holiday.monday, holiday.days[4])
        ill = IsoWeek(2026, 49).days[4]
        for day, session in sorted({**self.bakery, **self.cohort}.items()):
            house.after(session)
            if day == ill:
                mark(house.mentor, session.reference, "101", "S")
            elif day == IsoWeek(2026, 43).monday:
                mark(house.mentor, session.reference, "101", "F", minutes=90)
            else:
                # Bo of the cohort comes too; Anna's holiday is proposed, and written instead of what was typed.
                house.register.mark_blank(house.mentor, session.reference, "M")
            if day.weekday() == 4:
                house.closings.close(house.mentor, IsoWeek.of(day).monday, IsoWeek.of(day).sunday)
        house.clock.moment = CHRISTMAS_WEEK


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    clock = StoppedClock(datetime(2026, 9, 1, 8, 0, tzinfo=UTC))
    store = open_store(str(tmp_path / "office.sqlite"), clock=clock, create=True)
    made = Story(House(store, clock))
    settle(made.house)
    made.plan()
    made.live()
    yield made
    store.close()


def test_the_hours_add_up(story: Story) -> None:
    house = story.house
    found = house.progression.weekly(house.mentor, "101", FIRST, LAST)
    assert [each.company for each in found.weeks] == [
        360,
        360,
        330,
        0,
        360,
        540,
        540,
        540,
        360,
        720,
        720,
        0,
        0,
    ]
    assert [each.agreed for each in found.weeks] == [360] * 5 + [540] * 4 + [720] * 4
    assert [each.target for each in found.weeks] == [360] * 4 + [540] * 4 + [720] * 4 + [900]
    assert found.total == Hours(
        planned=7_380,
        denominator=6_840,
        attended=6_630,
        lawful=720,
        unlawful=30,
        unrecorded=0,
        company_planned=5_400,
        company_attended=4_830,
    )
    assert found.rate == pytest.approx(0.9693, abs=0.00005)
    assert found.slope == 36.0
    assert (found.punctuality.attended, found.punctuality.on_time) == (15, 15)
    assert found.tasks == ("oprydning", "kasse")


def test_the_stair_is_out_of_reach_unless(story: Story) -> None:
    house = story.house
    told = house.progression.weekly(house.mentor, "101", FIRST, LAST).forecast
    assert told is not None
    assert (told.reach, told.target, told.attended) == (Reach.UNLESS, 7_380, 4_830)
    assert (told.weeks_left, told.needed, told.best) == (2, 1_275, 720)


@pytest.mark.parametrize(
    ("day", "code", "hours"),
    [
        (date(2026, 11, 30), "advice-step-coming", 720),
        (date(2026, 12, 7), "advice-keep", None),
        (date(2026, 12, 21), "advice-keep", None),
    ],
)
def test_the_advice_of_three_mondays(story: Story, day: date, code: str, hours: int | None) -> None:
    house = story.house
    house.clock.moment = datetime(day.year, day.month, day.day, 8, 0, tzinfo=UTC)
    told = house.progression.weekly(house.mentor, "101", FIRST, LAST).advice
    assert told is not None
    assert told.code == code
    if hours is not None:
        assert told.params["hours"] == hours
    else:
        assert told.params["share"] == 66


def test_an_hour_more_when_no_step_is_agreed_yet(story: Story) -> None:
    """Without the step of 7 December: 540 and an hour is 600 minutes."""
    house = story.house
    house.clock.moment = datetime(2026, 11, 30, 8, 0, tzinfo=UTC)
    step = next(
        each
        for each in house.agreed.list(house.mentor, "101")
        if each.sort is StepSort.AGREED and each.weekly_minutes == 720
    )
    house.agreed.remove(house.mentor, step)
    told = house.progression.weekly(house.mentor, "101", FIRST, LAST).advice
    assert told is not None
    assert (told.code, told.params["hours"], told.params["share"]) == ("advice-more", 600, 100)


def enrol(house: House) -> UUID:
    """Anna's course, with three of its four goals reached in October."""
    made = house.programmes.start(
        house.mentor, "101", "intensive_company", START, employment_goal="bagerassistent"
    ).kept
    for goal, day in (
        ("placement_or_plan", START),
        ("cv", date(2026, 10, 14)),
        ("job_goal", date(2026, 10, 20)),
    ):
        house.programmes.mark_goal(house.mentor, made.id, goal, day)
    return made.id


def test_the_goals_are_reached_in_time(story: Story) -> None:
    house = story.house
    made = enrol(house)

    def course(day: date) -> Deadline:
        return house.programmes.show(house.mentor, "101", day)[0].deadlines[0]

    assert [course(day).state for day in (date(2026, 12, 19), date(2026, 12, 20))] == [
        DeadlineState.AHEAD,
        DeadlineState.AMBER,
    ]
    waiting = course(date(2026, 12, 21))
    assert (waiting.last_day, waiting.week, waiting.days_left) == (LAST.sunday, 12, 13)
    assert [goal.type.code for goal in waiting.missing] == ["company_contact"]
    house.programmes.mark_goal(
        house.mentor, made, "company_contact", date(2026, 12, 10), "ringede til tre bagerier"
    )
    reached = course(date(2026, 12, 21))
    assert (reached.state, reached.met_on, reached.late) == (DeadlineState.MET, date(2026, 12, 10), False)


def test_the_year_runs_on_in_the_placement_until_a_job_of_six_hours(story: Story) -> None:
    house = story.house
    made, monday = enrol(house), LAST.sunday + timedelta(days=1)
    house.programmes.end(house.mentor, made, LAST.sunday, "outcome_placement")
    placed = house.programmes.start(
        house.mentor, "101", "placement_with_mentor", monday, clock_since=START
    ).kept
    lines = house.deadlines.list(house.mentor, monday)
    assert [(line.deadline.rule.code, line.deadline.last_day) for line in lines] == [
        ("group_1_job", date(2027, 10, 3)),
        ("group_1_review", date(2027, 10, 3)),
    ]
    house.clock.moment = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
    house.programmes.end(house.mentor, placed.id, date(2027, 3, 1), "outcome_part_time", weekly_minutes=360)
    job = house.programmes.show(house.mentor, "101")[-1].deadlines[0]
    assert (job.state, job.met_on) == (DeadlineState.MET, date(2027, 3, 1))
    assert house.deadlines.list(house.mentor, date(2027, 3, 2)) == ()


def test_after_a_year_of_placements_the_group_is_assessed(story: Story) -> None:
    house = story.house
    made = enrol(house)
    house.clock.moment = datetime(2027, 10, 4, 12, 0, tzinfo=UTC)
    reviews = [line for line in house.deadlines.list(house.mentor) if line.deadline.rule.review]
    assert [line.deadline.state for line in reviews] == [DeadlineState.RED]
    with pytest.raises(Refused, match="goal-needs-evidence"):
        house.programmes.mark_goal(house.mentor, made, "still_group_1", date(2027, 10, 4))
    house.programmes.mark_goal(
        house.mentor, made, "still_group_1", date(2027, 10, 4), "timerne stiger: bliver i gruppe 1"
    )
    assert not [line for line in house.deadlines.list(house.mentor) if line.deadline.rule.review]


def test_the_team_and_the_files_say_the_same(story: Story) -> None:
    house = story.house
    team = house.progression.team(house.mentor, FIRST, LAST, cohort="1A")
    anna, bo = team.rows
    assert anna.total == house.progression.weekly(house.mentor, "101", FIRST, LAST).total
    assert (anna.slope, anna.latest, anna.agreed) == (36.0, 720, 720)
    # Bo came to the cohort alone: 11 · 180 minutes.
    assert (bo.total.planned, bo.total.attended, bo.total.company_attended) == (1_980, 1_980, 0)
    everybody = dict(house.register.hours_of_all(SETUP, FIRST, LAST))
    assert sum(everybody[house.citizen("101").ref].values(), Hours()) == anna.total
    assert house.store.check() == ()


def test_a_closed_week_is_corrected_with_a_reason_and_shown(story: Story) -> None:
    """The late Monday of W43 was a mistake of the paper: she was there all the time. Then 4,860 of 5,400."""
    house = story.house
    monday = IsoWeek(2026, 43).monday
    late = story.bakery[monday]
    with pytest.raises(Refused, match="closed-needs-reason"):
        house.register.mark(house.mentor, late.reference, "101", "M")
    closing = house.closings.find(SETUP, monday, organisation="JC")
    house.closings.approve(house.colleague, closing.id)
    house.register.mark(house.mentor, late.reference, "101", "M", correction="uret i cafeen gik forkert")
    history = house.closings.history_of(house.mentor, "101", START, LAST.sunday)
    (line,) = history.lines
    assert (line.before.minutes if line.before else None, line.after.minutes, line.by) == (90, 120, "MAJA")
    assert line.correction == "uret i cafeen gik forkert"
    assert [each.state for each in history.closings].count(ClosingState.APPROVED) == 1
    assert house.progression.weekly(house.mentor, "101", FIRST, LAST).total.company_attended == 4_860


def test_the_provider_of_the_cohort_knows_nothing_of_the_bakery(story: Story) -> None:
    house = story.house
    outside: Acting = house.teacher
    house.cohorts.join(SETUP, "2A", "101", LONG_AGO)
    assert house.progression.weekly(outside, "101", FIRST, LAST).total == Hours()


def test_the_same_by_commands(story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "user"))
    planner = Planner(tmp_path, moment=CHRISTMAS_WEEK)
    span = ["--from", "2026-W41", "--to", "2026-W53", "--as", "MAJA"]
    shape = planner.gives("progression", "show", "--citizen", "101", *span)
    assert [week["company_attended_minutes"] for week in shape["weeks"]][9:] == [720, 720, 0, 0]
    assert shape["forecast"]["needed_minutes_a_week"] == 1_275
    assert (shape["slope_minutes_a_week"], shape["advice"]["code"]) == (36.0, "advice-keep")
    told = planner.says("progression", "show", "--citizen", "101", *span)
    assert "Målet kan ikke nås, medmindre der kommer 21 t 15 min om ugen i 2 uger" in told
    assert "Timerne i virksomhed stiger 36 min om ugen" in told
    english = planner.says("progression", "show", "--citizen", "101", *span, "--language", "en")
    assert "out of reach unless 21 h 15 min a week" in english
    assert (
        planner.gives("progression", "report", "--cohort", "1A", *span)["citizens"][0]["agreed_minutes"]
        == 720
    )
    assert "Anna Berg" in planner.says("progression", "report", "--cohort", "1A", *span)

    day = ["--from", "2026-10-05", "--to", "2027-01-03", "--as", "MAJA"]
    assert planner.gives("attendance", "missing", *day) == []
    (holiday,) = planner.gives("absence", "list", "--citizen", "101", *day)
    assert (holiday["type"], holiday["dfdg_type"], holiday["from"], holiday["to"]) == (
        "leave",
        10,
        "2026-10-26",
        "2026-10-30",
    )
    refused = planner.type(
        *(
            "attendance",
            "mark",
            "--session",
            story.bakery[START].reference,
            "--citizen",
            "101",
            "--code",
            "U",
        ),
        *("--as", "MAJA"),
    )
    assert refused.code == 4
    assert "skriv, hvorfor du retter" in refused.err
    approved = planner.gives(
        "attendance", "approve", "--date", "2026-10-05", "--organisation", "JC", "--as", "NILS"
    )
    assert approved["state"] == "approved"
    opened = planner.gives(
        *("attendance", "reopen", "--date", "2026-10-05", "--organisation", "JC"),
        *("--reason", "klage", "--as", "NILS"),
    )
    assert (opened["state"], opened["reason"]) == ("reopened", "klage")
    closed = planner.gives(
        "attendance", "close", "--week", "2026-W41", "--organisation", "JC", "--as", "MAJA"
    )
    assert (closed["from"], closed["to"], closed["state"]) == ("2026-10-05", "2026-10-11", "closed")
    out = tmp_path / "timer.csv"
    planner.says("attendance", "activity", "--out", out, *span)
    rows = [line.split(";") for line in out.read_text("utf-8-sig").splitlines()]
    anna = [row for row in rows if row[1] == "101"]
    assert len(anna) == 11
    assert anna[2][:5] == ["JC", "101", "2026-W43", "9:00", "9:00"]
    assert (anna[2][5], anna[2][-1]) == ("8:30", "94%")
