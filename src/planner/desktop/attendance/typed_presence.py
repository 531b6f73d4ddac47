"""What people type for how long somebody was there: minutes, hours and minutes, or the times they came and left."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time

from planner.domain.session import Slot

_MINUTES = re.compile(r"(\d{1,4})\s*(?:m|min|min\.)?", re.IGNORECASE)
_HOURS = re.compile(r"(\d{1,2})\s*[th]\.?\s*(?:(\d{1,2})\s*(?:m|min|min\.)?)?", re.IGNORECASE)
_COLON = re.compile(r"(\d{1,2}):(\d{2})")
_CLOCK = re.compile(r"(\d{1,2})[.:](\d{2})")
_DASH = re.compile(r"\s*[-–]\s*")


@dataclass(frozen=True, slots=True)
class Presence:
    """How long, or from when and to when; what was not said is None."""

    minutes: int | None = None
    came: datetime | None = None
    left: datetime | None = None


def read_presence(text: str, slot: Slot) -> Presence | None:
    """What was typed for a slot; None when it cannot be understood.

    ``85``, ``85 min``, ``1:25`` and ``1 t 25 min`` are minutes present. ``09.35`` is a time: the time somebody came when
    it is nearer to the start, the time they left when it is nearer to the end; ``09.35-`` and ``-10.15`` say which, and
    ``09.35-10.15`` gives both. With a colon a time that is longer than the slot is a time of day (``09:35``).
    """
    text = text.strip()
    minutes = _minutes(text, slot)
    if minutes is not None:
        return Presence(minutes=minutes)
    if _DASH.search(text):
        return _both(text, slot)
    moment = read_clock(text, slot)
    if moment is None:
        return None
    if moment - slot.start <= slot.end - moment:
        return Presence(came=moment)
    return Presence(left=moment)


def _minutes(text: str, slot: Slot) -> int | None:
    if found := _MINUTES.fullmatch(text):
        return int(found[1])
    found = _HOURS.fullmatch(text) or _COLON.fullmatch(text)
    if found is None:
        return None
    minutes = int(found[1]) * 60 + int(found[2] or 0)
    if int(found[2] or 0) > 59:
        return None
    if minutes > slot.minutes and ":" in text and _within(read_clock(text, slot), slot):
        return None
    return minutes


def _both(text: str, slot: Slot) -> Presence | None:
    parts = _DASH.split(text)
    if len(parts) != 2 or not any(parts):
        return None
    moments = [read_clock(part, slot) if part else None for part in parts]
    if any(part and moment is None for part, moment in zip(parts, moments, strict=True)):
        return None
    return Presence(came=moments[0], left=moments[1])


def read_clock(text: str, slot: Slot) -> datetime | None:
    """A time of the slot's day: ``9.35`` or ``09:35``; None when it is none."""
    found = _CLOCK.fullmatch(text)
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return datetime.combine(slot.day, time(int(found[1]), int(found[2])))


def _within(moment: datetime | None, slot: Slot) -> bool:
    return moment is not None and slot.start <= moment <= slot.end
