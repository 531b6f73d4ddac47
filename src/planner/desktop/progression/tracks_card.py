"""Job, social and health side by side: hours planned for each track in each week, and the way to the weeks themselves.

Source: goals 2013, aim 2 ("parallelitet"): treatment beside placement, and more when the citizen is ready.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QPushButton, QTableView, QWidget

from planner.desktop.overview.opening import open_programme
from planner.desktop.progression.card import Card
from planner.desktop.progression.tracks_model import NAME, TracksModel
from planner.desktop.progression.weeks_shown import LENGTHS, weeks_shown
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen

_ROW = 24


class TracksCard(Card):
    """What a track is about is told to those who may know it; else it is busy time."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(self.tr("Sideløbende spor"))
        self.model = TracksModel(desk.wording, self)
        self.first = IsoWeek.of(desk.today())
        self.open_button = QPushButton(self.tr("Se ugerne"))
        self.open_button.setProperty("role", "link")
        self.open_button.setToolTip(self.tr("Åbn de 13 uger i Overblik"))
        self.open_button.clicked.connect(self._open)
        self.head.addWidget(self.open_button)
        self.table = QTableView()
        self._set_up_table()
        self.body.addWidget(self.table)
        self.setFocusProxy(self.table)

    def read(self, reference: str, day: date) -> bool:
        """Show the thirteen weeks of the programme, or those around the day; hidden while nothing is planned in them."""
        desk = self.desk
        line = desk.office.people.line_of(desk.acting, reference, IsoWeek.of(day))
        self.first, _ = weeks_shown(day, LENGTHS[0], line.programme_week)
        found = desk.office.boards.programme_overview(desk.acting, reference, self.first, LENGTHS[0])
        self.model.show_overview(found)
        heads = self.table.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        heads.setSectionResizeMode(NAME, QHeaderView.ResizeMode.ResizeToContents)
        rows = self.model.rowCount() * desk.look.px(_ROW)
        self.table.setFixedHeight(heads.sizeHint().height() + rows + 2)
        return found.planned_minutes > 0

    def _open(self) -> None:
        if self._shown is None:
            return
        citizen = self.desk.office.people.get(self.desk.acting, Citizen, self._shown[0])
        open_programme(self, citizen, self.first)

    def _set_up_table(self) -> None:
        table, px = self.table, self.desk.look.px
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Timer pr. spor og uge"))
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.setFont(self.desk.look.font(11))
        table.setTextElideMode(Qt.TextElideMode.ElideNone)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.verticalHeader().hide()
        table.verticalHeader().setMinimumSectionSize(px(_ROW))
        table.verticalHeader().setDefaultSectionSize(px(_ROW))
        for part in ("QTableView::item", "QHeaderView::section"):
            sheet = f"{part} {{ padding-left: 0; padding-right: {px(1)}px; }}"
            table.setStyleSheet(table.styleSheet() + sheet)
        heads = table.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        heads.setMinimumSectionSize(px(24))
