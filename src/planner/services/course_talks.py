"""The individual talks of a course, spread over their week against mentors and rooms before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from itertools import groupby
from uuid import UUID

from planner.domain.clashes import Booking, Rule, bookings
from planner.domain.people import Ref, Room, reference_order
from planner.domain.roster import moved
from planner.domain.session import EndIs, Session, Slot
from planner.domain.staggering import Seat, Talk, Unplaced, stagger
from planner.services.ports import Reading
from planner.services.session_drafts import room_place

UNTIL = time(16)
_WORKDAYS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkSpread:
    """How talks are spread: ``minutes`` None keeps their length; ``mentor`` None is each citizen's own.

    ``until`` is when the last one ends. Several ``rooms`` may hold talks at the same time; none books no room. ``pause`` is
    minutes between two talks of a mentor. People and rooms by reference or id.
    """

    minutes: int | None = None
    until: time = UNTIL
    mentor: str | None = None
    rooms: tuple[str, ...] = ()
    pause: int = 0


def spread(
    reading: Reading, planned: Sequence[Session], order: TalkSpread, mentor: Ref | None
) -> tuple[list[Session], tuple[tuple[date, Unplaced], ...]]:
    """The planned sessions with each unstaffed individual talk at a time when citizen, mentor and a room are free.

    A talk keeps its own day if it can, else it comes on a day after it in the same week, else on one before; never earlier
    in the day than the template has it. Hours at a company are no talks. Those for whom there is no time stay as they are.

    Raises:
        Malformed: Minutes or a pause that cannot be.
        Unknown: A room that nothing answers to.
    """
    rooms = {room.id: room for room in (reading.people.get(Room, each) for each in order.rooms)}
    talks = sorted((each for each in planned if _is_talk(each)), key=_in_order)
    ids = {each.id for each in talks}
    taken = [one for each in planned if each.id not in ids for one in bookings(each)]
    placed: dict[UUID, Session] = {}
    unplaced: list[tuple[date, Unplaced]] = []
    for week, group in groupby(talks, key=lambda each: each.slot.week):
        listed = list(group)
        closed = {each.day for each in reading.closed_days(week.monday, week.sunday) if not each.site}
        days = [day for day in week.days[:_WORKDAYS] if day not in closed]
        mentors = _mentors(reading, [each.participants[0].citizen for each in listed], mentor, week.monday)
        seats = [_seat(each, mentors, days, order) for each in listed]
        found = stagger(
            seats,
            [room.ref for room in rooms.values()],
            _busy(reading, seats, rooms.values(), taken),
            order.pause,
        )
        # A citizen may have two talks in a week, so seats are told apart by themselves and not by citizen.
        of_seat = {id(seat): each for seat, each in zip(seats, listed, strict=True)}
        for talk in found.talks:
            session = of_seat[id(talk.seat)]
            placed[session.id] = _placed(session, talk, rooms)
        unplaced += [(of_seat[id(each.seat)].day, each) for each in found.unplaced]
    return [placed.get(each.id, each) for each in planned], tuple(unplaced)


def _is_talk(session: Session) -> bool:
    alone = session.cohort is None and len(session.participants) == 1
    return alone and not session.staff and not session.kind.counts_as_company_time


def _in_order(session: Session) -> tuple[datetime, tuple[int, str]]:
    return session.start, reference_order(session.participants[0].citizen)


def _mentors(reading: Reading, citizens: Sequence[Ref], mentor: Ref | None, day: date) -> dict[UUID, Ref]:
    if mentor is not None:
        return {citizen.id: mentor for citizen in citizens}
    return dict(reading.people.mentors([each.id for each in citizens], day))


def _seat(talk: Session, mentors: dict[UUID, Ref], days: Sequence[date], order: TalkSpread) -> Seat:
    citizen = talk.participants[0].citizen
    own_first = sorted(days, key=lambda day: (day != talk.day, day < talk.day, abs(day - talk.day)))
    windows = []
    for day in own_first:
        start, end = datetime.combine(day, talk.start.time()), datetime.combine(day, order.until)
        if end > start:
            windows.append(Slot(start, end))
    return Seat(citizen, mentors.get(citizen.id), tuple(windows), order.minutes or talk.minutes)


def _busy(
    reading: Reading, seats: Sequence[Seat], rooms: Iterable[Room], planned: Sequence[Booking]
) -> dict[UUID, list[Slot]]:
    wanted: dict[tuple[Rule, UUID], list[Slot]] = {}
    everywhere = sorted({slot for seat in seats for slot in seat.windows}, key=lambda slot: slot.start)
    for seat in seats:
        wanted[Rule.CITIZEN, seat.citizen.id] = everywhere
        if seat.mentor is not None:
            wanted[Rule.STAFF, seat.mentor.id] = everywhere
    for room in rooms:
        wanted[Rule.ROOM, room.id] = everywhere
    stored = reading.sessions.overlapping(wanted) if everywhere else ()
    busy: dict[UUID, list[Slot]] = {}
    for booking in (*(one for each in stored for one in bookings(each)), *planned):
        busy.setdefault(booking.subject.id, []).append(booking.slot)
    return busy


def _placed(session: Session, talk: Talk, rooms: dict[UUID, Room]) -> Session:
    place = room_place(rooms[talk.room.id]) if talk.room else session.place
    at = session if talk.slot == session.slot else moved(session, talk.slot)
    staff = (talk.seat.mentor,) if talk.seat.mentor else ()
    return replace(at, staff=staff, place=place, end_is=EndIs.CONFIRMED)
