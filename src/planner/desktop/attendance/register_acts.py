"""What is done in the register, each as one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from planner.desktop.attendance.meetings import Meeting, MeetingRow
from planner.desktop.attendance.typed_presence import Presence
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.domain.catalogue import AttendanceCode, Attended
from planner.domain.refusals import PlannerError
from planner.services.register_rows import MarkChange, RegisterRow, RegisterSession

Changes = tuple[MarkChange, ...]


class RegisterActs:
    """Calls the register; what is refused is said by the window, and nothing is changed."""

    def __init__(self, desk: DeskContext) -> None:
        self._desk = desk

    def mark(
        self,
        label: str,
        row: MeetingRow,
        code: AttendanceCode,
        presence: Presence | None = None,
        reason: str | None = None,
    ) -> bool:
        """Mark a citizen; says whether the register now holds it. A reason stays when only the hours change."""
        standing = row.register.current
        same_code = standing is not None and standing.entry.code == code
        if reason is None:
            reason = standing.entry.reason if standing is not None and same_code else ""
        if presence is None and same_code and standing is not None:
            if reason == standing.entry.reason:
                return True
            presence = _as_it_stands(row.register)
        said = presence or Presence()
        office, acting = self._desk.office, self._desk.acting

        def do() -> Changes:
            made = office.register.mark(
                acting,
                str(row.session.session.id),
                str(row.citizen.id),
                code.code,
                minutes=said.minutes,
                came=said.came,
                left=said.left,
                reason=reason,
            )
            return (made,)

        return self._perform(label, do)

    def take_back(self, label: str, row: MeetingRow) -> bool:
        """Take a citizen's mark back: the row is empty again, and what stood is kept in its history."""
        office, acting, session = self._desk.office, self._desk.acting, str(row.session.session.id)
        return self._perform(
            label, lambda: (office.register.mark(acting, session, str(row.citizen.id), None),)
        )

    def fill_blanks(self, label: str, meeting: Meeting, code: AttendanceCode) -> bool:
        """Give everyone who has no mark the same one, in one step: all of them or none."""
        register, acting = self._desk.office.register, self._desk.acting

        def fill(session: RegisterSession) -> MarkChange:
            return register.mark_blank(acting, str(session.session.id), code.code)

        blank = [one for one in meeting.sessions if one.recorded < len(one.rows)]
        return self._perform(label, lambda: self._all_or_none(fill, blank))

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


def _touched(changes: Changes) -> Touched:
    return Touched(attendance=frozenset(mark.session for change in changes for mark in change.after))


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
