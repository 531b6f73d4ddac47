"""Whether there is a screen, and the way from a command to the window."""

from __future__ import annotations

import os
import platform
import re
import socket
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

from planner.domain.refusals import Unavailable

_PLATFORM = "QT_QPA_PLATFORM"
_DISPLAY = re.compile(r"(?P<host>[^:]*):(?P<number>\d+)(\.\d+)?")
_PATIENCE = 2.0


def has_screen(environment: Mapping[str, str]) -> bool:
    """Whether a window could be seen here.

    On Linux the screen is asked for an answer: where a name was left behind by a session that is gone, Qt would end the
    program without a word.
    """
    if environment.get(_PLATFORM, "").startswith(("offscreen", "minimal")):
        return False
    if platform.system() == "Linux":
        return _wayland_answers(environment) or _x_answers(environment.get("DISPLAY", ""))
    return True


def draw_unseen() -> None:
    """Let windows be drawn where there is no screen. Must be said before Qt is first used."""
    os.environ[_PLATFORM] = "offscreen"


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


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    return bool(name) and _listens(Path(environment.get("XDG_RUNTIME_DIR", "/")) / name)


def _x_answers(display: str) -> bool:
    match = _DISPLAY.fullmatch(display)
    if match is None:
        return False
    number = int(match["number"])
    if match["host"] not in {"", "unix"}:
        try:
            socket.create_connection((match["host"], 6000 + number), _PATIENCE).close()
        except OSError:
            return False
        return True
    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108  # where every X server listens
    return _listens(path) or _listens(f"\0{path}")


def _listens(address: str | Path) -> bool:
    """Whether somebody answers at a local address."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as asked:
        asked.settimeout(_PATIENCE)
        try:
            asked.connect(str(address))
        except OSError:
            return False
    return True
