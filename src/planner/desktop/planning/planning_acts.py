"""What the planning dialogs do: one undo step each, whatever number of sessions it is about."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog

from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.services.changes import Change


class Made(Protocol):
    """What a service's act comes back with."""

    @property
    def change(self) -> Change | None:
        """What was done; None for a preview."""
        ...


def touched(change: Change) -> Touched:
    """What a change touched; one of wishes alone touches their citizens and cohorts."""
    sessions = frozenset(session.id for session in (*change.before, *change.after))
    wished = {wish.subject.id for pair in change.wishes for wish in pair}
    return Touched(sessions=sessions, people=change.citizens | wished)


def done(made: Made) -> Change:
    """The change of an act that was done."""
    assert made.change is not None  # only a preview has none
    return made.change


def perform(
    desk: DeskContext,
    label: str,
    act: Callable[[str | None], Change],
    reason: str | None = None,
    *,
    ask_reason: bool = True,
) -> bool:
    """Do an act as one step that can be undone; says whether it was done.

    Args:
        desk: The open office.
        label: What the step is called.
        act: Does it, over clashes for the reason it is given; None allows none.
        reason: Why clashes may stand, when somebody said so beforehand.
        ask_reason: Whether the strip offers to allow clashes that turn up at the last moment.
    """
    change = desk.undo.perform(
        label,
        lambda: act(reason),
        lambda change: desk.office.planning.undo(desk.acting, change),
        touched,
        allowing=act if ask_reason else None,
        over=lambda change: desk.office.planning.undo(desk.acting, change, over=True),
    )
    return change is not None


def give_undo(dialog: QDialog, desk: DeskContext) -> None:
    """Let Ctrl+Z and Ctrl+Y do in a dialog what they do in the window."""
    stack = desk.undo.stack
    undo, redo = stack.createUndoAction(dialog), stack.createRedoAction(dialog)
    undo.setShortcuts([QKeySequence("Ctrl+Z")])
    redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
    dialog.addActions([undo, redo])
