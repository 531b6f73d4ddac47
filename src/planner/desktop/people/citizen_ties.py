"""A citizen's group and mentor, each from a date."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from planner.desktop.people.choice_box import ChoiceBox
from planner.desktop.people.record_acts import RecordActs
from planner.desktop.people.record_line import RecordLine
from planner.desktop.people.section import Section
from planner.desktop.people.sections_layout import divider, heading, labelled, muted
from planner.desktop.people.typed_values import Unreadable, read_date, written_date
from planner.desktop.people.window_undo import WindowUndo
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.people import Citizen, Record, Staff


class CitizenTies(Section):
    """What holds today, and how to change it from a date on; what held before is kept."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._acts = RecordActs(desk)
        self._citizen: Citizen | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(divider())
        column.addWidget(heading(self.tr("Gruppe og mentor")))
        self.now = muted()
        self.now.setObjectName("citizen_ties_now")
        column.addWidget(self.now)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        self.group = ChoiceBox(desk.look)
        for row in desk.office.catalogue.groups(desk.today()):
            self.group.addItem(desk.wording.words(row.name), row.code)
        self.mentor = RecordLine(desk, Staff)
        self.mentor.setPlaceholderText(self.tr("Navn eller reference"))
        self.since = QLineEdit()
        self._undo = WindowUndo(self)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("hvorfor borgeren flytter"))
        for line in (self.mentor, self.since, self.reason):
            self._undo.watch(line)
        self.set_group = QPushButton(self.tr("Skift gruppe"))
        self.set_group.setObjectName("citizen_set_group")
        self.set_mentor = QPushButton(self.tr("Skift mentor"))
        self.set_mentor.setObjectName("citizen_set_mentor")
        grid.addWidget(labelled(self.tr("Fra dato"), self.since, "citizen_tie_since"), 0, 0)
        grid.addWidget(labelled(self.tr("Begrundelse for ny gruppe"), self.reason, "citizen_reason"), 0, 1)
        grid.addWidget(labelled(self.tr("Gruppe"), self.group, "citizen_group"), 1, 0)
        grid.addWidget(self.set_group, 2, 0)
        grid.addWidget(labelled(self.tr("Mentor"), self.mentor, "citizen_mentor"), 1, 1)
        grid.addWidget(self.set_mentor, 2, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setProperty("role", "danger")
        self.sentence.hide()
        column.addWidget(self.sentence)
        self.set_group.clicked.connect(self._change_group)
        self.set_mentor.clicked.connect(self._change_mentor)

    def show_record(self, record: Record) -> None:
        """Show the group and mentor of a citizen."""
        assert isinstance(record, Citizen)
        fresh = self._citizen is None or self._citizen.id != record.id
        self._citizen = record
        if fresh:
            self.since.setText(written_date(self.desk.language, self.desk.today()))
            self.reason.clear()
            self._say("")
        names = {row.code: row.name for row in self.desk.office.catalogue.groups(self.desk.today())}
        group = names.get(record.group) if record.group else None
        told = [
            self.desk.wording.words(group) if group else self.tr("Ingen gruppe"),
            self.tr("mentor: %1").replace("%1", record.mentor.name)
            if record.mentor
            else self.tr("ingen mentor"),
        ]
        self.now.setText(self.tr("I dag: %1").replace("%1", ", ".join(told)))
        if fresh or not self.mentor.hasFocus():
            self.mentor.choose(record.mentor)
        if record.group:
            self.group.setCurrentIndex(max(self.group.findData(record.group), 0))

    def _change_group(self) -> None:
        citizen, code = self._citizen, self.group.currentData()
        try:
            since = read_date(self.since.text())
        except Unreadable:
            since = None
        if citizen is None or since is None:
            self._say(self.tr("Skriv en dato som 1-12-2026."))
            return
        reason = self.reason.text()
        if citizen.group is not None and not reason.strip():
            self._say(self.tr("Skriv, hvorfor borgeren skal flyttes til en anden gruppe."))
            self.reason.setFocus()
            return
        self._say("")
        people, acting = self.desk.office.people, self.desk.acting
        label = self.tr("Skift gruppe: %1").replace("%1", citizen.name)
        done = self._acts.perform(
            label, lambda: people.set_group(acting, str(citizen.id), str(code), since, reason)
        )
        if done is not None:
            self.reason.clear()

    def _change_mentor(self) -> None:
        citizen = self._citizen
        try:
            since, mentor = read_date(self.since.text()), self.mentor.chosen()
        except Unreadable:
            since = mentor = None
        if citizen is None or since is None or mentor is None:
            self._say(self.tr("Vælg en mentor fra listen, og skriv en dato som 1-12-2026."))
            return
        self._say("")
        people, acting = self.desk.office.people, self.desk.acting
        label = self.tr("Skift mentor: %1").replace("%1", citizen.name)
        self._acts.perform(label, lambda: people.set_mentor(acting, str(citizen.id), mentor.reference, since))

    def _say(self, sentence: str) -> None:
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
