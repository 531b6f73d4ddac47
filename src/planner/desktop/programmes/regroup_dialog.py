"""A citizen moves to another group from a date on, with the reason."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.desktop.people.sections_layout import labelled, muted
from planner.desktop.people.typed_values import Unreadable, read_date, written_date
from planner.desktop.people.window_undo import WindowUndo
from planner.desktop.planning.offers import ChoiceField
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import touched_people
from planner.domain.people import Citizen
from planner.domain.refusals import PlannerError
from planner.services.people_changes import RecordChange

WIDTH = 460


class RegroupDialog(QDialog):
    """The group, the first day in it, and why; the groups before are kept with their dates."""

    def __init__(
        self,
        desk: DeskContext,
        citizen: Citizen,
        parent: QWidget,
        *,
        group: str | None = None,
        reason: str = "",
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._citizen = citizen
        title = self.tr("Omvisitér %1").replace("%1", citizen.name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window_undo = WindowUndo(self)
        heading = QLabel(title)
        heading.setProperty("role", "heading")
        heading.setWordWrap(True)
        self.group = ChoiceField()
        for row in desk.office.catalogue.groups(desk.today()):
            if row.code != citizen.group:
                self.group.addItem(desk.wording.words(row.name), row.code)
        if group is not None:
            self.group.setCurrentIndex(max(self.group.findData(group), 0))
        self.since = QLineEdit(written_date(desk.language, desk.today()))
        self.reason = QLineEdit(reason)
        self.reason.setPlaceholderText(self.tr("fx flere timer i virksomhed gennem seks uger"))
        for field in (self.since, self.reason):
            self._window_undo.watch(field)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.addWidget(labelled(self.tr("Ny gruppe"), self.group, "regroup_group"), 0, 0)
        grid.addWidget(labelled(self.tr("Fra og med"), self.since, "regroup_since"), 0, 1)
        grid.addWidget(labelled(self.tr("Begrundelse"), self.reason, "regroup_reason"), 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        self.trouble = QLabel()
        self.trouble.setProperty("role", "danger")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.move_button = QPushButton(self.tr("Flyt"))
        self.move_button.setDefault(True)
        self.move_button.setProperty("role", "primary")
        self.move_button.clicked.connect(lambda _=False: self.move_citizen())
        cancel = QPushButton(self.tr("Annullér"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.move_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addWidget(
            muted(
                self.tr("Forløbet fortsætter, til nogen afslutter det. Flytningen kan fortrydes med Ctrl+Z.")
            )
        )
        column.addLayout(grid)
        column.addWidget(self.trouble)
        column.addLayout(buttons)
        self.resize(desk.look.px(WIDTH), self.sizeHint().height())

    def move_citizen(self) -> None:
        """Move the citizen; a refusal is said here, and what was typed stays."""
        try:
            since = read_date(self.since.text())
        except Unreadable:
            since = None
        if since is None:
            self._say(self.tr("Skriv datoen som 1-12-2026."))
            return
        desk, who = self._desk, str(self._citizen.id)
        group, reason = str(self.group.currentData()), self.reason.text()

        def told() -> RecordChange:
            try:
                return desk.office.programmes.regroup(desk.acting, who, group, since, reason)
            except PlannerError as error:
                self._say(desk.wording.error(error))
                raise

        done = desk.undo.perform(
            self.tr("Omvisitér %1").replace("%1", self._citizen.name),
            told,
            lambda change: desk.office.people.undo(desk.acting, change),
            lambda change: touched_people([change.record.id]),
        )
        if done is not None:
            self.accept()

    def _say(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))
