"""Talks one after the other: each member of a cohort gets a time when they, their mentor and a room are free."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from planner.domain.people import Ref
from planner.domain.refusals import Malformed
from planner.domain.session import Slot, slot_of
from planner.domain.talk_search import Choice, choose

GRID = 5
LONGEST = 12 * 60


class WhyNot(StrEnum):
    """Why somebody got no time: what was in the way all the time that was given."""

    NO_MENTOR = "no_mentor"
    TOO_SHORT = "too_short"
    CITIZEN = "citizen"
    MENTOR = "mentor"
    ROOM = "room"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody who is to have a talk: who with, and between what times (in the order they are tried)."""

    citizen: Ref
    mentor: Ref | None
    windows: tuple[Slot, ...]
    minutes: int


@dataclass(frozen=True, slots=True)
class Talk:
    """When and where somebody's talk is."""

    seat: Seat
    slot: Slot
    room: Ref | None


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Somebody who got no time, and why."""

    seat: Seat
    why: WhyNot


@dataclass(frozen=True, slots=True)
class Staggered:
    """The talks in the order of the list, and those for whom there was no time."""

    talks: tuple[Talk, ...]
    unplaced: tuple[Unplaced, ...]


def stagger(
    seats: Iterable[Seat],
    rooms: Sequence[Ref] = (),
    busy: Mapping[UUID, Sequence[Slot]] | None = None,
    pause: int = 0,
) -> Staggered:
    """Give each seat, in order, its first free time; where that leaves somebody without, other times that suit more of them.

    The same question has the same answer every time. Times start on whole five minutes. Where rooms are given, each talk
    gets the first of them that is free.

    Args:
        seats: In the order of the list; each needs a mentor.
        rooms: Where talks may be held; none means that no room is booked.
        busy: What citizens, mentors and rooms are taken by already, by id.
        pause: Minutes a mentor has between two of these talks.

    Raises:
        Malformed: A talk shorter than a minute or longer than twelve hours, or a pause below none.
    """
    seats = tuple(seats)
    if any(not 0 < seat.minutes <= LONGEST for seat in seats) or not 0 <= pause <= LONGEST:
        raise Malformed("stagger-minutes", most=LONGEST)
    diary = _Diary(busy or {})
    possible = [_possible(seat, rooms, diary) for seat in seats]
    numbers = choose([[_choice(talk) for talk in talks] for talks in possible], pause)
    talks: list[Talk] = []
    unplaced: list[Unplaced] = []
    for seat, options, number in zip(seats, possible, numbers, strict=True):
        if number is None:
            unplaced.append(Unplaced(seat, _why(seat, rooms, diary)))
        else:
            talks.append(options[number])
    return Staggered(tuple(talks), tuple(unplaced))


class _Diary:
    """What everybody is taken by before any of the talks."""

    def __init__(self, busy: Mapping[UUID, Sequence[Slot]]) -> None:
        self._busy = busy

    def free(self, who: Ref, slot: Slot) -> bool:
        return not any(slot.overlaps(other) for other in self._busy.get(who.id, ()))


def _possible(seat: Seat, rooms: Sequence[Ref], diary: _Diary) -> list[Talk]:
    """Every talk that nothing but the other talks could be in the way of, the earliest first."""
    mentor = seat.mentor
    if mentor is None:
        return []
    times = (slot for slot in _times(seat) if diary.free(seat.citizen, slot) and diary.free(mentor, slot))
    if not rooms:
        return [Talk(seat, slot, None) for slot in times]
    return [Talk(seat, slot, room) for slot in times for room in rooms if diary.free(room, slot)]


def _choice(talk: Talk) -> Choice:
    people = (talk.seat.mentor, talk.seat.citizen, talk.room)
    start = int(talk.slot.start_utc.timestamp()) // 60
    return Choice(start, start + talk.slot.minutes, talk.seat.mentor, tuple(who for who in people if who))


def _times(seat: Seat) -> Iterable[Slot]:
    """Every time within the windows that starts on whole five minutes; those the clock jumps over are no times."""
    for window in seat.windows:
        start = _on_grid(window.start)
        while start < window.end:
            try:
                slot = slot_of(start, seat.minutes)
            except Malformed:
                start += timedelta(minutes=GRID)
                continue
            if slot.end_utc > window.end_utc:
                break
            yield slot
            start += timedelta(minutes=GRID)


def _on_grid(moment: datetime) -> datetime:
    over = moment.minute % GRID
    return moment + timedelta(minutes=GRID - over) if over else moment


def _why(seat: Seat, rooms: Sequence[Ref], diary: _Diary) -> WhyNot:
    """What would have been in the way without the other talks."""
    if seat.mentor is None:
        return WhyNot.NO_MENTOR
    times = list(_times(seat))
    if not times:
        return WhyNot.TOO_SHORT
    times = [slot for slot in times if diary.free(seat.citizen, slot)]
    if not times:
        return WhyNot.CITIZEN
    times = [slot for slot in times if diary.free(seat.mentor, slot)]
    if not times:
        return WhyNot.MENTOR
    if rooms and not any(diary.free(room, slot) for slot in times for room in rooms):
        return WhyNot.ROOM
    return WhyNot.FULL
