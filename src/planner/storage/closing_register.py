"""What stands beside the register in one look, and written; what each method does stands in the port."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import groupby
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from planner.domain.absence_periods import AbsencePeriod
from planner.domain.agreed_hours import AgreedStep
from planner.domain.closing import Closing
from planner.domain.isoweek import IsoWeek
from planner.domain.session import ParticipantOrigin
from planner.services.register_ports import ImportRequest, TeamLine, Unmarked, WeekSum
from planner.storage import absence_store, agreed_store, closing_store, week_hours_reader
from planner.storage.catalogue_store import SqlCatalogueReader
from planner.storage.session_rows import bounds
from planner.storage.tables_people import citizen, mentor_assignment
from planner.storage.tables_sessions import mark, participant, session, session_staff
from planner.storage.week_hours_writer import WeekHoursKeeper


class SqlRegisterReader:
    """Closed days, absences, agreed hours and hours by week."""

    def __init__(
        self, connection: Connection, catalogue: SqlCatalogueReader, keeper: WeekHoursKeeper | None = None
    ) -> None:
        self._connection = connection
        self._catalogue = catalogue
        self._keeper = keeper

    def closings(self, first: date, last: date, *, organisation: UUID | None = None) -> tuple[Closing, ...]:
        """Closings that touch the dates."""
        return closing_store.closings(self._connection, first, last, organisation)

    def closing(self, closing: UUID) -> Closing | None:
        """One by id."""
        return closing_store.closing_of(self._connection, closing)

    def closed(self, sessions: Iterable[UUID]) -> dict[UUID, Closing]:
        """The closing that holds each of the sessions."""
        return closing_store.closed(self._connection, sessions)

    def absences(
        self, citizens: Iterable[UUID], first: date, last: date
    ) -> dict[UUID, tuple[AbsencePeriod, ...]]:
        """Periods that touch the dates."""
        return absence_store.absences(self._connection, self._catalogue, citizens, first, last)

    def absence(self, period: UUID) -> AbsencePeriod | None:
        """One by id."""
        return absence_store.absence_of(self._connection, self._catalogue, period)

    def steps(self, citizens: Iterable[UUID]) -> dict[UUID, tuple[AgreedStep, ...]]:
        """Citizens' steps."""
        return agreed_store.steps(self._connection, citizens)

    def step(self, step: UUID) -> AgreedStep | None:
        """One by id."""
        return agreed_store.step_of(self._connection, step)

    def unmarked(
        self,
        first: date,
        last: date,
        now: datetime,
        *,
        owner: UUID | None = None,
        cohort: UUID | None = None,
        staff: UUID | None = None,
    ) -> Iterator[Unmarked]:
        """Sessions with somebody not marked, by start."""
        start, end = bounds(first, last)
        newest = mark.alias("newest")
        latest = (
            select(func.max(newest.c.seq))
            .where(
                newest.c.session_id == participant.c.session_id,
                newest.c.citizen_id == participant.c.citizen_id,
            )
            .correlate(participant)
            .scalar_subquery()
        )
        same = and_(
            mark.c.session_id == participant.c.session_id,
            mark.c.citizen_id == participant.c.citizen_id,
            mark.c.seq == latest,
        )
        query = (
            select(session.c.id, session.c.wall_start, participant.c.citizen_id)
            .join(participant, participant.c.session_id == session.c.id)
            .join(citizen, citizen.c.id == participant.c.citizen_id)
            .outerjoin(mark, same)
            .where(
                session.c.start_utc >= start,
                session.c.start_utc < min(end, now),
                ~session.c.removed,
                participant.c.origin != ParticipantOrigin.TAKEN_OUT.value,
                or_(participant.c.own_start.is_(None), participant.c.own_start <= now),
                mark.c.code_id.is_(None),
            )
            .order_by(session.c.start_utc, session.c.reference_key, citizen.c.reference_key)
        )
        if owner is not None:
            query = query.where(session.c.owner_id == owner)
        if cohort is not None:
            query = query.where(session.c.cohort_id == cohort)
        if staff is not None:
            query = query.where(*_concerning(staff, first, last))
        rows = self._connection.execution_options(yield_per=1_000).execute(query)
        for (identity, begins), found in groupby(rows, key=lambda row: (row[0], row[1])):
            yield Unmarked(session=identity, start=begins, citizens=tuple(row[2] for row in found))

    def team(
        self,
        citizens: Iterable[UUID],
        first: IsoWeek,
        last: IsoWeek,
        *,
        owner: UUID | None,
        only_owner: bool,
    ) -> Iterator[TeamLine]:
        """The weeks of many citizens, to be added up."""
        self._settle()
        return week_hours_reader.team_lines(
            self._connection, citizens, first, last, owner=owner, only_owner=only_owner
        )

    def week_sums(
        self,
        first: IsoWeek,
        last: IsoWeek,
        *,
        citizens: Iterable[UUID] | None = None,
        owner: UUID | None = None,
    ) -> Iterator[WeekSum]:
        """Hours by citizen, week, owner and secrecy."""
        self._settle()
        return week_hours_reader.week_sums(self._connection, first, last, citizens=citizens, owner=owner)

    def mentoring(self, staff: UUID, first: date, last: date) -> tuple[tuple[UUID, date, date | None], ...]:
        """Whose mentor somebody was on any of the dates."""
        tie = mentor_assignment.c
        query = select(tie.citizen_id, tie.since, tie.until).where(*_mentor_on_any(staff, first, last))
        return tuple((row[0], row[1], row[2]) for row in self._connection.execute(query))

    def import_request(self, request: str) -> ImportRequest | None:
        """A file that was taken in under an id."""
        return closing_store.import_of(self._connection, request)

    def _settle(self) -> None:
        """What this transaction has written so far counts too."""
        if self._keeper is not None:
            self._keeper.settle()


