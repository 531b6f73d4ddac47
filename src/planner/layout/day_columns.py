"""Times to heights and back, and sessions of one day side by side when they overlap.

Wall time is what a column shows: a session across a clock change is as tall as the clock on the wall says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import NamedTuple

from planner.domain.session import Slot
from planner.layout.primitives import Box

DAY_MINUTES = 24 * 60


class Lane(NamedTuple):
    """Which of how many equally wide lanes a session stands in; ``cluster`` numbers what overlaps from 0."""

    lane: int
    lanes: int
    cluster: int = 0


def minute_of(moment: datetime | time) -> int:
    """Minutes since midnight on the wall."""
    return moment.hour * 60 + moment.minute


def lanes(slots: Sequence[Slot], shortest: float = 0, last_minute: float = DAY_MINUTES) -> list[Lane]:
    """A lane for each slot of one day, in the order given: as far left as is free, so few lanes as possible.

    ``shortest`` is the least number of minutes a session takes up, where a short one is drawn taller than it is; one that
    would then reach below ``last_minute`` begins earlier.
    """
    spans = [_span(slot, shortest, last_minute) for slot in slots]
    order = sorted(range(len(spans)), key=lambda n: (spans[n][0], -spans[n][1], n))
    found: dict[int, Lane] = {}
    cluster: list[tuple[int, int]] = []
    free_from: list[float] = []
    number = 0

    def settle() -> None:
        for index, lane in cluster:
            found[index] = Lane(lane, len(free_from), number)

    for index in order:
        start, end = spans[index]
        if cluster and start >= max(free_from):
            settle()
            cluster, free_from, number = [], [], number + 1
        lane = next((n for n, free in enumerate(free_from) if free <= start), len(free_from))
        if lane == len(free_from):
            free_from.append(end)
        else:
            free_from[lane] = end
        cluster.append((index, lane))
    settle()
    return [found[index] for index in range(len(slots))]


def _span(slot: Slot, shortest: float, last_minute: float) -> tuple[float, float]:
    start, end = minute_of(slot.start), minute_of(slot.end)
    if end - start >= shortest:
        return start, end
    earlier = min(start, last_minute - shortest)
    return earlier, earlier + shortest


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Which stretch of the day a column shows, and where: minutes since midnight against points or pixels."""

    first_minute: int
    last_minute: int
    top: float
    height: float

    @property
    def scale(self) -> float:
        """Height of one minute."""
        return self.height / (self.last_minute - self.first_minute)

    def y_of(self, minute: float) -> float:
        """How far down a minute is; also for minutes that are not shown."""
        return self.top + (minute - self.first_minute) * self.scale

    def minute_at(self, y: float, snap: int = 1) -> int:
        """The minute at a height, to the nearest multiple of ``snap``, kept within the day."""
        minute = round(((y - self.top) / self.scale + self.first_minute) / snap) * snap
        return min(max(minute, 0), DAY_MINUTES)

    @property
    def hours(self) -> tuple[int, ...]:
        """The full hours shown, as minutes since midnight, both ends included."""
        return tuple(range(-(-self.first_minute // 60) * 60, self.last_minute + 1, 60))

    def box(self, slot: Slot, lane: Lane, left: float, width: float, *, gap: float = 0.0) -> Box:
        """Where a session stands in a column from ``left`` that is ``width`` wide, with ``gap`` between neighbours."""
        each = width / lane.lanes
        top, bottom = self.y_of(minute_of(slot.start)), self.y_of(minute_of(slot.end))
        return Box(left + lane.lane * each, top, each - gap, bottom - top - gap)


def hours_shown(
    slots: Sequence[Slot], *, least_hours: int = 4, otherwise: tuple[int, int] = (9 * 60, 13 * 60)
) -> tuple[int, int]:
    """The first and last minute worth showing: whole hours around what is planned, at least ``least_hours`` of them.

    ``otherwise`` is shown when nothing is planned.
    """
    if not slots:
        return otherwise
    first = min(minute_of(s.start) for s in slots) // 60 * 60
    last = -(-max(minute_of(s.end) for s in slots) // 60) * 60
    missing = least_hours * 60 - (last - first)
    if missing > 0:
        last = min(last + missing, DAY_MINUTES)
        first = min(first, last - least_hours * 60)
    return first, last
