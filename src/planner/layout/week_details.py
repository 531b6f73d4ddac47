"""Pages behind a plan: what its cards had no room for, a session at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from planner.layout.card_contents import ICONS, CardContent, Part
from planner.layout.palette import LIGHT
from planner.layout.primitives import Box, Clip, Group, Hatch, Icon, Primitive, Rect, Weight
from planner.layout.text_fitting import Sizes, TextFitter
from planner.layout.week_frame import BAND_BOX, LEFT, RIGHT
from planner.wording import Wording, forms

_TOP = BAND_BOX.bottom + 12
_BOTTOM = 568.0
_HEAD = 26.0
_TIME_LEFT, _TITLE_LEFT, _PARTS_LEFT = 12.0, 150.0, 420.0
_WIDTH = RIGHT - LEFT


@dataclass(frozen=True, slots=True)
class Detail:
    """A session that the plan could not say everything about."""

    day: date
    content: CardContent


def detail_pages(fitter: TextFitter, wording: Wording, details: Sequence[Detail]) -> list[list[Primitive]]:
    """The list's pages, without the band; none when the plan said everything."""
    if not details:
        return []
    head = fitter.line(wording.say("paper-details"), 14, weight=Weight.BOLD)
    pages: list[list[Primitive]] = []
    y = _BOTTOM
    for detail in details:
        for row, height in _rows(fitter, wording, detail):
            if y + height > _BOTTOM:
                pages.append(list(head.at(LEFT, _TOP, LIGHT.ink)) if head else [])
                y = _TOP + _HEAD
            pages[-1].append(Group(row.items, LEFT, y, tag="detail", label=row.label))
            y += height + 4
    return pages


def _rows(fitter: TextFitter, wording: Wording, detail: Detail) -> list[tuple[Group, float]]:
    """The session as one row; a row taller than a page becomes smaller letters."""
    for size in (9.0, 8.0, 7.0, 6.0, 5.0, 4.0):
        row, height = _row(fitter, wording, detail, size)
        if height <= _BOTTOM - _TOP - _HEAD:
            return [(row, height)]
    return []


def _row(fitter: TextFitter, wording: Wording, detail: Detail, size: float) -> tuple[Group, float]:
    content, ink = detail.content, detail.content.colours.ink
    items: list[Primitive] = []
    day = f"{forms.weekday(wording.language, detail.day)} {forms.short_day(wording.language, detail.day)}"
    bottom = y = 4.0
    for text, weight, colour in ((content.times, Weight.BOLD, ink), (day, Weight.REGULAR, LIGHT.muted)):
        if line := fitter.line(text, size + 1, weight=weight):
            items += line.at(_TIME_LEFT, y, colour)
            y += line.height
    bottom = max(bottom, y)
    title = fitter.fit(
        content.title, _PARTS_LEFT - _TITLE_LEFT - 20, Sizes(size + 2, size, size - 1), weight=Weight.BOLD
    )
    if title:
        left = _TITLE_LEFT
        if content.pictogram:
            items.append(Icon(content.pictogram, Box(left - 20, 4, 14, 14), ink))
        items += title.at(left, 4, LIGHT.ink)
        bottom = max(bottom, 4 + title.height)
    y = 4.0
    parts = dict(content.parts)
    if Part.PLACE in parts and Part.ADDRESS in parts:
        parts[Part.PLACE] += f", {parts.pop(Part.ADDRESS)}"
    for part, said in parts.items():
        block = fitter.fit(said, _WIDTH - _PARTS_LEFT - 24, Sizes(size, size, size - 1))
        if block is None:
            continue
        if icon := ICONS.get(part):
            items.append(Icon(icon, Box(_PARTS_LEFT, y + 1.5, size, size), ink))
        items += block.at(_PARTS_LEFT + size + 4, y, LIGHT.muted if part is Part.ADDRESS else LIGHT.ink)
        y += block.height
    height = max(bottom, y) + 5
    box = Box(0, 0, _WIDTH, height)
    ground = Group(
        (
            Rect(box, content.colours.tint),
            Hatch(content.colours.pattern, Box(0, 0, 7, height), content.colours.bar),
        ),
        clip=Clip(box, 3),
    )
    return Group((ground, *items), label=content.label), height
