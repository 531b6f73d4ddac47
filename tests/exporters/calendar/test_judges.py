"""Every reader finds the same events in our files, at the same instants."""

from datetime import UTC, datetime

import pytest

from planner.exporters.calendar_file import calendar_bytes
from planner.wording import Wording
from tests.exporters.calendar.judges import Judge
from tests.exporters.calendar.plans import ORGANIZER, session, told, view

DA = Wording("da")

# Wall times in Copenhagen and the instants they are.
INSTANTS = {
    "winter": ("2026-11-25T09:00", "11:00", datetime(2026, 11, 25, 8), datetime(2026, 11, 25, 10)),
    "summer": ("2026-06-10T09:00", "11:00", datetime(2026, 6, 10, 7), datetime(2026, 6, 10, 9)),
    "before the spring change": (
        "2026-03-29T00:30",
        "01:30",
        datetime(2026, 3, 28, 23, 30),
        datetime(2026, 3, 29, 0, 30),
    ),
    "across the spring change": (
        "2026-03-29T01:30",
        "03:30",
        datetime(2026, 3, 29, 0, 30),
        datetime(2026, 3, 29, 1, 30),
    ),
    "spring sunday": ("2026-03-29T09:00", "11:00", datetime(2026, 3, 29, 7), datetime(2026, 3, 29, 9)),
    "monday after": ("2026-03-30T09:00", "11:00", datetime(2026, 3, 30, 7), datetime(2026, 3, 30, 9)),
    "across the autumn change": (
        "2026-10-25T01:30",
        "03:30",
        datetime(2026, 10, 24, 23, 30),
        datetime(2026, 10, 25, 2, 30),
    ),
    "autumn sunday": ("2026-10-25T09:00", "11:00", datetime(2026, 10, 25, 8), datetime(2026, 10, 25, 10)),
    "monday after that": ("2026-10-26T09:00", "11:00", datetime(2026, 10, 26, 8), datetime(2026, 10, 26, 10)),
    "week 53": ("2026-12-31T09:00", "11:00", datetime(2026, 12, 31, 8), datetime(2026, 12, 31, 10)),
    "week 53, next year": ("2027-01-01T09:00", "11:00", datetime(2027, 1, 1, 8), datetime(2027, 1, 1, 10)),
    "far on": ("2044-07-01T09:00", "11:00", datetime(2044, 7, 1, 7), datetime(2044, 7, 1, 9)),
}
DOUBLED = {
    "starts in the doubled hour": (
        "2026-10-25T02:30",
        "03:30",
        datetime(2026, 10, 25, 0, 30),
        datetime(2026, 10, 25, 2, 30),
    ),
    "ends in the doubled hour": (
        "2026-10-25T01:30",
        "02:30",
        datetime(2026, 10, 24, 23, 30),
        datetime(2026, 10, 25, 0, 30),
    ),
}


def _read(
    judge: Judge, times: dict[str, tuple[str, str, datetime, datetime]]
) -> dict[str, tuple[datetime, datetime]]:
    sessions = [session(name, start, end) for name, (start, end, _, _) in times.items()]
    week = view(sessions)
    return {
        one.summary: (one.start, one.end)
        for one in judge(calendar_bytes(week, told(week, sessions), ORGANIZER, DA))
    }


@pytest.mark.parametrize("name", ["icalendar", "vobject", "ical.js", "libical"])
def test_every_reader_finds_the_same_instants(judges: dict[str, Judge], name: str) -> None:
    expected = {
        what: (start.replace(tzinfo=UTC), end.replace(tzinfo=UTC))
        for what, (_, _, start, end) in INSTANTS.items()
    }
    assert _read(judges[name], INSTANTS) == expected


@pytest.mark.parametrize("name", ["icalendar", "vobject", "ical.js", "libical"])
def test_a_doubled_hour_is_its_first_pass(judges: dict[str, Judge], name: str) -> None:
    expected = {
        what: (start.replace(tzinfo=UTC), end.replace(tzinfo=UTC))
        for what, (_, _, start, end) in DOUBLED.items()
    }
    assert _read(judges[name], DOUBLED) == expected
