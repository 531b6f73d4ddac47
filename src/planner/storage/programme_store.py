"""Citizens' time in programmes and what was reached, in one look and written; what each method does stands in the port."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, delete, distinct, func, or_, select

from planner.domain.people import Ref
from planner.domain.programmes import Enrolment, GoalMark
from planner.domain.refusals import Conflict
from planner.domain.session import ParticipantOrigin
from planner.storage.rows import chunks, upsert
from planner.storage.session_rows import bounds
from planner.storage.tables_people import citizen, cohort
from planner.storage.tables_programmes import enrolment, goal_mark
from planner.storage.tables_sessions import participant, session


class SqlProgrammeReader:
    """Enrolments and the notes on their goals."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def enrolments(self, citizens: Iterable[UUID]) -> dict[UUID, tuple[Enrolment, ...]]:
        """Each citizen's, by start."""
        found: dict[UUID, list[Enrolment]] = {}
        for part in chunks(dict.fromkeys(citizens)):
            here = _enrolments().where(enrolment.c.citizen_id.in_(part))
            for row in self._connection.execute(here.order_by(enrolment.c.since, enrolment.c.id)):
                found.setdefault(row.citizen_id, []).append(_enrolment(row))
        return {who: tuple(each) for who, each in found.items()}

    def enrolment(self, identity: UUID) -> Enrolment | None:
        """One by id."""
        row = self._connection.execute(_enrolments().where(enrolment.c.id == identity)).first()
        return _enrolment(row) if row else None

    def running(
        self, first: date, last: date, *, programme: str | None = None, citizens: Iterable[UUID] | None = None
    ) -> tuple[Enrolment, ...]:
        """Those that touch the dates, by citizen and start."""
        query = _enrolments().where(
            ~citizen.c.removed,
            enrolment.c.since <= last,
            or_(enrolment.c.until.is_(None), enrolment.c.until >= first),
        )
        if programme is not None:
            query = query.where(enrolment.c.programme == programme)
        query = query.order_by(citizen.c.reference_key, enrolment.c.since, enrolment.c.id)
        if citizens is None:
            return tuple(_enrolment(row) for row in self._connection.execute(query))
        return tuple(
            _enrolment(row)
            for part in chunks(dict.fromkeys(citizens))
            for row in self._connection.execute(query.where(enrolment.c.citizen_id.in_(part)))
        )

    def goal_marks(self, enrolments: Iterable[UUID]) -> dict[UUID, tuple[GoalMark, ...]]:
        """The notes of each enrolment, by date."""
        found: dict[UUID, list[GoalMark]] = {}
        for part in chunks(dict.fromkeys(enrolments)):
            here = _marks().where(goal_mark.c.enrolment_id.in_(part))
            for row in self._connection.execute(here.order_by(goal_mark.c.day, goal_mark.c.id)):
                found.setdefault(row.enrolment_id, []).append(_mark(row))
        return {where: tuple(each) for where, each in found.items()}

    def goal_mark(self, identity: UUID) -> GoalMark | None:
        """One by id."""
        row = self._connection.execute(_marks().where(goal_mark.c.id == identity)).first()
        return _mark(row) if row else None

    def course_weeks(
        self, citizens: Iterable[UUID], programme: str, first: date, last: date
    ) -> dict[UUID, int]:
        """In how many weeks of the dates each citizen had a session of a cohort of the programme."""
        start, end = bounds(first, last)
        query = (
            select(participant.c.citizen_id, func.count(distinct(participant.c.iso_week)))
            .join(session, session.c.id == participant.c.session_id)
            .join(cohort, cohort.c.id == session.c.cohort_id)
            .where(
                cohort.c.programme == programme,
                participant.c.start_utc >= start,
                participant.c.start_utc < end,
                participant.c.origin != ParticipantOrigin.TAKEN_OUT.value,
                ~session.c.removed,
            )
            .group_by(participant.c.citizen_id)
        )
        found: dict[UUID, int] = {}
        for part in chunks(dict.fromkeys(citizens)):
            rows = self._connection.execute(query.where(participant.c.citizen_id.in_(part)))
            found.update((row[0], row[1]) for row in rows)
        return found


class SqlProgrammeWriter:
    """Changes to them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put_enrolment(self, made: Enrolment) -> None:
        """Add or change."""
        if made.until is None:
            # Asked first: inside a transaction a broken constraint of a server would spoil all that follows.
            open_one = select(enrolment.c.id).where(
                enrolment.c.citizen_id == made.citizen.id,
                enrolment.c.programme == made.programme,
                enrolment.c.until.is_(None),
                enrolment.c.id != made.id,
            )
            if self._connection.execute(open_one).first() is not None:
                raise Conflict("enrolment-changed-meanwhile")
        upsert(self._connection, enrolment, enrolment_values(made))

    def remove_enrolment(self, identity: UUID) -> None:
        """Forget one that has no notes."""
        self._connection.execute(delete(enrolment).where(enrolment.c.id == identity))

    def put_goal_mark(self, made: GoalMark) -> None:
        """Add or change."""
        upsert(self._connection, goal_mark, goal_mark_values(made))

    def remove_goal_mark(self, identity: UUID) -> None:
        """Forget one."""
        self._connection.execute(delete(goal_mark).where(goal_mark.c.id == identity))


def enrolment_values(made: Enrolment) -> dict[str, object]:
    """The columns of an enrolment."""
    return {
        "id": made.id,
        "citizen_id": made.citizen.id,
        "programme": made.programme,
        "since": made.since,
        "until": made.until,
        "clock_since": made.clock_since,
        "employment_goal": made.employment_goal,
        "scheme": made.scheme,
        "obvious": made.obvious,
        "outcome": made.outcome,
        "outcome_minutes": made.outcome_minutes,
    }


def goal_mark_values(made: GoalMark) -> dict[str, object]:
    """The columns of a note."""
    return {
        "id": made.id,
        "enrolment_id": made.enrolment,
        "goal": made.goal,
        "day": made.day,
        "by": made.by,
        "evidence": made.evidence,
    }


def _enrolments() -> Select[Any]:
    return select(
        enrolment, citizen.c.reference.label("citizen_reference"), citizen.c.name.label("citizen_name")
    ).join(citizen, citizen.c.id == enrolment.c.citizen_id)


def _enrolment(row: Row[Any]) -> Enrolment:
    return Enrolment(
        id=row.id,
        citizen=Ref(row.citizen_id, row.citizen_reference, row.citizen_name),
        programme=row.programme,
        since=row.since,
        until=row.until,
        clock_since=row.clock_since,
        employment_goal=row.employment_goal,
        scheme=row.scheme,
        obvious=row.obvious,
        outcome=row.outcome,
        outcome_minutes=row.outcome_minutes,
    )


def _marks() -> Select[Any]:
    return (
        select(
            goal_mark,
            enrolment.c.citizen_id,
            citizen.c.reference.label("citizen_reference"),
            citizen.c.name.label("citizen_name"),
        )
        .join(enrolment, enrolment.c.id == goal_mark.c.enrolment_id)
        .join(citizen, citizen.c.id == enrolment.c.citizen_id)
    )


def _mark(row: Row[Any]) -> GoalMark:
    return GoalMark(
        id=row.id,
        enrolment=row.enrolment_id,
        citizen=Ref(row.citizen_id, row.citizen_reference, row.citizen_name),
        goal=row.goal,
        day=row.day,
        by=row.by,
        evidence=row.evidence,
    )
