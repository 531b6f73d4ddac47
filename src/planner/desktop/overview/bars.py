"""What is drawn for a day: sessions as bars, with those that look the same at the same time as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from planner.domain.board import BoardCell, Overlap
from planner.domain.session import Slot
from planner.layout.day_columns import hours_shown, lanes, minute_of
from planner.wording import Wording

LEAST_HOURS = 5
"""How many hours a day is drawn with at least, so that short sessions do not look like whole days."""
_OTHERWISE = (9 * 60, 14 * 60)


@dataclass(frozen=True, slots=True)
class BarFace:
    """How a bar looks, whatever its size: bars with equal faces are drawn once and shown many times.

    ``count`` is how many sessions it stands for; ``colour`` None is time that is only told as busy.
    """

    colour: int | None
    mark: str
    title: str
    times: str
    hatched: bool = False
    overlap: Overlap = Overlap.NONE
    count: int = 1


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with its place: minutes of the day, and which of how many lanes."""

    face: BarFace
    first: int
    last: int
    lane: int
    lanes: int
    slot: Slot


def face_of(cell: BoardCell, wording: Wording, count: int = 1) -> BarFace:
    """The face of a cell."""
    return BarFace(
        colour=None if cell.busy else cell.colour,
        mark=cell.mark,
        title=wording.say("busy") if cell.busy else cell.title,
        times=wording.times(cell.slot),
        hatched=bool(cell.cohort),
        overlap=cell.overlap,
        count=count,
    )


def stacks(cells: Iterable[BoardCell]) -> list[list[BoardCell]]:
    """Cells that look the same at the same time together, in the order of the first of each."""
    found: dict[object, list[BoardCell]] = {}
    for cell in cells:
        alike = (cell.slot.start, cell.slot.end, cell.colour, cell.mark, cell.title, cell.cohort, cell.busy)
        found.setdefault(alike, []).append(cell)
    return list(found.values())


def bars_of(cells: Sequence[BoardCell], wording: Wording) -> tuple[Bar, ...]:
    """The bars of one day."""
    if not cells:
        return ()
    piles = stacks(cells) if len(cells) > 1 else [list(cells)]
    placed = lanes([pile[0].slot for pile in piles]) if len(piles) > 1 else None
    found = []
    for number, pile in enumerate(piles):
        first = max(pile, key=lambda cell: list(Overlap).index(cell.overlap)) if len(pile) > 1 else pile[0]
        lane = placed[number] if placed else None
        found.append(
            Bar(
                face_of(first, wording, len(pile)),
                minute_of(first.slot.start),
                minute_of(first.slot.end),
                lane.lane if lane else 0,
                lane.lanes if lane else 1,
                first.slot,
            )
        )
    return tuple(found)


def hours_of(cells: Iterable[BoardCell]) -> tuple[int, int]:
    """The first and last minute to show: whole hours around the cells, so that no width is lost on empty hours."""
    return hours_shown([cell.slot for cell in cells], least_hours=LEAST_HOURS, otherwise=_OTHERWISE)
