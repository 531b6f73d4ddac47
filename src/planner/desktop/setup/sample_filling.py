"""Filling the sample office without stopping the window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from planner.domain.isoweek import IsoWeek
from planner.domain.refusals import PlannerError
from planner.services.office import Office
from planner.services.sample_office import SAMPLE_START

WEEKS = 13
WEEKS_BEFORE = 8
# The sample office's memberships and placements begin and end here.
FIRST, LAST = date(2026, 1, 1), date(2027, 12, 31)


def sample_start(today: date) -> IsoWeek:
    """The first week of a sample with some weeks behind and some ahead; its usual weeks when today is far off."""
    start = IsoWeek.of(today).plus(-WEEKS_BEFORE)
    fits = start.monday >= FIRST and start.plus(WEEKS - 1).sunday <= LAST
    return start if fits else SAMPLE_START


class SampleFilling(QObject):
    """One filling, in a thread of its own.

    Signals:
        filled: The sample office is there.
        refused: It could not be made; carries the :class:`PlannerError`. Nothing was kept.
    """

    filled = Signal()
    refused = Signal(object)

    def __init__(self, office: Office, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._today = today

    def start(self) -> None:
        """Begin; returns at once."""
        work = QRunnable.create(self._fill)
        QThreadPool.globalInstance().start(work)

    def _fill(self) -> None:
        try:
            self._office.sample.fill(weeks=WEEKS, start=sample_start(self._today), today=self._today)
        except PlannerError as error:
            self.refused.emit(error)
        else:
            self.filled.emit()
