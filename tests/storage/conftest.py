"""Stores on both engines for the contract that they share."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import Connection, NullPool, create_engine, make_url

from planner.domain.catalogue import AttendanceCode, Kind
from planner.domain.people import Citizen, Cohort, Organisation, OrganisationType, Room, Staff, Workplace
from planner.domain.session import Session
from planner.storage import open_store
from planner.storage.fingerprint import fingerprint
from planner.storage.store import SqlStore
from tests import builders
from tests.builders import StoppedClock


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture(scope="session")
def new_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database as it is when it has just been made, to be copied."""
    path = tmp_path_factory.mktemp("new") / "office.db"
    open_store(str(path), clock=StoppedClock(), create=True).close()
    return path


class ServerDatabase:
    """One database on the test server, made as new again for each test, which is faster than making another."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._engine = create_engine(
            make_url(url).set(drivername="postgresql+psycopg"),
            isolation_level="AUTOCOMMIT",
            poolclass=NullPool,
        )
        self._whole: list[str] = []

    def empty(self) -> str:
        """Its address, with nothing in it."""
        with self._engine.connect() as connection:
            connection.exec_driver_sql("DROP SCHEMA IF EXISTS public CASCADE")
            connection.exec_driver_sql("CREATE SCHEMA public")
        return self.url

    def new(self) -> str:
        """Its address, as it is when it has just been made."""
        with self._engine.connect() as connection:
            if self._whole and fingerprint(connection) == self._whole:
                self._put_back(connection)
                return self.url
        open_store(self.empty(), clock=StoppedClock(), create=True).close()
        with self._engine.connect() as connection:
            connection.exec_driver_sql("DROP SCHEMA IF EXISTS kept CASCADE")
            connection.exec_driver_sql("CREATE SCHEMA kept")
            for table in self._tables(connection):
                connection.exec_driver_sql(f'CREATE TABLE kept."{table}" AS TABLE public."{table}"')
            self._whole = fingerprint(connection)
        return self.url

    def _tables(self, connection: Connection) -> list[str]:
        query = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        return list(connection.exec_driver_sql(query).scalars())

    def _put_back(self, connection: Connection) -> None:
        tables = self._tables(connection)
        connection.exec_driver_sql("ALTER TABLE mark DISABLE TRIGGER USER")
        names = ", ".join(f'"{table}"' for table in tables)
        connection.exec_driver_sql(f"TRUNCATE {names} RESTART IDENTITY")
        for table in tables:
            connection.exec_driver_sql(f'INSERT INTO public."{table}" SELECT * FROM kept."{table}"')
        connection.exec_driver_sql("ALTER TABLE mark ENABLE TRIGGER USER")


@pytest.fixture(scope="session")
def server_database(postgresql_url: str) -> ServerDatabase:
    return ServerDatabase(postgresql_url)


@pytest.fixture
def server_address(server_database: ServerDatabase) -> str:
    """An empty database on the test server."""
    return server_database.empty()


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a file that is not there, and of an empty database of a server."""
    if request.param == "sqlite":
        return str(tmp_path / "office.db")
    found: str = request.getfixturevalue("server_address")
    return found


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database that has just been made."""
    if request.param == "sqlite":
        return str(shutil.copyfile(request.getfixturevalue("new_file"), tmp_path / "office.db"))
    made: ServerDatabase = request.getfixturevalue("server_database")
    return made.new()


@pytest.fixture
def opened(clock: StoppedClock) -> Iterator[Callable[[str], SqlStore]]:
    """Open stores that are closed at the end of the test."""
    stores: list[SqlStore] = []

    def opening(address: str) -> SqlStore:
        stores.append(open_store(address, clock=clock, create=True))
        return stores[-1]

    yield opening
    for store in stores:
        store.close()


@pytest.fixture
def store(address: str, opened: Callable[[str], SqlStore]) -> SqlStore:
    return opened(address)


@dataclass
class Office:
    """A store with a few people in it."""

    store: SqlStore
    home: Organisation
    provider: Organisation
    citizens: list[Citizen]
    staff: list[Staff]
    rooms: list[Room]
    workplace: Workplace
    cohort: Cohort
    kinds: dict[str, Kind]
    codes: dict[str, AttendanceCode]
    kept: list[Session] = field(default_factory=list)

    @property
    def kind(self) -> Kind:
        return self.kinds["talk"]

    def put(self, *sessions: Session) -> list[Session]:
        """Keep new sessions, and read them back."""
        with self.store.writing() as work:
            work.put_sessions(sessions, {})
        return self.now(*sessions)

    def change(self, *pairs: tuple[Session, Session]) -> list[Session]:
        """Change sessions from what they were to what they shall be."""
        with self.store.writing() as work:
            work.put_sessions([after for _, after in pairs], {before.id: before for before, _ in pairs})
        return self.now(*(after for _, after in pairs))

    def now(self, *sessions: Session) -> list[Session]:
        with self.store.reading() as look:
            found = look.sessions.by_id([each.id for each in sessions])
        return [found[each.id] for each in sessions]


@pytest.fixture
def office(store: SqlStore) -> Office:
    return fill(store)


def fill(store: SqlStore) -> Office:
    provider = builders.organisation("Hovedstadens Udbyder")
    with store.writing() as work:
        home = next(
            each for each in work.people.list(Organisation) if each.type is OrganisationType.JOBCENTRE
        )
        made = Office(
            store=store,
            home=home,
            provider=provider,
            citizens=[builders.citizen(name) for name in ("Anna Berg", "Bo Dal", "Åse Øgård", "Dina Eg")],
            staff=[builders.staff(home, name) for name in ("Maja Mentor", "Nils Nord")],
            rooms=[builders.room("Lokale 1"), builders.room("Lokale 2")],
            workplace=builders.workplace(),
            cohort=builders.cohort(provider),
            kinds={row.code: row for row in work.catalogue.rows(Kind)},
            codes={row.code: row for row in work.catalogue.rows(AttendanceCode)},
        )
        for record in (provider, *made.citizens, *made.staff, *made.rooms, made.workplace, made.cohort):
            work.put_record(record, None)
    return made
