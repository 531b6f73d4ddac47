"""A provider's file of marks, taken in once, whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from functools import cached_property
from hashlib import sha256

from planner.domain.acting import Acting
from planner.domain.attendance import Entry
from planner.domain.clock import Clock
from planner.domain.people import Citizen, Ref
from planner.domain.planned_week import Subject, SubjectType
from planner.domain.refusals import Malformed, PlannerError, Refused, Unknown
from planner.domain.session import Session, Slot, effective_slot
from planner.services.acting_person import viewing
from planner.services.people_import_sheet import Sheet, SheetLine
from planner.services.people_rights import known_citizens, unknown
from planner.services.ports import Store, Writing
from planner.services.register_marking import MarkStep, entry_wanted, expected_slot, listed
from planner.services.register_ports import ImportRequest
from planner.services.register_taken_in import TakenIn, Taking
from planner.services.register_undoing import undone_marks
from planner.services.week_reading import session_for

REQUEST_LENGTH = 46
"""DFDG's length of an x-requestId, so that a provider can send the same one to both."""
HEADINGS: Mapping[str, tuple[str, ...]] = {
    "session": ("session", "mødegang", "mødegangsnummer"),
    "date": ("date", "day", "dato", "dag"),
    "start": ("start", "start time", "starttid", "kl", "kl."),
    "citizen": ("citizen", "reference", "borger", "borgernummer"),
    "code": ("code", "mark", "kode", "fremmøde"),
    "minutes": ("minutes", "minutes present", "minutter", "minutter til stede"),
    "came": ("came", "from", "kom", "fra"),
    "left": ("left", "to", "gik", "til"),
    "reason": ("reason", "grund"),
}
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ].*)?|(\d{1,2})[-./](\d{1,2})[-./](\d{4})")
_CLOCK = re.compile(r"(\d{1,2})[.:](\d\d)(?:[.:]\d\d)?")
_CIVIL = re.compile(r"\d{6}[- ]?\d{4}")


class AttendanceImport:
    """Takes in files; ``read`` makes a table of a file's bytes, whatever wrote it."""

    def __init__(self, store: Store, clock: Clock, read: Callable[[bytes], Sheet]) -> None:
        self._store = store
        self._clock = clock
        self._read = read

    def take_in(
        self, acting: Acting, content: bytes, request: str, *, dry_run: bool = False, correction: str = ""
    ) -> TakenIn:
        """Mark what a file says, all of it or nothing; the same request again does nothing and says so.

        Each line names the citizen, the code, and the session by its reference, or by its date and perhaps start.
        ``dry_run`` writes nothing and remembers no request. ``correction`` is why closed days are written on.

        Raises:
            Malformed: The request id, or a file that is no table or lacks a column.
            Refused: The id was used for another file, or a day is closed and no reason was given.
        """
        if not request.isprintable() or not 0 < len(request.strip()) <= REQUEST_LENGTH:
            raise Malformed("request-id-shape", longest=REQUEST_LENGTH)
        digest = sha256(content).hexdigest()
        with self._store.writing() as work:
            known = work.register.import_request(request.strip())
            if known is not None:
                if known.digest != digest:
                    raise Refused("request-id-used", request=known.request, at=known.at, by=known.by)
                return TakenIn(already=known)
            sheet = self._read(content)
            columns, ignored = _columns(sheet.lines[0])
            step = MarkStep(work, acting, self._clock)
            reader = _Lines(work, acting, self._clock.now(), columns, Taking(step))
            for line in sheet.lines[1:]:
                reader.take(line)
            if dry_run or reader.taking.problems:
                return reader.taking.result(ignored=ignored)
            change = step.put("marked-imported", reader.taking.wishes(), correction)
            kept = ImportRequest(
                request=request.strip(),
                at=self._clock.now(),
                by=acting.label,
                digest=digest,
                marks=sum(old != new for (_, _, old), new in zip(change.before, change.after, strict=True)),
            )
            work.registering.add_import(kept)
            return reader.taking.result(change, ignored, kept)

    def undo(self, acting: Acting, taken: TakenIn) -> TakenIn:
        """Take the marks of a file back and forget its request, so that it can come in again; or, of an undo, redo.

        Raises:
            Conflict: Somebody marked since, or the file came in again in the meantime.
            Refused: A day was closed since.
        """
        if taken.change is None or taken.request is None:
            raise RuntimeError("nothing was taken in that could be undone")
        with self._store.writing() as work:
            change = undone_marks(work, acting, self._clock, taken.change)
            kept = taken.request
            known = work.register.import_request(kept.request)
            if known is not None and known.digest == kept.digest:
                work.registering.remove_import(kept.request)
            else:
                work.registering.add_import(kept)
            return replace(taken, change=change)


