"""What is looked for when somebody wants a free time, and what was found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from planner.domain.clashes import ClosedDay
from planner.domain.free_time import PassedOver
from planner.domain.people import Ref
from planner.domain.session import Slot

MOST_DAYS = 370
MOST_FOUND = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeTimeWish:
    """What is looked for: so many minutes on some dates, when all that are named are free.

    People and places by reference or id. ``any_room`` is whichever room is free, at one ``site`` if that is given, and with
    ``seats`` for so many (as many as citizens are wanted unless told). ``first`` and ``last`` are included; ``earliest`` and
    ``latest`` are when it may begin at the soonest and has to be over; ``weekdays`` are 0 for Monday to 6; ``step`` is how
    many minutes lie between two beginnings that are tried.
    """

    citizens: tuple[str, ...] = ()
    cohort: str | None = None
    staff: tuple[str, ...] = ()
    room: str | None = None
    any_room: bool = False
    site: str = ""
    seats: int | None = None
    workplace: str | None = None
    minutes: int
    first: date
    last: date
    earliest: time = time(8)
    latest: time = time(16)
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4)
    step: int = 15
    how_many: int = 5


@dataclass(frozen=True, slots=True)
class FoundTime:
    """One free time; ``place`` is the room or workplace that is free then, None when none was wanted."""

    slot: Slot
    place: Ref | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTimes:
    """What was found.

    Attributes:
        times: The times, by start; none of them overlap.
        passed: Who was in the way, by which rule, at how many of the times that were tried; the one most often in the way
            first.
        tried: How many times were tried.
        closed_days: The closed days that were passed over whole.
        too_small: How many rooms were not looked at because they hold too few.
    """

    times: tuple[FoundTime, ...]
    passed: tuple[PassedOver[Ref], ...]
    tried: int
    closed_days: tuple[ClosedDay, ...] = ()
    too_small: int = 0

    @property
    def slots(self) -> tuple[Slot, ...]:
        """When they are."""
        return tuple(found.slot for found in self.times)
