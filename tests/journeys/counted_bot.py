"""Counts what a person does: every press of the mouse and every key."""

from __future__ import annotations

from typing import Any

from pytestqt.qtbot import QtBot

_PRESSES = {"mousePress", "mouseClick", "mouseDClick", "keyPress", "keyClick"}


class CountedBot:
    """A bot that passes everything on, and counts."""

    def __init__(self, bot: QtBot) -> None:
        self._bot = bot
        self.acts = 0

    def __getattr__(self, name: str) -> Any:
        if name in _PRESSES:
            self.acts += 1
        return getattr(self._bot, name)

    def keyClicks(self, widget: Any, text: str, *more: Any) -> None:  # noqa: N802  # Qt's own name
        """One act for each letter."""
        self.acts += len(text)
        self._bot.keyClicks(widget, text, *more)
