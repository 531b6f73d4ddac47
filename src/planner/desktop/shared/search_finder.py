"""Finds what somebody types: people and places, sessions and commands."""

from __future__ import annotations

from collections.abc import Callable

from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.search_targets import Command, Target
from planner.domain.people import Citizen, Cohort, Record, Room, Staff, Workplace
from planner.domain.refusals import PlannerError
from planner.domain.session import Session

SORTS: tuple[type[Record], ...] = (Citizen, Cohort, Staff, Workplace, Room)
_EACH = 8
_SESSION = "s-"


class Finder:
    """Looks for a text among everything that the acting person may know of.

    Attributes:
        sorts: The sorts of record that are looked through.
        sessions: Gives the sessions that are shown now, to be found by title; only those that may be seen.
        commands: Gives what the window can do now.
    """

    def __init__(self, desk: DeskContext, sorts: tuple[type[Record], ...]) -> None:
        self._desk = desk
        self.sorts = sorts
        self.sessions: Callable[[], tuple[Session, ...]] = tuple
        self.commands: Callable[[], tuple[Command, ...]] = tuple

    def find(self, text: str) -> tuple[Target, ...]:
        """What answers to the text, the likeliest first; without a text every command, or every record of the one sort."""
        wanted = text.strip()
        if not wanted and len(self.sorts) > 1:
            return self.commands()
        found: list[Target] = [*self._by_reference(wanted), *self._records(wanted)]
        if wanted:
            found += self._by_title(wanted)
            words = wanted.casefold().split()
            found += [each for each in self.commands() if each.answers(words)][:_EACH]
        # What is called exactly that comes first; the rest keeps its order.
        return tuple(sorted(found, key=lambda target: not _called(target, wanted.casefold())))

    def _records(self, text: str) -> list[Record]:
        most = _EACH if len(self.sorts) > 1 else 5 * _EACH
        found: list[Record] = []
        for sort in self.sorts:
            try:
                found += self._desk.office.people.list(self._desk.acting, sort, text=text)[:most]
            except PlannerError:
                continue  # the page that lists them says what is wrong
        return found

    def _by_reference(self, text: str) -> list[Session]:
        if len(self.sorts) == 1 or not text.casefold().startswith(_SESSION):
            return []
        try:
            return [self._desk.office.planning.session(self._desk.acting, text.upper())]
        except PlannerError:
            return []  # there is none yet, or it is not for this person to know of

    def _by_title(self, text: str) -> list[Session]:
        wanted = text.casefold()
        return [each for each in self.sessions() if wanted in each.title.casefold()][:_EACH]


def _called(target: Target, wanted: str) -> bool:
    names = (
        (target.title,)
        if isinstance(target, Command)
        else (target.reference, target.title if isinstance(target, Session) else target.name)
    )
    return any(name.casefold() == wanted for name in names)
