"""Closing what the page shows, approving it, and opening it again: one button for the next step, and the rest in »Mere«."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QPushButton

from planner.desktop.attendance.ask_line import AskLine
from planner.desktop.attendance.mark_words import closing_text
from planner.desktop.attendance.more_menu import MoreMenu, Part
from planner.desktop.shared.complaints import Remedy, Tone
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.domain.closing import Closing, ClosingState
from planner.domain.people import Ref, reference_order
from planner.domain.refusals import PlannerError, Refused
from planner.domain.session import Session
from planner.services.register_changes import ClosingChange


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days that the page shows (both included), of one cohort or of all, with the sessions on them."""

    first: date
    last: date
    sessions: tuple[Session, ...] = ()
    cohort: Ref | None = None

    @property
    def is_day(self) -> bool:
        """Whether it is a single day."""
        return self.first == self.last


class ClosingDesk(QObject):
    """Knows how far the shown days are, and does the next step."""

    def __init__(
        self,
        desk: DeskContext,
        button: QPushButton,
        line: QLabel,
        ask: AskLine,
        more: MoreMenu,
    ) -> None:
        super().__init__(more)
        self._desk = desk
        self._button = button
        self._line = line
        self._ask = ask
        self._stretch: Stretch | None = None
        self._closings: tuple[Closing, ...] = ()
        self._next: Callable[[], object] | None = None
        self.close_action = more.add(Part.CLOSING, self.tr("Afslut"), "Ctrl+Shift+A", self.close)
        self.approve_action = more.add(Part.CLOSING, self.tr("Godkend"), "Ctrl+Shift+G", self.approve)
        self.reopen_action = more.add(Part.CLOSING, self.tr("Genåbn…"), "", self.reopen)
        button.clicked.connect(self.go_on)

    def show(self, stretch: Stretch) -> None:
        """Say how far these days are."""
        self._stretch = stretch
        acting = self._desk.acting
        owners = {session.owner.id for session in stretch.sessions}
        try:
            found = self._desk.office.closings.list(acting, stretch.first, stretch.last)
        except PlannerError as error:
            self._desk.complaints.about(error)
            return
        self._closings = tuple(
            each
            for each in found
            if each.organisation.id in owners
            and (each.cohort is None or stretch.cohort in {None, each.cohort})
        )
        standing = [each for each in self._closings if each.stands]
        reopened = [each for each in self._closings if not each.stands][-1:] if not standing else []
        wording = self._desk.wording
        told = [closing_text(wording, each, dated=not stretch.is_day) for each in (*standing, *reopened)]
        self._line.setText("\n".join(told))
        self._line.setVisible(bool(told))
        self._offer()

    def go_on(self) -> None:
        """Do the step that the button offers."""
        if self._next is not None:
            self._next()

    @property
    def closable(self) -> tuple[Ref, ...]:
        """Organisations with days that are open and that the acting person may close; their own first."""
        if self._stretch is None:
            return ()
        acting = self._desk.acting
        found = {
            session.owner
            for session in self._stretch.sessions
            if not any(self._covers(each, session) for each in self._closings)
            and (acting.sees_all_citizens or acting.owns(session.owner.id))
        }
        return tuple(sorted(found, key=lambda owner: (owner != acting.organisation, reference_order(owner))))

    def close(self) -> None:
        """Close the shown days of the first organisation that is open; days that are closed already stay as they are."""
        if self._stretch is not None and self.closable:
            owner = self.closable[0]
            for first, last in self._open_runs(self._stretch, owner):
                if not self._close(replace(self._stretch, first=first, last=last), owner, leave_blank=False):
                    return

    def _open_runs(self, stretch: Stretch, owner: Ref) -> list[tuple[date, date]]:
        """The days of the stretch between those of an organisation that are closed, as first and last of each run."""
        runs: list[tuple[date, date]] = []
        day = stretch.first
        while day <= stretch.last:
            if not any(
                each.stands and each.organisation == owner and each.first <= day <= each.last
                for each in self._closings
            ):
                if runs and runs[-1][1] == day - timedelta(days=1):
                    runs[-1] = (runs[-1][0], day)
                else:
                    runs.append((day, day))
            day += timedelta(days=1)
        return runs

    def approve(self) -> None:
        """Say that the closed days are right."""
        closings, acting = self._desk.office.closings, self._desk.acting
        for each in self._approvable():
            self._perform(self.tr("Godkend"), partial(closings.approve, acting, each.id))

    def reopen(self) -> None:
        """Ask why, and open the days again."""
        found = self._reopenable()
        if not found:
            return
        office, acting, one = self._desk.office, self._desk.acting, found[0]

        def act(reason: str) -> bool:
            return self._perform(self.tr("Genåbn"), lambda: office.closings.reopen(acting, one.id, reason))

        told = self.tr("%1. Skriv, hvorfor det skal åbnes igen.")
        self._ask.ask(
            told.replace("%1", closing_text(self._desk.wording, one)),
            self.tr("Genåbn"),
            act,
        )

    def _offer(self) -> None:
        """The button does the next step of who is at the keyboard; the menu has all of them."""
        day = self._stretch is not None and self._stretch.is_day
        acting, closable = self._desk.acting, self.closable
        self.close_action.setText(self.tr("Afslut dag") if day else self.tr("Afslut uge"))
        self.close_action.setEnabled(bool(closable))
        self.approve_action.setEnabled(bool(self._approvable()))
        self.reopen_action.setEnabled(bool(self._reopenable()))
        own = bool(closable) and acting.owns(closable[0].id)
        if self._approvable():
            self._next = self.approve
            self._button.setText(self.tr("Godkend"))
        elif own:
            self._next = self.close
            self._button.setText(self.close_action.text())
        elif self._reopenable():
            self._next = self.reopen
            self._button.setText(self.tr("Genåbn…"))
        else:
            self._next = None
        self._button.setVisible(self._next is not None)
        self._button.setProperty("role", "" if self._next == self.reopen else "primary")
        self._button.style().unpolish(self._button)
        self._button.style().polish(self._button)

    def _approvable(self) -> tuple[Closing, ...]:
        acting = self._desk.acting
        if not acting.sees_all_citizens:
            return ()
        mine = acting.label if acting.staff is not None else None
        return tuple(
            each for each in self._closings if each.state is ClosingState.CLOSED and each.closed_by != mine
        )

    def _reopenable(self) -> tuple[Closing, ...]:
        acting = self._desk.acting
        return tuple(
            each
            for each in self._closings
            if each.stands
            and (
                acting.sees_all_citizens
                or (acting.owns(each.organisation.id) and each.state is ClosingState.CLOSED)
            )
        )

    def _close(self, stretch: Stretch, owner: Ref, *, leave_blank: bool) -> bool:
        label = self.tr("Afslut dag") if stretch.is_day else self.tr("Afslut uge")
        try:
            made = self._desk.office.closings.close(
                self._desk.acting,
                stretch.first,
                stretch.last,
                organisation=str(owner.id),
                cohort=str(stretch.cohort.id) if stretch.cohort else None,
                leave_blank=leave_blank,
            )
        except Refused as error:
            if "count" not in error.params or leave_blank:
                self._desk.complaints.about(error)
                return False
            # Somebody is not marked: that is no mistake, but it is said and chosen.
            again = Remedy(
                self.tr("Afslut, og lad de tomme stå"),
                lambda _: self._close(stretch, owner, leave_blank=True),
            )
            told = self._desk.wording.error(error)
            self._desk.complaints.tell(told, tone=Tone.WARNING, remedies=(again,))
            return False
        except PlannerError as error:
            self._desk.complaints.about(error)
            return False
        return self._perform(label, lambda: made)

    def _perform(self, label: str, do: Callable[[], ClosingChange]) -> bool:
        closings, acting = self._desk.office.closings, self._desk.acting
        shown = self._stretch.sessions if self._stretch else ()
        # Read as a change of the plan: closed days are not moved either.
        touched = Touched(sessions=frozenset(session.id for session in shown))
        return (
            self._desk.undo.perform(
                label, do, lambda change: closings.undo(acting, change), lambda _: touched
            )
            is not None
        )

    @staticmethod
    def _covers(closing: Closing, session: Session) -> bool:
        cohort = session.cohort.id if session.cohort else None
        return closing.covers(session.owner.id, cohort, session.day)
