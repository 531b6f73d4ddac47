"""The patterns over coloured bars, as plain strokes that anything can draw."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from planner.layout.primitives import Pattern


class Stroke(NamedTuple):
    """A straight stroke with square ends, to be cut at the edges of its box."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float


@lru_cache(maxsize=1024)
def strokes(pattern: Pattern, width: float, height: float) -> tuple[Stroke, ...]:
    """The strokes of a pattern over a box of that size whose top left corner is at 0, 0."""
    return tuple(_DRAWN[pattern](width, height))


def _none(width: float, height: float) -> list[Stroke]:
    return []


def _steps(start: float, end: float, step: float) -> list[float]:
    return [start + step * n for n in range(int((end - start) / step) + 1)]


def _slanted(width: float, height: float, gap: float, thick: float, *, up: bool) -> list[Stroke]:
    found = []
    for at in _steps(-gap, height + width + gap, gap):
        left, right = (at, at - width) if up else (at - width, at)
        found.append(Stroke(0, left, width, right, thick))
    return found


def _level(width: float, height: float, gap: float, thick: float) -> list[Stroke]:
    return [Stroke(0, y, width, y, thick) for y in _steps(gap / 2, height, gap)]


def _upright(width: float, height: float, at: tuple[float, ...], thick: float) -> list[Stroke]:
    # Bars differ in width (9 pt on paper, 4 px on screen): lines are placed by the share of the width.
    return [Stroke(width * share, 0, width * share, height, thick) for share in at]


def _spots(width: float, height: float, gap: float, size: float, columns: tuple[float, ...]) -> list[Stroke]:
    found = []
    for row, y in enumerate(_steps(gap / 2, height, gap)):
        for number, share in enumerate(columns):
            if (row + number) % 2 == 0:
                x = width * share
                found.append(Stroke(x - size / 2, y, x + size / 2, y, size))
    return found


def _zigzag(width: float, height: float) -> list[Stroke]:
    found = []
    for y in _steps(-4.0, height + 4.0, 6.0):
        found += [Stroke(0, y, width / 2, y + 3.0, 1.3), Stroke(width / 2, y + 3.0, width, y, 1.3)]
    return found


def _stairs(width: float, height: float) -> list[Stroke]:
    found = []
    for y in _steps(0.0, height + 4.0, 8.0):
        found += [Stroke(0, y, width / 2, y, 1.2), Stroke(width / 2, y, width / 2, y + 4, 1.2)]
        found.append(Stroke(width / 2, y + 4, width, y + 4, 1.2))
    return found


_DRAWN = {
    Pattern.SOLID: _none,
    Pattern.DIAGONAL: lambda w, h: _slanted(w, h, 4.0, 1.1, up=True),
    Pattern.BACK_DIAGONAL: lambda w, h: _slanted(w, h, 4.0, 1.1, up=False),
    Pattern.BROAD_DIAGONAL: lambda w, h: _slanted(w, h, 9.0, 3.0, up=True),
    Pattern.DOTS: lambda w, h: _spots(w, h, 3.2, 1.4, (0.2, 0.5, 0.8)),
    Pattern.BIG_DOTS: lambda w, h: _spots(w, h, 4.0, 2.8, (0.5, 2.0)),
    Pattern.CHECKED: lambda w, h: _spots(w, h, w / 3, w / 3, (1 / 6, 1 / 2, 5 / 6)),
    Pattern.DASHES: lambda w, h: [Stroke(w / 2, y, w / 2, y + 5.0, 1.6) for y in _steps(1.5, h, 8.0)],
    Pattern.HORIZONTAL: lambda w, h: _level(w, h, 3.6, 1.0),
    Pattern.BROAD_HORIZONTAL: lambda w, h: _level(w, h, 9.0, 3.0),
    Pattern.VERTICAL: lambda w, h: _upright(w, h, (0.25, 0.5, 0.75), 0.9),
    Pattern.BROAD_VERTICAL: lambda w, h: _upright(w, h, (0.6,), 2.2),
    Pattern.CROSSED: lambda w, h: _slanted(w, h, 5.0, 0.9, up=True) + _slanted(w, h, 5.0, 0.9, up=False),
    Pattern.GRID: lambda w, h: _level(w, h, 4.5, 0.9) + _upright(w, h, (0.5,), 0.9),
    Pattern.ZIGZAG: _zigzag,
    Pattern.STEPS: _stairs,
}
