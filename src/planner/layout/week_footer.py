"""The foot of a week sheet: hours, what to remember, whom to ring, and how to read the plan."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from planner.domain.recipients import Contact
from planner.layout.palette import BAND, BAND_INK, BAND_MUTED, LIGHT, KindColours
from planner.layout.primitives import Box, Clip, Group, Hatch, Icon, Primitive, Rect, Weight
from planner.layout.text_fitting import Sizes, TextFitter, phone_words
from planner.layout.week_frame import LEFT, RIGHT
from planner.wording import Wording

TOP, HEIGHT = 497.0, 79.0
_GAP = 12.0
_TOTAL_WIDTH = 130.0
_CONTACT_WIDTH = 174.0
_HUSK_WIDTH, _HUSK_WIDEST = 156.0, 215.0

LegendKind = tuple[str, KindColours, str]
"""A kind's name, look and pictogram."""


def footer(
    fitter: TextFitter,
    wording: Wording,
    *,
    minutes: int,
    company_minutes: int,
    husk: str,
    husk_title: str,
    contacts: Sequence[Contact],
    contact_title: str,
    kinds: tuple[LegendKind, ...],
    marks: tuple[tuple[str, str], ...],
) -> list[Primitive]:
    """The boxes from left to right; those that would be empty are left out and the legend takes the room.

    ``husk`` is what the box for remembering says under its title: a citizen's reminder, or the tasks at a workplace.
    ``marks`` are the signs of the legend after the kinds: a sign (empty for the tick box) and what it means.
    """
    of_them = (
        wording.say("paper-company-hours", hours=wording.duration(company_minutes)) if company_minutes else ""
    )
    items: list[Primitive] = [_total(fitter, wording.say("paper-hours"), wording.duration(minutes), of_them)]
    x = LEFT + _TOTAL_WIDTH + _GAP
    if husk:
        wide = _HUSK_WIDTH if len(husk) < 70 else _HUSK_WIDEST
        items.append(_husk(fitter, husk_title, husk, x, wide))
        x += wide + _GAP
    known = tuple(contact for contact in contacts if contact.name or contact.phone)
    if known:
        items.append(_contact(fitter, wording, known, contact_title, x))
        x += _CONTACT_WIDTH + _GAP
    items.append(_legend(fitter, wording.say("paper-legend"), kinds, marks, x))
    return items


@lru_cache(maxsize=512)
def _total(fitter: TextFitter, title: str, hours: str, of_them: str) -> Group:
    box = Box(LEFT, TOP, _TOTAL_WIDTH, HEIGHT)
    room = box.width - 24
    items: list[Primitive] = [Rect(box, BAND, radius=5)]
    if head := fitter.line(title, 10, width=room, least=6):
        items += head.at(box.x + 12, TOP + 8, BAND_MUTED)
    if big := fitter.line(hours, 23, weight=Weight.BOLD, width=room, least=10):
        items += big.at(box.x + 12, TOP + 21 + (23 - big.size) / 2, BAND_INK)
    if of_them and (small := fitter.line(of_them, 9, width=room, least=5)):
        items += small.at(box.x + 12, TOP + 53, BAND_MUTED)
    return Group(tuple(items), tag="total", label=f"{title}: {hours}")


@lru_cache(maxsize=256)
def _husk(fitter: TextFitter, title: str, text: str, x: float, width: float) -> Group:
    box = Box(x, TOP, width, HEIGHT)
    items: list[Primitive] = [
        Rect(box, "#F1F4F7", radius=5),
        Icon("backpack", Box(x + 10, TOP + 10, 22, 22), LIGHT.accent),
    ]
    left = x + 42
    if head := fitter.line(title, 11, weight=Weight.BOLD):
        items += head.at(left, TOP + 7, LIGHT.ink)
    words = fitter.fit(text, box.right - left - 10, Sizes(11, 8.5, 5.5), height=HEIGHT - 28)
    if words is None:
        words = fitter.fit(text, box.right - left - 10, Sizes(5, 5, 3.5), height=HEIGHT - 24, leading=1.05)
    if words:
        items += words.at(left, TOP + 22, LIGHT.ink)
    return Group(tuple(items), tag="husk", label=f"{title}: {text}")


