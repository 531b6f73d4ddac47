"""Danish is written in the code; English is complete; plurals are right in both."""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"


def _messages(path: Path) -> dict[tuple[str, str], ET.Element]:
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            found[name, message.findtext("source") or ""] = message
    return found


def _translation(message: ET.Element) -> ET.Element:
    found = message.find("translation")
    assert found is not None
    return found


@pytest.mark.parametrize("file", ["planner_en.ts", "planner_da.ts"])
def test_nothing_is_unfinished(file: str) -> None:
    unfinished = [
        key
        for key, message in _messages(FOLDER / file).items()
        if _translation(message).get("type") == "unfinished"
    ]
    assert unfinished == []


def test_every_text_of_the_window_is_there(tmp_path: Path) -> None:
    sources = [
        *sorted((ROOT / "src" / "planner" / "desktop").rglob("*.py")),
        *sorted((ROOT / "ui").rglob("*.ui")),
    ]
    fresh = tmp_path / "fresh.ts"
    call = "from PySide6.scripts.pyside_tool import lupdate; lupdate()"
    subprocess.run(
        [sys.executable, "-c", call, "-silent", *map(str, sources), "-ts", str(fresh)],
        check=True,
        capture_output=True,
    )
    wanted = _messages(fresh)
    assert len(wanted) > 300
    english = _messages(FOLDER / "planner_en.ts")
    assert sorted(set(wanted) - set(english)) == []
    assert sorted(set(english) - set(wanted)) == []
    danish = _messages(FOLDER / "planner_da.ts")
    plural = {key for key, message in wanted.items() if message.get("numerus") == "yes"}
    assert sorted(plural ^ set(danish)) == []


def test_every_placeholder_survives() -> None:
    wrong = []
    for key, message in _messages(FOLDER / "planner_en.ts").items():
        translation = _translation(message)
        texts = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        wrong += [
            (key, mark)
            for mark in ("%1", "%2", "%3", "%n", "{0}", "{1}")
            if mark in key[1] and not all(mark in text for text in texts)
        ]
    assert wrong == []


def test_no_text_hides_inside_a_formatted_string() -> None:
    """Qt's own reader of texts passes those over, and the English window would show them in Danish."""
    hidden = [
        f"{path.name}:{call.lineno}"
        for path in sorted((ROOT / "src" / "planner" / "desktop").rglob("*.py"))
        for outer in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(outer, ast.JoinedStr)
        for call in ast.walk(outer)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "tr"
    ]
    assert hidden == []
