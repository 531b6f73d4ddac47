"""What ``--json`` prints of sessions, weeks and clashes: plain values in a fixed order, times local and without a zone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

from planner.domain.clashes import Clash, ClosedDay
from planner.domain.people import Ref
from planner.domain.planned_week import Busy, PlannedWeek, SubjectType
from planner.domain.session import Participant, Place, Session, Slot, effective_slot
from planner.domain.templates import SkippedCell
from planner.wording import Wording

Shape: TypeAlias = dict[str, object]


def ref_shape(ref: Ref) -> Shape:
    """Somebody or something by id."""
    return {"id": str(ref.id), "reference": ref.reference, "name": ref.name}


def moment(value: datetime) -> str:
    """``2026-11-25T09:00``."""
    return value.isoformat(timespec="minutes")


def place_shape(place: Place | None) -> Shape | None:
    """Where; a place that is only a text has neither id nor reference."""
    if place is None:
        return None
    return {
        "id": str(place.id) if place.id else None,
        "reference": place.reference or None,
        "name": place.name,
        "type": place.type.value,
        "address": place.address,
    }


def session_shape(session: Session, citizen: UUID | None = None) -> Shape:
    """A session; with a citizen, at the time that holds for them."""
    slot = (effective_slot(session, citizen) if citizen else None) or session.slot
    return {
        "id": str(session.id),
        "reference": session.reference or None,
        "start": moment(slot.start),
        "end": moment(slot.end),
        "minutes": slot.minutes,
        "kind": session.kind.code,
        "title": session.title,
        "audience": session.audience.value,
        "sensitivity": session.sensitivity.value,
        "end_is": session.end_is.value,
        "counts_as_company_time": session.kind.counts_as_company_time,
        "place": place_shape(session.place),
        "staff": [ref_shape(person) for person in session.staff],
        "participants": [_participant(session, row) for row in session.participants],
        "cohort": ref_shape(session.cohort) if session.cohort else None,
        "owner": ref_shape(session.owner),
        "note": session.note,
        "staff_note": session.staff_note,
    }


def _participant(session: Session, row: Participant) -> Shape:
    slot = row.own or session.slot
    return {
        **ref_shape(row.citizen),
        "origin": row.origin.value,
        "start": moment(slot.start),
        "end": moment(slot.end),
    }


def busy_shape(busy: Busy, words: Wording) -> Shape:
    """Time taken by something the acting person may not know."""
    return {
        "id": None,
        "reference": None,
        "start": moment(busy.slot.start),
        "end": moment(busy.slot.end),
        "minutes": busy.slot.minutes,
        "kind": None,
        "title": words.say("busy"),
        "audience": None,
        "sensitivity": None,
        "end_is": None,
        "counts_as_company_time": None,
        "place": None,
        "staff": [],
        "participants": [],
        "cohort": None,
        "owner": None,
        "note": "",
        "staff_note": "",
    }


def clash_shape(clash: Clash, words: Wording) -> Shape:
    """A clash with its sentence."""
    return {
        "rule": clash.rule.value,
        "severity": clash.severity.value,
        "text": words.clash(clash),
        "sessions": [str(session) for session in clash.sessions],
        "subject": ref_shape(clash.subject) if clash.subject else None,
        "allowed": clash.allowed,
        "reason": clash.reason,
    }


def clashes_shape(clashes: Iterable[Clash], words: Wording) -> list[Shape]:
    """Clashes in the order they were found."""
    return [clash_shape(clash, words) for clash in clashes]


def closed_day_shape(day: ClosedDay, words: Wording) -> Shape:
    """A closed day by its name in the chosen language."""
    return {"date": day.day.isoformat(), "name": words.words(day.name)}


def skipped_shape(cell: SkippedCell, words: Wording) -> Shape:
    """A template's cell that was not planned."""
    return {"date": cell.day.isoformat(), "title": cell.title, "reason": words.words(cell.closed)}


def week_shape(week: PlannedWeek, words: Wording) -> Shape:
    """A subject's week; a cohort's has its members' own sessions apart."""
    citizen = week.subject.ref.id if week.subject.type is SubjectType.CITIZEN else None
    rows = [(_order(week.slot(session)), session_shape(session, citizen)) for session in week.sessions] + [
        (_order(busy.slot), busy_shape(busy, words)) for busy in week.busy
    ]
    shape: Shape = {
        "week": str(week.week),
        "subject": {"type": week.subject.type.value, **ref_shape(week.subject.ref)},
        "planned_minutes": week.planned_minutes,
        "company_minutes": week.company_minutes,
        "closed_days": [closed_day_shape(day, words) for day in week.closed_days],
        "clashes": clashes_shape(week.clashes, words),
        "sessions": [row for _, row in sorted(rows, key=lambda row: row[0])],
    }
    if week.subject.type is SubjectType.COHORT:
        shape["individual"] = [session_shape(session) for session in week.individual]
    return shape


def _order(slot: Slot) -> tuple[datetime, datetime]:
    return slot.start, slot.end
