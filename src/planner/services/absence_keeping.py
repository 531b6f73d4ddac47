"""Keeping periods of absence and exemption: added, changed, ended, taken away, and each of these undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

from planner.domain.absence_periods import AbsencePeriod, checked_period
from planner.domain.acting import Acting
from planner.domain.catalogue import AbsenceType
from planner.domain.clock import Clock
from planner.domain.people import Citizen
from planner.domain.refusals import Conflict, Refused, Unknown
from planner.services.people_rights import check_jobcentre, known_record
from planner.services.ports import Reading, Store, Writing
from planner.services.register_changes import AbsenceChange, kept_line

_ALWAYS = (date(1, 1, 1), date(9999, 12, 31))


class AbsenceKeeping:
    """The jobcentre keeps citizens' absences; other organisations meet them as proposed marks only."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def types(self, day: date) -> tuple[AbsenceType, ...]:
        """Types in force on a date, in display order."""
        with self._store.reading() as reading:
            return tuple(row for row in reading.catalogue.rows(AbsenceType) if row.in_force(day))

    def list(
        self, acting: Acting, citizen: str, first: date | None = None, last: date | None = None
    ) -> tuple[AbsencePeriod, ...]:
        """A citizen's periods that touch the dates (both included; all unless told), by first day.

        Raises:
            Unknown: The citizen.
            Refused: The acting person does not work at the jobcentre.
        """
        with self._store.reading() as reading:
            check_jobcentre(acting)
            who = reading.people.get(Citizen, citizen)
            found = reading.register.absences([who.id], first or _ALWAYS[0], last or _ALWAYS[1])
            return found.get(who.id, ())

    def add(
        self,
        acting: Acting,
        citizen: str,
        type_code: str,
        first: date,
        last: date | None = None,
        *,
        comment: str = "",
        reported: date | None = None,
    ) -> AbsenceChange:
        """Keep that a citizen is away from a day to a day (both included; without a last day until somebody ends it).

        Raises:
            Unknown: The citizen, or no such type on the first day.
            Malformed: It ends before it begins, or a text is too long.
            Refused: It meets another period, or the type takes no comment.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            made = AbsencePeriod(
                id=uuid4(),
                citizen=known_record(work, acting, Citizen, citizen).ref,
                type=type_named(work, type_code, first),
                first=first,
                last=last,
                comment=comment,
                reported=reported,
            )
            return self._put(work, acting, AbsenceChange(act="act-absence-added", before=None, after=made))

    def change(self, acting: Acting, expects: AbsencePeriod, wanted: AbsencePeriod) -> AbsenceChange:
        """Make a period as wanted, if it still is as the user saw it.

        Raises:
            Conflict: Somebody changed it since.
            Malformed: It ends before it begins, or a text is too long.
            Refused: It meets another period, or the type takes no comment.
            Unknown: The type is not in force on the first day.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            self._expect(work, expects.id, expects)
            wanted = replace(wanted, id=expects.id, citizen=expects.citizen)
            if (wanted.first, wanted.type.code) != (expects.first, expects.type.code):
                wanted = replace(wanted, type=type_named(work, wanted.type.code, wanted.first))
            return self._put(
                work, acting, AbsenceChange(act="act-absence-changed", before=expects, after=wanted)
            )

    def end(self, acting: Acting, period: UUID, last: date, reason: str = "") -> AbsenceChange:
        """Say which day was the last, and perhaps why it ended.

        Raises:
            Unknown: There is no such period.
            Malformed: The day is before the first.
            Refused: The type takes no words, or the period would meet another.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            before = self._stored(work, period)
            after = replace(before, last=last, end_reason=reason)
            return self._put(work, acting, AbsenceChange(act="act-absence-ended", before=before, after=after))

    def remove(self, acting: Acting, expects: AbsencePeriod) -> AbsenceChange:
        """Take a period away, as when it was a mistake; marks that were written stay.

        Raises:
            Conflict: Somebody changed it since.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            self._expect(work, expects.id, expects)
            return self._put(
                work, acting, AbsenceChange(act="act-absence-removed", before=expects, after=None)
            )

    def undo(self, acting: Acting, change: AbsenceChange) -> AbsenceChange:
        """Put back what stood before, if nobody changed it since; the change that comes back undoes the undo.

        Raises:
            Conflict: Somebody changed it since.
            Refused: What stood before would now meet another period.
        """
        back = change.inverse()
        with self._store.writing() as work:
            check_jobcentre(acting)
            self._expect(work, change.kept.id, back.before)
            return self._put(work, acting, back)

    def _put(self, work: Writing, acting: Acting, change: AbsenceChange) -> AbsenceChange:
        if change.after is None:
            work.registering.remove_absence(change.kept.id)
        else:
            made = checked_period(change.after)
            known = work.register.absences([made.citizen.id], *_ALWAYS).get(made.citizen.id, ())
            for other in known:
                if other.id != made.id and made.overlaps(other):
                    raise Refused("absence-overlaps", type=other.type.name, first=other.first)
            work.registering.put_absence(made)
            change = replace(change, after=made)
        line = kept_line(change.act, acting, self._clock.now(), change.kept.citizen.id, change)
        work.add_history([line])
        return change

    def _stored(self, reading: Reading, period: UUID) -> AbsencePeriod:
        found = reading.register.absence(period)
        if found is None:
            raise Unknown("unknown-reference", sort="absence", reference=str(period))
        return found

    def _expect(self, reading: Reading, period: UUID, expects: AbsencePeriod | None) -> None:
        if reading.register.absence(period) != expects:
            raise Conflict("absence-changed-meanwhile")


def type_named(reading: Reading, text: str, day: date) -> AbsenceType:
    """The type in force on a date, by its code, its name in either language, DFDG's number, or the mark it proposes.

    Several types propose the same mark; then the first in display order is meant.

    Raises:
        Unknown: There is none.
    """
    wanted = text.strip().casefold()
    rows = [row for row in reading.catalogue.rows(AbsenceType) if row.in_force(day)]
    for row in rows:
        names = {row.code, row.name.da, row.name.en, *([str(row.number)] if row.number else [])}
        if wanted in {name.casefold() for name in names}:
            return row
    for row in rows:
        if row.mark is not None and wanted == row.mark.casefold():
            return row
    raise Unknown("unknown-absence-type", type=text, known=", ".join(row.code for row in rows))
