"""Busy time from somebody else's calendar: bytes in, stretches of time out, and what was left out by reason.

Nothing in a file stops the program or keeps it busy: an event that cannot be understood is counted and passed over, an
endless series ends where the plan does, and there is a most of everything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta

from planner.domain.busy_time import ReadCalendar, bounds
from planner.domain.refusals import Malformed
from planner.importers.calendar_events import LeftOut, OutsideEvent, certainly_elsewhere, read_event
from planner.importers.calendar_lines import read_lines
from planner.importers.calendar_zones import HOME, Zones
from planner.importers.charset import text_of
from planner.importers.recurrence import Budget, OutOfBudget, repeats

MOST_BYTES = 20_000_000
MOST_EVENTS = 200_000
# What is read line by line is far more than what is worth to be understood; an office has a few hundred a year.
MOST_UNDERSTOOD = 5_000
MOST_BLOCKS = 20_000
MOST_STEPS = 1_000_000
_MINUTE = timedelta(minutes=1)
Stretch = tuple[datetime, datetime, str]


def read_busy_calendar(data: bytes, first: date, last: date, *, keep_titles: bool = False) -> ReadCalendar:
    """The busy stretches of a calendar file on the dates (inclusive).

    Raises:
        Malformed: It is no calendar at all, or too large.
    """
    if len(data) > MOST_BYTES:
        raise Malformed("calendar-too-large", most=MOST_BYTES // 1_000_000)
    text, letters = text_of(data)
    found = read_lines(text, MOST_EVENTS)
    told: Counter[str] = Counter({"unfinished": found.unfinished, "too_many": found.too_many})
    told["letters"] = letters == "cp1252"
    events = _understood(found.events, Zones(found.zones), first, last, told)
    stretches = _within(_stretches(events, first, last, told), first, last)
    blocks = _settled(stretches, told, keep_titles=keep_titles)
    return ReadCalendar(blocks, {reason: number for reason, number in sorted(told.items()) if number})


def _understood(
    rows: Iterable[dict[str, list[str]]], zones: Zones, first: date, last: date, told: Counter[str]
) -> list[OutsideEvent]:
    found: list[OutsideEvent] = []
    looked_at = 0
    for lines in rows:
        if certainly_elsewhere(lines, first, last):
            told["other_dates"] += 1
            continue
        if looked_at == MOST_UNDERSTOOD:
            told["too_many"] += 1
            continue
        looked_at += 1
        try:
            event = read_event(lines, zones)
        except LeftOut as left:
            told[left.reason] += 1
            continue
        told["zone"] += event.guessed
        told["broken_part"] += event.broken
        found.append(event)
    return found


def _stretches(events: list[OutsideEvent], first: date, last: date, told: Counter[str]) -> Iterator[Stretch]:
    changed: dict[str, set[datetime]] = {}
    masters: dict[str, OutsideEvent] = {}
    single: list[OutsideEvent] = []
    for number, event in enumerate(events):
        if event.replaces is not None:
            changed.setdefault(event.uid, set()).add(event.replaces)
            single.append(event)
            continue
        # The same event may stand twice; the one that was changed last counts.
        key = event.uid or f"#{number}"
        known = masters.get(key)
        if known is None or event.sequence >= known.sequence:
            masters[key] = event
    budget = Budget(MOST_STEPS)
    for event in (*masters.values(), *single):
        reason = "cancelled" if event.cancelled else "free" if event.free else ""
        if reason:
            told[reason] += 1
            continue
        skipped = event.except_ if event.replaces else event.except_ | changed.get(event.uid, set())
        try:
            yield from _occurrences(event, skipped, first, last, budget)
        except (OutOfBudget, OverflowError, ValueError):
            told["too_much"] += 1


def _occurrences(
    event: OutsideEvent, skipped: set[datetime], first: date, last: date, budget: Budget
) -> Iterator[Stretch]:
    for start in _starts(event, first, last, budget):
        begins = start.astimezone(UTC)
        if begins in skipped:
            continue
        if event.days:
            ends = (start.replace(tzinfo=None) + timedelta(days=event.days)).replace(tzinfo=HOME)
            yield begins, ends.astimezone(UTC), event.title
        else:
            yield begins, begins + event.length, event.title


def _starts(event: OutsideEvent, first: date, last: date, budget: Budget) -> Iterator[datetime]:
    yield event.start
    yield from event.also
    if event.rule is None or event.replaces is not None:
        return
    zone = event.start.tzinfo
    wall = event.start.replace(tzinfo=None)
    # One that began before may still go on, and zones lie up to a day apart.
    earliest = datetime.combine(first, time.min) - event.length - timedelta(days=2)
    latest = datetime.combine(last, time.max) + timedelta(days=2)
    for moment in repeats(event.rule, wall, earliest, latest, budget):
        if moment != wall:
            yield moment.replace(tzinfo=zone)


def _within(stretches: Iterable[Stretch], first: date, last: date) -> Iterator[Stretch]:
    """The parts on the dates, in whole minutes."""
    begin, end = bounds(first, last)
    for start, stop, title in stretches:
        since = max(start.replace(second=0, microsecond=0), begin)
        until = min(stop, end)
        if until.second or until.microsecond:
            until = until.replace(second=0, microsecond=0) + _MINUTE
        if since < until:
            yield since, until, title


def _settled(stretches: Iterable[Stretch], told: Counter[str], *, keep_titles: bool) -> tuple[Stretch, ...]:
    """In order; without titles, stretches that overlap or touch are one."""
    found: list[Stretch] = []
    for start, stop, title in sorted(stretches):
        if not keep_titles and found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], stop), "")
        elif len(found) == MOST_BLOCKS:
            told["too_many"] += 1
        else:
            found.append((start, stop, title if keep_titles else ""))
    return tuple(found)
