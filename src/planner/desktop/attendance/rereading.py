"""Reading again what one mark changed, in an office whose whole day takes long to read."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from uuid import UUID

from planner.domain.acting import Acting
from planner.services.office import Office
from planner.services.register_rows import CitizenHours, RegisterRow, RegisterSession

Sessions = tuple[RegisterSession, ...]
MANY_ROWS = 400
"""From so many rows on, a few citizens are read faster than the day."""


def is_long(sessions: Sessions) -> bool:
    """Whether the day is one that takes long to read."""
    return sum(len(session.rows) for session in sessions) >= MANY_ROWS


def reread(office: Office, acting: Acting, sessions: Sessions, touched: Collection[UUID]) -> Sessions:
    """The sessions of a day with the marks and week hours of everyone at the touched ones read again."""
    changed = [session for session in sessions if session.session.id in touched]
    if not changed:
        return sessions
    week = changed[0].session.slot.week
    citizens = {row.citizen.id for session in changed for row in session.rows}
    fresh = {who: office.register.hours(acting, str(who), week, week) for who in citizens}
    return tuple(_with(session, fresh) for session in sessions)


def _with(session: RegisterSession, fresh: dict[UUID, CitizenHours]) -> RegisterSession:
    if not any(row.citizen.id in fresh for row in session.rows):
        return session
    rows = tuple(_row(session, row, fresh.get(row.citizen.id)) for row in session.rows)
    return replace(session, rows=rows)


def _row(session: RegisterSession, row: RegisterRow, hours: CitizenHours | None) -> RegisterRow:
    if hours is None:
        return row
    week = session.session.slot.week
    marks = [entry.mark for entry in hours.entries.get(week, ()) if entry.session == session.session.id]
    return replace(row, marks=tuple(sorted(marks, key=lambda mark: mark.seq)), week=hours.weeks[week])
