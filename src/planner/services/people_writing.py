"""The one way records and their dated ties are written: expected values checked, rights judged, history kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from planner.domain.acting import Acting
from planner.domain.clock import Clock, today
from planner.domain.people import Citizen, Cohort, Record
from planner.domain.refusals import Conflict
from planner.services.people_changes import RecordChange, Tie
from planner.services.people_history import record_line, tie_line
from planner.services.people_rights import check_jobcentre, check_keeps, check_known, unknown
from planner.services.people_rules import PREFIXES, checked_record, checked_reference
from planner.services.people_ties import groups_of, mentors_of, restore, set_group, set_mentor
from planner.services.people_usage import check_no_sessions, check_unused
from planner.services.ports import Reading, Writing

R = TypeVar("R", bound=Record)
Periods = Callable[[Reading, Citizen], tuple[Tie, ...]]


class PeopleStep:
    """One act on records while its transaction is open."""

    def __init__(self, work: Writing, acting: Acting, clock: Clock) -> None:
        self._work = work
        self._acting = acting
        self._clock = clock

    def add(self, record: Record) -> RecordChange:
        """Keep a new record; without a reference it gets the next free one."""
        checked = checked_record(self._work, record)
        given = checked.reference.strip()
        reference = checked_reference(given) if given else self._work.mint(PREFIXES[type(record)])
        made = replace(checked, reference=reference, version=1, removed=False)
        return self._put("record-added", None, made)

    def change(self, expects: Record, wanted: Record) -> RecordChange:
        """Make a record as wanted."""
        check_known(self._work, self._acting, expects)
        current = self._as_seen(expects)
        checked = checked_record(self._work, wanted)
        checked = replace(checked, id=current.id, reference=checked_reference(checked.reference))
        return self._put("record-changed", current, checked)

    def remove(self, record: Record) -> RecordChange:
        """Take a record out of use."""
        check_known(self._work, self._acting, record)
        return self._remove("record-removed", self._as_seen(record))

    def undo(self, change: RecordChange) -> RecordChange:
        """Put back what stood before."""
        back = change.inverse()
        if back.ties_before or back.ties_after:
            return self._restore(back)
        current = self._as_seen(change.record, gone=back.before is None)
        if back.after is None:
            return self._remove(change.act, current)
        return self._put(change.act, current, back.after)

    def set_mentor(self, citizen: Citizen, mentor: str, since: date) -> RecordChange:
        """Give a citizen a mentor from a date on."""
        return self._tied(
            "mentor-set", citizen, mentors_of, lambda: set_mentor(self._work, citizen, mentor, since)
        )

    def set_group(self, citizen: Citizen, group: str, since: date, reason: str = "") -> RecordChange:
        """Move a citizen to a group from a date on."""
        return self._tied(
            "group-set", citizen, groups_of, lambda: set_group(self._work, citizen, group, since, reason)
        )

    def stored(self, record: R) -> R:
        """The record as it stands now, removed or not.

        Raises:
            Unknown: It never was.
        """
        found = self._work.people.by_id(type(record), [record.id]).get(record.id)
        if found is None:
            raise unknown(type(record), record.reference)
        return found

    def _as_seen(self, record: R, *, gone: bool = False) -> R:
        current = self.stored(record)
        as_seen = current.removed if gone else content_of(current) == content_of(record)
        if not as_seen:
            raise self._conflict(current)
        return current

    def _conflict(self, current: Record) -> Conflict:
        sort = type(current).__name__.lower()
        lines = [line for line in self._work.history(current.id) if line.subject_type == sort]
        told = {"by": lines[-1].by, "at": lines[-1].at} if lines else {}
        return Conflict("changed-meanwhile", subject=current.reference, **told)

    def _put(self, act: str, current: Record | None, wanted: Record) -> RecordChange:
        check_keeps(self._acting, current, wanted)
        if isinstance(current, Cohort) and isinstance(wanted, Cohort) and _given_away(current, wanted):
            check_no_sessions(self._work, current, today(self._clock))
        self._work.put_record(wanted, current)
        self._work.add_history([record_line(act, self._acting, self._clock.now(), current, wanted)])
        before = None if current is None or current.removed else current
        return RecordChange(act=act, before=before, after=self.stored(wanted))

    def _remove(self, act: str, current: Record) -> RecordChange:
        check_keeps(self._acting, current)
        check_unused(self._work, self._acting, current, today(self._clock))
        return replace(self._put(act, current, replace(current, removed=True)), after=None)

    def _tied(self, act: str, citizen: Citizen, periods: Periods, make: Callable[[], None]) -> RecordChange:
        check_jobcentre(self._acting)
        before = periods(self._work, citizen)
        make()
        after = periods(self._work, citizen)
        if before != after:
            at = self._clock.now()
            self._work.add_history([tie_line(act, self._acting, at, citizen, before, after)])
        return RecordChange(
            act=act, before=citizen, after=self.stored(citizen), ties_before=before, ties_after=after
        )

    def _restore(self, back: RecordChange) -> RecordChange:
        citizen = back.record
        assert isinstance(citizen, Citizen)
        periods: Periods = mentors_of if back.act == "mentor-set" else groups_of
        current = periods(self._work, self.stored(citizen))
        if current != back.ties_before:
            raise self._conflict(citizen)
        return self._tied(
            back.act, self.stored(citizen), periods, lambda: restore(self._work, back.ties_after, current)
        )


def _given_away(current: Cohort, wanted: Cohort) -> bool:
    """Whether a cohort goes to another organisation; its sessions would stay with the old one."""
    return current.organisation != wanted.organisation


def content_of(record: Record) -> Record:
    """What a person can change of a record: not the version, nor names that belong to others, nor what dated ties say."""
    if isinstance(record, Citizen):
        return replace(record, version=0, group=None, mentor=None)
    return replace(record, version=0)
