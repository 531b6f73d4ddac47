"""A screen is one that answers."""

from __future__ import annotations

import platform
import socket
from pathlib import Path

import pytest

from planner.command_line.screen import has_screen


def test_where_nobody_looks() -> None:
    assert not has_screen({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"})


@pytest.mark.parametrize("display", ["", ":9817", ":9817.0", "localhost:5981.0", "nonsense"])
def test_a_name_without_a_screen(display: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "system", lambda: "Linux")
    assert not has_screen({"DISPLAY": display})
    assert not has_screen({"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": "/nowhere"})


def test_a_screen_that_answers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(platform, "system", lambda: "Linux")
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as screen:
        screen.bind("wayland-7")  # a short name: a folder of a test may be too deep for a socket's address
        screen.listen()
        assert has_screen({"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": "."})


def test_elsewhere_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "system", lambda: "Darwin")
    assert has_screen({})
