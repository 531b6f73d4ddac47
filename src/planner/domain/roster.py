"""Who stands on a cohort session's list: the members of its date, plus what was decided by hand."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from planner.domain.people import Ref, reference_order
from planner.domain.session import Participant, ParticipantOrigin, Session, Slot


def roster(
    rows: Iterable[Participant], members: Iterable[Ref], marked: Collection[UUID] = ()
) -> tuple[Participant, ...]:
    """The list for the members of the session's date, by reference.

    Who was added or taken out by hand stays so; who is no longer a member goes, unless the register holds a mark for
    them (then the row stays as the exception it has become).
    """
    members = tuple(members)
    member_ids = {member.id for member in members}
    kept: dict[UUID, Participant] = {}
    for row in rows:
        if row.origin is not ParticipantOrigin.MEMBER or row.citizen.id in member_ids:
            kept[row.citizen.id] = row
        elif row.citizen.id in marked:
            kept[row.citizen.id] = replace(row, origin=ParticipantOrigin.ADDED)
    for member in members:
        kept.setdefault(member.id, Participant(member, ParticipantOrigin.MEMBER))
    return by_reference(kept.values())


def by_reference(rows: Iterable[Participant]) -> tuple[Participant, ...]:
    """Participants in the order lists are shown."""
    return tuple(sorted(rows, key=lambda row: reference_order(row.citizen)))


def moved(session: Session, slot: Slot) -> Session:
    """The session at another time; participants' own times follow it to another date, at the same hours.

    A moved session's clashes are judged anew, so its allowances end.
    """
    rows = session.participants
    if slot.day != session.day:
        rows = tuple(replace(row, own=_on(row.own, slot.day)) if row.own else row for row in rows)
    return replace(session, slot=slot, participants=rows, allowances=())


def _on(own: Slot, day: date) -> Slot:
    return Slot(datetime.combine(day, own.start.time()), datetime.combine(day, own.end.time()))
