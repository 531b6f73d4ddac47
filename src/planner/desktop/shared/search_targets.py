"""What the search can find, and how each is written in its list."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from planner.domain.people import Citizen, Cohort, Record, Room, Staff, Workplace
from planner.domain.session import Session
from planner.wording import Wording
from planner.wording.forms import full_day


@dataclass(frozen=True, slots=True)
class Command:
    """Something that the window can do.

    Attributes:
        title: What it is called, in the window's language.
        keys: Its keys as they are written; empty when it has none.
        act: Does it.
        page: The page that it is done on, when that is not the open one.
    """

    title: str
    keys: str
    act: Callable[[], None]
    page: str = ""

    def answers(self, words: Iterable[str]) -> bool:
        """Whether each of the words (folded) is in its title or its keys."""
        own = f"{self.title} {self.keys} {self.page}".casefold()
        return all(word in own for word in words)


Target = Record | Session | Command


def commands_of(actions: Iterable[QAction], *, ready: bool = True) -> tuple[Command, ...]:
    """The actions that have a title, each title once; without ``ready`` also those that cannot be done just now."""
    found: dict[str, Command] = {}
    for action in actions:
        title = action.text().replace("&", "").strip()
        possible = action.isEnabled() or not ready
        if title and possible and action.isVisible() and not action.isSeparator():
            found.setdefault(title, Command(title, keys_of(action), action.trigger))
    return tuple(found.values())


def key_name(keys: str) -> str:
    """Keys such as ``Esc`` as this computer writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def keys_of(action: QAction) -> str:
    """An action's keys as this computer writes them."""
    form = QKeySequence.SequenceFormat.NativeText
    return ", ".join(key.toString(form) for key in action.shortcuts())


def written(target: Target, wording: Wording) -> str:
    """One line that says what it is: name first, then the sort, and the reference or the keys."""
    if isinstance(target, Session):
        when = f"{full_day(wording.language, target.day)} {wording.clock(target.start)}"
        return f"{target.title} · {when} · {target.reference}"
    if isinstance(target, Command):
        return " · ".join(filter(None, (target.title, target.page, target.keys)))
    return f"{target.name} · {_sort(target)} {target.reference}"


def _sort(record: Record) -> str:
    return {
        Citizen: QCoreApplication.translate("FoundModel", "borger"),
        Cohort: QCoreApplication.translate("FoundModel", "hold"),
        Staff: QCoreApplication.translate("FoundModel", "medarbejder"),
        Workplace: QCoreApplication.translate("FoundModel", "arbejdsplads"),
        Room: QCoreApplication.translate("FoundModel", "lokale"),
    }.get(type(record), "")
