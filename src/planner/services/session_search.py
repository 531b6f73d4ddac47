"""Finding sessions by their title: those of the acting person and their citizens, and of whose week is shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.isoweek import IsoWeek
from planner.domain.planned_week import SUBJECT_RECORDS, Subject, SubjectType
from planner.domain.session import Session
from planner.services.acting_person import viewing
from planner.services.people_rights import known
from planner.services.ports import Reading, Store
from planner.services.reading_ports import SessionTitle

WEEKS = 13
"""How many weeks back and on from the week shown are looked through."""
MOST = 8
MOST_LOOKED_AT = 60
"""How many sessions with such a title are read to see whether the acting person may know them."""


class SessionSearch:
    """Looks through a bounded part of the plan, so that it costs the same however many citizens an office has."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(
        self, acting: Acting, text: str, week: IsoWeek, shown: Subject | None = None, most: int = MOST
    ) -> tuple[Session, ...]:
        """Sessions that have all the words of a text in their title, the nearest to the week first.

        Args:
            acting: On whose behalf; looked through are their own sessions and those of the citizens they are mentor of.
            text: In any case.
            week: From thirteen weeks before it to thirteen weeks after it.
            shown: Somebody or something else whose sessions are looked through too.
            most: How many at most.
        """
        words = text.casefold().split()
        if not words:
            return ()
        with self._store.reading() as reading:
            titles = _titles(reading, acting, week, shown, words)
            hits = [each for each in titles if all(word in each.title.casefold() for word in words)]
            return _seen(reading, acting, _by_distance(hits, week), most)


def _titles(
    reading: Reading, acting: Acting, week: IsoWeek, shown: Subject | None, words: Sequence[str]
) -> Iterable[SessionTitle]:
    first, last = week.plus(-WEEKS).monday, week.plus(WEEKS).sunday
    asked: dict[SubjectType, set[UUID]] = {}
    if acting.staff is not None:
        asked[SubjectType.STAFF] = {acting.staff.id}
        mentored = reading.people.mentees(acting.staff.id, week.monday)
        asked[SubjectType.CITIZEN] = {citizen.id for citizen in mentored}
    if shown is not None:
        record = reading.people.by_id(SUBJECT_RECORDS[shown.type], [shown.ref.id]).values()
        if known(reading, acting, record):
            asked.setdefault(shown.type, set()).add(shown.ref.id)
    found = {
        each.id: each
        for sort, ids in asked.items()
        for each in reading.sessions.titles(sort, ids, first, last, words)
    }
    return found.values()


def _by_distance(hits: Iterable[SessionTitle], week: IsoWeek) -> list[UUID]:
    """From the week on, then what lies before it, each the nearest first."""
    monday = week.monday

    def far(each: SessionTitle) -> tuple[bool, float]:
        days = (each.start.date() - monday).days
        return days < 0, abs(days) + each.start.hour / 24

    return [each.id for each in sorted(hits, key=far)][:MOST_LOOKED_AT]


def _seen(reading: Reading, acting: Acting, ids: list[UUID], most: int) -> tuple[Session, ...]:
    seen_by = viewing(reading, acting)
    found: list[Session] = []
    for start in range(0, len(ids), most):
        part = ids[start : start + most]
        sessions = reading.sessions.by_id(part)
        found += [sessions[each] for each in part if seen_by.sees(sessions[each])]
        if len(found) >= most:
            break
    return tuple(found[:most])
