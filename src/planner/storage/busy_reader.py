"""When people and places are taken or not to be had, read in batches for rules and for the search for free time."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, or_, select

from planner.domain.availability import Availability
from planner.domain.busy_time import BusyBlock, BusySource, Taken
from planner.domain.clashes import ClosedDay
from planner.domain.people import GroupPeriod, Placement, Ref
from planner.domain.planned_week import Subject, SubjectType
from planner.storage.availability_rows import availability_of
from planner.storage.availability_suggestions import suggested_closing_days
from planner.storage.busy_taken import read_taken
from planner.storage.catalogue_store import SqlCatalogueReader
from planner.storage.people_rows import SORTS, placement_of
from planner.storage.rows import chunks
from planner.storage.session_rows import bounds
from planner.storage.tables_availability import availability, busy_block, busy_source
from planner.storage.tables_office import setting
from planner.storage.tables_people import citizen, group_period, placement, room, staff, workplace

_SUBJECTS: dict[str, Table] = {
    SubjectType.CITIZEN.value: citizen,
    SubjectType.STAFF.value: staff,
    SubjectType.ROOM.value: room,
    SubjectType.WORKPLACE.value: workplace,
}


class SqlBusyReader:
    """What is taken in one look; what each method gives stands in the port."""

    def __init__(self, connection: Connection, catalogue: SqlCatalogueReader, today: date) -> None:
        self._connection = connection
        self._catalogue = catalogue
        self._today = today

    def taken(
        self, sort: SubjectType, subjects: Iterable[UUID], first: date, last: date
    ) -> tuple[Taken, ...]:
        """What sessions take of the subjects on the dates."""
        return tuple(read_taken(self._connection, self._catalogue, sort, subjects, first, last))

    def outside(self, subjects: Iterable[UUID], first: date, last: date) -> tuple[BusyBlock, ...]:
        """What calendars from outside take of the subjects on the dates, by start."""
        start, end = bounds(first, last)
        query = select(
            busy_block.c.subject_id, busy_block.c.start_utc, busy_block.c.end_utc, busy_block.c.title
        ).where(busy_block.c.start_utc >= start, busy_block.c.start_utc < end)
        found = [
            BusyBlock(*row)
            for part in chunks(dict.fromkeys(subjects))
            for row in self._connection.execute(query.where(busy_block.c.subject_id.in_(part)))
        ]
        return tuple(sorted(found, key=lambda block: (block.start, block.end)))

    def sources(self, subject: UUID | None = None) -> tuple[BusySource, ...]:
        """The calendars from outside, by address."""
        query = select(busy_source).order_by(busy_source.c.address, busy_source.c.id)
        if subject is not None:
            query = query.where(busy_source.c.subject_id == subject)
        rows = list(self._connection.execute(query))
        names = self._names(rows)
        return tuple(
            BusySource(
                id=row.id,
                subject=Subject(SubjectType(row.subject_type), names[row.subject_id]),
                address=row.address,
                keep_titles=row.keep_titles,
                read_at=row.read_at,
                blocks=row.blocks,
                left_out=json.loads(row.left_out),
            )
            for row in rows
        )

    def blocks(self, source: UUID) -> tuple[BusyBlock, ...]:
        """Everything that one calendar from outside gave, by start."""
        query = select(
            busy_block.c.subject_id, busy_block.c.start_utc, busy_block.c.end_utc, busy_block.c.title
        ).where(busy_block.c.source_id == source)
        return tuple(BusyBlock(*row) for row in self._connection.execute(query.order_by(busy_block.c.number)))

    def availability(self, subjects: Iterable[UUID], first: date, last: date) -> tuple[Availability, ...]:
        """Hours, absences and competences that hold on any of the dates, by start."""
        query = (
            select(availability)
            .where(
                availability.c.since <= last,
                or_(availability.c.until.is_(None), availability.c.until >= first),
            )
            .order_by(availability.c.since, availability.c.weekday, availability.c.start_minute)
        )
        rows = [
            row
            for part in chunks(dict.fromkeys(subjects))
            for row in self._connection.execute(query.where(availability.c.subject_id.in_(part)))
        ]
        names = self._names(rows)
        return tuple(availability_of(row, names) for row in rows)

    def entry(self, entry: UUID) -> Availability | None:
        """One of them by id."""
        rows = list(self._connection.execute(select(availability).where(availability.c.id == entry)))
        return availability_of(rows[0], self._names(rows)) if rows else None

    def placements(self, citizens: Iterable[UUID], first: date, last: date) -> tuple[Placement, ...]:
        """Placements that run on any of the dates, by start."""
        query = (
            SORTS[Placement]
            .query(self._today)
            .where(
                ~placement.c.removed,
                placement.c.since <= last,
                or_(placement.c.until.is_(None), placement.c.until >= first),
            )
            .order_by(placement.c.since, placement.c.id)
        )
        return tuple(
            placement_of(row)
            for part in chunks(dict.fromkeys(citizens))
            for row in self._connection.execute(query.where(placement.c.citizen_id.in_(part)))
        )

    def group_periods(self, citizens: Iterable[UUID], first: date, last: date) -> tuple[GroupPeriod, ...]:
        """Citizens' groups on any of the dates, by start."""
        query = (
            select(group_period, citizen.c.reference.label("who"), citizen.c.name.label("called"))
            .join(citizen, citizen.c.id == group_period.c.citizen_id)
            .where(
                group_period.c.since <= last,
                or_(group_period.c.until.is_(None), group_period.c.until >= first),
            )
            .order_by(group_period.c.since, group_period.c.id)
        )
        return tuple(
            GroupPeriod(
                id=row.id,
                citizen=Ref(row.citizen_id, row.who, row.called),
                group=row.group_code,
                since=row.since,
                until=row.until,
                reason=row.reason,
            )
            for part in chunks(dict.fromkeys(citizens))
            for row in self._connection.execute(query.where(group_period.c.citizen_id.in_(part)))
        )

    def settings(self, prefix: str) -> dict[str, str]:
        """What the office decided under every key that begins so."""
        query = select(setting.c.key, setting.c.value).where(
            setting.c.key >= prefix, setting.c.key < f"{prefix}\U0010ffff"
        )
        rows = self._connection.execute(query)
        return {row.key: row.value for row in rows}

    def suggested_closing_days(self, year: int) -> tuple[ClosedDay, ...]:
        """Days on which many close though they are no public holidays, by date."""
        return suggested_closing_days(year)

    def _names(self, rows: Iterable[Any]) -> dict[UUID, Ref]:
        """Who the rows are about, with today's names."""
        by_sort: dict[str, dict[UUID, None]] = {}
        for row in rows:
            by_sort.setdefault(row.subject_type, {})[row.subject_id] = None
        return {
            identity: Ref(identity, reference, name)
            for sort, ids in by_sort.items()
            for part in chunks(ids)
            for identity, reference, name in self._connection.execute(
                select(_SUBJECTS[sort].c.id, _SUBJECTS[sort].c.reference, _SUBJECTS[sort].c.name).where(
                    _SUBJECTS[sort].c.id.in_(part)
                )
            )
        }
