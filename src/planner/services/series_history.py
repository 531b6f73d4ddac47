"""History lines of series and of wishes: only what differs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from planner.domain.history import HistoryLine
from planner.domain.series import Series
from planner.domain.wishes import Wish

_Described = Mapping[str, object]


def series_line(act: str, by: str, at: datetime, before: Series, after: Series) -> HistoryLine:
    """One line for one changed series; a tombstone before is one that did not exist."""
    return _line(act, by, at, "series", after.id, _series(before), _series(after))


def wish_line(act: str, by: str, at: datetime, before: Wish, after: Wish) -> HistoryLine:
    """One line for one changed wish; a tombstone before is one that did not exist."""
    return _line(act, by, at, "wish", after.id, _wish(before), _wish(after))


def _line(
    act: str, by: str, at: datetime, sort: str, subject: UUID, old: _Described, new: _Described
) -> HistoryLine:
    changed = [key for key in new if old[key] != new[key]]
    return HistoryLine(
        at=at,
        by=by,
        act=act,
        subject_type=sort,
        subject=subject,
        before={key: old[key] for key in changed},
        after={key: new[key] for key in changed},
    )


def _series(series: Series) -> _Described:
    pattern = series.pattern
    return {
        "first": pattern.first.isoformat(),
        "weekdays": list(pattern.weekdays),
        "interval": pattern.interval,
        "last": pattern.last.isoformat(),
        "start": f"{series.start:%H:%M}",
        "end": f"{series.end:%H:%M}",
        "on_closed": series.on_closed.value,
        "removed": series.removed,
    }


def _wish(wish: Wish) -> _Described:
    return {
        "citizen": str(wish.citizen.id) if wish.citizen else None,
        "cohort": str(wish.cohort.id) if wish.cohort else None,
        "kind": wish.kind,
        "title": wish.title,
        "minutes": wish.minutes,
        "note": wish.note,
        "week": str(wish.week) if wish.week else None,
        "removed": wish.removed,
    }
