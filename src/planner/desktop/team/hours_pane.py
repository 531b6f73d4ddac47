"""Many citizens' hours: the team's weeks as a chart, and a table that can be sorted by any column."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from planner.desktop.progression.chart_view import ChartView
from planner.desktop.progression.weeks_model import WeeksModel
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.team.hours_delegate import HoursDelegate
from planner.desktop.team.hours_model import BARS, NAME, ROW, HoursModel
from planner.domain.isoweek import IsoWeek
from planner.domain.progression import ProgressionWeek
from planner.services.progression_rows import TeamProgression, TeamRow

_ROW = 28
_BARS_WIDTH = 208


class HoursPane(QWidget):
    """The team's progression.

    Signals:
        opened: The :class:`Ref` of a citizen whose page should be opened.
    """

    opened = Signal(object)

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = HoursModel(desk.wording, self)
        self.chart = ChartView(desk.look, desk.wording)
        self.weeks = WeeksModel(desk.wording, self)
        self.sentence = QLabel()
        self.sentence.setProperty("role", "muted")
        self.table = QTableView()
        self._set_up_table()
        above = QFrame()
        above.setProperty("role", "surface")
        inside = QVBoxLayout(above)
        inside.setContentsMargins(14, 0, 14, 8)
        for widget in (self.chart, self.sentence):
            inside.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(above)
        column.addWidget(self.table, 1)
        self.chart.pointed.connect(self._pointed)
        self.setFocusProxy(self.table)

    def show_team(self, team: TeamProgression, day: date) -> None:
        """Show a team's weeks as of a date."""
        now = IsoWeek.of(day)
        self.model.show_team(team)
        weeks = [
            ProgressionWeek(week=week, hours=hours)
            for week, hours in zip(team.weeks, team.total, strict=True)
        ]
        self.chart.show_weeks(weeks, day)
        self.weeks.show_chart(self.chart.chart(), team.weeks, now)
        self.chart.place = -1
        self.chart.point_at(team.weeks.index(now) if now in team.weeks else len(weeks) - 1)
        if team.rows:
            self.table.selectRow(0)

    def _pointed(self, place: int) -> None:
        self.sentence.setText(self.weeks.sentence(place))
        self.chart.setAccessibleDescription(self.sentence.text())

    def _set_up_table(self) -> None:
        table, px = self.table, self._desk.look.px
        table.setModel(self.model)
        table.setItemDelegate(HoursDelegate(self._desk.look, self.model))
        table.setAccessibleName(self.tr("Borgernes timer"))
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setStyleSheet(f"QTableView::item {{ padding-left: {px(8)}px; padding-right: {px(8)}px; }}")
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(px(_ROW))
        heads = table.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heads.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        heads.setSectionResizeMode(BARS, QHeaderView.ResizeMode.Fixed)
        heads.resizeSection(BARS, px(_BARS_WIDTH))
        heads.setSortIndicator(NAME, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        table.activated.connect(self._activated)

    def _activated(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, TeamRow):
            self.opened.emit(row.citizen)
