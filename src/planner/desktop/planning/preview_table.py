"""What an act would do, as a table: a row for each session with what is to be known about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from planner.desktop.shared.look import Look
from planner.domain.clashes import Clash
from planner.domain.session import Session
from planner.wording import Wording, forms

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


class RowTone(StrEnum):
    """How a row is written: as usual, less, or as something that needs a look; always said in words beside it."""

    PLAIN = "plain"
    MUTED = "muted"
    WARNING = "warning"
    DANGER = "danger"


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewRow:
    """One row: a text for each column, the tone, the whole note as a tip, and what it is about."""

    cells: tuple[str, ...]
    tone: RowTone = RowTone.PLAIN
    tip: str = ""
    about: object = None


class PreviewTable(QAbstractTableModel):
    """Day, time, activity, who, and a note."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.heads: tuple[str, ...] = (
            self.tr("Dag"),
            self.tr("Tid"),
            self.tr("Aktivitet"),
            self.tr("Hvem"),
            self.tr("Bemærk"),
        )
        self.rows: tuple[PreviewRow, ...] = ()

    def show(self, rows: Iterable[PreviewRow], heads: Sequence[str] | None = None) -> None:
        """Replace everything."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.heads = tuple(heads) if heads is not None else self.heads
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return self.heads[section] if section < len(self.heads) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[index.column()] if index.column() < len(row.cells) else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.tip or "  ".join(row.cells)
        if role == Qt.ItemDataRole.ForegroundRole and row.tone is not RowTone.PLAIN:
            return QBrush(QColor(getattr(self._look.colours, row.tone.value)))
        return row if role == ROW else None


class RowWords(QObject):
    """Writes sessions, closed days and others as rows."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording

    def day(self, day: date) -> str:
        """``ons. 6. maj``."""
        language = self._wording.language
        return f"{forms.weekday(language, day)[:3]} {forms.short_day(language, day)}"

    def who(self, session: Session) -> str:
        """The cohort with how many, the citizen, or how many."""
        count = len(session.attending)
        if session.cohort is not None:
            return f"{session.cohort.name} ({count})"
        return session.attending[0].citizen.name if count == 1 else str(count)

    def session(
        self, session: Session, notes: Mapping[UUID, tuple[str, str, RowTone]], note: str = ""
    ) -> PreviewRow:
        """A session, with what was found about it; ``note`` otherwise."""
        text, tip, tone = notes.get(session.id, (note, "", RowTone.PLAIN))
        if note and text != note:
            text = f"{note}; {text}"
        cells = (
            self.day(session.day),
            self._wording.times(session.slot),
            session.title,
            self.who(session),
            text,
        )
        return PreviewRow(cells=cells, tone=tone, tip=tip, about=session)

    def and_more(self, count: int) -> str:
        """That there is more than is shown; in an object of its own, because Qt looks a plural up under the class it is of."""
        return self.tr("… og %n til.", "", count)

    def plain(self, day: date, title: str, note: str, tone: RowTone = RowTone.MUTED) -> PreviewRow:
        """Something that gets no time of its own."""
        return PreviewRow(cells=(self.day(day), "–", title, "", note), tone=tone)

    def notes(self, clashes: Iterable[Clash]) -> dict[UUID, tuple[str, str, RowTone]]:
        """What was found, by session: a word, the sentences, and how serious it is."""
        found: dict[UUID, list[Clash]] = {}
        for clash in clashes:
            for session in clash.sessions:
                found.setdefault(session, []).append(clash)
        return {session: self._note(each) for session, each in found.items()}

    def _note(self, clashes: list[Clash]) -> tuple[str, str, RowTone]:
        blocking = [clash for clash in clashes if clash.blocks]
        said = "\n".join(self._wording.clash(clash) for clash in blocking or clashes)
        if blocking:
            return self.tr("kan ikke lade sig gøre"), said, RowTone.DANGER
        return self.tr("bemærk"), said, RowTone.WARNING


def blocking_sentences(clashes: Iterable[Clash], wording: Wording) -> list[str]:
    """What stops an act, each thing once."""
    return list(dict.fromkeys(wording.clash(clash) for clash in clashes if clash.blocks))
