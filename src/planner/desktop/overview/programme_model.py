"""A citizen's weeks as an item model: a row for each week, a column for each track, and the sums in the last row."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.desktop.overview.board_words import all_words, closed_words
from planner.domain.board import Overview, ProgrammeWeek
from planner.domain.catalogue import Track
from planner.wording import Wording, forms

Index = QModelIndex | QPersistentModelIndex
WEEK = 0
_TRACKS: tuple[Track | None, ...] = (Track.JOB, Track.SOCIAL, Track.HEALTH)
_SPOKEN = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))
_TIP = int(Qt.ItemDataRole.ToolTipRole)


class ProgrammeModel(QAbstractTableModel):
    """A read-only snapshot of an overview."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.overview: Overview | None = None
        self.tracks: tuple[Track | None, ...] = _TRACKS

    def show_overview(self, overview: Overview | None) -> None:
        """Show another citizen or other weeks; busy time gets a column of its own when there is any."""
        self.beginResetModel()
        self.overview = overview
        busy = overview is not None and overview.minutes(None) > 0
        self.tracks = (*_TRACKS, None) if busy else _TRACKS
        self.endResetModel()

    @property
    def weeks(self) -> tuple[ProgrammeWeek, ...]:
        """The weeks shown."""
        return self.overview.weeks if self.overview else ()

    @property
    def last_column(self) -> int:
        """The column of the totals."""
        return 1 + len(self.tracks)

    def week(self, row: int) -> ProgrammeWeek | None:
        """The week of a row; None for the sums."""
        return self.weeks[row] if 0 <= row < len(self.weeks) else None

    def minutes(self, row: int, column: int) -> int:
        """The minutes of a cell: a track's, or of everything in the last column."""
        if self.overview is None:
            return 0
        what: ProgrammeWeek | Overview = self.week(row) or self.overview
        return what.planned_minutes if column == self.last_column else what.minutes(self.tracks[column - 1])

    def company(self, row: int) -> int:
        """The minutes of a row that count as hours at a company."""
        what = self.week(row) or self.overview
        return what.company_minutes if what else 0

    def rowCount(self, parent: Index | None = None) -> int:
        nothing = (parent is not None and parent.isValid()) or not self.weeks
        return 0 if nothing else len(self.weeks) + 1

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 2 + len(self.tracks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role in _SPOKEN:
            return self._spoken(row, column)
        return self._tip(row, column) if role == _TIP else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return self.week_words(section)
        if section == WEEK:
            return self.tr("Uge")
        return self.tr("I alt") if section == self.last_column else self.track_words(section)

    def week_words(self, row: int) -> str:
        """``Uge 48``; ``I alt`` for the sums."""
        week = self.week(row)
        return self.tr("Uge %1").replace("%1", str(week.week.number)) if week else self.tr("I alt")

    def track_words(self, column: int) -> str:
        """What a track is called."""
        names = {
            Track.JOB: self.tr("Job"),
            Track.SOCIAL: self.tr("Socialt"),
            Track.HEALTH: self.tr("Sundhed"),
            None: self.tr("Optaget"),
        }
        return names[self.tracks[column - 1]]

    def _spoken(self, row: int, column: int) -> str:
        wording, week = self._wording, self.week(row)
        if column == WEEK:
            if week is None:
                return self.tr("I alt")
            days = forms.dates(wording.language, week.week.monday, week.week.days[4])
            return f"{self.week_words(row)}, {days}"
        planned = wording.duration(self.minutes(row, column))
        if column == self.last_column:
            company = wording.duration(self.company(row))
            text = self.tr("%1: %2 planlagt, %3 i virksomhed")
            return text.replace("%1", self.week_words(row)).replace("%2", planned).replace("%3", company)
        head = f"{self.week_words(row)}, {self.track_words(column)}"
        if not self.minutes(row, column):
            nothing = self.tr("intet planlagt")
            return f"{head}: {nothing}"
        return ", ".join([f"{head}: {planned}", *self._lines(week, column)])

    def _tip(self, row: int, column: int) -> str:
        week = self.week(row)
        if week is None or column == WEEK:
            closed = (
                [
                    words
                    for day in week.week.days
                    for words in closed_words(day, week.closed_days, self._wording)
                ]
                if week
                else []
            )
            return "\n".join(closed)
        return "" if column == self.last_column else "\n".join(self._lines(week, column))

    def _lines(self, week: ProgrammeWeek | None, column: int) -> list[str]:
        """``onsdag Snusepraktik 09.00–11.00`` for each session of a track."""
        if week is None:
            return []
        cells = week.of(self.tracks[column - 1])
        return [
            f"{forms.weekday(self._wording.language, day)} {words}"
            for day in week.week.days
            for words in all_words([cell for cell in cells if cell.slot.day == day], self._wording)
        ]
