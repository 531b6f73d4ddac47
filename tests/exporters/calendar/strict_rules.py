"""Our own strict reading of a published calendar file: every trap we know of, stricter than any reader.

Written against the standard (RFC 5545, 5546, 7986) and not with the library that writes the files.
"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime

Line = tuple[str, dict[str, str], str]

_LINE = re.compile(r"([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=[^;:,\"]+)*):(.*)", re.DOTALL)
_UID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}@ugeplan\.invalid")
_CPR = re.compile(r"(?<!\d)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}-?\d{4}(?!\d)")
_BROKEN_ESCAPE = re.compile(r"(?:[^\\]|\\[\\;,nN])*")
_TEXTS = {"SUMMARY", "LOCATION", "DESCRIPTION", "X-WR-CALNAME"}
_CALENDAR = {"VERSION", "PRODID", "METHOD", "X-WR-CALNAME", "REFRESH-INTERVAL", "X-PUBLISHED-TTL"}
_ALWAYS = {
    "UID",
    "DTSTAMP",
    "LAST-MODIFIED",
    "SEQUENCE",
    "DTSTART",
    "DTEND",
    "SUMMARY",
    "ORGANIZER",
    "STATUS",
    "TRANSP",
}
_SOMETIMES = {"CLASS", "LOCATION", "DESCRIPTION"}
_FIXED = {"STATUS": "CONFIRMED", "TRANSP": "OPAQUE", "CLASS": "PRIVATE"}
_ZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/Copenhagen
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
"""


def broken_rules(file: bytes) -> list[str]:
    """Everything that is wrong with a file, empty when it is good."""
    try:
        text = file.decode("utf-8")
    except UnicodeDecodeError as error:
        return [f"not UTF-8: {error}"]
    return [*_bytes(file, text), *_structure(text.replace("\r\n ", ""))]


def _bytes(file: bytes, text: str) -> Iterator[str]:
    if not file.endswith(b"\r\n"):
        yield "does not end with CRLF"
    lines = file.split(b"\r\n")
    for line in lines[:-1]:
        if b"\n" in line or b"\r" in line:
            yield f"a bare CR or LF: {line!r}"
        if len(line) > 75:
            yield f"{len(line)} octets: {line!r}"
        if not line.strip():
            yield "an empty line"
        try:
            line.decode()
        except UnicodeDecodeError:
            yield f"folded inside a letter: {line!r}"
    if text.startswith("\ufeff"):
        yield "a byte order mark"
    if re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]", text):
        yield "a control character"
    if _CPR.search(text.replace("\r\n ", "")):
        yield "digits like a CPR number"


def _structure(text: str) -> Iterator[str]:
    lines = []
    for raw in text.split("\r\n")[:-1]:
        match = _LINE.fullmatch(raw)
        if match is None:
            yield f"not a content line: {raw!r}"
            continue
        params = dict(part.split("=", 1) for part in match[2].split(";") if part)
        lines.append((match[1], params, match[3]))
    if [line[::2] for line in (*lines[:1], *lines[-1:])] != [("BEGIN", "VCALENDAR"), ("END", "VCALENDAR")]:
        yield "not one VCALENDAR"
    if text.count(_ZONE.replace("\n", "\r\n")) != 1 or text.count("BEGIN:VTIMEZONE") != 1:
        yield "not the one zone"
    own, events = _parts(lines)
    yield from _calendar(own)
    uids = Counter(value for event in events for name, _, value in event if name == "UID")
    yield from (f"the UID {uid} {count} times" for uid, count in uids.items() if count > 1)
    for event in events:
        yield from _event(event)


def _parts(lines: list[Line]) -> tuple[list[Line], list[list[Line]]]:
    own: list[Line] = []
    events: list[list[Line]] = []
    inside: list[str] = []
    for line in lines:
        name, _, value = line
        if name == "BEGIN":
            inside.append(value)
            if value == "VEVENT":
                events.append([])
            elif value not in {"VCALENDAR", "VTIMEZONE", "STANDARD", "DAYLIGHT"}:
                own.append(("BEGIN", {}, value))
        elif name == "END":
            if not inside or inside.pop() != value:
                own.append(("END", {}, value))
        elif inside == ["VCALENDAR"]:
            own.append(line)
        elif inside == ["VCALENDAR", "VEVENT"]:
            events[-1].append(line)
    return own, events


def _calendar(own: list[Line]) -> Iterator[str]:
    names = Counter(name for name, _, _ in own)
    values = {name: value for name, _, value in own}
    if names != Counter(_CALENDAR):
        yield f"not each of the calendar's properties once: {names}"
    if (values.get("VERSION"), values.get("METHOD")) != ("2.0", "PUBLISH"):
        yield "not a published calendar, version 2.0"
    yield from _texts(own)


def _event(event: list[Line]) -> Iterator[str]:
    names = Counter(name for name, _, _ in event)
    found = {name: (params, value) for name, params, value in event}
    missing = _ALWAYS - names.keys()
    if missing:
        yield f"without {missing}"
        return
    if unknown := names.keys() - _ALWAYS - _SOMETIMES:
        yield f"with {unknown}"
    yield from (f"{name} {count} times" for name, count in names.items() if count > 1)
    yield from (f"{n} is {found[n][1]}" for n, value in _FIXED.items() if n in found and found[n][1] != value)
    if not _UID.fullmatch(found["UID"][1]):
        yield f"not a random UID: {found['UID'][1]}"
    if not found["SEQUENCE"][1].isdigit():
        yield "SEQUENCE is no number"
    if not re.fullmatch(r"mailto:[^@\s]+@[^@\s]+", found["ORGANIZER"][1]):
        yield "ORGANIZER is no address"
    for name in ("DTSTAMP", "LAST-MODIFIED"):
        if found[name][0] or not re.fullmatch(r"\d{8}T\d{6}Z", found[name][1]):
            yield f"{name} is not in UTC"
    yield from _times(found["DTSTART"], found["DTEND"])
    yield from _texts(event)


def _times(start: tuple[dict[str, str], str], end: tuple[dict[str, str], str]) -> Iterator[str]:
    if start[0] != end[0]:
        yield "start and end in two zones"
    shape = r"\d{8}T\d{6}" if start[0] == {"TZID": "Europe/Copenhagen"} else r"\d{8}T\d{6}Z"
    if not all(re.fullmatch(shape, value) for _, value in (start, end)):
        yield f"neither Copenhagen time nor UTC: {start} {end}"
    elif datetime.fromisoformat(end[1]) <= datetime.fromisoformat(start[1]):
        yield f"ends before it starts: {start[1]} {end[1]}"


def _texts(lines: list[Line]) -> Iterator[str]:
    for name, _, value in lines:
        if name in _TEXTS:
            if not value:
                yield f"{name} is empty"
            if not _BROKEN_ESCAPE.fullmatch(value) or re.search(r"(?<!\\)[;,]", re.sub(r"\\\\", "", value)):
                yield f"{name} is not escaped: {value!r}"
