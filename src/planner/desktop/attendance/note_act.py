"""Keeping a session's note among colleagues."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.domain.session import Session
from planner.services.changes import Change


def keep_note(desk: DeskContext, seen: Session, wanted: Session) -> None:
    """Make the session's note as wanted, as one step that can be undone."""
    planning, acting = desk.office.planning, desk.acting

    def touched(change: Change) -> Touched:
        return Touched(sessions=frozenset(session.id for session in change.after))

    desk.undo.perform(
        QCoreApplication.translate("RegisterNote", "Notat til kolleger"),
        lambda: planning.change(acting, seen, wanted),
        lambda change: planning.undo(acting, change),
        touched,
    )
