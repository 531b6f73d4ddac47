"""What an office decides and what the program remembers for it: settings, references, and what was issued."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from sqlalchemy import Connection, delete, select, union_all

from planner.domain.ledger import Issued
from planner.domain.recipients import RecipientType
from planner.storage.columns import reference_key
from planner.storage.rows import CHUNK, chunks, upsert
from planner.storage.tables_office import reference_counter, setting
from planner.storage.tables_people import RECORDS
from planner.storage.tables_sessions import issued, session

# The first of a series has four digits, and lists of them stay in order for long.
BEFORE_FIRST = 1000
NUMBERED = re.compile(r"(.*?)(\d{1,9})", re.DOTALL)


def setting_of(connection: Connection, key: str) -> str | None:
    """What the office decided, or None."""
    return connection.execute(select(setting.c.value).where(setting.c.key == key)).scalar()


def put_setting(connection: Connection, key: str, value: str | None) -> None:
    """Decide something, or (None) leave it undecided."""
    if value is None:
        connection.execute(delete(setting).where(setting.c.key == key))
    else:
        upsert(connection, setting, {"key": key, "value": value})


def mint(connection: Connection, prefix: str) -> str:
    """The next reference with a prefix that nothing has, removed things included."""
    return mint_many(connection, prefix, 1)[0]


def mint_many(connection: Connection, prefix: str, count: int) -> list[str]:
    """So many of the next references with a prefix, in order; numbers that something has are passed over."""
    last = (
        connection.execute(
            select(reference_counter.c.last).where(reference_counter.c.prefix == prefix)
        ).scalar()
        or BEFORE_FIRST
    )
    found: list[str] = []
    while len(found) < count:
        numbers = range(last + 1, last + 1 + min(count - len(found), CHUNK))
        made = {reference_key(f"{prefix}{number}"): f"{prefix}{number}" for number in numbers}
        taken = union_all(
            *(
                select(table.c.reference_key).where(table.c.reference_key.in_(made))
                for table in (session, *RECORDS)
            )
        )
        for key in connection.execute(taken).scalars():
            made.pop(key, None)
        found += made.values()
        last = numbers[-1]
    if count:
        upsert(connection, reference_counter, {"prefix": prefix, "last": last})
    return found


def raise_counters(connection: Connection, highest: Mapping[str, int]) -> None:
    """Go on after references that somebody else has numbered."""
    for prefix, last in highest.items():
        found = connection.execute(
            select(reference_counter.c.last).where(reference_counter.c.prefix == prefix)
        ).scalar()
        if last > (found or BEFORE_FIRST):
            upsert(connection, reference_counter, {"prefix": prefix, "last": last})


def issued_to(
    connection: Connection, recipient: tuple[RecipientType, UUID], sessions: Iterable[UUID]
) -> dict[UUID, Issued]:
    """What a recipient was last told of the sessions, by session."""
    sort, who = recipient
    query = select(issued).where(issued.c.recipient_type == sort.value, issued.c.recipient_id == who)
    return {
        row.session_id: Issued(
            session=row.session_id,
            recipient_type=sort,
            recipient=who,
            uid=row.uid,
            sequence=row.sequence,
            stamp=row.stamp,
            digest=row.digest,
        )
        for part in chunks(dict.fromkeys(sessions))
        for row in connection.execute(query.where(issued.c.session_id.in_(part)))
    }


def put_issued(connection: Connection, rows: Sequence[Issued]) -> None:
    """Keep what recipients were told last."""
    made = [
        {
            "session_id": row.session,
            "recipient_type": row.recipient_type.value,
            "recipient_id": row.recipient,
            "uid": row.uid,
            "sequence": row.sequence,
            "stamp": row.stamp,
            "digest": row.digest,
        }
        for row in rows
    ]
    upsert(connection, issued, *made)
