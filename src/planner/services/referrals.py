"""Notes on referral: criteria in free words and what a person decided. The program suggests words and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import uuid4

from planner.domain.acting import Acting
from planner.domain.catalogue import ReferralCriterion
from planner.domain.clock import Clock, today
from planner.domain.people import Citizen
from planner.domain.referral import CriterionLine, ReferralNote, checked_referral
from planner.domain.refusals import Conflict
from planner.services.catalogue_choices import rows_on
from planner.services.people_rights import check_jobcentre, known_record
from planner.services.ports import Store, Writing
from planner.services.register_changes import ReferralChange, kept_line


class Referrals:
    """The jobcentre's staff write them; each act is one transaction and can be undone."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def criteria(self, day: date) -> tuple[ReferralCriterion, ...]:
        """The criteria offered on a date, in display order; a note may hold any other words too."""
        with self._store.reading() as reading:
            return rows_on(reading, ReferralCriterion, day)

    def list(self, acting: Acting, citizen: str) -> tuple[ReferralNote, ...]:
        """A citizen's notes, by day.

        Raises:
            Unknown: The citizen.
            Refused: The acting person does not work at the jobcentre.
        """
        with self._store.reading() as reading:
            check_jobcentre(acting)
            return reading.scales.referrals(known_record(reading, acting, Citizen, citizen).id)

    def add(
        self,
        acting: Acting,
        citizen: str,
        lines: Sequence[CriterionLine],
        decision: str,
        day: date | None = None,
    ) -> ReferralChange:
        """Keep a note of a day, today unless told.

        Raises:
            Unknown: The citizen.
            Malformed: It says nothing, a line has no criterion, or a text is too long.
            Refused: The acting person does not work at the jobcentre.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            made = ReferralNote(
                id=uuid4(),
                citizen=known_record(work, acting, Citizen, citizen).ref,
                day=day or today(self._clock),
                lines=tuple(lines),
                decision=decision,
                by=acting.label,
            )
            return self._put(work, acting, ReferralChange(act="act-referral-added", before=None, after=made))

    def change(self, acting: Acting, expects: ReferralNote, wanted: ReferralNote) -> ReferralChange:
        """Make a note as wanted, if it still is as the user saw it.

        Raises:
            Conflict: Somebody changed it since.
            Malformed: As :meth:`add`.
        """
        after = replace(wanted, id=expects.id, citizen=expects.citizen, by=acting.label)
        return self._expected(acting, ReferralChange(act="act-referral-changed", before=expects, after=after))

    def remove(self, acting: Acting, expects: ReferralNote) -> ReferralChange:
        """Take a note away.

        Raises:
            Conflict: Somebody changed it since.
        """
        return self._expected(acting, ReferralChange(act="act-referral-removed", before=expects, after=None))

    def undo(self, acting: Acting, change: ReferralChange) -> ReferralChange:
        """Put back what stood before, if nobody changed it since; the change that comes back undoes the undo.

        Raises:
            Conflict: Somebody changed it since.
        """
        return self._expected(acting, change.inverse())

    def _expected(self, acting: Acting, change: ReferralChange) -> ReferralChange:
        kept = change.kept
        with self._store.writing() as work:
            check_jobcentre(acting)
            known = work.scales.referrals(kept.citizen.id)
            if next((each for each in known if each.id == kept.id), None) != change.before:
                raise Conflict("referral-changed-meanwhile", citizen=kept.citizen)
            return self._put(work, acting, change)

    def _put(self, work: Writing, acting: Acting, change: ReferralChange) -> ReferralChange:
        if change.after is None:
            work.scoring.remove_referral(change.kept.id)
        else:
            change = replace(change, after=checked_referral(change.after))
            work.scoring.put_referral(change.kept)
        line = kept_line(change.act, acting, self._clock.now(), change.kept.citizen.id, change)
        work.add_history([line])
        return change
