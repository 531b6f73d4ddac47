"""What a window remembers until next time: its size, page, week and person. Nothing else is kept here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from planner.domain.refusals import PlannerError
from planner.settings import Value, read_settings, with_window, write_settings


class Remembered:
    """Words in the person's settings, sizes in a small file beside it; without a path nothing outlives the window."""

    def __init__(self, settings_file: Path | None = None) -> None:
        self._path = settings_file
        self._words: dict[str, Value] = {}
        self._sizes: QSettings | None = None
        if settings_file is not None:
            self._sizes = QSettings(str(settings_file.with_name("window.ini")), QSettings.Format.IniFormat)
            try:
                self._words = dict(read_settings(settings_file).window)
            except PlannerError:
                self._path = None  # said by whoever reads the settings first; the file is left as it is

    def word(self, key: str, otherwise: str = "") -> str:
        """A short text kept under a key (``page``, ``week``, ``person``)."""
        return str(self._words.get(key, otherwise))

    def keep(self, key: str, text: str) -> None:
        """Keep a short text."""
        self._words[key] = text

    def geometry(self, key: str) -> QByteArray:
        """A window's or splitter's state; empty when there is none."""
        found = self._sizes.value(f"geometry/{key}") if self._sizes else None
        return found if isinstance(found, QByteArray) else QByteArray()

    def keep_geometry(self, key: str, state: QByteArray) -> None:
        """Keep a window's or splitter's state."""
        if self._sizes is not None:
            self._sizes.setValue(f"geometry/{key}", state)

    def flush(self) -> None:
        """Write it now; a disk that says no costs only the memory of where the window stood."""
        if self._sizes is not None:
            self._sizes.sync()
        if self._path is not None:
            try:
                write_settings(self._path, with_window(read_settings(self._path), **self._words))
            except PlannerError:
                return
