"""Sessions, found by whose they are, where they are and when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, Table, func, select

from planner.domain.catalogue import Sensitivity
from planner.domain.clashes import Rule
from planner.domain.planned_week import Subject, SubjectType
from planner.domain.refusals import Unknown
from planner.domain.session import Audience, ParticipantOrigin, Session, Slot
from planner.services.reading_ports import PlannedSum, SessionTitle
from planner.storage.catalogue_store import SqlCatalogueReader
from planner.storage.columns import reference_key
from planner.storage.people_rows import uuid_of
from planner.storage.rows import chunks
from planner.storage.session_rows import bounds, in_order, select_sessions, sessions_of
from planner.storage.tables_people import membership
from planner.storage.tables_sessions import participant, session, session_staff

_PLACES = {
    SubjectType.COHORT: session.c.cohort_id,
    SubjectType.WORKPLACE: session.c.workplace_id,
    SubjectType.ROOM: session.c.room_id,
}
# Where a rule's bookings are: table, column of who is booked, of the session, and between what instants.
_BOOKINGS: dict[Rule, tuple[Table, str, str]] = {
    Rule.CITIZEN: (participant, "citizen_id", "session_id"),
    Rule.STAFF: (session_staff, "staff_id", "session_id"),
    Rule.ROOM: (session, "room_id", "id"),
}
_DAY = timedelta(days=1)
_PLAIN = re.compile(r"[a-zA-Z0-9]+")


class SqlSessionReader:
    """Sessions in one look."""

    def __init__(self, connection: Connection, catalogue: SqlCatalogueReader) -> None:
        self._connection = connection
        self._catalogue = catalogue

    def get(self, reference: str) -> Session:
        """One session by reference (any case) or id, also a removed one.

        Raises:
            Unknown: ``unknown-reference`` with ``sort`` "session".
        """
        identity = uuid_of(reference)
        found = self._read(select_sessions().where(session.c.id == identity)) if identity else ()
        found = found or self._read(
            select_sessions().where(session.c.reference_key == reference_key(reference))
        )
        if not found:
            raise Unknown("unknown-reference", sort="session", reference=reference)
        return found[0]

    def by_id(self, ids: Iterable[UUID]) -> dict[UUID, Session]:
        """Sessions by id, removed ones too."""
        return {
            each.id: each
            for part in chunks(dict.fromkeys(ids))
            for each in self._read(select_sessions().where(session.c.id.in_(part)))
        }

    def of(self, subject: Subject, first: date, last: date) -> tuple[Session, ...]:
        """A subject's sessions on the dates (inclusive), by start and reference."""
        who, query = _whose(select_sessions(), subject.type, first, last)
        return self._read(query.where(who == subject.ref.id))

    def titles(
        self, sort: SubjectType, ids: Iterable[UUID], first: date, last: date, words: Iterable[str] = ()
    ) -> tuple[SessionTitle, ...]:
        """What the sessions of several subjects of a sort are called on the dates (inclusive), each session once.

        Left out are those whose title cannot hold all the words; SQLite knows no capitals beyond ASCII, so only the plain
        letters are compared here.
        """
        who, query = _whose(select(session.c.id, session.c.title, session.c.wall_start), sort, first, last)
        for plain in _PLAIN.findall(" ".join(words)):
            query = query.where(session.c.title.icontains(plain, autoescape=True))
        rows = {
            row.id: SessionTitle(row.id, row.title, row.wall_start)
            for part in chunks(dict.fromkeys(ids))
            for row in self._connection.execute(query.where(who.in_(part)))
        }
        return tuple(rows.values())

    def owned_by(self, organisation: UUID, first: date, last: date) -> tuple[Session, ...]:
        """Sessions an organisation owns on the dates (inclusive), by start and reference."""
        return self._read(self._between(first, last).where(session.c.owner_id == organisation))

    def of_members(self, cohort: UUID, first: date, last: date) -> tuple[Session, ...]:
        """Individual sessions of whoever is a member of a cohort on their date, by start."""
        start, end = bounds(first, last)
        query = (
            select(participant.c.session_id, session.c.wall_start, membership.c.since, membership.c.until)
            .join(participant, participant.c.citizen_id == membership.c.citizen_id)
            .join(session, session.c.id == participant.c.session_id)
            .where(
                membership.c.cohort_id == cohort,
                membership.c.since <= last,
                participant.c.start_utc >= start,
                participant.c.start_utc < end,
                participant.c.origin != ParticipantOrigin.TAKEN_OUT.value,
                session.c.cohort_id.is_(None),
                session.c.audience == Audience.INDIVIDUAL.value,
                ~session.c.removed,
            )
        )
        found = self.by_id(
            identity
            for identity, wall, since, until in self._connection.execute(query)
            if since <= wall.date() and (until is None or wall.date() <= until)
        )
        return tuple(sorted(found.values(), key=in_order))

    def on(self, day: date, *, owner: UUID | None = None, staff: UUID | None = None) -> tuple[Session, ...]:
        """Every session of a date, or those of an owner or with a member of staff, by start and reference."""
        query = self._between(day, day)
        if owner is not None:
            query = query.where(session.c.owner_id == owner)
        if staff is not None:
            start, end = bounds(day, day)
            query = query.join(session_staff, session_staff.c.session_id == session.c.id).where(
                session_staff.c.staff_id == staff,
                session_staff.c.start_utc >= start,
                session_staff.c.start_utc < end,
            )
        return self._read(query)

    def between(self, first: date, last: date) -> tuple[Session, ...]:
        """Every session on the dates (inclusive), by start and reference; in as many queries for a thousand as for ten."""
        query = self._between(first, last)
        among = query.with_only_columns(session.c.id, maintain_column_froms=False)
        return tuple(sessions_of(self._connection, self._catalogue, self._connection.execute(query), among))

    def overlapping(self, slots: Mapping[tuple[Rule, UUID], Sequence[Slot]]) -> tuple[Session, ...]:
        """Sessions that take any of the named citizens, staff or rooms within any of their slots, by start."""
        hits: dict[UUID, None] = {}
        for rule, (table, who, identity) in _BOOKINGS.items():
            wanted = {subject: taken for (each, subject), taken in slots.items() if each is rule and taken}
            for part in chunks(wanted):
                taken = [slot for subject in part for slot in wanted[subject]]
                query = _bookings(table, table.c[who], table.c[identity]).where(
                    table.c[who].in_(part),
                    # A citizen's own time is on the session's date, so at most a day away from the copied one.
                    table.c.start_utc > min(slot.start_utc for slot in taken) - _DAY - timedelta(hours=1),
                    table.c.start_utc < max(slot.end_utc for slot in taken) + _DAY + timedelta(hours=1),
                )
                for subject, found, start, end in self._connection.execute(query):
                    if any(start < slot.end_utc and slot.start_utc < end for slot in wanted[subject]):
                        hits[found] = None
        living = (each for each in self.by_id(hits).values() if not each.removed)
        return tuple(sorted(living, key=in_order))

    def of_cohort_from(self, cohort: UUID, first: date) -> tuple[Session, ...]:
        """A cohort's sessions from a date on, by start."""
        start, _ = bounds(first, first)
        query = select_sessions().where(
            session.c.cohort_id == cohort, session.c.start_utc >= start, ~session.c.removed
        )
        return self._read(query)

    def planned_sums(
        self, sort: SubjectType, ids: Iterable[UUID], first: date, last: date
    ) -> tuple[PlannedSum, ...]:
        """Minutes of cohorts, staff, workplaces or rooms on the dates (inclusive), added up in the database."""
        start, end = bounds(first, last)
        who = session_staff.c.staff_id if sort is SubjectType.STAFF else _PLACES[sort]
        parts = (who, session.c.owner_id, session.c.kind_id, session.c.sensitivity)
        query = select(*parts, func.sum(session.c.minutes)).group_by(*parts).where(~session.c.removed)
        when = session.c.start_utc
        if sort is SubjectType.STAFF:
            query = query.join(session_staff, session_staff.c.session_id == session.c.id)
            when = session_staff.c.start_utc
        query = query.where(when >= start, when < end)
        return tuple(
            PlannedSum(
                subject=subject,
                owner=owner,
                kind=kind,
                sensitivity=Sensitivity(sensitivity),
                minutes=int(minutes),
            )
            for part in chunks(dict.fromkeys(ids))
            for subject, owner, kind, sensitivity, minutes in self._connection.execute(
                query.where(who.in_(part))
            )
        )

    def _between(self, first: date, last: date) -> Select[Any]:
        start, end = bounds(first, last)
        return select_sessions().where(
            session.c.start_utc >= start, session.c.start_utc < end, ~session.c.removed
        )

    def _read(self, query: Select[Any]) -> tuple[Session, ...]:
        return tuple(sessions_of(self._connection, self._catalogue, self._connection.execute(query)))


