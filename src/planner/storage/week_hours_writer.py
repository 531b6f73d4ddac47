"""Hours by citizen and week, worked out again from sessions and marks for whoever was touched.

The same rule as ``domain.attendance.hours_of``, said to the database, so that a mark costs one small statement and a large
load one large one. ``tests/storage/test_week_hours.py`` holds the two against each other, and ``data check`` holds what is
stored against what this makes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Delete,
    Insert,
    Integer,
    Select,
    and_,
    bindparam,
    case,
    cast,
    delete,
    false,
    func,
    select,
)

from planner.domain.catalogue import AttendanceCode, Attended, Kind, Sensitivity
from planner.domain.isoweek import IsoWeek
from planner.domain.session import ParticipantOrigin, Session
from planner.storage.catalogue_store import SqlCatalogueReader
from planner.storage.rows import chunks
from planner.storage.session_rows import bounds
from planner.storage.tables_closing import week_hours
from planner.storage.tables_sessions import mark, participant, session

# Beyond this many citizens it is quicker to work out everybody's weeks than to name them.
EVERYBODY = 4_000
_ALWAYS = (0, 999_999)
_SPARE = timedelta(days=1)
MINUTES = (
    "planned",
    "denominator",
    "attended",
    "lawful",
    "unlawful",
    "unrecorded",
    "company_planned",
    "company_attended",
)


class WeekHoursKeeper:
    """Remembers whose weeks were touched in a transaction, and works them out when asked or when it ends."""

    def __init__(self, connection: Connection, catalogue: SqlCatalogueReader) -> None:
        self._connection = connection
        self._catalogue = catalogue
        self._touched: dict[UUID, tuple[int, int]] = {}

    def touch(self, citizens: Iterable[UUID], first: int = _ALWAYS[0], last: int = _ALWAYS[1]) -> None:
        """Say that citizens' weeks (keys, both included) may have changed."""
        for who in citizens:
            old = self._touched.get(who)
            self._touched[who] = (min(first, old[0]), max(last, old[1])) if old else (first, last)

    def touch_sessions(self, sessions: Iterable[Session]) -> None:
        """Say that sessions were written."""
        for each in sessions:
            week = each.slot.week.key
            self.touch((row.citizen.id for row in each.participants), week, week)

    def touch_marks(self, sessions: Collection[UUID], citizens: Collection[UUID]) -> None:
        """Say that marks of sessions were written."""
        query = select(func.min(session.c.iso_week), func.max(session.c.iso_week))
        weeks = [
            self._connection.execute(query.where(session.c.id.in_(part))).one()
            for part in chunks(dict.fromkeys(sessions))
        ]
        found = [row for row in weeks if row[0] is not None]
        if found:
            self.touch(citizens, min(row[0] for row in found), max(row[1] for row in found))

    def touch_kind(self, kind: UUID, first: date) -> None:
        """Say that sessions of a kind row from a date on were pointed to it."""
        query = select(participant.c.citizen_id, func.min(session.c.iso_week), func.max(session.c.iso_week))
        rows = self._connection.execute(
            query.join(session, session.c.id == participant.c.session_id)
            .where(session.c.kind_id == kind, session.c.iso_week >= IsoWeek.of(first).key)
            .group_by(participant.c.citizen_id)
        )
        for who, earliest, latest in rows:
            self.touch([who], earliest, latest)

    def settle(self) -> None:
        """Work out what was touched since the last time."""
        touched, self._touched = self._touched, {}
        if len(touched) > EVERYBODY:
            first, last = min(w[0] for w in touched.values()), max(w[1] for w in touched.values())
            work_out(self._connection, self._catalogue, None, first, last)
            return
        by_span: dict[tuple[int, int], list[UUID]] = {}
        for who, span in touched.items():
            by_span.setdefault(span, []).append(who)
        for (first, last), citizens in by_span.items():
            for part in chunks(citizens):
                work_out(self._connection, self._catalogue, part, first, last)


def work_out(
    connection: Connection,
    catalogue: SqlCatalogueReader,
    citizens: Sequence[UUID] | None,
    first: int,
    last: int,
) -> None:
    """Make the rows of citizens (None: of everybody) in the weeks anew."""
    told: dict[str, object] = {"citizens": citizens, "first": first, "last": last}
    if (first, last) != _ALWAYS:
        start, end = bounds(_week(first).monday - _SPARE, _week(last).sunday + _SPARE)
        told |= {"start": start, "end": end}
    clear, fill = _statements(
        connection.dialect.name,
        *_rows(catalogue),
        named=citizens is not None,
        bounded=(first, last) != _ALWAYS,
    )
    connection.execute(clear, told)
    connection.execute(fill, told)


def worked_out(dialect: str, catalogue: SqlCatalogueReader) -> Select[Any]:
    """What all rows should be, from sessions and marks."""
    return _worked_out(dialect, *_rows(catalogue), named=False, bounded=False)


def _rows(catalogue: SqlCatalogueReader) -> tuple[tuple[AttendanceCode, ...], tuple[Kind, ...]]:
    return catalogue.rows(AttendanceCode), catalogue.rows(Kind)


