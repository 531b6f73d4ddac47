"""Cards: a session's words in the room that its time gives it.

A card is tried roomy, then tighter and tighter, until everything fits. If nothing does, it goes without some of the
secondary lines, and says which, so that the sheet can list them elsewhere. Time and title come first everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass

from planner.layout.card_contents import GIVEN_UP, ICONS, CardContent, Part
from planner.layout.palette import LIGHT
from planner.layout.primitives import Box, Clip, Group, Hatch, Icon, Line, Primitive, Rect, Text, Weight
from planner.layout.text_fitting import Fitted, Sizes, TextFitter

RADIUS = 3.5


@dataclass(frozen=True, slots=True)
class _Density:
    """How generously a card is filled; lengths in points.

    ``merged`` writes place and address as one run. ``parted`` keeps the note apart at the bottom.
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
    merged: bool = False
    parted: bool = False


_ROOMY = _Density(9, 6, 5, 12, 10, 17, 12.5, Sizes(13, 10, 9.5), 8.8, 8.5, 3, parted=True)
_MEDIUM = _Density(9, 5, 3.5, 10.5, 8.5, 13, 10.5, Sizes(11, 9, 8), 8, 7.5, 2, parted=True)
_TIGHT = _Density(7, 4, 2, 9, 7, 10.5, 8.5, Sizes(9.5, 8, 7), 7, 6.5, 1, merged=True)
_TIGHTEST = _Density(5, 3, 1, 7.5, 6, 8.5, 7, Sizes(8, 7, 6), 6.5, 6, 0.5, merged=True)
_DENSITIES = (_ROOMY, _MEDIUM, _TIGHT, _TIGHTEST)
_LINE_SIZES = Sizes(8.5, 7, 5.5)


@dataclass(frozen=True, slots=True)
class Card:
    """A drawn card at 0, 0, and what it goes without. ``bare`` means that not even time and title had room."""

    group: Group
    left_out: tuple[Part, ...] = ()
    bare: bool = False


