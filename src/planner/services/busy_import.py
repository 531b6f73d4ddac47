"""Busy time from calendars outside: read, read again, listed and forgotten, each in one step that can be undone."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Protocol, Self
from urllib.parse import urlsplit
from uuid import UUID, uuid4

from planner.domain.acting import Acting
from planner.domain.busy_time import BusyBlock, BusySource, ReadCalendar, day_pieces
from planner.domain.clock import Clock, today
from planner.domain.history import HistoryLine
from planner.domain.people import Record, Room, Staff
from planner.domain.planned_week import Subject, SubjectType
from planner.domain.refusals import Conflict, Unknown
from planner.services.kept_change import KeptChange
from planner.services.people_rights import check_keeps, check_known
from planner.services.ports import Reading, Store, Writing

WEEKS_BEHIND = 4
DAYS_AHEAD = 400
_RECORDS: dict[SubjectType, type[Staff | Room]] = {SubjectType.STAFF: Staff, SubjectType.ROOM: Room}


class CalendarReader(Protocol):
    """Reads a calendar's bytes: the busy stretches on the dates (inclusive)."""

    def __call__(self, data: bytes, first: date, last: date, *, keep_titles: bool = False) -> ReadCalendar:
        """The stretches, and what was left out.

        Raises:
            Malformed: It is no calendar, or too large.
        """
        ...


@dataclass(frozen=True, slots=True)
class Calendars:
    """Where calendars come from: the bytes of a file or address, and what they say."""

    fetch: Callable[[str], bytes]
    read: CalendarReader


@dataclass(frozen=True, kw_only=True)
class BusyChange(KeptChange[BusySource]):
    """One act on a calendar from outside, with what it gave."""

    blocks_before: tuple[BusyBlock, ...] = ()
    blocks_after: tuple[BusyBlock, ...] = ()

    def inverse(self) -> Self:
        """What undoing it would do."""
        turned = super().inverse()
        return replace(turned, blocks_before=self.blocks_after, blocks_after=self.blocks_before)


class BusyImport:
    """Keeps the calendars from outside of staff and rooms."""

    def __init__(self, store: Store, clock: Clock, calendars: Calendars) -> None:
        self._store = store
        self._clock = clock
        self._calendars = calendars

    def read(
        self, acting: Acting, sort: SubjectType, reference: str, where: str, *, keep_titles: bool = False
    ) -> BusyChange:
        """Read a calendar for a member of staff or a room; one that was read before is read again, and gives no more.

        Args:
            acting: Who does it.
            sort: Staff or room.
            reference: Whose calendar it is.
            where: A file's path or an http or https address.
            keep_titles: Keep what the events are called; otherwise only when they are.

        Raises:
            Unknown: Nobody has that reference.
            Refused: It is not the acting person's to keep.
            Malformed: It is no calendar.
            Unavailable: It cannot be read.
        """
        with self._store.reading() as reading:
            self._owner(reading, acting, sort, reference)
        now = today(self._clock)
        monday = now - timedelta(days=now.weekday())
        data = self._calendars.fetch(where)
        found = self._calendars.read(
            data,
            monday - timedelta(weeks=WEEKS_BEHIND),
            now + timedelta(days=DAYS_AHEAD),
            keep_titles=keep_titles,
        )
        with self._store.writing() as work:
            record = self._owner(work, acting, sort, reference)
            address = address_label(where)
            known = next((s for s in work.busy.sources(record.id) if s.address == address), None)
            blocks = _blocks(record.id, found)
            source = BusySource(
                id=known.id if known else uuid4(),
                subject=Subject(sort, record.ref),
                address=address,
                keep_titles=keep_titles,
                read_at=self._clock.now(),
                blocks=len(blocks),
                left_out=found.left_out,
            )
            return self._put(work, acting, "busy-read", known, source, blocks)

    def list(
        self, acting: Acting, reference: tuple[SubjectType, str] | None = None
    ) -> tuple[BusySource, ...]:
        """The calendars that were read, of all whom the acting person keeps or of one, by address.

        Raises:
            Unknown: Nobody has that reference.
        """
        with self._store.reading() as reading:
            if reference is not None:
                record = self._owner(reading, acting, *reference)
                return reading.busy.sources(record.id)
            found = reading.busy.sources()
            if acting.sees_all_citizens:
                return found
            staff = reading.people.by_id(Staff, [source.subject.ref.id for source in found])
            own = {person.id for person in staff.values() if acting.owns(person.organisation.id)}
            return tuple(source for source in found if source.subject.ref.id in own)

    def remove(self, acting: Acting, source: UUID) -> BusyChange:
        """Forget a calendar and the time it takes.

        Raises:
            Unknown: There is none with that id.
            Refused: It is not the acting person's to keep.
        """
        with self._store.writing() as work:
            known = _source(work, source)
            self._check(work, acting, known)
            return self._put(work, acting, "busy-removed", known, None, ())

    def undo(self, acting: Acting, change: BusyChange) -> BusyChange:
        """Put back what stood before, if nobody has read the calendar since; what comes back undoes the undo.

        Raises:
            Conflict: Somebody has read or forgotten it since.
        """
        back = change.inverse()
        with self._store.writing() as work:
            self._check(work, acting, back.kept)
            now = next((s for s in work.busy.sources(back.kept.subject.ref.id) if s.id == back.kept.id), None)
            if now != back.before:
                raise Conflict("calendar-read-meanwhile", subject=back.kept.address)
            return self._put(work, acting, change.act, now, back.after, back.blocks_after)

    def _put(
        self,
        work: Writing,
        acting: Acting,
        act: str,
        before: BusySource | None,
        after: BusySource | None,
        blocks: Sequence[BusyBlock],
    ) -> BusyChange:
        was = work.busy.blocks(before.id) if before else ()
        if after is not None:
            work.keeping.put_source(after, blocks)
        elif before is not None:
            work.keeping.remove_source(before.id)
        about = after or before
        assert about is not None
        line = HistoryLine(
            at=self._clock.now(),
            by=acting.label,
            act=act,
            subject_type="busy_source",
            subject=about.id,
            before={"blocks": len(was)} if before else {},
            after={"blocks": len(blocks), "of": str(about.subject.ref.id)} if after else {},
        )
        work.add_history([line])
        return BusyChange(act=act, before=before, after=after, blocks_before=was, blocks_after=tuple(blocks))

    def _check(self, reading: Reading, acting: Acting, source: BusySource) -> None:
        self._owner(reading, acting, source.subject.type, str(source.subject.ref.id))

    def _owner(self, reading: Reading, acting: Acting, sort: SubjectType, reference: str) -> Record:
        record = reading.people.get(_RECORDS[sort], reference)
        check_known(reading, acting, record)
        check_keeps(acting, record)
        return record


def address_label(where: str) -> str:
    """What a calendar is called: a file's name, or the server with a sign of the rest, which is often secret."""
    where = where.strip()
    if "://" not in where:
        return where.replace("\\", "/").rstrip("/").rpartition("/")[2]
    sign = hashlib.sha256(where.encode()).hexdigest()[:8]
    return f"{urlsplit(where).hostname or ''} ({sign})"


def _blocks(subject: UUID, found: ReadCalendar) -> tuple[BusyBlock, ...]:
    return tuple(
        BusyBlock(subject, start, end, title)
        for begin, stop, title in found.stretches
        for start, end in day_pieces(begin, stop)
    )


def _source(reading: Reading, source: UUID) -> BusySource:
    for known in reading.busy.sources():
        if known.id == source:
            return known
    raise Unknown("unknown-busy-source", source=str(source))
