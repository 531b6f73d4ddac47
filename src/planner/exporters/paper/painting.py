"""Primitives as the drawing commands of a PDF page.

Written as text and not through the library's drawing calls: a block that has been written once is used again on the next page,
and that is what makes a thousand sheets quick.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Protocol

from planner.exporters.paper.svg_paths import SIDE
from planner.layout.hatching import strokes
from planner.layout.primitives import (
    Box,
    Group,
    Hatch,
    Icon,
    Line,
    Pattern,
    Primitive,
    Rect,
    Text,
    Weight,
)

_CIRCLE = 0.5523  # how far the handles of a quarter circle's curve reach
_HATCH_HEIGHT = 600.0


class Sheet(Protocol):
    """What the painter needs of the document it paints for."""

    def letters(self, text: str, weight: Weight) -> list[tuple[str, str]]:
        """A text in runs: the name of the font (part) in the document, and the run as a PDF string."""
        ...

    def icon(self, name: str) -> str | None:
        """The document's name of an icon's form; None when there is no such icon."""
        ...

    def hatch(self, pattern: Pattern, width: float) -> str:
        """The document's name of the form with a pattern of that width, :data:`_HATCH_HEIGHT` tall."""
        ...


class Painter:
    """Writes primitives for one document, whose names of fonts and forms they use."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._written: dict[int, tuple[Group, str]] = {}

    def page(self, items: Iterable[Primitive], height: float) -> str:
        """The commands of a page; blocks of an earlier page are used again."""
        return f"1 0 0 1 0 {_n(height)} cm\n" + "\n".join(self._top(item) for item in items)

    def _top(self, item: Primitive) -> str:
        if not isinstance(item, Group):
            return self._one(item)
        # The items of a block that stands on many pages are the same tuple on each: only its place differs.
        kept = self._written.get(id(item.items))
        if kept is None:
            kept = item, "\n".join(self._inside(item))
            self._written[id(item.items)] = kept
        return self._moved(item, kept[1])

    @staticmethod
    def _moved(group: Group, inside: str) -> str:
        if not group.x and not group.y:
            return f"q\n{inside}\nQ"
        return f"q 1 0 0 1 {_n(group.x)} {_n(-group.y)} cm\n{inside}\nQ"

    def _inside(self, group: Group) -> Iterator[str]:
        if group.clip:
            yield f"{_outline(group.clip.box, group.clip.radius)} W n"
        for item in group.items:
            yield self._one(item)

    def _one(self, item: Primitive) -> str:
        match item:
            case Text():
                return self._text(item)
            case Rect():
                return _rect(item)
            case Line():
                return _line(item)
            case Icon():
                return self._icon(item)
            case Hatch():
                return self._hatch(item)
            case Group():
                return self._moved(item, "\n".join(self._inside(item)))

    def _text(self, item: Text) -> str:
        runs = [
            f"/{name} {_n(item.size)} Tf {string} Tj"
            for name, string in self._sheet.letters(item.text, item.weight)
        ]
        place = f"1 0 0 1 {_n(item.x)} {_n(-item.baseline)} Tm"
        return f"BT {_colour(item.colour)} rg {place} {' '.join(runs)} ET"

    def _icon(self, item: Icon) -> str:
        name = self._sheet.icon(item.name)
        if name is None:
            return ""
        box = item.box
        scale = min(box.width, box.height) / SIDE
        place = f"{scale:.5f} 0 0 {scale:.5f} {_n(box.x)} {_n(-box.bottom)} cm"
        return f"q {_colour(item.colour)} rg {place} /{name} Do Q"

    def _hatch(self, item: Hatch) -> str:
        box = item.box
        ground = f"q {_outline(box)} W {_colour(item.colour)} rg f"
        if item.pattern is Pattern.SOLID:
            return f"{ground} Q"
        name = self._sheet.hatch(item.pattern, box.width)
        place = f"1 0 0 1 {_n(box.x)} {_n(-box.y)} cm"
        return f"{ground} {_colour(item.over)} RG {place} /{name} Do Q"


def hatch_commands(pattern: Pattern, width: float) -> tuple[str, Box]:
    """The commands of a pattern's form, in the stroke colour of whoever uses it, and the form's box."""
    lines = [
        f"{_n(s.width)} w {_n(s.x1)} {_n(-s.y1)} m {_n(s.x2)} {_n(-s.y2)} l S"
        for s in strokes(pattern, width, _HATCH_HEIGHT)
    ]
    return "\n".join(lines), Box(0, -_HATCH_HEIGHT, width, _HATCH_HEIGHT)


def _rect(item: Rect) -> str:
    parts = []
    if item.fill:
        parts.append(f"{_colour(item.fill)} rg")
    if item.stroke:
        parts.append(f"{_colour(item.stroke)} RG {_n(item.stroke_width)} w")
    operator = {(True, False): "f", (False, True): "S", (True, True): "B", (False, False): "n"}
    parts.append(_outline(item.box, item.radius))
    return " ".join([*parts, operator[bool(item.fill), bool(item.stroke)]])


def _line(item: Line) -> str:
    path = f"{_n(item.x1)} {_n(-item.y1)} m {_n(item.x2)} {_n(-item.y2)} l S"
    pen = f"{_colour(item.colour)} RG {_n(item.width)} w"
    return f"{pen} [{_n(item.dash)}] 0 d {path} [] 0 d" if item.dash else f"{pen} {path}"


def _outline(box: Box, radius: float = 0.0) -> str:
    left, right, top, bottom = box.x, box.right, -box.y, -box.bottom
    radius = min(radius, box.width / 2, box.height / 2)
    if radius <= 0:
        return f"{_n(left)} {_n(bottom)} {_n(box.width)} {_n(box.height)} re"
    r, k = radius, radius * (1 - _CIRCLE)
    return (
        f"{_n(left + r)} {_n(top)} m {_n(right - r)} {_n(top)} l"
        f" {_n(right - k)} {_n(top)} {_n(right)} {_n(top - k)} {_n(right)} {_n(top - r)} c"
        f" {_n(right)} {_n(bottom + r)} l"
        f" {_n(right)} {_n(bottom + k)} {_n(right - k)} {_n(bottom)} {_n(right - r)} {_n(bottom)} c"
        f" {_n(left + r)} {_n(bottom)} l"
        f" {_n(left + k)} {_n(bottom)} {_n(left)} {_n(bottom + k)} {_n(left)} {_n(bottom + r)} c"
        f" {_n(left)} {_n(top - r)} l"
        f" {_n(left)} {_n(top - k)} {_n(left + k)} {_n(top)} {_n(left + r)} {_n(top)} c h"
    )


@lru_cache(maxsize=256)
def _colour(value: str) -> str:
    return " ".join(_n(int(value[place : place + 2], 16) / 255, 3) for place in (1, 3, 5))


def _n(number: float, places: int = 2) -> str:
    """A number as PDF writes it."""
    text = f"{number:.{places}f}".rstrip("0").rstrip(".")
    return "0" if text in {"", "-0"} else text
