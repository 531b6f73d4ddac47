"""Repeat a session: on which weekdays, how often and until when, with every date shown before anything is planned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSpinBox, QWidget

from planner.desktop.people.tick_box import TickBox
from planner.desktop.people.typed_values import Unreadable, read_date, written_date
from planner.desktop.planning.mending import Mending, original
from planner.desktop.planning.offers import ChoiceField
from planner.desktop.planning.planning_acts import done, perform
from planner.desktop.planning.planning_dialog import PlanningDialog, Preview
from planner.desktop.planning.preview_table import PreviewRow, RowTone
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.isoweek import IsoWeek
from planner.domain.series import OnClosedDay, Pattern
from planner.domain.session import Session
from planner.services.series_state import SeriesResult
from planner.wording import forms

_WEEKS = 13
_MOST_WEEKS = 156
SIZE = (820, 580)


class RepeatDialog(PlanningDialog):
    """Makes the selected session the first of a series."""

    def __init__(self, desk: DeskContext, session: Session, parent: QWidget) -> None:
        super().__init__(desk, parent, "")
        self.setWindowTitle(self.tr("Gentag"))
        self.session = session
        self._service = desk.office.repeating
        when = f"{forms.full_day(desk.language, session.day)} {desk.wording.times(session.slot)}"
        self.form.heading_label.setText(
            self.tr("Gentag %1 fra %2").replace("%1", session.title).replace("%2", when)
        )
        self.form.apply_button.setText(self.tr("Gentag"))
        self.mending = Mending(self, self.preview)
        place = self.form.planning_layout
        place.insertWidget(place.indexOf(self.form.preview_table) + 1, self.mending)
        self._make_fields()
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))

    def _make_fields(self) -> None:
        desk = self.desk
        self.weekdays = tuple(TickBox(desk.look, name) for name in self._day_names())
        days = QWidget()
        row = QHBoxLayout(days)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(desk.look.px(6))
        for number, box in enumerate(self.weekdays):
            monday = IsoWeek.of(self.session.day).monday
            box.setAccessibleName(forms.weekday(desk.language, date.fromordinal(monday.toordinal() + number)))
            row.addWidget(box)
            box.toggled.connect(self._chosen)
        row.addStretch(1)
        own = self.weekdays[self.session.day.weekday()]
        own.setChecked(True)
        own.setEnabled(False)
        self.interval = QSpinBox()
        self.interval.setRange(1, 26)
        self.interval.setPrefix(self.tr("hver "))
        self.interval.setSuffix(self.tr(". uge"))
        self.end = ChoiceField()
        self.end.addItem(self.tr("efter et antal uger"), "weeks")
        self.end.addItem(self.tr("på en dato"), "until")
        self.weeks = QSpinBox()
        self.weeks.setRange(1, _MOST_WEEKS)
        self.weeks.setValue(_WEEKS)
        self.until = QLineEdit(
            written_date(desk.language, IsoWeek.of(self.session.day).plus(_WEEKS - 1).sunday)
        )
        self.closed = ChoiceField()
        self.closed.addItem(self.tr("springes over"), OnClosedDay.SKIP)
        self.closed.addItem(self.tr("flyttes til næste åbne dag"), OnClosedDay.MOVE)
        self.put(self.tr("Ugedage"), days, "repeat_days", 0, 0, 4)
        self.put(self.tr("Hvor tit"), self.interval, "repeat_interval", 1, 0)
        self.put(self.tr("Slutter"), self.end, "repeat_end", 1, 1)
        self.put(self.tr("Antal uger"), self.weeks, "repeat_weeks", 1, 2)
        self.put(self.tr("Sidste dato"), self.until, "repeat_until", 1, 2)
        self.put(self.tr("Lukkedage"), self.closed, "repeat_closed", 1, 3)
        for spin in (self.interval, self.weeks):
            spin.valueChanged.connect(self._chosen)
        for choice in (self.end, self.closed):
            choice.currentIndexChanged.connect(self._chosen)
        self.until.textChanged.connect(self._chosen)
        self.end.currentIndexChanged.connect(lambda _: self._show_end())
        self._show_end()

    def _day_names(self) -> tuple[str, ...]:
        days = IsoWeek.of(self.session.day).days
        return tuple(forms.weekday(self.desk.language, day)[:3] for day in days)

    def _show_end(self) -> None:
        by_weeks = self.end.currentData() == "weeks"
        for control, shown in ((self.weeks, by_weeks), (self.until, not by_weeks)):
            box = control.parentWidget()
            if box is not None:
                box.setVisible(shown)

    def pattern(self) -> Pattern:
        """The pattern that is chosen.

        Raises:
            Malformed: It has no dates, or ends before it begins.
            Unreadable: The last date is none.
        """
        by_weeks = self.end.currentData() == "weeks"
        until = None if by_weeks else read_date(self.until.text())
        if not by_weeks and until is None:
            raise Unreadable("")
        return Pattern(
            first=self.session.day,
            weekdays=tuple(number for number, box in enumerate(self.weekdays) if box.isChecked()),
            interval=self.interval.value(),
            until=until,
            weeks=self.weeks.value() if by_weeks else None,
        )

    @property
    def on_closed(self) -> OnClosedDay:
        """What happens to closed days."""
        return OnClosedDay(self.closed.currentData())

    def preview(self) -> None:
        """Show what would happen, and what can be mended of it."""
        super().preview()
        self.mending.offer()

    def _chosen(self, _value: object = None) -> None:
        """Another pattern was chosen: what was mended of the old one's dates no longer counts."""
        self.mending.forget()
        self.later()

    def look_up(self) -> Preview:
        """What would be planned, left out and in the way; nothing is saved."""
        try:
            pattern = self.pattern()
        except Unreadable:
            return Preview(summary="", trouble=(self.tr("Skriv sidste dato som 1-12-2026."),), ready=False)
        result = self._service.preview(
            self.desk.acting, self.session, pattern, self.on_closed, self.mending.chosen
        )
        return Preview(summary=self._summary(result), rows=tuple(self._rows(result)), clashes=result.clashes)

    def _summary(self, result: SeriesResult) -> str:
        said = self.tr("%n gang(e) mere bliver planlagt.", "", len(result.created))
        skipped = sum(each.held is None for each in result.closed)
        if skipped:
            said += " " + self.tr("%n lukkedag(e) springes over.", "", skipped)
        moved = len(result.closed) - skipped
        if moved:
            said += " " + self.tr("%n flyttes fra en lukkedag.", "", moved)
        return said

    def _rows(self, result: SeriesResult) -> list[PreviewRow]:
        notes = self.words.notes(result.clashes)
        moved = {each.held: each for each in result.closed if each.held is not None}
        rows: list[tuple[date, PreviewRow]] = []
        for session in result.created:
            from_closed = moved.get(session.day)
            note = ""
            if from_closed is not None and from_closed.closed is not None:
                note = (
                    self.tr("flyttet fra %1: %2")
                    .replace("%1", self.words.day(from_closed.original))
                    .replace("%2", self.desk.wording.words(from_closed.closed.name))
                )
            elif (at := original(session)) in self.mending.chosen and at is not None:
                note = self.tr("flyttet fra %1").replace("%1", self.words.day(at))
            rows.append((session.day, self.words.session(session, notes, note)))
        rows += [(day, self._left_out(day)) for day, slot in self.mending.chosen.items() if slot is None]
        for each in result.closed:
            if each.held is None and each.closed is not None:
                name = self.desk.wording.words(each.closed.name)
                told = self.tr("springes over: %1").replace("%1", name)
                rows.append((each.original, self.words.plain(each.original, self.session.title, told)))
        worst = {RowTone.DANGER: 0}
        return [row for _, row in sorted(rows, key=lambda each: (worst.get(each[1].tone, 1), each[0]))]

    def _left_out(self, day: date) -> PreviewRow:
        return replace(self.words.plain(day, self.session.title, self.tr("udelades")), about=day)

    def do(self, reason: str | None) -> bool:
        """Do it as one step; says whether it was done."""
        desk, session, pattern, on_closed = self.desk, self.session, self.pattern(), self.on_closed
        mended = dict(self.mending.chosen)
        return perform(
            desk,
            self.tr("Gentag %1").replace("%1", session.title),
            lambda allow: done(self._service.repeat(desk.acting, session, pattern, on_closed, allow, mended)),
            reason,
        )
