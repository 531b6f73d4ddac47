"""One undo step for each thing people do; undoing is a new change through the same service."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QUndoCommand, QUndoStack

from planner.desktop.shared.complaints import Complaints
from planner.desktop.shared.noticeboard import Noticeboard, Touched
from planner.domain.refusals import PlannerError

C = TypeVar("C")


class UndoSteps(QObject):
    """The undo stack of one open database.

    Signals:
        saved: Something was written (also by undo and redo).
    """

    saved = Signal()

    def __init__(
        self, noticeboard: Noticeboard, complaints: Complaints, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self._noticeboard = noticeboard
        self._complaints = complaints

    def perform(
        self,
        label: str,
        do: Callable[[], C],
        undo: Callable[[C], C],
        touched: Callable[[C], Touched],
        *,
        allowing: Callable[[str], C] | None = None,
        insisting: Callable[[], C] | None = None,
        over: Callable[[C], C] | None = None,
        show: Callable[[], object] | None = None,
        then: Callable[[], object] | None = None,
    ) -> C | None:
        """Do something through a service and keep it as one step; what was refused is said and None comes back.

        Args:
            label: What it is called in the menu ("Flyt Snusepraktik").
            do: Calls the service; returns the change it made.
            undo: Takes a change back; what it returns is the change that takes that back again.
            touched: What a change touched.
            allowing: Does the same over clashes, with the reason it is given.
            insisting: Does the same over another person's change.
            over: Takes a change back over another person's change.
            show: Shows what the other person did.
            then: What follows once it is done, be it now or later with a reason.
        """
        again = partial(self.perform, label, undo=undo, touched=touched, over=over, show=show, then=then)
        try:
            change = self._busy(do)
        except PlannerError as error:
            self._complaints.about(
                error,
                allow=None if allowing is None else lambda reason: again(lambda: allowing(reason)),
                insist=None if insisting is None else lambda: again(insisting, allowing=allowing),
                show=show,
            )
            return None
        self._complaints.settle()
        self.stack.push(_Step(self, label, change, _Ways(undo, touched, over)))
        self._post(touched(change))
        if then is not None:
            then()
        return change

    def reverse(self, label: str, change: C, ways: _Ways[C]) -> C | None:
        """Take a change back for an undo or a redo; None when that was refused.

        Over another person's change it is done, if the user says so, as a step of its own that is called ``label``.
        """
        try:
            inverse = self._busy(lambda: ways.undo(change))
        except PlannerError as error:
            over = ways.over
            self._complaints.about(
                error,
                insist=None
                if over is None
                else lambda: self.perform(label, lambda: over(change), ways.undo, ways.touched, over=over),
                show=lambda: self._noticeboard.post(ways.touched(change)),
            )
            return None
        self._complaints.settle()
        self._post(ways.touched(inverse))
        return inverse

    def forget(self) -> None:
        """Another database was opened: nothing done in the old one can be undone there."""
        self.stack.clear()

    def _post(self, touched: Touched) -> None:
        self.saved.emit()
        self._noticeboard.post(touched)

    @staticmethod
    def _busy(act: Callable[[], C]) -> C:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            return act()
        finally:
            QGuiApplication.restoreOverrideCursor()


@dataclass(frozen=True)
class _Ways(Generic[C]):
    """How a change is taken back, what that touches, and how it is taken back over another person's change."""

    undo: Callable[[C], C]
    touched: Callable[[C], Touched]
    over: Callable[[C], C] | None


class _Step(QUndoCommand, Generic[C]):
    """A change on the stack. It was done before it came here, so the first redo does nothing."""

    def __init__(self, steps: UndoSteps, label: str, change: C, ways: _Ways[C]) -> None:
        super().__init__(label)
        self._steps = steps
        self._change = change
        self._ways = ways
        self._done_already = True

    def redo(self) -> None:
        if self._done_already:
            self._done_already = False
        else:
            self._reverse(self.text())

    def undo(self) -> None:
        self._reverse(self._steps.tr("Fortrudt: %1").replace("%1", self.text()))

    def _reverse(self, label: str) -> None:
        # An exception here would leave a broken step on the stack: what is refused is said, and the step goes.
        inverse = self._steps.reverse(label, self._change, self._ways)
        if inverse is None:
            self.setObsolete(True)
        else:
            self._change = inverse