class CardMaker:
    """Draws cards; the same words in the same room are laid out once."""

    def __init__(self, fitter: TextFitter) -> None:
        self._fitter = fitter
        self._made: dict[tuple[CardContent, float, float], Card] = {}

    def card(self, content: CardContent, width: float, height: float) -> Card:
        """The card of a session in a room of that size."""
        key = (content, round(width, 2), round(height, 2))
        found = self._made.get(key)
        if found is None:
            if len(self._made) > 4000:
                self._made.clear()
            found = self._made[key] = self._make(*key)
        return found

    def _make(self, content: CardContent, width: float, height: float) -> Card:
        for density in _DENSITIES:
            if inside := self._filled(content, density, width, height):
                return _card(content, width, height, density.bar, inside)
        for given_up in range(1, len(GIVEN_UP) + 1):
            without = frozenset(GIVEN_UP[:given_up])
            kept = tuple(part for part in content.parts if part[0] not in without)
            if len(kept) == len(content.parts):
                continue
            for density in _DENSITIES[1:]:
                if inside := self._filled(content, density, width, height, kept):
                    left_out = tuple(part for part, _ in content.parts if part in without)
                    return _card(content, width, height, density.bar, inside, left_out)
        return self._line(content, width, height)

    def _filled(
        self,
        content: CardContent,
        density: _Density,
        width: float,
        height: float,
        parts: tuple[tuple[Part, str], ...] | None = None,
    ) -> tuple[Primitive, ...] | None:
        """Time, title and the given parts (all when None); None when they do not fit in this density."""
        left = density.bar + density.pad
        right = width - min(density.pad, 6)
        head = self._head(content, density, left, right)
        if head is None:
            return None
        items, top = head
        below = self._parts(content, density, left, right, content.parts if parts is None else parts)
        if below is None:
            return None
        lines, note = below
        rest = sum(line.height for line in lines) + (note.height if note else 0)
        room = height - density.top - top - rest - (density.gap if rest else 0)
        title = self._fitter.fit(
            content.title, right - left, density.title, height=room, weight=Weight.BOLD, leading=1.17
        )
        if title is None:
            return None
        drawn: list[Primitive] = [*items, *title.at(left, top, LIGHT.ink)]
        y = top + title.height + density.gap
        for line in lines:
            drawn += line.drawn(left, y, content.colours.ink)
            y += line.height
        if note:
            drawn += note.drawn(left, height - density.top - note.height, content.colours.ink)
        return tuple(drawn)

    def _head(
        self, content: CardContent, density: _Density, left: float, right: float
    ) -> tuple[list[Primitive], float] | None:
        """Pictogram, time and tick box in one row, and where the row ends; what does not fit is left out."""
        icon = density.icon + 3 if content.pictogram else 0.0
        tick = density.tick + 3 if content.tick else 0.0
        for with_icon, with_tick in ((icon, tick), (0.0, tick), (0.0, 0.0)):
            room = right - left - with_icon - with_tick
            time = self._fitter.line(
                content.times, density.time, weight=Weight.BOLD, width=room, least=density.time_least
            )
            if time:
                return self._row(content, density, left, right, time, with_icon, with_tick)
        start = self._fitter.line(
            f"{content.start}–", density.time_least, weight=Weight.BOLD, width=right - left, least=6
        )
        end = self._fitter.line(
            content.end, density.time_least, weight=Weight.BOLD, width=right - left, least=5.5
        )
        if start is None or end is None:
            return None
        top = density.top
        items = [
            *start.at(left, top, content.colours.ink),
            *end.at(left, top + start.height * 0.9, content.colours.ink),
        ]
        return list(items), top + start.height * 0.9 + end.height

    @staticmethod
    def _row(
        content: CardContent,
        density: _Density,
        left: float,
        right: float,
        time: Fitted,
        icon: float,
        tick: float,
    ) -> tuple[list[Primitive], float]:
        tallest = max(time.height, density.icon if icon else 0, density.tick if tick else 0)
        top, middle = density.top, density.top + tallest / 2
        items: list[Primitive] = []
        if icon:
            box = Box(left, middle - density.icon / 2, density.icon, density.icon)
            items.append(Icon(content.pictogram, box, content.colours.ink))
        items += time.at(left + icon, middle - time.height * 0.48, content.colours.ink)
        if tick:
            box = Box(right - density.tick, middle - density.tick / 2, density.tick, density.tick)
            items.append(Rect(box.inset(0.4), "#FFFFFF", content.colours.ink, 0.9, density.tick / 6))
        return items, top + tallest + density.gap

    def _parts(
        self,
        content: CardContent,
        density: _Density,
        left: float,
        right: float,
        parts: tuple[tuple[Part, str], ...],
    ) -> tuple[list[_SmallLine], _SmallLine | None] | None:
        """The lines below the title, and the note when it stands apart at the bottom."""
        said = dict(parts)
        if density.merged and Part.ADDRESS in said and Part.PLACE in said:
            said[Part.PLACE] += f", {said.pop(Part.ADDRESS)}"
        step = density.small + 2.5
        lines: list[_SmallLine] = []
        note = None
        for part, text in said.items():
            sizes = Sizes(density.small, density.small_least, density.small_least)
            if part is Part.ADDRESS:
                sizes = Sizes(density.small - 0.3, density.small_least - 0.3, density.small_least - 0.3)
            fitted = self._fitter.fit(text, right - left - step, sizes, leading=1.18)
            if fitted is None:
                return None
            line = _SmallLine(part, fitted, step, right - left, parted=density.parted and part is Part.NOTE)
            if line.parted:
                note = line
            else:
                lines.append(line)
        return lines, note

    def _line(self, content: CardContent, width: float, height: float) -> Card:
        """Time and title run together, for a card that is hardly taller than a line; else an empty card."""
        bar = min(4.0, width / 6)
        left = bar + 2
        parts = tuple(part for part, _ in content.parts)
        fitted = self._fitter.fit(
            f"{content.times} {content.title}",
            max(width - left - 2, 1),
            _LINE_SIZES,
            height=height - 0.6,
            weight=Weight.SEMIBOLD,
            leading=1.12,
            most_lines=4,
        )
        if fitted is None:
            return _card(content, width, height, bar, (), parts, bare=True)
        top = min((height - fitted.height) / 2, 3)
        return _card(content, width, height, bar, fitted.at(left, top, content.colours.ink), parts)


@dataclass(frozen=True, slots=True)
class _SmallLine:
    """An icon and a small text beside it, one or more lines."""

    part: Part
    text: Fitted
    indent: float
    width: float
    parted: bool = False

    @property
    def height(self) -> float:
        return self.text.height + (5.0 if self.parted else 0.0)

    def drawn(self, left: float, top: float, ink: str) -> list[Primitive]:
        items: list[Primitive] = []
        if self.parted:
            items.append(Line(left, top, left + self.width, top, ink, 0.5, 1.6))
            top += 5.0
        if icon := ICONS.get(self.part):
            size = self.text.size * 1.02
            items.append(Icon(icon, Box(left - 0.5, top + self.text.size * 0.12, size, size), ink))
        colour = LIGHT.muted if self.part is Part.ADDRESS else LIGHT.ink
        return [*items, *self.text.at(left + self.indent, top, colour)]


def _card(
    content: CardContent,
    width: float,
    height: float,
    bar: float,
    inside: tuple[Primitive | Text, ...],
    left_out: tuple[Part, ...] = (),
    *,
    bare: bool = False,
) -> Card:
    box = Box(0, 0, width, height)
    radius = min(RADIUS, height / 3, width / 4)
    ground = Group(
        (
            Rect(box, content.colours.tint),
            Hatch(content.colours.pattern, Box(0, 0, bar, height), content.colours.bar),
        ),
        clip=Clip(box, radius),
    )
    frame = Rect(box.inset(0.35), None, content.colours.bar, 0.7, radius)
    return Card(Group((ground, frame, *inside), tag="card", label=content.label), left_out, bare)
