"""Mending what clashes in a series before it is planned: another time for one of its dates, or that one left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, time, timedelta

from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QPushButton, QWidget

from planner.desktop.planning.planning_dialog import PlanningDialog
from planner.desktop.planning.preview_table import ROW, PreviewRow, RowTone
from planner.domain.session import PlaceType, Session, Slot
from planner.services.free_time_wish import FreeTimeWish

EARLIEST, LATEST = time(8), time(17)
DAYS = 7
"""How many days on a free time is looked for before somebody has to decide otherwise."""


class Mending(QWidget):
    """Three buttons under the table of a dialog; they act on the chosen rows, or on all that clash when none is chosen.

    Attributes:
        chosen: What was decided, by the date that the pattern has: another time, or None for left out.
    """

    def __init__(self, dialog: PlanningDialog, changed: Callable[[], None]) -> None:
        super().__init__(dialog)
        self._dialog, self._changed = dialog, changed
        self.chosen: dict[date, Slot | None] = {}
        self.later = QPushButton(self.tr("Næste ledige tid"))
        self.later.setToolTip(
            self.tr("Flyt de valgte gange, eller alle der ikke kan lade sig gøre, til næste ledige tid")
        )
        self.out = QPushButton(self.tr("Udelad"))
        self.out.setToolTip(self.tr("Udelad de valgte gange, eller alle der ikke kan lade sig gøre"))
        self.back = QPushButton(self.tr("Som mønsteret"))
        self.back.setToolTip(
            self.tr("Læg de valgte gange, eller alle ændrede, tilbage, hvor mønsteret har dem")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for button, act in (
            (self.later, self._move),
            (self.out, self._leave_out),
            (self.back, self._put_back),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, act=act: act())
            row.addWidget(button)
        row.addStretch(1)
        table = dialog.form.preview_table
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.selectionModel().selectionChanged.connect(lambda *_: self.offer())

    def forget(self) -> None:
        """The pattern is another one: what was decided of the old one's dates no longer counts."""
        self.chosen.clear()

    def offer(self) -> None:
        """Offer what can be done to the rows as they are."""
        self.later.setEnabled(bool(self._clashing()))
        self.out.setEnabled(bool(self._clashing()))
        self.back.setEnabled(bool(self._mended()))
        self.setVisible(any((self._clashing(), self._mended())))

    def _rows(self) -> list[PreviewRow]:
        """The chosen rows, else all."""
        table = self._dialog.form.preview_table
        found = [index.data(ROW) for index in table.selectionModel().selectedRows()]
        return [row for row in found if isinstance(row, PreviewRow)] or list(self._dialog.model.rows)

    def _clashing(self) -> list[Session]:
        return [
            row.about for row in self._rows() if row.tone is RowTone.DANGER and isinstance(row.about, Session)
        ]

    def _mended(self) -> list[date]:
        return [
            day for row in self._rows() if (day := original(row.about)) in self.chosen and day is not None
        ]

    def _move(self) -> None:
        missed = 0
        for session in self._clashing():
            day, free = original(session), self._free(session)
            if day is not None and free is not None:
                self.chosen[day] = free
            else:
                missed += 1
        self._changed()
        if missed:
            label = self._dialog.form.trouble_label
            told = self.tr("%n gang(e) fandt ingen ledig tid inden for en uge.", "", missed)
            label.setText("\n".join(filter(None, (told, label.text()))))
            label.show()

    def _leave_out(self) -> None:
        self._decide((original(each) for each in self._clashing()), leave=True)

    def _put_back(self) -> None:
        self._decide(self._mended(), leave=False)

    def _decide(self, days: Iterable[date | None], *, leave: bool) -> None:
        for day in days:
            if day is None:
                continue
            if leave:
                self.chosen[day] = None
            else:
                self.chosen.pop(day, None)
        self._changed()

    def _free(self, session: Session) -> Slot | None:
        """The next time from its own on when all that it takes is free; later that day, or on a day of the week after."""
        start = session.start.time()
        first, after = session.day, session.day + timedelta(days=1)
        return self._found(session, first, first, start) or self._found(
            session, after, first + timedelta(days=DAYS), EARLIEST
        )

    def _found(self, session: Session, first: date, last: date, earliest: time) -> Slot | None:
        if earliest >= LATEST:
            return None
        desk, place = self._dialog.desk, session.place
        wish = FreeTimeWish(
            citizens=() if session.cohort else tuple(str(row.citizen.id) for row in session.attending),
            cohort=str(session.cohort.id) if session.cohort else None,
            staff=tuple(str(person.id) for person in session.staff),
            room=str(place.id) if place and place.type is PlaceType.ROOM else None,
            workplace=str(place.id) if place and place.type is PlaceType.WORKPLACE else None,
            minutes=session.minutes,
            first=first,
            last=last,
            earliest=earliest,
            latest=LATEST,
            how_many=1,
        )
        slots = desk.office.find_time.find(desk.acting, wish).slots
        return slots[0] if slots else None


def original(about: object) -> date | None:
    """The date that the pattern has for what a row is about."""
    if isinstance(about, Session) and about.original_start is not None:
        return about.original_start.date()
    return about if isinstance(about, date) else None
