"""Writing what was planned, and taking it back: records in one batch, ties, and the lists of sessions, in one step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.clock import Clock
from planner.domain.history import HistoryLine
from planner.domain.people import Citizen, GroupPeriod, Membership, MentorAssignment, Record
from planner.services.people_changes import RecordChange, Tie
from planner.services.people_history import record_line, tie_line
from planner.services.people_import_lists import rewritten
from planner.services.people_imported import ImportPlan, PeopleImported, PlannedLine
from planner.services.people_rules import PREFIXES
from planner.services.people_ties import groups_of, mentors_of
from planner.services.ports import Batch, Reading
from planner.services.session_writing import SessionStep

ACT = "people-imported"
# What history calls a change of each sort of tie.
_ACTS: Mapping[type[Tie], str] = {MentorAssignment: "mentor-set", GroupPeriod: "group-set"}
# Changes that are not in the record itself.
_TIES = {"mentor", "group", "members", "until"}


class ImportWriting:
    """Writes a plan while the transaction of a step on sessions is open."""

    def __init__(self, step: SessionStep, acting: Acting, clock: Clock) -> None:
        self._step = step
        self._work = step.work
        self._acting = acting
        self._clock = clock
        self._history: list[HistoryLine] = []

    def write(self, plan: ImportPlan) -> PeopleImported:
        """Write the lines that add or change something."""
        lines = [line for line in plan.lines if line.writes and line.wanted is not None]
        records = self._records(plan.sort, lines)
        ties = self._ties([line for line in lines if line.current is not None and line.ties])
        wanted = {tie.id: tie for line in lines for tie in line.memberships}
        current, sessions = rewritten(self._work, wanted.values())
        memberships = self._put_memberships(wanted.values())
        self._work.add_history(self._history)
        if sessions:
            self._step.put(current, sessions)
        return PeopleImported(
            act=ACT,
            sort=plan.sort,
            records=records,
            ties=ties,
            memberships=memberships,
            sessions=self._step.change if sessions else None,
        )

    def _records(self, sort: type[Record], lines: Sequence[PlannedLine]) -> tuple[RecordChange, ...]:
        free = self._free(sort, lines)
        pairs: dict[UUID, tuple[Record | None, Record]] = {}
        for line in lines:
            if line.wanted is None or line.wanted.id in pairs:
                continue
            own = any(change.field not in _TIES for change in line.changes)
            if own or line.current is None or line.current.removed:
                wanted = line.wanted if line.wanted.reference else replace(line.wanted, reference=next(free))
                pairs[line.wanted.id] = (line.current, wanted)
        added = [wanted for current, wanted in pairs.values() if current is None]
        new = {record.id for record in added}
        ties = [tie for line in lines if line.wanted and line.wanted.id in new for tie in line.ties]
        self._work.load(
            Batch(
                records=added,
                mentors=[tie for tie in ties if isinstance(tie, MentorAssignment)],
                groups=[tie for tie in ties if isinstance(tie, GroupPeriod)],
            )
        )
        at = self._clock.now()
        self._work.change_records([(old, wanted) for old, wanted in pairs.values() if old is not None])
        for current, wanted in pairs.values():
            self._history.append(record_line(ACT, self._acting, at, current, wanted))
        self._tell_ties(lines, new)
        stored = self._work.people.by_id(sort, pairs)
        return tuple(
            RecordChange(
                act=ACT,
                before=None if current is None or current.removed else current,
                after=stored[identity],
            )
            for identity, (current, _) in pairs.items()
        )

    def _free(self, sort: type[Record], lines: Sequence[PlannedLine]) -> Iterator[str]:
        """The next references that neither the office nor the table has, for those lines that give none."""
        references = [line.wanted.reference.casefold() for line in lines if line.wanted is not None]
        given = set(references)
        while missing := references.count(""):
            for reference in self._work.mint_many(PREFIXES[sort], missing):
                if reference.casefold() not in given:
                    yield reference

    def _tell_ties(self, lines: Iterable[PlannedLine], new: set[UUID]) -> None:
        at = self._clock.now()
        for line in lines:
            if line.wanted is None or line.wanted.id not in new:
                continue
            for sort, act in _ACTS.items():
                made = [tie for tie in line.ties if isinstance(tie, sort)]
                if made:
                    self._history.append(tie_line(act, self._acting, at, line.wanted, (), made))

    def _ties(self, lines: Iterable[PlannedLine]) -> tuple[RecordChange, ...]:
        """Mentors and groups of citizens that were there before."""
        at = self._clock.now()
        found: list[RecordChange] = []
        for line in lines:
            citizen = line.wanted
            assert isinstance(citizen, Citizen)
            for tie in line.ties:
                act = _ACTS[type(tie)]
                before = periods_of(self._work, citizen, act)
                if isinstance(tie, MentorAssignment):
                    self._work.put_mentor(tie)
                else:
                    self._work.put_group(tie)
                after = periods_of(self._work, citizen, act)
                self._history.append(tie_line(act, self._acting, at, citizen, before, after))
                found.append(
                    RecordChange(act=act, before=citizen, after=citizen, ties_before=before, ties_after=after)
                )
        return tuple(found)

    def _put_memberships(self, wanted: Iterable[Membership]) -> tuple[tuple[Membership, Membership], ...]:
        stored: dict[UUID, Membership] = {}
        pairs: list[tuple[Membership, Membership]] = []
        wanted = tuple(wanted)
        for cohort in {tie.cohort.id for tie in wanted}:
            stored |= {tie.id: tie for tie in self._work.people.memberships(cohort=cohort)}
        for tie in wanted:
            before = stored.get(tie.id, replace(tie, until=tie.since - timedelta(days=1)))
            self._work.put_membership(tie)
            self._history.append(membership_line(self._acting, self._clock.now(), before, tie))
            pairs.append((before, tie))
        return tuple(pairs)


def periods_of(reading: Reading, citizen: Citizen, act: str) -> tuple[Tie, ...]:
    """A citizen's times of the sort that an act was about."""
    return mentors_of(reading, citizen) if act == _ACTS[MentorAssignment] else groups_of(reading, citizen)


def membership_line(acting: Acting, at: datetime, before: Membership, after: Membership) -> HistoryLine:
    """One line for a time in a cohort that was begun, ended or taken back."""
    return HistoryLine(
        at=at,
        by=acting.label,
        act=ACT,
        subject_type="membership",
        subject=after.id,
        before=_period(before),
        after=_period(after),
    )


def _period(tie: Membership) -> dict[str, object]:
    return {
        "cohort": str(tie.cohort.id),
        "citizen": str(tie.citizen.id),
        "since": tie.since.isoformat(),
        "until": tie.until.isoformat() if tie.until else None,
    }
