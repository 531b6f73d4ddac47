"""Then and now in each area as a table, with a picture in one column and the same in words in the others."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.desktop.shared.look import Look
from planner.desktop.shared.page_painter import paint
from planner.domain.scales import AreaSpan, Score
from planner.layout.primitives import Box
from planner.layout.scales_chart import area_track
from planner.services.scale_words import span_sentence
from planner.wording import Wording, forms

Index = QModelIndex | QPersistentModelIndex
SPAN = Qt.ItemDataRole.UserRole
_MARGIN, _WIDEST = 6, 420


class Column(IntEnum):
    """The columns of the table."""

    AREA = 0
    PICTURE = 1
    THEN = 2
    NOW = 3


class SpanModel(QAbstractTableModel):
    """A read-only snapshot."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.spans: tuple[AreaSpan, ...] = ()

    def show_spans(self, spans: Sequence[AreaSpan]) -> None:
        """Show these areas."""
        self.beginResetModel()
        self.spans = tuple(spans)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.spans)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        span, column = self.spans[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(span, column)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return span_sentence(span, self._wording)
            case int() if role == SPAN:
                return span
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        words = (self.tr("Område"), self.tr("Udvikling"), self.tr("Først"), self.tr("Nu"))
        return words[section] if section < len(words) else None

    def _text(self, span: AreaSpan, column: Column) -> str:
        match column:
            case Column.AREA:
                return self._wording.words(span.area.name)
            case Column.PICTURE:
                return ""
            case Column.THEN:
                return self._score(span.then)
            case Column.NOW:
                return self._score(span.now)

    def _score(self, score: Score | None) -> str:
        if score is None:
            return "–"
        day = forms.short_day(self._wording.language, score.day)
        return f"{score.step}/{score.scale.size} · {day}"


class TrackDelegate(QStyledItemDelegate):
    """Paints an area's picture."""

    def __init__(self, look: Look, steps: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.steps = steps

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        span = index.data(SPAN)
        if not isinstance(span, AreaSpan):
            return
        room, margin = option.rect, self._look.px(_MARGIN)
        width = min(room.width() - 2 * margin, self._look.px(_WIDEST))
        scale = self._look.scale
        box = Box(0, 0, width / scale, room.height() / scale)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(room.x() + margin, room.y())
        painter.scale(scale, scale)
        paint(painter, area_track(span, self.steps, box, self._look.colours))
        painter.restore()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
