"""The rows of a card: the time with its pictogram and tick box, and the small lines below the title."""

from __future__ import annotations

from dataclasses import dataclass

from planner.layout.card_contents import ICONS, CardContent, Part
from planner.layout.palette import LIGHT
from planner.layout.primitives import ASCENT, Box, Icon, Line, Primitive, Rect, Weight
from planner.layout.text_fitting import Fitted, Sizes, TextFitter


@dataclass(frozen=True, slots=True)
class Density:
    """How generously a card is filled; lengths in points.

    Attributes:
        roomy: Pictogram and tick box always stand, above the time if need be, and the note stands apart at the bottom.
        merged: Place and address are one run.
        run_in: The title begins beside the time, and everything below it is one run.
    """

    bar: float
    pad: float
    top: float
    time: float
    time_least: float
    icon: float
    tick: float
    title: Sizes
    small: float
    small_least: float
    gap: float
    roomy: bool = False
    merged: bool = False
    run_in: bool = False


DENSITIES = (
    Density(9, 6, 5, 12, 10, 17, 12.5, Sizes(13.5, 10.5, 9.5), 9.3, 8.5, 3.5, roomy=True),
    Density(9, 5, 3.5, 10.5, 8.5, 13, 10.5, Sizes(11, 9, 8), 8, 7.5, 2, roomy=True),
    Density(7, 4, 2, 9, 7, 10.5, 8.5, Sizes(9.5, 8, 7), 7, 6.5, 1, merged=True),
    Density(6, 3.5, 1.5, 8, 6.5, 9, 7.5, Sizes(8.5, 7.5, 6.5), 6.5, 6, 0.5, merged=True),
    Density(5, 3, 1, 7.5, 6, 0, 7, Sizes(7.5, 7, 6), 6.5, 5.5, 0.5, merged=True, run_in=True),
)


@dataclass(frozen=True, slots=True)
class Head:
    """The first row or rows: what is drawn, and where the next row begins.

    A title beside it begins ``indent`` further in, and its first line has ``taken`` less room.
    """

    items: tuple[Primitive, ...]
    bottom: float
    indent: float = 0.0
    taken: float = 0.0


def head(
    fitter: TextFitter, content: CardContent, density: Density, left: float, right: float
) -> Head | None:
    """Pictogram, time and tick box; None when the time does not fit even by itself."""
    icon = density.icon + 3 if content.pictogram and density.icon else 0.0
    tick = density.tick + 3 if content.tick else 0.0
    room = right - left
    tries = ((icon, tick),) if density.roomy or density.run_in else ((icon, tick), (0.0, tick), (0.0, 0.0))
    for with_icon, with_tick in tries:
        time = _time(fitter, content, room - with_icon - with_tick, density.time, density.time_least)
        if time:
            return _row(content, density, left, right, time, with_icon, with_tick)
    if density.roomy:
        time = _time(fitter, content, room, density.time, density.time_least)
        if time is None or icon + tick > room:
            return None
        above = _row(content, density, left, right, (), icon, tick)
        below = _pieces(time, left, above.bottom, content.colours.ink)
        return Head((*above.items, *below), above.bottom + time[0].height + density.gap)
    return None if density.run_in else _split(fitter, content, density, left, right)


def _time(
    fitter: TextFitter, content: CardContent, room: float, start: float, least: float
) -> tuple[Fitted, ...] | None:
    """The time in one line, in pieces: the word for "about" is smaller and lighter than the figures."""
    pieces = [(f"{content.start}–", Weight.BOLD, 1.0)]
    if content.about:
        pieces.append((f"{content.about}\u00a0", Weight.REGULAR, 0.78))
    pieces.append((content.end, Weight.BOLD, 1.0))
    natural = sum(fitter.width(text, weight, share) for text, weight, share in pieces)
    size = min(start, int(room / natural * 20) / 20)
    if size < least:
        return None
    return tuple(
        Fitted((text,), (fitter.width(text, weight, size * share),), size * share, weight, 1.2)
        for text, weight, share in pieces
    )


