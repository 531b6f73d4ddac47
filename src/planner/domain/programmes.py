"""A citizen's time in a programme, and what was reached in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from planner.domain.catalogue import Entry, row_on
from planner.domain.people import Ref
from planner.domain.programme_rows import DeadlineRule, GoalType, Outcome, ProgrammeType, Scheme
from planner.domain.refusals import Malformed, Refused, Unknown

FULL_WEEK = 7 * 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """A citizen's time in a programme, first and last day included; ``until`` None is still going on.

    Attributes:
        programme: The code of its type.
        clock_since: The day from which its deadlines run, when that is not its start: a citizen who goes on from one
            programme of a group to the next does not get new time.
        employment_goal: The job or education that it is to lead to, in words; empty while nobody has said it.
        scheme: The code of what the case is put forward for, where the programme leads to one.
        obvious: Whether the case is plain, so that it goes first.
        outcome: The code of how it ended, and with how many minutes a week, where it ended in a job.
    """

    id: UUID
    citizen: Ref
    programme: str
    since: date
    until: date | None = None
    clock_since: date | None = None
    employment_goal: str = ""
    scheme: str | None = None
    obvious: bool = False
    outcome: str | None = None
    outcome_minutes: int | None = None

    @property
    def clock_start(self) -> date:
        """The day its deadlines run from."""
        return self.clock_since or self.since

    def covers(self, day: date) -> bool:
        """Whether the citizen is in it on the date."""
        return self.since <= day and (self.until is None or day <= self.until)

    def overlaps(self, other: Enrolment) -> bool:
        """Whether the two share a day."""
        return (other.until is None or self.since <= other.until) and (
            self.until is None or other.since <= self.until
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalMark:
    """A note that something was reached: which goal (code), when, who says so, and what shows it."""

    id: UUID
    enrolment: UUID
    citizen: Ref
    goal: str
    day: date
    by: str
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class _Holding:
    """What holds for programmes that started on a day."""

    type: ProgrammeType
    rules: tuple[DeadlineRule, ...]
    goals: tuple[GoalType, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeRows:
    """Every row of the catalogue that programmes go by, each sort in the catalogue's order.

    A team starts on few days, so what holds for a programme from a day is found once.
    """

    types: tuple[ProgrammeType, ...]
    rules: tuple[DeadlineRule, ...]
    goals: tuple[GoalType, ...]
    schemes: tuple[Scheme, ...]
    outcomes: tuple[Outcome, ...]
    _found: dict[tuple[str, date, str | None], _Holding] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def type_of(self, enrolment: Enrolment) -> ProgrammeType:
        """The type as it was when the programme started.

        Raises:
            Unknown: There was no such programme then.
        """
        return self._holding(enrolment).type

    def rules_of(self, enrolment: Enrolment) -> tuple[DeadlineRule, ...]:
        """The deadlines of a programme, also those that are turned off."""
        return self._holding(enrolment).rules

    def goals_of(self, enrolment: Enrolment) -> tuple[GoalType, ...]:
        """What is to be reached in a programme, without what is turned off and what the case's scheme goes past."""
        return self._holding(enrolment).goals

    def targets_shown(self, enrolments: Iterable[Enrolment], day: date) -> bool:
        """Whether hours at companies are what somebody's programmes of a day aim at; so too while there are none."""
        return all(self.type_of(each).placement_targets for each in enrolments if each.covers(day))

    def scheme_of(self, enrolment: Enrolment) -> Scheme | None:
        """The scheme that the case is put forward for."""
        return row_on(self.schemes, enrolment.scheme, enrolment.since) if enrolment.scheme else None

    def outcome_of(self, enrolment: Enrolment) -> Outcome | None:
        """How it ended."""
        if enrolment.outcome is None or enrolment.until is None:
            return None
        return row_on(self.outcomes, enrolment.outcome, enrolment.until)

    def _holding(self, enrolment: Enrolment) -> _Holding:
        key = (enrolment.programme, enrolment.since, enrolment.scheme)
        if key not in self._found:
            self._found[key] = self._find(enrolment)
        return self._found[key]

    def _find(self, enrolment: Enrolment) -> _Holding:
        day = enrolment.since
        kind = row_on(self.types, enrolment.programme, day)
        if kind is None:
            raise Unknown("unknown-programme", programme=enrolment.programme)
        rules = tuple(
            rule
            for rule in self.rules
            if rule.in_force(day)
            and (rule.programme == enrolment.programme if rule.programme else rule.group == kind.group)
        )
        followed = {rule.code for rule in rules if rule.enabled}
        scheme = self.scheme_of(enrolment)
        past_team = scheme is not None and scheme.past_team
        goals = tuple(
            goal
            for goal in self.goals
            if goal.in_force(day) and goal.deadline in followed and not (goal.team and past_team)
        )
        return _Holding(kind, rules, goals)


def checked_enrolment(rows: ProgrammeRows, wanted: Enrolment, others: Iterable[Enrolment]) -> Enrolment:
    """The enrolment, if it can mean something and has room beside the citizen's others.

    Raises:
        Malformed: It ends before it starts, its deadlines run from a day after its start, or the hours of its ending are
            not hours.
        Unknown: There is no such programme, scheme or ending on the day.
        Refused: The citizen is in a programme that it may not run beside; a scheme where there are none; an ending
            without a last day, or the other way round; hours where they do not belong, or none where they do.
    """
    kind = rows.type_of(wanted)
    if wanted.until is not None and wanted.until < wanted.since:
        raise Malformed("until-before-since", since=wanted.since, until=wanted.until)
    if wanted.clock_since is not None and wanted.clock_since > wanted.since:
        raise Malformed("clock-after-start", since=wanted.since, clock=wanted.clock_since)
    if wanted.clock_since == wanted.since:
        wanted = replace(wanted, clock_since=None)
    _check_scheme(rows, kind, wanted)
    _check_ending(rows, wanted)
    for other in others:
        if other.id == wanted.id or not wanted.overlaps(other):
            continue
        theirs = rows.type_of(other)
        if other.programme == wanted.programme or not (kind.alongside or theirs.alongside):
            raise Refused("already-enrolled", programme=theirs.name, since=other.since)
    return wanted


def _check_scheme(rows: ProgrammeRows, kind: ProgrammeType, wanted: Enrolment) -> None:
    if wanted.scheme is None:
        return
    if not kind.schemes:
        raise Refused("programme-without-schemes", programme=kind.name)
    if rows.scheme_of(wanted) is None:
        raise Unknown("unknown-case-scheme", scheme=wanted.scheme, known=_known(rows.schemes, wanted.since))


def _check_ending(rows: ProgrammeRows, wanted: Enrolment) -> None:
    if (wanted.outcome is None) != (wanted.until is None):
        raise Refused("ending-incomplete")
    minutes = wanted.outcome_minutes
    if wanted.outcome is None or wanted.until is None:
        if minutes is not None:
            raise Refused("ending-incomplete")
        return
    found = rows.outcome_of(wanted)
    if found is None:
        raise Unknown("unknown-outcome", outcome=wanted.outcome, known=_known(rows.outcomes, wanted.until))
    if found.takes_hours and minutes is None:
        raise Refused("outcome-needs-hours", outcome=found.name)
    if minutes is not None and not found.takes_hours:
        raise Refused("outcome-without-hours", outcome=found.name)
    if minutes is not None and not 0 < minutes <= FULL_WEEK:
        raise Malformed("outcome-hours-impossible", minutes=minutes)


def _known(rows: Iterable[Entry], day: date) -> str:
    return ", ".join(row.code for row in rows if row.in_force(day))
