"""The open meeting: its title, the register, the keys, and all of the mark of the current row."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from planner._built.forms.register_pane import Ui_RegisterPane
from planner.desktop.attendance.mark_words import code_name
from planner.desktop.attendance.marking import Marking
from planner.desktop.attendance.meetings import Meeting
from planner.desktop.attendance.note_act import keep_note
from planner.desktop.attendance.pane_foot import PaneFoot
from planner.desktop.attendance.register_acts import MarkWish, filling_code
from planner.desktop.attendance.register_delegate import ROW_HEIGHT
from planner.desktop.attendance.register_model import Column, RegisterModel
from planner.desktop.attendance.register_view import RegisterView
from planner.desktop.attendance.typed_codes import FILL
from planner.desktop.attendance.typed_presence import read_presence
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.catalogue import AttendanceCode

HEADER_HEIGHT = 32


class RegisterPane(QWidget):
    """One meeting's register."""

    def __init__(self, desk: DeskContext, marking: Marking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._marking = marking
        self._codes: tuple[AttendanceCode, ...] = ()
        self.form = Ui_RegisterPane()
        self.form.setupUi(self)
        self.model = RegisterModel(desk.wording, self)
        self.table = RegisterView(desk.look, desk.wording, self.model)
        self.form.tableLayout.addWidget(self.table)
        self.form.paneLayout.setStretchFactor(self.form.tableCard, 1)
        self.foot = PaneFoot(desk)
        self.form.paneLayout.replaceWidget(self.form.foot, self.foot)
        self.form.foot.deleteLater()
        self.legend = self.foot.legend
        self.card = self.foot.card
        self._listen()

    def _listen(self) -> None:
        table = self.table
        table.mark_wanted.connect(lambda row, code: self._put(row, MarkWish(code)))
        table.presence_typed.connect(self._presence)
        table.presence_edited.connect(self._say_reading)
        table.clear_wanted.connect(self._clear)
        table.codes_wanted.connect(self.offer_codes)
        table.details_wanted.connect(lambda _, field: self.foot.open_details(field))
        table.typed.changed.connect(self._say_hint)
        table.typed.unknown.connect(self._unknown)
        table.typed.commanded.connect(self._command)
        table.selectionModel().currentRowChanged.connect(lambda *_: self._show_card())
        self.legend.chosen.connect(self._chosen)
        self.legend.taken_back.connect(lambda: self._clear(table.current_row))
        self.card.wished.connect(self._wished)
        self.card.noted.connect(self._noted)
        self.card.closed.connect(table.setFocus)
        self.form.fillBlanks.clicked.connect(self.fill_blanks)
        self.form.fillPlanned.clicked.connect(self.fill_planned)
        self._desk.look.changed.connect(self.update)

    def show_meeting(self, meeting: Meeting, codes: tuple[AttendanceCode, ...]) -> None:
        """Show a meeting; the current row stays where it is when it is the same one."""
        if self.foot.use(codes, meeting.slot.day):
            self._codes = codes
            self.table.typed.use(codes)
        self.model.show_meeting(meeting)
        if self.table.current_row < 0:
            blank = (at for at, row in enumerate(meeting.rows) if row.register.current is None)
            self.table.go_to(next(blank, 0))
        self.form.sessionTitle.setText(meeting.title)
        self.form.sessionFacts.setText(" · ".join(self._facts(meeting)))
        self._say_fill(meeting)
        self._fit_table(meeting.expected)
        self._show_card()
        self._say_hint()

    def _facts(self, meeting: Meeting) -> list[str]:
        wording = self._desk.wording
        planned = self.tr("%1 planlagt").replace("%1", wording.duration(meeting.first.minutes))
        many = self.tr("%1 deltagere").replace("%1", str(meeting.expected))
        facts = [wording.times(meeting.slot), planned]
        facts.append(self.tr("1 deltager") if meeting.expected == 1 else many)
        if meeting.place is not None and meeting.place.name:
            facts.append(meeting.place.name)
        return facts

    def _say_fill(self, meeting: Meeting) -> None:
        form, code = self.form, filling_code(self._codes)
        form.fillBlanks.setVisible(code is not None)
        if code is not None:
            word = self._desk.wording.words(code.name)
            form.fillBlanks.setText(self.tr("Alle %1 (kun tomme)  Ctrl+A").replace("%1", word))
            form.fillBlanks.setEnabled(meeting.recorded < meeting.expected)
        self.foot.say_planned(form.fillPlanned, meeting.proposals, self.table.typed.keys)

    def _fit_table(self, rows: int) -> None:
        px = self._desk.look.px
        self.form.tableCard.setMaximumHeight(px(HEADER_HEIGHT) + max(rows, 1) * px(ROW_HEIGHT) + 4)
        self.table.setMinimumHeight(px(HEADER_HEIGHT) + min(max(rows, 1), 4) * px(ROW_HEIGHT))

    def fill_blanks(self) -> None:
        """Mark everyone without a mark as present."""
        meeting, code = self.model.shown, filling_code(self._codes)
        if meeting is not None and code is not None and meeting.recorded < meeting.expected:
            self.table.setFocus()
            self._marking.when_meant(
                meeting.first.title,
                meeting.slot,
                code,
                lambda early: self._marking.fill(meeting.closing, _blank(meeting), code, early=early),
            )

    def fill_planned(self) -> None:
        """Write what periods of absence propose, where there is no mark."""
        meeting = self.model.shown
        if meeting is not None and meeting.proposals:
            self.table.setFocus()
            self._marking.fill_planned(meeting.closing, _blank(meeting))

    def offer_codes(self, row: int) -> None:
        """Offer the codes of a row as a menu beside its mark."""
        if self.model.register_row(row) is None:
            return
        menu = QMenu(self)
        menu.setObjectName("codeMenu")
        for code in self._codes:
            action = menu.addAction(f"{code.code}\t{code_name(self._desk.wording, code)}")
            action.triggered.connect(lambda _=False, code=code: self.table.mark(row, code))
        menu.aboutToHide.connect(menu.deleteLater)
        box = self.table.visualRect(self.model.index(row, Column.CODE))
        menu.popup(self.table.viewport().mapToGlobal(box.bottomLeft() + QPoint(self._desk.look.px(8), 0)))

    def _command(self, command: str) -> None:
        if command == FILL:
            self.fill_blanks()
        else:
            self.fill_planned()

    def _chosen(self, code: AttendanceCode) -> None:
        if self.table.current_row >= 0:
            self.table.setFocus()
            self.table.mark(self.table.current_row, code)

    def _presence(self, row: int, code: AttendanceCode, text: str) -> None:
        shown = self.model.register_row(row)
        presence = read_presence(text, shown.register.slot) if shown else None
        if presence is None:
            self._wrong()
            self._marking.unreadable()
        else:
            self._put(row, MarkWish(code, presence))

    def _put(self, row: int, wish: MarkWish, correction: str = "") -> None:
        shown = self.model.register_row(row)
        if shown is None:
            return
        who = shown.citizen.id
        if not self._marking.mark(shown.spot, wish, lambda: self._go_on(who), correction):
            self._wrong()

    def _go_on(self, citizen: UUID) -> None:
        """A mark was written: the next row is ready."""
        self.table.typed.marked = True
        self.table.close_editor()
        self.card.close_fields()
        self.table.go_to(self.model.row_of(citizen) + 1)
        self._show_card()

    def _wrong(self) -> None:
        if self.table.editor is not None and self.table.editor.hasFocus():
            self.table.editor.show_wrong(wrong=True)

    def _clear(self, row: int) -> None:
        shown = self.model.register_row(row)
        if shown is not None and shown.register.current is not None:
            self.table.close_editor()
            self._marking.take_back(shown.spot, lambda: None)

    def _wished(self, wish: MarkWish, correction: str) -> None:
        self._put(self.table.current_row, wish, correction)

    def _noted(self, note: str) -> None:
        shown = self.model.register_row(self.table.current_row)
        if shown is not None:
            session = shown.session.session
            keep_note(self._desk, session, replace(session, staff_note=note))

    def _unknown(self, typed: str) -> None:
        self._wrong()
        self._marking.unknown(typed)

    def _say_hint(self) -> None:
        self.foot.say_typing(self.table.typed.keys)

    def _say_reading(self, row: int, text: str) -> None:
        """Say how a time that stands so far is read, and how to say the other thing."""
        shown = self.model.register_row(row)
        presence = read_presence(text, shown.register.slot) if shown else None
        if shown is None or presence is None or presence.minutes is not None:
            self._say_hint()
            return
        clock = self._desk.wording.clock
        came = presence.came or shown.register.slot.start
        left = presence.left or shown.register.slot.end
        told = self.tr("Læses som %1–%2. Skriv 9.35- for kommet kl. 9.35 og -9.35 for gået kl. 9.35.")
        self.foot.hint.setText(told.replace("%1", clock(came)).replace("%2", clock(left)))

    def _show_card(self) -> None:
        row = self.model.register_row(self.table.current_row)
        note = row.session.session.staff_note if row else ""
        self.card.show_spot(row.spot if row else None, note)


def _blank(meeting: Meeting) -> list[UUID]:
    return [one.session.id for one in meeting.sessions if one.recorded < len(one.rows)]
