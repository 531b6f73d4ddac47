"""Which column of a file is read as what, with a choice for each."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableWidget, QTableWidgetItem

from planner.desktop.shared.desk_context import DeskContext
from planner.domain.people import Record
from planner.services.people_import_columns import Column, Columns, ColumnUse
from planner.services.people_import_fields import FIELDS, field_named

_ROW = 36
_ROWS_SHOWN = 5


class ColumnChoices(QObject):
    """Fills a table with one row for each column.

    Signals:
        changed: Another field was chosen for a column.
    """

    changed = Signal()

    def __init__(self, desk: DeskContext, sort: type[Record], table: QTableWidget) -> None:
        super().__init__(table)
        self._desk = desk
        self._sort = sort
        self._table = table
        self.boxes: list[QComboBox] = []
        self.columns = Columns((), 0)
        px = desk.look.px
        table.setColumnCount(3)
        table.setHorizontalHeaderLabels(
            [self.tr("Overskrift"), self.tr("Første værdi"), self.tr("Læses som")]
        )
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(px(_ROW))
        table.setStyleSheet(f"QTableView::item {{ padding: 0 {px(5)}px; }}")
        head = table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.Fixed)
        head.resizeSection(2, px(250))

    def show_columns(self, columns: Columns) -> None:
        """Show the columns of another file."""
        self.columns = columns
        self._table.setRowCount(0)
        self._table.setRowCount(len(columns.all))
        self.boxes = []
        muted = QBrush(QColor(self._desk.look.colours.muted))
        for row, column in enumerate(columns.all):
            heading = QTableWidgetItem(column.heading or self.tr("(uden overskrift)"))
            example = QTableWidgetItem(column.example)
            for item in (heading, example):
                item.setToolTip(item.text())
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            example.setForeground(muted)
            self._table.setItem(row, 0, heading)
            self._table.setItem(row, 1, example)
            box = self._box(column)
            self.boxes.append(box)
            self._table.setCellWidget(row, 2, box)
        shown = min(len(columns.all), _ROWS_SHOWN)
        height = self._table.horizontalHeader().sizeHint().height() + shown * self._desk.look.px(_ROW) + 4
        self._table.setFixedHeight(height)

    def _box(self, column: Column) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("%1 læses som").replace("%1", column.heading))
        if column.use is ColumnUse.SECRET:
            box.addItem(self.tr("CPR-numre læses aldrig"), "")
            box.setEnabled(False)
            return box
        box.addItem(self.tr("(læses ikke)"), "")
        for field in FIELDS[self._sort]:
            box.addItem(self._desk.wording.text(field.name), field.name.value)
        box.setCurrentIndex(max(box.findData(column.field), 0))
        box.currentIndexChanged.connect(lambda _: self._choose(column.number, str(box.currentData())))
        return box

    def _choose(self, number: int, name: str) -> None:
        """Read a column as a field; one that was read as the same is not any more, unless both are parts of it."""
        field = field_named(self._sort, name)
        columns = self.columns.read_as(number, name)
        for column in columns.all:
            if field and not field.parts and column.field == name and column.number != number:
                columns = columns.read_as(column.number, "")
        self.columns = columns
        for box, column in zip(self.boxes, columns.all, strict=True):
            box.blockSignals(True)  # noqa: FBT003
            box.setCurrentIndex(max(box.findData(column.field), 0))
            box.blockSignals(False)  # noqa: FBT003
        self.changed.emit()
