"""A week of the register: whose, the grid, and all of the mark of the current cell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from planner._built.forms.register_pane import Ui_RegisterPane
from planner.desktop.attendance.detail_card import Field
from planner.desktop.attendance.empty_grid import EmptyGrid
from planner.desktop.attendance.grid_model import FIRST, GridModel
from planner.desktop.attendance.grid_subjects import GridSubject, subjects
from planner.desktop.attendance.grid_table import GridTable, View, table_of
from planner.desktop.attendance.grid_view import GridView
from planner.desktop.attendance.mark_words import code_name
from planner.desktop.attendance.marking import Marking
from planner.desktop.attendance.note_act import keep_note
from planner.desktop.attendance.pane_foot import PaneFoot
from planner.desktop.attendance.register_acts import MarkWish, filling_code
from planner.desktop.attendance.spots import Spot
from planner.desktop.attendance.typed_codes import FILL
from planner.desktop.attendance.typed_presence import read_presence
from planner.desktop.people.choice_box import ChoiceBox
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.catalogue import AttendanceCode, Attended
from planner.domain.closing import Closing
from planner.domain.isoweek import IsoWeek
from planner.wording.forms import share, table_hours

_BOX = 260


class GridPane(QWidget):
    """People by days, or a cohort's people by sessions.

    Signals:
        subject_chosen: Somebody else's week is wanted.
        day_wanted: A :class:`Spot` whose day should be opened.
        planning_wanted: The week page is wanted.
    """

    subject_chosen = Signal()
    day_wanted = Signal(object)
    planning_wanted = Signal()

    def __init__(self, desk: DeskContext, marking: Marking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._marking = marking
        self._codes: tuple[AttendanceCode, ...] = ()
        self._subjects: tuple[GridSubject, ...] = ()
        self._view = View.WEEK
        self._spot: Spot | None = None
        self.menu: QMenu | None = None
        self.form = Ui_RegisterPane()
        self.form.setupUi(self)
        self.form.sessionTitle.hide()
        self.box = ChoiceBox(desk.look)
        self.box.setObjectName("gridSubject")
        self.box.setAccessibleName(self.tr("Hvis uge"))
        self.box.setFixedWidth(desk.look.px(_BOX))
        self.form.titleLayout.insertWidget(0, self.box)
        self.model = GridModel(desk.wording, self)
        self.table = GridView(desk.look, self.model)
        self.form.tableLayout.addWidget(self.table)
        self.empty = EmptyGrid(desk.look)
        self.empty.planning_wanted.connect(self.planning_wanted)
        self.form.paneLayout.insertWidget(1, self.empty)
        self.form.paneLayout.setStretchFactor(self.form.tableCard, 1)
        self.foot = PaneFoot(desk)
        self.form.paneLayout.replaceWidget(self.form.foot, self.foot)
        self.form.foot.deleteLater()
        self.card = self.foot.card
        self.card.titled = True
        self._listen()

    def _listen(self) -> None:
        table = self.table
        self.box.activated.connect(lambda _: self._chosen())
        table.marked.connect(self._mark)
        table.timed.connect(self._timed)
        table.presence_typed.connect(self._presence)
        table.cleared.connect(lambda: self._choose(self._clear, ""))
        table.details_wanted.connect(self._details)
        table.day_wanted.connect(lambda: self.day_wanted.emit(self._spot))
        table.cell_changed.connect(lambda: self._show_spot(None))
        table.typed.changed.connect(lambda: self.foot.say_typing(table.typed.keys))
        table.typed.unknown.connect(self._marking.unknown)
        table.typed.commanded.connect(self._command)
        self.foot.legend.chosen.connect(self._mark)
        self.foot.legend.taken_back.connect(table.cleared)
        self.card.wished.connect(self._wished)
        self.card.noted.connect(self._noted)
        self.card.closed.connect(table.setFocus)
        self.form.fillBlanks.clicked.connect(self.fill_blanks)
        self.form.fillPlanned.clicked.connect(self.fill_planned)

    # --- what is shown -------------------------------------------------------------------------------------------------

    def read(self, week: IsoWeek, view: View) -> GridTable | None:
        """Read and show a week; None when there is nobody whose week could be shown.

        Raises:
            PlannerError: It cannot be read.
        """
        office, acting = self._desk.office, self._desk.acting
        self._offer(subjects(office, acting, view), view)
        if not self._subjects:
            self.model.show_table(None, office.clock.now())
            self._say_empty(self.empty.nobody(cohorts=view is View.COHORT))
            return None
        subject = self._subjects[max(self.box.currentIndex(), 0)]
        table = table_of(subject.read(office, acting, week), view)
        self._codes = office.register.codes(week.monday)
        if self.foot.use(self._codes, week.monday):
            self.table.typed.use(self._codes)
        self.model.show_table(table, office.clock.now())
        if not self.table.current_spots:
            self._go_to_first(table)
        self._say(table)
        self._say_empty("" if table.rows else self.empty.no_sessions(subject.ref.name, week.number))
        self._show_spot(self._spot)
        return table

    def _say_empty(self, sentence: str) -> None:
        """Say why nothing is shown, in place of the table; an empty sentence shows the table."""
        self.empty.say(sentence)
        self.box.setVisible(bool(self._subjects))
        for widget in (self.form.tableCard, self.foot, self.form.sessionFacts):
            widget.setVisible(not sentence)
        for button in (self.form.fillBlanks, self.form.fillPlanned):
            button.setVisible(button.isVisibleTo(self) and not sentence)

    def find_person(self, text: str) -> bool:
        """Go to the first person whose name or reference holds the text; says whether there is one."""
        wanted = text.casefold()
        for row, each in enumerate(self.model.people):
            if wanted in f"{each.citizen.name} {each.citizen.reference}".casefold():
                self.table.go_to(row, self.table.currentIndex().column())
                self.table.setFocus()
                return True
        return False

    def go_to(self, citizen: UUID, session: UUID) -> None:
        """Make the cell of a citizen at a session the current one."""
        for row, each in enumerate(self.model.people):
            for column, spots in enumerate(each.cells):
                if each.citizen.id == citizen and any(spot.session == session for spot in spots):
                    self.table.go_to(row, column + FIRST)

    def status(self) -> str:
        """Hours and how many of which mark, for the strip at the foot."""
        table = self.model.table
        if table is None or not table.rows:
            return ""
        wording, total = self._desk.wording, table.grid.total
        parts = [
            self.tr("Uge %1").replace("%1", str(table.grid.week.number)),
            self.tr("%1 fremmødt af %2")
            .replace("%1", f"<b>{wording.duration(total.attended)}</b>")
            .replace("%2", wording.duration(total.planned)),
        ]
        if total.rate is not None:
            parts.append(self.tr("andel %1").replace("%1", share(wording.language, total.rate)))
        counts = [f"{code.code} {count}" for code, count in table.grid.sums if code is not None]
        missing = sum(self.model.is_missing(spot) for spot in table.spots())
        if counts:
            parts.append(", ".join(counts))
        if missing:
            parts.append(self.tr("<b>%1 mangler</b>").replace("%1", str(missing)))
        return " · ".join(parts)

    def _offer(self, found: tuple[GridSubject, ...], view: View) -> None:
        if (found, view) == (self._subjects, self._view):
            return
        chosen = self._desk.remembered.word(f"register-{view}")
        self._subjects, self._view = found, view
        self.box.clear()
        self.box.addItems([each.ref.name for each in found])
        self.box.setCurrentIndex(
            next((at for at, each in enumerate(found) if each.ref.reference == chosen), 0)
        )

    def _chosen(self) -> None:
        subject = self._subjects[self.box.currentIndex()]
        self._desk.remembered.keep(f"register-{self._view}", subject.ref.reference)
        self.subject_chosen.emit()

    def _go_to_first(self, table: GridTable) -> None:
        """The first place where a mark is missing, else the first cell."""
        for row, each in enumerate(table.rows):
            for column, spots in enumerate(each.cells):
                if any(self.model.is_missing(spot) for spot in spots):
                    self.table.go_to(row, column + FIRST)
                    return
        self.table.go_to(0, FIRST)

    def _say(self, table: GridTable) -> None:
        many, sessions = len(table.rows), len(table.grid.sessions)
        told = self.tr("%1 deltagere · %2 mødegange").replace("%1", str(many)).replace("%2", str(sessions))
        total = table.grid.total
        hours = f"{table_hours(total.attended)} / {table_hours(total.planned)}"
        rate = share(self._desk.language, total.rate)
        self.form.sessionFacts.setText(" · ".join(part for part in (told, hours, rate) if part))
        code = filling_code(self._codes)
        self.form.fillBlanks.setVisible(code is not None and bool(table.rows))
        if code is not None:
            word = self._desk.wording.words(code.name)
            self.form.fillBlanks.setText(self.tr("Kolonnen %1 (kun tomme)  Ctrl+A").replace("%1", word))
        waiting = sum(spot.current is None and spot.proposed is not None for spot in table.spots())
        self.foot.say_planned(self.form.fillPlanned, waiting, self.table.typed.keys)

    def _show_spot(self, spot: Spot | None) -> None:
        """Show the mark of a spot in the current cell: the one that was open, else the first that lacks one."""
        spots = self.table.current_spots
        same = [each for each in spots if spot is not None and each.session == spot.session]
        blank = [each for each in spots if each.current is None]
        self._spot = next(iter((*same, *blank, *spots)), None)
        table = self.model.table
        note = table.session(self._spot.session).staff_note if table and self._spot else ""
        self.card.show_spot(self._spot, note)

    # --- what is done --------------------------------------------------------------------------------------------------

    def fill_blanks(self) -> None:
        """Mark everyone without a mark in the current column as present, where the session has begun."""
        table, code = self.model.table, filling_code(self._codes)
        column = self.table.currentIndex().column() - FIRST
        if table is None or code is None or not 0 <= column < len(table.columns):
            return
        blank = [spot for spot in table.column_spots(column) if self.model.is_missing(spot)]
        if blank:
            self._marking.fill(_closing(blank), _sessions(blank), code)

    def fill_planned(self) -> None:
        """Write what periods of absence propose in the week, where there is no mark."""
        table = self.model.table
        proposed = [
            spot
            for spot in (table.spots() if table else ())
            if spot.current is None and spot.proposed is not None
        ]
        if proposed:
            self._marking.fill_planned(_closing(proposed), _sessions(proposed))

    def _command(self, command: str) -> None:
        if command == FILL:
            self.fill_blanks()
        else:
            self.fill_planned()

    def _mark(self, code: AttendanceCode) -> None:
        self.table.setFocus()
        self._choose(lambda spot: self._put(spot, code), code.code)

    def _put(self, spot: Spot, code: AttendanceCode) -> None:
        if code.attended is Attended.PART:
            self.table.ask_presence(spot, code)
        else:
            self._marking.mark(spot, MarkWish(code), self._go_on)

    def _timed(self, text: str, pending: AttendanceCode | None) -> None:
        def ask(spot: Spot) -> None:
            code = pending or (spot.current.entry.code if spot.current else None)
            if code is None:
                self._marking.unknown(text)
            else:
                self.table.ask_presence(spot, code, text)

        self._choose(ask, pending.code if pending else "")

    def _presence(self, spot: Spot, code: AttendanceCode, text: str) -> None:
        presence = read_presence(text, spot.slot)
        if presence is None:
            self._marking.unreadable()
        elif self._marking.mark(spot, MarkWish(code, presence), self._go_on):
            return
        if self.table.editor is not None and self.table.editor.hasFocus():
            self.table.editor.show_wrong(wrong=True)

    def _clear(self, spot: Spot) -> None:
        if spot.current is not None:
            self._marking.take_back(spot, lambda: None)

    def _details(self, field: Field) -> None:
        def open_card(spot: Spot) -> None:
            self._show_spot(spot)
            self.foot.open_details(field)

        self._choose(open_card, "")

    def _wished(self, wish: MarkWish, correction: str) -> None:
        if self._spot is not None:
            self._marking.mark(self._spot, wish, self._go_on, correction)

    def _noted(self, note: str) -> None:
        if self._spot is not None and self.model.table is not None:
            session = self.model.table.session(self._spot.session)
            keep_note(self._desk, session, replace(session, staff_note=note))

    def _go_on(self) -> None:
        """A mark was written: the next person is ready."""
        self.table.typed.marked = True
        self.table.close_editor()
        self.card.close_fields()
        self.table.go_down()

    def _choose(self, act: Callable[[Spot], None], typed: str) -> None:
        """Act on the cell's session; of several it is asked which one."""
        spots = self.table.current_spots
        if len(spots) == 1:
            act(spots[0])
        if len(spots) < 2:
            return
        self.menu = menu = QMenu(self)
        menu.setObjectName("sessionMenu")
        wording = self._desk.wording
        first: QAction | None = None
        for spot in spots:
            mark = spot.current
            said = code_name(wording, mark.entry.code) if mark and mark.entry.code else self.tr("tom")
            text = f"{typed}  " if typed else ""
            action = menu.addAction(f"{text}{wording.times(spot.slot)} {spot.title} ({said})")
            action.triggered.connect(lambda _=False, spot=spot: act(spot))
            first = action if first is None and mark is None else first
        menu.addSeparator()
        day = menu.addAction(self.tr("Åbn dagen (Ctrl+Enter)"))
        day.triggered.connect(lambda _=False: self.day_wanted.emit(self._spot))
        menu.aboutToHide.connect(menu.deleteLater)
        box = self.table.visualRect(self.table.currentIndex())
        menu.popup(self.table.viewport().mapToGlobal(box.bottomLeft()))
        menu.setActiveAction(first or menu.actions()[0])


def _closing(spots: list[Spot]) -> Closing | None:
    return next((spot.closing for spot in spots if spot.closing is not None), None)


def _sessions(spots: list[Spot]) -> tuple[UUID, ...]:
    return tuple(dict.fromkeys(spot.session for spot in spots))
