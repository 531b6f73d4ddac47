"""Records of the plain pages and the dated ties between them, read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar, cast
from uuid import UUID

from sqlalchemy import Connection, Row, Select, Table, func, or_, select, union

from planner.domain.people import Citizen, GroupPeriod, Membership, MentorAssignment, Placement, Record, Ref
from planner.domain.refusals import Unknown
from planner.storage.columns import folded, reference_key
from planner.storage.people_rows import SORTS, on, placement_of, uuid_of
from planner.storage.rows import chunks
from planner.storage.tables_people import (
    citizen,
    cohort,
    group_period,
    membership,
    mentor_assignment,
    placement,
    staff,
    workplace,
)
from planner.storage.tables_sessions import participant, session

R = TypeVar("R", bound=Record)


class SqlPeopleReader:
    """People, places and ties in one look; ``today`` decides a citizen's group and mentor."""

    def __init__(self, connection: Connection, today: date) -> None:
        self._connection = connection
        self._today = today

    def get(self, sort: type[R], reference: str) -> R:
        """One record by reference (any case) or id; a reference wins over an id that looks the same.

        Raises:
            Unknown: ``unknown-reference``.
        """
        table = SORTS[sort].table
        found = self._read(sort, table.c.reference_key == reference_key(reference), ~table.c.removed)
        if not found and (identity := uuid_of(reference)) is not None:
            found = self._read(sort, table.c.id == identity, ~table.c.removed)
        if not found:
            raise Unknown("unknown-reference", sort=sort.__name__.lower(), reference=reference)
        return found[0]

    def by_id(self, sort: type[R], ids: Iterable[UUID]) -> dict[UUID, R]:
        """Records by id, removed ones too."""
        table = SORTS[sort].table
        return {
            record.id: record
            for part in chunks(dict.fromkeys(ids))
            for record in self._read(sort, table.c.id.in_(part))
        }

    def list(self, sort: type[R], *, text: str = "", limit: int | None = None) -> tuple[R, ...]:
        """Records whose name or reference holds the text, by reference."""
        table = SORTS[sort].table
        conditions = [~table.c.removed]
        if text.strip():
            wanted = folded(text.strip())
            holds = table.c.folded.contains(wanted, autoescape=True)
            if sort is Placement:
                holds = or_(
                    holds,
                    workplace.c.folded.contains(wanted, autoescape=True),
                    citizen.c.folded.contains(wanted, autoescape=True),
                )
            conditions.append(holds)
        return self._read(sort, *conditions, limit=limit)

    def removed(self, sort: type[R]) -> tuple[R, ...]:
        """Records that were taken out of use, by reference."""
        return self._read(sort, SORTS[sort].table.c.removed)

    def count(self, sort: type[Record]) -> int:
        """How many there are."""
        table = SORTS[sort].table
        return int(
            self._connection.execute(
                select(func.count()).select_from(table).where(~table.c.removed)
            ).scalar_one()
        )

    def mentees(self, staff: UUID, day: date) -> tuple[Ref, ...]:
        """The citizens whose assigned mentor that is on a date, by reference."""
        query = self._refs(citizen).join(mentor_assignment, mentor_assignment.c.citizen_id == citizen.c.id)
        return self._as_refs(query.where(mentor_assignment.c.staff_id == staff, on(mentor_assignment, day)))

    def members(self, cohort: UUID, day: date) -> tuple[Ref, ...]:
        """Members of a cohort on a date, by reference."""
        query = self._refs(citizen).join(membership, membership.c.citizen_id == citizen.c.id)
        return self._as_refs(query.where(membership.c.cohort_id == cohort, on(membership, day)))

    def memberships(
        self, *, cohort: UUID | None = None, citizen: UUID | None = None
    ) -> tuple[Membership, ...]:
        """A cohort's or a citizen's memberships, by start."""
        ends = {"cohort_id": cohort, "citizen_id": citizen}
        return tuple(_membership(row) for row in self._connection.execute(_ties(membership, ends)))

    def placements(
        self, *, citizen: UUID | None = None, workplace: UUID | None = None
    ) -> tuple[Placement, ...]:
        """A citizen's or a workplace's placements, by start."""
        query = SORTS[Placement].query(self._today).where(~placement.c.removed)
        for column, value in ((placement.c.citizen_id, citizen), (placement.c.workplace_id, workplace)):
            if value is not None:
                query = query.where(column == value)
        rows = self._connection.execute(query.order_by(placement.c.since, placement.c.reference_key))
        return tuple(placement_of(row) for row in rows)

    def mentors(self, citizens: Iterable[UUID], day: date) -> dict[UUID, Ref]:
        """The assigned mentor (staff) of each citizen that has one on a date."""
        found: dict[UUID, Ref] = {}
        for part in chunks(dict.fromkeys(citizens)):
            query = (
                select(mentor_assignment.c.citizen_id, staff.c.id, staff.c.reference, staff.c.name)
                .join(staff, staff.c.id == mentor_assignment.c.staff_id)
                .where(mentor_assignment.c.citizen_id.in_(part), on(mentor_assignment, day))
            )
            for who, *ref in self._connection.execute(query):
                found[who] = Ref(*ref)
        return found

    def mentor_periods(self, citizen: UUID) -> tuple[MentorAssignment, ...]:
        """A citizen's mentors through time."""
        return tuple(
            MentorAssignment(
                id=row.id,
                citizen=Ref(row.citizen_id, row.citizen_reference, row.citizen_name),
                mentor=Ref(row.staff_id, row.staff_reference, row.staff_name),
                since=row.since,
                until=row.until,
            )
            for row in self._connection.execute(_ties(mentor_assignment, {"citizen_id": citizen}))
        )

    def group_periods(self, citizen: UUID) -> tuple[GroupPeriod, ...]:
        """A citizen's groups through time."""
        return tuple(
            GroupPeriod(
                id=row.id,
                citizen=Ref(row.citizen_id, row.citizen_reference, row.citizen_name),
                group=row.group_code,
                since=row.since,
                until=row.until,
                reason=row.reason,
            )
            for row in self._connection.execute(_ties(group_period, {"citizen_id": citizen}))
        )

    def groups(self, citizens: Iterable[UUID], day: date) -> dict[UUID, str]:
        """The group (code) of each citizen that has one on a date."""
        found: dict[UUID, str] = {}
        for part in chunks(dict.fromkeys(citizens)):
            query = select(group_period.c.citizen_id, group_period.c.group_code)
            rows = self._connection.execute(
                query.where(group_period.c.citizen_id.in_(part), on(group_period, day))
            )
            found |= {row.citizen_id: row.group_code for row in rows}
        return found

    def joined(self, citizens: Iterable[UUID], day: date) -> dict[UUID, Membership]:
        """The membership of each citizen that has one on a date; the one that began last, when there are several."""
        found: dict[UUID, Membership] = {}
        for part in chunks(dict.fromkeys(citizens)):
            query = _ties(membership, {}).where(membership.c.citizen_id.in_(part), on(membership, day))
            found |= {row.citizen_id: _membership(row) for row in self._connection.execute(query)}
        return found

    def citizens_of(self, organisation: UUID) -> tuple[Citizen, ...]:
        """Citizens on sessions that an organisation owns, or at any time members of its cohorts, by reference."""
        planned = (
            select(participant.c.citizen_id)
            .join(session, session.c.id == participant.c.session_id)
            .where(session.c.owner_id == organisation, ~session.c.removed)
        )
        members = (
            select(membership.c.citizen_id)
            .join(cohort, cohort.c.id == membership.c.cohort_id)
            .where(cohort.c.organisation_id == organisation)
        )
        return self._read(Citizen, citizen.c.id.in_(union(planned, members)), ~citizen.c.removed)

    def _read(self, sort: type[R], *conditions: Any, limit: int | None = None) -> tuple[R, ...]:
        kept = SORTS[sort]
        query = kept.query(self._today).where(*conditions).order_by(kept.table.c.reference_key).limit(limit)
        # Ties that overlap would show somebody twice; the first one counts.
        made = (cast("R", kept.made(row)) for row in self._connection.execute(query))
        return tuple({record.id: record for record in made}.values())

    def _refs(self, table: Table) -> Select[Any]:
        query = select(table.c.id, table.c.reference, table.c.name, table.c.reference_key).distinct()
        return query.where(~table.c.removed).order_by(table.c.reference_key)

    def _as_refs(self, query: Select[Any]) -> tuple[Ref, ...]:
        return tuple(Ref(row[0], row[1], row[2]) for row in self._connection.execute(query))


def _membership(row: Row[Any]) -> Membership:
    return Membership(
        id=row.id,
        cohort=Ref(row.cohort_id, row.cohort_reference, row.cohort_name),
        citizen=Ref(row.citizen_id, row.citizen_reference, row.citizen_name),
        since=row.since,
        until=row.until,
    )


def _ties(table: Table, ends: dict[str, UUID | None]) -> Select[Any]:
    """A tie with the names at both ends, by start."""
    query = select(
        table, citizen.c.reference.label("citizen_reference"), citizen.c.name.label("citizen_name")
    ).join(citizen, citizen.c.id == table.c.citizen_id)
    if table is membership:
        query = query.add_columns(
            cohort.c.reference.label("cohort_reference"), cohort.c.name.label("cohort_name")
        ).join(cohort, cohort.c.id == membership.c.cohort_id)
    if table is mentor_assignment:
        query = query.add_columns(
            staff.c.reference.label("staff_reference"), staff.c.name.label("staff_name")
        ).join(staff, staff.c.id == mentor_assignment.c.staff_id)
    for column, value in ends.items():
        if value is not None:
            query = query.where(table.c[column] == value)
    return query.order_by(table.c.since, table.c.id)
