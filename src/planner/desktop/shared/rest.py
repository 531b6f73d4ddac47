"""Work that waits until somebody has stopped paging: the plan is painted at once, the rest when they look at it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

# Long enough for a held arrow key, short enough to seem at once.
REST = 120  # ms


def when_at_rest(parent: QObject, work: Callable[[], None]) -> QTimer:
    """A timer whose ``start`` asks for the work; asking again before it was done waits anew."""
    timer = QTimer(parent, singleShot=True, interval=REST)
    timer.timeout.connect(work)
    return timer
