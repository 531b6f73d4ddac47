"""The cells of a week template as a table to write in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import time
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from planner.desktop.planning.offers import ChoiceField
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.week.typed_time import read_time
from planner.domain.catalogue import Kind
from planner.domain.isoweek import IsoWeek
from planner.domain.refusals import Malformed
from planner.domain.session import Audience, EndIs
from planner.domain.templates import TemplateCell
from planner.wording import forms

_CELL = Qt.ItemDataRole.UserRole
_DAY, _FROM, _TO, _KIND, _TITLE, _WHO = range(6)


class TemplateCells(QTableWidget):
    """One row a cell.

    Signals:
        edited: Something was written or chosen.
    """

    edited = Signal()

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(0, 6, parent)
        self._desk = desk
        self._kinds: tuple[Kind, ...] = desk.office.catalogue.kinds(desk.today())
        self._filling = False
        self.setHorizontalHeaderLabels(
            [
                self.tr("Dag"),
                self.tr("Fra"),
                self.tr("Til"),
                self.tr("Slags"),
                self.tr("Titel"),
                self.tr("For"),
            ]
        )
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(desk.look.px(36))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Skabelonens aktiviteter"))
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for column, width in ((_DAY, 122), (_FROM, 64), (_TO, 64), (_KIND, 190), (_WHO, 158)):
            self.setColumnWidth(column, desk.look.px(width))
        head.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        self.itemChanged.connect(lambda _: self._changed())

    def show_cells(self, cells: tuple[TemplateCell, ...]) -> None:
        """Show a template's cells, in its order."""
        self.setRowCount(0)
        for cell in cells:
            self._append(cell)

    def add_cell(self) -> None:
        """One more, to be filled in."""
        known = self.cells_shown()
        last = known[-1] if known else None
        kind = self._kinds[0]
        self._append(
            TemplateCell(
                weekday=last.weekday if last else 0,
                start=time(9),
                end=time(10),
                end_is=EndIs.STATED,
                kind=kind.code,
                title=self._desk.wording.words(kind.name),
                audience=Audience.INDIVIDUAL,
            )
        )
        self.setCurrentCell(self.rowCount() - 1, _TITLE)
        self._changed()

    def remove_cell(self) -> None:
        """Without the chosen one."""
        if self.currentRow() >= 0:
            self.removeRow(self.currentRow())
            self._changed()

    def cells_shown(self) -> tuple[TemplateCell, ...]:
        """The cells as they were before anything was written in them."""
        return tuple(self._was(row) for row in range(self.rowCount()))

    def cells(self) -> tuple[TemplateCell, ...]:
        """The cells as written.

        Raises:
            Malformed: A time that is none.
        """
        return tuple(self._cell(row) for row in range(self.rowCount()))

    def _cell(self, row: int) -> TemplateCell:
        was = self._was(row)
        start, end = self._time(row, _FROM), self._time(row, _TO)
        same = (start, end) == (was.start, was.end)
        return replace(
            was,
            weekday=int(self._chosen(row, _DAY)),
            start=start,
            end=end,
            end_is=was.end_is if same else EndIs.STATED,
            kind=str(self._chosen(row, _KIND)),
            title=self._text(row, _TITLE),
            audience=Audience(self._chosen(row, _WHO)),
        )

    def _time(self, row: int, column: int) -> time:
        text = self._text(row, column)
        found = read_time(text)
        if found is None:
            raise Malformed("not-a-time", text=text)
        return found

    def _was(self, row: int) -> TemplateCell:
        item = self.item(row, _TITLE)
        found = item.data(_CELL) if item is not None else None
        assert isinstance(found, TemplateCell)
        return found

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text().strip() if item is not None else ""

    def _chosen(self, row: int, column: int) -> Any:
        box = self.cellWidget(row, column)
        assert isinstance(box, ChoiceField)
        return box.currentData()

    def _append(self, cell: TemplateCell) -> None:
        row, language = self.rowCount(), self._desk.language
        self._filling = True
        self.insertRow(row)
        monday = IsoWeek.of(self._desk.today())
        days = [(forms.weekday(language, day), day.weekday()) for day in monday.days]
        kinds = [(self._desk.wording.words(kind.name), kind.code) for kind in self._kinds]
        who = [(self.tr("hele holdet"), Audience.COHORT), (self.tr("hver for sig"), Audience.INDIVIDUAL)]
        self._box(row, _DAY, days, cell.weekday, self.tr("Dag"))
        self._box(row, _KIND, kinds, cell.kind, self.tr("Slags"))
        self._box(row, _WHO, who, cell.audience, self.tr("For"))
        for column, text in (
            (_FROM, forms.clock(language, cell.start)),
            (_TO, forms.clock(language, cell.end)),
            (_TITLE, cell.title),
        ):
            item = QTableWidgetItem(text)
            item.setData(_CELL, cell)
            item.setToolTip(text)
            self.setItem(row, column, item)
        self._filling = False

    def _box(
        self, row: int, column: int, offered: Sequence[tuple[str, object]], value: object, name: str
    ) -> None:
        box = ChoiceField()
        box.setAccessibleName(name)
        for text, data in offered:
            box.addItem(text, data)
        box.setCurrentIndex(next((n for n, (_, data) in enumerate(offered) if data == value), 0))
        box.currentIndexChanged.connect(lambda _: self._changed())
        self.setCellWidget(row, column, box)

    def _changed(self) -> None:
        if not self._filling:
            self.edited.emit()
