"""What the catalogue says of programmes: the courses, what is to be reached in them, until when, and how they end.

All are dated rows with stable codes. The rows in force on the day a programme starts hold for the whole of it, so a new
rule is a rule for those who start from then on.
"""

from __future__ import annotations

from dataclasses import dataclass

from planner.domain.catalogue import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeType(Entry):
    """A scheme or course that citizens are enrolled in.

    Attributes:
        group: The group (code) it is made for; None for a phase that follows any of them.
        legal_basis: Where the law speaks of it.
        alongside: Whether it may run beside another programme, as aftercare may.
        schemes: Whether it leads to one of the schemes, so that the scheme is asked for.
        placement_targets: Whether hours at companies are what it aims at; else their targets are not shown.
        course_weeks: How many weeks of course a year it should take on average; None when nobody counts them.
        contact_weeks: At most so many weeks between two contacts; None when nothing was agreed on.
        next_group: Whether it is asked which group those who finished it came to.
        next_group_share: How many of a hundred that finished should have come to another group; None without a target.
    """

    group: str | None = None
    legal_basis: str = ""
    alongside: bool = False
    schemes: bool = False
    placement_targets: bool = True
    course_weeks: int | None = None
    contact_weeks: int | None = None
    next_group: bool = False
    next_group_share: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineRule(Entry):
    """Something to be reached within so many weeks; the last day is start + 7n - 1.

    Source: action plan of 17-02-2016, the goals of each group.

    Attributes:
        programme: The programme (code) it belongs to; empty when it belongs to every programme of ``group``.
        weeks: Within how many weeks.
        enabled: Whether the office follows it; one that is off is neither counted nor shown.
        group: The group whose programmes it belongs to, when it is not one programme's.
        starts_at: The goal (code) from whose day the weeks run; empty for the start of the programme.
        amber_weeks: How many weeks before the last day it is pointed out.
        review: Whether people are to assess something then, rather than a citizen to reach it.
    """

    programme: str = ""
    weeks: int
    enabled: bool = True
    group: str = ""
    starts_at: str = ""
    amber_weeks: int = 2
    review: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalType(Entry):
    """One thing to be reached within a deadline; a deadline is met when all of its goals are.

    Attributes:
        deadline: The deadline rule (code) it belongs to.
        scorings: How many dated notes it takes: progress needs two at least, a thing that is there needs one.
        area: The area (code) of the progress scale whose scorings count as notes too; empty for none.
        milestone: Whether it is a step of a case: it comes once, after the one before it in the order of the rows.
        team: Whether it is the rehabilitation team's step, which some schemes go past.
        needs_evidence: Whether it takes words: it cannot be ticked off without a reason.
        reached_by: The ending (``Outcome.reaches``) of a programme that reaches it by itself; empty for none.
    """

    deadline: str
    scorings: int = 1
    area: str = ""
    milestone: bool = False
    team: bool = False
    needs_evidence: bool = False
    reached_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme(Entry):
    """What a case can be put forward for; ``past_team`` is one that is decided without the rehabilitation team."""

    past_team: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Entry):
    """How a programme can end.

    Attributes:
        takes_hours: Whether hours a week belong to it, as to a job; also few of them.
        reaches: What it reaches (``GoalType.reached_by``); empty when it reaches nothing by itself.
        finished: Whether the programme was carried through; else it was broken off.
    """

    takes_hours: bool = False
    reaches: str = ""
    finished: bool = True
