"""The store: consistent looks and short write transactions on one database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from uuid import UUID

from sqlalchemy import URL, Connection, Engine

from planner.domain.attendance import Mark
from planner.domain.catalogue import Entry
from planner.domain.clashes import ClosedDay
from planner.domain.clock import ZONE_NAME, Clock, today
from planner.domain.history import HistoryLine
from planner.domain.ledger import Issued
from planner.domain.people import GroupPeriod, Membership, MentorAssignment, Record
from planner.domain.recipients import RecipientType
from planner.domain.series import Series
from planner.domain.session import Session
from planner.domain.templates import Application, WeekTemplate
from planner.domain.wishes import Wish
from planner.services.ports import Batch
from planner.storage import (
    attendance_store,
    catalogue_writer,
    closed_days,
    engines,
    history_store,
    office_store,
    people_writer,
    series_store,
    session_writer,
    wish_store,
)
from planner.storage.attendance_store import SqlAttendanceReader
from planner.storage.board_reader import SqlBoardReader
from planner.storage.busy_reader import SqlBusyReader
from planner.storage.busy_writer import SqlBusyWriter
from planner.storage.catalogue_store import CatalogueCache, SqlCatalogueReader, SqlTemplateReader
from planner.storage.checklist_store import SqlChecklistReader, SqlChecklistWriter
from planner.storage.checks import Finding, check
from planner.storage.closing_register import SqlRegisterReader, SqlRegisterWriter
from planner.storage.contact_store import SqlContactReader, SqlContactWriter
from planner.storage.people_reader import SqlPeopleReader
from planner.storage.placement_store import SqlPlacementReader, SqlPlacementWriter
from planner.storage.programme_store import SqlProgrammeReader, SqlProgrammeWriter
from planner.storage.prompt_store import SqlPromptReader, SqlPromptWriter
from planner.storage.scales_store import SqlScalesReader, SqlScalesWriter
from planner.storage.series_store import SqlSeriesReader
from planner.storage.session_reader import SqlSessionReader
from planner.storage.trash_reader import SqlTrashReader
from planner.storage.week_hours_writer import WeekHoursKeeper
from planner.storage.wish_store import SqlWishReader


class SqlReading:
    """One consistent look."""

    def __init__(self, connection: Connection, cache: CatalogueCache, today: date) -> None:
        self._connection = connection
        self.catalogue = SqlCatalogueReader(connection, cache)
        self.people = SqlPeopleReader(connection, today)
        self.sessions = SqlSessionReader(connection, self.catalogue)
        self.attendance = SqlAttendanceReader(connection, self.catalogue)
        self.templates = SqlTemplateReader(connection)
        self.series = SqlSeriesReader(connection, self.catalogue)
        self.wishes = SqlWishReader(connection)
        self.trash = SqlTrashReader(connection, self.catalogue)
        self.busy = SqlBusyReader(connection, self.catalogue, today)
        self.board = SqlBoardReader(connection, self.catalogue)
        self.register = SqlRegisterReader(connection, self.catalogue)
        self.scales = SqlScalesReader(connection, self.catalogue)
        self.contacts = SqlContactReader(connection, self.catalogue)
        self.placed = SqlPlacementReader(connection)
        self.prompts = SqlPromptReader(connection)
        self.checklists = SqlChecklistReader(connection, self.catalogue)
        self.programmes = SqlProgrammeReader(connection)

    def closed_days(self, first: date, last: date) -> tuple[ClosedDay, ...]:
        """Public holidays and closing days (inclusive), by date."""
        return closed_days.closed_days(self._connection, first, last)

    def issued(self, recipient: tuple[RecipientType, UUID], sessions: Iterable[UUID]) -> dict[UUID, Issued]:
        """What a recipient was last told of the sessions, by session."""
        return office_store.issued_to(self._connection, recipient, sessions)

    def history(self, subject: UUID) -> tuple[HistoryLine, ...]:
        """A subject's history, oldest first."""
        return history_store.history_of(self._connection, subject)

    def setting(self, key: str) -> str | None:
        """What the office decided, or None."""
        return office_store.setting_of(self._connection, key)