def _contact(fitter: TextFitter, wording: Wording, known: tuple[Contact, ...], title: str, x: float) -> Group:
    if len(known) == 1:
        contact = known[0]
        if not contact.phone:
            return _whom(fitter, title, wording.say("paper-write", name=contact.name), "", x)
        line = wording.say("paper-ring", name=contact.name) if contact.name else wording.say("paper-ring-us")
        return _whom(fitter, title, line, contact.phone, x)
    return _several(fitter, title, known, x)


def _contact_box(fitter: TextFitter, title: str, x: float) -> list[Primitive]:
    box = Box(x, TOP, _CONTACT_WIDTH, HEIGHT)
    items: list[Primitive] = [
        Rect(box.inset(0.5), LIGHT.surface, LIGHT.danger, 1.1, 5),
        Icon("phone-fill", Box(x + 9, TOP + 10, 24, 24), LIGHT.danger),
    ]
    if head := fitter.line(title, 11.5, weight=Weight.BOLD, width=_CONTACT_WIDTH - 50, least=6):
        items += head.at(x + 42, TOP + 7, LIGHT.ink)
    return items


@lru_cache(maxsize=256)
def _whom(fitter: TextFitter, title: str, line: str, phone: str, x: float) -> Group:
    items = _contact_box(fitter, title, x)
    room = _CONTACT_WIDTH - 50
    sizes, height = (Sizes(9.5, 7.5, 5.5), 21.0) if phone else (Sizes(12, 9, 5.5), 44.0)
    words = fitter.fit(line, room, sizes, height=height, leading=1.1)
    if words is None:
        words = fitter.fit(line, room, Sizes(5.5, 5, 3.5), height=height, leading=1.0)
    if words:
        items += words.at(x + 42, TOP + 23, LIGHT.ink)
    if phone and (big := fitter.line(phone_words(phone), 19, weight=Weight.BOLD, width=room, least=6)):
        items += big.at(x + 42, TOP + 47 + (19 - big.size) / 2, "#8C1C15")
    return Group(tuple(items), tag="contact", label=f"{title} {line} {phone}".strip())


def _several(fitter: TextFitter, title: str, known: tuple[Contact, ...], x: float) -> Group:
    """Several to ring, a line each; more than fit stand on their cards only."""
    items = _contact_box(fitter, title, x)
    room = _CONTACT_WIDTH - 50
    y, bottom = TOP + 23, TOP + HEIGHT - 5
    size = 9.5 if len(known) <= 3 else 7.5
    for contact in known:
        phone = fitter.line(phone_words(contact.phone), size, weight=Weight.BOLD)
        wide = (phone.width + 6) if phone and contact.phone else 0
        name = fitter.fit(contact.name, room - wide, Sizes(size, size - 1.5, 4.5), most_lines=2, leading=1.05)
        if phone is None or name is None or y + max(name.height, phone.height) > bottom:
            continue
        items += name.at(x + 42, y, LIGHT.ink)
        items += phone.ending(x + _CONTACT_WIDTH - 8, y, "#8C1C15")
        y += max(name.height, phone.height)
    return Group(tuple(items), tag="contact", label=title)


@lru_cache(maxsize=512)
def _legend(
    fitter: TextFitter,
    title: str,
    kinds: tuple[LegendKind, ...],
    marks: tuple[tuple[str, str], ...],
    x: float,
) -> Group:
    items: list[Primitive] = []
    y = TOP
    if not kinds and not marks:
        return Group((), tag="legend")
    if head := fitter.line(title, 9.5, weight=Weight.BOLD, width=RIGHT - x):
        items += head.at(x, y, LIGHT.ink)
        y += 15
    for size in (8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0):
        drawn = _legend_rows(fitter, kinds, marks, Box(x, y, RIGHT - x, TOP + HEIGHT - y), size)
        if drawn is not None:
            return Group((*items, *drawn), tag="legend", label=title)
    drawn = _legend_rows(fitter, (), marks, Box(x, y, RIGHT - x, TOP + HEIGHT - y), 5.0)
    return Group((*items, *(drawn or ())), tag="legend", label=title)


