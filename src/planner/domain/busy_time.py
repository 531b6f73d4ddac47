"""Time that is taken: by sessions, in the few fields that rules ask for, and by calendars from outside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from uuid import UUID

from planner.domain.catalogue import Kind
from planner.domain.clashes import Rule, bookings
from planner.domain.clock import instant, wall_time
from planner.domain.isoweek import IsoWeek
from planner.domain.planned_week import Subject, SubjectType
from planner.domain.session import Place, PlaceType, Session, Slot

_LAST_MINUTE = time(23, 59)
_SORTS = {Rule.CITIZEN: SubjectType.CITIZEN, Rule.STAFF: SubjectType.STAFF, Rule.ROOM: SubjectType.ROOM}


@dataclass(frozen=True, slots=True)
class Taken:
    """One stretch of one subject's time that a session takes.

    A workplace is taken once for each citizen who is expected there. ``place`` tells places apart (see
    :func:`place_key`) and is empty when none is said.
    """

    type: SubjectType
    subject: UUID
    slot: Slot
    session: UUID
    kind: Kind
    owner: UUID
    place: str = ""


def place_key(place: Place | None) -> str:
    """What tells places apart: the site of a room that has one, else the room's or workplace's reference, or the text.

    The sort stands before a colon: ``site:huset``, ``workplace:v1``.
    """
    if place is None:
        return ""
    if place.type is PlaceType.ROOM and place.address.strip():
        return f"site:{place.address.strip().casefold()}"
    name = place.name if place.type is PlaceType.TEXT else place.reference
    return f"{place.type.value}:{name.strip().casefold()}"


def taken_by(session: Session) -> Iterator[Taken]:
    """Everything a session takes: citizens, staff, the room, and a place at the workplace for each citizen."""
    place = place_key(session.place)

    def one(sort: SubjectType, subject: UUID, slot: Slot) -> Taken:
        return Taken(sort, subject, slot, session.id, session.kind, session.owner.id, place)

    at_workplace = session.place is not None and session.place.type is PlaceType.WORKPLACE
    for booking in bookings(session):
        yield one(_SORTS[booking.rule], booking.subject.id, booking.slot)
        if at_workplace and booking.rule is Rule.CITIZEN and session.place and session.place.id:
            yield one(SubjectType.WORKPLACE, session.place.id, booking.slot)


class TakenTime:
    """What many sessions take, by subject and date; asked in time that depends on what is asked for only."""

    def __init__(self, taken: Iterable[Taken]) -> None:
        self._of: dict[tuple[SubjectType, UUID], dict[date, list[Taken]]] = {}
        for each in taken:
            days = self._of.setdefault((each.type, each.subject), {})
            days.setdefault(each.slot.day, []).append(each)
        for days in self._of.values():
            for row in days.values():
                row.sort(key=_start)

    def week(self, sort: SubjectType, subject: UUID, week: IsoWeek) -> list[Taken]:
        """What is taken of a subject in a week, by start."""
        days = self._of.get((sort, subject), {})
        return [each for day in week.days for each in days.get(day, ())]

    def on(self, sort: SubjectType, subject: UUID, day: date) -> Sequence[Taken]:
        """What is taken of a subject on a date, by start."""
        days = self._of.get((sort, subject))
        return days.get(day, ()) if days else ()


def _start(taken: Taken) -> datetime:
    return taken.slot.start


@dataclass(frozen=True, slots=True)
class BusyBlock:
    """Time taken in somebody's own calendar: two instants (UTC), on one date of the wall; the title only if it is kept."""

    subject: UUID
    start: datetime
    end: datetime
    title: str = ""

    @property
    def slot(self) -> Slot:
        """As a time on the wall, at least a minute; one that lasts till midnight ends a minute before."""
        start, end = wall_time(self.start), wall_time(self.end)
        last = datetime.combine(start.date(), _LAST_MINUTE)
        start = min(start, last - timedelta(minutes=1))
        # In the hour that comes twice, an end may stand before its start on the wall.
        return Slot(start, max(min(end, last), start + timedelta(minutes=1)))

    def overlaps(self, slot: Slot) -> bool:
        """Whether it shares time with a slot."""
        return self.start < slot.end_utc and slot.start_utc < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class BusySource:
    """A calendar from outside that was read for a member of staff or a room.

    Attributes:
        address: The file's name or the http address; with the subject it says which source it is.
        read_at: When it was last read.
        left_out: How many things were left out, by reason.
        blocks: How many stretches of time it gave.
    """

    id: UUID
    subject: Subject
    address: str
    keep_titles: bool = False
    read_at: datetime
    blocks: int = 0
    left_out: Mapping[str, int] = field(default_factory=dict, hash=False)


def day_pieces(start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    """A stretch between two instants cut at each midnight of the wall, as instants."""
    while start < end:
        midnight = instant(datetime.combine(wall_time(start).date() + timedelta(days=1), time.min))
        yield start, min(end, midnight)
        start = midnight


def bounds(first: date, last: date) -> tuple[datetime, datetime]:
    """The instants between which the dates lie (both included), the second not included itself."""
    return (
        instant(datetime.combine(first, time.min)),
        instant(datetime.combine(last + timedelta(days=1), time.min)),
    )


@dataclass(frozen=True, slots=True)
class ReadCalendar:
    """What a calendar from outside gave: stretches between two instants with a title (empty unless it is kept), in order.

    ``left_out`` counts by reason what was left out, or could only be guessed.
    """

    stretches: tuple[tuple[datetime, datetime, str], ...]
    left_out: Mapping[str, int] = field(default_factory=dict, hash=False)