class SqlWriting(SqlReading):
    """One short write transaction; what each method does stands in the port."""

    def __init__(self, connection: Connection, cache: CatalogueCache, today: date) -> None:
        super().__init__(connection, cache, today)
        self.keeping = SqlBusyWriter(connection)
        self.week_hours = WeekHoursKeeper(connection, self.catalogue)
        self.register = SqlRegisterReader(connection, self.catalogue, self.week_hours)
        self.registering = SqlRegisterWriter(connection)
        self.scoring = SqlScalesWriter(connection)
        self.contacting = SqlContactWriter(connection)
        self.placing = SqlPlacementWriter(connection)
        self.prompting = SqlPromptWriter(connection)
        self.checklist_keeping = SqlChecklistWriter(connection)
        self.enrolling = SqlProgrammeWriter(connection)

    def mint(self, prefix: str) -> str:
        """The next free reference with a prefix."""
        return office_store.mint(self._connection, prefix)

    def mint_many(self, prefix: str, count: int) -> list[str]:
        """So many of the next free references with a prefix, in order."""
        return office_store.mint_many(self._connection, prefix, count)

    def put_record(self, record: Record, expects: Record | None) -> None:
        """Add or change a record of a plain page."""
        people_writer.put_record(self._connection, record, expects)

    def change_records(self, pairs: Sequence[tuple[Record, Record]]) -> None:
        """Change many records of one sort."""
        people_writer.change_records(self._connection, pairs)

    def put_sessions(self, sessions: Sequence[Session], expects: Mapping[UUID, Session]) -> None:
        """Add or change sessions in one go, also a swap."""
        session_writer.put_sessions(self._connection, sessions, expects)
        self.week_hours.touch_sessions(expects.values())
        self.week_hours.touch_sessions(sessions)

    def load(self, batch: Batch) -> None:
        """Insert a large batch that is all new."""
        from planner.storage.loading import load, touching

        load(self._connection, touching(batch, self.week_hours))

    def put_membership(self, membership: Membership) -> None:
        """Add or change a membership."""
        people_writer.put_membership(self._connection, membership)

    def put_mentor(self, assignment: MentorAssignment) -> None:
        """Add or change a mentor's time with a citizen."""
        people_writer.put_mentor(self._connection, assignment)

    def put_group(self, period: GroupPeriod) -> None:
        """Add or change a citizen's time in a group."""
        people_writer.put_group(self._connection, period)

    def add_marks(self, marks: Sequence[Mark]) -> None:
        """Append marks."""
        attendance_store.add_marks(self._connection, marks)
        self.week_hours.touch_marks({mark.session for mark in marks}, {mark.citizen for mark in marks})

    def add_application(self, application: Application) -> None:
        """Keep that a template was applied."""
        catalogue_writer.add_application(self._connection, application)

    def remove_application(self, application: UUID) -> None:
        """Forget that a template was applied."""
        catalogue_writer.remove_application(self._connection, application)

    def put_series(self, series: Series, expects: Series | None) -> None:
        """Add or change a series."""
        series_store.put_series(self._connection, series, expects)

    def put_wish(self, wish: Wish, expects: Wish | None) -> None:
        """Add or change a wish."""
        wish_store.put_wish(self._connection, wish, expects)

    def put_template(self, template: WeekTemplate) -> None:
        """Add a template's version."""
        catalogue_writer.put_template(self._connection, template)

    def put_entries(self, rows: Sequence[Entry]) -> None:
        """Add or change catalogue rows."""
        catalogue_writer.put_entries(self._connection, rows)
        self.catalogue.forget()

    def order_entries(self, sort: type[Entry], codes: Sequence[str]) -> None:
        """Show the rows of a sort in another order."""
        catalogue_writer.order_entries(self._connection, sort, codes)
        self.catalogue.forget()

    def repoint_sessions(self, old: UUID, new: UUID, first: date) -> int:
        """Point unmarked sessions of a kind row from a date on to another row; how many."""
        moved = catalogue_writer.repoint_sessions(self._connection, old, new, first)
        if moved:
            self.week_hours.touch_kind(new, first)
        return moved

    def put_closing_day(self, day: ClosedDay) -> None:
        """Add a closing day, or change its name."""
        closed_days.put_closing_day(self._connection, day)

    def remove_closing_day(self, day: ClosedDay) -> None:
        """Take a closing day away."""
        closed_days.remove_closing_day(self._connection, day)

    def put_issued(self, rows: Sequence[Issued]) -> None:
        """Keep what recipients were told last."""
        office_store.put_issued(self._connection, rows)

    def put_setting(self, key: str, value: str | None) -> None:
        """Decide something for the office."""
        office_store.put_setting(self._connection, key, value)

    def add_history(self, lines: Sequence[HistoryLine]) -> None:
        """Append history lines."""
        history_store.add_history(self._connection, lines)


class SqlStore:
    """An open database. Looks and writes may come from several threads; each has a connection of its own."""

    def __init__(self, engine: Engine, address: Path | URL, clock: Clock, zone: str = ZONE_NAME) -> None:
        self._engine = engine
        self._address = address
        self._clock = clock
        self._zone = zone
        self._cache = CatalogueCache()

    @contextmanager
    def reading(self) -> Iterator[SqlReading]:
        """One consistent look."""
        with engines.looking(self._engine) as connection, connection.begin():
            yield SqlReading(connection, self._cache, today(self._clock, self._zone))

    @contextmanager
    def writing(self) -> Iterator[SqlWriting]:
        """One short write transaction: kept when the block ends, rolled back when anything is raised in it."""
        with engines.writing(self._engine) as connection, connection.begin():
            work = SqlWriting(connection, self._cache, today(self._clock, self._zone))
            yield work
            work.week_hours.settle()

    def sentence_source(self) -> str:
        """What to call this database in a sentence."""
        return engines.name_of(self._address)

    def backup(self, target: Path) -> None:
        """A verified copy in a new file."""
        from planner.storage.backup import backup

        backup(self._address, target)

    def check(self) -> Sequence[Finding]:
        """Everything that does not hold, empty when all is well."""
        with engines.looking(self._engine) as connection, connection.begin():
            return check(connection, SqlCatalogueReader(connection, self._cache))

    def close(self) -> None:
        """Let go of the database; a file has nothing beside it any more when nobody else has it open."""
        self._engine.dispose()


__all__ = ["SqlReading", "SqlStore", "SqlWriting"]
