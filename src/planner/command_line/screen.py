"""Whether there is a screen, and the way from a command to the window."""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping
from types import ModuleType

from planner.domain.refusals import Unavailable

_PLATFORM = "QT_QPA_PLATFORM"


def has_screen(environment: Mapping[str, str]) -> bool:
    """Whether a window could be seen here."""
    if environment.get(_PLATFORM, "").startswith(("offscreen", "minimal")):
        return False
    if platform.system() == "Linux":
        return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))
    return True


def draw_unseen() -> None:
    """Let windows be drawn where there is no screen. Must be said before Qt is first used."""
    os.environ.setdefault(_PLATFORM, "offscreen")


def desktop() -> ModuleType:
    """The part that shows windows, imported only now.

    Raises:
        Unavailable: ``window-libraries`` when the computer lacks a library that windows need.
    """
    try:
        from planner.desktop import start
    except ImportError as missing:
        raise Unavailable("window-libraries", problem=str(missing)) from None
    return start
