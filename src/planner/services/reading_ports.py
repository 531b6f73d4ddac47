"""What the services read from a store: the catalogue, people, sessions, marks and templates.

All lists come in the order their method names; removed records are left out unless asked for. Any method may raise
``Unavailable`` (file, server, disk).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar
from uuid import UUID

from planner.domain.attendance import Attendable, Mark, Sought
from planner.domain.catalogue import Entry, Sensitivity
from planner.domain.clashes import Rule
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, GroupPeriod, Membership, MentorAssignment, Placement, Record, Ref
from planner.domain.planned_week import Subject, SubjectType
from planner.domain.session import Session, Slot
from planner.domain.templates import Application, WeekTemplate

R = TypeVar("R", bound=Record)
E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedSum:
    """Minutes planned for one subject, in sessions of one owner, kind row and sensitivity."""

    subject: UUID
    owner: UUID
    kind: UUID
    sensitivity: Sensitivity
    minutes: int


@dataclass(frozen=True, slots=True)
class SessionTitle:
    """A session by name, for those who look for it: when it begins is wall time."""

    id: UUID
    title: str
    start: datetime


class CatalogueReader(Protocol):
    """Dated catalogue rows; cheap to ask again and again within one look."""

    def rows(self, sort: type[E]) -> tuple[E, ...]:
        """Every row of a sort (``Kind``, ``AttendanceCode``, ``Reason``, ``Group`` ...), by display order and date."""
        ...


class PeopleReader(Protocol):
    """Records of the plain pages, and the dated ties between them."""

    def get(self, sort: type[R], reference: str) -> R:
        """One record by reference (any case) or id.

        Raises:
            Unknown: ``unknown-reference`` with ``sort`` (the class name in lower case) and ``reference``.
        """
        ...

    def by_id(self, sort: type[R], ids: Iterable[UUID]) -> dict[UUID, R]:
        """Records by id, removed ones too; unknown ids are left out."""
        ...

    def list(self, sort: type[R], *, text: str = "", limit: int | None = None) -> tuple[R, ...]:
        """Records whose name or reference holds the text, by reference."""
        ...

    def removed(self, sort: type[R]) -> tuple[R, ...]:
        """Records of a sort that were taken out of use, by reference."""
        ...

    def count(self, sort: type[Record]) -> int:
        """How many there are."""
        ...

    def mentees(self, staff: UUID, day: date) -> tuple[Ref, ...]:
        """The citizens whose assigned mentor that is on a date, by reference."""
        ...

    def members(self, cohort: UUID, day: date) -> tuple[Ref, ...]:
        """Members of a cohort on a date, by reference."""
        ...

    def memberships(
        self, *, cohort: UUID | None = None, citizen: UUID | None = None
    ) -> tuple[Membership, ...]:
        """A cohort's or a citizen's memberships, by start."""
        ...

    def placements(
        self, *, citizen: UUID | None = None, workplace: UUID | None = None
    ) -> tuple[Placement, ...]:
        """A citizen's or a workplace's placements, by start."""
        ...

    def mentors(self, citizens: Iterable[UUID], day: date) -> dict[UUID, Ref]:
        """The assigned mentor (staff) of each citizen that has one on a date."""
        ...

    def mentor_periods(self, citizen: UUID) -> tuple[MentorAssignment, ...]:
        """A citizen's mentors through time."""
        ...

    def group_periods(self, citizen: UUID) -> tuple[GroupPeriod, ...]:
        """A citizen's groups through time."""
        ...

    def groups(self, citizens: Iterable[UUID], day: date) -> dict[UUID, str]:
        """The group (code) of each citizen that has one on a date."""
        ...

    def joined(self, citizens: Iterable[UUID], day: date) -> dict[UUID, Membership]:
        """The membership of each citizen that has one on a date; the one that began last, when there are several."""
        ...

    def citizens_of(self, organisation: UUID) -> tuple[Citizen, ...]:
        """Citizens on sessions that an organisation owns, or at any time members of its cohorts, by reference."""
        ...


