"""How long a placement may last, and extending it."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from planner.desktop.people.section import Section
from planner.desktop.people.sections_layout import divider, emptied, heading, labelled, muted
from planner.desktop.people.typed_values import Unreadable, read_date, written_date
from planner.desktop.people.window_undo import WindowUndo
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched, touched_people
from planner.domain.people import Placement, Record
from planner.domain.placements import PlacementState
from planner.domain.refusals import PlannerError
from planner.services.placement_keeping import ExtensionChange
from planner.services.placement_words import state_sentences


class PlacementRule(Section):
    """When it ends, how far it may be extended, and the notes of the extensions so far."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._state: PlacementState | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(divider())
        column.addWidget(heading(self.tr("Længde og forlængelse")))
        self.sentences = QVBoxLayout()
        self.sentences.setSpacing(2)
        column.addLayout(self.sentences)
        self.act = QWidget()
        grid = QGridLayout(self.act)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        self.until, self.note = QLineEdit(), QLineEdit()
        self._undo = WindowUndo(self)
        for line in (self.until, self.note):
            self._undo.watch(line)
            line.returnPressed.connect(self._extend)
        self.note.setPlaceholderText(self.tr("Den konkrete vurdering"))
        grid.addWidget(labelled(self.tr("Ny sidste dag"), self.until, "extension_until"), 0, 0)
        grid.addWidget(labelled(self.tr("Vurdering"), self.note, "extension_note"), 0, 1)
        self.extend = QPushButton(self.tr("Forlæng"))
        self.extend.setObjectName("extension_extend")
        self.extend.clicked.connect(self._extend)
        grid.addWidget(self.extend, 1, 0)
        grid.setColumnStretch(1, 1)
        column.addWidget(self.act)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setProperty("role", "danger")
        self.sentence.hide()
        column.addWidget(self.sentence)
        self.notes = QVBoxLayout()
        self.notes.setSpacing(2)
        column.addLayout(self.notes)

    def show_record(self, record: Record) -> None:
        """Show how a placement stands."""
        desk = self.desk
        fresh = self._state is None or self._state.placement.id != record.id
        emptied(self.sentences)
        emptied(self.notes)
        try:
            state = desk.office.placements.state(desk.acting, str(record.id))
        except PlannerError as error:
            self._state = None
            self.act.hide()
            self.sentences.addWidget(muted(desk.wording.error(error)))
            return
        self._state = state
        if state.type is None:
            self.sentences.addWidget(muted(self.tr("Vælg, hvad placeringen er, så følger reglen med.")))
        for sentence in state_sentences(state, desk.today(), desk.wording):
            self.sentences.addWidget(muted(sentence))
        self.act.setVisible(state.type is not None and state.last_day is not None)
        self.until.setText(written_date(desk.language, state.offered))
        if fresh:
            self.note.clear()
            self._say("")
        for each in reversed(state.extensions):
            told = self.tr("Forlænget til %1 (%2): %3").replace("%1", written_date(desk.language, each.until))
            self.notes.addWidget(muted(told.replace("%2", each.by).replace("%3", each.note or "–")))

    def _extend(self) -> None:
        state, placements, acting = self._state, self.desk.office.placements, self.desk.acting
        try:
            until = read_date(self.until.text())
        except Unreadable:
            until = None
        if state is None or until is None:
            self._say(self.tr("Skriv en dato som 1-12-2026."))
            return
        # The record as the form has it: what was changed in it meanwhile is met by the service.
        placement: Placement = state.placement
        note = self.note.text()
        try:
            change = placements.extend(acting, placement, until, note)
        except PlannerError as error:
            self._say(self.desk.wording.error(error))
            return
        self._say("")
        self.note.clear()
        label = self.tr("Forlæng placeringen: %1").replace("%1", placement.citizen.name)
        self.desk.undo.perform(label, lambda: change, lambda done: placements.undo(acting, done), _touched)

    def _say(self, sentence: str) -> None:
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))


def _touched(change: ExtensionChange) -> Touched:
    record = change.record.record
    assert isinstance(record, Placement)
    return touched_people({record.id, record.citizen.id})
