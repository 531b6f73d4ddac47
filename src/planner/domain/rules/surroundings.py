"""What rules look at besides the session itself: all of it looked up before, in one go for everything that is checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from planner.domain.availability import Availability
from planner.domain.busy_time import BusyBlock, Taken, TakenTime
from planner.domain.catalogue import Group
from planner.domain.clashes import ClosedDay
from planner.domain.isoweek import IsoWeek
from planner.domain.people import GroupPeriod, Placement, Ref, Room, Workplace
from planner.domain.planned_week import SubjectType
from planner.domain.session import Place, PlaceType, Session, Slot


@dataclass(frozen=True, slots=True)
class Moment:
    """Why sessions are checked: a week is being read, or something is about to be changed.

    Attributes:
        today: The date on which somebody changes something; None when a week is only read.
        before: The sessions as they stand, by id; those that are new are not in it.
    """

    today: date | None = None
    before: Mapping[UUID, Session] = field(default_factory=dict, hash=False)

    @property
    def changing(self) -> bool:
        """Whether something is about to be changed."""
        return self.today is not None


READING = Moment()


@dataclass(slots=True, kw_only=True)
class Surroundings:
    """What was looked up for the sessions that are checked together.

    Attributes:
        drafts: The sessions as they would be, by id; removed ones are left out.
        taken: What they and everything stored around them take.
        closed_days: On the dates of the drafts, by date.
        availability: By the id of whose it is.
        outside: Busy time from calendars outside, by the id of whose it is.
        placements: By citizen, for the weeks of the drafts.
        groups: Citizens' groups through time, by citizen; ``group_rows`` is the catalogue.
    """

    drafts: Mapping[UUID, Session]
    taken: TakenTime
    moment: Moment = READING
    closed_days: Sequence[ClosedDay] = ()
    rooms: Mapping[UUID, Room] = field(default_factory=dict)
    workplaces: Mapping[UUID, Workplace] = field(default_factory=dict)
    availability: Mapping[UUID, Sequence[Availability]] = field(default_factory=dict)
    outside: Mapping[UUID, Sequence[BusyBlock]] = field(default_factory=dict)
    placements: Mapping[UUID, Sequence[Placement]] = field(default_factory=dict)
    groups: Mapping[UUID, Sequence[GroupPeriod]] = field(default_factory=dict)
    group_rows: Sequence[Group] = ()
    _weeks: dict[tuple[UUID, IsoWeek], list[Taken]] = field(default_factory=dict)
    _minutes: dict[tuple[UUID, IsoWeek], int] = field(default_factory=dict)

    def day(self, sort: SubjectType, subject: UUID, day: date) -> Sequence[Taken]:
        """What is taken of a subject on a date, by start."""
        return self.taken.on(sort, subject, day)

    def week(self, citizen: UUID, week: IsoWeek) -> list[Taken]:
        """What is taken of a citizen in a week, by start; worked out once."""
        found = self._weeks.get((citizen, week))
        if found is None:
            found = self._weeks[citizen, week] = self.taken.week(SubjectType.CITIZEN, citizen, week)
        return found

    def week_minutes(self, citizen: UUID, week: IsoWeek) -> int:
        """Minutes planned for a citizen in a week, everything counted; added up once."""
        found = self._minutes.get((citizen, week))
        if found is None:
            found = self._minutes[citizen, week] = sum(each.slot.minutes for each in self.week(citizen, week))
        return found

    def room(self, session: Session) -> Room | None:
        """The room a session is in."""
        return self.rooms.get(session.place.id) if session.place and session.place.id else None

    def workplace(self, session: Session) -> Workplace | None:
        """The workplace a session is at."""
        return self.workplaces.get(session.place.id) if session.place and session.place.id else None


def citizens_of(session: Session) -> Iterable[tuple[Ref, Slot]]:
    """Everyone expected, each with the time that holds for them."""
    return ((row.citizen, row.own or session.slot) for row in session.attending)


def place_ref(place: Place) -> Ref | None:
    """A room or a workplace as somebody to name; None for a place that is only a text."""
    if place.id is None or place.type is PlaceType.TEXT:
        return None
    return Ref(place.id, place.reference, place.name)