def _pieces(time: tuple[Fitted, ...], x: float, top: float, ink: str) -> list[Primitive]:
    """The pieces of a time on one line."""
    items: list[Primitive] = []
    for piece in time:
        items += piece.at(x, top + ASCENT * (time[0].size - piece.size), ink)
        x += piece.width
    return items


def _row(
    content: CardContent,
    density: Density,
    left: float,
    right: float,
    time: tuple[Fitted, ...],
    icon: float,
    tick: float,
) -> Head:
    high = time[0].height if time else 0.0
    tallest = max(high, density.icon if icon else 0, density.tick if tick else 0)
    top, middle = density.top, density.top + tallest / 2
    items: list[Primitive] = []
    if icon:
        box = Box(left, middle - density.icon / 2, density.icon, density.icon)
        items.append(Icon(content.pictogram, box, content.colours.ink))
    items += _pieces(time, left + icon, middle - high * 0.48, content.colours.ink)
    if tick:
        box = Box(right - density.tick, middle - density.tick / 2, density.tick, density.tick)
        items.append(Rect(box.inset(0.4), "#FFFFFF", content.colours.ink, 0.9, density.tick / 6))
    indent = icon + sum(piece.width for piece in time) + 3
    return Head(tuple(items), top + tallest + density.gap, indent, indent + tick)


def _split(
    fitter: TextFitter, content: CardContent, density: Density, left: float, right: float
) -> Head | None:
    """Start and end under each other, in a narrow card."""
    room, least = right - left, density.time_least
    last = f"{content.about} {content.end}" if content.about else content.end
    start = fitter.line(f"{content.start}–", least, weight=Weight.BOLD, width=room, least=5.5)
    end = fitter.line(last, least, weight=Weight.BOLD, width=room, least=5.5)
    if start is None or end is None:
        return None
    top = density.top
    below = top + start.height * 0.9
    items = (*start.at(left, top, content.colours.ink), *end.at(left, below, content.colours.ink))
    return Head(items, below + end.height)


@dataclass(frozen=True, slots=True)
class SmallLine:
    """An icon and a small text beside it, one or more lines; ``apart`` puts a dashed rule above."""

    part: Part
    text: Fitted
    indent: float
    width: float
    apart: bool = False

    @property
    def height(self) -> float:
        """Of the lines, and of the rule when there is one."""
        return self.text.height + (5.0 if self.apart else 0.0)

    def drawn(self, left: float, top: float, ink: str) -> list[Primitive]:
        """What is drawn, from ``top``."""
        items: list[Primitive] = []
        if self.apart:
            items.append(Line(left, top, left + self.width, top, ink, 0.5, 1.6))
            top += 5.0
        if icon := ICONS.get(self.part):
            size = self.text.size * 1.02
            items.append(Icon(icon, Box(left - 0.5, top + self.text.size * 0.12, size, size), ink))
        colour = LIGHT.muted if self.part is Part.ADDRESS else LIGHT.ink
        return [*items, *self.text.at(left + self.indent, top, colour)]


def small_lines(
    fitter: TextFitter, parts: tuple[tuple[Part, str], ...], density: Density, width: float
) -> list[SmallLine] | None:
    """The parts below a title, those that stand apart last; None when a word is too wide."""
    said = dict(parts)
    if density.run_in and said:
        said = {parts[0][0]: "\u00a0· ".join(said.values())}
    elif density.merged and Part.ADDRESS in said and Part.PLACE in said:
        said[Part.PLACE] += f", {said.pop(Part.ADDRESS)}"
    step = density.small + 2.5
    lines = []
    for part, text in said.items():
        lower = 0.3 if part is Part.ADDRESS else 0.0
        least = density.small_least - lower
        fitted = fitter.fit(text, width - step, Sizes(density.small - lower, least, least), leading=1.18)
        if fitted is None:
            return None
        lines.append(SmallLine(part, fitted, step, width, apart=density.roomy and part is Part.NOTE))
    return sorted(lines, key=lambda line: line.apart)
