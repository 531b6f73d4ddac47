"""Opening a citizen's thirteen weeks on the overview from another page."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen


class Asking(Protocol):
    """A page, or a card of one."""

    wanted: SignalInstance

    def window(self) -> QWidget:
        """The window it is in."""
        ...


def open_programme(asking: Asking, citizen: Citizen, first: IsoWeek) -> None:
    """Open a citizen's weeks from the first on."""
    from planner.desktop.overview.overview_page import OverviewPage

    asking.wanted.emit("overview", None)
    for page in asking.window().findChildren(OverviewPage):
        page.looking.go_to(first)
        page.show_programme(citizen)
