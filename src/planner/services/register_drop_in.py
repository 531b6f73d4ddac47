"""Somebody who turned up without being expected: put on the list and marked in one go."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.clock import Clock
from planner.domain.closing import check_may_correct
from planner.domain.people import Citizen
from planner.domain.refusals import Refused
from planner.domain.roster import by_reference
from planner.domain.session import Participant, ParticipantOrigin, Session
from planner.services.changes import Change
from planner.services.people_rights import known_record
from planner.services.ports import Store
from planner.services.register_marking import EMPTY, MarkStep, entry_wanted
from planner.services.register_rows import MarkChange
from planner.services.session_writing import SessionWriting
from planner.services.week_reading import session_for


@dataclass(frozen=True, slots=True, kw_only=True)
class DropIn:
    """What it did: the change of the list and of the register, which are undone together."""

    citizen: UUID
    change: Change
    marks: MarkChange

    @property
    def session(self) -> Session:
        """The session as it is now."""
        return self.change.session


def put_drop_in(
    store: Store,
    clock: Clock,
    acting: Acting,
    what: tuple[str, str, str],
    *,
    minutes: int | None,
    came: datetime | None,
    left: datetime | None,
    correction: str,
    allow: str | None,
    early: bool,
) -> DropIn:
    """Attach and mark; ``what`` is session, citizen and code as they were typed."""
    session, citizen, code = what
    with SessionWriting(store, clock).opened(acting, "citizen-dropped-in", allow) as step:
        step.correction = correction
        planned = session_for(step.work, acting, session)
        who = known_record(step.work, acting, Citizen, citizen).ref
        row = planned.participant(who.id)
        if row is not None and row.attends:
            raise Refused("on-the-list-already", session=planned.reference, citizen=who)
        check_may_correct(acting, step.work.register.closed([planned.id]).get(planned.id), correction)
        rows = [each for each in planned.participants if each.citizen != who]
        wanted = replace(planned, participants=by_reference([*rows, Participant(who)]))
        entry = entry_wanted(
            *(step.work, clock.now(), planned.slot, code),
            minutes=minutes,
            came=came,
            left=left,
            early=early,
        )
        step.put(step.expect([planned]), [wanted])
        marks = MarkStep(step.work, acting, clock).put(
            "marked-drop-in", [(planned.id, who.id, entry)], correction
        )
    return DropIn(citizen=who.id, change=step.change, marks=marks)


def undo_drop_in(store: Store, clock: Clock, acting: Acting, drop_in: DropIn, correction: str) -> DropIn:
    """Undo it or, when it was undone, do it again."""
    told = correction or next((made.correction for made in drop_in.marks.after if made.correction), "")
    with SessionWriting(store, clock).opened(acting, drop_in.change.act, None) as step:
        step.correction = told
        current = step.expect(drop_in.change.after)
        marking = MarkStep(step.work, acting, clock)
        (key, who, old), new = drop_in.marks.before[0], drop_in.marks.after[0]
        before, after = drop_in.change.before[0], drop_in.change.after[0]
        marking.expect(after, who, new.entry)
        row = before.participant(who)
        listed = row is not None and row.attends
        if listed:
            step.put(current, [before])
        marks = marking.put(drop_in.marks.act, [(key, who, old.entry if old else EMPTY)], told)
        if not listed:
            step.put(current, [_without(before, after, who)])
    return DropIn(citizen=drop_in.citizen, change=step.change, marks=marks)


def _without(before: Session, after: Session, who: UUID) -> Session:
    """The list as it was, but with the citizen taken out: a row that was marked stays."""
    mine = after.participant(who)
    assert mine is not None
    rows = [row for row in before.participants if row.citizen.id != who]
    out = Participant(mine.citizen, ParticipantOrigin.TAKEN_OUT)
    return replace(before, participants=by_reference([*rows, out]))
