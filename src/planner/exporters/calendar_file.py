"""A plan as a calendar file (.ics) that people open in Outlook, Google, Apple, Thunderbird or on a phone.

One event per session, in Copenhagen time, published and not an invitation: no attendees, so nobody is named to others.
What a recipient may not see is not in the :class:`~planner.domain.recipients.VisibleWeek` and so not in the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import cache
from uuid import UUID
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, vCalAddress, vDatetime, vDuration, vInt, vText

from planner.domain.clock import ZONE_NAME
from planner.domain.ledger import Issued
from planner.domain.recipients import Content, VisibleSession, VisibleWeek
from planner.domain.refusals import Refused
from planner.domain.session import Slot
from planner.exporters.calendar_text import Text
from planner.exporters.calendar_words import description, location, summary
from planner.exporters.calendar_zone import copenhagen
from planner.wording import Wording

# Without a version: a new release of the program alone must not change what was issued.
PRODUCT = "-//Ugeplan//planner//DA"
# How often a calendar that follows the file should look again.
LOOK_AGAIN = timedelta(hours=12)


def calendar_bytes(
    week: VisibleWeek, issued: Mapping[UUID, Issued], organizer: str, wording: Wording
) -> bytes:
    """The calendar file of a plan; the same plan, issue and language give the same bytes.

    Args:
        week: What the recipient may see, at content level neutral or full. An empty plan gives a file without events.
        issued: The ledger's row of each visible session, from :func:`planner.services.issuing.issue_week`.
        organizer: The unit's e-mail address.
        wording: The language.

    Raises:
        Refused: ``organizer-missing``.
        ValueError: The week was made for paper, which says more than a calendar may.
    """
    if week.content is Content.PAPER:
        raise ValueError("a view made for paper says more than a calendar may")
    address = organizer.strip()
    if not address:
        raise Refused("organizer-missing")
    calendar = Calendar()
    calendar["PRODID"] = vText(PRODUCT)
    calendar["VERSION"] = vText("2.0")
    calendar["METHOD"] = vText("PUBLISH")
    calendar["X-WR-CALNAME"] = Text(wording.say("calendar-name"))
    calendar.add("REFRESH-INTERVAL", vDuration(LOOK_AGAIN, params={"VALUE": "DURATION"}))
    calendar.add("X-PUBLISHED-TTL", vDuration(LOOK_AGAIN))
    calendar.add_component(_zone())
    owner = vCalAddress(f"mailto:{address}")
    for seen in week.sessions:
        calendar.add_component(_event(week, seen, issued[seen.session], owner, wording))
    made: bytes = calendar.to_ical()
    return made


def _event(
    week: VisibleWeek, seen: VisibleSession, row: Issued, organizer: vCalAddress, wording: Wording
) -> Event:
    event = Event()
    event["UID"] = vText(row.uid)
    event["DTSTAMP"] = event["LAST-MODIFIED"] = vDatetime(row.stamp)
    event["SEQUENCE"] = vInt(row.sequence)
    start, end = _times(seen.slot)
    event["DTSTART"] = vDatetime(start)
    event["DTEND"] = vDatetime(end)
    event["ORGANIZER"] = organizer
    event["SUMMARY"] = Text(summary(week, seen, wording))
    event["STATUS"] = vText("CONFIRMED")
    event["TRANSP"] = vText("OPAQUE")
    if seen.private:
        event["CLASS"] = vText("PRIVATE")
    if place := location(seen):
        event["LOCATION"] = Text(place)
    if text := description(week, seen, wording):
        event["DESCRIPTION"] = Text(text)
    return event


def _times(slot: Slot) -> tuple[datetime, datetime]:
    """Start and end as Copenhagen time, as UTC where either is in the hour that autumn doubles.

    There a wall time means its first pass by the standard too, but libical and ical.js (so Evolution, KDE, Thunderbird)
    take it for the second, an hour late.
    """
    zone = ZoneInfo(ZONE_NAME)
    start, end = slot.start.replace(tzinfo=zone), slot.end.replace(tzinfo=zone)
    if any(moment.utcoffset() != moment.replace(fold=1).utcoffset() for moment in (start, end)):
        return slot.start_utc, slot.end_utc
    return start, end


@cache
def _zone() -> Timezone:
    return copenhagen()