@lru_cache(maxsize=16)
def _statements(
    dialect: str, codes: tuple[AttendanceCode, ...], kinds: tuple[Kind, ...], *, named: bool, bounded: bool
) -> tuple[Delete, Insert]:
    """To take rows away and to make them: built once for a catalogue, for building costs more than a mark."""
    clear = delete(week_hours).where(*_only(week_hours.c.citizen_id, week_hours.c.iso_week, named, bounded))
    names = ["citizen_id", "iso_week", "owner_id", "secret", *MINUTES]
    made = _worked_out(dialect, codes, kinds, named=named, bounded=bounded)
    return clear, week_hours.insert().from_select(names, made)


def _week(key: int) -> IsoWeek:
    return IsoWeek(*divmod(key, 100))


def _only(
    citizen: ColumnElement[UUID], week: ColumnElement[int], named: bool, bounded: bool
) -> list[ColumnElement[bool]]:
    here: list[ColumnElement[bool]] = []
    if named:
        here.append(citizen.in_(bindparam("citizens", expanding=True)))
    if bounded:
        here += [week >= bindparam("first"), week <= bindparam("last")]
    return here


def _worked_out(
    dialect: str, codes: tuple[AttendanceCode, ...], kinds: tuple[Kind, ...], *, named: bool, bounded: bool
) -> Select[Any]:
    planned = _planned(dialect)
    minutes = func.coalesce(mark.c.minutes, 0)
    company = session.c.kind_id.in_([kind.id for kind in kinds if kind.counts_as_company_time])
    said = _Codes(codes)
    missing = case((said.counts_gap(planned - minutes), planned - minutes), else_=0)
    recorded = mark.c.code_id.is_not(None)
    sums: tuple[ColumnElement[Any], ...] = (
        planned,
        case((said.denominator, planned), else_=0),
        case((recorded, minutes), else_=0),
        case((said.lawful, missing), else_=0),
        case((said.lawful, 0), else_=missing),
        case((recorded, 0), else_=planned),
        case((company, planned), else_=0),
        case((and_(company, recorded), minutes), else_=0),
    )
    newest = mark.alias("newest")
    latest = (
        select(func.max(newest.c.seq))
        .where(
            newest.c.session_id == participant.c.session_id, newest.c.citizen_id == participant.c.citizen_id
        )
        .correlate(participant)
        .scalar_subquery()
    )
    same = and_(
        mark.c.session_id == participant.c.session_id,
        mark.c.citizen_id == participant.c.citizen_id,
        mark.c.seq == latest,
    )
    secret = session.c.sensitivity != Sensitivity.NORMAL.value
    keys = (participant.c.citizen_id, participant.c.iso_week, session.c.owner_id, secret)
    return (
        select(*keys, *(func.sum(each) for each in sums))
        .select_from(participant)
        .join(session, session.c.id == participant.c.session_id)
        .outerjoin(mark, same)
        .where(
            participant.c.origin != ParticipantOrigin.TAKEN_OUT.value,
            ~session.c.removed,
            *_only(participant.c.citizen_id, participant.c.iso_week, named, bounded),
            # What the index is in order of; the weeks decide.
            *(
                (participant.c.start_utc >= bindparam("start"), participant.c.start_utc < bindparam("end"))
                if bounded
                else ()
            ),
        )
        .group_by(*keys)
    )


def _planned(dialect: str) -> ColumnElement[Any]:
    """Minutes of a citizen's own time, else of the session."""
    own = participant.c.own_end - participant.c.own_start
    seconds: ColumnElement[Any] = own if dialect == "sqlite" else func.extract("epoch", own)
    between = cast(seconds / 60, Integer)
    return case((participant.c.own_start.is_not(None), between), else_=session.c.minutes)


class _Codes:
    """What the catalogue says of the codes, as conditions on the mark that holds."""

    def __init__(self, codes: Iterable[AttendanceCode]) -> None:
        rows = tuple(codes)
        away = [row for row in rows if row.attended is Attended.NONE]
        self.denominator = _one_of([row for row in rows if row.in_denominator])
        self.lawful = _one_of([row for row in rows if row.lawful]) | mark.c.lawful_reason.is_(True)
        self._away = _one_of([row for row in away if row.lawful is not None])
        self._there = _one_of([row for row in rows if row.attended is not Attended.NONE])
        limits: dict[int, list[AttendanceCode]] = {}
        for row in rows:
            limits.setdefault(row.threshold_minutes, []).append(row)
        self._threshold = (
            case(*[(_one_of(found), limit) for limit, found in sorted(limits.items())], else_=0)
            if limits
            else None
        )

    def counts_gap(self, gap: ColumnElement[Any]) -> ColumnElement[bool]:
        """Whether what is missing of the time is lawful or unlawful absence at all."""
        there = self._there if self._threshold is None else and_(self._there, gap > self._threshold)
        return self._away | there


def _one_of(rows: Sequence[AttendanceCode]) -> ColumnElement[bool]:
    return mark.c.code_id.in_([row.id for row in rows]) if rows else false()
