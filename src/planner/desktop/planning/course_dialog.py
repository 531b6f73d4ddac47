"""Plan a whole course: a template over many weeks for one or many, talks one after the other, clashes mended, one step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QPushButton, QSpinBox

from planner.desktop.people.tick_box import TickBox
from planner.desktop.planning.offers import ChoiceField, no_choice, record_box, typed_clock
from planner.desktop.planning.people_ticks import PeopleTicks
from planner.desktop.planning.planning_acts import done, perform
from planner.desktop.planning.planning_dialog import PlanningDialog, Preview
from planner.desktop.planning.preview_table import ROW, PreviewRow, RowTone
from planner.desktop.planning.unplaced_words import UnplacedWords
from planner.desktop.planning.week_subject import WeekSubject
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Cohort, Room, Staff, Workplace
from planner.domain.planned_week import SubjectType
from planner.domain.refusals import PlannerError
from planner.domain.session import Session, Slot
from planner.services.course_talks import UNTIL, TalkSpread
from planner.services.planned_course import Course, CourseOrder, Mended
from planner.services.template_plan import TemplateOrder

WEEKS = 13
SIZE = (900, 660)


class CourseDialog(PlanningDialog):
    """Opens with the template of the citizen's group, thirteen weeks from the week shown, and talks spread for a cohort."""

    def __init__(self, desk: DeskContext, week: WeekSubject) -> None:
        super().__init__(desk, week.page, "")
        self.setWindowTitle(self.tr("Planlæg et forløb"))
        subject = week.planned_for
        assert subject is not None  # the menu opens it for citizens and cohorts only
        self._sort = subject.type
        self._service = desk.office.courses
        self._course: Course | None = None
        self._mended: tuple[Mended, ...] = ()
        self._why = UnplacedWords(self)
        self.form.heading_label.setText(self.tr("Planlæg et forløb for %1").replace("%1", subject.ref.name))
        sort = Cohort if self._sort is SubjectType.COHORT else Citizen
        self.people = PeopleTicks(desk.look, desk.office.people.list(desk.acting, sort), subject.ref)
        self._make_fields(week)
        self._make_mending()
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))

    def _make_fields(self, week: WeekSubject) -> None:
        desk = self.desk
        self.template = ChoiceField()
        group = week.citizen.group if week.citizen else None
        for template in desk.office.templates.list():
            self.template.addItem(desk.wording.words(template.name), template.code)
            if group is not None and template.group == group and self.template.currentIndex() <= 0:
                self.template.setCurrentIndex(self.template.count() - 1)
        self.first = QLineEdit(str(week.week))
        self.first.setMaxLength(8)
        self.weeks = QSpinBox()
        self.weeks.setRange(1, 60)
        self.weeks.setValue(WEEKS)
        self.staff = record_box(desk, Staff, no_choice())
        self.workplace = record_box(desk, Workplace, no_choice())
        self.people.setMaximumHeight(desk.look.px(104))
        self.put(self.tr("Skabelon"), self.template, "course_template", 0, 0, 2)
        self.put(self.tr("Første uge"), self.first, "course_first", 0, 2)
        self.put(self.tr("Antal uger"), self.weeks, "course_weeks", 0, 3)
        many = self.tr("For disse hold") if self._of_cohort else self.tr("For disse borgere")
        self.form.fields_layout.setColumnStretch(0, 1)
        self.form.fields_layout.setColumnStretch(4, 1)
        self.put(many, self.people, "course_people", 0, 4)
        box = self.people.parentWidget()
        if box is not None:
            self.form.fields_layout.addWidget(box, 0, 4, 2, 1)
        self.put(self.tr("Medarbejder"), self.staff, "course_staff", 1, 0, 2)
        self.put(self.tr("Arbejdsplads"), self.workplace, "course_workplace", 1, 2, 2)
        self._make_talks()
        for box in (self.template, self.staff, self.workplace, self.room):
            box.currentIndexChanged.connect(self._anew)
        for spin in (self.weeks, self.minutes, self.pause_minutes):
            spin.valueChanged.connect(self._anew)
        for line in (self.first, self.until):
            line.textChanged.connect(self._anew)
        self.people.ticked.connect(self._anew)
        self.spread.toggled.connect(self._anew)

    def _make_talks(self) -> None:
        desk = self.desk
        self.spread = TickBox(desk.look, self.tr("Fordel de individuelle samtaler"))
        self.spread.setObjectName("course_spread")
        self.spread.setChecked(self._of_cohort)
        self.spread.setVisible(self._of_cohort)
        self.minutes = QSpinBox()
        self.minutes.setRange(10, 240)
        self.minutes.setSingleStep(5)
        self.minutes.setValue(30)
        self.minutes.setSuffix(self.tr(" min"))
        self.until = QLineEdit(desk.wording.text("16.00" if desk.language == "da" else "16:00"))
        self.pause_minutes = QSpinBox()
        self.pause_minutes.setRange(0, 60)
        self.pause_minutes.setSingleStep(5)
        self.pause_minutes.setSuffix(self.tr(" min"))
        self.room = record_box(desk, Room, no_choice())
        layout = self.form.fields_layout
        layout.addWidget(self.spread, 2, 0, 1, 2)
        self.put(self.tr("Varighed"), self.minutes, "course_minutes", 2, 2)
        self.put(self.tr("Pause imellem"), self.pause_minutes, "course_pause", 2, 3)
        self.put(self.tr("Senest kl."), self.until, "course_until", 3, 2)
        self.put(self.tr("Lokale til samtaler"), self.room, "course_room", 3, 0, 2)
        for control in (self.minutes, self.pause_minutes, self.until, self.room):
            box = control.parentWidget()
            if box is not None:
                box.setVisible(self._of_cohort)

    def _make_mending(self) -> None:
        self.mend = QPushButton(self.tr("Flyt til næste ledige tid"))
        self.mend.setToolTip(
            self.tr("Flytter den valgte række, eller den første, der ikke kan lade sig gøre")
        )
        self.leave = QPushButton(self.tr("Udelad"))
        self.leave.setToolTip(self.tr("Planlægger ikke den valgte række"))
        for place, button, act in ((0, self.mend, self.move_to_free), (1, self.leave, self.leave_out)):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, act=act: act())
            self.form.buttons_layout.insertWidget(place, button)
        self.form.preview_table.selectionModel().selectionChanged.connect(lambda *_: self._allow())

    @property
    def _of_cohort(self) -> bool:
        return self._sort is SubjectType.COHORT

    def _anew(self, _value: object = None) -> None:
        self._mended = ()
        self.later()

    # --- what is ordered -----------------------------------------------------------------------------------------------

    def order(self) -> CourseOrder:
        """What is asked for.

        Raises:
            Malformed: A week or a time that is none, or nobody is ticked.
        """
        until = typed_clock(self.until) or UNTIL
        room = self.room.currentData()
        talks = TalkSpread(
            minutes=self.minutes.value(),
            until=until,
            rooms=(room,) if room else (),
            pause=self.pause_minutes.value(),
        )
        first = IsoWeek.parse(self.first.text())
        return CourseOrder(
            templates=tuple(
                TemplateOrder(
                    template=self.template.currentData(),
                    sort=self._sort,
                    subject=subject,
                    first=first,
                    weeks=self.weeks.value(),
                    staff=self.staff.currentData(),
                    workplace=self.workplace.currentData(),
                )
                for subject in self.people.chosen
            ),
            talks=talks if self.spread.isChecked() else None,
            mended=self._mended,
        )

    def look_up(self) -> Preview:
        """What would be planned, left out and in the way; nothing is saved."""
        self._course = None
        self._course = course = self._service.preview(self.desk.acting, self.order())
        said = self.tr("%n aktivitet(er) lægges på planen.", "", len(course.created))
        if course.skipped:
            said += " " + self.tr("%n springes over på lukkedage.", "", len(course.skipped))
        if course.unplaced:
            said += " " + self.tr("%n samtale(r) får ingen tid hos en mentor.", "", len(course.unplaced))
        blocking = sum(clash.blocks for clash in course.clashes)
        if blocking:
            said += " " + self.tr("%n overlap.", "", blocking)
        return Preview(
            summary=said,
            rows=tuple(self._rows(course)),
            clashes=course.clashes,
            ready=bool(course.created),
        )

    def _rows(self, course: Course) -> Iterator[PreviewRow]:
        """What needs a look first, then all of it by date."""
        notes = self.words.notes(course.clashes)
        mended = {(each.subject, each.title, each.start) for each in self._mended}
        why = {(each.seat.citizen.id, day): each for day, each in course.unplaced}
        found: list[tuple[int, Session, PreviewRow]] = []
        for session in course.created:
            note, rank = "", 4
            told = course.mending(session, None)
            if (told.subject, told.title, told.start) in mended:
                note, rank = self._moved_from(course.original[session.id], session), 1
            alone = session.attending[0].citizen.id if len(session.attending) == 1 else None
            if (
                alone is not None
                and not session.staff
                and (alone, session.day) in why
                and session.cohort is None
            ):
                note, rank = self._why.say(why[alone, session.day]), 2
            row = self.words.session(session, notes, note)
            rank = {RowTone.DANGER: 0, RowTone.WARNING: 3}.get(row.tone, rank)
            if rank == 2:
                row = replace(row, tone=RowTone.WARNING)
            found.append((rank, session, row))
        ranked = sorted(found, key=lambda each: (each[0], each[1].start))
        yield from (row for rank, _, row in ranked if rank < 3)
        for session in course.left_out:
            yield self.words.plain(session.day, session.title, self.tr("udeladt"), RowTone.WARNING)
        for cell in course.skipped:
            name = self.desk.wording.words(cell.closed)
            yield self.words.plain(cell.day, cell.title, self.tr("springes over: %1").replace("%1", name))
        yield from (row for rank, _, row in ranked if rank >= 3)

    def _moved_from(self, slot: Slot, session: Session) -> str:
        when = self.desk.wording.times(slot)
        if slot.day != session.day:
            when = f"{self.words.day(slot.day)} {when}"
        return self.tr("flyttet fra %1").replace("%1", when)

    # --- mending -------------------------------------------------------------------------------------------------------

    @property
    def chosen(self) -> Session | None:
        """The session of the selected row, else the first that cannot be."""
        index = self.form.preview_table.currentIndex()
        row = index.data(ROW) if index.isValid() else None
        if isinstance(row, PreviewRow) and isinstance(row.about, Session):
            return row.about
        return next(
            (
                row.about
                for row in self.model.rows
                if row.tone is RowTone.DANGER and isinstance(row.about, Session)
            ),
            None,
        )

    def move_to_free(self) -> None:
        """Hold the chosen session at the next time when nothing blocks it."""
        session, course = self.chosen, self._course
        if session is None or course is None:
            return
        told = course.mending(session, session.slot)
        try:
            slot = self._service.next_free(self.desk.acting, self.order(), told)
        except PlannerError as error:
            self.form.trouble_label.setText(self.desk.wording.error(error))
            self.form.trouble_label.show()
            return
        if slot is None:
            self.form.trouble_label.setText(
                self.tr(
                    "Der er ingen ledig tid til %1 i den uge. Udelad den, eller tillad den med en grund."
                ).replace("%1", session.title)
            )
            self.form.trouble_label.show()
            return
        self._mend(replace(told, slot=slot))

    def leave_out(self) -> None:
        """Do not plan the chosen session."""
        session, course = self.chosen, self._course
        if session is not None and course is not None:
            self._mend(course.mending(session, None))

    def _mend(self, mended: Mended) -> None:
        others = (
            each
            for each in self._mended
            if (each.subject, each.title, each.start) != (mended.subject, mended.title, mended.start)
        )
        self._mended = (*others, mended)
        self.form.preview_table.clearSelection()
        self.preview()

    def _allow(self) -> None:
        super()._allow()
        can = self.chosen is not None
        self.mend.setEnabled(can)
        self.leave.setEnabled(can)

    # --- doing it ------------------------------------------------------------------------------------------------------

    def do(self, reason: str | None) -> bool:
        """Do it as one step; says whether it was done."""
        order, desk = self.order(), self.desk
        label = self.tr("Forløb: %1").replace("%1", self.template.currentText())
        return perform(desk, label, lambda allow: done(self._service.plan(desk.acting, order, allow)), reason)
