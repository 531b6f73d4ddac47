"""Finds what somebody types: people and places, sessions and commands."""

from __future__ import annotations

from collections.abc import Callable

from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.search_targets import Command, Target
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Cohort, Record, Room, Staff, Workplace
from planner.domain.planned_week import Subject
from planner.domain.refusals import PlannerError
from planner.domain.session import Session

SORTS: tuple[type[Record], ...] = (Citizen, Cohort, Staff, Workplace, Room)
_EACH = 8
_SESSION = "s-"
_LEAST = 2
"""How many letters it takes to look beyond what is shown."""


class Finder:
    """Looks for a text among everything that the acting person may know of.

    Attributes:
        sorts: The sorts of record that are looked through.
        sessions: Gives the sessions that are shown now, to be found by title; only those that may be seen.
        around: Gives whose week is shown and which: sessions of the weeks around it are found too.
        commands: Gives what the window can do now.
        elsewhere: Gives what other pages can do.
    """

    def __init__(self, desk: DeskContext, sorts: tuple[type[Record], ...]) -> None:
        self._desk = desk
        self.sorts = sorts
        self.sessions: Callable[[], tuple[Session, ...]] = tuple
        self.around: Callable[[], tuple[Subject | None, IsoWeek]] = lambda: (None, IsoWeek.of(desk.today()))
        self.commands: Callable[[], tuple[Command, ...]] = tuple
        self.elsewhere: Callable[[], tuple[Command, ...]] = tuple

    def find(self, text: str) -> tuple[Target, ...]:
        """What answers to the text, the likeliest first; without a text every command, or every record of the one sort."""
        wanted = text.strip()
        if not wanted and len(self.sorts) > 1:
            return self.commands()
        found: list[Target] = [*self._by_reference(wanted), *self._records(wanted)]
        if wanted:
            found += self._by_title(wanted)
            words = wanted.casefold().split()
            for commands in (self.commands(), self.elsewhere()):
                found += [each for each in commands if each.answers(words)][:_EACH]
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
        if len(self.sorts) == 1:
            return []
        words = text.casefold().split()
        shown = [each for each in self.sessions() if all(word in each.title.casefold() for word in words)]
        if len(shown) < _EACH and len(text) >= _LEAST:
            try:
                subject, week = self.around()
                found = self._desk.office.session_search.find(self._desk.acting, text, week, subject)
            except PlannerError:
                found = ()  # the page itself says what is wrong
            known = {each.id for each in shown}
            shown += [each for each in found if each.id not in known]
        return shown[:_EACH]


def _called(target: Target, wanted: str) -> bool:
    names = (
        (target.title,)
        if isinstance(target, Command)
        else (target.reference, target.title if isinstance(target, Session) else target.name)
    )
    return any(name.casefold() == wanted for name in names)
