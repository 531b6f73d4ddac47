"""A window on a sample office, read over D-Bus."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from planner.domain.isoweek import IsoWeek
from planner.wiring import open_office
from tests.accessibility.private_session import ReadWindow, read_window
from tests.builders import StoppedClock


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReadWindow]:
    """The sample office in its second week; the week page is open."""
    path = tmp_path_factory.mktemp("read") / "office.sqlite"
    with open_office(str(path), create=True, clock=StoppedClock()) as office:
        office.sample.fill(citizens=40, weeks=4, start=IsoWeek(2026, 46), seed=1, today=date(2026, 11, 20))
    with read_window(path) as shown:
        yield shown
