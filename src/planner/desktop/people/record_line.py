"""A line in which somebody or something is looked up by name or reference."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from planner.desktop.people.typed_values import Unreadable
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.people import Record, Ref

MOST_SHOWN = 30


class RecordLine(QLineEdit):
    """Type a part of the name or the reference and choose; an empty line means nobody.

    Signals:
        settled: A record was chosen, or the line was left.
    """

    settled = Signal()

    def __init__(self, desk: DeskContext, sort: type[Record], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sort = sort
        self._chosen: Ref | None = None
        self._found: dict[str, Ref] = {}
        self._words = QStringListModel(self)
        # The completer has no parent but this line, and matches nothing by itself: the service has searched.
        self._completer = QCompleter(self._words, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(12)
        self._completer.activated[str].connect(self._picked)  # type: ignore[index]
        self.setCompleter(self._completer)
        self.textEdited.connect(self._search)
        self.returnPressed.connect(self.settled)
        self._arrow = QAction(self.tr("Vis listen"), self)
        self._arrow.triggered.connect(self.offer)
        self.addAction(self._arrow, QLineEdit.ActionPosition.TrailingPosition)
        # Qt lays out the arrow for a button without the room that the window's buttons have.
        self.setStyleSheet(
            "QToolButton { min-height: 0; padding: 0; border: none; background: transparent; }"
        )
        self._recolour()
        desk.look.changed.connect(self._recolour)

    def choose(self, ref: Ref | None) -> None:
        """Show somebody without telling anyone."""
        self._chosen = ref
        self.setText(_written(ref) if ref else "")

    def chosen(self) -> Ref | None:
        """Who stands in the line; None when it is empty.

        Raises:
            Unreadable: What was typed is nobody's name or reference, or several people's.
        """
        typed = self.text().strip()
        if not typed:
            return None
        if self._chosen is not None and typed == _written(self._chosen):
            return self._chosen
        if typed in self._found:
            return self._found[typed]
        if typed.endswith(")"):  # as it is written here: the reference decides
            typed = typed[:-1].rpartition("(")[2]
        hits = [record.ref for record in self._hits(typed)]
        exact = [ref for ref in hits if typed.casefold() in {ref.reference.casefold(), ref.name.casefold()}]
        if len(exact) == 1:
            return exact[0]
        if len(hits) == 1:
            return hits[0]
        raise Unreadable(typed)

    def offer(self) -> None:
        """Show the list of whom may be chosen."""
        self.setFocus()
        self._fill("" if self._chosen is not None else self.text())
        self._completer.setCompletionPrefix("")
        self._completer.complete()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self._offering():
            self.offer()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.settled.emit()

    def _hits(self, text: str) -> tuple[Record, ...]:
        return self._desk.office.people.list(self._desk.acting, self._sort, text=text)

    def _fill(self, text: str) -> None:
        self._found = {_written(record.ref): record.ref for record in self._hits(text)[:MOST_SHOWN]}
        self._words.setStringList(list(self._found))

    def _search(self, text: str) -> None:
        self._chosen = None
        if text.strip():
            self._fill(text.strip())
        else:
            self._found = {}
            self._words.setStringList([])

    def _picked(self, written: str) -> None:
        self._chosen = self._found.get(written)
        self.settled.emit()

    def _offering(self) -> bool:
        popup = self._completer.popup()
        return popup is not None and popup.isVisible()

    def _recolour(self) -> None:
        self._arrow.setIcon(self._desk.look.icon("chevron-down"))


def _written(ref: Ref) -> str:
    return f"{ref.name} ({ref.reference})"
