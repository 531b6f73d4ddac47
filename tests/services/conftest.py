"""The small jobcentre of these tests: on a file of its own for each test, and for some also on a server."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from planner.storage import open_store
from tests.builders import StoppedClock
from tests.services.house import House, settle


@pytest.fixture(scope="session")
def settled_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database that each test gets a copy of."""
    path = tmp_path_factory.mktemp("settled") / "office.db"
    clock = StoppedClock()
    store = open_store(str(path), clock=clock, create=True)
    settle(House(store, clock))
    store.close()
    return path


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def house(settled_file: Path, tmp_path: Path, clock: StoppedClock) -> Iterator[House]:
    """The small jobcentre."""
    path = tmp_path / "office.db"
    shutil.copyfile(settled_file, path)
    store = open_store(str(path), clock=clock)
    yield House(store, clock)
    store.close()


@pytest.fixture
def empty_house(tmp_path: Path, clock: StoppedClock) -> Iterator[House]:
    """A new database with nobody in it."""
    store = open_store(str(tmp_path / "empty.db"), clock=clock, create=True)
    yield House(store, clock)
    store.close()


@pytest.fixture
def empty_server(postgresql_url: str) -> str:
    """The address of an empty database on the test server."""
    engine = create_engine(
        postgresql_url.replace("postgresql://", "postgresql+psycopg://", 1), isolation_level="AUTOCOMMIT"
    )
    with engine.connect() as connection:
        connection.exec_driver_sql("DROP SCHEMA IF EXISTS public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    engine.dispose()
    return postgresql_url


@pytest.fixture
def served_house(empty_server: str, clock: StoppedClock) -> Iterator[House]:
    """The small jobcentre on a server."""
    store = open_store(empty_server, clock=clock, create=True)
    made = House(store, clock)
    settle(made)
    yield made
    store.close()


@pytest.fixture(params=["file", "server"])
def either_house(request: pytest.FixtureRequest) -> House:
    """The small jobcentre on a file, and again on a server."""
    found: House = request.getfixturevalue("house" if request.param == "file" else "served_house")
    return found
