"""The planning dialogs on the sample office."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QDialog

from planner.desktop.planning.planning_dialog import PlanningDialog
from planner.desktop.planning.planning_tools import PlanningTools
from planner.domain.acting import SETUP
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Cohort
from tests.journeys.desk import Desk

D = TypeVar("D", bound=QDialog)


class Tools:
    """Opens the dialogs and waits for what they show."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        found = desk.page.findChild(PlanningTools)
        assert isinstance(found, PlanningTools)
        self.tools = found

    def opened(self, sort: type[D]) -> D:
        """The dialog that is open now, with its preview."""
        dialog = self.tools.dialog
        assert isinstance(dialog, sort)
        self.desk.qtbot.waitUntil(dialog.isActiveWindow)
        if isinstance(dialog, PlanningDialog):
            self.settle(dialog)
        return dialog

    def settle(self, dialog: PlanningDialog) -> None:
        """Wait until it shows what was chosen last."""
        self.desk.qtbot.waitUntil(lambda: not dialog.waiting)

    def told(self, dialog: PlanningDialog) -> list[str]:
        """Each row as one line."""
        return [" ".join(cell for cell in row.cells if cell) for row in dialog.model.rows]

    def apply(self, dialog: PlanningDialog) -> None:
        """Press the button that does it."""
        self.settle(dialog)
        self.desk.click(dialog.form.apply_button)
        self.desk.come_back()


@pytest.fixture
def tools(desk: Desk) -> Tools:
    """The menu on citizen 9001's week 48."""
    return Tools(desk)


@pytest.fixture
def cohort_tools(open_desk: Callable[..., Desk]) -> Tools:
    """The menu on cohort 1A in a week in which nothing is planned."""
    desk = open_desk("2027-W15")
    desk.page.show_record(desk.office.people.get(SETUP, Cohort, "1A"))
    desk.page.go_to_week(IsoWeek(2027, 15))
    return Tools(desk)
