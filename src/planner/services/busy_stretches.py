"""When people and places are not to be had, as stretches of whole minutes with the rule that says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from uuid import UUID

from planner.domain.availability import DAY_ENDS, Availability, open_hours
from planner.domain.busy_time import Taken
from planner.domain.clashes import Rule
from planner.domain.clock import instant, wall_time
from planner.domain.free_time import BusyReason, BusyStretch
from planner.domain.planned_week import SubjectType
from planner.domain.rules.named_rule import Choices
from planner.domain.rules.rule_set import RuleSet
from planner.domain.rules.travel import minutes_between
from planner.domain.session import Slot
from planner.services.ports import Reading
from planner.services.unavailable_times import times_away

BOOKED = {SubjectType.CITIZEN: Rule.CITIZEN, SubjectType.STAFF: Rule.STAFF, SubjectType.ROOM: Rule.ROOM}
_AWAY = {
    BusyReason.OUTSIDE: Rule.OUTSIDE,
    BusyReason.ABSENCE: Rule.ABSENCE,
    BusyReason.PAUSE: Rule.PAUSE,
    BusyReason.KEPT_FREE: Rule.KEPT_FREE,
}
_AT_ZERO = datetime(1970, 1, 1, tzinfo=UTC)


def minute(moment: datetime) -> int:
    """An instant on the line of whole minutes."""
    return int(moment.timestamp()) // 60


def wall(at: int) -> datetime:
    """The wall time of a minute on that line."""
    return wall_time(_AT_ZERO + timedelta(minutes=at))


def window(day: date, earliest: time, latest: time) -> tuple[int, int]:
    """From when to when of a date."""
    return minute(instant(datetime.combine(day, earliest))), minute(instant(datetime.combine(day, latest)))


def stretch(slot: Slot, rule: Rule) -> BusyStretch:
    """A slot in which a rule says no."""
    return BusyStretch(minute(slot.start_utc), minute(slot.end_utc), rule)


def away(
    reading: Reading,
    rules: RuleSet,
    subjects: Mapping[SubjectType, Iterable[UUID]],
    days: Sequence[date],
) -> dict[UUID, list[BusyStretch]]:
    """Absences, pauses, hours and calendars outside, by whom they are of, as far as the office has their rules on."""
    sorts = {identity: sort for sort, ids in subjects.items() for identity in ids}
    found: dict[UUID, list[BusyStretch]] = {identity: [] for identity in sorts}
    for identity, times in times_away(reading, sorts, days).items():
        hours = Rule.WORKING_HOURS if sorts[identity] is SubjectType.STAFF else Rule.OPENING_HOURS
        for each in times:
            rule = _AWAY.get(each.reason, hours)
            if rules.choices(rule) is not None:
                found[identity].append(stretch(each.slot, rule))
    for identity, slots in _outside_usual(reading, rules, subjects.get(SubjectType.STAFF, ()), days):
        found[identity] += [stretch(slot, Rule.WORKING_HOURS) for slot in slots]
    return found


def _outside_usual(
    reading: Reading, rules: RuleSet, staff: Iterable[UUID], days: Sequence[date]
) -> Iterator[tuple[UUID, list[Slot]]]:
    """The rest of each date for those who have no working hours of their own, when the office has some."""
    chosen = rules.choices(Rule.WORKING_HOURS)
    usual: tuple[time, time] | None = chosen.values["usual"] if chosen else None
    staff = list(staff)
    if usual is None or not staff or not days:
        return
    own: dict[UUID, list[Availability]] = {}
    for entry in reading.busy.availability(staff, days[0], days[-1]):
        own.setdefault(entry.subject.ref.id, []).append(entry)
    for identity in staff:
        for day in days:
            if open_hours(own.get(identity, ()), day) is None:
                edges = ((time.min, usual[0]), (usual[1], DAY_ENDS))
                yield (
                    identity,
                    [
                        Slot(datetime.combine(day, start), datetime.combine(day, end))
                        for start, end in edges
                        if start < end
                    ],
                )


def on_the_way(
    taken: Iterable[Taken], place: str, owner: UUID, choices: Choices | None
) -> Iterator[BusyStretch]:
    """When somebody would be on their way between a place and what they have before and after, by the rule of travel."""
    if choices is None:
        return
    days: dict[date, list[Taken]] = {}
    for each in taken:
        days.setdefault(each.slot.day, []).append(each)
    for day in days.values():
        for each in day:
            needed = minutes_between((each.place, each.owner), (place, owner), choices)
            if needed:
                start, end = minute(each.slot.start_utc), minute(each.slot.end_utc)
                # Only what is next to it on the day counts: beyond another session that one's place does.
                before = max(
                    (minute(o.slot.end_utc) for o in day if o.slot.end <= each.slot.start), default=0
                )
                after = min(
                    (minute(o.slot.start_utc) for o in day if o.slot.start >= each.slot.end),
                    default=end + needed,
                )
                yield BusyStretch(max(start - needed, before), start, Rule.TRAVEL)
                yield BusyStretch(end, min(end + needed, after), Rule.TRAVEL)


def full(taken: Iterable[Slot], room_for: int) -> Iterator[BusyStretch]:
    """When a workplace has so many that no more than ``room_for`` others would have a place."""
    steps: dict[int, int] = {}
    for slot in taken:
        start, end = minute(slot.start_utc), minute(slot.end_utc)
        steps[start] = steps.get(start, 0) + 1
        steps[end] = steps.get(end, 0) - 1
    moments = sorted(steps)
    there = 0
    for at, until in pairwise(moments):
        there += steps[at]
        if there > room_for:
            yield BusyStretch(at, until, Rule.WORKPLACE_PLACES)
