"""Who changed what and when."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, is_dataclass
from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import Connection, select

from planner.domain.history import HistoryLine
from planner.domain.refusals import Conflict
from planner.storage.tables_office import history


def add_history(connection: Connection, lines: Sequence[HistoryLine]) -> None:
    """Append lines."""
    if lines:
        connection.execute(history.insert(), [_values(line) for line in lines])


def history_of(connection: Connection, subject: UUID) -> tuple[HistoryLine, ...]:
    """A subject's lines, oldest first."""
    rows = connection.execute(
        select(history).where(history.c.subject_id == subject).order_by(history.c.number)
    )
    return tuple(
        HistoryLine(
            at=row.at,
            by=row.by,
            act=row.act,
            subject_type=row.subject_type,
            subject=row.subject_id,
            before=json.loads(row.before),
            after=json.loads(row.after),
        )
        for row in rows
    )


def changed_meanwhile(connection: Connection, subject: UUID, reference: str) -> Conflict:
    """That somebody else changed it first, with who and when if the history knows."""
    query = select(history.c.by, history.c.at).where(history.c.subject_id == subject)
    last = connection.execute(query.order_by(history.c.number.desc()).limit(1)).first()
    known = {"by": last.by, "at": last.at} if last else {}
    return Conflict("changed-meanwhile", subject=reference, **known)


def _values(line: HistoryLine) -> dict[str, object]:
    return {
        "at": line.at,
        "by": line.by,
        "act": line.act,
        "subject_type": line.subject_type,
        "subject_id": line.subject,
        "before": _json(line.before),
        "after": _json(line.after),
    }


def _json(values: Mapping[str, object]) -> str:
    return json.dumps(dict(values), ensure_ascii=False, default=_plain)


def _plain(value: object) -> object:
    """What JSON has no word for: times as ISO text, objects as their fields."""
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, set | frozenset | tuple):
        return list(value)
    return str(value)
