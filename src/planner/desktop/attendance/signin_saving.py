"""Saving a session's sign-in sheet as a PDF file, and opening it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from planner.desktop.shared.complaints import Remedy, Tone
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.refusals import PlannerError
from planner.domain.session import Session


def ask_where(parent: QWidget, name: str) -> Path | None:
    """Ask where a file should be; None when nobody wants it after all."""
    title = QCoreApplication.translate("SigninSaving", "Gem deltagerliste")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name, "PDF (*.pdf)")
    return Path(chosen) if chosen else None


def open_file(path: Path) -> None:
    """Open a file in the program that the computer has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def save_signin(desk: DeskContext, session: Session, ask: Callable[[str], Path | None]) -> Path | None:
    """Write the sign-in sheet of a session's cohort and week where the user says; None when it was not written."""
    if session.cohort is None:
        return None
    say = QCoreApplication.translate
    week = session.slot.week
    plain = re.sub(r"[^\w-]+", "-", session.cohort.name).strip("-")
    path = ask(f"{say('SigninSaving', 'deltagerliste')}-{plain}-{week}.pdf".lower())
    if path is None:
        return None
    if not path.suffix:
        path = path.with_suffix(".pdf")
    try:
        made = desk.office.exporting.signin(desk.acting, session.cohort.reference, week, desk.wording)
        path.write_bytes(made)
    except PlannerError as error:
        desk.complaints.about(error)
        return None
    except OSError:
        desk.complaints.tell(
            say("SigninSaving", "Filen %1 kunne ikke skrives: vælg en anden mappe.").replace("%1", path.name),
            tone=Tone.DANGER,
        )
        return None
    desk.complaints.tell(
        say("SigninSaving", "Deltagerlisten er gemt i %1.").replace("%1", str(path)),
        tone=Tone.OK,
        remedies=(Remedy(say("SigninSaving", "Åbn"), lambda _: open_file(path)),),
    )
    return path
