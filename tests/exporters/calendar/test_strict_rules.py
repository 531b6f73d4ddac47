"""Our own rules find each of the traps they are there for, which most readers let pass."""

from collections.abc import Callable

import pytest

from planner.exporters.calendar_file import calendar_bytes
from planner.wording import Wording
from tests.exporters.calendar.plans import ORGANIZER, session, told, view
from tests.exporters.calendar.strict_rules import broken_rules


def good() -> bytes:
    plan = [session("t", "2026-11-25T09:00", "10:00", title="Møde, om; alt", note="x" * 80)]
    week = view(plan)
    return calendar_bytes(week, told(week, plan), ORGANIZER, Wording("da"))


def _event_twice(file: bytes) -> bytes:
    start, end = file.index(b"BEGIN:VEVENT"), file.index(b"END:VCALENDAR")
    return file[:end] + file[start:end] + file[end:]


TRAPS: dict[str, Callable[[bytes], bytes]] = {
    "bare line feeds": lambda file: file.replace(b"\r\n", b"\n"),
    "a line feed inside": lambda file: file.replace(b"STATUS:CONFIRMED\r\n", b"STATUS:CONFIRMED\n"),
    "no end of line at the end": lambda file: file[:-2],
    "unfolded": lambda file: file.replace(b"\r\n ", b""),
    "folded inside a letter": lambda file: file.replace("ø".encode(), b"\xc3\r\n \xb8"),
    "another charset": lambda file: file.decode().encode("cp1252"),
    "a byte order mark": lambda file: b"\xef\xbb\xbf" + file,
    "a control character": lambda file: file.replace(b"om", b"o\x07m"),
    "no method": lambda file: file.replace(b"METHOD:PUBLISH\r\n", b""),
    "two methods": lambda file: file.replace(b"METHOD:PUBLISH\r\n", b"METHOD:PUBLISH\r\n" * 2),
    "an invitation": lambda file: file.replace(b"METHOD:PUBLISH", b"METHOD:REQUEST"),
    "no product": lambda file: file.replace(b"PRODID:-//Ugeplan//planner//DA\r\n", b""),
    "no organizer": lambda file: file.replace(b"ORGANIZER:mailto:ugeplan@example.dk\r\n", b""),
    "an organizer without address": lambda file: file.replace(
        b"mailto:ugeplan@example.dk", b"mailto:ugeplan"
    ),
    "an attendee": lambda file: file.replace(b"STATUS", b"ATTENDEE:mailto:anna@example.dk\r\nSTATUS"),
    "no stamp": lambda file: file.replace(b"DTSTAMP", b"X-STAMP"),
    "a stamp in local time": lambda file: file.replace(
        b"DTSTAMP:20261120T083000Z", b"DTSTAMP:20261120T083000"
    ),
    "an end before its start": lambda file: file.replace(b"20261125T100000", b"20261125T090000"),
    "an end in another zone": lambda file: file.replace(
        b"DTEND;TZID=Europe/Copenhagen:20261125T100000", b"DTEND:20261125T090000Z"
    ),
    "floating times": lambda file: file.replace(b"START;TZID=Europe/Copenhagen", b"START").replace(
        b"END;TZID=Europe/Copenhagen", b"END"
    ),
    "the same UID twice": _event_twice,
    "a UID that says something": lambda file: file.replace(b"UID:", b"UID:anna-"),
    "a zone of dates": lambda file: file.replace(
        b"RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", b"RDATE:20260329T020000"
    ),
    "another onset": lambda file: file.replace(b"19700329T020000", b"19700329T030000"),
    "no zone": lambda file: file[: file.index(b"BEGIN:VTIMEZONE")] + file[file.index(b"BEGIN:VEVENT") :],
    "an alarm": lambda file: file.replace(b"END:VEVENT", b"BEGIN:VALARM\r\nEND:VALARM\r\nEND:VEVENT"),
    "a repeated event": lambda file: file.replace(b"STATUS", b"RRULE:FREQ=WEEKLY\r\nSTATUS"),
    "a comma not escaped": lambda file: file.replace(b"\\,", b","),
    "a semicolon not escaped": lambda file: file.replace(b"\\;", b";"),
    "a stray backslash": lambda file: file.replace(b"om", b"\\om"),
    "a CPR number": lambda file: file.replace(b"SUMMARY:", b"SUMMARY:0101901234 "),
    "no end of the event": lambda file: file.replace(b"END:VEVENT\r\n", b""),
    "a line without a name": lambda file: file.replace(b"STATUS:", b"\xc3\xb8:"),
    "cancelled": lambda file: file.replace(b"CONFIRMED", b"CANCELLED"),
}


def test_a_file_of_ours_breaks_none() -> None:
    assert broken_rules(good()) == []


@pytest.mark.parametrize("trap", TRAPS)
def test_every_trap_is_found(trap: str) -> None:
    file = good()
    broken = TRAPS[trap](file)
    assert broken != file
    assert broken_rules(broken)
