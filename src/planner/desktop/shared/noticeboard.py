"""Where it is told what was changed, so that every page that shows it can read it again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """What was changed, by id.

    Attributes:
        sessions: Sessions whose plan was changed.
        people: Records of any sort (citizens, cohorts, staff, places ...), and those whose ties changed.
        attendance: Sessions whose register was changed.
        settings: Whether the office's settings or catalogue were.
        everything: Whether all of it may have been (another database, the sample office).
    """

    sessions: frozenset[UUID] = frozenset()
    people: frozenset[UUID] = frozenset()
    attendance: frozenset[UUID] = frozenset()
    settings: bool = False
    everything: bool = False

    @property
    def plans(self) -> bool:
        """Whether a plan may look different."""
        return self.everything or bool(self.sessions or self.people)


EVERYTHING = Touched(everything=True)


def touched_people(ids: Iterable[UUID]) -> Touched:
    """Records were changed."""
    return Touched(people=frozenset(ids))


class Noticeboard(QObject):
    """One notice for each change.

    Signals:
        posted: A :class:`Touched`.
    """

    posted = Signal(object)

    def post(self, touched: Touched) -> None:
        """Tell everyone."""
        self.posted.emit(touched)
