"""What was taken off the plan, with who did it and when."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, func, select

from planner.services.series_ports import Removal
from planner.storage.catalogue_store import SqlCatalogueReader
from planner.storage.session_rows import select_sessions, sessions_of
from planner.storage.tables_office import history
from planner.storage.tables_sessions import session


class SqlTrashReader:
    """Removed sessions, and the last line of the history of each, which is their removal."""

    def __init__(self, connection: Connection, catalogue: SqlCatalogueReader) -> None:
        self._connection = connection
        self._catalogue = catalogue

    def list(self, acts: Iterable[str], limit: int) -> tuple[Removal, ...]:
        """Removed sessions whose last act is one of these, the one removed last first."""
        query = _removals(session.c.removed).where(history.c.act.in_(list(acts)))
        return self._read(query.order_by(history.c.number.desc()).limit(limit))

    def of(self, session_id: UUID) -> Removal | None:
        """The removal of one session; None when it is not removed."""
        found = self._read(_removals(session.c.removed, session.c.id == session_id))
        return found[0] if found else None

    def _read(self, query: Select[Any]) -> tuple[Removal, ...]:
        lines = self._connection.execute(query).all()
        wanted = select_sessions().where(session.c.id.in_([line.subject_id for line in lines]))
        found = sessions_of(self._connection, self._catalogue, self._connection.execute(wanted))
        by_id = {each.id: each for each in found}
        return tuple(Removal(by_id[line.subject_id], line.by, line.at, line.act) for line in lines)


def _removals(*which: ColumnElement[bool]) -> Select[Any]:
    """The last line of each of these sessions: found from the sessions, which are few, and not from all lines."""
    last = (
        select(func.max(history.c.number))
        .where(history.c.subject_id == session.c.id)
        .correlate(session)
        .scalar_subquery()
    )
    removed = select(session.c.id, last.label("number")).where(*which).cte("removed_last")
    return select(history.c.subject_id, history.c.by, history.c.at, history.c.act).join(
        removed, removed.c.number == history.c.number
    )
