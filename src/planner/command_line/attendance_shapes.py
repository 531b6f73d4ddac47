"""What ``--json`` prints of marks and hours, in whole minutes."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

from planner.command_line.shapes import Shape, ref_shape
from planner.domain.attendance import Hours, Mark
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.domain.session import Session
from planner.services.register_rows import CitizenHours


def hours_shape(hours: CitizenHours) -> Shape:
    """A citizen's weeks, empty ones with zeros."""
    return {
        "citizen": ref_shape(hours.citizen),
        "weeks": [
            _week_shape(week, total)
            | {
                "entries": [
                    _entry(entry.mark, entry.session, entry.day, current=entry.current)
                    for entry in hours.entries.get(week, ())
                ]
            }
            for week, total in hours.weeks.items()
        ],
    }


def mark_shape(mark: Mark, session: Session, citizen: Ref) -> Shape:
    """A mark that was just made."""
    return {**_entry(mark, session.id, session.day, current=True), "citizen": ref_shape(citizen)}


def _week_shape(week: IsoWeek, hours: Hours) -> Shape:
    return {
        "week": str(week),
        "planned_minutes": hours.planned,
        "denominator_minutes": hours.denominator,
        "attended_minutes": hours.attended,
        "lawful_minutes": hours.lawful,
        "unlawful_minutes": hours.unlawful,
        "unrecorded_minutes": hours.unrecorded,
        "company_planned_minutes": hours.company_planned,
        "company_attended_minutes": hours.company_attended,
        "rate": hours.rate,
    }


def _entry(mark: Mark, session: UUID, day: date, *, current: bool) -> Shape:
    entry = mark.entry
    return {
        "session": str(session),
        "date": day.isoformat(),
        "code": entry.code.code if entry.code else None,
        "minutes": entry.minutes if entry.code else None,
        "from": _time(entry.came),
        "to": _time(entry.left),
        "reason": entry.reason,
        "seq": mark.seq,
        "current": current,
        "by": mark.by,
        "at": mark.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    }


def _time(moment: datetime | None) -> str | None:
    return f"{moment:%H:%M}" if moment else None
