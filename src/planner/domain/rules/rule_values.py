"""From what people write about a rule to the values its check uses."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import time

from planner.domain.refusals import Malformed

_HOURS = re.compile(r"(\d{1,2})[:.](\d{2})\s*[-–]\s*(\d{1,2})[:.](\d{2})")


def whole(least: int, most: int) -> Callable[[str], int]:
    """A reader of whole numbers between two (both allowed)."""

    def read(text: str) -> int:
        if not re.fullmatch(r"\d{1,6}", text.strip()) or not least <= int(text) <= most:
            raise Malformed("rule-number", text=text, least=least, most=most)
        return int(text)

    return read


def day_hours(text: str) -> tuple[time, time] | None:
    """``08:00-16:00``; None for an empty text.

    Raises:
        Malformed: It is no such thing.
    """
    if not text.strip():
        return None
    match = _HOURS.fullmatch(text.strip())
    try:
        if match:
            start, end = time(int(match[1]), int(match[2])), time(int(match[3]), int(match[4]))
            if start < end:
                return start, end
    except ValueError:
        pass
    raise Malformed("rule-hours", text=text)


def pairs(text: str) -> dict[frozenset[str], int]:
    """Minutes for pairs of places: ``Nyropsgade > Torvet = 25; R1 > V2 = 10``, in either direction, names in any case.

    Raises:
        Malformed: A part is no such thing.
    """
    found: dict[frozenset[str], int] = {}
    for part in filter(str.strip, text.split(";")):
        left, mark, right = part.partition(">")
        other, equals, minutes = right.rpartition("=")
        if not (mark and equals and left.strip() and other.strip() and minutes.strip().isdecimal()):
            raise Malformed("rule-pairs", text=part.strip())
        if len(minutes.strip()) > 3:
            raise Malformed("rule-pairs", text=part.strip())
        found[frozenset((left.strip().casefold(), other.strip().casefold()))] = int(minutes)
    return found


def table(text: str) -> dict[str, tuple[str, ...]]:
    """What each code asks for: ``talk = samtale; job_coaching = jobcoach, samtale``.

    Raises:
        Malformed: A part is no such thing.
    """
    found: dict[str, tuple[str, ...]] = {}
    for part in filter(str.strip, text.split(";")):
        code, equals, names = part.partition("=")
        wanted = tuple(name.strip() for name in names.split(",") if name.strip())
        if not (equals and code.strip() and wanted):
            raise Malformed("rule-table", text=part.strip())
        found[code.strip()] = (*found.get(code.strip(), ()), *wanted)
    return found
