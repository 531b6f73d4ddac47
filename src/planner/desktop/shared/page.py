"""What a page of the window is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Record
from planner.domain.planned_week import Subject
from planner.domain.session import Session


class Page(QWidget):
    """One page; it fills everything right of the rail.

    Signals:
        waiting: How many things wait here, for the number on the rail (0 hides it).
        wanted: Another page should open: its key (see :mod:`planner.desktop.pages`) and a record or a session to show,
            or None.
    """

    waiting = Signal(int)
    wanted = Signal(str, object)

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def shown(self) -> None:
        """The page became visible: read what it shows, if that is not fresh."""

    def refresh(self, touched: Touched) -> None:
        """Something was changed, here or elsewhere. Called for every page that was ever opened, also when hidden."""

    def show_record(self, record: Record) -> None:
        """Show this citizen, cohort, member of staff or place, if the page is about such."""

    def status(self) -> str:
        """What the strip at the foot says of this page; may hold ``<b>``."""
        return ""

    def page_actions(self) -> list[QAction]:
        """Everything this page can do, for the list of keys (F1) and the search (Ctrl+K); what is not named has a key."""
        return [
            action
            for action in self.findChildren(QAction)
            # Qt's own widgets keep actions too: the months of a calendar, the list of a box.
            if not type(action.parent()).__module__.startswith("PySide6")
            and action.isVisible()
            and (action.text() or action.shortcuts())
        ]

    def sessions_shown(self) -> tuple[Session, ...]:
        """The sessions on this page that the acting person may see, for the search."""
        return ()

    def week_shown(self) -> tuple[Subject | None, IsoWeek] | None:
        """Whose week this page shows, and which, if it is about such; for the search."""
        return None

    def more_keys(self) -> tuple[tuple[str, str], ...]:
        """Keys of this page that are no actions, each with what it does; for the list of keys (F1)."""
        return ()

    def show_session(self, session: Session) -> None:
        """Show a session, if the page is about such."""


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One entry of the rail.

    Attributes:
        key: A word for settings and ``wanted``.
        icon: Name of the icon in ``:/icons``; ``<icon>-fill`` is used for the open page when there is one.
        title: The word beside it, in the window's language.
        make: Makes the page when it is first opened.
        shows: Sorts of record that the search should open here.
    """

    key: str
    icon: str
    title: Callable[[], str]
    make: Callable[[DeskContext], Page]
    shows: tuple[type[Record], ...] = ()
