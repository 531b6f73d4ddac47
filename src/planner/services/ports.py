"""What the services need of a store, said as protocols; storage keeps them on SQLite and PostgreSQL alike.

A ``Reading`` is one consistent look. A ``Writing`` is one short write transaction: it is kept when the block ends and
rolled back when anything is raised in it. All lists come in the order their method names; removed records are left out
unless asked for.

Any method may raise ``Unavailable`` (file, server, disk). A commit may raise ``Refused`` when a guard of the database
finds a double booking that another person made at the same moment, and ``Conflict`` when a version has moved on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol, TypeVar
from uuid import UUID

from planner.domain.attendance import Attendable, Mark
from planner.domain.catalogue import Entry, Sensitivity
from planner.domain.clashes import ClosedDay, Rule
from planner.domain.history import HistoryLine
from planner.domain.isoweek import IsoWeek
from planner.domain.ledger import Issued
from planner.domain.people import Citizen, GroupPeriod, Membership, MentorAssignment, Placement, Record, Ref
from planner.domain.planned_week import Subject, SubjectType
from planner.domain.recipients import RecipientType
from planner.domain.series import Series
from planner.domain.session import Session, Slot
from planner.domain.templates import Application, WeekTemplate
from planner.domain.wishes import Wish
from planner.services.board_ports import BoardReader
from planner.services.register_ports import RegisterReader, RegisterWriter
from planner.services.rule_ports import BusyReader, BusyWriter

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

    def owned_by(self, organisation: UUID, first: date, last: date) -> tuple[Session, ...]:
        """Sessions an organisation owns on the dates (inclusive), by start and reference."""
        ...

    def of_members(self, cohort: UUID, first: date, last: date) -> tuple[Session, ...]:
        """Individual sessions (no cohort, audience individual) of whoever is a member on their date, by start."""
        ...

    def on(self, day: date, *, owner: UUID | None = None, staff: UUID | None = None) -> tuple[Session, ...]:
        """Every session of a date, or those of an owner or with a member of staff, by start and reference."""
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
        self, citizens: Iterable[UUID], first: date, last: date, *, owner: UUID | None = None
    ) -> dict[UUID, tuple[Attendable, ...]]:
        """What the register needs of each citizen on the dates (inclusive, effective times), by start.

        ``owner`` limits it to sessions that organisation owns.
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


class SeriesReader(Protocol):
    """Series, and the sessions that belong to them."""

    def by_id(self, ids: Iterable[UUID]) -> dict[UUID, Series]:
        """Series by id, removed ones too."""
        ...

    def get(self, reference: str) -> Series:
        """One series by reference or id, also a removed one.

        Raises:
            Unknown: ``unknown-reference`` with ``sort`` "series".
        """
        ...

    def sessions(self, series_id: UUID) -> tuple[Session, ...]:
        """All its sessions, removed ones too, by the time the pattern gave them."""
        ...


class WishReader(Protocol):
    """Wished sessions without a time."""

    def by_id(self, ids: Iterable[UUID]) -> dict[UUID, Wish]:
        """Wishes by id, removed ones too."""
        ...

    def get(self, reference: str) -> Wish:
        """One wish by reference or id, also a removed one.

        Raises:
            Unknown: ``unknown-reference`` with ``sort`` "wish".
        """
        ...

    def list(self, *, citizen: UUID | None = None, cohort: UUID | None = None) -> tuple[Wish, ...]:
        """Open wishes of all, or of one citizen or cohort: by wanted week (those at any time last) and reference."""
        ...


@dataclass(frozen=True, slots=True)
class Removal:
    """That a session was taken off the plan: by whom (the acting person's label), when and by what act."""

    session: Session
    by: str
    at: datetime
    act: str


class TrashReader(Protocol):
    """What was taken off the plan."""

    def list(self, acts: Iterable[str], limit: int) -> tuple[Removal, ...]:
        """Removed sessions whose last act is one of these, the one removed last first."""
        ...

    def of(self, session_id: UUID) -> Removal | None:
        """The removal of one session; None when it is not removed."""
        ...


class Reading(Protocol):
    """One consistent look at the database."""

    @property
    def catalogue(self) -> CatalogueReader:
        """Kinds, codes, groups and the rest."""
        ...

    @property
    def people(self) -> PeopleReader:
        """Citizens, staff, organisations, places, cohorts."""
        ...

    @property
    def sessions(self) -> SessionReader:
        """What is planned."""
        ...

    @property
    def attendance(self) -> AttendanceReader:
        """What was registered."""
        ...

    @property
    def templates(self) -> TemplateReader:
        """Week templates and where they stand applied."""
        ...

    @property
    def series(self) -> SeriesReader:
        """Series, and the sessions that belong to them."""
        ...

    @property
    def wishes(self) -> WishReader:
        """Wished sessions without a time."""
        ...

    @property
    def trash(self) -> TrashReader:
        """What was taken off the plan."""
        ...

    @property
    def busy(self) -> BusyReader:
        """When people and places are taken or not to be had, and what rules look at besides."""
        ...

    @property
    def board(self) -> BoardReader:
        """Many people's weeks at once."""
        ...

    @property
    def register(self) -> RegisterReader:
        """Closed days, absences, agreed hours and hours by week."""
        ...

    def closed_days(self, first: date, last: date) -> tuple[ClosedDay, ...]:
        """Public holidays and closing days (inclusive), by date."""
        ...

    def issued(self, recipient: tuple[RecipientType, UUID], sessions: Iterable[UUID]) -> dict[UUID, Issued]:
        """What a recipient was last told of the sessions, by session."""
        ...

    def history(self, subject: UUID) -> tuple[HistoryLine, ...]:
        """A subject's history, oldest first."""
        ...

    def setting(self, key: str) -> str | None:
        """What the office decided, or None."""
        ...


