"""How often citizens and companies are to be spoken with: decided, changed, renewed and ended, each undone by value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

from planner.domain.acting import Acting
from planner.domain.clock import Clock
from planner.domain.contacts import (
    Party,
    RhythmUnit,
    SupportSchedule,
    SupportType,
    checked_schedule,
)
from planner.domain.people import Citizen, Placement, Workplace
from planner.domain.refusals import Refused, Unknown
from planner.services.catalogue_choices import row_called, rows_on
from planner.services.people_rights import check_jobcentre, known_record
from planner.services.ports import Reading, Store, Writing
from planner.services.register_changes import ScheduleChange, expect_kept, kept_line


class SupportPlans:
    """The jobcentre's staff decide it; aftercare is the same with a type that says so."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def types(self, day: date) -> tuple[SupportType, ...]:
        """What support is for, in force on a date, in display order."""
        with self._store.reading() as reading:
            return rows_on(reading, SupportType, day)

    def list(self, acting: Acting, citizen: str) -> tuple[SupportSchedule, ...]:
        """A citizen's support, what has ended too, by start.

        Raises:
            Unknown: The citizen.
            Refused: The acting person does not work at the jobcentre.
        """
        with self._store.reading() as reading:
            check_jobcentre(acting)
            who = reading.people.get(Citizen, citizen)
            return reading.contacts.schedules([who.id]).get(who.id, ())

    def add(
        self,
        acting: Acting,
        citizen: str,
        type_code: str,
        since: date,
        every: int,
        *,
        unit: RhythmUnit = RhythmUnit.WEEKS,
        parties: Sequence[Party] = (Party.CITIZEN,),
        workplace: str | None = None,
        placement: str | None = None,
        until: date | None = None,
    ) -> tuple[ScheduleChange, ...]:
        """Decide how often a citizen, a company or both are to be spoken with; all parties in one transaction.

        A company is the placement's unless another is named.

        Raises:
            Unknown: The citizen, the type, the company or the placement.
            Malformed: It ends before it begins, or the rhythm is out of range.
            Refused: A company without its name, or the same support twice at the same time.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            who = known_record(work, acting, Citizen, citizen).ref
            held = _placement(work, placement, who.id) if placement else None
            where = (
                work.people.get(Workplace, workplace).ref if workplace else (held.workplace if held else None)
            )
            made = [
                SupportSchedule(
                    id=uuid4(),
                    citizen=who,
                    type=row_called(work, SupportType, type_code, since),
                    since=since,
                    every=every,
                    unit=unit,
                    party=party,
                    workplace=where,
                    placement=held.ref if held else None,
                    until=until,
                )
                for party in parties
            ]
            return tuple(
                self._put(work, acting, ScheduleChange(act="act-support-added", before=None, after=each))
                for each in made
            )

    def change(self, acting: Acting, expects: SupportSchedule, wanted: SupportSchedule) -> ScheduleChange:
        """Make support as wanted, if it still is as the user saw it.

        Raises:
            Conflict: Somebody changed it since.
            Malformed: As :meth:`add`.
            Refused: As :meth:`add`.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            expect_kept(work.contacts.schedule(expects.id), expects)
            after = replace(wanted, id=expects.id, citizen=expects.citizen)
            return self._put(
                work, acting, ScheduleChange(act="act-support-changed", before=expects, after=after)
            )

    def end(self, acting: Acting, expects: SupportSchedule, last: date) -> ScheduleChange:
        """Let a date be the last day; support that begins after it is taken away.

        Raises:
            Conflict: Somebody changed it since.
        """
        if last < expects.since:
            return self.remove(acting, expects)
        return self.change(acting, expects, replace(expects, until=last))

    def renew(self, acting: Acting, expects: SupportSchedule, since: date) -> tuple[ScheduleChange, ...]:
        """Begin a new period of the same support on a date; the one before ends the day before.

        Raises:
            Conflict: Somebody changed it since.
            Malformed: The new period would begin before the old one.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            expect_kept(work.contacts.schedule(expects.id), expects)
            ended = replace(expects, until=since - timedelta(days=1))
            renewed = replace(expects, id=uuid4(), since=since, until=None)
            return (
                self._put(
                    work, acting, ScheduleChange(act="act-support-renewed", before=expects, after=ended)
                ),
                self._put(
                    work, acting, ScheduleChange(act="act-support-renewed", before=None, after=renewed)
                ),
            )

    def remove(self, acting: Acting, expects: SupportSchedule) -> ScheduleChange:
        """Take support away, as when it was a mistake.

        Raises:
            Conflict: Somebody changed it since.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            expect_kept(work.contacts.schedule(expects.id), expects)
            return self._put(
                work, acting, ScheduleChange(act="act-support-removed", before=expects, after=None)
            )

    def undo(self, acting: Acting, changes: Sequence[ScheduleChange]) -> tuple[ScheduleChange, ...]:
        """Put support back as it stood before one act, all or nothing; what comes back undoes the undo.

        Raises:
            Conflict: Somebody changed some of it since.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            backs = [change.inverse() for change in reversed(changes)]
            for back in backs:
                expect_kept(work.contacts.schedule(back.kept.id), back.before)
            return tuple(self._put(work, acting, back) for back in backs)

    def _put(self, work: Writing, acting: Acting, change: ScheduleChange) -> ScheduleChange:
        if change.after is None:
            work.contacting.remove_schedule(change.kept.id)
        else:
            made = checked_schedule(change.after)
            known = work.contacts.schedules([made.citizen.id]).get(made.citizen.id, ())
            if any(each.id != made.id and each.doubles(made) for each in known):
                raise Refused("support-twice", type=made.type.name, since=made.since)
            work.contacting.put_schedule(made)
            change = replace(change, after=made)
        work.add_history([kept_line(change.act, acting, self._clock.now(), change.kept.citizen.id, change)])
        return change


def _placement(reading: Reading, reference: str, citizen: UUID) -> Placement:
    found = reading.people.get(Placement, reference)
    if found.citizen.id != citizen:
        raise Unknown("unknown-reference", sort="placement", reference=reference)
    return found
