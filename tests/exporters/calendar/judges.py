"""Other people's calendar readers, each telling the same few things of every event in a file.

They read the zone from the file itself: none may fall back on what it knows of Copenhagen.
"""

import ctypes
import json
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import icalendar
import vobject


@dataclass(frozen=True, order=True)
class Read:
    """What a reader makes of one event; times are instants."""

    uid: str
    start: datetime
    end: datetime
    sequence: int
    summary: str
    location: str
    description: str


Judge = Callable[[bytes], list[Read]]


def icalendar_reads(file: bytes) -> list[Read]:
    calendar = icalendar.Calendar.from_ical(file)
    assert isinstance(calendar, icalendar.Calendar)
    assert not [error for part in calendar.walk() for error in part.errors]
    return [_icalendar_event(event) for event in calendar.events]


def _icalendar_event(event: Any) -> Read:
    return Read(
        str(event["UID"]),
        event["DTSTART"].dt.astimezone(UTC),
        event["DTEND"].dt.astimezone(UTC),
        int(event["SEQUENCE"]),
        str(event["SUMMARY"]),
        str(event.get("LOCATION", "")),
        str(event.get("DESCRIPTION", "")),
    )


def vobject_reads(file: bytes) -> list[Read]:
    calendar = vobject.readOne(file.decode())

    def text(event: Any, name: str) -> str:
        return str(getattr(event, name).value) if hasattr(event, name) else ""

    return [
        Read(
            str(event.uid.value),
            event.dtstart.value.astimezone(UTC),
            event.dtend.value.astimezone(UTC),
            int(event.sequence.value),
            text(event, "summary"),
            text(event, "location"),
            text(event, "description"),
        )
        for event in getattr(calendar, "vevent_list", [])
    ]


class IcalJs:
    """ical.js, in one node that stays up for many files."""

    def __init__(self, node: str, package: Path) -> None:
        script = Path(__file__).with_name("read_with_ical_js.mjs")
        self._process = subprocess.Popen(
            [node, script, package],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def __call__(self, file: bytes) -> list[Read]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(file.decode()) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        assert "error" not in answer, answer
        return [
            Read(
                event["uid"],
                datetime.fromtimestamp(event["start"], UTC),
                datetime.fromtimestamp(event["end"], UTC),
                event["sequence"],
                event["summary"],
                event["location"] or "",
                event["description"] or "",
            )
            for event in answer["events"]
        ]

    def close(self) -> None:
        self._process.communicate()


class _Time(ctypes.Structure):
    _fields_ = (
        *(
            (name, ctypes.c_int)
            for name in ("year", "month", "day", "hour", "minute", "second", "date", "daylight")
        ),
        ("zone", ctypes.c_void_p),
    )


class Libical:
    """libical, which also checks that nothing breaks the rules of a published calendar."""

    def __init__(self, name: str) -> None:
        library = ctypes.CDLL(name)
        pointer, text, number = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
        for function, result, arguments in (
            ("icalparser_parse_string", pointer, [text]),
            ("icalcomponent_string_to_kind", number, [text]),
            ("icalcomponent_get_first_component", pointer, [pointer, number]),
            ("icalcomponent_get_next_component", pointer, [pointer, number]),
            ("icalcomponent_get_dtstart", _Time, [pointer]),
            ("icalcomponent_get_dtend", _Time, [pointer]),
            ("icaltime_as_timet_with_zone", ctypes.c_long, [_Time, pointer]),
            ("icalcomponent_get_uid", text, [pointer]),
            ("icalcomponent_get_sequence", number, [pointer]),
            ("icalcomponent_get_summary", text, [pointer]),
            ("icalcomponent_get_location", text, [pointer]),
            ("icalcomponent_get_description", text, [pointer]),
            ("icalcomponent_count_errors", number, [pointer]),
            ("icalcomponent_as_ical_string", text, [pointer]),
            ("icalrestriction_check", number, [pointer]),
            ("icalcomponent_free", None, [pointer]),
        ):
            found = getattr(library, function)
            found.restype, found.argtypes = result, arguments
        self._library = library

    def __call__(self, file: bytes) -> list[Read]:
        with self._parsed(file) as calendar:
            kind = self._library.icalcomponent_string_to_kind(b"VEVENT")
            found = []
            event = self._library.icalcomponent_get_first_component(calendar, kind)
            while event:
                found.append(self._event(event))
                event = self._library.icalcomponent_get_next_component(calendar, kind)
            return found

    def complaints(self, file: bytes) -> str:
        """What libical finds against the file, after its own table of what each method demands; empty is good."""
        with self._parsed(file) as calendar:
            valid = self._library.icalrestriction_check(calendar)
            errors = self._library.icalcomponent_count_errors(calendar)
            if valid and not errors:
                return ""
            return str(self._library.icalcomponent_as_ical_string(calendar).decode())

    @contextmanager
    def _parsed(self, file: bytes) -> Iterator[int]:
        calendar = self._library.icalparser_parse_string(file)
        assert calendar
        try:
            yield calendar
        finally:
            self._library.icalcomponent_free(calendar)

    def _event(self, event: int) -> Read:
        library = self._library

        def text(name: str) -> str:
            return (getattr(library, f"icalcomponent_get_{name}")(event) or b"").decode()

        def time(name: str) -> datetime:
            found = getattr(library, f"icalcomponent_get_{name}")(event)
            assert found.zone, "libical does not know the zone"
            return datetime.fromtimestamp(library.icaltime_as_timet_with_zone(found, found.zone), UTC)

        return Read(
            text("uid"),
            time("dtstart"),
            time("dtend"),
            library.icalcomponent_get_sequence(event),
            text("summary"),
            text("location"),
            text("description"),
        )
