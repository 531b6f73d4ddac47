"""What becomes of each line of a file, as a table: a read-only snapshot."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from planner.desktop.shared.look import Look
from planner.services.people_import_words import line_message
from planner.services.people_imported import ImportPlan, Outcome, PlannedLine
from planner.wording import Wording

Index = QModelIndex | QPersistentModelIndex


class PlanModel(QAbstractTableModel):
    """The lines of a plan in the file's order, all of them or those with one outcome."""

    def __init__(self, wording: Wording, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._look = look
        self._all: tuple[PlannedLine, ...] = ()
        self._lines: tuple[PlannedLine, ...] = ()
        self._only: Outcome | None = None

    def show_plan(self, plan: ImportPlan | None) -> None:
        """Replace everything."""
        self._all = plan.lines if plan else ()
        self.show_only(self._only)

    def show_only(self, outcome: Outcome | None) -> None:
        """Limit the table to one outcome; None shows all."""
        self.beginResetModel()
        self._only = outcome
        self._lines = tuple(line for line in self._all if outcome in {None, line.outcome})
        self.endResetModel()

    def line(self, row: int) -> PlannedLine:
        """The line in a row."""
        return self._lines[row]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (self.tr("Linje"), self.tr("Hvad sker"), self.tr("Hvem"), self.tr("Ændringer"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._text(line, index.column())
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._brush(line, index.column())
        return None

    def _text(self, line: PlannedLine, column: int) -> str:
        match column:
            case 0:
                return str(line.number)
            case 1:
                return self._wording.text(line.outcome)
            case 2:
                return line.who
            case _:
                return line_message(line, self._wording)

    def _brush(self, line: PlannedLine, column: int) -> QBrush | None:
        colours = self._look.colours
        if line.outcome is Outcome.UNCHANGED or column == 0:
            return QBrush(QColor(colours.muted))
        if line.outcome is Outcome.REFUSED and column in {1, 3}:
            return QBrush(QColor(colours.danger))
        if line.outcome is Outcome.ADDED and column == 1:
            return QBrush(QColor(colours.ok))
        return None
