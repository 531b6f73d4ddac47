"""Keeping hours agreed step by step, and the stair aimed at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

from planner.domain.acting import Acting
from planner.domain.agreed_hours import AgreedStep, StepSort, checked_step
from planner.domain.clock import Clock
from planner.domain.people import Citizen, Placement, Ref
from planner.domain.refusals import Conflict, Malformed, Refused, Unknown
from planner.services.people_rights import check_jobcentre, known_record
from planner.services.ports import Reading, Store, Writing
from planner.services.register_changes import StepChange, kept_line


class AgreedHours:
    """The jobcentre's staff agree hours; each act is one transaction and can be undone."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def list(self, acting: Acting, citizen: str) -> tuple[AgreedStep, ...]:
        """A citizen's steps, agreed and aimed at, by start.

        Raises:
            Unknown: The citizen.
            Refused: The acting person does not work at the jobcentre.
        """
        with self._store.reading() as reading:
            check_jobcentre(acting)
            who = reading.people.get(Citizen, citizen)
            return reading.register.steps([who.id]).get(who.id, ())

    def add(
        self,
        acting: Acting,
        citizen: str,
        since: date,
        weekly_minutes: int,
        *,
        tasks: str = "",
        placement: str | None = None,
        sort: StepSort = StepSort.AGREED,
    ) -> StepChange:
        """Agree on minutes a week from a date on, or (``sort``) aim at them.

        Raises:
            Unknown: The citizen or the placement.
            Malformed: Minutes below 0, or tasks that are too long.
            Refused: More than full time, another step from the same day, or another citizen's placement.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            who = known_record(work, acting, Citizen, citizen).ref
            made = AgreedStep(
                id=uuid4(),
                citizen=who,
                placement=self._placement(work, placement, who.id),
                sort=sort,
                since=since,
                weekly_minutes=weekly_minutes,
                tasks=tasks,
            )
            return self._put(work, acting, StepChange(act="act-step-added", before=None, after=made))

    def add_stair(
        self, acting: Acting, citizen: str, since: date, hours: Sequence[int], weeks: int
    ) -> tuple[StepChange, ...]:
        """Aim at a stair: each number of minutes for so many weeks from a date on; the last one stays.

        All steps are made in one transaction.

        Raises:
            Malformed: No step, or no week for each.
            Refused: As :meth:`add`.
        """
        if not hours or weeks < 1:
            raise Malformed("stair-empty")
        with self._store.writing() as work:
            check_jobcentre(acting)
            who = known_record(work, acting, Citizen, citizen).ref
            made = [
                AgreedStep(
                    id=uuid4(),
                    citizen=who,
                    sort=StepSort.TARGET,
                    since=since + timedelta(weeks=weeks * number),
                    weekly_minutes=minutes,
                )
                for number, minutes in enumerate(hours)
            ]
            return tuple(
                self._put(work, acting, StepChange(act="act-step-added", before=None, after=each))
                for each in made
            )

    def change(self, acting: Acting, expects: AgreedStep, wanted: AgreedStep) -> StepChange:
        """Make a step as wanted, if it still is as the user saw it.

        Raises:
            Conflict: Somebody changed it since.
            Refused: As :meth:`add`.
            Malformed: As :meth:`add`.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            self._expect(work, expects.id, expects)
            after = replace(wanted, id=expects.id, citizen=expects.citizen)
            return self._put(work, acting, StepChange(act="act-step-changed", before=expects, after=after))

    def remove(self, acting: Acting, expects: AgreedStep) -> StepChange:
        """Take a step away; the one before it goes on.

        Raises:
            Conflict: Somebody changed it since.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            self._expect(work, expects.id, expects)
            return self._put(work, acting, StepChange(act="act-step-removed", before=expects, after=None))

    def undo(self, acting: Acting, change: StepChange) -> StepChange:
        """Put back what stood before, if nobody changed it since; the change that comes back undoes the undo.

        Raises:
            Conflict: Somebody changed it since.
        """
        (undone,) = self.undo_all(acting, [change])
        return undone

    def undo_all(self, acting: Acting, changes: Sequence[StepChange]) -> tuple[StepChange, ...]:
        """Undo several that were made together, last one first, in one transaction: all of them or none.

        Raises:
            Conflict: Somebody changed one of them since.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            undone = []
            for change in reversed(changes):
                back = change.inverse()
                self._expect(work, change.kept.id, back.before)
                undone.append(self._put(work, acting, back))
            return tuple(undone)

    def _put(self, work: Writing, acting: Acting, change: StepChange) -> StepChange:
        if change.after is None:
            work.registering.remove_step(change.kept.id)
        else:
            made = checked_step(change.after)
            for other in work.register.steps([made.citizen.id]).get(made.citizen.id, ()):
                if other.id != made.id and other.beside(made) and other.since == made.since:
                    raise Refused("step-same-day", since=made.since, hours=other.weekly_minutes)
            work.registering.put_step(made)
            change = replace(change, after=made)
        line = kept_line(change.act, acting, self._clock.now(), change.kept.citizen.id, change)
        work.add_history([line])
        return change

    def _placement(self, reading: Reading, reference: str | None, citizen: UUID) -> Ref | None:
        if reference is None:
            return None
        found = reading.people.get(Placement, reference)
        if found.citizen.id != citizen:
            raise Unknown("unknown-reference", sort="placement", reference=reference)
        return found.ref

    def _expect(self, reading: Reading, step: UUID, expects: AgreedStep | None) -> None:
        if reading.register.step(step) != expects:
            raise Conflict("step-changed-meanwhile")
