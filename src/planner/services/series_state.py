"""A series as it stands: its sessions by the date the pattern gave them, and which of them differ from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from planner.domain.clashes import Clash, ClosedDay
from planner.domain.refusals import Refused
from planner.domain.series import Occurrence, Series, occurrences
from planner.domain.session import PlaceType, Session, Slot
from planner.services.changes import Change
from planner.services.ports import Reading

SERIES_PREFIX = "SR-"


class WhyKept(StrEnum):
    """Why a session of a series was left as it is: moved or edited by itself, or already in the register."""

    MOVED = "moved"
    EDITED = "edited"
    MARKED = "marked"


@dataclass(frozen=True, slots=True)
class KeptSession:
    """A session that an act on its series left as it is, in whole or in what somebody had changed on it."""

    session: Session
    why: WhyKept


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesResult:
    """What an act on a series did, or would do: ``change`` is None for a preview.

    All lists are by date. ``changed`` holds (before, after) of sessions that look different afterwards; ``closed`` the
    dates on closed days, left out or moved; ``kept`` what was left as it is and why.
    """

    series: Series
    created: tuple[Session, ...] = ()
    changed: tuple[tuple[Session, Session], ...] = ()
    removed: tuple[Session, ...] = ()
    kept: tuple[KeptSession, ...] = ()
    closed: tuple[Occurrence, ...] = ()
    clashes: tuple[Clash, ...] = ()
    change: Change | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesView:
    """A series with its sessions that are on the plan, and those of them that were moved by themselves."""

    series: Series
    sessions: tuple[Session, ...]
    exceptions: tuple[Session, ...]


def series_of(reading: Reading, session: Session) -> Series:
    """The series a session belongs to.

    Raises:
        Refused: It belongs to none.
    """
    found = reading.series.by_id([session.series]) if session.series else {}
    if session.series not in found or session.original_start is None:
        raise Refused("not-in-a-series", session=session.reference)
    return found[session.series]


def closed_lookup(
    reading: Reading, first: date, last: date, site: str = ""
) -> Callable[[date], ClosedDay | None]:
    """Which dates are closed, of all sites or the one given; a week beyond the last too, for what is moved."""
    days = reading.closed_days(first, last + timedelta(days=7))
    by_day = {each.day: each for each in reversed(days) if each.site in {"", site}}
    return by_day.get


def site_of(session: Session) -> str:
    """The building a session is in, empty when it is not in a room."""
    place = session.place
    return place.address if place is not None and place.type is PlaceType.ROOM else ""


class SeriesState:
    """A series in one look."""

    def __init__(self, reading: Reading, series: Series) -> None:
        self._reading = reading
        self.series = series
        self.sessions = reading.series.sessions(series.id)
        self.by_date: dict[date, Session] = {}
        for each in self.sessions:
            day = (each.original_start or each.start).date()
            # One that is on the plan stands for its date before one that was taken off it.
            if day not in self.by_date or self.by_date[day].removed:
                self.by_date[day] = each
        living = [each for each in self.sessions if not each.removed]
        self.living = tuple(living)
        self.marked = {session for session, _ in reading.attendance.marked(s.id for s in self.sessions)}
        self.site = site_of(living[-1]) if living else ""
        self.expected = {each.original: each for each in self.planned(series)}

    def planned(self, series: Series) -> tuple[Occurrence, ...]:
        """Where a series puts its dates, with the closed days of this one's site."""
        pattern = series.pattern
        closed = closed_lookup(self._reading, pattern.first, pattern.last, self.site)
        return occurrences(pattern, series.on_closed, closed)

    def held(self, session: Session) -> Slot:
        """When the pattern, with closed days as they are now, would have a session."""
        day = self.original(session)
        expected = self.expected.get(day)
        return self.series.slot(expected.held if expected and expected.held else day)

    def moved_alone(self, session: Session) -> bool:
        """Whether a session is at another time than the series gives it.

        One on its own date is not, though a closed day came later; nor is one that a closed day moved.
        """
        return session.slot not in {self.held(session), self.series.slot(self.original(session))}

    def since(self, day: date | None) -> dict[date, Session]:
        """Its sessions by original date, from a date on; None for all."""
        return {when: each for when, each in sorted(self.by_date.items()) if day is None or when >= day}

    @staticmethod
    def original(session: Session) -> date:
        """The date the pattern gave a session."""
        return (session.original_start or session.start).date()

    def model(self) -> Session:
        """The session that further ones are made like: the last one where nothing was moved, else the last.

        Raises:
            Refused: None is left.
        """
        if not self.living:
            raise Refused("series-empty", series=self.series.reference)
        regular = [each for each in self.living if not self.moved_alone(each)]
        return (regular or list(self.living))[-1]


def why_kept(state: SeriesState, session: Session) -> WhyKept | None:
    """Why an act on the whole series leaves a session alone, if it does."""
    if session.id in state.marked:
        return WhyKept.MARKED
    return WhyKept.MOVED if state.moved_alone(session) else None