def _mentor_on_any(staff: UUID, first: date, last: date) -> tuple[ColumnElement[bool], ...]:
    tie = mentor_assignment.c
    return tie.staff_id == staff, tie.since <= last, or_(tie.until.is_(None), tie.until >= first)


def _concerning(staff: UUID, first: date, last: date) -> tuple[ColumnElement[bool], ...]:
    """The participants of somebody's own sessions, and their citizens wherever they are.

    The sessions are named first, by the indexes of who and when: all participants of the dates would be many.
    """
    start, end = bounds(first, last)
    part = participant.alias("theirs")
    mentored = select(mentor_assignment.c.citizen_id).where(*_mentor_on_any(staff, first, last))
    own = select(session_staff.c.session_id).where(
        session_staff.c.staff_id == staff, session_staff.c.start_utc >= start, session_staff.c.start_utc < end
    )
    theirs = select(part.c.session_id).where(
        part.c.citizen_id.in_(mentored), part.c.start_utc >= start, part.c.start_utc < end
    )
    return (
        session.c.id.in_(own.union(theirs)),
        or_(participant.c.session_id.in_(own), participant.c.citizen_id.in_(mentored)),
    )


class SqlRegisterWriter:
    """Changes to them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put_closing(self, closing: Closing) -> None:
        """Add or change."""
        closing_store.put_closing(self._connection, closing)

    def remove_closing(self, closing: UUID) -> None:
        """Forget one."""
        closing_store.remove_closing(self._connection, closing)

    def put_absence(self, period: AbsencePeriod) -> None:
        """Add or change."""
        absence_store.put_absence(self._connection, period)

    def remove_absence(self, period: UUID) -> None:
        """Forget one."""
        absence_store.remove_absence(self._connection, period)

    def put_step(self, step: AgreedStep) -> None:
        """Add or change."""
        agreed_store.put_step(self._connection, step)

    def remove_step(self, step: UUID) -> None:
        """Forget one."""
        agreed_store.remove_step(self._connection, step)

    def remove_import(self, request: str) -> None:
        """Forget that a file was taken in."""
        closing_store.remove_import(self._connection, request)

    def add_import(self, request: ImportRequest) -> None:
        """Keep that a file was taken in."""
        closing_store.add_import(self._connection, request)
