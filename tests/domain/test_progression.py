"""Slope, punctuality, forecast and advice on weeks whose figures are worked out by hand."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from uuid import uuid4

import pytest

from planner.domain.agreed_hours import (
    AgreedStep,
    StepSort,
    agreed_minutes,
    checked_step,
    target_minutes,
    tasks_on,
)
from planner.domain.attendance import Attendable, Entry, Hours, Mark
from planner.domain.catalogue import AttendanceCode, Attended
from planner.domain.isoweek import IsoWeek
from planner.domain.progression import (
    ProgressionSettings,
    ProgressionWeek,
    Reach,
    advice,
    company_slope,
    forecast,
    punctuality,
    slope,
)
from planner.domain.refusals import Malformed, Refused
from tests.builders import NOW, attendance_code, citizen, placement, slot, workplace

FIRST = IsoWeek(2026, 40)
LATER = FIRST.plus(30).monday
FIGURES = ProgressionSettings()


def week(
    number: int, company: int, *, agreed: int | None = None, target: int | None = None, **more: int
) -> ProgressionWeek:
    hours = Hours(planned=600, denominator=600, attended=company, company_attended=company)
    values = {name: getattr(hours, name) for name in hours.__slots__} | more
    return ProgressionWeek(week=FIRST.plus(number), hours=Hours(**values), agreed=agreed, target=target)


def test_the_slope_of_a_straight_line_is_its_step() -> None:
    """120, 180, 240: 60 minutes more each week."""
    assert slope([(0, 120), (1, 180), (2, 240)]) == 60.0


def test_the_slope_of_scattered_weeks() -> None:
    """x 0 1 2 3, y 100 140 120 200; means 1.5 and 140; (−1.5·−40 −0.5·0 0.5·−20 1.5·60) / 5 = 140 / 5 = 28."""
    assert slope([(0, 100), (1, 140), (2, 120), (3, 200)]) == 28.0


def test_a_week_that_is_missing_leaves_its_place() -> None:
    """0 → 120, 2 → 240: two weeks apart, so 60 a week."""
    assert slope([(0, 120), (2, 240)]) == 60.0


@pytest.mark.parametrize("points", [[], [(3, 100)]])
def test_one_week_has_no_slope(points: list[tuple[int, int]]) -> None:
    assert slope(points) is None


def test_weeks_without_records_and_the_running_week_do_not_bend_the_slope() -> None:
    weeks = [week(0, 120), week(1, 180), week(2, 0, denominator=0), week(3, 300), week(4, 0)]
    assert company_slope(weeks, FIRST.plus(4).monday, 6) == 60.0


def part(code: AttendanceCode, minutes: int, came: str | None = None) -> Attendable:
    when = slot(date(2026, 9, 28), "09:00", "12:00")
    moment = datetime.combine(when.day, time.fromisoformat(came)) if came else None
    entry = Entry(code=code, minutes=minutes, came=moment, left=when.end if moment else None)
    mark = Mark(session=uuid4(), citizen=uuid4(), seq=1, entry=entry, by="M1", at=NOW)
    return Attendable(session=mark.session, title="", slot=when, company_time=True, marks=(mark,))


def test_punctuality_counts_every_minute_and_leaves_absence_out() -> None:
    """Came: on time, five minutes late, late without times, left early without times: 2 of 4; ill does not count."""
    full = attendance_code()
    late = attendance_code("F", Attended.PART, late=True, threshold_minutes=15)
    early = attendance_code("G", Attended.PART)
    ill = attendance_code("S", Attended.NONE, lawful=True)
    parts = [part(full, 180), part(late, 175, "09:05"), part(late, 160), part(early, 120), part(ill, 0)]
    found = punctuality(parts)
    assert (found.attended, found.on_time, found.share) == (4, 2, 0.5)
    assert punctuality([]).share is None


STAIR = (360, 360, 540, 540)


@pytest.mark.parametrize(
    ("attended", "over", "reach", "needed"),
    [
        # 1,800 minutes aimed at in four weeks.
        ((360, 360), 2, Reach.UNLESS, 540),  # 1,080 left in 2 weeks; the best week had 360
        ((360, 600), 2, Reach.WITHIN, 420),  # 840 left; 600 was done before
        ((900, 900), 2, Reach.REACHED, 0),
        ((0, 0, 0), 3, Reach.UNLESS, 1_800),
        ((360, 360, 540, 400), 4, Reach.MISSED, 140),
        ((), 0, Reach.WITHIN, 450),  # nothing yet: the stair's own highest step is the measure
    ],
)
def test_the_forecast_of_a_stair(attended: tuple[int, ...], over: int, reach: Reach, needed: int) -> None:
    weeks = [
        week(n, attended[n], target=aim) if n < len(attended) else week(n, 0, target=aim, denominator=0)
        for n, aim in enumerate(STAIR)
    ]
    found = forecast(weeks, FIRST.plus(over).monday)
    assert found is not None
    assert (found.reach, found.needed, found.target, found.weeks_left) == (reach, needed, 1_800, 4 - over)


def test_more_than_full_time_is_out_of_reach() -> None:
    weeks = [week(0, 0, target=2_220), week(1, 0, target=2_220)]
    found = forecast(weeks, FIRST.plus(1).monday)
    assert found is not None
    assert (found.reach, found.needed) == (Reach.OUT, 4_440)
    assert forecast([week(0, 60)], LATER) is None


@pytest.mark.parametrize(
    ("weeks", "code"),
    [
        ([week(0, 324, agreed=360), week(1, 360, agreed=360), week(2, 350, agreed=360)], "advice-more"),
        ([week(0, 323, agreed=360), week(1, 360, agreed=360), week(2, 360, agreed=360)], "advice-keep"),
        ([week(0, 360, agreed=360), week(1, 360, agreed=360)], None),
        ([week(n, 360, agreed=360, unlawful=45 * (n == 1)) for n in range(3)], "advice-unlawful"),
        ([week(n, 360, agreed=360, unrecorded=60 * (n == 2)) for n in range(3)], "advice-unrecorded"),
        ([week(n, 360, agreed=360 if n else None) for n in range(3)], "advice-nothing-agreed"),
        ([week(n, 2_220, agreed=2_220) for n in range(3)], "advice-at-most"),
        ([*(week(n, 360, agreed=360) for n in range(3)), week(40, 0, agreed=540)], "advice-step-coming"),
    ],
)
def test_advice(weeks: list[ProgressionWeek], code: str | None) -> None:
    found = advice(weeks, LATER, FIGURES)
    assert (found.code if found else None) == code


def test_advice_goes_no_further_than_the_placement() -> None:
    weeks = [week(n, 360, agreed=360) for n in range(3)]
    for ceiling, hours in ((None, 420), (400, 400)):
        found = advice(weeks, LATER, FIGURES, ceiling)
        assert found is not None
        assert found.params["hours"] == hours
    stopped = advice(weeks, LATER, FIGURES, 360)
    assert stopped is not None
    assert stopped.code == "advice-at-most"


ANNA = citizen()
BAKERY = workplace()


def step(since: date, minutes: int, **more: object) -> AgreedStep:
    return AgreedStep(id=uuid4(), citizen=ANNA.ref, since=since, weekly_minutes=minutes, **more)  # type: ignore[arg-type]


def test_what_holds_on_thursday_holds_for_the_week() -> None:
    monday = FIRST.monday
    steps = [step(monday - timedelta(days=70), 360), step(monday + timedelta(days=3), 540)]
    assert agreed_minutes(steps, (), FIRST) == 540
    assert agreed_minutes([steps[0], step(monday + timedelta(days=4), 540)], (), FIRST) == 360
    assert agreed_minutes((), (), FIRST) is None


def test_placements_count_with_their_own_steps_or_their_records_hours() -> None:
    one, two = placement(ANNA, BAKERY, 900), placement(ANNA, BAKERY, 300)
    steps = [step(FIRST.monday, 360, placement=one.ref)]
    assert agreed_minutes((), [one, two], FIRST) == 1_200
    assert agreed_minutes(steps, [one, two], FIRST) == 660
    assert agreed_minutes([*steps, step(FIRST.monday, 480)], [one, two], FIRST) == 480


def test_the_stair_and_the_tasks_of_each_step() -> None:
    stair = [
        step(FIRST.plus(4 * n).monday, 60 * hours, sort=StepSort.TARGET)
        for n, hours in enumerate((6, 9, 12, 15))
    ]
    assert [target_minutes(stair, FIRST.plus(n)) for n in (-1, 0, 3, 4, 8, 12, 20)] == [
        None,
        360,
        360,
        540,
        720,
        900,
        900,
    ]
    steps = [
        step(FIRST.monday, 360, tasks="oprydning\nvarer på plads"),
        step(FIRST.plus(4).monday, 540, tasks="kasse"),
    ]
    assert tasks_on(steps, FIRST.monday) == ("oprydning", "varer på plads")
    assert tasks_on(steps, FIRST.plus(5).monday) == ("kasse",)


def test_steps_that_cannot_be() -> None:
    with pytest.raises(Refused, match="above-full-time"):
        checked_step(step(FIRST.monday, 2_221))
    with pytest.raises(Malformed, match="minutes-below-zero"):
        checked_step(step(FIRST.monday, -1))
    with pytest.raises(Refused, match="target-of-placement"):
        checked_step(step(FIRST.monday, 60, sort=StepSort.TARGET, placement=placement(ANNA, BAKERY).ref))
    assert checked_step(step(FIRST.monday, 60, tasks="  a \n\n b ")).tasks == "a\nb"


def test_company_hours_that_may_be_unrecorded_do_not_bend_the_slope() -> None:
    """Two hours at a company are planned; in the third week two hours are unrecorded, and they may be just those."""
    rows = [(120, 0), (180, 0), (0, 120), (240, 0)]
    weeks = [
        ProgressionWeek(
            week=FIRST.plus(n),
            hours=Hours(
                planned=900,
                denominator=780,
                attended=600,
                unrecorded=unrecorded,
                company_planned=120,
                company_attended=company,
            ),
        )
        for n, (company, unrecorded) in enumerate(rows)
    ]
    assert [each.company_known for each in weeks] == [True, True, False, True]
    assert company_slope(weeks, FIRST.plus(9).monday, 6) == slope([(0, 120), (1, 180), (3, 240)])
