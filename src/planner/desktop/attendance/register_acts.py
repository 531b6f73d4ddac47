"""What is done in the register, each as one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable

from planner.desktop.attendance.typed_presence import Presence
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.domain.catalogue import AttendanceCode, Attended
from planner.services.register_rows import MarkChange, RegisterRow, RegisterSession


class RegisterActs:
    """Calls the register for one session; what is refused is said by the window, and nothing is changed."""

    def __init__(self, desk: DeskContext) -> None:
        self._desk = desk

    def mark(
        self,
        label: str,
        session: RegisterSession,
        row: RegisterRow,
        code: AttendanceCode,
        presence: Presence | None = None,
        reason: str | None = None,
    ) -> bool:
        """Mark a citizen; says whether the register now holds it. A reason stays when only the hours change."""
        standing = row.current
        same_code = standing is not None and standing.entry.code == code
        if reason is None:
            reason = standing.entry.reason if standing is not None and same_code else ""
        if presence is None and same_code and standing is not None:
            if reason == standing.entry.reason:
                return True
            presence = _as_it_stands(row)
        said = presence or Presence()
        office, acting = self._desk.office, self._desk.acting
        return self._perform(
            label,
            session,
            lambda: office.register.mark(
                acting,
                str(session.session.id),
                str(row.citizen.id),
                code.code,
                minutes=said.minutes,
                came=said.came,
                left=said.left,
                reason=reason,
            ),
        )

    def take_back(self, label: str, session: RegisterSession, row: RegisterRow) -> bool:
        """Take a citizen's mark back: the row is empty again, and what stood is kept in its history."""
        office, acting = self._desk.office, self._desk.acting
        return self._perform(
            label,
            session,
            lambda: office.register.mark(acting, str(session.session.id), str(row.citizen.id), None),
        )

    def fill_blanks(self, label: str, session: RegisterSession, code: AttendanceCode) -> bool:
        """Give everyone who has no mark the same one, in one step."""
        office, acting = self._desk.office, self._desk.acting
        return self._perform(
            label,
            session,
            lambda: office.register.mark_blank(acting, str(session.session.id), code.code),
        )

    def _perform(self, label: str, session: RegisterSession, do: Callable[[], MarkChange]) -> bool:
        office, acting = self._desk.office, self._desk.acting
        touched = Touched(attendance=frozenset({session.session.id}))
        done = self._desk.undo.perform(
            label, do, lambda change: office.register.undo(acting, change), lambda _: touched
        )
        return done is not None


def _as_it_stands(row: RegisterRow) -> Presence | None:
    """The presence of the mark that holds, to be said again with another reason."""
    mark = row.current
    if mark is None or mark.entry.code is None or mark.entry.code.attended is not Attended.PART:
        return None
    if mark.entry.came is not None:
        return Presence(came=mark.entry.came, left=mark.entry.left)
    return Presence(minutes=mark.entry.minutes)


def filling_code(codes: tuple[AttendanceCode, ...]) -> AttendanceCode | None:
    """The code that blanks are filled with: the first that means all of the time."""
    return next((code for code in codes if code.attended is Attended.FULL), None)
