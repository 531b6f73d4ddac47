"""Everything about the selected session, in fields that save themselves when they are left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QDate, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget

from planner._built.forms.inspector import Ui_Inspector
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.look import WORDS_UP_TO
from planner.desktop.shared.search_popup import SearchPopup
from planner.desktop.week.board_items import BoardItem
from planner.desktop.week.choices import Choices
from planner.desktop.week.clash_box import ClashBox
from planner.desktop.week.day_strips import DayStrips
from planner.desktop.week.inspector_choices import fill_boxes, place_typed, whole_sentence
from planner.desktop.week.session_people import ParticipantLine, PeopleList, StaffLine
from planner.desktop.week.typed_time import read_time
from planner.desktop.week.week_acts import WeekActs
from planner.domain.catalogue import Kind, Sensitivity
from planner.domain.clashes import Clash
from planner.domain.people import Citizen, Organisation, Record, Staff
from planner.domain.refusals import Malformed, PlannerError
from planner.domain.session import EndIs, Session
from planner.services.session_drafts import may_change
from planner.services.text_rules import checked_line, checked_text
from planner.services.week_planning import at_time
from planner.wording import forms


class Inspector(QWidget):
    """The panel at the right.

    Signals:
        opened: A citizen whose week should be shown.
        left: Escape: the keyboard goes back to the board.
    """

    opened = Signal(object)
    left = Signal()

    def __init__(
        self, desk: DeskContext, acts: WeekActs, choices: Choices, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._acts, self._choices = desk, acts, choices
        self.form = Ui_Inspector()
        self.form.setupUi(self)
        self.session: Session | None = None
        self._clashes: tuple[Clash, ...] = ()
        self._filling = False
        self.staff = PeopleList(self.tr("Tilføj medarbejder"), desk.look)
        self.participants = PeopleList(self.tr("Tilføj borger"), desk.look)
        self.form.staff_layout.addWidget(self.staff)
        self.form.participants_layout.addWidget(self.participants)
        self.strips = DayStrips(desk)
        self.form.strips_layout.addWidget(self.strips)
        self.clash_boxes: list[ClashBox] = []
        self._stack_buttons: list[QPushButton] = []
        self._picks: dict[type[Record], SearchPopup] = {}
        english = desk.language == "en"
        self.form.date_edit.setDisplayFormat("dd/MM/yyyy" if english else "dd.MM.yyyy")
        if desk.look.scale > WORDS_UP_TO:
            self._put_times_below()
        self._listen()
        self.show_nothing()

    def _put_times_below(self) -> None:
        """Large letters: the times get a row of their own below the date."""
        form = self.form
        for row, widgets in enumerate(
            ((form.start_label, form.end_label), (form.start_edit, form.end_edit)), 2
        ):
            for column, widget in enumerate(widgets):
                form.time_layout.addWidget(widget, row, column)
        form.time_layout.addWidget(form.date_edit, 1, 0, 1, 2)

    def _listen(self) -> None:
        form = self.form
        form.kind_box.activated.connect(lambda _: self._kind_chosen())
        form.title_edit.editingFinished.connect(self._title_typed)
        form.date_edit.editingFinished.connect(self._when_typed)
        form.date_edit.calendarWidget().clicked.connect(lambda _: self._when_typed())
        form.start_edit.editingFinished.connect(self._when_typed)
        form.end_edit.editingFinished.connect(self._when_typed)
        form.place_box.activated.connect(lambda _: self._place_chosen())
        edit = form.place_box.lineEdit()
        if edit is not None:
            edit.setAccessibleName(form.place_box.accessibleName())
            edit.editingFinished.connect(self._place_chosen)
        form.sensitivity_box.activated.connect(lambda _: self._sensitivity_chosen())
        form.owner_box.activated.connect(lambda _: self._owner_chosen())
        for note in (form.note_edit, form.staff_note_edit):
            note.installEventFilter(self)
        form.confirm_button.clicked.connect(lambda _=False: self._on_session(self._acts.confirm))
        form.delete_button.clicked.connect(lambda _=False: self._on_session(self._acts.remove))
        self.strips.wanted.connect(lambda move: self._acts.move(move.session, move.slot))
        self.staff.adding.connect(lambda: self._pick(Staff, self.staff))
        self.participants.adding.connect(lambda: self._pick(Citizen, self.participants))

    # --- what is shown -------------------------------------------------------------------------------------------------

    def show_nothing(self, heading: str = "", text: str = "") -> None:
        """No session is selected."""
        self.session = None
        self.strips.forget()
        self._drop_stack()
        self.form.nothing_title.setText(heading or self.tr("Ingen aktivitet valgt"))
        self.form.nothing_text.setText(
            text
            or self.tr(
                "Vælg en aktivitet på tavlen, træk en slags ind fra oven, eller tryk N for en ny ved markøren."
            )
        )
        self.form.nothing.show()
        self.form.details.hide()

    def show_item(self, item: BoardItem, clashes: tuple[Clash, ...]) -> None:
        """Show an item of the board."""
        if item.session is not None:
            self.show_session(item.session, clashes)
            return
        when = f"{_weekday(self._desk.language, item.slot.day)} {item.times}"
        if item.stack:
            self.show_nothing(item.title, when)
            for session in item.stack:
                for row in session.attending:
                    button = QPushButton(row.citizen.name)
                    button.setProperty("role", "link")
                    button.clicked.connect(lambda _=False, ref=row.citizen: self.opened.emit(ref))
                    place = self.form.nothing_layout
                    place.insertWidget(place.count() - 1, button, 0, Qt.AlignmentFlag.AlignLeft)
                    button.show()
                    self._stack_buttons.append(button)
        else:
            hidden = self.tr("%1. Aktiviteten er fortrolig og hører til en anden organisation.")
            self.show_nothing(item.title, hidden.replace("%1", when))

    def show_session(self, session: Session, clashes: tuple[Clash, ...]) -> None:
        """Show a session in the fields."""
        self._drop_stack()
        same = self.session is not None and self.session.id == session.id
        self.session, self._clashes = session, clashes
        self._filling = True
        form, wording = self.form, self._desk.wording
        editable = may_change(self._desk.acting, session.owner.id)
        fill_boxes(form, session, self._choices, self._desk)
        form.title_edit.setText(session.title)
        form.title_edit.setToolTip(session.title)
        if not form.title_edit.hasFocus():
            form.title_edit.setCursorPosition(0)
        day = forms.long_day(self._desk.language, session.day)
        form.when_label.setText(
            f"{_weekday(self._desk.language, session.day)} {day}{whole_sentence(session)}"
        )
        form.date_edit.setDate(QDate(session.day.year, session.day.month, session.day.day))
        form.start_edit.setText(wording.clock(session.start))
        form.end_edit.setText(wording.clock(session.end))
        form.confirm_button.setVisible(editable and session.end_is is EndIs.ASSUMED)
        for field, text in ((form.note_edit, session.note), (form.staff_note_edit, session.staff_note)):
            if not field.hasFocus() or not same:
                field.setPlainText(text)
        form.reference_label.setText(session.reference)
        form.delete_button.setVisible(editable)
        self._show_people(session, editable=editable)
        self.strips.show_session(session, editable=editable)
        self._show_clashes(session, clashes)
        for widget in (form.kind_box, form.title_edit, form.time_row, form.place_box, form.sensitivity_box):
            widget.setEnabled(editable)
        for widget in (form.owner_box, form.note_edit, form.staff_note_edit):
            widget.setEnabled(editable)
        form.nothing.hide()
        form.details.show()
        self._filling = False

    def _show_people(self, session: Session, *, editable: bool) -> None:
        look, acts = self._desk.look, self._acts
        lines: dict[object, QWidget] = {}
        for person in session.staff:
            line = StaffLine(person, look, editable=editable)
            line.removed.connect(
                lambda who=person: self._save(
                    replace(session, staff=tuple(each for each in session.staff if each != who))
                )
            )
            lines[person.id] = line
        self.staff.show_lines(lines, editable=editable)  # type: ignore[arg-type]
        rows: dict[object, QWidget] = {}
        for row in session.participants:
            part = ParticipantLine(session, row, look, self._desk.wording, editable=editable)
            part.detached.connect(lambda who=row.citizen.id: acts.detach(session, who))
            part.attached.connect(lambda who=row.citizen.id: acts.attach(session, who))
            part.retimed.connect(lambda own, who=row.citizen.id: acts.retime(session, who, own))
            part.opened.connect(lambda who=row.citizen: self.opened.emit(who))
            rows[row.citizen.id] = part
        self.participants.show_lines(rows, editable=editable)  # type: ignore[arg-type]
        count = len(session.attending)
        self.form.participants_label.setText(
            self.tr("Deltagere (%1)").replace("%1", str(count)) if count > 1 else self.tr("Deltagere")
        )

    def _show_clashes(self, session: Session, clashes: tuple[Clash, ...]) -> None:
        for box in self.clash_boxes:
            box.hide()
            box.deleteLater()
        self.clash_boxes = []
        for clash in clashes:
            if session.id in clash.sessions:
                box = ClashBox(clash, self._desk.wording)
                box.allowed.connect(lambda reason: self._acts.allow(session, reason))
                self.form.clashes_layout.addWidget(box)
                self.clash_boxes.append(box)
        self.form.clashes_place.setVisible(bool(self.clash_boxes))

    def _drop_stack(self) -> None:
        for button in self._stack_buttons:
            button.hide()
            button.deleteLater()
        self._stack_buttons = []

    # --- what is typed and chosen --------------------------------------------------------------------------------------

    def _on_session(self, act: Callable[[Session], None]) -> None:
        if self.session is not None:
            act(self.session)

    def _save(self, wanted: Session) -> None:
        """Make the session as wanted; what was refused goes back to how it is."""
        if self.session is not None and not self._acts.change(self.session, wanted):
            self.show_session(self.session, self._clashes)

    def _kind_chosen(self) -> None:
        kind = self.form.kind_box.currentData()
        session = self.session
        if self._filling or session is None or not isinstance(kind, Kind) or kind.id == session.kind.id:
            return
        named = session.title in {session.kind.name.da, session.kind.name.en}
        title = self._desk.wording.words(kind.name) if named else session.title
        self._save(replace(session, kind=kind, title=title))

    def _title_typed(self) -> None:
        session, edit = self.session, self.form.title_edit
        if self._filling or session is None or edit.text().strip() == session.title:
            return
        if not edit.text().strip():
            edit.setText(session.title)
            return
        try:
            title = checked_line("title", edit.text())
        except PlannerError as error:
            self._desk.complaints.about(error)
            return
        edit.setModified(False)
        self._save(replace(session, title=title))

    def _when_typed(self) -> None:
        session, form = self.session, self.form
        if self._filling or session is None:
            return
        start, end = read_time(form.start_edit.text()), read_time(form.end_edit.text())
        _mark(form.start_edit, wrong=start is None)
        _mark(form.end_edit, wrong=end is None)
        if start is None or end is None:
            self._desk.complaints.about(
                Malformed("not-a-time", text=form.end_edit.text() if start else form.start_edit.text())
            )
            return
        picked = form.date_edit.date()
        day = date(picked.year(), picked.month(), picked.day())
        if (day, start, end) == (session.day, session.start.time(), session.end.time()):
            return
        try:
            first = datetime.combine(day, start)
            # A new start alone moves the session; its length stays until the end is typed.
            moved_only = start != session.start.time() and end == session.end.time()
            wanted = at_time(session, first, None if moved_only else datetime.combine(day, end))
        except PlannerError as error:
            _mark(form.end_edit, wrong=True)
            self._desk.complaints.about(error)
            return
        self._save(wanted)

    def _place_chosen(self) -> None:
        session = self.session
        if self._filling or session is None:
            return
        place = place_typed(self.form.place_box)
        if place != session.place:
            self._save(replace(session, place=place))

    def _sensitivity_chosen(self) -> None:
        chosen = self.form.sensitivity_box.currentData()
        if not self._filling and self.session is not None and chosen:
            self._save(replace(self.session, sensitivity=Sensitivity(chosen)))

    def _owner_chosen(self) -> None:
        owner = self.form.owner_box.currentData()
        if not self._filling and self.session is not None and isinstance(owner, Organisation):
            self._save(replace(self.session, owner=owner.ref))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.session is not None:
                self.show_session(self.session, self._clashes)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut and isinstance(watched, QPlainTextEdit):
            self._note_typed(watched)
        return False

    def _note_typed(self, edit: QPlainTextEdit) -> None:
        session = self.session
        if self._filling or session is None:
            return
        public = edit is self.form.note_edit
        try:
            text = checked_text("note" if public else "staff-note", edit.toPlainText())
        except PlannerError as error:
            self._desk.complaints.about(error)
            return
        wanted = replace(session, note=text) if public else replace(session, staff_note=text)
        self._save(wanted)

    def _pick(self, sort: type[Record], anchor: PeopleList) -> None:
        if sort not in self._picks:
            self._picks[sort] = SearchPopup(self._desk, self, (sort,))
            self._picks[sort].chosen.connect(self._picked)
        self._picks[sort].open_below(anchor.add_button)

    def _picked(self, record: Record) -> None:
        session = self.session
        if session is None:
            return
        if isinstance(record, Citizen):
            self._acts.attach(session, record.id)
        elif record.ref not in session.staff:
            people = sorted((*session.staff, record.ref), key=lambda ref: ref.reference)
            self._save(replace(session, staff=tuple(people)))


def _weekday(language: str, day: date) -> str:
    """A weekday at the beginning of a line."""
    word = forms.weekday(language, day)
    return word[:1].upper() + word[1:]


def _mark(edit: QLineEdit, *, wrong: bool) -> None:
    """Show that a field holds something it cannot mean."""
    edit.setProperty("wrong", wrong)
    edit.style().unpolish(edit)
    edit.style().polish(edit)
