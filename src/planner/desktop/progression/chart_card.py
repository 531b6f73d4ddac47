"""Hours week by week: the chart, one week in words, and the table with the same values."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QTableView,
    QWidget,
)

from planner.desktop.progression.card import Card
from planner.desktop.progression.chart_view import ChartView
from planner.desktop.progression.length_tabs import LengthTabs
from planner.desktop.progression.weeks_model import WeeksModel
from planner.desktop.progression.weeks_shown import weeks_shown
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.isoweek import IsoWeek
from planner.domain.progression import ProgressionWeek

_ROW = 26
_MOST_ROWS = 14
_LONGEST = (0, 2, 3)
"""The columns that get the room their words need; the others share what is left."""


class ChartCard(Card):
    """What was agreed, planned and attended each week, and the target stair."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(self.tr("Timer pr. uge"))
        self.weeks: tuple[ProgressionWeek, ...] = ()
        self.chart = ChartView(desk.look, desk.wording)
        self.sentence = QLabel()
        self.sentence.setProperty("role", "muted")
        self.sentence.setWordWrap(True)
        self.model = WeeksModel(desk.wording, self)
        self.table = QTableView()
        self._set_up_table()
        self.lengths = LengthTabs(desk, self)
        self.head.addWidget(self.lengths)
        for widget in (self.chart, self.sentence, self.table):
            self.body.addWidget(widget)
        self.setFocusProxy(self.chart)
        self.lengths.chosen.connect(lambda _: self._read_again())
        self.chart.pointed.connect(self._pointed)
        self.table.selectionModel().currentRowChanged.connect(self._row_chosen)

    def read(self, reference: str, day: date) -> bool:
        """Show the weeks around the day."""
        desk = self.desk
        now = IsoWeek.of(day)
        line = desk.office.people.line_of(desk.acting, reference, now)
        first, last = weeks_shown(day, self.lengths.length, line.programme_week)
        self.weeks = desk.office.progression.weekly(desk.acting, reference, first, last).weeks
        self.chart.show_weeks(self.weeks, day)
        weeks = tuple(each.week for each in self.weeks)
        self.model.show_chart(self.chart.chart(), weeks, now)
        for column in _LONGEST:
            self.table.horizontalHeader().setSectionResizeMode(
                column, QHeaderView.ResizeMode.ResizeToContents
            )
        self.table.setFixedHeight(self._table_height())
        self.chart.place = -1
        self.chart.point_at(weeks.index(now) if now in weeks else len(weeks) - 1)
        return True

    def show_length(self, length: int) -> None:
        """Show so many weeks."""
        self.lengths.choose(length)

    def _read_again(self) -> None:
        if self._shown is not None:
            self.show_citizen(*self._shown)

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Timer uge for uge som tabel"))
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        margin = self.desk.look.px(5)
        for part in ("QTableView::item", "QHeaderView::section"):
            sheet = f"{part} {{ padding-left: {margin}px; padding-right: {margin}px; }}"
            table.setStyleSheet(table.styleSheet() + sheet)
        table.setAlternatingRowColors(True)
        table.setCornerButtonEnabled(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self.desk.look.px(_ROW))
        heads = table.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _table_height(self) -> int:
        rows = min(self.model.rowCount(), _MOST_ROWS)
        return self.table.horizontalHeader().sizeHint().height() + rows * self.desk.look.px(_ROW) + 2

    def _pointed(self, place: int) -> None:
        self.sentence.setText(self.model.sentence(place))
        self.chart.setAccessibleDescription(self.sentence.text())
        if self.table.currentIndex().row() != place:
            self.table.selectRow(place)
            self.table.setCurrentIndex(self.model.index(place, 0))

    def _row_chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.chart.point_at(current.row())
