"""The session: one concrete meeting that is planned, attended, invited and printed.

A cohort session is one record however many attend. Who attends stands in its participants, and what time holds for
each of them is answered by :func:`effective_slot` and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from uuid import UUID

from planner.domain.catalogue import Kind, Sensitivity
from planner.domain.clock import ZONE_NAME, elapsed_minutes, instant, later
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.domain.refusals import Malformed


class Audience(StrEnum):
    """A label: for the whole cohort or for one citizen. It brings nobody in."""

    COHORT = "cohort"
    INDIVIDUAL = "individual"


class EndIs(StrEnum):
    """How sure the end is: printed in the source, bounded by the next cell, assumed, or confirmed by a person."""

    STATED = "stated"
    BOUNDED = "bounded"
    ASSUMED = "assumed"
    CONFIRMED = "confirmed"


class ParticipantOrigin(StrEnum):
    """Why a citizen stands on the list: as a member, added by hand, or taken out by hand (and kept as the exception)."""

    MEMBER = "member"
    ADDED = "added"
    TAKEN_OUT = "taken_out"


class PlaceType(StrEnum):
    """What a place is."""

    ROOM = "room"
    WORKPLACE = "workplace"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch of wall time on one date, the end not included.

    Attributes:
        day: The date; with the three below worked out once, because rules ask for them again and again.
        start_utc: The instant it starts.
        end_utc: The instant it ends.
        minutes: Elapsed minutes.

    Raises:
        Malformed: The end is not after the start, the slot crosses midnight, or an end lies in the clock gap.
    """

    start: datetime
    end: datetime
    day: date = field(init=False, repr=False, compare=False)
    start_utc: datetime = field(init=False, repr=False, compare=False)
    end_utc: datetime = field(init=False, repr=False, compare=False)
    minutes: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.start.date() != self.end.date():
            raise Malformed("across-midnight", start=self.start, end=self.end)
        minutes = elapsed_minutes(self.start, self.end)
        if minutes <= 0:
            raise Malformed("end-before-start", start=self.start, end=self.end)
        object.__setattr__(self, "day", self.start.date())
        object.__setattr__(self, "start_utc", instant(self.start))
        object.__setattr__(self, "end_utc", instant(self.end))
        object.__setattr__(self, "minutes", minutes)

    @property
    def week(self) -> IsoWeek:
        """The ISO week."""
        return IsoWeek.of(self.day)

    def overlaps(self, other: Slot) -> bool:
        """Whether the two share time; one that ends as the other starts does not."""
        return self.start_utc < other.end_utc and other.start_utc < self.end_utc


# Most sessions of a week share their times with others.
@lru_cache(maxsize=16_384)
def slot_of(start: datetime, minutes: int) -> Slot:
    """The slot of so many elapsed minutes from a wall time."""
    return Slot(start, later(start, minutes))


@dataclass(frozen=True, slots=True)
class Place:
    """Where: a room, a workplace (both by id) or a free text, whose ``name`` is the text."""

    type: PlaceType
    name: str
    id: UUID | None = None
    reference: str = ""
    address: str = ""

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Place):
            return NotImplemented
        return (self.type, self.id or self.name) == (other.type, other.id or other.name)

    def __hash__(self) -> int:
        return hash((self.type, self.id or self.name))


@dataclass(frozen=True, slots=True)
class Participant:
    """A citizen on a session's list; ``own`` is a time of the citizen's own on the session's date."""

    citizen: Ref
    origin: ParticipantOrigin = ParticipantOrigin.ADDED
    own: Slot | None = None

    @property
    def attends(self) -> bool:
        """Whether the citizen is expected."""
        return self.origin is not ParticipantOrigin.TAKEN_OUT


@dataclass(frozen=True, slots=True)
class Allowance:
    """A clash somebody let stand, with the reason; it ends when the session moves, or the other one of its pair.

    Both sessions of a pair show it. ``other`` is the other session, None when the clash is of one session alone;
    ``subject`` who or what it is about, None when that is the session itself.
    """

    other: UUID | None
    rule: str
    subject: Ref | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One meeting, as it is planned now.

    ``start`` is Copenhagen wall time and ``minutes`` the elapsed length. ``participants`` holds all rows, also those
    taken out, by citizen reference; ``staff`` is by reference. ``removed`` is a tombstone. Equality compares what people
    can change (ids of people and places, not their names), and leaves ``version`` out.
    """

    id: UUID
    reference: str
    version: int = 1
    kind: Kind
    title: str
    slot: Slot
    zone: str = ZONE_NAME
    cohort: Ref | None = None
    audience: Audience = Audience.INDIVIDUAL
    owner: Ref
    sensitivity: Sensitivity = Sensitivity.NORMAL
    end_is: EndIs = EndIs.CONFIRMED
    place: Place | None = None
    staff: tuple[Ref, ...] = ()
    participants: tuple[Participant, ...] = ()
    note: str = ""
    staff_note: str = ""
    application: UUID | None = None
    series: UUID | None = None
    original_start: datetime | None = None
    allowances: tuple[Allowance, ...] = ()
    removed: bool = False

    @property
    def start(self) -> datetime:
        """Wall time."""
        return self.slot.start

    @property
    def end(self) -> datetime:
        """Wall time, not included."""
        return self.slot.end

    @property
    def day(self) -> date:
        """The date it is on."""
        return self.slot.day

    @property
    def minutes(self) -> int:
        """Elapsed minutes of the session itself."""
        return self.slot.minutes

    @property
    def attending(self) -> tuple[Participant, ...]:
        """Everyone expected."""
        return tuple([p for p in self.participants if p.origin is not ParticipantOrigin.TAKEN_OUT])

    def participant(self, citizen: UUID) -> Participant | None:
        """The citizen's row, also when taken out."""
        return next((p for p in self.participants if p.citizen.id == citizen), None)

    def same_content(self, other: Session) -> bool:
        """Whether nothing a person can change differs.

        The version does not count, nor do allowances: they follow the other session of their pair too.
        """
        return replace(self, version=0, allowances=()) == replace(other, version=0, allowances=())


def effective_slot(session: Session, citizen: UUID) -> Slot | None:
    """The time that holds for a citizen: their own, else the session's; None when not expected.

    The only source of time for hours, clashes, calendars and paper.
    """
    row = session.participant(citizen)
    if row is None or not row.attends:
        return None
    return row.own or session.slot
