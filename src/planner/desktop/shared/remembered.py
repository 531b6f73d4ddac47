"""What a window remembers until next time: its size, page, week and person. Nothing else is kept here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings


class Remembered:
    """A small file beside the person's settings; without a path nothing is kept."""

    def __init__(self, path: Path | None = None) -> None:
        self._file = QSettings(str(path), QSettings.Format.IniFormat) if path else None
        self._words: dict[str, str] = {}

    def word(self, key: str, otherwise: str = "") -> str:
        """A short text kept under a key (``page``, ``week``, ``person``)."""
        if self._file is None:
            return self._words.get(key, otherwise)
        return str(self._file.value(f"window/{key}", otherwise))

    def keep(self, key: str, text: str) -> None:
        """Keep a short text."""
        if self._file is None:
            self._words[key] = text
        else:
            self._file.setValue(f"window/{key}", text)

    def geometry(self, key: str) -> QByteArray:
        """A window's or splitter's state; empty when there is none."""
        found = self._file.value(f"geometry/{key}") if self._file else None
        return found if isinstance(found, QByteArray) else QByteArray()

    def keep_geometry(self, key: str, state: QByteArray) -> None:
        """Keep a window's or splitter's state."""
        if self._file is not None:
            self._file.setValue(f"geometry/{key}", state)

    def flush(self) -> None:
        """Write it now."""
        if self._file is not None:
            self._file.sync()
