"""The same week of two to six people, cohorts, members of staff or places, side by side."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from planner.desktop.overview.week_sketch import WeekSketch, sketch_axis
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.look import Look
from planner.desktop.week.board_items import board_items
from planner.domain.people import Record
from planner.domain.planned_week import PlannedWeek
from planner.layout.day_columns import hours_shown

USUAL_HOURS = (9 * 60, 15 * 60)
LEAST_HOURS = 6
AXIS_WIDTH = 46
HEAD_HEIGHT = 40


class HourAxis(QWidget):
    """The hours at the left of all weeks."""

    def __init__(self, look: Look, language: str) -> None:
        super().__init__()
        self._look = look
        self._separator = ":" if language == "en" else "."
        self.hours = USUAL_HOURS
        self.setFixedWidth(look.px(AXIS_WIDTH))
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._look.font(11))
        painter.setPen(QColor(self._look.colours.muted))
        top = self._look.px(HEAD_HEIGHT)
        axis = sketch_axis(self.hours, self.height() - top, self._look)
        for hour in axis.hours:
            box = QRectF(0, top + axis.y_of(hour) - 9, self.width() - 6, 18)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, right, f"{hour // 60:02d}{self._separator}00")


class PersonWeek(QFrame):
    """A head with name and hours over a week."""

    def __init__(self, record: Record, desk: DeskContext) -> None:
        super().__init__()
        self.record = record
        look = desk.look
        self.setProperty("role", "surface")
        self.name = QLabel()
        self.name.setProperty("role", "strong")
        self.hours = QLabel()
        self.hours.setProperty("role", "muted")
        self.away = QToolButton()
        self.away.setProperty("role", "icon")
        self.away.setIcon(look.icon("x"))
        self.away.setIconSize(look.icon_size(13))
        self.away.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.away.setAccessibleName(self.tr("Fjern %1").replace("%1", record.name))
        self.away.setToolTip(self.tr("Fjern fra sammenligningen (Delete)"))
        self.sketch = WeekSketch(look, desk.wording)
        head = QWidget()
        head.setFixedHeight(look.px(HEAD_HEIGHT))
        row = QHBoxLayout(head)
        row.setContentsMargins(look.px(8), 0, look.px(4), 0)
        row.setSpacing(look.px(6))
        row.addWidget(self.name)
        row.addWidget(self.hours, 1)
        row.addWidget(self.away)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.sketch, 1)


class SideBySide(QWidget):
    """Weeks next to each other on the same hours.

    Signals:
        opened: The record whose week should be opened.
        removed: The record that should no longer stand here.
    """

    opened = Signal(object)
    removed = Signal(object)

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.people: list[PersonWeek] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self.axis = HourAxis(desk.look, desk.language)
        self._row.addWidget(self.axis)

    def show_weeks(
        self, pairs: list[tuple[Record, PlannedWeek]], days: tuple[date, ...], today: date
    ) -> None:
        """Show weeks in the order given; who stood here before keeps the keyboard."""
        records = [record for record, _ in pairs]
        if [one.record.id for one in self.people] != [record.id for record in records]:
            self._make(records)
        hours = _hours(tuple(week for _, week in pairs))
        self.axis.hours = hours
        self.axis.update()
        wording = self._desk.wording
        for one, (record, week) in zip(self.people, pairs, strict=True):
            planned = wording.duration(week.planned_minutes)
            one.name.setText(record.name)
            one.hours.setText(planned)
            one.hours.setToolTip(self.tr("%1 planlagt").replace("%1", planned))
            text = self.tr("%1, ugen: %2 planlagt, %n aktivitet(er)", "", len(week.sessions) + len(week.busy))
            one.sketch.setAccessibleName(text.replace("%1", record.name).replace("%2", planned))
            items = board_items(week, wording)
            one.sketch.show_week(days, items, week.closed_days, hours, today)

    def take_focus(self) -> None:
        """Give the keyboard to the first week, unless one has it."""
        if self.people and not any(one.sketch.has_keyboard for one in self.people):
            self.people[0].sketch.setFocus()

    def _make(self, records: list[Record]) -> None:
        had = next((one.record.id for one in self.people if one.sketch.has_keyboard), None)
        for one in self.people:
            self._row.removeWidget(one)
            one.hide()
            one.deleteLater()
        self.people = []
        for record in records:
            one = PersonWeek(record, self._desk)
            one.sketch.opened.connect(lambda record=record: self.opened.emit(record))
            one.sketch.removed.connect(lambda record=record: self.removed.emit(record))
            one.sketch.stepped.connect(lambda step, record=record: self._step(record, step))
            one.away.clicked.connect(lambda _=False, record=record: self.removed.emit(record))
            self._row.addWidget(one, 1)
            self.people.append(one)
        for one in self.people:
            if one.record.id == had:
                one.sketch.setFocus()

    def _step(self, record: Record, step: int) -> None:
        at = next(n for n, one in enumerate(self.people) if one.record.id == record.id) + step
        if 0 <= at < len(self.people):
            self.people[at].sketch.setFocus()


def _hours(weeks: tuple[PlannedWeek, ...]) -> tuple[int, int]:
    slots = [
        slot
        for week in weeks
        for slot in (
            *(week.slot(session) for session in (*week.sessions, *week.individual)),
            *(busy.slot for busy in week.busy),
        )
    ]
    return hours_shown(slots, least_hours=LEAST_HOURS, otherwise=USUAL_HOURS)
