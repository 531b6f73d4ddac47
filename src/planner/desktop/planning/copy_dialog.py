"""Copy a day or a week: to other weeks or dates, to other people, or as last week with some hours more."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from planner.desktop.people.tick_box import TickBox
from planner.desktop.planning.offers import ChoiceField
from planner.desktop.planning.people_ticks import PeopleTicks
from planner.desktop.planning.planning_acts import done, perform
from planner.desktop.planning.planning_dialog import PlanningDialog, Preview
from planner.desktop.planning.preview_table import PreviewRow
from planner.desktop.planning.week_subject import WeekSubject
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Cohort
from planner.domain.planned_week import SubjectType
from planner.services.copying import Copied, CopyOrder, day_order, week_order
from planner.services.last_week import STEP, LastWeekOrder
from planner.wording import forms

SIZE = (820, 600)
_WEEK = "week"


class CopyCounts(QObject):
    """What is copied, in words; Qt looks a plural up under the class it is of, and there are two dialogs."""

    def said(self, copied: Copied) -> str:
        """How many are copied, left out and not taken along."""
        said = self.tr("%n aktivitet(er) kopieres.", "", len(copied.created))
        if copied.skipped:
            said += " " + self.tr("%n springes over på lukkedage.", "", len(copied.skipped))
        if copied.left:
            said += " " + self.tr(
                "%n holdaktivitet(er) hører til holdet og kopieres ikke.", "", len(copied.left)
            )
        return said


_COUNTS = CopyCounts()


class CopyDialog(PlanningDialog):
    """The week that is shown, or one of its days, from another week on and so many weeks in a row."""

    def __init__(self, desk: DeskContext, week: WeekSubject) -> None:
        super().__init__(desk, week.page, "")
        self.setWindowTitle(self.tr("Kopiér uge eller dag"))
        subject = week.planned_for
        assert subject is not None  # the menu opens it for citizens and cohorts only
        self._subject, self._week = subject, week.week
        self.form.heading_label.setText(
            self.tr("Kopiér fra %1 i %2")
            .replace("%1", subject.ref.name)
            .replace("%2", desk.wording.text(week.week))
        )
        self.form.apply_button.setText(self.tr("Kopiér"))
        self._make_fields()
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))

    @property
    def _of_cohort(self) -> bool:
        return self._subject.type is SubjectType.COHORT

    def _make_fields(self) -> None:
        desk = self.desk
        self.what = ChoiceField()
        self.what.addItem(self.tr("hele ugen"), _WEEK)
        for day in self._week.days:
            self.what.addItem(forms.full_day(desk.language, day), day)
        self.to = QLineEdit(str(self._week.plus(1)))
        self.to.setMaxLength(8)
        self.weekday = ChoiceField()
        self.weekday.addItem(self.tr("samme ugedag"), None)
        for number, day in enumerate(self._week.days):
            self.weekday.addItem(forms.weekday(desk.language, day), number)
        self.weeks = QSpinBox()
        self.weeks.setRange(1, 60)
        self.interval = QSpinBox()
        self.interval.setRange(1, 26)
        self.interval.setPrefix(self.tr("hver "))
        self.interval.setSuffix(self.tr(". uge"))
        sort = Cohort if self._of_cohort else Citizen
        others = [
            each for each in desk.office.people.list(desk.acting, sort) if each.id != self._subject.ref.id
        ]
        self.onto = PeopleTicks(desk.look, others, None)
        self.onto.setMaximumHeight(desk.look.px(104))
        self.members = TickBox(desk.look, self.tr("Tag deltagernes egne aktiviteter med"))
        self.members.setObjectName("copy_members")
        self.members.setChecked(self._of_cohort)
        self.members.setVisible(self._of_cohort)
        self.put(self.tr("Hvad"), self.what, "copy_what", 0, 0)
        self.put(self.tr("Til uge"), self.to, "copy_to", 0, 1)
        self.put(self.tr("Til ugedag"), self.weekday, "copy_weekday", 0, 2)
        self.put(self.tr("Antal uger"), self.weeks, "copy_weeks", 1, 1)
        self.put(self.tr("Hvor tit"), self.interval, "copy_interval", 1, 2)
        whose = self.tr("Til andre hold (ingen valgt: til holdet selv)")
        if not self._of_cohort:
            whose = self.tr("Til andre borgere (ingen valgt: til borgeren selv)")
        self.put(whose, self.onto, "copy_onto", 0, 3)
        box = self.onto.parentWidget()
        if isinstance(box, QWidget):
            self.form.fields_layout.addWidget(box, 0, 3, 3, 1)
        self.form.fields_layout.addWidget(self.members, 2, 0, 1, 3)
        self.form.fields_layout.setColumnStretch(0, 2)
        self.form.fields_layout.setColumnStretch(3, 3)
        self.what.currentIndexChanged.connect(lambda _: self._what_chosen())
        self.weekday.currentIndexChanged.connect(self.later)
        self._what_chosen()
        self.to.textChanged.connect(self.later)
        self.weeks.valueChanged.connect(self.later)
        self.interval.valueChanged.connect(self.later)
        self.members.toggled.connect(self.later)
        self.onto.ticked.connect(self.later)

    def _what_chosen(self) -> None:
        """A whole week stays on its weekdays; a day may go to another one."""
        self.weekday.setEnabled(self.what.currentData() != _WEEK)
        self.later()

    def order(self) -> CopyOrder:
        """What is asked for.

        Raises:
            Malformed: The week to copy to is none.
        """
        first = IsoWeek.parse(self.to.text())
        weeks = [first.plus(number * self.interval.value()) for number in range(self.weeks.value())]
        sort, who, onto = self._subject.type, str(self._subject.ref.id), self.onto.chosen
        members = self.members.isChecked() and not onto
        day = self.what.currentData()
        if day == _WEEK:
            return week_order(sort, who, self._week, weeks, onto, members=members)
        weekday = self.weekday.currentData()
        days = [week.days[day.weekday() if weekday is None else weekday] for week in weeks]
        return day_order(sort, who, day, days, onto, members=members)

    def look_up(self) -> Preview:
        """What would be planned, left out and in the way; nothing is saved."""
        copied = self.desk.office.copying.preview(self.desk.acting, self.order())
        return copy_preview(self, copied)

    def do(self, reason: str | None) -> bool:
        """Do it as one step; says whether it was done."""
        order, desk = self.order(), self.desk
        return perform(
            desk,
            self.tr("Kopiér fra %1").replace("%1", self._subject.ref.name),
            lambda allow: done(desk.office.copying.copy(desk.acting, order, allow)),
            reason,
        )

    def closed_note(self, name: str) -> str:
        """Why a cell is not copied."""
        return self.tr("springes over: %1").replace("%1", name)


class LastWeekDialog(CopyDialog):
    """A citizen's week as the week before, with some hours more."""

    def __init__(self, desk: DeskContext, week: WeekSubject) -> None:
        super().__init__(desk, week)
        self.setWindowTitle(self.tr("Som sidste uge"))
        self.form.heading_label.setText(
            self.tr("Planlæg %1 for %2 som ugen før")
            .replace("%1", desk.wording.text(week.week))
            .replace("%2", self._subject.ref.name)
        )
        self.form.apply_button.setText(self.tr("Læg på planen"))

    def _make_fields(self) -> None:
        self.extra = QSpinBox()
        self.extra.setRange(0, 37 * 60)
        self.extra.setSingleStep(60)
        self.extra.setSuffix(self.tr(" min mere"))
        self.put(self.tr("Timer i virksomhed"), self.extra, "last_week_extra", 0, 0)
        self.form.fields_layout.setColumnStretch(1, 1)
        self.extra.valueChanged.connect(self.later)

    def _last_week(self) -> LastWeekOrder:
        extra = self.extra.value() // STEP * STEP
        return LastWeekOrder(citizen=str(self._subject.ref.id), week=self._week, extra=extra)

    def look_up(self) -> Preview:
        """What would be planned, left out and in the way; nothing is saved."""
        desk = self.desk
        result = desk.office.last_week.preview(desk.acting, self._last_week())
        trouble: tuple[str, ...] = ()
        if result.missing:
            told = self.tr("%1 af de ekstra timer har ikke plads mellem 8 og 17.")
            trouble = (told.replace("%1", desk.wording.duration(result.missing)),)
        seen = copy_preview(self, result)
        return Preview(
            summary=seen.summary,
            rows=seen.rows,
            clashes=seen.clashes,
            trouble=trouble,
            ready=seen.ready and not result.missing,
        )

    def do(self, reason: str | None) -> bool:
        """Do it as one step; says whether it was done."""
        order, desk = self._last_week(), self.desk
        return perform(
            desk,
            self.tr("Som ugen før: %1").replace("%1", self._subject.ref.name),
            lambda allow: done(desk.office.last_week.plan(desk.acting, order, allow)),
            reason,
        )


def copy_preview(dialog: CopyDialog, copied: Copied) -> Preview:
    """A copy as a preview: what falls on closed days first, then all of it by date."""
    return Preview(
        summary=_COUNTS.said(copied),
        rows=tuple(_rows(dialog, copied)),
        clashes=copied.clashes,
        ready=bool(copied.created),
    )


def _rows(dialog: CopyDialog, copied: Copied) -> Iterator[PreviewRow]:
    for cell in copied.skipped:
        yield dialog.words.plain(
            cell.day, cell.title, dialog.closed_note(dialog.desk.wording.words(cell.closed))
        )
    notes = dialog.words.notes(copied.clashes)
    rows = [(each, dialog.words.session(each, notes)) for each in copied.created]
    yield from (row for _, row in sorted(rows, key=lambda each: (each[0].id not in notes, each[0].start)))
