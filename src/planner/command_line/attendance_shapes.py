"""What ``--json`` prints of marks and hours, in whole minutes."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

from planner.command_line.shapes import Shape, moment, ref_shape
from planner.domain.absence_periods import AbsencePeriod
from planner.domain.agreed_hours import AgreedStep
from planner.domain.attendance import Hours, Mark
from planner.domain.closing import Closing
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.domain.session import Session
from planner.services.register_history import RegisterHistory
from planner.services.register_missing import MissingMarks
from planner.services.register_rows import CitizenHours
from planner.services.register_taken_in import TakenIn
from planner.wording import Wording


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
        "documentation_seen": entry.documentation_seen,
        "documentation_on": entry.documentation_on.isoformat() if entry.documentation_on else None,
        "correction": mark.correction,
        "seq": mark.seq,
        "current": current,
        "by": mark.by,
        "at": _instant(mark.at),
    }


def _time(moment: datetime | None) -> str | None:
    return f"{moment:%H:%M}" if moment else None


def closing_shape(closing: Closing) -> Shape:
    """Closed days."""
    return {
        "id": str(closing.id),
        "organisation": ref_shape(closing.organisation),
        "cohort": ref_shape(closing.cohort) if closing.cohort else None,
        "from": closing.first.isoformat(),
        "to": closing.last.isoformat(),
        "state": closing.state.value,
        "closed_by": closing.closed_by,
        "closed_at": _instant(closing.closed_at),
        "approved_by": closing.approved_by,
        "approved_at": _instant(closing.approved_at),
        "reopened_by": closing.reopened_by,
        "reopened_at": _instant(closing.reopened_at),
        "reason": closing.reason,
    }


def missing_shape(found: MissingMarks) -> Shape:
    """A session with those who are not marked."""
    session = found.session
    return {
        "session": session.reference,
        "id": str(session.id),
        "date": session.day.isoformat(),
        "start": moment(session.start),
        "title": session.title,
        "cohort": ref_shape(session.cohort) if session.cohort else None,
        "owner": ref_shape(session.owner),
        "citizens": [ref_shape(who) for who in found.citizens],
    }


def history_shape(found: RegisterHistory) -> Shape:
    """A citizen's changed marks."""
    return {
        "citizen": ref_shape(found.citizen),
        "from": found.first.isoformat(),
        "to": found.last.isoformat(),
        "lines": [
            {
                "session": line.session,
                "start": moment(line.slot.start),
                "before": line.before.code.code if line.before and line.before.code else None,
                "before_minutes": line.before.minutes if line.before else None,
                "after": line.after.code.code if line.after.code else None,
                "after_minutes": line.after.minutes if line.after.code else None,
                "by": line.by,
                "at": _instant(line.at),
                "correction": line.correction,
            }
            for line in found.lines
        ],
        "closings": [closing_shape(each) for each in found.closings],
    }


def taken_shape(found: TakenIn, words: Wording) -> Shape:
    """What came of a file or a sheet."""
    return {
        "written": found.change is not None,
        "already": _instant(found.already.at) if found.already else None,
        "ignored_columns": list(found.ignored),
        "closed": [closing_shape(each) for each in found.closed],
        "lines": [
            {
                "line": each.line,
                "session": each.session.reference,
                "citizen": each.citizen.reference,
                "code": each.entry.code.code if each.entry.code else None,
                "minutes": each.entry.minutes,
                "does": each.is_.value,
            }
            for each in found.lines
        ],
        "problems": [
            {"line": each.line, "code": each.error.code, "message": words.error(each.error)}
            for each in found.problems
        ],
    }


def absence_shape(period: AbsencePeriod) -> Shape:
    """A period of absence, with DFDG's number where there is one."""
    return {
        "id": str(period.id),
        "citizen": ref_shape(period.citizen),
        "type": period.type.code,
        "dfdg_type": period.type.number,
        "from": period.first.isoformat(),
        "to": period.last.isoformat() if period.last else None,
        "comment": period.comment,
        "reported": period.reported.isoformat() if period.reported else None,
        "end_reason": period.end_reason,
    }


def step_shape(step: AgreedStep) -> Shape:
    """A step of hours."""
    return {
        "id": str(step.id),
        "citizen": ref_shape(step.citizen),
        "sort": step.sort.value,
        "since": step.since.isoformat(),
        "weekly_minutes": step.weekly_minutes,
        "placement": ref_shape(step.placement) if step.placement else None,
        "tasks": step.tasks.splitlines(),
    }


def _instant(at: datetime | None) -> str | None:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if at else None
