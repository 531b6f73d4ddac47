"""What somebody else's calendar calls time zones."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo

from icalendar import Timezone

from planner.domain.clock import ZONE_NAME

HOME = ZoneInfo(ZONE_NAME)
_NAME = re.compile(r"^TZID[^\r\n]*", re.IGNORECASE | re.MULTILINE)


class Zones:
    """The zones that a file brings along, read when first asked for."""

    def __init__(self, texts: dict[str, str]) -> None:
        self._texts = texts
        self._known: dict[str, tzinfo | None] = {}

    def aware(self, value: datetime | date, name: str) -> tuple[datetime, bool]:
        """A moment of the file as an instant with its zone, and whether the zone had to be guessed.

        A time without a zone is one of the wall here. A date is its midnight here.
        """
        if not isinstance(value, date):
            # A damaged file may have a time of day here.
            raise TypeError(type(value).__name__)
        if not isinstance(value, datetime):
            return datetime(value.year, value.month, value.day, tzinfo=HOME), False
        if value.tzinfo is not None:
            return value, False
        if not name:
            return value.replace(tzinfo=HOME), False
        own = self._own(name)
        return value.replace(tzinfo=own or HOME), own is None

    def _own(self, name: str) -> tzinfo | None:
        if name not in self._known:
            text = self._texts.get(name)
            self._known[name] = _read(text) if text else None
        return self._known[name]


def _read(text: str) -> tzinfo | None:
    """The zone, if it changes by the year only: the library looks for every change until 2038."""
    rules = [line.upper() for line in text.splitlines() if line.upper().startswith("RRULE")]
    if any("FREQ=YEARLY" not in rule or "INTERVAL" in rule or "BYDAY" not in rule for rule in rules):
        return None
    starts = [line.partition(":")[2] for line in text.splitlines() if line.upper().startswith("DTSTART")]
    if len(rules) > 4 or any(not start[:4].isdecimal() for start in starts):
        return None
    try:
        # The library remembers zones by name for as long as the program runs; another file's may have the same name.
        own = f"TZID:{hashlib.sha256(text.encode()).hexdigest()}"
        zone = Timezone.from_ical(_NAME.sub(own, text))
        if not isinstance(zone, Timezone) or zone.errors:
            return None
        found: tzinfo = zone.to_tz(lookup_tzid=False)
        datetime(2026, 1, 1, tzinfo=found).astimezone(UTC)
    except Exception:  # noqa: BLE001  # whatever is wrong with it, there is a zone to take instead
        return None
    return found
