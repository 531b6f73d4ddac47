"""A week on the board: what the acting person may see of one subject's plan, with its clashes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from planner.domain.clashes import Clash, ClosedDay
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Cohort, Record, Ref, Room, Staff, Workplace
from planner.domain.session import Session, Slot, effective_slot


class SubjectType(StrEnum):
    """Whose week can be shown."""

    CITIZEN = "citizen"
    COHORT = "cohort"
    STAFF = "staff"
    WORKPLACE = "workplace"
    ROOM = "room"


SUBJECT_RECORDS: dict[SubjectType, type[Record]] = {
    SubjectType.CITIZEN: Citizen,
    SubjectType.COHORT: Cohort,
    SubjectType.STAFF: Staff,
    SubjectType.WORKPLACE: Workplace,
    SubjectType.ROOM: Room,
}
"""Which sort of record a subject is, and the other way round."""
SUBJECT_TYPES = {record: subject for subject, record in SUBJECT_RECORDS.items()}


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose week it is."""

    type: SubjectType
    ref: Ref


@dataclass(frozen=True, slots=True)
class Busy:
    """Time taken by a session that the acting person may not see."""

    session: UUID
    slot: Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedWeek:
    """One subject's week.

    ``sessions`` and ``busy`` are by start. ``individual`` holds, for a cohort, its members' individual sessions, which
    are not in the totals. ``clashes`` are those of ``sessions``.
    """

    subject: Subject
    week: IsoWeek
    sessions: tuple[Session, ...]
    busy: tuple[Busy, ...] = ()
    individual: tuple[Session, ...] = ()
    closed_days: tuple[ClosedDay, ...] = ()
    clashes: tuple[Clash, ...] = ()

    def slot(self, session: Session) -> Slot:
        """When the session is for this subject: a citizen's own time, else the session's."""
        if self.subject.type is SubjectType.CITIZEN:
            return effective_slot(session, self.subject.ref.id) or session.slot
        return session.slot

    @property
    def planned_minutes(self) -> int:
        """Minutes of everything in the subject's week, busy time included."""
        return sum(self.slot(s).minutes for s in self.sessions) + sum(b.slot.minutes for b in self.busy)

    @property
    def company_minutes(self) -> int:
        """Minutes that count as hours at a company, as far as the acting person may know."""
        return sum(self.slot(s).minutes for s in self.sessions if s.kind.counts_as_company_time)
