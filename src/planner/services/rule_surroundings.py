"""Looks up, in a handful of questions, all that rules look at around the sessions that are checked together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar
from uuid import UUID

from planner.domain.availability import Availability
from planner.domain.busy_time import Taken, TakenTime, taken_by
from planner.domain.catalogue import Group
from planner.domain.people import Placement, Room, Workplace
from planner.domain.planned_week import SubjectType
from planner.domain.rules.rule_set import PREFIX, RuleSet, rule_set
from planner.domain.rules.surroundings import Moment, Surroundings
from planner.domain.session import PlaceType, Session
from planner.services.ports import Reading

K = TypeVar("K")
V = TypeVar("V")


def office_rules(reading: Reading) -> RuleSet:
    """The rules as the office has chosen them."""
    return rule_set(reading.busy.settings(PREFIX))


def surroundings(
    reading: Reading, drafts: Sequence[Session], moment: Moment, known: Sequence[Session] | None = None
) -> Surroundings:
    """What is around the drafts, which stand in for what is stored under their ids.

    Citizens are looked at for the whole weeks, everybody and everything else for the dates of the drafts. ``known`` is
    every session of those weeks, when they have been read already: then the time they take is not asked for again.
    """
    live = {draft.id: draft for draft in drafts if not draft.removed}
    days = [draft.day for draft in live.values()]
    first, last = min(days), max(days)
    monday = min(draft.slot.week.monday for draft in live.values())
    sunday = max(draft.slot.week.sunday for draft in live.values())
    busy = reading.busy
    citizens = {row.citizen.id for draft in live.values() for row in draft.attending}
    staff = {person.id for draft in live.values() for person in draft.staff}
    rooms = reading.people.by_id(Room, _places(live.values(), PlaceType.ROOM))
    workplaces = reading.people.by_id(Workplace, _places(live.values(), PlaceType.WORKPLACE))
    limited = [each.id for each in workplaces.values() if each.places is not None]
    if known is None:
        stored = [
            *busy.taken(SubjectType.CITIZEN, citizens, monday, sunday),
            *busy.taken(SubjectType.STAFF, staff, first, last),
            *busy.taken(SubjectType.ROOM, rooms, first, last),
            *busy.taken(SubjectType.WORKPLACE, limited, first, last),
        ]
        taken = _with_drafts(stored, drafts)
    else:
        taken = (each for session in known for each in taken_by(session))
    return Surroundings(
        drafts=live,
        taken=TakenTime(taken),
        moment=moment,
        closed_days=reading.closed_days(monday, sunday),
        rooms=rooms,
        workplaces=workplaces,
        availability=_by_subject(
            busy.availability({*citizens, *staff, *rooms, *workplaces}, first, last),
        ),
        outside=_grouped((block.subject, block) for block in busy.outside({*staff, *rooms}, first, last)),
        placements=_placements(reading, live.values(), monday, sunday),
        groups=_grouped(
            (period.citizen.id, period) for period in busy.group_periods(_offered(live.values()), first, last)
        ),
        group_rows=reading.catalogue.rows(Group),
    )


def _with_drafts(stored: Iterable[Taken], drafts: Sequence[Session]) -> Iterable[Taken]:
    replaced = {draft.id for draft in drafts}
    yield from (each for each in stored if each.session not in replaced)
    for draft in drafts:
        yield from taken_by(draft)


def _places(drafts: Iterable[Session], sort: PlaceType) -> set[UUID]:
    return {d.place.id for d in drafts if d.place and d.place.type is sort and d.place.id}


def _placements(
    reading: Reading, drafts: Iterable[Session], monday: date, sunday: date
) -> Mapping[UUID, Sequence[Placement]]:
    company = {row.citizen.id for d in drafts if d.kind.counts_as_company_time for row in d.attending}
    found = reading.busy.placements(company, monday, sunday)
    return _grouped((placement.citizen.id, placement) for placement in found)


def _offered(drafts: Iterable[Session]) -> set[UUID]:
    return {row.citizen.id for d in drafts if d.kind.is_offer for row in d.attending}


def _by_subject(entries: Iterable[Availability]) -> Mapping[UUID, Sequence[Availability]]:
    return _grouped((entry.subject.ref.id, entry) for entry in entries)


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    found: dict[K, list[V]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found
