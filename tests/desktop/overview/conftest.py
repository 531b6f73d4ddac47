"""The overview page in a window on the sample office."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planner.desktop.overview.overview_page import OverviewPage
from planner.desktop.overview.views import View
from tests.journeys.desk import Desk


@pytest.fixture
def open_overview(open_desk: Callable[..., Desk]) -> Callable[..., tuple[Desk, OverviewPage]]:
    """Open the page of a window, with everybody on the board."""

    def opened(view: View = View.BOARD, **how: str) -> tuple[Desk, OverviewPage]:
        desk = open_desk(**how)
        page = desk.window.open_page("overview")
        assert isinstance(page, OverviewPage)
        if page.form.mine_check.isChecked():
            desk.click(page.form.mine_check)
        page.show_view(view)
        return desk, page

    return opened


@pytest.fixture
def overview(open_overview: Callable[..., tuple[Desk, OverviewPage]]) -> tuple[Desk, OverviewPage]:
    return open_overview()
