"""The menu »Mere« of the attendance page: what is done now and then, each with a key of its own where it has one."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from planner.desktop.shared.look import Look


class Part(IntEnum):
    """The parts of the menu, in their order; a line stands between them."""

    MARKING = 0
    PAPER = 1
    CLOSING = 2
    KEEPING = 3


class MoreMenu(QObject):
    """A button, a menu, and the keys of what stands in it.

    Another module adds its acts with :meth:`add` when the page is made: ``page.more.add(Part.KEEPING, text, keys, act)``.
    """

    def __init__(self, button: QPushButton, look: Look, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._look = look
        self.button = button
        self.menu = QMenu(page)
        self._lines = {part: self.menu.addSeparator() for part in list(Part)[1:]}
        opening = self._action(button.accessibleName(), "Ctrl+M", self.open)
        button.clicked.connect(opening.trigger)
        look.changed.connect(self._recolour)
        self._recolour()

    def add(self, part: Part, text: str, keys: str, act: Callable[[], object]) -> QAction:
        """Put an act at the end of a part; it works by its keys while the page is open, and is listed by F1 and Ctrl+K."""
        action = self._action(text, keys, act)
        after = next((line for each, line in self._lines.items() if each > part), None)
        self.menu.insertAction(after, action) if after is not None else self.menu.addAction(action)
        return action

    def open(self) -> None:
        """Open the menu below its button, ready for the arrows."""
        self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
        first = next(
            (each for each in self.menu.actions() if each.isEnabled() and not each.isSeparator()), None
        )
        if first is not None:
            self.menu.setActiveAction(first)

    def _action(self, text: str, keys: str, act: Callable[[], object]) -> QAction:
        action = QAction(text, self._page)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _=False: act())
        self._page.addAction(action)
        return action

    def _recolour(self) -> None:
        self.button.setIcon(self._look.icon("more", self._look.colours.ink))
        self.button.setIconSize(self._look.icon_size(17))
