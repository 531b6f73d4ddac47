"""The one description of Copenhagen's summer time that every calendar file carries.

Written by hand: generated descriptions are lists of dates that end some day, with an onset that desktop Outlook and
other readers take for an hour too early.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vRecur

from planner.domain.clock import ZONE_NAME

_WINTER = timedelta(hours=1)
_SUMMER = timedelta(hours=2)


def copenhagen() -> Timezone:
    """Winter time from the last Sunday of October, summer time from the last Sunday of March, for all years."""
    zone = Timezone()
    zone.add("TZID", ZONE_NAME)
    winter, summer = TimezoneStandard(), TimezoneDaylight()
    for part, name, start, month, before, after in (
        (winter, "CET", datetime(1970, 10, 25, 3), 10, _SUMMER, _WINTER),  # noqa: DTZ001  # wall time, by its nature
        (summer, "CEST", datetime(1970, 3, 29, 2), 3, _WINTER, _SUMMER),  # noqa: DTZ001
    ):
        part.add("DTSTART", start)
        part.add("RRULE", vRecur({"FREQ": "YEARLY", "BYMONTH": month, "BYDAY": "-1SU"}))
        part.add("TZNAME", name)
        part.add("TZOFFSETFROM", before)
        part.add("TZOFFSETTO", after)
        zone.add_component(part)
    return zone
