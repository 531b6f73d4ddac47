"""The register: who came, for how long, and the hours it adds up to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from planner.domain.acting import Acting
from planner.domain.attendance import Entry, Hours, entry_for
from planner.domain.catalogue import AttendanceCode
from planner.domain.clock import Clock
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Ref
from planner.domain.refusals import Refused
from planner.domain.session import Session, Slot, effective_slot
from planner.services.people_rights import known_record
from planner.services.ports import Reading, Store
from planner.services.register_marking import (
    EMPTY,
    MarkStep,
    Wish,
    check_started,
    checked_reason,
    code_named,
    latest,
)
from planner.services.register_reading import checked_span, read_day, read_hours, read_hours_of_all
from planner.services.register_rows import CitizenHours, MarkChange, RegisterSession
from planner.services.week_reading import session_for


class Register:
    """The attendance page's acts: one transaction each, nothing is ever overwritten, and each can be undone."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def day(self, acting: Acting, day: date, *, mine: bool = False) -> tuple[RegisterSession, ...]:
        """The sessions of a date that the acting person may see, by start.

        ``mine`` limits them to the acting person's own and those of their citizens.
        """
        with self._store.reading() as reading:
            return read_day(reading, acting, day, mine=mine)

    def mark(
        self,
        acting: Acting,
        session: str,
        citizen: str,
        code: str | None,
        *,
        minutes: int | None = None,
        came: datetime | None = None,
        left: datetime | None = None,
        reason: str = "",
    ) -> MarkChange:
        """Say how it went for a citizen at a session; a correction keeps what stood before.

        ``minutes`` are minutes present, ``came`` and ``left`` wall times; ``code`` None takes the mark back. Marking
        exactly what stands changes nothing.

        Raises:
            Unknown: The session, the citizen, or no such code on the session's date.
            Refused: The citizen is not on the list, the session has not started (unless the code is planned absence),
                or the minutes go against the code.
            Malformed: Times outside the session, minutes below 0, or none where the code needs them.
        """
        with self._store.writing() as work:
            planned = session_for(work, acting, session)
            who = known_record(work, acting, Citizen, citizen).ref
            slot = _expected_slot(planned, who)
            entry = EMPTY
            if code is not None:
                entry = self._entry(work, slot, code, minutes, came, left, reason)
            return MarkStep(work, acting, self._clock).put("marked", [(planned.id, who.id, entry)])

    def mark_blank(self, acting: Acting, session: str, code: str) -> MarkChange:
        """Give everyone without a mark the same one; those whose own time has not come yet stay without.

        Raises:
            Unknown: The session, or no such code on its date.
            Refused: Nobody's time has come yet.
            Malformed: The code needs minutes.
        """
        with self._store.writing() as work:
            planned = session_for(work, acting, session)
            row = code_named(work, code, planned.slot)
            step = MarkStep(work, acting, self._clock)
            blank = [p for p in planned.attending if latest(step.marks(planned.id, p.citizen.id)) is None]
            slots = {p.citizen.id: p.own or planned.slot for p in blank}
            begun = {
                who: slot for who, slot in slots.items() if row.ahead or slot.start_utc <= self._clock.now()
            }
            if slots and not begun:
                raise Refused("mark-before-session", symbol=row.code, start=planned.start)
            wishes: list[Wish] = [(planned.id, who, entry_for(slot, row)) for who, slot in begun.items()]
            return step.put("marked-blank", wishes)

    def undo(self, acting: Acting, change: MarkChange) -> MarkChange:
        """Put back what stood before, as new marks; the change that comes back undoes the undo.

        Raises:
            Conflict: Somebody marked since.
            Unknown: A session that was removed, or is not for the acting person to see.
        """
        with self._store.writing() as work:
            step = MarkStep(work, acting, self._clock)
            wishes: list[Wish] = []
            for (key, who, old), new in zip(change.before, change.after, strict=True):
                planned = session_for(work, acting, str(key))
                step.expect(planned, who, new.entry)
                wishes.append((key, who, old.entry if old else EMPTY))
            return step.put(change.act, wishes)

    def hours(self, acting: Acting, citizen: str, first: IsoWeek, last: IsoWeek) -> CitizenHours:
        """A citizen's hours and marks from the first week to the last, both included; empty weeks are zeros.

        Another organisation's staff get those of its sessions. The jobcentre's get all; what is busy to them counts as
        planned and as unrecorded, and its marks are left out.

        Raises:
            Unknown: The citizen.
            Malformed: The weeks are the wrong way round, or too many.
        """
        with self._store.reading() as reading:
            who = known_record(reading, acting, Citizen, citizen).ref
            return read_hours(reading, acting, who, first, last)

    def hours_of_all(
        self, acting: Acting, first: IsoWeek, last: IsoWeek
    ) -> Iterator[tuple[Ref, Mapping[IsoWeek, Hours]]]:
        """Every citizen's hours by reference, as in :meth:`hours`, from one look that lasts until the end is reached.

        Raises:
            Malformed: The weeks are the wrong way round, or too many.
        """
        weeks = checked_span(first, last)
        return self._hours_of_all(acting, weeks)

    def codes(self, day: date) -> tuple[AttendanceCode, ...]:
        """The marks in force on a date, in display order."""
        with self._store.reading() as reading:
            return tuple(row for row in reading.catalogue.rows(AttendanceCode) if row.in_force(day))

    def _hours_of_all(
        self, acting: Acting, weeks: tuple[IsoWeek, ...]
    ) -> Iterator[tuple[Ref, Mapping[IsoWeek, Hours]]]:
        with self._store.reading() as reading:
            yield from read_hours_of_all(reading, acting, weeks)

    def _entry(
        self,
        reading: Reading,
        slot: Slot,
        code: str,
        minutes: int | None,
        came: datetime | None,
        left: datetime | None,
        reason: str,
    ) -> Entry:
        row = code_named(reading, code, slot)
        check_started(row, slot, self._clock.now())
        told, lawful = checked_reason(reading, reason, slot)
        return entry_for(slot, row, minutes=minutes, came=came, left=left, reason=told, lawful_reason=lawful)


def _expected_slot(session: Session, citizen: Ref) -> Slot:
    slot = effective_slot(session, citizen.id)
    if slot is None:
        raise Refused("not-on-the-list", session=session.reference, citizen=citizen)
    return slot
