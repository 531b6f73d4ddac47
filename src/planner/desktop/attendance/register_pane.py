"""The open meeting: its title, the register, the keys, and who marked the current row."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from planner._built.forms.register_pane import Ui_RegisterPane
from planner.desktop.attendance.legend import Legend
from planner.desktop.attendance.mark_words import code_name, history_text
from planner.desktop.attendance.meetings import Meeting
from planner.desktop.attendance.register_acts import RegisterActs, filling_code
from planner.desktop.attendance.register_delegate import ROW_HEIGHT
from planner.desktop.attendance.register_model import Column, RegisterModel
from planner.desktop.attendance.register_view import RegisterView
from planner.desktop.attendance.typed_presence import Presence, read_presence
from planner.desktop.shared.complaints import Tone
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.catalogue import AttendanceCode

HEADER_HEIGHT = 32


class RegisterPane(QWidget):
    """One meeting's register.

    Signals:
        current_changed: Another row is current.
    """

    current_changed = Signal()

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._acts = RegisterActs(desk)
        self._codes: tuple[AttendanceCode, ...] = ()
        self.form = Ui_RegisterPane()
        self.form.setupUi(self)
        self.model = RegisterModel(desk.wording, self)
        self.table = RegisterView(desk.look, desk.wording, self.model)
        self.form.tableLayout.addWidget(self.table)
        self.form.paneLayout.setStretchFactor(self.form.tableCard, 1)
        self.legend = Legend(desk.look, desk.wording)
        self.form.paneLayout.replaceWidget(self.form.legend, self.legend)
        self.form.legend.deleteLater()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.legend.setSizePolicy(policy)
        self._listen()

    def _listen(self) -> None:
        table = self.table
        table.mark_wanted.connect(self._mark)
        table.presence_typed.connect(self._presence)
        table.presence_edited.connect(self._say_reading)
        table.reason_typed.connect(self._reason)
        table.clear_wanted.connect(self._clear)
        table.codes_wanted.connect(self.offer_codes)
        table.pending_changed.connect(self._say_hint)
        table.unknown_typed.connect(self._unknown)
        table.selectionModel().currentRowChanged.connect(self._row_changed)
        self.legend.chosen.connect(self._chosen)
        self.legend.reason_chosen.connect(lambda: table.ask_reason(table.current_row))
        self.legend.taken_back.connect(lambda: self._clear(table.current_row))
        self.form.fillBlanks.clicked.connect(self.fill_blanks)
        self._desk.look.changed.connect(self.update)

    def show_meeting(self, meeting: Meeting, codes: tuple[AttendanceCode, ...]) -> None:
        """Show a meeting; the current row stays where it is when it is the same one."""
        if codes != self._codes:
            self._codes = codes
            self.table.use_codes(codes)
            self.legend.show_codes(codes)
        self.model.show_meeting(meeting)
        if self.table.current_row < 0:
            self.table.go_to(0)
        self.form.sessionTitle.setText(meeting.title)
        self.form.sessionFacts.setText(" · ".join(self._facts(meeting)))
        self._say_fill(meeting)
        self._fit_table(meeting.expected)
        self._say_history()
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
        code = filling_code(self._codes)
        self.form.fillBlanks.setVisible(code is not None)
        if code is not None:
            word = self._desk.wording.words(code.name)
            self.form.fillBlanks.setText(self.tr("Alle %1 (kun tomme)  Ctrl+A").replace("%1", word))
            self.form.fillBlanks.setEnabled(meeting.recorded < meeting.expected)

    def _fit_table(self, rows: int) -> None:
        px = self._desk.look.px
        self.form.tableCard.setMaximumHeight(px(HEADER_HEIGHT) + max(rows, 1) * px(ROW_HEIGHT) + 4)
        self.table.setMinimumHeight(px(HEADER_HEIGHT) + min(max(rows, 1), 5) * px(ROW_HEIGHT))

    def fill_blanks(self) -> None:
        """Mark everyone without a mark as present."""
        meeting, code = self.model.shown, filling_code(self._codes)
        if meeting is not None and code is not None:
            label = self.tr("Alle %1 (kun tomme)").replace("%1", self._desk.wording.words(code.name))
            self._acts.fill_blanks(label, meeting, code)
            self.table.setFocus()

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

    def _chosen(self, code: AttendanceCode) -> None:
        if self.table.current_row >= 0:
            self.table.setFocus()
            self.table.mark(self.table.current_row, code)

    def _mark(self, row: int, code: AttendanceCode) -> None:
        self._put(row, code, None, None)

    def _presence(self, row: int, code: AttendanceCode, text: str) -> None:
        shown = self.model.register_row(row)
        presence = read_presence(text, shown.register.slot) if shown else None
        if presence is None:
            self._complain(
                self.tr("Skriv minutter til stede (85), timer og minutter (1:25) eller et klokkeslæt (9.35).")
            )
            return
        self._put(row, code, presence, None)

    def _reason(self, row: int, text: str) -> None:
        shown = self.model.register_row(row)
        mark = shown.register.current if shown else None
        if mark is not None and mark.entry.code is not None:
            self._put(row, mark.entry.code, None, text.strip())

    def _put(self, row: int, code: AttendanceCode, presence: Presence | None, reason: str | None) -> None:
        shown = self.model.register_row(row)
        if shown is None:
            return
        label = f"{code_name(self._desk.wording, code)}: {shown.citizen.name}"
        if self._acts.mark(label, shown, code, presence, reason):
            self.table.close_editor()
            self.table.go_to(row + 1)
            self._say_history()
        elif self.table.editor is not None:
            self.table.editor.show_wrong(wrong=True)

    def _clear(self, row: int) -> None:
        shown = self.model.register_row(row)
        if shown is None or shown.register.current is None:
            return
        self.table.close_editor()
        self._acts.take_back(self.tr("Tag tilbage: %1").replace("%1", shown.citizen.name), shown)

    def _unknown(self, typed: str) -> None:
        if typed.isalpha():
            self._complain(
                self.tr("Ingen kode begynder med %1. Koderne står under listen.").replace("%1", typed)
            )
        else:
            self._complain(self.tr("Skriv først en kode; derefter minutter eller årsag."))

    def _complain(self, sentence: str) -> None:
        if self.table.editor is not None:
            self.table.editor.show_wrong(wrong=True)
        self._desk.complaints.tell(sentence, tone=Tone.WARNING)

    def _row_changed(self) -> None:
        self._say_history()
        self._say_hint()
        self.current_changed.emit()

    def _say_hint(self) -> None:
        pending = self.table.keys.pending
        if pending:
            choices = ", ".join(
                f"{code.code} {self._desk.wording.words(code.name)}" for code in self.table.keys.possible
            )
            self.form.hint.setText(
                self.tr("%1 …: skriv næste bogstav, eller Enter. Muligt: %2")
                .replace("%1", pending)
                .replace("%2", choices)
            )
        else:
            self.form.hint.setText(
                self.tr("Skriv koden: rækken markeres, og den næste er klar. Tal giver minutter til stede.")
            )

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
        self.form.hint.setText(told.replace("%1", clock(came)).replace("%2", clock(left)))

    def _say_history(self) -> None:
        row = self.model.register_row(self.table.current_row)
        self.form.historyCard.setVisible(row is not None)
        if row is None:
            return
        text = history_text(self._desk.wording, row.register) or self.tr("Ikke registreret endnu.")
        self.form.historyTitle.setText(self.tr("Registrering af %1").replace("%1", row.citizen.name))
        self.form.historyText.setText(text)
