"""History lines of records and of their dated ties: only what differs, by id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date, datetime
from enum import Enum

from planner.domain.acting import Acting
from planner.domain.history import HistoryLine
from planner.domain.people import GroupPeriod, MentorAssignment, Record, Ref
from planner.services.people_changes import Tie

# The store raises the version; the group and the mentor have lines of their own.
_NOT_TOLD = {"id", "version", "group", "mentor"}


def record_line(act: str, acting: Acting, at: datetime, before: Record | None, after: Record) -> HistoryLine:
    """One line for one changed record."""
    old: Mapping[str, object] = {} if before is None else _described(before)
    new = _described(after)
    changed = [key for key in new if key not in old or old[key] != new[key]]
    return HistoryLine(
        at=at,
        by=acting.label,
        act=act,
        subject_type=type(after).__name__.lower(),
        subject=after.id,
        before={key: old[key] for key in changed if key in old},
        after={key: new[key] for key in changed},
    )


def tie_line(
    act: str, acting: Acting, at: datetime, citizen: Record, before: Iterable[Tie], after: Iterable[Tie]
) -> HistoryLine:
    """One line for a citizen's changed periods with mentors or in groups."""
    return HistoryLine(
        at=at,
        by=acting.label,
        act=act,
        subject_type=type(citizen).__name__.lower(),
        subject=citizen.id,
        before={"periods": [_period(tie) for tie in before]},
        after={"periods": [_period(tie) for tie in after]},
    )


def _described(record: Record) -> dict[str, object]:
    return {
        field.name: _plain(getattr(record, field.name))
        for field in fields(record)
        if field.name not in _NOT_TOLD
    }


def _plain(value: object) -> object:
    if isinstance(value, Ref):
        return str(value.id)
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


def _period(tie: MentorAssignment | GroupPeriod) -> str:
    what = str(tie.mentor.id) if isinstance(tie, MentorAssignment) else tie.group
    return f"{tie.since.isoformat()}..{tie.until.isoformat() if tie.until else ''} {what}"
