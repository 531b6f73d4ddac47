"""The places that one of is wanted: a room or workplace that is named, or any room that holds enough."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from planner.domain.availability import DAY_ENDS
from planner.domain.busy_time import place_key
from planner.domain.clashes import ClosedDay, Rule
from planner.domain.free_time import BusyStretch, Option
from planner.domain.people import Ref, Room, Workplace, reference_order
from planner.domain.planned_week import SubjectType
from planner.domain.rules.rule_set import RuleSet
from planner.services.busy_stretches import away, full, stretch, window
from planner.services.ports import Reading
from planner.services.session_drafts import room_place, workplace_place

# Rooms are looked up in groups: often one of the first is free.
_AT_ONCE = 25

Journeys = Callable[[str], Mapping[Ref, Sequence[BusyStretch]]]


def rooms_for(reading: Reading, site: str, seats: int) -> tuple[tuple[Room, ...], int]:
    """Rooms of a site (empty: of all) that hold so many, the smallest first, and how many others are too small.

    Rooms that nobody has said the size of come last.
    """
    wanted = site.strip().casefold()
    here = [room for room in reading.people.list(Room) if wanted in {"", room.site.strip().casefold()}]
    fitting = [room for room in here if room.capacity is None or room.capacity >= seats]
    fitting.sort(key=lambda room: (room.capacity is None, room.capacity or 0, reference_order(room)))
    return tuple(fitting), len(here) - len(fitting)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceSearch:
    """Looks up when places are to be had.

    Attributes:
        days: The dates that count, in order.
        journeys: When whom would be on their way to or from a place (its key).
        closed: Closing days of single sites.
    """

    reading: Reading
    rules: RuleSet
    days: Sequence[date]
    journeys: Journeys
    closed: Sequence[ClosedDay] = ()

    def rooms(self, rooms: Sequence[Room]) -> Iterator[Option[Ref]]:
        """The rooms in their order, looked up only as far as somebody asks."""
        for at in range(0, len(rooms) if self.days else 0, _AT_ONCE):
            part = rooms[at : at + _AT_ONCE]
            ids = [room.id for room in part]
            busy = away(self.reading, self.rules, {SubjectType.ROOM: ids}, self.days)
            for taken in self.reading.busy.taken(SubjectType.ROOM, ids, self.days[0], self.days[-1]):
                busy[taken.subject].append(stretch(taken.slot, Rule.ROOM))
            for room in part:
                way = place_key(room_place(room))
                yield Option(room.ref, [*busy[room.id], *self._closed(room)], way, self.journeys(way))

    def workplace(self, workplace: Workplace, people: int) -> Option[Ref]:
        """One workplace, which ``people`` more are to have a place at."""
        way = place_key(workplace_place(workplace))
        busy = away(self.reading, self.rules, {SubjectType.WORKPLACE: [workplace.id]}, self.days)[
            workplace.id
        ]
        if (
            workplace.places is not None
            and self.days
            and self.rules.choices(Rule.WORKPLACE_PLACES) is not None
        ):
            taken = self.reading.busy.taken(
                SubjectType.WORKPLACE, [workplace.id], self.days[0], self.days[-1]
            )
            busy += full((each.slot for each in taken), workplace.places - people)
            if people > workplace.places:
                busy += [_whole(day, Rule.WORKPLACE_PLACES) for day in self.days]
        return Option(workplace.ref, busy, way, self.journeys(way))

    def _closed(self, room: Room) -> Iterator[BusyStretch]:
        site = room.site.strip().casefold()
        return (
            _whole(each.day, Rule.CLOSED_DAY) for each in self.closed if each.site.strip().casefold() == site
        )


def _whole(day: date, rule: Rule) -> BusyStretch:
    start, end = window(day, time.min, DAY_ENDS)
    return BusyStretch(start, end, rule)
