"""One sentence in a window of its own, when there is no office to show."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox


def apologise(sentence: str) -> None:
    """Say why the window cannot open, and wait until that is read."""
    box = QMessageBox(QMessageBox.Icon.Warning, QCoreApplication.translate("Apology", "Ugeplan"), sentence)
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    box.exec()
