"""The few things that screen, paper and charts are drawn with.

Everything is frozen and hashable, so that a block which was laid out once can be drawn again without thinking.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]


class Weight(StrEnum):
    """How heavy the letters are; each is one bundled font."""

    REGULAR = "regular"
    SEMIBOLD = "semibold"
    BOLD = "bold"


Measure: TypeAlias = Callable[[str, Weight, float], float]
"""How wide a text is in one weight and size; given by whoever draws it. Widths must grow in step with the size."""


class Pattern(StrEnum):
    """What is drawn over a coloured bar, so that a grey copy still tells kinds apart."""

    SOLID = "solid"
    DIAGONAL = "diagonal"
    DOTS = "dots"
    HORIZONTAL = "horizontal"
    VERTICAL = "vertical"
    CROSSED = "crossed"
    BROAD_HORIZONTAL = "broad_horizontal"
    BROAD_VERTICAL = "broad_vertical"
    BACK_DIAGONAL = "back_diagonal"
    GRID = "grid"
    CHECKED = "checked"
    ZIGZAG = "zigzag"
    BROAD_DIAGONAL = "broad_diagonal"
    DASHES = "dashes"
    BIG_DOTS = "big_dots"
    STEPS = "steps"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle's place and size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    def inset(self, by: float) -> Box:
        """The box that much smaller on every side."""
        return Box(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)

    def moved(self, dx: float, dy: float) -> Box:
        """The same box elsewhere."""
        return Box(self.x + dx, self.y + dy, self.width, self.height)

    def holds(self, other: Box, slack: float = 0.01) -> bool:
        """Whether another box lies within this one."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle with straight or rounded corners; colours are ``#RRGGBB``, None draws nothing."""

    box: Box
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 0.75
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line; ``dash`` is the length of a dash and of the gap after it, 0 for an unbroken line."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str
    width: float = 0.5
    dash: float = 0.0


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text, from ``x`` to the right, standing on ``baseline``; ``width`` is what it measured."""

    text: str
    x: float
    baseline: float
    size: float
    colour: str
    weight: Weight = Weight.REGULAR
    width: float = 0.0

    @property
    def box(self) -> Box:
        """The room its letters take, from the top of the tallest to the bottom of the lowest."""
        return Box(self.x, self.baseline - ASCENT * self.size, self.width, (ASCENT + DESCENT) * self.size)


@dataclass(frozen=True, slots=True)
class Icon:
    """A pictogram by its file's name in ``resources/icons``, drawn in one colour."""

    name: str
    box: Box
    colour: str


@dataclass(frozen=True, slots=True)
class Hatch:
    """A filled rectangle with a pattern over it; the strokes of the pattern are cut at the box.

    See :func:`planner.layout.hatching.strokes` for the lines that make up a pattern.
    """

    pattern: Pattern
    box: Box
    colour: str
    over: str = "#FFFFFF"


@dataclass(frozen=True, slots=True)
class Clip:
    """What lies outside this rectangle is not drawn."""

    box: Box
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Group:
    """Primitives that belong together, moved by ``x`` and ``y``.

    ``clip`` is in the group's own coordinates. ``tag`` says what it is (``card``, ``header`` ...) and ``label`` says it
    in words for somebody who does not see it.
    """

    items: tuple[Primitive, ...]
    x: float = 0.0
    y: float = 0.0
    clip: Clip | None = None
    tag: str = ""
    label: str = ""


Primitive: TypeAlias = Rect | Line | Text | Icon | Hatch | Group


@dataclass(frozen=True, slots=True)
class Page:
    """One page or picture: its size, its name for a list of contents, and what is drawn, from back to front."""

    width: float
    height: float
    title: str
    items: tuple[Primitive, ...]


# How far Noto Sans reaches above and below the line for the letters of European languages (Å and É, g and ç).
ASCENT = 0.98
DESCENT = 0.25


def flat(items: Iterable[Primitive], x: float = 0.0, y: float = 0.0) -> Iterator[tuple[Primitive, Point]]:
    """Every primitive that is not a group, with how far it is moved; in drawing order."""
    for item in items:
        if isinstance(item, Group):
            yield from flat(item.items, x + item.x, y + item.y)
        else:
            yield item, (x, y)


def texts(items: Iterable[Primitive]) -> Iterator[Text]:
    """Every line of text where it stands on the page, in drawing order."""
    for item, (dx, dy) in flat(items):
        if isinstance(item, Text):
            yield Text(
                item.text, item.x + dx, item.baseline + dy, item.size, item.colour, item.weight, item.width
            )
