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
from datetime import date
from pathlib import Path
from typing import Protocol, TypeVar
from uuid import UUID

from planner.domain.attendance import Mark
from planner.domain.catalogue import Entry
from planner.domain.clashes import ClosedDay
from planner.domain.history import HistoryLine
from planner.domain.ledger import Issued
from planner.domain.people import GroupPeriod, Membership, MentorAssignment, Record
from planner.domain.programmes import Enrolment, GoalMark
from planner.domain.recipients import RecipientType
from planner.domain.scales import CitizenCategory, Score
from planner.domain.series import Series
from planner.domain.session import Session
from planner.domain.templates import Application, WeekTemplate
from planner.domain.wishes import Wish
from planner.services.board_ports import BoardReader
from planner.services.checklist_ports import ChecklistReader, ChecklistWriter
from planner.services.contact_ports import ContactReader, ContactWriter
from planner.services.placement_ports import PlacementReader, PlacementWriter
from planner.services.programme_ports import ProgrammeReader, ProgrammeWriter
from planner.services.prompt_ports import PromptReader, PromptWriter
from planner.services.reading_ports import (
    AttendanceReader,
    CatalogueReader,
    PeopleReader,
    SessionReader,
    TemplateReader,
)
from planner.services.register_ports import RegisterReader, RegisterWriter
from planner.services.rule_ports import BusyReader, BusyWriter
from planner.services.scales_ports import ScalesReader, ScalesWriter
from planner.services.series_ports import SeriesReader, TrashReader, WishReader

R = TypeVar("R", bound=Record)
E = TypeVar("E", bound=Entry)


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

    @property
    def scales(self) -> ScalesReader:
        """Scores, categories and notes on referral."""
        ...

    @property
    def contacts(self) -> ContactReader:
        """Contacts and support."""
        ...

    @property
    def checklists(self) -> ChecklistReader:
        """What has to be there before a case is put forward."""
        ...

    @property
    def programmes(self) -> ProgrammeReader:
        """Citizens' time in programmes, and what they reached."""
        ...

    @property
    def placed(self) -> PlacementReader:
        """Placements by date, and their extensions."""
        ...

    @property
    def prompts(self) -> PromptReader:
        """Answers to prompts."""
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

    @property
    def scoring(self) -> ScalesWriter:
        """Changes to scores, categories and notes on referral."""
        ...

    @property
    def contacting(self) -> ContactWriter:
        """Changes to contacts and support."""
        ...

    @property
    def checklist_keeping(self) -> ChecklistWriter:
        """Changes to checklists."""
        ...

    @property
    def enrolling(self) -> ProgrammeWriter:
        """Changes to citizens' time in programmes, and to what they reached."""
        ...

    @property
    def placing(self) -> PlacementWriter:
        """Changes to placements' extensions."""
        ...

    @property
    def prompting(self) -> PromptWriter:
        """Changes to answers to prompts."""
        ...

    def mint(self, prefix: str) -> str:
        """The next free reference with a prefix, such as ``S-1042``."""
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

    def change_records(self, pairs: Sequence[tuple[Record, Record]]) -> None:
        """Change many records of one sort, each as expected and as wanted; as :meth:`put_record`, at the price of one.

        Raises:
            Conflict: The version of one is not the expected one any more.
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

    def order_entries(self, sort: type[Entry], codes: Sequence[str]) -> None:
        """Show the rows of a sort in the order of these codes; rows of other codes keep their places after them."""
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
    enrolments: Iterable[Enrolment] = ()
    goal_marks: Iterable[GoalMark] = ()
    applications: Iterable[Application] = ()
    sessions: Iterable[Session] = ()
    marks: Iterable[Mark] = ()
    scores: Iterable[Score] = ()
    categories: Iterable[CitizenCategory] = ()


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
