"""What a mark means for one citizen at one session, by the rules of the date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.attendance import Entry, Mark, entry_for
from planner.domain.catalogue import AttendanceCode, Attended, Reason
from planner.domain.clock import Clock, wall_time
from planner.domain.closing import Closing, check_may_correct, closing_over
from planner.domain.closing import checked_reason as checked_correction
from planner.domain.history import HistoryLine
from planner.domain.people import Ref
from planner.domain.refusals import Conflict, Malformed, Refused, Unknown
from planner.domain.session import Session, Slot, effective_slot
from planner.services.ports import Reading, Writing
from planner.services.register_rows import MarkChange
from planner.services.text_rules import checked_line

EMPTY = Entry(code=None)
Wish = tuple[UUID, UUID, Entry]


def code_named(reading: Reading, text: str, slot: Slot) -> AttendanceCode:
    """The code in force on the session's date that people type as ``text``, in any case.

    Raises:
        Unknown: There is none.
    """
    wanted = text.strip().casefold()
    for row in reading.catalogue.rows(AttendanceCode):
        if row.code.casefold() == wanted and row.in_force(slot.day):
            return row
    raise Unknown("unknown-code", symbol=text, day=slot.day)


def early_presence(code: AttendanceCode, slot: Slot, now: datetime) -> bool:
    """Whether a mark says that somebody came to what begins later the same day: only written when it is meant so."""
    return (
        code.attended is not Attended.NONE
        and not code.ahead
        and now < slot.start_utc
        and wall_time(now).date() == slot.day
    )


def check_started(code: AttendanceCode, slot: Slot, now: datetime, *, early: bool = False) -> None:
    """Let pass a code once the session has started; planned absence always, and ``early`` presence on the same day.

    Raises:
        Refused: It has not.
    """
    if code.ahead or slot.start_utc <= now or (early and early_presence(code, slot, now)):
        return
    raise Refused("mark-before-session", symbol=code.code, start=slot.start)


def checked_reason(reading: Reading, text: str, slot: Slot, code: AttendanceCode) -> tuple[str, bool]:
    """A reason as it was typed, and whether the catalogue calls it lawful.

    A reason is known by its code or its name in either language, or by the symbol of an attendance code; any other
    text is free and not lawful by itself, and stands only with a code that takes free words.

    Raises:
        Malformed: It is too long.
        Refused: Free words with a code that takes none.
    """
    typed = checked_line("reason", text)
    wanted = typed.casefold()
    for reason in reading.catalogue.rows(Reason):
        names = {reason.code.casefold(), reason.name.da.casefold(), reason.name.en.casefold()}
        if wanted in names and reason.in_force(slot.day):
            return typed, reason.lawful
    for symbol in reading.catalogue.rows(AttendanceCode):
        if wanted == symbol.code.casefold() and symbol.in_force(slot.day):
            return typed, symbol.lawful is True
    if typed and not code.text_allowed:
        raise Refused("reason-not-listed", symbol=code.code, code=code.name)
    return typed, False


def entry_wanted(
    reading: Reading,
    now: datetime,
    slot: Slot,
    code: str,
    *,
    minutes: int | None = None,
    came: datetime | None = None,
    left: datetime | None = None,
    reason: str = "",
    early: bool = False,
) -> Entry:
    """What a mark that somebody typed means.

    Raises:
        Unknown: No such code on the slot's date.
        Refused: The session has not started, or the minutes or the reason go against the code.
        Malformed: Times outside the session, minutes below 0, or none where the code needs them.
    """
    row = code_named(reading, code, slot)
    check_started(row, slot, now, early=early)
    told, lawful = checked_reason(reading, reason, slot, row)
    return entry_for(slot, row, minutes=minutes, came=came, left=left, reason=told, lawful_reason=lawful)


def with_documentation(entry: Entry, seen: bool | None, on: date | None, day: date) -> Entry:
    """The entry with whether a document was seen, and when; ``day`` is today.

    Raises:
        Malformed: A date without a document, or in the future.
    """
    if seen is None and on is None:
        return entry
    if (on is not None and not seen) or (on is not None and on > day):
        raise Malformed("documentation-date", day=on)
    return replace(entry, documentation_seen=seen, documentation_on=(on or day) if seen else None)


def listed(session: Session, citizen: str) -> Ref | None:
    """Whoever is expected under a reference (in any case) or an id; None when nobody is."""
    wanted = citizen.strip().casefold()
    return next(
        (
            row.citizen
            for row in session.attending
            if wanted in {row.citizen.reference.casefold(), str(row.citizen.id)}
        ),
        None,
    )


def expected_slot(session: Session, citizen: Ref) -> Slot:
    """The time that holds for a citizen who is expected.

    Raises:
        Refused: They are not on the list.
    """
    slot = effective_slot(session, citizen.id)
    if slot is None:
        raise Refused("not-on-the-list", session=session.reference, citizen=citizen)
    return slot


def latest(marks: tuple[Mark, ...]) -> Mark | None:
    """The mark that holds; None when there is none or it was taken back."""
    last = marks[-1] if marks else None
    return last if last is not None and last.entry.code is not None else None


class MarkStep:
    """One act in the register while its transaction is open."""

    def __init__(self, work: Writing, acting: Acting, clock: Clock) -> None:
        self._work = work
        self._acting = acting
        self._clock = clock
        self._marks: dict[UUID, dict[UUID, tuple[Mark, ...]]] = {}
        self._known: dict[UUID, Session] = {}

    def marks(self, session: UUID, citizen: UUID) -> tuple[Mark, ...]:
        """A citizen's marks at a session, by ``seq``."""
        if session not in self._marks:
            self._marks[session] = self._work.attendance.marks(session)
        return self._marks[session].get(citizen, ())

    def expect(self, session: Session, citizen: UUID, entry: Entry) -> None:
        """Let pass when the register says what the user saw.

        Raises:
            Conflict: Somebody marked since.
        """
        current = latest(self.marks(session.id, citizen))
        if (current.entry if current else EMPTY) != (entry if entry.code is not None else EMPTY):
            last = self.marks(session.id, citizen)[-1]
            raise Conflict("changed-meanwhile", subject=session.reference, by=last.by, at=last.at)

    def put(self, act: str, wishes: list[Wish], correction: str = "") -> MarkChange:
        """Make the register say so; what it says already stays as it is.

        ``correction`` is why something is written on days that are closed; on open days it is not kept.

        Raises:
            Refused: The day is closed and there is no reason, or it is not the acting person's to correct any more.
        """
        before: list[tuple[UUID, UUID, Mark | None]] = []
        after: list[Mark] = []
        new: list[Mark] = []
        for session, citizen, entry in wishes:
            marks = self.marks(session, citizen)
            current = latest(marks)
            if (current.entry if current else EMPTY) == entry:
                if current is None:
                    continue
                made = current
            else:
                made = self._mark(session, citizen, len(marks) + 1, entry)
                new.append(made)
            before.append((session, citizen, current))
            after.append(made)
        closed = self.closed({made.session for made in new})
        for closing in closed.values():
            check_may_correct(self._acting, closing, correction)
        if closed:
            why = checked_correction(correction)
            told = {made: replace(made, correction=why) for made in new if made.session in closed}
            new, after = [told.get(made, made) for made in new], [told.get(made, made) for made in after]
        self._work.add_marks(new)
        old = {(session, citizen): mark for session, citizen, mark in before}
        self._work.add_history([self._line(act, old[made.session, made.citizen], made) for made in new])
        return MarkChange(act=act, before=tuple(before), after=tuple(after))

    def know(self, session: Session) -> None:
        """Be told of a session, which then need not be looked up."""
        self._known[session.id] = session

    def closed(self, sessions: set[UUID]) -> dict[UUID, Closing]:
        """What closes each of the sessions that are closed."""
        if not sessions <= self._known.keys():
            return self._work.register.closed(sessions)
        known = [self._known[each] for each in sessions]
        if not known:
            return {}
        days = [each.day for each in known]
        closings = self._work.register.closings(min(days), max(days))
        found = {
            each.id: closing_over(closings, each.owner.id, each.cohort.id if each.cohort else None, each.day)
            for each in known
        }
        return {key: closing for key, closing in found.items() if closing is not None}

    def _mark(self, session: UUID, citizen: UUID, seq: int, entry: Entry) -> Mark:
        return Mark(
            session=session,
            citizen=citizen,
            seq=seq,
            entry=entry,
            by=self._acting.label,
            at=self._clock.now(),
        )

    def _line(self, act: str, before: Mark | None, after: Mark) -> HistoryLine:
        return HistoryLine(
            at=after.at,
            by=after.by,
            act=act,
            subject_type="mark",
            subject=after.citizen,
            before=_described(before.entry) if before else {},
            after={
                "session": str(after.session),
                "seq": after.seq,
                **_described(after.entry),
                **({"correction": after.correction} if after.correction else {}),
            },
        )


def _described(entry: Entry) -> dict[str, object]:
    return {
        "code": entry.code.code if entry.code else None,
        "minutes": entry.minutes,
        "from": entry.came.isoformat(timespec="minutes") if entry.came else None,
        "to": entry.left.isoformat(timespec="minutes") if entry.left else None,
        "reason": entry.reason,
        "documentation_seen": entry.documentation_seen,
        "documentation_on": entry.documentation_on.isoformat() if entry.documentation_on else None,
    }
