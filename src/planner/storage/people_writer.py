"""Records of the plain pages and the dated ties between them, written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, bindparam, select

from planner.domain.people import GroupPeriod, Membership, MentorAssignment, Record
from planner.domain.refusals import Conflict
from planner.storage.columns import reference_key
from planner.storage.history_store import changed_meanwhile
from planner.storage.people_rows import SORTS, record_values
from planner.storage.refusals import reference_taken
from planner.storage.rows import chunks, upsert
from planner.storage.tables_people import group_period, membership, mentor_assignment

_DAY = timedelta(days=1)


def put_record(connection: Connection, record: Record, expects: Record | None) -> None:
    """Add or change a record; see the port.

    Raises:
        Conflict: Its version has moved on.
        Refused: ``reference-taken``.
    """
    if expects is not None:
        change_records(connection, [(expects, record)])
        return
    table = SORTS[type(record)].table
    _check_free(connection, table, [record])
    if connection.execute(select(table.c.id).where(table.c.id == record.id)).first() is not None:
        raise Conflict("changed-meanwhile", subject=record.reference)
    connection.execute(table.insert().values(**record_values(record), version=record.version))


def change_records(connection: Connection, pairs: Sequence[tuple[Record, Record]]) -> None:
    """Change records of one sort, each as it is expected and as it is wanted, a thousand at a time.

    Raises:
        Conflict: The version of one has moved on.
        Refused: ``reference-taken``.
    """
    for part in chunks(pairs):
        table = SORTS[type(part[0][1])].table
        _check_free(connection, table, [wanted for _, wanted in part])
        change = table.update().where(
            table.c.id == bindparam("expected_id"), table.c.version == bindparam("expected_version")
        )
        rows = [
            {
                **record_values(wanted),
                "version": expects.version + 1,
                "expected_id": wanted.id,
                "expected_version": expects.version,
            }
            for expects, wanted in part
        ]
        if connection.execute(change, rows).rowcount != len(part):
            # Of many written at once the database does not say which one it was.
            wanted = part[0][1]
            raise (
                changed_meanwhile(connection, wanted.id, wanted.reference)
                if len(part) == 1
                else Conflict("changed-meanwhile")
            )


def _check_free(connection: Connection, table: Table, records: Sequence[Record]) -> None:
    """Let pass references that no other record has.

    Asked first: inside a transaction a broken constraint of a server would spoil all that follows.
    """
    wanted = {reference_key(record.reference): record for record in records}
    query = select(table.c.id, table.c.reference_key).where(table.c.reference_key.in_(wanted))
    for identity, key in connection.execute(query):
        if wanted[key].id != identity:
            raise reference_taken(table.name, wanted[key].reference)


def membership_values(tie: Membership) -> dict[str, object]:
    """The columns of a membership."""
    return {
        "id": tie.id,
        "citizen_id": tie.citizen.id,
        "cohort_id": tie.cohort.id,
        "since": tie.since,
        "until": tie.until,
    }


def mentor_values(tie: MentorAssignment) -> dict[str, object]:
    """The columns of a mentor's time with a citizen."""
    return {
        "id": tie.id,
        "citizen_id": tie.citizen.id,
        "staff_id": tie.mentor.id,
        "since": tie.since,
        "until": tie.until,
    }


def group_values(tie: GroupPeriod) -> dict[str, object]:
    """The columns of a citizen's time in a group."""
    return {
        "id": tie.id,
        "citizen_id": tie.citizen.id,
        "group_code": tie.group,
        "since": tie.since,
        "until": tie.until,
        "reason": tie.reason,
    }


def put_membership(connection: Connection, tie: Membership) -> None:
    """Add or change a membership, by id."""
    upsert(connection, membership, membership_values(tie))


def put_mentor(connection: Connection, tie: MentorAssignment) -> None:
    """Add or change a mentor's time; what it covers of other mentors' time ends the day before."""
    _make_way(connection, mentor_assignment, tie.id, tie.citizen.id, tie.since, tie.until)
    upsert(connection, mentor_assignment, mentor_values(tie))


def put_group(connection: Connection, tie: GroupPeriod) -> None:
    """Add or change a time in a group; what it covers of other groups' time ends the day before."""
    _make_way(connection, group_period, tie.id, tie.citizen.id, tie.since, tie.until)
    upsert(connection, group_period, group_values(tie))


def _make_way(
    connection: Connection, table: Table, identity: UUID, citizen: UUID, since: date, until: date | None
) -> None:
    """Shorten a citizen's other periods so that at most one holds on any date; one that is wholly covered goes."""
    others = select(table).where(table.c.citizen_id == citizen, table.c.id != identity)
    for row in connection.execute(others).all():
        if (row.until is not None and row.until < since) or (until is not None and row.since > until):
            continue
        here = table.c.id == row.id
        change: Any
        if row.since < since:
            change = table.update().where(here).values(until=since - _DAY)
        elif until is not None and (row.until is None or row.until > until):
            change = table.update().where(here).values(since=until + _DAY)
        else:
            change = table.delete().where(here)
        connection.execute(change)
