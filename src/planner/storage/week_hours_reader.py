"""Hours by citizen and week, read for teams and for files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, and_, false, select

from planner.domain.attendance import Hours
from planner.domain.isoweek import IsoWeek
from planner.services.register_ports import TeamLine, WeekSum
from planner.storage.rows import chunks
from planner.storage.tables_closing import week_hours
from planner.storage.week_hours_writer import MINUTES

_AT_ONCE = 2_000


def team_lines(
    connection: Connection,
    citizens: Iterable[UUID],
    first: IsoWeek,
    last: IsoWeek,
    *,
    owner: UUID | None,
    only_owner: bool,
) -> Iterator[TeamLine]:
    """The weeks of many citizens as they are kept; see the port."""
    hidden: Any = false()
    if not only_owner and owner is not None:
        hidden = and_(week_hours.c.secret, week_hours.c.owner_id != owner)
    # No adding up here: in the order of the key the rows come as they lie, and there is seldom more than one for a week.
    query = select(
        week_hours.c.citizen_id,
        week_hours.c.iso_week,
        hidden.label("hidden"),
        *(week_hours.c[name] for name in MINUTES),
    ).where(week_hours.c.iso_week >= first.key, week_hours.c.iso_week <= last.key)
    if only_owner:
        query = query.where(week_hours.c.owner_id == owner)
    for part in chunks(dict.fromkeys(citizens)):
        yield from connection.execute(query.where(week_hours.c.citizen_id.in_(part)))


def week_sums(
    connection: Connection,
    first: IsoWeek,
    last: IsoWeek,
    *,
    citizens: Iterable[UUID] | None,
    owner: UUID | None,
) -> Iterator[WeekSum]:
    """Hours by citizen, week, owner and secrecy; see the port."""
    order = (week_hours.c.citizen_id, week_hours.c.iso_week, week_hours.c.owner_id, week_hours.c.secret)
    query: Select[Any] = (
        select(*order, *(week_hours.c[name] for name in MINUTES))
        .where(week_hours.c.iso_week >= first.key, week_hours.c.iso_week <= last.key)
        .order_by(*order)
    )
    if owner is not None:
        query = query.where(week_hours.c.owner_id == owner)
    if citizens is None:
        yield from _sums(connection, query)
        return
    for part in chunks(dict.fromkeys(citizens)):
        yield from _sums(connection, query.where(week_hours.c.citizen_id.in_(part)))


def _sums(connection: Connection, query: Select[Any]) -> Iterator[WeekSum]:
    rows = connection.execution_options(yield_per=_AT_ONCE).execute(query)
    for citizen, week, owner, secret, *minutes in rows:
        yield WeekSum(citizen, week, owner, secret, Hours(*minutes))