class Writing(Reading, Protocol):
    """A short write transaction; everything a ``Reading`` shows includes what it has written so far."""

    @property
    def keeping(self) -> BusyWriter:
        """Changes to when people and places are to be had."""
        ...

    @property
    def registering(self) -> RegisterWriter:
        """Changes to closed days, absences and agreed hours."""
        ...

    def mint(self, prefix: str) -> str:
        """The next free reference with a prefix, such as ``S-1042``."""
        ...

    def mint_many(self, prefix: str, count: int) -> list[str]:
        """So many of the next free references with a prefix, in order; for a whole plan, at the price of one."""
        ...

    def mint_many(self, prefix: str, count: int) -> list[str]:
        """So many of the next free references with a prefix, in order; for a whole plan, at the price of one."""
        ...

    def put_record(self, record: Record, expects: Record | None) -> None:
        """Add (expects None) or change a record of a plain page; the version is raised by one.

        A citizen's ``group`` and ``mentor`` are not written here but by the dated ties.

        Raises:
            Conflict: Its version is not the expected one any more.
            Refused: ``reference-taken``.
        """
        ...

    def put_sessions(self, sessions: Sequence[Session], expects: Mapping[UUID, Session]) -> None:
        """Add or change sessions in one go, also a swap; ids without an expected session are new.

        Everything on them (staff, participants, allowances, tombstone) is made as given; versions are raised.

        Raises:
            Conflict: The version of one is not the expected one's any more.
            Refused: ``double-booking`` with ``rule``, from the database's guard; ``participant-has-marks`` when a
                participant row with marks would go.
        """
        ...

    def load(self, batch: Batch) -> None:
        """Insert a large batch that is all new, without reading anything back; the database's guards still hold.

        Raises:
            Refused: ``double-booking`` or ``reference-taken``.
        """
        ...

    def put_membership(self, membership: Membership) -> None:
        """Add or change a membership (by id)."""
        ...

    def put_mentor(self, assignment: MentorAssignment) -> None:
        """Add or change; a period that the new one covers from its start on is closed the day before."""
        ...

    def put_group(self, period: GroupPeriod) -> None:
        """Add or change; the open period is closed the day before."""
        ...

    def add_marks(self, marks: Sequence[Mark]) -> None:
        """Append marks.

        Raises:
            Conflict: Another mark took that place first.
        """
        ...

    def add_application(self, application: Application) -> None:
        """Keep that a template was applied.

        Raises:
            Refused: ``template-already-applied``.
        """
        ...

    def remove_application(self, application: UUID) -> None:
        """Forget an application, so that the template may be applied again."""
        ...

    def put_series(self, series: Series, expects: Series | None) -> None:
        """Add (expects None) or change a series; the version is raised by one.

        Raises:
            Conflict: Its version is not the expected one's any more.
        """
        ...

    def put_wish(self, wish: Wish, expects: Wish | None) -> None:
        """Add (expects None) or change a wish; the version is raised by one.

        Raises:
            Conflict: Its version is not the expected one's any more.
        """
        ...

    def put_template(self, template: WeekTemplate) -> None:
        """Add a template or a new version of one."""
        ...

    def put_entries(self, rows: Sequence[Entry]) -> None:
        """Add or change catalogue rows (by id)."""
        ...

    def repoint_sessions(self, old: UUID, new: UUID, first: date) -> int:
        """Point unmarked sessions of a kind row from a date on to another row; how many.

        Their sensitivity is raised to the new row's default where it is lower.
        """
        ...

    def put_closing_day(self, day: ClosedDay) -> None:
        """Add a closing day, or rename it."""
        ...

    def remove_closing_day(self, day: ClosedDay) -> None:
        """Take a closing day of that date and site back; public holidays are not kept here."""
        ...

    def put_issued(self, rows: Sequence[Issued]) -> None:
        """Keep what recipients were told, new and changed."""
        ...

    def put_setting(self, key: str, value: str | None) -> None:
        """Keep what the office decided; None forgets it."""
        ...

    def add_history(self, lines: Sequence[HistoryLine]) -> None:
        """Append history lines."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Much new at once, for samples and imports; any part may be an iterator and is gone through once, in this order."""

    records: Iterable[Record] = ()
    memberships: Iterable[Membership] = ()
    mentors: Iterable[MentorAssignment] = ()
    groups: Iterable[GroupPeriod] = ()
    applications: Iterable[Application] = ()
    sessions: Iterable[Session] = ()
    marks: Iterable[Mark] = ()


class Store(Protocol):
    """A database that is open."""

    def reading(self) -> AbstractContextManager[Reading]:
        """One consistent look."""
        ...

    def writing(self) -> AbstractContextManager[Writing]:
        """One short write transaction."""
        ...

    def sentence_source(self) -> str:
        """What to call this database in a sentence: a file name, or server and database, never a password."""
        ...

    def backup(self, target: Path) -> None:
        """A verified copy in a new file.

        Raises:
            Refused: The file exists, or the database is a server's.
            Unavailable: The copy could not be written.
        """
        ...

    def check(self) -> Sequence[Finding]:
        """Everything that does not hold, empty when all is well."""
        ...


class Finding(Protocol):
    """One thing that ``data check`` found: a sentence code, with the values that the sentence names."""

    @property
    def code(self) -> str:
        """Which sentence says it."""
        ...

    @property
    def params(self) -> Mapping[str, object]:
        """What the sentence names."""
        ...
