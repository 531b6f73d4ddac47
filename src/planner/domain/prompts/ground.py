"""What the rules of prompts look at: everything about many citizens, looked up once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from planner.domain.catalogue import Group
from planner.domain.contacts import SupportSchedule
from planner.domain.deadlines import Deadline
from planner.domain.due_contacts import DueContact, MissedSession
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.domain.placements import PlacementState
from planner.domain.programme_rows import ProgrammeType
from planner.domain.programmes import Enrolment


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A citizen's time in a programme with its deadlines."""

    enrolment: Enrolment
    type: ProgrammeType
    deadlines: tuple[Deadline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What is known of the citizens on a day; who has nothing of a sort is left out of it.

    Attributes:
        group_rows: Every row of the catalogue's groups.
        groups: The group in force.
        company: Minutes attended at companies in the weeks that are over and count, by week; of those whose group leads to
            another when they rise.
        placements: Those that run.
        due: When the parties of running support are to be spoken with next.
        missed: Recent no-shows.
        standings: Programmes that run, with their deadlines.
    """

    day: date
    citizens: Sequence[Ref]
    group_rows: tuple[Group, ...] = ()
    groups: Mapping[UUID, Group] = field(default_factory=dict)
    company: Mapping[UUID, Sequence[tuple[IsoWeek, int]]] = field(default_factory=dict)
    placements: Mapping[UUID, Sequence[PlacementState]] = field(default_factory=dict)
    due: Mapping[UUID, Sequence[DueContact]] = field(default_factory=dict)
    missed: Mapping[UUID, Sequence[MissedSession]] = field(default_factory=dict)
    standings: Mapping[UUID, Sequence[Standing]] = field(default_factory=dict)

    def schedules(self, citizen: UUID) -> tuple[SupportSchedule, ...]:
        """The support of a citizen that runs."""
        return tuple(each.schedule for each in self.due.get(citizen, ()))
