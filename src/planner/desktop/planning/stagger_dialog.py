"""Talks one after the other for a cohort: new ones after its session, or those that a template put at one time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSpinBox, QWidget

from planner.desktop.people.tick_box import TickBox
from planner.desktop.planning.offers import ChoiceField, kind_box, record_box, typed_clock
from planner.desktop.planning.planning_acts import done, perform
from planner.desktop.planning.planning_dialog import PlanningDialog, Preview
from planner.desktop.planning.preview_table import PreviewRow, RowTone
from planner.desktop.planning.unplaced_words import UnplacedWords
from planner.desktop.planning.week_subject import WeekSubject
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.people import Room, Staff
from planner.services.staggering import UNTIL, StaggerOrder, StaggerResult
from planner.wording import forms

MINUTES = 30
SIZE = (860, 620)
_WORKDAYS = 5


class StaggerDialog(PlanningDialog):
    """Who when, and who could not be placed and why."""

    def __init__(self, desk: DeskContext, week: WeekSubject) -> None:
        super().__init__(desk, week.page, "")
        self.setWindowTitle(self.tr("Fordel samtaler"))
        assert week.cohort is not None  # the menu opens it for cohorts only
        self._cohort = week.cohort
        self._days = week.week.days[:_WORKDAYS]
        self._why = UnplacedWords(self)
        self.form.heading_label.setText(self.tr("Fordel samtaler på %1").replace("%1", self._cohort.name))
        chosen = week.chosen
        self._make_fields(chosen.day if chosen is not None else self._days[0])
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))

    def _make_fields(self, day: date) -> None:
        desk = self.desk
        self.what = ChoiceField()
        self.what.addItem(self.tr("Nye samtaler"), False)  # noqa: FBT003  # Qt's own word order
        self.what.addItem(self.tr("Sæt tider på holdets individuelle aktiviteter"), True)  # noqa: FBT003
        self.kind = kind_box(desk)
        talk = self.kind.findText(self.tr("Samtale"))
        self.kind.setCurrentIndex(max(talk, 0))
        self.minutes = QSpinBox()
        self.minutes.setRange(5, 480)
        self.minutes.setSingleStep(5)
        self.minutes.setValue(MINUTES)
        self.minutes.setSuffix(self.tr(" min"))
        self.pause_minutes = QSpinBox()
        self.pause_minutes.setRange(0, 120)
        self.pause_minutes.setSingleStep(5)
        self.pause_minutes.setSuffix(self.tr(" min"))
        self.start_at = QLineEdit()
        self.start_at.setPlaceholderText(self.tr("efter holdets mødegang"))
        self.until = QLineEdit(forms.clock(desk.language, UNTIL))
        self.weeks = QSpinBox()
        self.weeks.setRange(1, 60)
        self.mentor = record_box(desk, Staff, self.tr("hver borgers egen mentor"))
        self.room = record_box(desk, Room, self.tr("(intet lokale)"))
        self.put(self.tr("Hvad"), self.what, "stagger_what", 0, 0, 2)
        self.put(self.tr("Slags"), self.kind, "stagger_kind", 0, 2)
        self.put(self.tr("Varighed"), self.minutes, "stagger_minutes", 0, 3)
        self.put(self.tr("Pause imellem"), self.pause_minutes, "stagger_pause", 0, 4)
        self.put(self.tr("Dage"), self._day_row(day), "stagger_days", 1, 0, 3)
        self.put(self.tr("Antal uger"), self.weeks, "stagger_weeks", 1, 3)
        self.put(self.tr("Fra kl."), self.start_at, "stagger_from", 2, 2)
        self.put(self.tr("Senest kl."), self.until, "stagger_until", 2, 3)
        self.put(self.tr("Mentor"), self.mentor, "stagger_mentor", 2, 0)
        self.mentor.setMinimumContentsLength(19)
        self.put(self.tr("Lokale"), self.room, "stagger_room", 2, 1)
        for box in (self.what, self.kind, self.mentor, self.room):
            box.currentIndexChanged.connect(self.later)
        for spin in (self.minutes, self.pause_minutes, self.weeks):
            spin.valueChanged.connect(self.later)
        for line in (self.start_at, self.until):
            line.textChanged.connect(self.later)
        self.what.currentIndexChanged.connect(lambda _: self._show_kind())

    def _day_row(self, day: date) -> QWidget:
        days = QWidget()
        row = QHBoxLayout(days)
        row.setContentsMargins(0, 0, 0, 0)
        language = self.desk.language
        self.day_boxes = tuple(
            TickBox(self.desk.look, forms.weekday(language, each)[:3]) for each in self._days
        )
        for box, each in zip(self.day_boxes, self._days, strict=True):
            box.setAccessibleName(forms.weekday(language, each))
            box.setChecked(each == day)
            box.toggled.connect(self.later)
            row.addWidget(box)
        row.addStretch(1)
        return days

    def _show_kind(self) -> None:
        """For those that are there already, every kind is meant, and the days are the whole week."""
        existing = bool(self.what.currentData())
        self.kind.setEnabled(not existing)
        if existing:
            for box in self.day_boxes:
                box.setChecked(True)
        self.start_at.setPlaceholderText(self.tr("som nu") if existing else self.tr("efter holdets mødegang"))

    def order(self) -> StaggerOrder:
        """What is asked for.

        Raises:
            Malformed: A time that is none.
        """
        existing = bool(self.what.currentData())
        room = self.room.currentData()
        return StaggerOrder(
            cohort=str(self._cohort.id),
            days=tuple(each for each, box in zip(self._days, self.day_boxes, strict=True) if box.isChecked()),
            kind="" if existing else self.kind.currentData(),
            minutes=self.minutes.value(),
            start=typed_clock(self.start_at),
            until=typed_clock(self.until) or UNTIL,
            mentor=self.mentor.currentData(),
            rooms=(room,) if room else (),
            pause=self.pause_minutes.value(),
            weeks=self.weeks.value(),
            existing=existing,
        )

    def look_up(self) -> Preview:
        """What would be planned, left out and in the way; nothing is saved."""
        result = self.desk.office.staggering.preview(self.desk.acting, self.order())
        said = self.tr("%n samtale(r) får en tid.", "", len(result.talks))
        if result.unplaced:
            said += " " + self.tr("%n får ingen.", "", len(result.unplaced))
        return Preview(
            summary=said,
            rows=tuple(self._rows(result)),
            clashes=result.clashes,
            ready=bool(result.talks),
        )

    def _rows(self, result: StaggerResult) -> Iterator[PreviewRow]:
        for day, each in result.unplaced:
            cells = (self.words.day(day), "–", "", each.seat.citizen.name, self._why.say(each))
            yield PreviewRow(cells=cells, tone=RowTone.DANGER, about=each)
        for cell in result.skipped:
            name = self.desk.wording.words(cell.closed)
            yield self.words.plain(cell.day, cell.title, self.tr("springes over: %1").replace("%1", name))
        notes = self.words.notes(result.clashes)
        for talk in sorted(result.talks, key=lambda each: each.start):
            staff = ", ".join(person.name for person in talk.staff)
            place = talk.place.name if talk.place else ""
            yield self.words.session(talk, notes, " · ".join(word for word in (staff, place) if word))

    def do(self, reason: str | None) -> bool:
        """Do it as one step; says whether it was done."""
        order, desk = self.order(), self.desk
        return perform(
            desk,
            self.tr("Fordel samtaler på %1").replace("%1", self._cohort.name),
            lambda allow: done(desk.office.staggering.plan(desk.acting, order, allow)),
            reason,
        )