def _whose(
    query: Select[Any], sort: SubjectType, first: date, last: date
) -> tuple[ColumnElement[Any], Select[Any]]:
    """Whose a session of the dates is, for subjects of a sort, and the query without the removed and the taken out."""
    start, end = bounds(first, last)
    query = query.where(~session.c.removed)
    if sort is SubjectType.CITIZEN:
        query = query.join(participant, participant.c.session_id == session.c.id).where(
            participant.c.start_utc >= start,
            participant.c.start_utc < end,
            participant.c.origin != ParticipantOrigin.TAKEN_OUT.value,
        )
        return participant.c.citizen_id, query
    if sort is SubjectType.STAFF:
        query = query.join(session_staff, session_staff.c.session_id == session.c.id).where(
            session_staff.c.start_utc >= start, session_staff.c.start_utc < end
        )
        return session_staff.c.staff_id, query
    return _PLACES[sort], query.where(session.c.start_utc >= start, session.c.start_utc < end)


def _bookings(table: Table, who: Any, identity: Any) -> Select[Any]:
    """Who is booked by which session between what instants, of those that are expected."""
    if table is not participant:
        return select(who, identity, table.c.start_utc, table.c.end_utc)
    return select(
        who,
        identity,
        func.coalesce(table.c.own_start, table.c.start_utc),
        func.coalesce(table.c.own_end, table.c.end_utc),
    ).where(table.c.origin != ParticipantOrigin.TAKEN_OUT.value)
