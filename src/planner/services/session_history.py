"""History lines of sessions: only what differs, by id."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from planner.domain.acting import Acting
from planner.domain.history import HistoryLine
from planner.domain.session import Allowance, Participant, Session


def session_line(
    act: str, acting: Acting, at: datetime, before: Session | None, after: Session
) -> HistoryLine:
    """One line for one changed session."""
    old = {} if before is None else _described(before)
    new = _described(after)
    changed = [key for key in new if old.get(key) != new[key]]
    return HistoryLine(
        at=at,
        by=acting.label,
        act=act,
        subject_type="session",
        subject=after.id,
        before={key: old[key] for key in changed if key in old},
        after={key: new[key] for key in changed},
    )


def _described(session: Session) -> Mapping[str, object]:
    return {
        "kind": str(session.kind.id),
        "title": session.title,
        "start": session.start.isoformat(timespec="minutes"),
        "end": session.end.isoformat(timespec="minutes"),
        "end_is": session.end_is.value,
        "place": (str(session.place.id) if session.place.id else session.place.name)
        if session.place
        else None,
        "staff": [str(person.id) for person in session.staff],
        "participants": [_row(row) for row in session.participants],
        "sensitivity": session.sensitivity.value,
        "note": session.note,
        "staff_note": session.staff_note,
        "allowed": [_allowed(allowance) for allowance in session.allowances],
        "series": str(session.series) if session.series else None,
        "original_start": session.original_start.isoformat(timespec="minutes")
        if session.original_start
        else None,
        "removed": session.removed,
    }


def _allowed(allowance: Allowance) -> str:
    about = (allowance.subject.id if allowance.subject else None, allowance.other)
    return f"{' '.join([allowance.rule, *(str(each) for each in about if each)])}: {allowance.reason}"


def _row(row: Participant) -> str:
    own = f" {row.own.start:%H:%M}-{row.own.end:%H:%M}" if row.own else ""
    return f"{row.citizen.id} {row.origin.value}{own}"
