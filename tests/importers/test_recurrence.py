"""Repeating events, against the library that everybody uses, and within a budget where that one would never end."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import takewhile

import pytest
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import vRecur

from planner.importers.recurrence import Budget, OutOfBudget, UnknownRule, read_rule, repeats

FIRST, LAST = datetime(2025, 6, 1), datetime(2026, 9, 1)
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@st.composite
def rules(draw: st.DrawFn) -> str:
    frequency = draw(st.sampled_from(("DAILY", "WEEKLY", "MONTHLY", "YEARLY")))
    long = frequency in {"MONTHLY", "YEARLY"}
    parts = [f"FREQ={frequency}"]
    if draw(st.booleans()):
        parts.append(f"INTERVAL={draw(st.integers(1, 5))}")
    if draw(st.booleans()):
        parts.append(f"COUNT={draw(st.integers(1, 40))}")
    elif draw(st.booleans()):
        parts.append("UNTIL=20260301T120000")
    if draw(st.booleans()):
        months = draw(st.lists(st.integers(1, 12), min_size=1, max_size=3, unique=True))
        parts.append("BYMONTH=" + ",".join(map(str, months)))
    # On days that no such month has, the library would search to the end of time.
    often = (
        (-3, -1, 1, 5, 15, 28)
        if any(part.startswith("BYMONTH=") for part in parts)
        else (-31, -1, 1, 15, 29, 31)
    )
    month_days = draw(st.lists(st.sampled_from(often), max_size=3, unique=True))
    if month_days:
        parts.append("BYMONTHDAY=" + ",".join(map(str, month_days)))
    days = draw(st.lists(st.sampled_from(DAYS), max_size=3, unique=True))
    if days:
        which = draw(st.sampled_from(("", "1", "2", "5", "-1", "-2"))) if long else ""
        parts.append("BYDAY=" + ",".join(f"{which}{day}" for day in days))
    if long and (days or month_days) and draw(st.booleans()):
        parts.append(f"BYSETPOS={draw(st.sampled_from((1, 2, -1)))}")
    if draw(st.booleans()):
        parts.append(f"WKST={draw(st.sampled_from(DAYS))}")
    if draw(st.booleans()):
        parts.append("BYHOUR=9,14")
    return ";".join(parts)


@settings(max_examples=300, deadline=None)
@given(rule=rules(), day=st.integers(0, 700))
def test_it_gives_the_dates_that_dateutil_gives(rule: str, day: int) -> None:
    start = datetime(2024, 1, 1, 10, 30) + timedelta(days=day)
    # The library looks for the next date as far as the calendar goes, so a rule without one is asked for no more.
    bounded = rrulestr(rule, dtstart=start)
    expected = [moment for moment in takewhile(lambda each: each <= LAST, bounded) if moment >= FIRST]
    parts = dict(vRecur.from_ical(rule))
    assert list(repeats(read_rule(parts), start, FIRST, LAST, Budget(1_000_000))) == expected


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ("FREQ=SECONDLY", "too_often"),
        ("FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30", "too_often"),
        ("FREQ=HOURLY", "too_often"),
        ("FREQ=YEARLY;BYWEEKNO=20", "rule"),
        ("FREQ=YEARLY;BYYEARDAY=100", "rule"),
        ("FREQ=DAILY;INTERVAL=0", "rule"),
        ("FREQ=MONTHLY;BYMONTHDAY=77", "rule"),
    ],
)
def test_what_is_not_understood_is_said(rule: str, reason: str) -> None:
    with pytest.raises(UnknownRule) as unknown:
        read_rule(dict(vRecur.from_ical(rule)))
    assert unknown.value.reason == reason


def test_a_rule_that_never_comes_round_ends_at_once() -> None:
    never = read_rule({"FREQ": ["DAILY"], "BYMONTH": [2], "BYMONTHDAY": [30]})
    budget = Budget(2_000)
    assert list(repeats(never, datetime(1970, 1, 1), FIRST, LAST, budget)) == []


def test_a_budget_ends_what_takes_too_long() -> None:
    daily = read_rule({"FREQ": ["DAILY"], "COUNT": [10_000]})
    with pytest.raises(OutOfBudget):
        list(repeats(daily, datetime(1970, 1, 1), FIRST, LAST, Budget(1_000)))