def _legend_rows(
    fitter: TextFitter,
    kinds: tuple[LegendKind, ...],
    marks: tuple[tuple[str, str], ...],
    box: Box,
    size: float,
) -> list[Primitive] | None:
    """Kinds in as few columns as their number allows, the marks in a column or in a row below; None when too wide."""
    step = size + 3.0
    rows = int((box.height + 0.01) / step)
    lead = size * 2 + 10
    names = [fitter.width(name, Weight.REGULAR, size) + lead + 8 for name, _, _ in kinds]
    signs = [
        fitter.width(text, Weight.REGULAR, size) + _sign_width(fitter, sign, size) + 12
        for sign, text in marks
    ]
    flow = _flow(signs, box.width)
    below = len(flow)
    for columns in (1, 2, 3, 4, 5):
        tall = -(-len(kinds) // columns)
        widths = [max(names[n * tall : (n + 1) * tall], default=0) for n in range(columns)]
        # Rather two short columns than a tall one right down to the marks.
        if (
            (columns < 2 and tall > 3)
            or tall + below > rows
            or max(sum(widths), max(signs, default=0)) > box.width
        ):
            continue
        items: list[Primitive] = []
        step = min(box.height / (tall + below), size + 5.0)
        for n, kind in enumerate(kinds):
            column, row = divmod(n, tall)
            items += _legend_kind(fitter, kind, box.x + sum(widths[:column]), box.y + row * step, size)
        place = Box(box.x, box.y + tall * step + min(box.height - (tall + below) * step, 3.0), 0, step)
        return items + _legend_marks(fitter, marks, signs, flow, place, size)
    return None


def _legend_kind(fitter: TextFitter, kind: LegendKind, x: float, y: float, size: float) -> list[Primitive]:
    name, colours, pictogram = kind
    side = size + 0.6
    swatch = Box(x, y + 0.8, side, side)
    items: list[Primitive] = [
        Group((Hatch(colours.pattern, swatch, colours.bar),), clip=Clip(swatch, 1.2)),
    ]
    if pictogram:
        items.append(Icon(pictogram, Box(x + side + 3, y + 0.8, side, side), colours.ink))
    text = fitter.line(name, size)
    return [*items, *(text.at(x + side * 2 + 7, y, LIGHT.ink) if text else ())]


def _sign_width(fitter: TextFitter, sign: str, size: float) -> float:
    return fitter.width(sign, Weight.BOLD, size) + 5 if sign else size + 6


def _flow(widths: Sequence[float], room: float) -> list[list[int]]:
    """Which signs stand in which row, as many to a row as there is room for."""
    rows: list[list[int]] = []
    used = 0.0
    for n, width in enumerate(widths):
        if rows and used + width <= room:
            rows[-1].append(n)
            used += width
        else:
            rows.append([n])
            used = width
    return rows


def _legend_marks(
    fitter: TextFitter,
    marks: tuple[tuple[str, str], ...],
    widths: Sequence[float],
    rows: Sequence[Sequence[int]],
    place: Box,
    size: float,
) -> list[Primitive]:
    """The signs and what they mean, from a place on, whose height is the step from one row to the next."""
    items: list[Primitive] = []
    for number, row in enumerate(rows):
        x, y = place.x, place.y + number * place.height
        for n in row:
            sign, meaning = marks[n]
            if sign and (shown := fitter.line(sign, size, weight=Weight.BOLD)):
                items += shown.at(x, y, LIGHT.ink)
            elif not sign:
                items.append(Rect(Box(x + 0.5, y + 1, size, size), "#FFFFFF", LIGHT.ink, 0.8, size / 6))
            if text := fitter.line(meaning, size):
                items += text.at(x + _sign_width(fitter, sign, size), y, LIGHT.ink)
            x += widths[n]
    return items
