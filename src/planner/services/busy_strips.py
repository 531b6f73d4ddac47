"""What stands in the way of people and places, day by day: for the strips beside a session, and behind one that is dragged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.busy_time import Taken
from planner.domain.free_time import BusyReason
from planner.domain.people import Membership, reference_order
from planner.domain.planned_week import SUBJECT_RECORDS, Subject, SubjectType
from planner.domain.session import Slot
from planner.services.acting_person import viewing
from planner.services.people_rights import known
from planner.services.ports import Reading, Store
from planner.services.unavailable_times import times_away


@dataclass(frozen=True, slots=True)
class StripBlock:
    """Time that somebody is not to be had; the title is empty when it may not be told or there is none."""

    slot: Slot
    reason: BusyReason
    title: str = ""
    session: UUID | None = None


@dataclass(frozen=True, slots=True)
class BusyStrip:
    """What is in the way of one person or place on one date, by start; blocks may overlap."""

    subject: Subject
    day: date
    blocks: tuple[StripBlock, ...]


class BusyStrips:
    """Reads who is busy when; a handful of questions for everybody at once."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def strips(
        self,
        acting: Acting,
        subjects: Sequence[Subject],
        days: Sequence[date],
        *,
        but: UUID | None = None,
        titled: bool = True,
    ) -> tuple[BusyStrip, ...]:
        """A strip for each subject and date, subject by subject.

        A cohort comes as those who are its members on the date, by reference. Whom the acting person may not know of is left out. A
        workplace is taken by many at a time: only its hours count.

        Args:
            acting: On whose behalf.
            subjects: Who and what.
            days: The dates, in order.
            but: A session that does not count, because it is the one that is to be moved.
            titled: Whether to say titles, of what the acting person may see.
        """
        if not days:
            return ()
        with self._store.reading() as reading:
            wanted = _known(reading, acting, subjects)
            people = _people(reading, wanted, days)
            taken = _taken(reading, people, days, but)
            away = times_away(reading, people, days)
            titles = _titles(reading, acting, taken) if titled else {}
            told = titled and acting.sees_all_citizens
            found = []
            for who, (subject, memberships) in people.items():
                blocks: dict[date, list[StripBlock]] = {day: [] for day in days}
                for each in taken.get(who, ()):
                    title = titles.get(each.session, "")
                    blocks[each.slot.day].append(
                        StripBlock(each.slot, BusyReason.SESSION, title, each.session)
                    )
                for time in away.get(who, ()):
                    if time.slot.day in blocks:
                        title = time.title if told else ""
                        blocks[time.slot.day].append(StripBlock(time.slot, time.reason, title))
                for day in days:
                    if memberships is None or any(each.covers(day) for each in memberships):
                        inside = sorted(blocks[day], key=lambda block: block.slot.start)
                        found.append(BusyStrip(subject, day, tuple(inside)))
            return tuple(found)


_People = Mapping[UUID, tuple[Subject, Sequence[Membership] | None]]
_TAKEN = (SubjectType.CITIZEN, SubjectType.STAFF, SubjectType.ROOM)


def _known(reading: Reading, acting: Acting, subjects: Iterable[Subject]) -> list[Subject]:
    """Those of the subjects that the acting person may know of, in order."""
    by_sort: dict[SubjectType, dict[UUID, Subject]] = {}
    for subject in subjects:
        by_sort.setdefault(subject.type, {})[subject.ref.id] = subject
    found: set[UUID] = set()
    for sort, asked in by_sort.items():
        records = reading.people.by_id(SUBJECT_RECORDS[sort], asked).values()
        found |= {record.id for record in known(reading, acting, records)}
    return [subject for asked in by_sort.values() for subject in asked.values() if subject.ref.id in found]


def _people(reading: Reading, subjects: Iterable[Subject], days: Sequence[date]) -> _People:
    """Everyone by id, cohorts as their members by reference; a member comes with when they are one."""
    found: dict[UUID, tuple[Subject, list[Membership] | None]] = {}
    for subject in subjects:
        if subject.type is not SubjectType.COHORT:
            found[subject.ref.id] = (subject, None)
            continue
        memberships_of = reading.people.memberships(cohort=subject.ref.id)
        for membership in sorted(memberships_of, key=lambda each: reference_order(each.citizen)):
            if any(membership.covers(day) for day in days):
                member = Subject(SubjectType.CITIZEN, membership.citizen)
                _, memberships = found.setdefault(membership.citizen.id, (member, []))
                if memberships is not None:
                    memberships.append(membership)
    return found


def _taken(
    reading: Reading, people: _People, days: Sequence[date], but: UUID | None
) -> dict[UUID, list[Taken]]:
    found: dict[UUID, list[Taken]] = {}
    for sort in _TAKEN:
        asked = [who for who, (subject, _) in people.items() if subject.type is sort]
        for each in reading.busy.taken(sort, asked, min(days), max(days)):
            if each.session != but and each.slot.day in days:
                found.setdefault(each.subject, []).append(each)
    return found


def _titles(reading: Reading, acting: Acting, taken: Mapping[UUID, Sequence[Taken]]) -> dict[UUID, str]:
    """Titles of what the acting person may see, by session."""
    seen_by = viewing(reading, acting)
    ids = {each.session for row in taken.values() for each in row}
    return {
        session.id: session.title for session in reading.sessions.by_id(ids).values() if seen_by.sees(session)
    }
