"""Every icon looks on paper as Qt draws it on screen."""

import re
import subprocess
from collections.abc import Callable
from importlib import resources
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from planner.exporters.paper.document import pdf
from planner.exporters.paper.svg_paths import icon_commands, path_commands
from planner.layout.primitives import Box, Icon, Page

_ICONS = resources.files("planner._built.data") / "icons"
# Arrows of the screen's boxes carry a colour of their own and stand on no paper.
NAMES = sorted(
    file.name.removesuffix(".svg")
    for file in _ICONS.iterdir()
    if file.name.endswith(".svg") and "currentColor" in file.read_text("utf-8")
)
_SIDE = 48
_ROW = 10


def _place(number: int) -> Box:
    return Box(number % _ROW * _SIDE, number // _ROW * _SIDE, _SIDE, _SIDE)


def _size() -> tuple[int, int]:
    return _ROW * _SIDE, -(-len(NAMES) // _ROW) * _SIDE


def _by_poppler(program: Callable[[str], str], folder: Path) -> bytes:
    width, height = _size()
    items = tuple(Icon(name, _place(n), "#000000") for n, name in enumerate(NAMES))
    (folder / "icons.pdf").write_bytes(
        pdf([Page(width, height, "Icons", items)], title="Icons", language="en")
    )
    call = [program("pdftoppm"), "-r", "72", "-gray", str(folder / "icons.pdf")]
    done = subprocess.run(call, capture_output=True, check=True)
    found = re.fullmatch(rb"(P5\s+\d+ \d+\s+255\s)(.*)", done.stdout, re.DOTALL)
    assert found is not None
    head, data = found.groups()
    assert head.split()[1:3] == [str(width).encode(), str(height).encode()]
    return bytes(data)


def _by_qt() -> bytes:
    width, height = _size()
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    for n, name in enumerate(NAMES):
        box = _place(n)
        svg = (_ICONS / f"{name}.svg").read_text("utf-8").replace("currentColor", "#000000")
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(box.x, box.y, box.width, box.height))
    painter.end()
    assert image.bytesPerLine() == width
    return bytes(memoryview(image.constBits()))


def test_paper_and_screen_draw_the_same_icons(
    qtbot: QtBot, program: Callable[[str], str], tmp_path: Path
) -> None:
    paper, screen = _by_poppler(program, tmp_path), _by_qt()
    width, _ = _size()
    for n, name in enumerate(NAMES):
        box = _place(n)
        rows = [int(box.y + y) * width + int(box.x) for y in range(_SIDE)]
        pairs = [(paper[at + x], screen[at + x]) for at in rows for x in range(_SIDE)]
        inked = sum(255 - s for _, s in pairs)
        differs = sum(abs(p - s) for p, s in pairs)
        assert inked > 0
        # The two smooth edges differently; a wrong curve is far more.
        assert differs < 0.12 * inked + 4000, name


@pytest.mark.parametrize(
    ("data", "drawn"),
    [
        ("M0,0L10 10-5-5z", "0 256 m 10 246 l -5 261 l h"),
        ("m1.5.5 1 1h2V9", "1.5 255.5 m 2.5 254.5 l 4.5 254.5 l 4.5 247 l"),
        ("M0 0q3 0 3 3t3 3", "0 256 m 2 256 3 255 3 253 c 3 251 4 250 6 250 c"),
        ("M0 0c0 1 2 3 4 4s2 1 4 4", "0 256 m 0 255 2 253 4 252 c 6 251 6 251 8 248 c"),
        ("M0 0a5 5 0 015 5", "0 256 m 2.76 256 5 253.76 5 251 c"),
        ("M1 1A0 5 0 0 1 4 4", "1 255 m 4 252 l"),
    ],
)
def test_the_grammar_of_paths(data: str, drawn: str) -> None:
    assert path_commands(data) == drawn


@pytest.mark.parametrize("data", ["L", "M 1", "1 2", "M0 0 X", "M0 0 z 4"])
def test_what_is_no_path_is_refused(data: str) -> None:
    with pytest.raises(ValueError, match="path"):
        path_commands(data)


def test_an_unknown_icon_is_no_icon() -> None:
    assert icon_commands("no-such-icon") is None
    page = Page(100, 100, "Empty", (Icon("no-such-icon", Box(0, 0, 10, 10), "#000000"),))
    assert pdf([page], title="Empty", language="en").startswith(b"%PDF")
