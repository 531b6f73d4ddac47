"""A card's words in the room it has: lines that fit, ready to be painted again and again."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFontMetricsF

from planner.desktop.shared.look import TEXT, Look
from planner.layout.primitives import Measure, Weight
from planner.layout.text_fitting import Sizes, TextFitter

SMALL = 12
_LEADING = 1.22
_FEWEST_PIXELS = 24


@dataclass(frozen=True, slots=True)
class CardLine:
    """One line of a card: its letters and where its top is."""

    text: str
    top: float
    size: float
    weight: Weight
    role: str
    """``time``, ``title`` or ``muted``."""


@lru_cache(maxsize=4)
def screen_fitter(scale: float, language: str) -> TextFitter:
    """The fitter for the window's letters."""
    return TextFitter(_measure(scale), language)


@lru_cache(maxsize=4)
def _measure(scale: float) -> Measure:
    look_fonts: dict[Weight, QFontMetricsF] = {}

    def measure(text: str, weight: Weight, size: float) -> float:
        metrics = look_fonts.get(weight)
        if metrics is None:
            metrics = look_fonts[weight] = QFontMetricsF(Look.letters(100, weight))
        return metrics.horizontalAdvance(text) * size / 100 * scale

    return measure


def card_lines(
    times: str,
    title: str,
    lines: tuple[str, ...],
    width: float,
    height: float,
    fitter: TextFitter,
    scale: float,
) -> tuple[CardLine, ...]:
    """The lines of a card: the time, as much of the title as fits, and what else there is room for."""
    return _lines(times, title, lines, round(width), round(height), fitter, scale)


@lru_cache(maxsize=4096)
def _lines(
    times: str, title: str, lines: tuple[str, ...], width: int, height: int, fitter: TextFitter, scale: float
) -> tuple[CardLine, ...]:
    step = round(TEXT * _LEADING * scale)
    if height < step + _FEWEST_PIXELS * scale * 0.6:
        return (_one_line(f"{times}  {title}", width, max((height - step) / 2, 0), fitter),)
    found = [_one_line(times, width, 0, fitter)]
    top = step + 1.0
    sizes, room_for = Sizes(TEXT, TEXT - 1, TEXT - 3), (height - top + 4) / scale
    fitted = fitter.fit(
        title, max(width, 8), sizes, height=room_for, weight=Weight.SEMIBOLD, leading=_LEADING
    )
    if fitted is None:
        smallest = Sizes(TEXT - 3, TEXT - 3, TEXT - 3)
        fitted = fitter.fit(title, max(width, 8), smallest, weight=Weight.SEMIBOLD)
    size = fitted.size if fitted else TEXT
    each = round(size * _LEADING * scale)
    room = max(int((height - top + 4) // each), 1)
    if fitted is None or len(fitted.lines) > room:
        beside = _beside_the_start(times, title, width, height, fitter, scale)
        if beside:
            return beside
    shown = list(fitted.lines[:room]) if fitted else []
    if fitted and len(fitted.lines) > room:
        shown[-1] = _shortened(f"{shown[-1]} …", width, size, Weight.SEMIBOLD, fitter)
    for line in shown:
        found.append(CardLine(line, top, size, Weight.SEMIBOLD, "title"))
        top += each
    small = round(SMALL * _LEADING * scale)
    for text in lines:
        more = fitter.fit(text, max(width, 8), Sizes(SMALL, SMALL, SMALL - 1))
        for line in more.lines if more else ():
            if top + small > height + 3:
                return tuple(found)
            found.append(CardLine(line, top, more.size if more else SMALL, Weight.REGULAR, "muted"))
            top += small
    return tuple(found)


def _beside_the_start(
    times: str, title: str, width: int, height: int, fitter: TextFitter, scale: float
) -> tuple[CardLine, ...]:
    """A long title beside the start, without the end, which the card's edge shows; nothing if that is too long as well."""
    sizes, room = Sizes(TEXT - 1, TEXT - 2, TEXT - 3), (height + 4) / scale
    words = f"{times.partition('–')[0]} {title}"
    fitted = fitter.fit(words, max(width, 8), sizes, height=room, weight=Weight.SEMIBOLD, leading=_LEADING)
    if fitted is None:
        return ()
    each = round(fitted.size * _LEADING * scale)
    return tuple(
        CardLine(line, at * each, fitted.size, Weight.SEMIBOLD, "title")
        for at, line in enumerate(fitted.lines)
    )


def _one_line(text: str, width: float, top: float, fitter: TextFitter) -> CardLine:
    size = SMALL
    while size > SMALL - 3 and fitter.width(text, Weight.BOLD, size) > width:
        size -= 1
    return CardLine(_shortened(text, width, size, Weight.BOLD, fitter), top, size, Weight.BOLD, "time")


def _shortened(text: str, width: float, size: float, weight: Weight, fitter: TextFitter) -> str:
    """The text, or as much of it as fits with dots behind it; the whole stands in the tool tip."""
    if fitter.width(text, weight, size) <= width:
        return text
    text = text.removesuffix(" …")
    while text and fitter.width(f"{text}…", weight, size) > width:
        text = text[:-1]
    return f"{text.rstrip()}…"
