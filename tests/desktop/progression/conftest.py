"""The progression page in a window on the sample office."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planner.desktop.progression.progression_page import ProgressionPage
from tests.journeys.desk import Desk


@pytest.fixture
def open_progression(open_desk: Callable[..., Desk]) -> Callable[..., tuple[Desk, ProgressionPage]]:
    """Open the page on citizen 9001, unless somebody else is named."""

    def opened(citizen: str = "9001", **how: str) -> tuple[Desk, ProgressionPage]:
        desk = open_desk(**how)
        desk.context.remembered.keep("person", f"citizen:{citizen}")
        page = desk.window.open_page("progression")
        assert isinstance(page, ProgressionPage)
        return desk, page

    return opened


@pytest.fixture
def progression(
    open_progression: Callable[..., tuple[Desk, ProgressionPage]],
) -> tuple[Desk, ProgressionPage]:
    return open_progression()
