"""Series in one look, and written."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select, update

from planner.domain.refusals import Unknown
from planner.domain.series import OnClosedDay, Pattern, Series
from planner.domain.session import Session
from planner.storage.catalogue_store import SqlCatalogueReader
from planner.storage.columns import reference_key
from planner.storage.history_store import changed_meanwhile
from planner.storage.people_rows import uuid_of
from planner.storage.rows import chunks
from planner.storage.session_rows import select_sessions, sessions_of
from planner.storage.tables_series import series
from planner.storage.tables_sessions import session


class SqlSeriesReader:
    """Series, and the sessions that belong to them."""

    def __init__(self, connection: Connection, catalogue: SqlCatalogueReader) -> None:
        self._connection = connection
        self._catalogue = catalogue

    def by_id(self, ids: Iterable[UUID]) -> dict[UUID, Series]:
        """Series by id, removed ones too."""
        return {
            row.id: _series_of(row)
            for part in chunks(dict.fromkeys(ids))
            for row in self._connection.execute(select(series).where(series.c.id.in_(part)))
        }

    def get(self, reference: str) -> Series:
        """One series by reference (any case) or id, also a removed one.

        Raises:
            Unknown: ``unknown-reference`` with ``sort`` "series".
        """
        identity = uuid_of(reference)
        here = (
            series.c.reference_key == reference_key(reference)
            if identity is None
            else series.c.id == identity
        )
        row = self._connection.execute(select(series).where(here)).first()
        if row is None:
            raise Unknown("unknown-reference", sort="series", reference=reference)
        return _series_of(row)

    def sessions(self, series_id: UUID) -> tuple[Session, ...]:
        """All its sessions, removed ones too, by the time the pattern gave them."""
        query = select_sessions().where(session.c.series_id == series_id)
        found = sessions_of(self._connection, self._catalogue, self._connection.execute(query))
        return tuple(sorted(found, key=_original))


def put_series(connection: Connection, made: Series, expects: Series | None) -> None:
    """Add or change a series; see the port.

    Raises:
        Conflict: Its version has moved on.
    """
    values = _values(made)
    if expects is None:
        connection.execute(series.insert().values({**values, "version": made.version}))
        return
    here = (series.c.id == made.id, series.c.version == expects.version)
    change = update(series).where(*here).values({**values, "version": expects.version + 1})
    if connection.execute(change).rowcount != 1:
        raise changed_meanwhile(connection, made.id, made.reference)


def _original(each: Session) -> tuple[datetime, int, str]:
    return each.original_start or each.start, len(each.reference), each.reference


def _series_of(row: Row[Any]) -> Series:
    return Series(
        id=row.id,
        reference=row.reference,
        pattern=Pattern(
            first=row.first_day,
            weekdays=tuple(int(day) for day in row.weekdays.split(",")),
            interval=row.every_weeks,
            until=row.until,
            weeks=row.weeks,
        ),
        start=time.fromisoformat(row.start_time),
        end=time.fromisoformat(row.end_time),
        on_closed=OnClosedDay(row.on_closed),
        version=row.version,
        removed=row.removed,
    )


def _values(made: Series) -> dict[str, object]:
    pattern = made.pattern
    return {
        "id": made.id,
        "reference": made.reference,
        "reference_key": reference_key(made.reference),
        "removed": made.removed,
        "first_day": pattern.first,
        "weekdays": ",".join(str(day) for day in pattern.weekdays),
        "every_weeks": pattern.interval,
        "until": pattern.until,
        "weeks": pattern.weeks,
        "start_time": f"{made.start:%H:%M}",
        "end_time": f"{made.end:%H:%M}",
        "on_closed": made.on_closed.value,
    }
