"""What is done in the register, each as one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from planner.desktop.attendance.spots import Spot
from planner.desktop.attendance.typed_presence import Presence
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.domain.attendance import Mark
from planner.domain.catalogue import AttendanceCode, Attended
from planner.domain.refusals import PlannerError
from planner.services.register_rows import MarkChange

Changes = tuple[MarkChange, ...]


@dataclass(frozen=True, slots=True)
class Papers:
    """Whether a document was seen (None: nobody asked), and when."""

    seen: bool | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class MarkWish:
    """A mark as it should be. What is None stays as it stands when the code stays, and else is not said."""

    code: AttendanceCode
    presence: Presence | None = None
    reason: str | None = None
    papers: Papers | None = None


class RegisterActs:
    """Calls the register; what is refused is said by the window, and nothing is changed.

    ``correction`` is why something is written on days that are closed; empty on open ones. ``early`` says that presence
    is meant although the session has not begun.
    """

    def __init__(self, desk: DeskContext) -> None:
        self._desk = desk

    def mark(
        self, label: str, spot: Spot, wish: MarkWish, correction: str = "", *, early: bool = False
    ) -> bool:
        """Mark a citizen; says whether the register now holds it."""
        office, acting = self._desk.office, self._desk.acting
        standing = spot.current if spot.current and spot.current.entry.code == wish.code else None
        presence, reason, papers = _completed(wish, standing)
        if standing is not None and wish.presence is None and (reason, papers) == _words(standing):
            return True

        def do() -> Changes:
            made = office.register.mark(
                acting,
                str(spot.session),
                str(spot.citizen.id),
                wish.code.code,
                minutes=presence.minutes,
                came=presence.came,
                left=presence.left,
                reason=reason,
                documentation_seen=papers.seen,
                documentation_on=papers.on,
                correction=correction,
                early=early,
            )
            return (made,)

        return self._perform(label, do)

    def take_back(self, label: str, spot: Spot, correction: str = "") -> bool:
        """Take a citizen's mark back: the row is empty again, and what stood is kept in its history."""
        register, acting = self._desk.office.register, self._desk.acting

        def do() -> Changes:
            who = str(spot.citizen.id)
            return (register.mark(acting, str(spot.session), who, None, correction=correction),)

        return self._perform(label, do)

    def fill_blanks(
        self,
        label: str,
        sessions: Iterable[UUID],
        code: AttendanceCode,
        correction: str = "",
        *,
        early: bool = False,
    ) -> bool:
        """Give everyone who has no mark the same one, in one step: all of them or none."""
        register, acting = self._desk.office.register, self._desk.acting

        def fill(session: UUID) -> MarkChange:
            return register.mark_blank(acting, str(session), code.code, correction=correction, early=early)

        return self._perform(label, lambda: self._all_or_none(fill, sessions))

    def fill_planned(self, label: str, sessions: Iterable[UUID], correction: str = "") -> bool:
        """Write what periods of absence propose where there is no mark, in one step."""
        register, acting = self._desk.office.register, self._desk.acting

        def fill(session: UUID) -> MarkChange:
            return register.fill_planned(acting, str(session), correction=correction)

        return self._perform(label, lambda: self._all_or_none(fill, sessions))

    def _perform(self, label: str, do: Callable[[], Changes]) -> bool:
        return self._desk.undo.perform(label, do, self._undo, _touched) is not None

    def _undo(self, changes: Changes) -> Changes:
        register, acting = self._desk.office.register, self._desk.acting
        return self._all_or_none(lambda change: register.undo(acting, change), changes)

    def _all_or_none(self, do: Callable[..., MarkChange], parts: Iterable[object]) -> Changes:
        """One service call for each part; when one is refused, those before it are taken back."""
        done: list[MarkChange] = []
        try:
            for part in parts:
                done.append(do(part))  # noqa: PERF401  # what was done is needed when the next one is refused
        except PlannerError:
            for change in reversed(done):
                self._desk.office.register.undo(self._desk.acting, change)
            raise
        return tuple(done)


def _completed(wish: MarkWish, standing: Mark | None) -> tuple[Presence, str, Papers]:
    """The wish with what it leaves unsaid taken from the mark that stands."""
    reason, papers = _words(standing) if standing is not None else ("", Papers())
    presence = wish.presence
    if presence is None and standing is not None:
        presence = as_it_stands(standing)
    return (
        presence or Presence(),
        reason if wish.reason is None else wish.reason,
        papers if wish.papers is None else wish.papers,
    )


def _words(mark: Mark) -> tuple[str, Papers]:
    entry = mark.entry
    return entry.reason, Papers(entry.documentation_seen, entry.documentation_on)


def as_it_stands(mark: Mark) -> Presence | None:
    """The presence of a mark, to be said again with another reason; None where the code says it."""
    if mark.entry.code is None or mark.entry.code.attended is not Attended.PART:
        return None
    if mark.entry.came is not None:
        return Presence(came=mark.entry.came, left=mark.entry.left)
    return Presence(minutes=mark.entry.minutes)


def _touched(changes: Changes) -> Touched:
    return Touched(attendance=frozenset(mark.session for change in changes for mark in change.after))


def filling_code(codes: tuple[AttendanceCode, ...]) -> AttendanceCode | None:
    """The code that blanks are filled with: the first that means all of the time."""
    return next((code for code in codes if code.attended is Attended.FULL), None)
