"""Taking an import back, or an undoing of one: by value, all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.clock import Clock, today
from planner.domain.history import HistoryLine
from planner.domain.people import Citizen, Cohort, Membership, Placement, Record, Ref, Staff
from planner.domain.planned_week import SubjectType
from planner.domain.refusals import Conflict
from planner.services.people_changes import RecordChange
from planner.services.people_history import record_line
from planner.services.people_import_writing import ACT, membership_line, periods_of
from planner.services.people_imported import PeopleImported
from planner.services.people_rights import check_keeps, unknown
from planner.services.people_usage import check_unused
from planner.services.people_writing import PeopleStep, content_of
from planner.services.ports import Reading, Writing
from planner.services.session_lists import with_roster
from planner.services.session_writing import SessionStep

# As far ahead as anybody plans.
_AHEAD = timedelta(days=3 * 366)


class ImportUndoing:
    """Takes one import back while the transaction of a step on sessions is open."""

    def __init__(self, step: SessionStep, acting: Acting, clock: Clock) -> None:
        self._step = step
        self._work: Writing = step.work
        self._acting = acting
        self._clock = clock
        self._history: list[HistoryLine] = []

    def undo(self, change: PeopleImported) -> PeopleImported:
        """Put back what stood before.

        Raises:
            Conflict: Somebody changed some of it since.
            Refused: What was added is needed by now.
        """
        back = change.sessions.inverse() if change.sessions else None
        current = self._step.expect(back.before) if back else {}
        # Before anything is written: who changed it since is told from the history, which then still ends with them.
        self._check_as_seen(change)
        people = PeopleStep(self._work, self._acting, self._clock)
        coming = [each for each in change.records if each.after is None]
        records = self._records(change.sort, coming)
        # Somebody who comes back does so before their ties, and goes after them.
        ties = tuple(people.undo(tie) for tie in reversed(change.ties))
        memberships = self._memberships(change.memberships)
        records += self._records(change.sort, [each for each in change.records if each.after is not None])
        self._work.add_history(self._history)
        if back:
            self._step.put(current, [with_roster(self._work, session) for session in back.after])
        return PeopleImported(
            act=change.act,
            sort=change.sort,
            records=records,
            ties=ties,
            memberships=memberships,
            sessions=self._step.change if back else None,
        )

    def _records(self, sort: type[Record], changes: Sequence[RecordChange]) -> tuple[RecordChange, ...]:
        stored = self._work.people.by_id(sort, [change.record.id for change in changes])
        pairs: list[tuple[Record, Record, RecordChange]] = []
        going: list[Record] = []
        for change in changes:
            back = change.inverse()
            current = stored[change.record.id]
            wanted = replace(current, removed=True) if back.after is None else back.after
            check_keeps(self._acting, current, wanted)
            if back.after is None:
                going.append(current)
            pairs.append((current, wanted, back))
        for record in needed(self._work, sort, going, today(self._clock)):
            check_unused(self._work, self._acting, record, today(self._clock))
        at = self._clock.now()
        self._work.change_records([(current, wanted) for current, wanted, _ in pairs])
        for current, wanted, _ in pairs:
            self._history.append(record_line(ACT, self._acting, at, current, wanted))
        fresh = self._work.people.by_id(sort, stored)
        return tuple(
            replace(back, after=None if back.after is None else fresh[current.id])
            for current, _, back in pairs
        )

    def _check_as_seen(self, change: PeopleImported) -> None:
        stored = self._work.people.by_id(change.sort, [each.record.id for each in change.records])
        for each in change.records:
            current = stored.get(each.record.id)
            if current is None:
                raise unknown(change.sort, each.record.reference)
            seen = each.after
            same = current.removed if seen is None else content_of(current) == content_of(seen)
            if not same:
                raise self._conflict(current, current.id)
        for each in change.ties:
            citizen = each.record
            assert isinstance(citizen, Citizen)
            if periods_of(self._work, citizen, each.act) != each.ties_after:
                raise self._conflict(citizen, citizen.id)
        for cohort in {tie.cohort.id for _, tie in change.memberships}:
            ties = {tie.id: tie for tie in self._work.people.memberships(cohort=cohort)}
            for _, after in change.memberships:
                if after.cohort.id == cohort and ties.get(after.id) != after:
                    raise self._conflict(ties.get(after.id, after).cohort, after.id)

    def _conflict(self, subject: Record | Ref, identity: UUID) -> Conflict:
        """Who changed something since, as far as it is known."""
        sorts = {"citizen", "staff", "cohort", "membership"}
        lines = [line for line in self._work.history(identity) if line.subject_type in sorts]
        told = {"by": lines[-1].by, "at": lines[-1].at} if lines else {}
        return Conflict("changed-meanwhile", subject=subject.reference or subject.name, **told)

    def _memberships(
        self, pairs: Iterable[tuple[Membership, Membership]]
    ) -> tuple[tuple[Membership, Membership], ...]:
        pairs = tuple(pairs)
        for before, after in pairs:
            self._work.put_membership(before)
            self._history.append(membership_line(self._acting, self._clock.now(), after, before))
        return tuple((after, before) for before, after in pairs)


def needed(reading: Reading, sort: type[Record], records: Sequence[Record], day: date) -> Iterable[Record]:
    """Those of the records that something may need from a date on, looked up for all of them together."""
    ids = [record.id for record in records]
    found: set[UUID] = set()
    if not ids:
        return ()
    last = day + _AHEAD
    if sort is Citizen:
        found = {who for who, parts in reading.attendance.attendables(ids, day, last).items() if parts}
        found |= {placement.citizen.id for placement in reading.people.list(Placement)}
    elif sort is Cohort:
        found = {part.subject for part in reading.sessions.planned_sums(SubjectType.COHORT, ids, day, last)}
    elif sort is Staff:
        # Anybody may be the person acting, and a mentor; members of staff are few.
        found = set(ids)
    return (record for record in records if record.id in found)
