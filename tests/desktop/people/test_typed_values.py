"""Dates, hours and numbers as people write them."""

from datetime import date

import pytest

from planner.desktop.people.typed_values import (
    Unreadable,
    read_date,
    read_hours,
    read_number,
    written_date,
    written_hours,
)


@pytest.mark.parametrize(
    "text", ["1-12-2026", "01-12-2026", "1/12-2026", "1.12.2026", "2026-12-01", " 1/12/2026 "]
)
def test_dates(text: str) -> None:
    assert read_date(text) == date(2026, 12, 1)


@pytest.mark.parametrize("text", ["31-2-2026", "i morgen", "1-12", "2026-13-01"])
def test_no_dates(text: str) -> None:
    with pytest.raises(Unreadable):
        read_date(text)


def test_hours() -> None:
    assert [read_hours(text) for text in ("15:00", "7:30", "7.30", "15", "")] == [900, 450, 450, 900, None]
    assert (written_hours(900), written_hours(65), written_hours(None)) == ("15:00", "1:05", "")
    for wrong in ("15:75", "femten", "-3"):
        with pytest.raises(Unreadable):
            read_hours(wrong)


def test_numbers() -> None:
    assert (read_number("12"), read_number(" ")) == (12, None)
    for wrong in ("12,5", "-1", "1" * 10):
        with pytest.raises(Unreadable):
            read_number(wrong)


def test_written_dates() -> None:
    day = date(2026, 12, 1)
    assert (written_date("da", day), written_date("en", day), written_date("da", None)) == (
        "01-12-2026",
        "2026-12-01",
        "",
    )
