"""Somebody turned up who was not expected: found by name, put on the open list and marked."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from planner.desktop.attendance.marking import Marking
from planner.desktop.attendance.meetings import Meeting
from planner.desktop.attendance.register_acts import filling_code
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.desktop.shared.search_popup import SearchPopup
from planner.domain.people import Citizen, Record
from planner.services.register_drop_in import DropIn


class DropIns(QObject):
    """Asks who it is, and puts them on the list of the open meeting as present; their row is current then."""

    def __init__(
        self,
        desk: DeskContext,
        marking: Marking,
        meeting: Callable[[], Meeting | None],
        go_to: Callable[[UUID, UUID], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._marking = marking
        self._meeting = meeting
        self._go_to = go_to
        self.popup = SearchPopup(desk, parent, (Citizen,))
        self.popup.setAccessibleName(self.tr("Ekstra deltager"))
        self.popup.chosen.connect(self.add)

    def open(self, below: QWidget, text: str = "") -> None:
        """Ask who it is."""
        meeting = self._meeting()
        if meeting is None or meeting.first.cohort is None:
            told = self.tr("Åbn først et holds mødegang: en ekstra deltager sættes på holdets liste den dag.")
            self._desk.complaints.tell(told)
            return
        self.popup.open_below(below)
        self.popup.field.setText(text)

    def add(self, record: Record) -> None:
        """Put somebody on the list of the open meeting."""
        meeting = self._meeting()
        if meeting is None:
            return
        session = meeting.first
        code = filling_code(self._desk.office.register.codes(session.day))
        if code is None:
            return
        register, acting = self._desk.office.register, self._desk.acting
        label = self.tr("Ekstra deltager: %1").replace("%1", record.name)

        def put(why: str, early: bool, allow: str | None = None) -> DropIn:
            return register.drop_in(
                acting, str(session.id), str(record.id), code.code, correction=why, allow=allow, early=early
            )

        def perform(why: str, early: bool) -> bool:
            made = self._desk.undo.perform(
                label,
                lambda: put(why, early),
                lambda done: register.undo_drop_in(acting, done),
                _touched,
                allowing=lambda reason: put(why, early, reason),
            )
            return made is not None

        self._marking.when_meant(
            session.title,
            meeting.slot,
            code,
            lambda early: self._marking.with_reason(
                meeting.closing,
                f"{label}.",
                lambda why: perform(why, early),
                lambda: self._go_to(session.id, record.id),
            ),
        )


def _touched(done: DropIn) -> Touched:
    return Touched(sessions=frozenset({done.session.id}), attendance=frozenset({done.session.id}))
