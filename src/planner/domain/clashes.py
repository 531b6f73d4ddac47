"""Double bookings and closed days, found in values; the database guards the same pairs against races."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from planner.domain.catalogue import Words
from planner.domain.people import Ref
from planner.domain.refusals import Refused
from planner.domain.session import PlaceType, Session, Slot


class Severity(StrEnum):
    """An error refuses unless it is allowed with a reason; a warning is shown."""

    ERROR = "error"
    WARNING = "warning"


class Rule(StrEnum):
    """Which rule found it; also the code of its sentence (``clash-citizen`` and so on)."""

    CITIZEN = "citizen"
    STAFF = "staff"
    ROOM = "room"
    CLOSED_DAY = "closed_day"


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """A public holiday, or a closing day of one site (``site`` empty: of all)."""

    day: date
    name: Words
    site: str = ""
    public: bool = True


@dataclass(frozen=True, slots=True)
class Clash:
    """Somebody or something in two places at once, or a session on a closed day.

    Attributes:
        subject: Who or what is double booked; None for a closed day.
        sessions: The two sessions (one for a closed day), the one that was asked about first.
        other_slot: When the other session is, for the sentence.
        other_title: What the other session may be called by the acting person, empty when it may not be told.
        day_name: The closed day's name.
        reason: Why it was let stand; None when nobody has allowed it.
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

    @property
    def allowed(self) -> bool:
        """Whether somebody let it stand with a reason."""
        return self.reason is not None

    @property
    def blocks(self) -> bool:
        """Whether it stops a change."""
        return self.severity is Severity.ERROR and not self.allowed


class ClashRefused(Refused):
    """Somebody or something would be in two places at once.

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


def bookings(session: Session) -> Iterable[Booking]:
    """Everything a session takes: each expected citizen at their own time, each member of staff, the room."""
    if session.removed:
        return
    for row in session.attending:
        yield Booking(Rule.CITIZEN, row.citizen, row.own or session.slot, session)
    for person in session.staff:
        yield Booking(Rule.STAFF, person, session.slot, session)
    place = session.place
    if place is not None and place.type is PlaceType.ROOM and place.id is not None:
        yield Booking(Rule.ROOM, Ref(place.id, place.reference, place.name), session.slot, session)


class Bookings:
    """What a set of sessions takes, by resource and date: asked once for each session, however many there are."""

    def __init__(self, sessions: Iterable[Session]) -> None:
        self._taken: dict[tuple[Rule, UUID, date], list[Booking]] = {}
        for session in sessions:
            for booking in bookings(session):
                key = (booking.rule, booking.subject.id, booking.slot.day)
                self._taken.setdefault(key, []).append(booking)

    def clashes(self, session: Session) -> tuple[Clash, ...]:
        """Every resource that the session shares with another at the same time, by rule and subject.

        The set may hold the session itself, which never clashes with itself.
        """
        return tuple(
            _clash(mine, theirs)
            for mine in bookings(session)
            for theirs in self._taken.get((mine.rule, mine.subject.id, mine.slot.day), ())
            if theirs.session.id != session.id and mine.slot.overlaps(theirs.slot)
        )


def closed(session: Session, days: Iterable[ClosedDay], site: str = "") -> tuple[Clash, ...]:
    """A warning for each public holiday or closing day (of all sites or the session's own) on the session's date."""
    return tuple(
        Clash(Rule.CLOSED_DAY, Severity.WARNING, None, (session.id,), session.slot, day_name=day.name)
        for day in days
        if day.day == session.day and not session.removed and day.site in {"", site}
    )


def _clash(mine: Booking, theirs: Booking) -> Clash:
    pair = {mine.session.id: mine.session.allowances, theirs.session.id: theirs.session.allowances}
    reason = next(
        (
            allowance.reason
            for owner, allowances in pair.items()
            for allowance in allowances
            if allowance.rule == mine.rule
            and allowance.subject == mine.subject
            and allowance.other in pair
            and allowance.other != owner
        ),
        None,
    )
    return Clash(
        mine.rule,
        Severity.ERROR,
        mine.subject,
        (mine.session.id, theirs.session.id),
        mine.slot,
        other_slot=theirs.slot,
        other_title=theirs.session.title,
        reason=reason,
    )