def _columns(head: SheetLine) -> tuple[Mapping[str, int], tuple[str, ...]]:
    """Where each thing stands, and the headings that mean nothing to us."""
    names = {heading: name for name, headings in HEADINGS.items() for heading in headings}
    found: dict[str, int] = {}
    ignored = []
    for place, text in enumerate(head.cells):
        name = names.get(text.strip().casefold())
        if name is None:
            ignored.extend([text] if text else [])
        elif name in found:
            raise Malformed("marks-import-heading-twice", heading=text)
        else:
            found[name] = place
    missing = [HEADINGS[name][0] for name in ("citizen", "code") if name not in found]
    if "session" not in found and "date" not in found:
        missing.append(HEADINGS["session"][0])
    if missing:
        raise Malformed("marks-import-headings", missing=missing, found=list(head.cells))
    return found, tuple(ignored)


class _Lines:
    """Reads line after line."""

    def __init__(
        self, work: Writing, acting: Acting, now: datetime, columns: Mapping[str, int], taking: Taking
    ) -> None:
        self._work = work
        self._acting = acting
        self._now = now
        self._columns = columns
        self.taking = taking
        self._sessions: dict[str, Session] = {}

    def take(self, line: SheetLine) -> None:
        """One line, or what is wrong with it."""
        try:
            session, who = self._place(line)
            slot = expected_slot(session, who)
            self.taking.add(line.number, session, who, self._entry(line, slot))
        except PlannerError as error:
            self.taking.wrong(line.number, error)

    def _text(self, line: SheetLine, name: str) -> str:
        place = self._columns.get(name)
        return line.cell(place) if place is not None else ""

    def _place(self, line: SheetLine) -> tuple[Session, Ref]:
        who = self._text(line, "citizen")
        if _CIVIL.fullmatch(who):
            raise Malformed("marks-import-civil")
        reference = self._text(line, "session")
        if reference:
            session = self._session(reference)
            return session, listed(session, who) or self._citizen(who)
        citizen = self._citizen(who)
        return self._by_time(line, citizen), citizen

    def _session(self, reference: str) -> Session:
        if reference not in self._sessions:
            self._sessions[reference] = session_for(self._work, self._acting, reference)
        return self._sessions[reference]

    def _by_time(self, line: SheetLine, citizen: Ref) -> Session:
        day = _day(self._text(line, "date"))
        start = _clock(self._text(line, "start"))
        subject = Subject(SubjectType.CITIZEN, citizen)
        seen_by = viewing(self._work, self._acting)
        found = [
            session
            for session in self._work.sessions.of(subject, day, day)
            if seen_by.sees(session)
            and (start is None or (effective_slot(session, citizen.id) or session.slot).start.time() == start)
        ]
        if not found:
            raise Unknown("marks-import-no-session", citizen=citizen, day=day)
        if len(found) > 1:
            raise Refused("marks-import-several", citizen=citizen, day=day, count=len(found))
        return found[0]

    @cached_property
    def _known(self) -> Mapping[str, Ref]:
        return {each.reference.casefold(): each.ref for each in known_citizens(self._work, self._acting)}

    def _citizen(self, text: str) -> Ref:
        if self._acting.sees_all_citizens:
            return self._work.people.get(Citizen, text).ref
        found = self._known.get(text.strip().casefold())
        if found is None:
            raise unknown(Citizen, text)
        return found

    def _entry(self, line: SheetLine, slot: Slot) -> Entry:
        minutes = self._text(line, "minutes")
        if minutes and not re.fullmatch(r"\d{1,4}", minutes):
            raise Malformed("marks-import-minutes", text=minutes)
        came, left = (_clock(self._text(line, name)) for name in ("came", "left"))
        return entry_wanted(
            self._work,
            self._now,
            slot,
            self._text(line, "code"),
            minutes=int(minutes) if minutes else None,
            came=datetime.combine(slot.day, came) if came else None,
            left=datetime.combine(slot.day, left) if left else None,
            reason=self._text(line, "reason"),
        )


def _day(text: str) -> date:
    match = _DAY.fullmatch(text)
    if match is not None:
        year, month, day = (match[1], match[2], match[3]) if match[1] else (match[6], match[5], match[4])
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            pass
    raise Malformed("marks-import-date", text=text)


def _clock(text: str) -> time | None:
    if not text:
        return None
    match = _CLOCK.fullmatch(text)
    if match is not None and int(match[1]) < 24 and int(match[2]) < 60:
        return time(int(match[1]), int(match[2]))
    raise Malformed("not-a-time", time=text)
