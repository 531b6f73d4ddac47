"""The members of a cohort: who, since when and until when; joining and leaving."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.desktop.people.citizen_places import span_text
from planner.desktop.people.membership_acts import MembershipActs
from planner.desktop.people.record_line import RecordLine
from planner.desktop.people.section import Section
from planner.desktop.people.sections_layout import divider, heading, labelled, muted
from planner.desktop.people.typed_values import Unreadable, read_date, written_date
from planner.desktop.people.window_undo import WindowUndo
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.people import Citizen, Cohort, Membership, Record
from planner.domain.refusals import PlannerError

LIST_HEIGHT = 260


class CohortMembers(Section):
    """Memberships by start; those that ended are muted."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._acts = MembershipActs(desk)
        self._cohort: Cohort | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(divider())
        self.title = heading(self.tr("Deltagere"))
        column.addWidget(self.title)
        self.members = QListWidget()
        self.members.setObjectName("cohort_members")
        self.members.setAccessibleName(self.tr("Deltagere"))
        self.members.setProperty("role", "card")
        self.members.setSpacing(desk.look.px(1))
        self.members.setMaximumHeight(desk.look.px(LIST_HEIGHT))
        column.addWidget(self.members)
        self.nobody = muted(self.tr("Ingen deltagere endnu. Tilmeld den første herunder."))
        column.addWidget(self.nobody)
        self.citizen = RecordLine(desk, Citizen)
        self.citizen.setPlaceholderText(self.tr("Navn eller reference"))
        self.since = QLineEdit()
        self._undo = WindowUndo(self)
        for line in (self.citizen, self.since):
            self._undo.watch(line)
        self.join = QPushButton(self.tr("Tilmeld"))
        self.join.setObjectName("cohort_join")
        self.leave = QPushButton(self.tr("Udmeld den valgte"))
        self.leave.setObjectName("cohort_leave")
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.addWidget(labelled(self.tr("Borger"), self.citizen, "cohort_citizen"), 0, 0)
        grid.addWidget(labelled(self.tr("Fra dato"), self.since, "cohort_since"), 0, 1)
        grid.addWidget(self.join, 1, 0)
        grid.addWidget(self.leave, 1, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        column.addLayout(grid)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setProperty("role", "danger")
        self.sentence.hide()
        column.addWidget(self.sentence)
        self.join.clicked.connect(self._join)
        self.leave.clicked.connect(self._leave)
        self.members.itemSelectionChanged.connect(self._enable)

    def show_record(self, record: Record) -> None:
        """Show the members of a cohort, those who still are first."""
        assert isinstance(record, Cohort)
        if self._cohort is None or self._cohort.id != record.id:
            self.since.setText(written_date(self.desk.language, self.desk.today()))
            self.citizen.choose(None)
            self._say("")
        self._cohort = record
        try:
            ties = self.desk.office.people.memberships(self.desk.acting, cohort=str(record.id))
        except PlannerError as error:
            ties = ()
            self._say(self.desk.wording.error(error))
        today = self.desk.today()
        current = sum(tie.covers(today) for tie in ties)
        self.title.setText(self.tr("Deltagere: %1 i dag").replace("%1", str(current)))
        self.members.clear()
        for tie in sorted(ties, key=lambda tie: (not _stays(tie, today), tie.citizen.name)):
            self.members.addItem(self._item(tie, today))
        self.members.setVisible(bool(ties))
        self.nobody.setVisible(not ties)
        self._enable()

    def _item(self, tie: Membership, today: date) -> QListWidgetItem:
        when = span_text(self.desk.language, tie.since, tie.until)
        item = QListWidgetItem(f"{tie.citizen.name} · {when}")
        item.setData(Qt.ItemDataRole.UserRole, tie)
        if not _stays(tie, today):
            item.setForeground(self.palette().placeholderText())
        return item

    def _enable(self) -> None:
        self.leave.setEnabled(bool(self.members.selectedItems()))

    def _join(self) -> None:
        since, cohort = self._date(), self._cohort
        try:
            citizen = self.citizen.chosen()
        except Unreadable:
            citizen = None
        if citizen is None:
            self._say(self.tr("Vælg en borger fra listen."))
        elif since is not None and cohort is not None:
            label = self.tr("Tilmeld %1 til %2").replace("%1", citizen.name).replace("%2", cohort.name)
            if self._acts.join(label, cohort.ref, citizen, since):
                self.citizen.choose(None)
                self.citizen.setFocus()

    def _leave(self) -> None:
        chosen, since = self.members.selectedItems(), self._date()
        if not chosen or since is None:
            return
        tie = chosen[0].data(Qt.ItemDataRole.UserRole)
        label = self.tr("Udmeld %1 af %2").replace("%1", tie.citizen.name).replace("%2", tie.cohort.name)
        self._acts.leave(label, tie, since)

    def _date(self) -> date | None:
        try:
            since = read_date(self.since.text())
        except Unreadable:
            since = None
        self._say("" if since else self.tr("Skriv en dato som 1-12-2026."))
        return since

    def _say(self, sentence: str) -> None:
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))


def _stays(tie: Membership, today: date) -> bool:
    return tie.until is None or tie.until >= today
