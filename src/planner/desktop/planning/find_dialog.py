"""Find a time when everybody is free, with who was in the way of the times before; Enter plans it there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import time, timedelta

from PySide6.QtWidgets import QLineEdit, QSpinBox

from planner.desktop.people.typed_values import Unreadable, read_date, written_date
from planner.desktop.planning.offers import ChoiceField, kind_box, no_choice, record_box, typed_clock
from planner.desktop.planning.planning_acts import perform
from planner.desktop.planning.planning_dialog import PlanningDialog, Preview
from planner.desktop.planning.preview_table import ROW, PreviewRow, RowTone
from planner.desktop.planning.week_subject import WeekSubject
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.clashes import Rule
from planner.domain.people import Room, Staff
from planner.domain.planned_week import SubjectType
from planner.domain.session import PlaceType, Session
from planner.services.changes import Change
from planner.services.free_time_wish import FoundTime, FoundTimes, FreeTimeWish
from planner.services.session_drafts import NewSession, room_place
from planner.services.week_planning import at_time
from planner.wording import forms

SIZE = (760, 600)
HOW_MANY = 20
EARLIEST, LATEST = time(8), time(16)
WEEKS = 4
MOST_PASSED = 6
# In the box of rooms: whichever is free.
ANY_ROOM = "any"


class FindDialog(PlanningDialog):
    """For the session that is selected, to move it; else for a new one of the citizen, cohort, place or colleague shown."""

    def __init__(self, desk: DeskContext, week: WeekSubject) -> None:
        super().__init__(desk, week.page, "")
        self.setWindowTitle(self.tr("Find en ledig tid"))
        subject = week.subject
        assert subject is not None  # the menu opens it when somebody is shown
        self._page, self._subject = week.page, subject
        self._moving = week.chosen
        moving = self._moving
        heading = self.tr("Find en ledig tid til %1").replace(
            "%1", moving.title if moving else subject.ref.name
        )
        self.form.heading_label.setText(heading)
        self.form.apply_button.setText(self.tr("Flyt hertil") if moving else self.tr("Planlæg her"))
        self._make_fields(week)
        self.stretch(3)
        day, times, _, who, note = self.model.heads
        self.model.heads = (day, times, self.tr("Ledig"), who, note)
        table = self.form.preview_table
        table.selectionModel().selectionChanged.connect(lambda *_: self._allow())
        table.activated.connect(lambda _: self.apply())
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))

    def _make_fields(self, week: WeekSubject) -> None:
        desk, moving = self.desk, self._moving
        self.kind = kind_box(desk)
        self.kind.setEnabled(moving is None)
        self.minutes = QSpinBox()
        self.minutes.setRange(5, 12 * 60)
        self.minutes.setSingleStep(15)
        self.minutes.setValue(moving.minutes if moving else 60)
        self.minutes.setSuffix(self.tr(" min"))
        first = max(week.week.monday, desk.today())
        self.first = QLineEdit(written_date(desk.language, first))
        self.last = QLineEdit(written_date(desk.language, first + timedelta(weeks=WEEKS)))
        self.earliest = QLineEdit(forms.clock(desk.language, EARLIEST))
        self.latest = QLineEdit(forms.clock(desk.language, LATEST))
        self.staff = record_box(desk, Staff, no_choice())
        self.room = record_box(desk, Room, no_choice())
        self.room.insertItem(1, self.tr("et ledigt lokale"), ANY_ROOM)
        if moving is not None:
            self.kind.setCurrentIndex(max(self.kind.findData(moving.kind.code), 0))
            if moving.staff:
                self._point(self.staff, str(moving.staff[0].id))
            if moving.place is not None and moving.place.type is PlaceType.ROOM:
                self._point(self.room, str(moving.place.id))
        self.put(self.tr("Slags"), self.kind, "find_kind", 0, 0)
        self.put(self.tr("Varighed"), self.minutes, "find_minutes", 0, 1)
        self.put(self.tr("Medarbejder"), self.staff, "find_staff", 0, 2)
        self.put(self.tr("Lokale"), self.room, "find_room", 0, 3)
        self.put(self.tr("Fra dato"), self.first, "find_first", 1, 0)
        self.put(self.tr("Til dato"), self.last, "find_last", 1, 1)
        self.put(self.tr("Tidligst kl."), self.earliest, "find_earliest", 1, 2)
        self.put(self.tr("Senest kl."), self.latest, "find_latest", 1, 3)
        for box in (self.kind, self.staff, self.room):
            box.currentIndexChanged.connect(self.later)
        self.minutes.valueChanged.connect(self.later)
        for line in (self.first, self.last, self.earliest, self.latest):
            line.textChanged.connect(self.later)

    @staticmethod
    def _point(box: ChoiceField, value: str) -> None:
        box.setCurrentIndex(max(box.findData(value), 0))

    def wish(self) -> FreeTimeWish:
        """What is looked for.

        Raises:
            Malformed: A time that is none.
            Unreadable: A date that is none.
        """
        first, last = read_date(self.first.text()), read_date(self.last.text())
        if first is None or last is None:
            raise Unreadable("")
        moving, subject = self._moving, self._subject
        who = str(subject.ref.id)
        citizens: tuple[str, ...] = (who,) if subject.type is SubjectType.CITIZEN else ()
        cohort = who if subject.type is SubjectType.COHORT else None
        staff = {self.staff.currentData(), who if subject.type is SubjectType.STAFF else None} - {None}
        if moving is not None:
            cohort = str(moving.cohort.id) if moving.cohort else None
            citizens = () if cohort else tuple(str(row.citizen.id) for row in moving.attending)
            staff |= {str(person.id) for person in moving.staff[1:]}
        room = self.room.currentData()
        whichever = room == ANY_ROOM
        return FreeTimeWish(
            citizens=citizens,
            cohort=cohort,
            staff=tuple(sorted(staff)),
            room=None if whichever else room or (who if subject.type is SubjectType.ROOM else None),
            any_room=whichever,
            workplace=who if subject.type is SubjectType.WORKPLACE and not whichever else None,
            minutes=self.minutes.value(),
            first=first,
            last=last,
            earliest=typed_clock(self.earliest) or EARLIEST,
            latest=typed_clock(self.latest) or LATEST,
            how_many=HOW_MANY,
        )

    def look_up(self) -> Preview:
        """The next free times, and who was in the way of those before."""
        try:
            wish = self.wish()
        except Unreadable:
            return Preview(summary="", trouble=(self.tr("Skriv datoer som 1-12-2026."),), ready=False)
        found = self.desk.office.find_time.find(self.desk.acting, wish)
        said = self.tr("%n ledig(e) tid(er).", "", len(found.slots))
        if not found.slots:
            said = self.tr("Ingen ledig tid. Prøv flere uger, kortere tid eller et andet lokale.")
        return Preview(summary=said, rows=tuple(self._rows(found)), ready=bool(found.slots))

    def _rows(self, found: FoundTimes) -> Iterator[PreviewRow]:
        for free in found.times:
            where = free.place.name if free.place else ""
            cells = (
                self.words.day(free.slot.day),
                self.desk.wording.times(free.slot),
                self.tr("ledig"),
                where,
                "",
            )
            yield PreviewRow(cells=cells, about=free)
        for each in found.passed[:MOST_PASSED]:
            times = self.tr("i vejen %n gang(e)", "", each.times)
            cells = ("–", "", self._reason(each.rule), each.who.name, times)
            yield PreviewRow(cells=cells, tone=RowTone.MUTED)
        for day in found.closed_days:
            yield self.words.plain(day.day, self.desk.wording.words(day.name), self.tr("lukkedag"))

    def _reason(self, rule: Rule) -> str:
        taken = self.tr("optaget af en aktivitet")
        said = {
            Rule.CITIZEN: taken,
            Rule.STAFF: taken,
            Rule.ROOM: taken,
            Rule.OUTSIDE: self.tr("optaget i egen kalender"),
            Rule.ABSENCE: self.tr("fraværende"),
            Rule.PAUSE: self.tr("pause"),
            Rule.WORKING_HOURS: self.tr("uden for arbejdstid"),
            Rule.OPENING_HOURS: self.tr("uden for åbningstid"),
            Rule.KEPT_FREE: self.tr("holdes fri"),
            Rule.TRAVEL: self.tr("kan ikke nå frem eller videre"),
            Rule.WORKPLACE_PLACES: self.tr("ikke pladser nok"),
            Rule.CLOSED_DAY: self.tr("lukkedag"),
        }
        return said.get(rule) or self.desk.wording.say(f"rules-{rule.value}")

    @property
    def chosen(self) -> FoundTime | None:
        """The chosen time, else the first one."""
        index = self.form.preview_table.currentIndex()
        row = index.data(ROW) if index.isValid() else None
        if row is None and self.model.rows:
            row = self.model.rows[0]
        return row.about if isinstance(row, PreviewRow) and isinstance(row.about, FoundTime) else None

    def _allow(self) -> None:
        super()._allow()
        if self.chosen is None:
            self.form.apply_button.setEnabled(False)

    def do(self, reason: str | None) -> bool:
        """Do it as one step; says whether it was done."""
        free = self.chosen
        if free is None:
            return False
        desk, moving, page = self.desk, self._moving, self._page

        def act(allow: str | None) -> Change:
            change = self._change(moving, free, allow)
            page.acts.made.emit(change.session.id)
            return change

        name = moving.title if moving else self.kind.currentText()
        label = self.tr("Flyt %1") if moving else self.tr("Ny: %1")
        page.go_to_week(free.slot.week)
        return perform(desk, label.replace("%1", name), act, reason)

    def _change(self, moving: Session | None, free: FoundTime, allow: str | None) -> Change:
        desk, slot = self.desk, free.slot
        if moving is not None:
            wanted = at_time(moving, slot.start, slot.end)
            if self.room.currentData() and free.place is not None:
                room = desk.office.people.get(desk.acting, Room, str(free.place.id))
                wanted = replace(wanted, place=room_place(room))
            return desk.office.planning.change(desk.acting, moving, wanted, allow, "session-moved")
        wish = self.wish()
        new = NewSession(
            kind=self.kind.currentData(),
            start=slot.start,
            end=slot.end,
            title=self.kind.currentText(),
            citizens=wish.citizens,
            cohort=wish.cohort,
            staff=wish.staff,
            room=wish.room,
            workplace=None if wish.room else wish.workplace,
        )
        if wish.any_room and free.place is not None:
            new = replace(new, room=str(free.place.id))
        return desk.office.planning.add(desk.acting, new, allow)
