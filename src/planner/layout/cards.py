"""Cards: a session's words in the room that its time gives it.

A card is tried roomy, then tighter and tighter, until everything fits. If nothing does, it goes without some of the
secondary lines, and says which, so that the sheet can list them elsewhere. Time and title come first everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass

from planner.layout.card_contents import GIVEN_UP, CardContent, Part
from planner.layout.card_rows import DENSITIES, Density, SmallLine, head, small_lines
from planner.layout.palette import LIGHT
from planner.layout.primitives import Box, Clip, Group, Hatch, Primitive, Rect, Weight
from planner.layout.text_fitting import Sizes, TextFitter

RADIUS = 3.5
_LINE_SIZES = Sizes(8.5, 7, 5.5)
_CARDS_KEPT = 4000

Parts = tuple[tuple[Part, str], ...]


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
            if len(self._made) >= _CARDS_KEPT:
                self._made.clear()
            found = self._made[key] = self._make(*key)
        return found

    def _make(self, content: CardContent, width: float, height: float) -> Card:
        for density in DENSITIES:
            if inside := self._filled(content, content.parts, density, width, height):
                return _card(content, width, height, density.bar, inside)
        for given_up in range(1, len(GIVEN_UP) + 1):
            without = GIVEN_UP[:given_up]
            kept = tuple(part for part in content.parts if part[0] not in without)
            left_out = tuple(part for part, _ in content.parts if part in without)
            if not left_out:
                continue
            for density in DENSITIES[1:]:
                if inside := self._filled(content, kept, density, width, height):
                    return _card(content, width, height, density.bar, inside, left_out)
        return self._line(content, width, height)

    def _filled(
        self, content: CardContent, parts: Parts, density: Density, width: float, height: float
    ) -> tuple[Primitive, ...] | None:
        """Time, title and the given parts; None when they do not fit in this density."""
        left, right = density.bar + density.pad, width - min(density.pad, 6)
        first = head(self._fitter, content, density, left, right)
        lines = small_lines(self._fitter, parts, density, right - left)
        if first is None or lines is None:
            return None
        top, indent, taken = first.bottom, 0.0, 0.0
        if density.run_in:
            top, indent, taken = density.top, first.indent, first.taken
        rest = sum(line.height for line in lines)
        room = height - density.top - top - rest - (density.gap if lines else 0)
        title = self._fitter.fit(
            content.title,
            right - left,
            density.title,
            height=room,
            weight=Weight.BOLD,
            leading=1.17,
            indent=taken,
        )
        if title is None:
            return None
        below = top + title.height + density.gap
        return (
            *first.items,
            *title.at(left, top, LIGHT.ink, indent),
            *_below(content, lines, left, below, height - density.top),
        )

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
            room = width - left - 2
            time = self._fitter.line(content.times, 8, weight=Weight.SEMIBOLD, width=room, least=5)
            shown = (
                time.at(left, (height - time.height) / 2, content.colours.ink)
                if time and time.height <= height
                else ()
            )
            return _card(content, width, height, bar, shown, parts, bare=True)
        top = min((height - fitted.height) / 2, 3)
        return _card(content, width, height, bar, fitted.at(left, top, content.colours.ink), parts)


def _below(
    content: CardContent, lines: list[SmallLine], left: float, top: float, bottom: float
) -> list[Primitive]:
    """The small lines from ``top``, and those that stand apart down to ``bottom``."""
    items: list[Primitive] = []
    for line in lines:
        items += line.drawn(left, bottom - line.height if line.apart else top, content.colours.ink)
        top += line.height
    return items


def _card(
    content: CardContent,
    width: float,
    height: float,
    bar: float,
    inside: tuple[Primitive, ...],
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
