"""Stores on both engines for the contract that they share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from planner.domain.catalogue import AttendanceCode, Kind
from planner.domain.people import Citizen, Cohort, Organisation, OrganisationType, Room, Staff, Workplace
from planner.domain.session import Session
from planner.storage import open_store
from planner.storage.store import SqlStore
from tests import builders
from tests.builders import StoppedClock


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def file_address(tmp_path: Path) -> str:
    return str(tmp_path / "office.db")


def emptied(url: str) -> str:
    """The same database without anything in it."""
    engine = create_engine(
        url.replace("postgresql://", "postgresql+psycopg://", 1), isolation_level="AUTOCOMMIT"
    )
    with engine.connect() as connection:
        connection.exec_driver_sql("DROP SCHEMA IF EXISTS public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    engine.dispose()
    return url


@pytest.fixture
def server_address(request: pytest.FixtureRequest) -> str:
    """An empty database on the test server."""
    return emptied(request.getfixturevalue("postgresql_url"))


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest) -> str:
    """The address of a database that is not there yet (a file) or empty (a server's)."""
    found: str = request.getfixturevalue("file_address" if request.param == "sqlite" else "server_address")
    return found


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
