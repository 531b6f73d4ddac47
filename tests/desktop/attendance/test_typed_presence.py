"""What people type for how long somebody was there."""

from datetime import datetime

import pytest

from planner.desktop.attendance.typed_presence import Presence, read_presence
from planner.domain.session import Slot

SLOT = Slot(datetime(2026, 11, 25, 9), datetime(2026, 11, 25, 11))


def at(hour: int, minute: int) -> datetime:
    return datetime(2026, 11, 25, hour, minute)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("85", 85),
        (" 85 min ", 85),
        ("1:25", 85),
        ("1 t 25 min", 85),
        ("1t", 60),
        ("1h25", 85),
        ("0", 0),
        ("0:00", 0),
        ("999", 999),
    ],
)
def test_minutes(text: str, minutes: int) -> None:
    assert read_presence(text, SLOT) == Presence(minutes=minutes)


@pytest.mark.parametrize(
    ("text", "came", "left"),
    [
        ("9.35", at(9, 35), None),
        ("09.35", at(9, 35), None),
        ("9:35", at(9, 35), None),
        ("10.40", None, at(10, 40)),
        ("10.40-", at(10, 40), None),
        ("-9.15", None, at(9, 15)),
        ("9.35-10.40", at(9, 35), at(10, 40)),
        ("09:35 – 10:40", at(9, 35), at(10, 40)),
    ],
)
def test_times(text: str, came: datetime | None, left: datetime | None) -> None:
    assert read_presence(text, SLOT) == Presence(came=came, left=left)


@pytest.mark.parametrize("text", ["", "-", "abc", "1:75", "9.99", "25.10", "1-2-3", "9.35-x"])
def test_what_means_nothing(text: str) -> None:
    assert read_presence(text, SLOT) is None
