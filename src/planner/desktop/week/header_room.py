"""Room in a header: what does not fit is taken out whole and offered in a menu, never cut."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame, QWidget


class HeaderRoom(QObject):
    """Hides a label first, and then buttons one after the other, while the header is narrower than what is in it."""

    def __init__(self, parent: QObject, header: QFrame, label: QWidget, buttons: Sequence[QWidget]) -> None:
        super().__init__(parent)
        self._header, self._parts = header, (label, *buttons)
        self._fitting = False
        header.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest} and not self._fitting:
            self._fitting = True
            self._fit()
            self._fitting = False
        return False

    def _fit(self) -> None:
        layout = self._header.layout()
        if layout is None:
            return
        margins = layout.contentsMargins()
        widths = {
            widget: widget.sizeHint().width() + layout.spacing()
            for at in range(layout.count())
            if (item := layout.itemAt(at)) is not None and (widget := item.widget()) is not None
        }
        needed = sum(widths.values()) + margins.left() + margins.right() + _SPACERS
        for part in self._parts:
            hidden = needed > self._header.width()
            part.setHidden(hidden)
            if hidden:
                needed -= widths[part]


_SPACERS = 12
"""What the fixed spaces of a header take."""