class SessionReader(Protocol):
    """Sessions with everything on them (staff, participants of every origin, allowances)."""

    def get(self, reference: str) -> Session:
        """One session by reference or id, also a removed one.

        Raises:
            Unknown: ``unknown-reference`` with ``sort`` "session".
        """
        ...

    def by_id(self, ids: Iterable[UUID]) -> dict[UUID, Session]:
        """Sessions by id, removed ones too."""
        ...

    def of(self, subject: Subject, first: date, last: date) -> tuple[Session, ...]:
        """A subject's sessions on the dates (inclusive), by start and reference.

        A citizen's: where they are expected. A cohort's: those with that ``cohort``. Staff, workplace, room: there.
        """
        ...

    def titles(
        self, sort: SubjectType, ids: Iterable[UUID], first: date, last: date, words: Iterable[str] = ()
    ) -> tuple[SessionTitle, ...]:
        """What the sessions of several subjects of a sort are called on the dates (inclusive), each session once.

        Left out are those whose title cannot hold all the words; a database knows no capitals beyond ASCII, so who asks
        looks again.
        """
        ...

    def owned_by(self, organisation: UUID, first: date, last: date) -> tuple[Session, ...]:
        """Sessions an organisation owns on the dates (inclusive), by start and reference."""
        ...

    def of_members(self, cohort: UUID, first: date, last: date) -> tuple[Session, ...]:
        """Individual sessions (no cohort, audience individual) of whoever is a member on their date, by start."""
        ...

    def on(self, day: date, *, owner: UUID | None = None, staff: UUID | None = None) -> tuple[Session, ...]:
        """Every session of a date, or those of an owner or with a member of staff, by start and reference."""
        ...

    def between(self, first: date, last: date) -> tuple[Session, ...]:
        """Every session on the dates (inclusive), by start and reference; for a whole office at once."""
        ...

    def overlapping(self, slots: Mapping[tuple[Rule, UUID], Sequence[Slot]]) -> tuple[Session, ...]:
        """Sessions that take any of the named citizens, staff or rooms within any of their slots."""
        ...

    def of_cohort_from(self, cohort: UUID, first: date) -> tuple[Session, ...]:
        """A cohort's sessions from a date on, by start."""
        ...

    def planned_sums(
        self, sort: SubjectType, ids: Iterable[UUID], first: date, last: date
    ) -> tuple[PlannedSum, ...]:
        """Minutes of cohorts, staff, workplaces or rooms on the dates (inclusive), added up in the database."""
        ...


class AttendanceReader(Protocol):
    """Marks, and the parts of sessions they belong to."""

    def marks(self, session: UUID) -> dict[UUID, tuple[Mark, ...]]:
        """All marks of a session by citizen, each in order of seq."""
        ...

    def marked(self, sessions: Iterable[UUID]) -> set[tuple[UUID, UUID]]:
        """The (session, citizen) pairs that have any mark."""
        ...

    def attendables(
        self,
        citizens: Iterable[UUID],
        first: date,
        last: date,
        *,
        owner: UUID | None = None,
        sought: Sought = Sought.ALL,
    ) -> dict[UUID, tuple[Attendable, ...]]:
        """What the register needs of each citizen on the dates (inclusive, effective times), by start.

        ``owner`` limits it to sessions that organisation owns. ``sought`` leaves out parts that certainly are not meant.
        """
        ...


class TemplateReader(Protocol):
    """Week templates and where they were applied."""

    def list(self) -> tuple[WeekTemplate, ...]:
        """The newest version of each that is in use, by code."""
        ...

    def get(self, code: str) -> WeekTemplate:
        """The newest version of one that is in use.

        Raises:
            Unknown: ``unknown-template``.
        """
        ...

    def versions(self, code: str) -> tuple[WeekTemplate, ...]:
        """Every version, oldest first, also one that took it out of use; empty for a code nobody has used."""
        ...

    def application(self, code: str, subject: UUID, week: IsoWeek) -> Application | None:
        """Whether a template (any version) stands applied to a citizen or cohort in a week."""
        ...

    def applications(self, ids: Iterable[UUID]) -> dict[UUID, Application]:
        """Applications by id."""
        ...
