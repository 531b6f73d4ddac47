"""Asking for a table in a file, without stopping the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_for_table(parent: QWidget, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Ask for one file that may hold a table, and hand it over."""
    pattern = QCoreApplication.translate("TableFile", "Lister (*.xlsx *.csv *.txt *.tsv);;Alle filer (*)")
    dialog = QFileDialog(parent, title, str(Path.home()), pattern)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()
    return dialog
