"""Closing days and weeks of the register, approving them, opening them again, and what was corrected since."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

from planner.domain.acting import Acting
from planner.domain.clock import Clock
from planner.domain.closing import (
    Closing,
    check_may_approve,
    check_may_close,
    check_may_reopen,
    checked_reason,
)
from planner.domain.people import Citizen, Cohort, Organisation, Ref
from planner.domain.refusals import Conflict, Malformed, Refused, Unknown
from planner.services.people_rights import known_record
from planner.services.ports import Reading, Store, Writing
from planner.services.register_changes import ClosingChange, kept_line
from planner.services.register_history import RegisterHistory, read_history
from planner.services.register_missing import read_missing

LONGEST = 31


class Closings:
    """One transaction each; every act can be undone while nobody has gone on from it."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def list(
        self, acting: Acting, first: date, last: date, *, organisation: str | None = None
    ) -> tuple[Closing, ...]:
        """Closings that touch the dates (both included), those opened again too, by first day.

        Another organisation's staff see their own.

        Raises:
            Unknown: The organisation.
        """
        with self._store.reading() as reading:
            owner = self._organisation(reading, acting, organisation).id if organisation else None
            if owner is None and not acting.sees_all_citizens and acting.organisation is not None:
                owner = acting.organisation.id
            return reading.register.closings(first, last, organisation=owner)

    def close(
        self,
        acting: Acting,
        first: date,
        last: date,
        *,
        organisation: str | None = None,
        cohort: str | None = None,
        leave_blank: bool = False,
    ) -> ClosingChange:
        """Close an organisation's days, both included, or those of one of its cohorts.

        Without an organisation it is the cohort's, else the acting person's own. ``leave_blank`` says that those who are not
        marked are left so on purpose.

        Raises:
            Refused: It is another organisation's, some of it is closed already, a session has not ended, or somebody is not
                marked.
            Malformed: The dates are the wrong way round, or more than a month.
            Unknown: The organisation or the cohort.
        """
        if last < first:
            raise Malformed("closing-ends-first", first=first, last=last)
        if (last - first).days >= LONGEST:
            raise Malformed("closing-too-long", most=LONGEST)
        with self._store.writing() as work:
            team = known_record(work, acting, Cohort, cohort) if cohort else None
            owner = team.organisation if team and not organisation else None
            owner = owner or self._organisation(work, acting, organisation)
            if team is not None and team.organisation != owner:
                raise Refused("cohort-of-other-organisation", cohort=team.ref, organisation=owner)
            check_may_close(acting, owner)
            made = Closing(
                id=uuid4(),
                organisation=owner,
                cohort=team.ref if team else None,
                first=first,
                last=last,
                closed_by=acting.label,
                closed_at=self._clock.now(),
            )
            self._check_free(work, made)
            self._check_over(work, made)
            missing = sum(len(each.citizens) for each in read_missing(work, acting, made, self._clock.now()))
            if missing and not leave_blank:
                raise Refused("closing-missing-marks", count=missing, first=first, last=last)
            return self._put(work, acting, ClosingChange(act="act-closed", before=None, after=made))

    def approve(self, acting: Acting, closing: UUID) -> ClosingChange:
        """Say that closed days are right: the jobcentre's part, and not that of whoever closed them.

        Raises:
            Unknown: There is no such closing.
            Refused: It is not the acting person's to approve, or is not closed.
        """
        with self._store.writing() as work:
            before = self._known(work, closing)
            check_may_approve(acting, before)
            after = replace(before, approved_by=acting.label, approved_at=self._clock.now())
            return self._put(work, acting, ClosingChange(act="act-approved", before=before, after=after))

    def reopen(self, acting: Acting, closing: UUID, reason: str) -> ClosingChange:
        """Open closed days again, and say why.

        Raises:
            Unknown: There is no such closing.
            Refused: It is not the acting person's to open, or is open.
            Malformed: There is no reason, or it is too long.
        """
        with self._store.writing() as work:
            before = self._known(work, closing)
            check_may_reopen(acting, before, reason)
            after = replace(
                before,
                reopened_by=acting.label,
                reopened_at=self._clock.now(),
                reason=checked_reason(reason),
            )
            return self._put(work, acting, ClosingChange(act="act-reopened", before=before, after=after))

    def find(
        self, acting: Acting, day: date, *, organisation: str | None = None, cohort: str | None = None
    ) -> Closing:
        """The closing that stands over a date of an organisation, or of one of its cohorts.

        Raises:
            Unknown: The organisation or the cohort.
            Refused: The date is open.
        """
        with self._store.reading() as reading:
            team = known_record(reading, acting, Cohort, cohort) if cohort else None
            owner = team.organisation if team else self._organisation(reading, acting, organisation)
            found = [
                each
                for each in reading.register.closings(day, day, organisation=owner.id)
                if each.stands and (each.cohort is None or team is None or each.cohort == team.ref)
            ]
        if not found:
            raise Refused("closing-not-closed", first=day, last=day)
        return found[0]

    def undo(self, acting: Acting, change: ClosingChange) -> ClosingChange:
        """Put back what stood before, if nobody went on from it; the change that comes back undoes the undo.

        Raises:
            Conflict: Somebody has approved or opened it since.
            Refused: It is not the acting person's to do.
        """
        back = change.inverse()
        with self._store.writing() as work:
            stored = work.register.closing(change.kept.id)
            if stored != back.before:
                by, at = (stored.closed_by, stored.closed_at) if stored else ("", None)
                raise Conflict("closing-changed-meanwhile", first=change.kept.first, by=by, at=at)
            self._check_undo(acting, back)
            if back.after is not None:
                self._check_free(work, back.after)
            return self._put(work, acting, back)

    def history_of(self, acting: Acting, citizen: str, first: date, last: date) -> RegisterHistory:
        """Every mark of a citizen on the dates that was changed or written after closing: old, new, who, when, why.

        Raises:
            Unknown: The citizen.
        """
        with self._store.reading() as reading:
            who = known_record(reading, acting, Citizen, citizen).ref
            return read_history(reading, acting, who, first, last)

    def _organisation(self, reading: Reading, acting: Acting, reference: str | None) -> Ref:
        if reference:
            return known_record(reading, acting, Organisation, reference).ref
        if acting.organisation is not None:
            return acting.organisation
        raise Malformed("organisation-needed")

    def _known(self, reading: Reading, closing: UUID) -> Closing:
        found = reading.register.closing(closing)
        if found is None:
            raise Unknown("unknown-reference", sort="closing", reference=str(closing))
        return found

    def _check_free(self, reading: Reading, made: Closing) -> None:
        if not made.stands:
            return
        known = reading.register.closings(made.first, made.last, organisation=made.organisation.id)
        for each in known:
            if each.id != made.id and each.overlaps(made):
                raise Refused("closed-already", first=each.first, last=each.last, by=each.closed_by)

    def _check_over(self, reading: Reading, made: Closing) -> None:
        now = self._clock.now()
        for session in reading.sessions.owned_by(made.organisation.id, made.first, made.last):
            mine = made.cohort is None or session.cohort == made.cohort
            if mine and session.slot.end_utc > now:
                raise Refused("closing-before-end", session=session.reference, end=session.end)

    def _check_undo(self, acting: Acting, back: ClosingChange) -> None:
        check_may_close(acting, back.kept.organisation)
        approvals = {each.approved_at for each in (back.before, back.after) if each is not None}
        if approvals != {None} and not acting.sees_all_citizens:
            raise Refused("approve-jobcentre-only")

    def _put(self, work: Writing, acting: Acting, change: ClosingChange) -> ClosingChange:
        if change.after is None:
            work.registering.remove_closing(change.kept.id)
        else:
            work.registering.put_closing(change.after)
        line = kept_line(change.act, acting, self._clock.now(), change.kept.id, change)
        work.add_history([line])
        return change
