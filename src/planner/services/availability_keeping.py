"""Keeping when people and places can be used: hours, pauses, absences, time kept free, competences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, datetime, time
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.availability import (
    ABSENT_SUBJECTS,
    OF_SUBJECTS,
    Absence,
    Availability,
    Competence,
    WeekHours,
)
from planner.domain.clock import Clock
from planner.domain.history import HistoryLine
from planner.domain.people import Citizen, Record, Room, Staff, Workplace
from planner.domain.planned_week import Subject, SubjectType
from planner.domain.refusals import Conflict, Malformed, Unknown
from planner.services.kept_change import KeptChange
from planner.services.people_rights import check_keeps, check_known
from planner.services.ports import Reading, Store, Writing
from planner.services.text_rules import checked_line

RECORDS: dict[SubjectType, type[Record]] = {
    SubjectType.CITIZEN: Citizen,
    SubjectType.STAFF: Staff,
    SubjectType.WORKPLACE: Workplace,
    SubjectType.ROOM: Room,
}


# One act on hours, an absence or a competence.
AvailabilityChange = KeptChange[Availability]


class AvailabilityKeeping:
    """The acts: one transaction each, with a history line, and each can be undone."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def subject(self, acting: Acting, sort: SubjectType, reference: str) -> Subject:
        """Whose it is to be.

        Raises:
            Unknown: Nothing answers to the reference, or the acting person may not know of it.
            Malformed: A cohort has none.
        """
        if sort not in RECORDS:
            raise Malformed("availability-of-whom", sort=sort.value)
        with self._store.reading() as reading:
            record = reading.people.get(RECORDS[sort], reference)
            check_known(reading, acting, record)
        return Subject(sort, record.ref)

    def list(self, acting: Acting, subject: Subject, first: date, last: date) -> tuple[Availability, ...]:
        """What holds of somebody or something on any of the dates (inclusive), by start.

        Why somebody is away is told to those who keep them only.
        """
        with self._store.reading() as reading:
            record = _record(reading, acting, subject)
            found = reading.busy.availability([subject.ref.id], first, last)
        keeps = acting.sees_all_citizens or (
            isinstance(record, Staff) and acting.owns(record.organisation.id)
        )
        return found if keeps else tuple(_without_note(entry) for entry in found)

    def add(self, acting: Acting, entry: Availability) -> AvailabilityChange:
        """Keep new hours, a new absence or competence.

        Raises:
            Malformed: They end before they begin, or are not such that this sort of thing has them.
            Unknown: Whose they are is not there.
            Refused: They are not the acting person's to keep.
        """
        with self._store.writing() as work:
            return self._put(work, acting, "availability-added", None, _checked(entry))

    def change(self, acting: Acting, expects: Availability, wanted: Availability) -> AvailabilityChange:
        """Make an entry as wanted, if it still is as the user saw it.

        Raises:
            Conflict: Somebody changed or removed it since.
            Malformed: It ends before it begins.
        """
        with self._store.writing() as work:
            _as_seen(work, expects)
            wanted = _checked(replace(wanted, id=expects.id, subject=expects.subject))
            return self._put(work, acting, "availability-changed", expects, wanted)

    def remove(self, acting: Acting, entry: Availability) -> AvailabilityChange:
        """Take an entry away, if it still is as the user saw it.

        Raises:
            Conflict: Somebody changed or removed it since.
        """
        with self._store.writing() as work:
            _as_seen(work, entry)
            return self._put(work, acting, "availability-removed", entry, None)

    def found(self, acting: Acting, identity: UUID) -> Availability:
        """One by id.

        Raises:
            Unknown: There is none.
        """
        with self._store.reading() as reading:
            entry = reading.busy.entry(identity)
            if entry is None:
                raise Unknown("unknown-availability", entry=str(identity))
            _record(reading, acting, entry.subject)
        return entry

    def undo(self, acting: Acting, change: AvailabilityChange) -> AvailabilityChange:
        """Put back what stood before, if nobody changed it since; the change that comes back undoes the undo.

        Raises:
            Conflict: Somebody changed it since.
        """
        back = change.inverse()
        with self._store.writing() as work:
            if work.busy.entry(back.kept.id) != back.before:
                raise _conflict(work, back.kept)
            return self._put(work, acting, change.act, back.before, back.after)

    def _put(
        self,
        work: Writing,
        acting: Acting,
        act: str,
        before: Availability | None,
        after: Availability | None,
    ) -> AvailabilityChange:
        change = AvailabilityChange(act=act, before=before, after=after)
        check_keeps(acting, _record(work, acting, change.kept.subject))
        if after is not None:
            work.keeping.put(after)
        else:
            work.keeping.remove(change.kept.id)
        line = HistoryLine(
            at=self._clock.now(),
            by=acting.label,
            act=act,
            subject_type="availability",
            subject=change.kept.id,
            before=_described(before),
            after=_described(after),
        )
        work.add_history([line])
        return replace(change, after=work.busy.entry(after.id)) if after else change


def _record(reading: Reading, acting: Acting, subject: Subject) -> Record:
    record = reading.people.get(RECORDS[subject.type], str(subject.ref.id))
    check_known(reading, acting, record)
    return record


def _as_seen(work: Writing, entry: Availability) -> None:
    if work.busy.entry(entry.id) != entry:
        raise _conflict(work, entry)


def _conflict(work: Writing, entry: Availability) -> Conflict:
    lines = work.history(entry.id)
    told = {"by": lines[-1].by, "at": lines[-1].at} if lines else {}
    return Conflict("changed-meanwhile", subject=entry.subject.ref.reference, **told)


def _checked(entry: Availability) -> Availability:
    sorts: tuple[SubjectType, ...] = (SubjectType.STAFF,)
    if isinstance(entry, WeekHours):
        sorts = OF_SUBJECTS[entry.sort]
        if entry.end <= entry.start or not 0 <= entry.weekday <= 6:
            raise Malformed("end-before-start", start=entry.start, end=entry.end)
    elif isinstance(entry, Absence):
        sorts = ABSENT_SUBJECTS
        if entry.end <= entry.start:
            raise Malformed("end-before-start", start=entry.start, end=entry.end)
    if entry.subject.type not in sorts:
        raise Malformed("availability-of-whom", sort=entry.subject.type.value)
    if not isinstance(entry, Absence) and entry.until is not None and entry.until < entry.since:
        raise Malformed("until-before-since", since=entry.since, until=entry.until)
    if isinstance(entry, Competence):
        name = checked_line("competence", entry.name)
        if not name:
            raise Malformed("competence-needs-name")
        return replace(entry, name=name)
    return replace(entry, note=checked_line("note", entry.note))


def _without_note(entry: Availability) -> Availability:
    return entry if isinstance(entry, Competence) else replace(entry, note="")


def _described(entry: Availability | None) -> Mapping[str, object]:
    if entry is None:
        return {}
    told: dict[str, object] = {}
    for field in fields(entry):
        value = getattr(entry, field.name)
        if isinstance(value, Subject):
            told["of"] = str(value.ref.id)
        elif isinstance(value, datetime | date | time):
            told[field.name] = value.isoformat()
        elif field.name != "id":
            told[field.name] = value
    return told
