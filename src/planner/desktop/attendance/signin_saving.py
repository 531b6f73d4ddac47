"""Saving a session's sign-in sheet as a PDF file, and opening it."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from planner.desktop.shared.complaints import Remedy, Tone
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.saving import write_file
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref


def ask_for_sheet(parent: QWidget, desk: DeskContext, cohort: Ref, week: IsoWeek) -> QFileDialog:
    """Ask where the sign-in sheet of a cohort's week should be, without stopping the window."""
    plain = re.sub(r"[^\w-]+", "-", cohort.name).strip("-")
    kind = QCoreApplication.translate("SigninSaving", "deltagerliste")
    name = f"{kind}-{plain}-{week}.pdf".lower()
    dialog = QFileDialog(
        parent,
        QCoreApplication.translate("SigninSaving", "Gem deltagerliste"),
        str(Path.home() / name),
        "PDF (*.pdf)",
    )
    dialog.setObjectName("signinDialog")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda chosen: save_sheet(desk, cohort, week, Path(chosen)))
    dialog.open()
    return dialog


def save_sheet(desk: DeskContext, cohort: Ref, week: IsoWeek, path: Path) -> bool:
    """Write the sign-in sheet, and offer to open it; says whether it was written."""
    office, acting, wording = desk.office, desk.acting, desk.wording
    if not write_file(desk, path, lambda: office.exporting.signin(acting, str(cohort.id), week, wording)):
        return False
    desk.complaints.tell(
        QCoreApplication.translate("SigninSaving", "Deltagerlisten er gemt som %1.").replace("%1", path.name),
        tone=Tone.OK,
        remedies=(Remedy(QCoreApplication.translate("SigninSaving", "Åbn"), lambda _: open_file(path)),),
    )
    return True


def open_file(path: Path) -> None:
    """Open a file in the program that the computer has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
