"""The one way programmes and goals are written: expected values compared, rules asked, history kept."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.clock import Clock, today
from planner.domain.goals import Goal, check_not_followed, checked_mark, goals_of
from planner.domain.programmes import Enrolment, GoalMark, checked_enrolment
from planner.domain.refusals import Conflict, Refused
from planner.services.kept_change import KeptChange
from planner.services.ports import Writing
from planner.services.programme_reading import programme_rows
from planner.services.register_changes import EnrolmentChange, GoalChange, kept_line
from planner.services.text_rules import checked_line


class ProgrammeStep:
    """One act on programmes while its transaction is open."""

    def __init__(self, work: Writing, acting: Acting, clock: Clock) -> None:
        self._work = work
        self._acting = acting
        self._clock = clock

    def put(self, act: str, before: Enrolment | None, wanted: Enrolment | None) -> EnrolmentChange:
        """Make an enrolment as wanted (None: gone), if it still is as it was seen.

        Raises:
            Conflict: Somebody changed it since.
            Refused: It has no room beside the citizen's others, or notes on goals would lie outside of it.
            Malformed: A field holds what it cannot mean.
            Unknown: It names something that there is not.
        """
        change: EnrolmentChange = KeptChange(act=act, before=before, after=wanted)
        if self._work.programmes.enrolment(change.kept.id) != before:
            raise Conflict("enrolment-changed-meanwhile")
        marks = self._work.programmes.goal_marks([change.kept.id]).get(change.kept.id, ())
        if wanted is None:
            if marks:
                raise Refused("enrolment-has-goals", day=marks[0].day)
            self._work.enrolling.remove_enrolment(change.kept.id)
        else:
            wanted = replace(wanted, employment_goal=checked_line("employment_goal", wanted.employment_goal))
            others = self._work.programmes.enrolments([wanted.citizen.id]).get(wanted.citizen.id, ())
            wanted = checked_enrolment(programme_rows(self._work), wanted, others)
            for mark in marks:
                if mark.day < wanted.clock_start or (wanted.until is not None and mark.day > wanted.until):
                    raise Refused("enrolment-leaves-goal", day=mark.day)
            self._work.enrolling.put_enrolment(wanted)
            change = replace(change, after=wanted)
        line = kept_line(change.act, self._acting, self._clock.now(), change.kept.citizen.id, change)
        self._work.add_history([line])
        return change

    def mark(self, act: str, before: GoalMark | None, wanted: GoalMark | None) -> GoalChange:
        """Make a note on a goal as wanted (None: gone), if it still is as it was seen.

        Raises:
            Conflict: Somebody changed it since.
            Refused: The goal takes no such note, or a later step rests on it.
            Malformed: Its day lies outside of the programme, or a text is too long.
            Unknown: The programme has no such goal.
        """
        change: GoalChange = KeptChange(act=act, before=before, after=wanted)
        if self._work.programmes.goal_mark(change.kept.id) != before:
            raise Conflict("goal-changed-meanwhile")
        enrolment = self._work.programmes.enrolment(change.kept.enrolment)
        if enrolment is None:
            raise Conflict("enrolment-changed-meanwhile")
        goals = self._goals(enrolment, without=change.kept.id)
        if wanted is None:
            check_not_followed(goals, change.kept)
            self._work.enrolling.remove_goal_mark(change.kept.id)
        else:
            wanted = replace(wanted, evidence=checked_line("evidence", wanted.evidence))
            wanted = checked_mark(goals, enrolment, wanted, today(self._clock))
            self._work.enrolling.put_goal_mark(wanted)
            change = replace(change, after=wanted)
        line = kept_line(change.act, self._acting, self._clock.now(), change.kept.citizen.id, change)
        self._work.add_history([line])
        return change

    def _goals(self, enrolment: Enrolment, *, without: UUID) -> tuple[Goal, ...]:
        marks = self._work.programmes.goal_marks([enrolment.id]).get(enrolment.id, ())
        return goals_of(programme_rows(self._work), enrolment, [each for each in marks if each.id != without])
