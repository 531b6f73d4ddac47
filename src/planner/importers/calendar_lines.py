"""The events of a calendar file as short texts: only the lines that say when, unfolded, and nothing that is long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from planner.domain.refusals import Malformed

_WANTED = frozenset(
    (
        "DTSTART",
        "DTEND",
        "DURATION",
        "RRULE",
        "RDATE",
        "EXDATE",
        "EXRULE",
        "RECURRENCE-ID",
        "UID",
        "SUMMARY",
        "STATUS",
        "TRANSP",
        "SEQUENCE",
        "X-MICROSOFT-CDO-BUSYSTATUS",
    )
)
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,60}(?=[;:])")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|$)")
# A line of exceptions of a daily event over ten years has 70,000 letters.
LONGEST_LINE = 100_000
LONGEST_ZONE = 20_000
MOST_ZONES = 40


@dataclass(slots=True)
class CalendarLines:
    """What was found: each event's lines by name, the zones' texts by name, and the events that never ended."""

    events: list[dict[str, list[str]]] = field(default_factory=list)
    zones: dict[str, str] = field(default_factory=dict)
    unfinished: int = 0
    too_many: int = 0


def read_lines(text: str, most_events: int) -> CalendarLines:
    """The events and zones of a calendar.

    Raises:
        Malformed: ``not-a-calendar``.
    """
    if "BEGIN:VCALENDAR" not in text[:4_000].upper():
        raise Malformed("not-a-calendar")
    reader = _Reader(most_events)
    for name, line in _unfolded(text):
        component = line[len(name) + 1 :].strip().upper() if name in {"BEGIN", "END"} else ""
        if name == "BEGIN":
            reader.begin(component)
        elif name == "END":
            reader.end(component)
        else:
            reader.take(name, line)
        reader.take_for_zone(line, ended=name == "END" and component == "VTIMEZONE")
    reader.end_of_file()
    return reader.found


class _Reader:
    """Which event or zone is open, and what is open inside the event (an alarm, whose lines are not its)."""

    def __init__(self, most_events: int) -> None:
        self.found = CalendarLines()
        self._most = most_events
        self._event: dict[str, list[str]] | None = None
        self._inside: list[str] = []
        self._zone: list[str] | None = None

    def begin(self, component: str) -> None:
        if component == "VEVENT":
            self.found.unfinished += self._event is not None
            self._event, self._inside = {}, []
        elif component == "VTIMEZONE":
            self._zone = []
        elif self._event is not None:
            self._inside.append(component)

    def end(self, component: str) -> None:
        if component == "VEVENT":
            if self._event is not None and len(self.found.events) < self._most:
                self.found.events.append(self._event)
            elif self._event is not None:
                self.found.too_many += 1
            self._event, self._inside = None, []
        elif self._inside and component == self._inside[-1]:
            self._inside.pop()

    def take(self, name: str, line: str) -> None:
        if self._event is not None and not self._inside and name in _WANTED:
            self._event.setdefault(name, []).append(line)

    def take_for_zone(self, line: str, *, ended: bool) -> None:
        if self._zone is None:
            return
        self._zone.append(line)
        if ended:
            _keep_zone(self.found.zones, self._zone)
        if ended or len(self._zone) > LONGEST_ZONE // 20:
            self._zone = None

    def end_of_file(self) -> None:
        self.found.unfinished += self._event is not None


def _keep_zone(zones: dict[str, str], lines: list[str]) -> None:
    named = next((line.partition(":")[2].strip() for line in lines if line.upper().startswith("TZID")), "")
    text = "\r\n".join(lines) + "\r\n"
    if named and named not in zones and len(zones) < MOST_ZONES and len(text) <= LONGEST_ZONE:
        zones[named] = text


def _unfolded(text: str) -> Iterator[tuple[str, str]]:
    """Each line with the name before its first sign; what is folded is put together, but for what nobody asks for."""
    name, parts, size = "", [""], 0
    for match in _LINE.finditer(text):
        line = match[0].rstrip("\r\n")
        if line[:1] in {" ", "\t"}:
            if size + len(line) <= LONGEST_LINE and name in _ASKED:
                parts.append(line[1:])
                size += len(line)
            continue
        if name:
            yield name, "".join(parts)
        found = _NAME.match(line)
        name = found[0].upper() if found else ""
        parts, size = [line[:LONGEST_LINE]], len(line)
    if name:
        yield name, "".join(parts)


# Zones are few, and kept whole.
_ASKED = _WANTED | {"BEGIN", "END", "TZID", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME"}
