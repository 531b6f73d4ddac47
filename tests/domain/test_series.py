"""Which dates a series has: against dateutil's rrule, across closed days, summer time and years of 53 weeks."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, time, timedelta
from uuid import uuid4

import pytest
from dateutil import rrule  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.catalogue import Words
from planner.domain.clashes import ClosedDay
from planner.domain.clock import instant
from planner.domain.refusals import Malformed, Refused
from planner.domain.series import OnClosedDay, Pattern, Series, occurrences

MONDAY = date(2026, 11, 23)
DAYS = st.dates(date(2015, 1, 1), date(2035, 12, 31))


@st.composite
def patterns(draw: st.DrawFn) -> Pattern:
    first = draw(DAYS)
    weekdays = tuple(draw(st.lists(st.integers(0, 6), min_size=1, max_size=7)))
    interval = draw(st.integers(1, 5))
    if draw(st.booleans()):
        until, weeks = first + timedelta(days=draw(st.integers(0, 700))), None
    else:
        until, weeks = None, draw(st.integers(1, 100))
    # With the first day's own weekday there is always a date.
    if draw(st.booleans()):
        weekdays = (*weekdays, first.weekday())
    with suppress(Malformed):
        return Pattern(first=first, weekdays=weekdays, interval=interval, until=until, weeks=weeks)
    return Pattern(first=first, weekdays=(first.weekday(),), interval=interval, until=until, weeks=weeks)


def by_rrule(pattern: Pattern) -> list[date]:
    midnight = time()
    rule = rrule.rrule(
        rrule.WEEKLY,
        dtstart=datetime.combine(pattern.first, midnight),
        until=datetime.combine(pattern.last, midnight),
        interval=pattern.interval,
        byweekday=sorted(set(pattern.weekdays)),
        wkst=rrule.MO,
    )
    return [each.date() for each in rule]


def closing(*days: date) -> dict[date, ClosedDay]:
    return {day: ClosedDay(day, Words("Lukket", "Closed")) for day in days}


@given(patterns())
def test_the_dates_are_those_of_rrule(pattern: Pattern) -> None:
    assert list(pattern.dates()) == by_rrule(pattern)


@given(patterns(), st.integers(-400, 400))
def test_a_split_series_has_the_same_dates(pattern: Pattern, days: int) -> None:
    cut = pattern.first + timedelta(days=days)
    before, after = pattern.before(cut), pattern.since(cut)
    parts = [*(before.dates() if before else ()), *(after.dates() if after else ())]
    assert parts == list(pattern.dates())
    assert all(day < cut for day in (before.dates() if before else ()))


@given(patterns(), st.integers(-20, 20))
def test_a_shifted_series_has_every_date_shifted(pattern: Pattern, days: int) -> None:
    weeks = {(weekday + days) // 7 for weekday in pattern.weekdays}
    if pattern.interval > 1 and len(weeks) > 1 and days:
        with pytest.raises(Refused, match="series-across-weeks"):
            pattern.shifted(days)
        return
    assert list(pattern.shifted(days).dates()) == [day + timedelta(days=days) for day in pattern.dates()]


@given(patterns(), st.lists(st.integers(0, 120), max_size=40), st.sampled_from(OnClosedDay))
def test_closed_days_are_never_used_and_no_day_twice(
    pattern: Pattern, offsets: list[int], on_closed: OnClosedDay
) -> None:
    closed = closing(*(pattern.first + timedelta(days=offset) for offset in offsets))
    found = occurrences(pattern, on_closed, closed.get)
    assert [each.original for each in found] == list(pattern.dates())
    held = [each.held for each in found if each.held is not None]
    assert len(held) == len(set(held))
    assert not closed.keys() & set(held)
    for each in found:
        assert (each.closed is None) == (each.original not in closed)
        if each.closed is None or on_closed is OnClosedDay.SKIP:
            assert each.held == (each.original if each.closed is None else None)
        elif each.held is not None:
            assert 0 < (each.held - each.original).days <= 7
            assert each.held.weekday() < 5


@given(patterns())
def test_wall_time_stays_across_summer_time(pattern: Pattern) -> None:
    series = Series(id=uuid4(), reference="SR-1", pattern=pattern, start=time(9), end=time(10, 30))
    for day in pattern.dates():
        slot = series.slot(day)
        assert (slot.start.time(), slot.end.time(), slot.minutes) == (time(9), time(10, 30), 90)


def test_monday_nine_is_another_instant_in_winter() -> None:
    pattern = Pattern(first=date(2026, 10, 19), weekdays=(0,), weeks=2)
    before, after = (instant(datetime.combine(day, time(9))) for day in pattern.dates())
    assert (before.hour, after.hour) == (7, 8)
    assert after - before == timedelta(days=7, hours=1)


def test_a_year_of_53_weeks() -> None:
    pattern = Pattern(first=date(2026, 12, 21), weekdays=(0,), interval=2, weeks=5)
    assert [day.isocalendar()[:2] for day in pattern.dates()] == [(2026, 52), (2027, 1), (2027, 3)]


def test_a_holiday_is_left_out_or_moved_to_the_next_open_weekday() -> None:
    pattern = Pattern(first=date(2027, 3, 22), weekdays=(0, 1), weeks=2)
    closed = closing(date(2027, 3, 29))
    skipped = occurrences(pattern, OnClosedDay.SKIP, closed.get)
    assert [each.held for each in skipped] == [date(2027, 3, 22), date(2027, 3, 23), None, date(2027, 3, 30)]
    moved = occurrences(pattern, OnClosedDay.MOVE, closed.get)
    # Tuesday is the series' own day already.
    assert [each.held for each in moved][2] == date(2027, 3, 31)
    assert moved[2].closed == closed[date(2027, 3, 29)]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"weekdays": ()}, "series-weekdays"),
        ({"weekdays": (7,)}, "series-weekdays"),
        ({"interval": 0}, "series-interval"),
        ({"weeks": None}, "series-one-end"),
        ({"until": MONDAY}, "series-one-end"),
        ({"weeks": None, "until": MONDAY - timedelta(days=1)}, "series-ends-before-start"),
        ({"weeks": 157}, "weeks-out-of-range"),
        ({"weeks": 0}, "weeks-out-of-range"),
        ({"weeks": None, "until": date(2030, 1, 1)}, "weeks-out-of-range"),
        ({"first": date(9999, 12, 30), "weekdays": (3,)}, "weeks-out-of-range"),
        ({"first": MONDAY + timedelta(days=2), "weekdays": (1,), "weeks": 1}, "series-without-dates"),
    ],
)
def test_a_pattern_that_cannot_be(wrong: dict[str, object], code: str) -> None:
    right: dict[str, object] = {"first": MONDAY, "weekdays": (0,), "weeks": 3}
    Pattern(**right)  # type: ignore[arg-type]
    with pytest.raises(Malformed, match=code):
        Pattern(**{**right, **wrong})  # type: ignore[arg-type]


def test_moving_the_time_of_day() -> None:
    pattern = Pattern(first=MONDAY, weekdays=(0, 2), weeks=3)
    series = Series(id=uuid4(), reference="SR-1", pattern=pattern, start=time(9), end=time(10))
    later, days = series.shifted(timedelta(hours=1), timedelta(hours=2))
    assert (later.start, later.end, days, later.pattern) == (time(10), time(12), 0, pattern)
    tuesday, days = series.shifted(timedelta(days=1), timedelta(days=1))
    assert (tuesday.start, days, tuesday.pattern.weekdays) == (time(9), 1, (1, 3))
    with pytest.raises(Malformed, match="across-midnight"):
        series.shifted(timedelta(hours=14), timedelta(hours=15))
    with pytest.raises(Malformed, match="end-before-start"):
        series.shifted(timedelta(hours=1), timedelta())
