"""Bytes to a file that the user names, all or nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QIODevice, QSaveFile
from PySide6.QtWidgets import QFileDialog, QWidget

from planner.desktop.shared.complaints import Tone
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.refusals import PlannerError


def save_bytes(
    parent: QWidget, desk: DeskContext, title: str, name: str, pattern: str, make: Callable[[], bytes]
) -> QFileDialog:
    """Ask for a file's name without stopping the window, then make the bytes and write them there.

    A refusal or a full disk is said, and leaves an older file of that name as it was.
    """
    dialog = QFileDialog(parent, title, str(Path.home() / name), pattern)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda chosen: write_file(desk, Path(chosen), make))
    dialog.open()
    return dialog


def write_file(desk: DeskContext, path: Path, make: Callable[[], bytes]) -> bool:
    """Make the bytes and write them, all or nothing; says whether that was done."""
    try:
        content = make()
    except PlannerError as error:
        desk.complaints.about(error)
        return False
    file = QSaveFile(str(path))
    opened = file.open(QIODevice.OpenModeFlag.WriteOnly)
    if not opened or file.write(content) != len(content) or not file.commit():
        text = QCoreApplication.translate(
            "Saving",
            "%1 kunne ikke skrives. Intet er ændret; vælg en anden mappe, eller gør plads på disken.",
        )
        desk.complaints.tell(text.replace("%1", path.name), tone=Tone.DANGER)
        return False
    text = QCoreApplication.translate("Saving", "Gemt som %1.").replace("%1", path.name)
    desk.complaints.tell(text, tone=Tone.OK)
    return True
