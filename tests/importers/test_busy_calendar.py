"""Other people's calendar files: understood where they can be, and told of where they cannot."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.busy_time import ReadCalendar
from planner.domain.refusals import Malformed
from planner.importers.busy_calendar import MOST_BYTES, read_busy_calendar

FIRST, LAST = date(2026, 11, 16), date(2027, 1, 31)
OUTLOOK_ZONE = """BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""


def calendar(*events: str, head: str = "") -> str:
    body = "".join(f"BEGIN:VEVENT\n{event.strip()}\nEND:VEVENT\n" for event in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{head}{body}END:VCALENDAR\n".replace("\n", "\r\n")


def read(text: str | bytes, *, keep_titles: bool = False) -> ReadCalendar:
    data = text.encode() if isinstance(text, str) else text
    return read_busy_calendar(data, FIRST, LAST, keep_titles=keep_titles)


def starts(found: ReadCalendar) -> list[str]:
    return [f"{start:%m-%dT%H:%M}" for start, _, _ in found.stretches]


ONE = "UID:1\nDTSTART:20261123T080000Z\nDTEND:20261123T093000Z\nSUMMARY:Møde om løn"


def test_a_plain_event_takes_its_time_and_keeps_its_title_only_when_asked() -> None:
    start, end = datetime(2026, 11, 23, 8, tzinfo=UTC), datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    assert read(calendar(ONE)).stretches == ((start, end, ""),)
    assert read(calendar(ONE), keep_titles=True).stretches == ((start, end, "Møde om løn"),)


@pytest.mark.parametrize(
    "letters", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_the_letters_are_found(letters: str) -> None:
    found = read(calendar(ONE).encode(letters), keep_titles=True)
    assert found.stretches[0][2] == "Møde om løn"
    assert found.left_out == ({"letters": 1} if letters == "cp1252" else {})


@pytest.mark.parametrize(
    ("zone", "hour", "guessed"),
    [
        ("Europe/Copenhagen", 8, {}),
        ("Romance Standard Time", 8, {}),
        ("GMT Standard Time", 9, {}),
        ("Customized Time Zone", 8, {"zone": 1}),
        ("Somewhere/Else", 8, {"zone": 1}),
    ],
)
def test_zones_of_windows_and_of_nobody(zone: str, hour: int, guessed: dict[str, int]) -> None:
    found = read(calendar(f"UID:1\nDTSTART;TZID={zone}:20261123T090000\nDTEND;TZID={zone}:20261123T100000"))
    assert starts(found) == [f"11-23T{hour:02d}:00"]
    assert found.left_out == guessed


def test_a_zone_that_the_file_brings_along_is_used() -> None:
    event = "UID:1\nDTSTART;TZID=Customized Time Zone:20261123T090000\nDURATION:PT1H"
    found = read(calendar(event, head=OUTLOOK_ZONE))
    assert (starts(found), found.left_out) == (["11-23T14:00"], {})


def test_a_zone_that_would_never_end_is_not_asked() -> None:
    endless = OUTLOOK_ZONE.replace("RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11", "RRULE:FREQ=SECONDLY")
    event = "UID:1\nDTSTART;TZID=Customized Time Zone:20261123T090000\nDURATION:PT1H"
    found = read(calendar(event, head=endless))
    assert (starts(found), found.left_out) == (["11-23T08:00"], {"zone": 1})


def test_a_series_with_exceptions_and_a_moved_date_keeps_its_hour_over_summer_time() -> None:
    zone = "TZID=Europe/Copenhagen"
    series = f"""UID:1
DTSTART;{zone}:20261005T090000
DTEND;{zone}:20261005T100000
RRULE:FREQ=WEEKLY
EXDATE;{zone}:20261130T090000
RDATE;{zone}:20261202T150000"""
    moved = f"UID:1\nRECURRENCE-ID;{zone}:20261207T090000\nDTSTART;{zone}:20261208T130000\nDURATION:PT1H"
    gone = f"UID:1\nRECURRENCE-ID;{zone}:20261214T090000\nSTATUS:CANCELLED\nDTSTART;{zone}:20261214T090000\nDURATION:PT1H"
    found = read(calendar(series, moved, gone))
    assert starts(found)[:6] == [
        "11-16T08:00",
        "11-23T08:00",
        "12-02T14:00",
        "12-08T12:00",
        "12-21T08:00",
        "12-28T08:00",
    ]
    assert found.left_out == {"cancelled": 1}


def test_days_without_times_take_the_whole_day_here() -> None:
    found = read(calendar("UID:1\nDTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261227"))
    (stretch,) = found.stretches
    assert stretch[:2] == (datetime(2026, 12, 23, 23, tzinfo=UTC), datetime(2026, 12, 26, 23, tzinfo=UTC))
    assert starts(read(calendar("UID:1\nDTSTART;VALUE=DATE:20261224"))) == ["12-23T23:00"]


@pytest.mark.parametrize(
    ("event", "left_out"),
    [
        (f"{ONE}\nTRANSP:TRANSPARENT", {"free": 1}),
        (f"{ONE}\nX-MICROSOFT-CDO-BUSYSTATUS:FREE", {"free": 1}),
        (f"{ONE}\nSTATUS:CANCELLED", {"cancelled": 1}),
        (ONE.replace("2026", "2020"), {"other_dates": 1}),
        (ONE.replace("DTSTART:20261123T080000Z", "DTSTART:yesterday"), {"broken": 1}),
        (ONE.replace("DTSTART", "X-START"), {"broken": 1}),
        (ONE.replace("DTEND:20261123T093000Z", "DTEND:20261123T080000Z"), {"no_length": 1}),
        (f"{ONE}\nRRULE:FREQ=SECONDLY", {"too_often": 1}),
        (f"{ONE}\nRRULE:FREQ=YEARLY;BYWEEKNO=12", {"rule": 1}),
        (f"{ONE}\nRRULE:FREQ=DAILY\nRRULE:FREQ=WEEKLY", {"rule": 1}),
    ],
)
def test_what_is_left_out_is_told(event: str, left_out: dict[str, int]) -> None:
    found = read(calendar(event, "UID:2\nDTSTART:20261124T080000Z\nDURATION:PT1H"))
    assert starts(found) == ["11-24T08:00"]
    assert found.left_out == left_out


def test_a_broken_exception_is_told_and_the_event_kept() -> None:
    found = read(calendar(f"{ONE}\nEXDATE:garbage"))
    assert (starts(found), found.left_out) == (["11-23T08:00"], {"broken_part": 1})


def test_an_alarm_inside_does_not_become_the_event() -> None:
    alarm = "BEGIN:VALARM\nTRIGGER:-PT15M\nDURATION:PT9H\nSUMMARY:Ring\nEND:VALARM"
    found = read(calendar(f"{alarm}\n{ONE}"), keep_titles=True)
    assert [(start.hour, title) for start, _, title in found.stretches] == [(8, "Møde om løn")]


def test_a_file_that_is_cut_off_gives_what_is_whole() -> None:
    whole = calendar(ONE, "UID:2\nDTSTART:20261124T080000Z\nDURATION:PT1H")
    found = read(whole[: whole.index("DURATION")])
    assert (starts(found), found.left_out) == (["11-23T08:00"], {"unfinished": 1})


def test_an_endless_series_ends_with_the_plan_and_stretches_become_one() -> None:
    found = read(calendar("UID:1\nDTSTART:19700101T000000Z\nDURATION:P1D\nRRULE:FREQ=DAILY"))
    (stretch,) = found.stretches
    assert stretch[1] - stretch[0] == timedelta(days=(LAST - FIRST).days + 1)


@pytest.mark.parametrize("text", ["", "<html>Log ind</html>", "a;b;c\n1;2;3\n", "BEGIN:VCARD\nEND:VCARD\n"])
def test_what_is_no_calendar_is_refused(text: str) -> None:
    with pytest.raises(Malformed) as refused:
        read(text)
    assert refused.value.code == "not-a-calendar"


def test_what_is_too_large_is_refused() -> None:
    with pytest.raises(Malformed) as refused:
        read(b" " * (MOST_BYTES + 1))
    assert refused.value.code == "calendar-too-large"


def test_many_events_have_an_end() -> None:
    series = "DTSTART:19900101T080000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"
    found = read(calendar(*(f"UID:{number}\n{series}" for number in range(6_000))))
    assert set(found.left_out) <= {"too_many", "too_much"}
    assert sum(found.left_out.values()) >= 1_000


SEED = calendar(
    ONE,
    "UID:2\nDTSTART;TZID=Customized Time Zone:20261124T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH;COUNT=9\n"
    "EXDATE;TZID=Customized Time Zone:20261126T090000",
    "UID:2\nRECURRENCE-ID;TZID=Customized Time Zone:20261201T090000\nDTSTART:20261201T100000Z\nDTEND:20261201T110000Z",
    "UID:3\nDTSTART;VALUE=DATE:20261224\nRRULE:FREQ=YEARLY;UNTIL=20301224",
    head=OUTLOOK_ZONE,
).encode()


def whatever(data: bytes) -> None:
    """It is read, or refused in words; nothing else ever happens."""
    try:
        found = read(data, keep_titles=True)
    except Malformed:
        return
    assert all(start < end for start, end, _ in found.stretches)
    assert list(found.stretches) == sorted(found.stretches)


@settings(max_examples=150, deadline=None)
@given(seed=st.integers(0, 2**32), changes=st.integers(1, 30))
def test_a_damaged_file_is_read_or_refused(seed: int, changes: int) -> None:
    chance = random.Random(seed)
    data = bytearray(SEED)
    for _ in range(changes):
        at = chance.randrange(len(data))
        match chance.randrange(4):
            case 0:
                data[at] = chance.randrange(256)
            case 1:
                del data[at : at + chance.randrange(1, 40)]
            case 2:
                data[at:at] = bytes(chance.randrange(256) for _ in range(chance.randrange(1, 8)))
            case _:
                other = chance.randrange(len(data))
                data[at:at] = data[other : other + chance.randrange(1, 60)]
    whatever(bytes(data))


LINES = st.sampled_from(
    ("DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RDATE", "RECURRENCE-ID", "UID", "SEQUENCE")
)
VALUES = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        (
            "00010101T000000Z",
            "99991231T235959Z",
            "20261329T250000",
            "P99999999W",
            "-PT1H",
            "FREQ=DAILY;COUNT=99999999",
            "FREQ=YEARLY;INTERVAL=9999;BYDAY=-53MO",
            "FREQ=MONTHLY;BYSETPOS=0",
            "FREQ=DAILY;UNTIL=00000000",
            "20261123T080000Z/PT1H",
            "20261123",
            "16010101T000000",
        )
    ),
)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.tuples(LINES, st.sampled_from(("", ";VALUE=DATE", ";TZID=X", ";VALUE=PERIOD")), VALUES), max_size=8
    )
)
def test_strange_values_are_read_or_left_out(lines: list[tuple[str, str, str]]) -> None:
    event = "\n".join(f"{name}{parameter}:{value}" for name, parameter, value in lines)
    whatever(calendar(event, ONE).encode("utf-8", "replace"))
