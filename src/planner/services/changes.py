"""What a use case did, in a form that can be undone: the sessions before and after."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from planner.domain.clashes import Clash
from planner.domain.people import Membership
from planner.domain.series import Series
from planner.domain.session import Session
from planner.domain.templates import Application
from planner.domain.wishes import Wish


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One act on sessions.

    ``act`` is the code of its name (``act-session-moved``). A session that did not exist stands as removed in
    ``before``, so undoing leaves a tombstone and doing it again brings the same id back. ``series``, ``wishes``
    and ``memberships`` are pairs of before and after in the same way (a membership that was not is one without a day). ``clashes`` are those that were let stand, and the warnings. An act on
    wishes alone has no sessions.
    """

    act: str
    before: tuple[Session, ...]
    after: tuple[Session, ...]
    applied: tuple[Application, ...] = ()
    withdrawn: tuple[Application, ...] = ()
    series: tuple[tuple[Series, Series], ...] = ()
    wishes: tuple[tuple[Wish, Wish], ...] = ()
    memberships: tuple[tuple[Membership, Membership], ...] = ()
    clashes: tuple[Clash, ...] = ()

    @property
    def session(self) -> Session:
        """The session of an act on one."""
        return self.after[0]

    @property
    def citizens(self) -> frozenset[UUID]:
        """Every citizen it concerns."""
        return frozenset(row.citizen.id for s in (*self.before, *self.after) for row in s.participants)

    def inverse(self) -> Change:
        """What undoing it would do."""
        return Change(
            act=self.act,
            before=self.after,
            after=self.before,
            applied=self.withdrawn,
            withdrawn=self.applied,
            series=tuple((after, before) for before, after in self.series),
            wishes=tuple((after, before) for before, after in self.wishes),
            memberships=tuple((after, before) for before, after in self.memberships),
        )
