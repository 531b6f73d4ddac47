"""Thirteen weeks of one citizen, one row a week, the tracks side by side."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from planner.desktop.overview.programme_delegate import ProgrammeDelegate
from planner.desktop.overview.programme_model import WEEK, Index, ProgrammeModel
from planner.desktop.shared.look import Look
from planner.domain.board import Overview
from planner.wording import Wording

LOWEST, HIGHEST = 26, 46
_WEEK_WIDTH, _TOTAL_WIDTH = 142, 96
# Most is planned in the first track; the others get what is left, the same each.
_SHARES = (3, 2, 2, 2)


class ProgrammeTable(QTableView):
    """The weeks.

    Signals:
        opened: The :class:`IsoWeek` that should be opened.
    """

    opened = Signal(object)

    def __init__(self, look: Look, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.programme_model = ProgrammeModel(wording, self)
        self.delegate = ProgrammeDelegate(look, self.programme_model, wording)
        self.setModel(self.programme_model)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        heads = self.horizontalHeader()
        heads.setSectionsClickable(False)
        heads.setHighlightSections(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(8)
        self.setAccessibleName(self.tr("Uger og spor"))
        self.activated.connect(self._activated)
        look.changed.connect(self.viewport().update)

    def show_overview(self, overview: Overview | None, today: date) -> None:
        """Show a citizen's weeks; the cursor stays in its row."""
        index = self.currentIndex()
        row, column = max(index.row(), 0), max(index.column(), 0)
        self.delegate.today = today
        self.programme_model.show_overview(overview)
        if self.programme_model.weeks:
            row = min(row, self.programme_model.rowCount() - 1)
            self.setCurrentIndex(
                self.programme_model.index(row, min(column, self.programme_model.last_column))
            )
        self._measure()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.delegate.row_in_use = current.row()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        px, model, heads = self._look.px, self.programme_model, self.horizontalHeader()
        rows = max(model.rowCount(), 1)
        each = self.viewport().height() // rows
        self.verticalHeader().setDefaultSectionSize(min(max(each, px(LOWEST)), px(HIGHEST)))
        shares = _SHARES[: len(model.tracks)]
        room = self.viewport().width() - px(_WEEK_WIDTH) - px(_TOTAL_WIDTH)
        heads.resizeSection(WEEK, px(_WEEK_WIDTH))
        heads.resizeSection(model.last_column, px(_TOTAL_WIDTH))
        for number, share in enumerate(shares):
            heads.resizeSection(1 + number, room * share // sum(shares))

    def _activated(self, index: QModelIndex) -> None:
        week = self.programme_model.week(index.row())
        if week is not None:
            self.opened.emit(week.week)
