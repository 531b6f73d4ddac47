"""The register: who came, for how long, and the hours it adds up to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from planner.domain.acting import Acting
from planner.domain.attendance import Hours, entry_for
from planner.domain.catalogue import AttendanceCode
from planner.domain.clock import Clock, today
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Cohort, Ref
from planner.domain.refusals import Refused
from planner.domain.session import Slot
from planner.services.people_rights import known_record
from planner.services.ports import Store
from planner.services.register_absence import Proposals
from planner.services.register_drop_in import DropIn, put_drop_in, undo_drop_in
from planner.services.register_grid import WeekGrid, read_grid
from planner.services.register_marking import (
    EMPTY,
    MarkStep,
    Wish,
    code_named,
    early_presence,
    entry_wanted,
    expected_slot,
    latest,
    listed,
    with_documentation,
)
from planner.services.register_missing import MissingMarks, read_missing_of
from planner.services.register_reading import checked_span, read_day, read_hours, read_hours_of_all
from planner.services.register_rows import CitizenHours, MarkChange, RegisterSession
from planner.services.register_taken_in import TakenIn
from planner.services.register_typeback import type_back
from planner.services.register_undoing import undone_marks
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
        documentation_seen: bool | None = None,
        documentation_on: date | None = None,
        correction: str = "",
        early: bool = False,
    ) -> MarkChange:
        """Say how it went for a citizen at a session; a correction keeps what stood before.

        ``minutes`` are minutes present, ``came`` and ``left`` wall times; ``code`` None takes the mark back. Marking
        exactly what stands changes nothing. ``documentation_seen`` says whether a document was seen, ``documentation_on``
        when (today unless told). ``correction`` is why a closed day is written on. ``early`` lets somebody who came be
        marked before the session begins, on its own day.

        Raises:
            Unknown: The session, the citizen, or no such code on the session's date.
            Refused: The citizen is not on the list, the session has not started (unless the code is planned absence),
                the minutes go against the code, free words stand with a code that takes none, or the day is closed.
            Malformed: Times outside the session, minutes below 0, or none where the code needs them; a document that was
                seen before it was.
        """
        with self._store.writing() as work:
            planned = session_for(work, acting, session)
            who = listed(planned, citizen) or known_record(work, acting, Citizen, citizen).ref
            slot = expected_slot(planned, who)
            entry = EMPTY
            if code is not None:
                entry = entry_wanted(
                    *(work, self._clock.now(), slot, code),
                    minutes=minutes,
                    came=came,
                    left=left,
                    reason=reason,
                    early=early,
                )
                entry = with_documentation(entry, documentation_seen, documentation_on, today(self._clock))
            step = MarkStep(work, acting, self._clock)
            step.know(planned)
            return step.put("marked", [(planned.id, who.id, entry)], correction)

    def mark_blank(
        self, acting: Acting, session: str, code: str, *, correction: str = "", early: bool = False
    ) -> MarkChange:
        """Give everyone without a mark the same one; those whose own time has not come yet stay without.

        Who is inside a period of absence gets the mark that the period proposes instead. ``early`` as in :meth:`mark`.

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
            proposals = Proposals(work, acting, slots, planned.day, planned.day)
            codes = {who: proposals.code(who, planned.day) or row for who in slots}
            begun = {who: slot for who, slot in slots.items() if self._may(codes[who], slot, early=early)}
            if slots and not begun:
                raise Refused("mark-before-session", symbol=row.code, start=planned.start)
            wishes: list[Wish] = [
                (planned.id, who, entry_for(slot, codes[who])) for who, slot in begun.items()
            ]
            return step.put("marked-blank", wishes, correction)

    def fill_planned(self, acting: Acting, session: str, *, correction: str = "") -> MarkChange:
        """Write what periods of absence propose for everyone without a mark; who has no period stays without.

        A code that may not be marked ahead waits until the session has begun.

        Raises:
            Unknown: The session.
            Refused: The day is closed and no reason was given.
        """
        with self._store.writing() as work:
            planned = session_for(work, acting, session)
            step = MarkStep(work, acting, self._clock)
            slots = {
                row.citizen.id: row.own or planned.slot
                for row in planned.attending
                if latest(step.marks(planned.id, row.citizen.id)) is None
            }
            proposals = Proposals(work, acting, slots, planned.day, planned.day)
            wishes: list[Wish] = []
            for who, slot in slots.items():
                code = proposals.code(who, planned.day)
                if code is not None and self._may(code, slot, early=False):
                    wishes.append((planned.id, who, entry_for(slot, code)))
            return step.put("marked-planned", wishes, correction)

    def drop_in(
        self,
        acting: Acting,
        session: str,
        citizen: str,
        code: str,
        *,
        minutes: int | None = None,
        came: datetime | None = None,
        left: datetime | None = None,
        correction: str = "",
        allow: str | None = None,
        early: bool = False,
    ) -> DropIn:
        """Put somebody who turned up on a session's list and mark them, in one transaction; ``early`` as in :meth:`mark`.

        Raises:
            Unknown: The session, the citizen, or no such code.
            Refused: They are on the list already, or the mark or the day says no.
            ClashRefused: They were expected elsewhere, and no reason was given to let it stand.
        """
        return put_drop_in(
            self._store,
            self._clock,
            acting,
            (session, citizen, code),
            minutes=minutes,
            came=came,
            left=left,
            correction=correction,
            allow=allow,
            early=early,
        )

    def undo_drop_in(self, acting: Acting, drop_in: DropIn, *, correction: str = "") -> DropIn:
        """Take the mark back and the citizen off the list (kept as taken out, for the register forgets nothing); or redo.

        Raises:
            Conflict: Somebody changed the session or the mark since.
        """
        return undo_drop_in(self._store, self._clock, acting, drop_in, correction)

    def type_back(
        self,
        acting: Acting,
        cohort: str,
        week: IsoWeek,
        lines: Sequence[str],
        *,
        dry_run: bool = False,
        correction: str = "",
    ) -> TakenIn:
        """Type a signed sheet back: a line for each row, such as ``KDTM M`` or ``KDTM ti F 9.45-12``.

        A line without a day fills the row's blank days. All lines are taken in or, when one has a problem, none.

        Raises:
            Unknown: The cohort.
            Refused: A day is closed and no reason was given.
        """
        return type_back(
            self._store, self._clock, acting, cohort, week, lines, dry_run=dry_run, correction=correction
        )

    def week_grid(
        self,
        acting: Acting,
        week: IsoWeek,
        *,
        cohort: str | None = None,
        organisation: str | None = None,
        staff: str | None = None,
    ) -> WeekGrid:
        """A week of one cohort, organisation or member of staff: people by days.

        Raises:
            Unknown: Nothing answers to the reference.
            Malformed: None of the three was named, or more than one.
        """
        with self._store.reading() as reading:
            return read_grid(reading, acting, week, cohort=cohort, organisation=organisation, staff=staff)

    def missing(
        self,
        acting: Acting,
        first: date,
        last: date,
        *,
        cohort: str | None = None,
        mine: bool = False,
        limit: int = 500,
    ) -> tuple[MissingMarks, ...]:
        """Sessions of the dates (both included) that have begun and where somebody is not marked, oldest first.

        ``mine`` limits them to the acting person's own sessions and to their citizens.

        Raises:
            Unknown: The cohort.
        """
        with self._store.reading() as reading:
            team = known_record(reading, acting, Cohort, cohort).ref if cohort else None
            return read_missing_of(
                reading, acting, first, last, self._clock.now(), cohort=team, mine=mine, limit=limit
            )

    def undo(self, acting: Acting, change: MarkChange, *, correction: str = "") -> MarkChange:
        """Put back what stood before, as new marks; the change that comes back undoes the undo.

        What was written on a closed day with a reason goes back with the same reason unless another is given.

        Raises:
            Conflict: Somebody marked since.
            Refused: The day was closed since, and no reason was given.
            Unknown: A session that was removed, or is not for the acting person to see.
        """
        with self._store.writing() as work:
            return undone_marks(work, acting, self._clock, change, correction)

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

    def _may(self, code: AttendanceCode, slot: Slot, *, early: bool) -> bool:
        now = self._clock.now()
        return code.ahead or slot.start_utc <= now or (early and early_presence(code, slot, now))
