"""What every test may use: Qt without a screen, a PostgreSQL database, and the programs that judge our files.

Nothing is skipped when something is missing: a test that did not run looks too much like one that passed.
"""

import ctypes.util
import os
import shutil
import sys
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

# Before anything imports Qt. Tests of real windows start an X server of their own.
if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ENVIRONMENT = Path(sys.prefix)


def _missing(what: str) -> None:
    pytest.fail(f"{what} is missing: run `sh packaging/setup.sh --test`", pytrace=False)


def _base_url() -> str:
    """Where setup.sh left the test server: the environment wins over the file it wrote."""
    if named := os.environ.get("PLANNER_TEST_POSTGRESQL"):
        return named
    try:
        text = (ENVIRONMENT / "planner-test.env").read_text("utf-8")
    except FileNotFoundError:
        return ""
    return dict(line.split("=", 1) for line in text.splitlines() if "=" in line).get(
        "PLANNER_TEST_POSTGRESQL", ""
    )


@pytest.fixture(scope="session")
def postgresql_url(worker_id: str) -> Iterator[str]:
    """The address of a fresh database (``postgresql://…``), one per worker, dropped at the end."""
    import psycopg

    base = _base_url()
    name = f"planner_test_{worker_id}_{uuid.uuid4().hex[:8]}"
    try:
        server = psycopg.connect(base, autocommit=True, connect_timeout=3) if base else None
    except psycopg.OperationalError:
        server = None
    if server is None:
        _missing("The PostgreSQL test server")
        return
    with server:
        server.execute(f'create database "{name}"'.encode())
        try:
            yield f"{base.rsplit('/', 1)[0]}/{name}"
        finally:
            server.execute(f'drop database "{name}" with (force)'.encode())


@pytest.fixture(scope="session")
def program() -> Callable[[str], str]:
    """Ask for the path of a program by its name: ``program("pdftotext")``, ``program("Xvfb")``."""

    def find(name: str) -> str:
        found = shutil.which(name)
        if found is None:
            _missing(f"The program {name}")
        return str(found)

    return find


@pytest.fixture(scope="session")
def pdftotext(program: Callable[[str], str]) -> str:
    """The path of poppler's text extractor."""
    return program("pdftotext")


@pytest.fixture(scope="session")
def qpdf(program: Callable[[str], str]) -> str:
    """The path of the program that checks a PDF's structure."""
    return program("qpdf")


@pytest.fixture(scope="session")
def node(program: Callable[[str], str]) -> str:
    """The path of the JavaScript engine that runs ical.js."""
    return program("node")


@pytest.fixture(scope="session")
def ical_js() -> Path:
    """The folder of the npm package ``ical.js``, the calendar reader of Thunderbird."""
    folder = ENVIRONMENT / "judges" / "node_modules" / "ical.js"
    if not (folder / "package.json").is_file():
        _missing("ical.js")
    return folder


@pytest.fixture(scope="session")
def libical() -> str:
    """The name of libical for ``ctypes.CDLL``, the calendar reader of Evolution and KDE."""
    found = ctypes.util.find_library("ical")
    if found is None:
        _missing("libical")
    return str(found)
