"""How fast a plan becomes a calendar file, against icalendar building the same fields in the plainest way."""

import statistics
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from time import perf_counter
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

from planner.domain.clock import ZONE_NAME
from planner.domain.ledger import Issued
from planner.domain.recipients import Contact, Content, VisibleWeek
from planner.exporters.calendar_file import calendar_bytes
from planner.exporters.calendar_words import description, location, summary
from planner.services.issuing import full_view, prepare_issue
from planner.wording import Wording
from tests.exporters.calendar.plans import (
    CAFE,
    CITIZEN,
    NOW,
    ORGANIZER,
    PRACTICE,
    TALK,
    Book,
    session,
    told,
    view,
)

pytestmark = pytest.mark.bench

EVENTS = 87
ROUNDS = 25
LIMIT = 1.2
DA = Wording("da")
RING = Contact(name="Mette Mentor", phone="33 66 00 00")
Said = tuple[str, str, str]


def plain(week: VisibleWeek, issued: Mapping[UUID, Issued], said: list[Said]) -> bytes:
    """The floor: the library's own way, from texts that are ready."""
    calendar = Calendar()
    for name, value in (
        ("PRODID", "-//Ugeplan//planner//DA"),
        ("VERSION", "2.0"),
        ("METHOD", "PUBLISH"),
        ("X-WR-CALNAME", "Ugeplan"),
        ("X-PUBLISHED-TTL", "PT12H"),
    ):
        calendar.add(name, value)
    calendar.add("REFRESH-INTERVAL", timedelta(hours=12), {"VALUE": "DURATION"})
    zone = Timezone()
    zone.add("TZID", ZONE_NAME)
    for part, name, start, month, before, after in (
        (TimezoneStandard(), "CET", datetime(1970, 10, 25, 3), 10, 2, 1),
        (TimezoneDaylight(), "CEST", datetime(1970, 3, 29, 2), 3, 1, 2),
    ):
        part.add("DTSTART", start)
        part.add("RRULE", {"FREQ": "YEARLY", "BYMONTH": month, "BYDAY": "-1SU"})
        part.add("TZNAME", name)
        part.add("TZOFFSETFROM", timedelta(hours=before))
        part.add("TZOFFSETTO", timedelta(hours=after))
        zone.add_component(part)
    calendar.add_component(zone)
    for seen, (title, where, text) in zip(week.sessions, said, strict=True):
        row = issued[seen.session]
        event = Event()
        event.add("UID", row.uid)
        event.add("DTSTAMP", row.stamp)
        event.add("LAST-MODIFIED", row.stamp)
        event.add("SEQUENCE", row.sequence)
        event.add("DTSTART", seen.slot.start.replace(tzinfo=ZoneInfo(ZONE_NAME)))
        event.add("DTEND", seen.slot.end.replace(tzinfo=ZoneInfo(ZONE_NAME)))
        event.add("ORGANIZER", f"mailto:{ORGANIZER}")
        event.add("SUMMARY", title)
        event.add("STATUS", "CONFIRMED")
        event.add("TRANSP", "OPAQUE")
        event.add("LOCATION", where)
        event.add("DESCRIPTION", text)
        calendar.add_component(event)
    made: bytes = calendar.to_ical()
    return made


def test_a_calendar_of_87_events() -> None:
    monday = datetime(2027, 1, 11, 9)
    plan = []
    for number in range(EVENTS):
        start = monday + timedelta(days=7 * (number // 7) + number % 7)
        plan.append(
            session(
                f"S{number}",
                f"{start:%Y-%m-%dT%H:%M}",
                "12:00",
                of=PRACTICE if number % 3 else TALK,
                title=f"Virksomhedspraktik nr. {number}, med oplæring",
                place=CAFE,
                note="Tag madpakke og praktiske sko med." if number % 2 else "",
            )
        )
    week = view(plan, content=Content.FULL, contact=RING)
    book = Book()
    issued = told(week, plan, book)
    said = [(summary(week, seen, DA), location(seen), description(week, seen, DA)) for seen in week.sessions]
    assert calendar_bytes(week, issued, ORGANIZER, DA) == plain(week, issued, said)

    ours, floor = interleaved(
        lambda: calendar_bytes(week, issued, ORGANIZER, DA), lambda: plain(week, issued, said)
    )

    def whole() -> bytes:
        seen = view(plan, content=Content.FULL, contact=RING)
        again = prepare_issue(book, full_view(CITIZEN, seen.weeks, plan, contact=RING), NOW)
        return calendar_bytes(seen, again.rows, ORGANIZER, DA)

    export, _ = interleaved(whole, lambda: None)
    print(
        f"\n{EVENTS} events: {ours * 1000:.1f} ms, icalendar's plainest way {floor * 1000:.1f} ms, "
        f"ratio {ours / floor:.2f} (limit {LIMIT}); with view and ledger in memory {export * 1000:.1f} ms"
    )
    assert ours / floor <= LIMIT


def interleaved(first: Callable[[], object], second: Callable[[], object]) -> tuple[float, float]:
    """Median seconds of each, taken in turns so that a busy moment of the machine hits both."""
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for work, times in zip((first, second), taken, strict=True):
            before = perf_counter()
            work()
            times.append(perf_counter() - before)
    return statistics.median(taken[0]), statistics.median(taken[1])
