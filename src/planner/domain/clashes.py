"""What the rules of planning find, and everything that a session takes; the rules themselves stand in ``rules``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from planner.domain.catalogue import Words
from planner.domain.people import Ref
from planner.domain.refusals import Refused
from planner.domain.session import PlaceType, Session, Slot


class Severity(StrEnum):
    """An error refuses unless it is allowed with a reason; a warning is shown; a rule that is off is not asked."""

    ERROR = "error"
    WARNING = "warning"
    OFF = "off"


class Rule(StrEnum):
    """Which rule found it; also the code of its sentence (``clash-citizen`` and so on)."""

    CITIZEN = "citizen"
    STAFF = "staff"
    ROOM = "room"
    CLOSED_DAY = "closed_day"
    CAPACITY = "capacity"
    WORKPLACE_PLACES = "workplace_places"
    WORKING_HOURS = "working_hours"
    PAUSE = "pause"
    ABSENCE = "absence"
    OPENING_HOURS = "opening_hours"
    OUTSIDE = "outside"
    TRAVEL = "travel"
    WEEK_HOURS = "week_hours"
    AGREED_EXCEEDED = "agreed_exceeded"
    AGREED_MISSED = "agreed_missed"
    NOTICE = "notice"
    KEPT_FREE = "kept_free"
    COMPETENCE = "competence"
    OFFERS = "offers"
    PLACEMENT_DAY = "placement_day"


# What the database itself refuses when two people plan at once; an allowance of these lifts its guard.
GUARDED = (Rule.CITIZEN, Rule.STAFF, Rule.ROOM)


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """A public holiday, or a closing day of one site (``site`` empty: of all)."""

    day: date
    name: Words
    site: str = ""
    public: bool = True


@dataclass(frozen=True, slots=True)
class Clash:
    """What a rule found: somebody in two places at once, a session on a closed day, too long a week.

    Attributes:
        subject: Who or what it is about; None when it is about the session alone.
        sessions: The sessions it is about, the one that was asked about first, and the other one if there is one.
        slot: When the first session is for the subject.
        other_slot: When the other session is, or what else is in the way.
        other_title: What the other session may be called by the acting person, empty when it may not be told.
        day_name: The closed day's name.
        reason: Why it was let stand; None when nobody has allowed it.
        also: Others of whom exactly the same holds.
        params: What else the sentence names; names that end in ``_minutes`` are minutes.
        week: The ISO week (as ``2026-W48``) of a finding about a whole week, which is told once.
    """

    rule: Rule
    severity: Severity
    subject: Ref | None
    sessions: tuple[UUID, ...]
    slot: Slot
    other_slot: Slot | None = None
    other_title: str = ""
    day_name: Words | None = None
    reason: str | None = None
    also: tuple[Ref, ...] = ()
    params: Mapping[str, object] = field(default_factory=dict, hash=False)
    week: str = ""

    @property
    def allowed(self) -> bool:
        """Whether somebody let it stand with a reason."""
        return self.reason is not None

    @property
    def blocks(self) -> bool:
        """Whether it stops a change."""
        return self.severity is Severity.ERROR and not self.allowed

    @property
    def subjects(self) -> tuple[Ref, ...]:
        """Everyone it is about."""
        return () if self.subject is None else (self.subject, *self.also)

    @property
    def other(self) -> UUID | None:
        """The other session of a pair."""
        return self.sessions[1] if len(self.sessions) > 1 else None

    @property
    def lasts(self) -> bool:
        """Whether it is still found when the week is read later, so that a reason for it is kept with the session."""
        return self.rule is not Rule.NOTICE

    @property
    def key(self) -> tuple[object, ...]:
        """What makes two findings the same one."""
        who = self.subject.id if self.subject else None
        return self.rule, who, self.week or frozenset(self.sessions)


class ClashRefused(Refused):
    """A rule says no: somebody or something would be in two places at once.

    Attributes:
        clashes: Every clash that was found, the blocking ones first.
    """

    def __init__(self, code: str, clashes: tuple[Clash, ...], /, **params: object) -> None:
        super().__init__(code, **params)
        self.clashes = clashes


@dataclass(frozen=True, slots=True)
class Booking:
    """One resource taken for one stretch of time by one session."""

    rule: Rule
    subject: Ref
    slot: Slot
    session: Session


def bookings(session: Session, only: Rule | None = None) -> Iterable[Booking]:
    """Everything a session takes: each expected citizen at their own time, each member of staff, the room.

    ``only`` is one of the three; None is all.
    """
    if session.removed:
        return
    if only is None or only is Rule.CITIZEN:
        for row in session.attending:
            yield Booking(Rule.CITIZEN, row.citizen, row.own or session.slot, session)
    if only is None or only is Rule.STAFF:
        for person in session.staff:
            yield Booking(Rule.STAFF, person, session.slot, session)
    place = session.place if only is None or only is Rule.ROOM else None
    if place is not None and place.type is PlaceType.ROOM and place.id is not None:
        yield Booking(Rule.ROOM, Ref(place.id, place.reference, place.name), session.slot, session)
