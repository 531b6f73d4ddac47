"""Sessions that are marked together: a cohort's session, or single citizens' at the same time, place and purpose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from planner.desktop.attendance.spots import Spot
from planner.domain.closing import Closing
from planner.domain.people import Ref
from planner.domain.session import Place, Session, Slot
from planner.services.register_rows import RegisterRow, RegisterSession

Key = tuple[str, datetime, datetime, str, str, UUID | None]


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A participant, and the session that the mark belongs to."""

    session: RegisterSession
    register: RegisterRow

    @property
    def citizen(self) -> Ref:
        """Who it is."""
        return self.register.citizen

    @property
    def spot(self) -> Spot:
        """What the register says of them here."""
        return Spot(
            session=self.session.session.id,
            title=self.session.session.title,
            citizen=self.register.citizen,
            slot=self.register.slot,
            marks=self.register.marks,
            proposed=self.register.proposed,
            closing=self.session.closing,
        )


@dataclass(frozen=True, slots=True)
class Meeting:
    """One line of the day's list.

    ``sessions`` are one cohort session, or single citizens' sessions of the same kind, title, time and place.
    """

    sessions: tuple[RegisterSession, ...]

    @property
    def first(self) -> Session:
        """Any of the sessions: what the list says of them is the same for all."""
        return self.sessions[0].session

    @property
    def key(self) -> Key:
        """What makes it the same meeting when the day is read again."""
        return _key(self.sessions[0])

    @property
    def title(self) -> str:
        """``Snusepraktik, Hold 2A``; a single citizen's name stands in the cohort's place."""
        return f"{self.first.title}, {self.who}" if self.who else self.first.title

    @property
    def who(self) -> str:
        """The cohort, or the only citizen; empty for several single citizens."""
        if self.first.cohort is not None:
            return self.first.cohort.name
        rows = self.rows
        return rows[0].citizen.name if len(rows) == 1 else ""

    @property
    def slot(self) -> Slot:
        """The planned time."""
        return self.first.slot

    @property
    def place(self) -> Place | None:
        """Where it is."""
        return self.first.place

    @property
    def rows(self) -> tuple[MeetingRow, ...]:
        """Everyone expected, by reference."""
        rows = [MeetingRow(session, row) for session in self.sessions for row in session.rows]
        return tuple(sorted(rows, key=lambda row: (len(row.citizen.reference), row.citizen.reference)))

    @property
    def closing(self) -> Closing | None:
        """What any of the sessions is closed by."""
        return next((session.closing for session in self.sessions if session.closing is not None), None)

    @property
    def proposals(self) -> int:
        """How many have no mark and are inside a period of absence."""
        return sum(
            row.proposed is not None and row.current is None
            for session in self.sessions
            for row in session.rows
        )

    @property
    def recorded(self) -> int:
        """How many have a mark that holds."""
        return sum(session.recorded for session in self.sessions)

    @property
    def expected(self) -> int:
        """How many are expected."""
        return sum(len(session.rows) for session in self.sessions)


def meetings(sessions: Iterable[RegisterSession]) -> tuple[Meeting, ...]:
    """The day's sessions as they are marked, in their order."""
    found: dict[Key, list[RegisterSession]] = {}
    for session in sessions:
        found.setdefault(_key(session), []).append(session)
    return tuple(Meeting(tuple(group)) for group in found.values())


def _key(one: RegisterSession) -> Key:
    session = one.session
    place = f"{session.place.type}:{session.place.id or session.place.name}" if session.place else ""
    alone = session.id if session.cohort is not None else None
    return (session.title, session.start, session.end, session.kind.code, place, alone)
